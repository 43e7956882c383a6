#include "rates.hpp"

#include <set>

#include "app/digest.hpp"
#include "mail/parse.hpp"
#include "mail/text.hpp"
#include "mail/thread_token.hpp"
#include "mail/tnef.hpp"
#include "mail/trim.hpp"

namespace amends::mail::corpus {
namespace {

namespace json = boost::json;

ParsedMail read(const Item& item, Score& score) {
  auto mail = parse_mail(item.bytes);
  score.count(item, "taken", mail || item.bytes.find_first_not_of(" \r\n\t") == std::string::npos, "a mail", "nothing");
  return mail ? std::move(*mail) : ParsedMail{};
}

// Mails of which one answers another are one conversation.
class Groups {
 public:
  std::string find(const std::string& id) {
    auto [at, fresh] = parent_.try_emplace(id, id);
    if (fresh || at->second == id) return id;
    return at->second = find(at->second);
  }
  void join(const std::string& a, const std::string& b) { parent_[find(a)] = find(b); }

 private:
  std::map<std::string, std::string> parent_;
};

const json::value* agreed(const Item& item, const char* field) {
  const auto* found = item.expected.if_contains(field);
  return found && found->is_object() && found->as_object().at("agree").to_number<int>() == 3 ? &found->as_object().at("value") : nullptr;
}

void compare_agreed_people(const Item& item, const char* field, const std::vector<Address>& got, Score& score) {
  const auto* value = agreed(item, field);
  if (!value) return;
  std::multiset<std::string> addresses;
  for (const auto& one : got) addresses.insert(lower_ascii(one.address));
  std::string wanted;
  std::string had;
  for (const auto& one : value->as_array()) wanted += lower_ascii(std::string_view(one.as_string())) + " ";
  for (const auto& one : addresses) had += one + " ";
  if (!wanted.empty()) score.count(item, field, wanted == had, wanted, had);  // we look further than From
}

std::string trimmed(const Item& item) {
  const std::string format = item.text("format");
  if (format == "html") return trim_html_reply(item.bytes);
  if (format == "text") return trim_reply(item.bytes);
  const auto mail = parse_mail(item.bytes);
  return mail ? mail->new_text : std::string();
}

bool is_right(const Item& item, const std::string& got) {
  const auto same = [&](std::string_view wanted) { return folded(wanted) == folded(got); };
  if (item.has("reply_contains")) {
    for (const auto& one : item.expected.at("reply_contains").as_array())
      if (folded(got).find(folded(std::string_view(one.as_string()))) == std::string::npos) return false;
    if (!item.has("reply")) return true;
  }
  if (same(item.text("reply")) || (item.has("reply_plain") && same(item.text("reply_plain")))) return true;
  if (item.has("also_accepted"))
    for (const auto& one : item.expected.at("also_accepted").as_array())
      if (one.is_string() && same(std::string_view(one.as_string()))) return true;
  return false;
}

std::string sha256_of(std::string_view bytes) { return app::to_hex(app::sha256({bytes})); }

}  // namespace

Score rate_fields(const std::string& set) {
  Score score(set);
  for (const Item& item : load(set)) compare(item, read(item, score), score);
  return score;
}

Score rate_consensus(const std::string& set) {
  Score score(set + "*");
  for (const Item& item : load(set, "consensus.jsonl")) {
    const ParsedMail mail = read(item, score);
    compare_agreed_people(item, "from", mail.from, score);
    compare_agreed_people(item, "to", mail.to, score);
    if (const auto* subject = agreed(item, "subject"))
      score.count(item, "subject", folded(std::string_view(subject->as_string())) == folded(mail.subject),
                  std::string_view(subject->as_string()), mail.subject);
    if (const auto* id = agreed(item, "message_id"))
      score.count(item, "message_id", std::string_view(id->as_string()) == mail.message_id, std::string_view(id->as_string()),
                  mail.message_id);
    if (const auto* line = agreed(item, "text_first_line"); line && !line->as_string().empty())
      score.count(item, "text_first_line", folded(mail.text).find(folded(std::string_view(line->as_string()))) != std::string::npos,
                  std::string_view(line->as_string()), folded(mail.text));
  }
  return score;
}

Score rate_grouping() {
  Score score("mail-threads");
  const auto items = load("mail-threads");
  Groups groups;
  std::vector<std::string> ids;
  for (const Item& item : items) {
    const ParsedMail mail = read(item, score);
    ids.push_back(mail.message_id);
    for (const auto& id : thread_ids(mail)) groups.join(mail.message_id, id);
  }
  std::map<std::string, std::set<std::string>> wanted;
  std::map<std::string, std::set<std::string>> got;
  for (std::size_t i = 0; i < items.size(); ++i) {
    wanted[items[i].text("thread")].insert(items[i].file);
    got[groups.find(ids[i])].insert(items[i].file);
  }
  for (std::size_t i = 0; i < items.size(); ++i)
    score.count(items[i], "grouping", wanted[items[i].text("thread")] == got[groups.find(ids[i])], items[i].text("thread"),
                groups.find(ids[i]));
  return score;
}

Score rate_replies() {
  Score score("reply-trimming");
  for (const Item& item : load("reply-trimming")) {
    if (item.has("task") || (!item.has("reply") && !item.has("reply_contains"))) continue;
    const std::string source = item.id.substr(0, item.id.find('/'));
    const std::string got = trimmed(item);
    const bool right = is_right(item, got);
    const bool judged = item.text("level") == "exact" &&
                        (source == "trimmer" || source == "discourse" || (source == "talon" && item.text("format") == "text"));
    if (judged) score.count(item, "judged", right, item.text("reply"), got);
    score.count(item, source + "-" + item.text("format"), right,
                item.has("reply") ? item.text("reply") : json::serialize(item.expected.at("reply_contains")), got);
  }
  return score;
}

Score rate_winmail() {
  Score score("winmail-tnef");
  for (const Item& item : load("winmail-tnef")) {
    const auto tnef = read_tnef(item.bytes);
    score.count(item, "taken", tnef.has_value(), "a winmail.dat", "nothing");
    if (!tnef) continue;
    std::multiset<std::string> wanted;
    std::multiset<std::string> got;
    for (const auto& file : item.expected.at("files").as_array())
      wanted.insert(std::string(file.as_object().at("name").as_string()) + " " + std::string(file.as_object().at("sha256").as_string()));
    for (const auto& file : tnef->files) got.insert(file.name + " " + sha256_of(file.bytes));
    for (const auto& one : wanted) score.count(item, "files", got.contains(one), one, std::to_string(got.size()) + " others");
    score.count(item, "file_count", wanted.size() == got.size(), std::to_string(wanted.size()), std::to_string(got.size()));
    if (item.has("body")) {
      const std::string sha(item.expected.at("body").as_object().at("sha256").as_string());
      score.count(item, "body", sha == sha256_of(tnef->body), sha, tnef->body.substr(0, 200));
    }
  }
  return score;
}

}  // namespace amends::mail::corpus
