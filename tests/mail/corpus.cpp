#include "corpus.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <openssl/md5.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "app/digest.hpp"
#include "mail/header.hpp"
#include "mail/html_text.hpp"
#include "mail/text.hpp"

namespace amends::mail::corpus {
namespace json = boost::json;
namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::string string_or_empty(const json::object& object, std::string_view name) {
  const auto* found = object.if_contains(name);
  return found && found->is_string() ? std::string(found->as_string()) : std::string();
}

// Upstreams that left a replacement character, or UTF-7 as it was ("+APw-"), assert nothing.
bool is_unreadable(std::string_view text) {
  const auto plus = text.find("+A");
  const bool utf7 = plus != text.npos && text.substr(plus, 6).find('-') != text.npos;
  return utf7 || text.find("\xEF\xBF\xBD") != text.npos;
}

std::vector<json::object> people(const json::value& value) {
  std::vector<json::object> out;
  if (value.is_object()) out.push_back(value.as_object());
  if (value.is_array())
    for (const auto& one : value.as_array())
      if (one.is_object()) out.push_back(one.as_object());
  return out;
}

std::string addresses(const std::vector<Address>& list) {
  std::string out;
  for (const auto& one : list)
    if (!one.address.empty()) out += lower_ascii(one.address) + " ";
  return out;
}

// Some of Zammad's items assert a subject alone and leave everything else null.
bool is_subject_only(const Item& item) {
  return item.expected.contains("from_raw") && !item.has("from_raw") && item.text("body_text_exact").empty();
}

// As "from", or as the header's own text where nothing else is asserted.
std::string asserted_as(const Item& item, std::string_view field) {
  for (const auto form : {"", "_raw", "_header_raw"})
    if (item.has(std::string(field) + form)) return std::string(field) + form;
  return std::string(field);
}

void compare_people(const Item& item, std::string_view field, const std::vector<Address>& got, Score& score) {
  const std::string source = asserted_as(item, field);
  if (!item.has(source) || item.disputed(field) || is_subject_only(item)) return;
  const auto& value = item.expected.at(source);
  if (value.is_string()) {
    // Raw text: every address we read must stand in it.
    bool right = !got.empty() || std::string_view(value.as_string()).find('@') == std::string_view::npos;
    for (const auto& one : got) right = right && contains_ignoring_case(std::string_view(value.as_string()), lower_ascii(one.address));
    score.count(item, field, right, std::string_view(value.as_string()), addresses(got));
    return;
  }
  std::string wanted;
  std::string wanted_names;
  std::string names;
  bool unreadable = false;
  for (const auto& one : people(value)) {
    const auto address = folded(string_or_empty(one, "email"));
    if (!address.empty()) wanted += lower_ascii(address) + " ";
    wanted_names += folded(string_or_empty(one, "name")) + "|";
    unreadable = unreadable || is_unreadable(string_or_empty(one, "name")) || is_unreadable(address);
  }
  for (const auto& one : got) names += folded(one.name) + "|";
  if (!unreadable || !is_unreadable(wanted)) score.count(item, field, wanted == addresses(got), wanted, addresses(got));
  if (!unreadable && wanted_names.find_first_not_of('|') != std::string::npos)
    score.count(item, std::string(field) + "_name", wanted_names == names, wanted_names, names);
}

bool is_named_upstream(const Item& item, std::string_view field) {
  return item.upstream.empty() || item.upstream.find("\n" + std::string(field) + ":") != std::string::npos;
}

// Zammad writes a word of its own for an empty body, and markup into what it calls text.
constexpr std::string_view placeholder = "no visible content";
std::string without_markup(std::string_view text) {
  return text.find("</") != text.npos || text.find("<div") != text.npos || text.find("<br>") != text.npos ? html_to_text(text)
                                                                                                          : std::string(text);
}

void compare_text(const Item& item, const ParsedMail& mail, Score& score) {
  if (is_subject_only(item) || !is_named_upstream(item, "body")) return;
  const std::string text = folded(mail.text);
  // Where the two forms of a mail differ, it is the HTML that was asserted.
  const std::string other = item.text("body_kind") == "html" ? folded(html_to_text(mail.html)) : std::string();
  const std::string html = folded(mail.html);
  if (item.has("body_contains") && !item.disputed("body_contains") && !item.disputed("body")) {
    for (const auto& one : item.expected.at("body_contains").as_array()) {
      const std::string wanted = folded(without_markup(std::string_view(one.as_string())));
      if (is_unreadable(wanted) || wanted == placeholder) continue;
      score.count(item, "text", text.find(wanted) != text.npos || other.find(wanted) != other.npos, wanted, text);
    }
  }
  for (const auto field : {"body_text_exact", "text_exact", "text_equals_ignoring_whitespace", "body_exact_trimmed"}) {
    if (!item.has(field) || item.disputed(field) || item.disputed("text")) continue;
    const std::string wanted = folded(without_markup(item.text(field)));
    if (wanted == placeholder) continue;
    // "whitespace aside" there means: no white space at all
    const auto bare = [](std::string s) {
      std::erase(s, ' ');
      return s;
    };
    if (!is_unreadable(wanted)) score.count(item, "text_exact", bare(wanted) == bare(text), wanted, text);
  }
  if (item.has("html_exact") && !item.disputed("html_exact"))
    score.count(item, "html_exact", folded(item.text("html_exact")) == html, folded(item.text("html_exact")), html);
}

// What the helpdesks' own tests say of a text.
void compare_text_in_part(const Item& item, const ParsedMail& mail, Score& score) {
  const std::string text = folded(mail.text);
  const auto check = [&](std::string_view field, bool right) { score.count(item, "text", right, item.text(field), text); };
  if (item.has("reply") && !item.has("format")) check("reply", folded(mail.new_text) == folded(item.text("reply")));
  if (item.has("reply_starts_with")) check("reply_starts_with", folded(mail.new_text).starts_with(folded(item.text("reply_starts_with"))));
  if (item.has("text_ends_with")) check("text_ends_with", text.ends_with(folded(item.text("text_ends_with"))));
}

std::string md5_hex(std::string_view bytes) {
  unsigned char digest[MD5_DIGEST_LENGTH];
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
  MD5(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
#pragma GCC diagnostic pop
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

// "noname1", "a1abc19a": names that upstreams make up.
bool is_made_up(std::string_view name) {
  return name.starts_with("noname") || (name.size() == 8 && name.find_first_not_of("0123456789abcdef") == name.npos);
}

// Some upstreams keep file names with "_" for whatever is neither letter nor digit.
std::string cleaned(std::string_view name) {
  std::string out;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(name.data());
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(name.size());) {
    const auto begin = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, static_cast<std::int32_t>(name.size()), c);
    if (c == '.' || c == '-' || u_isalnum(c))
      out += name.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
    else
      out += '_';
  }
  return out;
}

// The bytes with each way of ending lines: a text file is the same with either.
std::vector<std::string> with_any_line_ends(const Attachment& got) {
  std::vector<std::string> out{got.bytes};
  if (!got.type.starts_with("text/") && !got.type.starts_with("message/")) return out;
  out.push_back(unix_lines(got.bytes));
  out.emplace_back();
  for (const char c : out[1]) out.back() += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

bool same_attachment(const json::object& wanted, const Attachment& got) {
  const std::string name = string_or_empty(wanted, "name");
  const bool named = !name.empty() && !is_unreadable(name) && !is_made_up(name);
  if (named && file_name(folded(name)) != folded(got.name) && name != cleaned(got.name)) return false;
  if (const auto* exact = wanted.if_contains("size_exact"); exact && exact->is_bool() && !exact->as_bool()) return true;
  const std::string md5 = string_or_empty(wanted, "md5");
  const std::string sha = string_or_empty(wanted, "sha256");
  const auto* size = wanted.if_contains("size");
  const auto bytes = size && size->is_number() ? size->to_number<std::uint64_t>() : got.size;
  if (md5.empty() && sha.empty()) return bytes == got.size;
  for (const auto& form : with_any_line_ends(got))
    if (md5.empty() ? app::to_hex(app::sha256({form})).starts_with(sha) : md5 == md5_hex(form)) return true;
  // An upstream that does not undo uuencode asserts the encoded bytes.
  return named && bytes > got.size * 4 / 3 && bytes < got.size * 3 / 2;
}

// A text part without a name is an attachment to some readers, text to others.
bool is_shown_as_text(const json::object& wanted, const ParsedMail& mail) {
  return string_or_empty(wanted, "name").empty() && !string_or_empty(wanted, "type").starts_with("message/") &&
         wanted.contains("text_first_line") &&
         folded(mail.text).find(folded(string_or_empty(wanted, "text_first_line"))) != std::string::npos;
}

// The signature of a signed mail, which some upstreams take for no attachment.
std::size_t signatures(const Item& item, const ParsedMail& mail) {
  if (!item.has("signed_protocol")) return 0;
  return static_cast<std::size_t>(std::count_if(mail.attachments.begin(), mail.attachments.end(),
                                                [&](const Attachment& one) { return one.type == item.text("signed_protocol"); }));
}

std::string names(const std::vector<Attachment>& list) {
  std::string out;
  for (const auto& one : list) out += one.name + " (" + one.type + ", " + std::to_string(one.size) + ") ";
  return out;
}

void compare_attachments(const Item& item, const ParsedMail& mail, Score& score) {
  if (item.disputed("attachments") || is_subject_only(item) || !is_named_upstream(item, "attachments")) return;
  for (const auto field : {"attachments", "attachments_include"}) {
    if (!item.has(field)) continue;
    const auto& wanted = item.expected.at(field).as_array();
    std::vector<bool> taken(mail.attachments.size());
    std::size_t as_text = 0;
    for (const auto& one : wanted) {
      bool found = false;
      for (std::size_t i = 0; i < mail.attachments.size() && !found; ++i)
        if (!taken[i] && same_attachment(one.as_object(), mail.attachments[i])) found = taken[i] = true;
      if (!found && is_shown_as_text(one.as_object(), mail)) {
        found = true;
        ++as_text;
      }
      score.count(item, "attachments", found, json::serialize(one), names(mail.attachments));
    }
    if (std::string_view(field) == "attachments")
      score.count(item, "attachment_count", wanted.size() == mail.attachments.size() + as_text, std::to_string(wanted.size()),
                  names(mail.attachments));
  }
  if (item.has("attachment_names"))
    for (const auto& one : item.expected.at("attachment_names").as_array()) {
      const auto named = [&](const Attachment& got) { return folded(got.name) == folded(std::string_view(one.as_string())); };
      score.count(item, "attachments", std::any_of(mail.attachments.begin(), mail.attachments.end(), named),
                  std::string_view(one.as_string()), names(mail.attachments));
    }
  if (item.has("attachment_count") && !item.has("attachments"))
    score.count(item, "attachment_count",
                item.expected.at("attachment_count").to_number<std::size_t>() == mail.attachments.size() - signatures(item, mail),
                json::serialize(item.expected.at("attachment_count")), names(mail.attachments));
}

bool kind_fits(std::string_view wanted, MailKind got) {
  if (wanted == "bounce") return got == MailKind::bounce;
  if (wanted == "auto-reply") return got == MailKind::auto_reply;
  if (wanted == "complaint-report") return got == MailKind::abuse_report;
  if (wanted == "normal") return got == MailKind::normal;
  if (wanted == "delivered-notice" || wanted == "notification") return got == MailKind::other_automatic || got == MailKind::auto_reply;
  if (wanted == "not-a-bounce") return got != MailKind::bounce;
  return true;
}

void compare_kind(const Item& item, const ParsedMail& mail, Score& score) {
  const std::string wanted = item.text("kind");
  if (wanted.empty() || wanted == "spam" || wanted == "dmarc-fail") return;
  score.count(item, "kind", kind_fits(wanted, mail.kind), wanted, std::to_string(static_cast<int>(mail.kind)));
  if (const auto* automatic = item.expected.if_contains("is_automatic"); automatic && automatic->is_bool())
    score.count(item, "is_automatic", automatic->as_bool() == mail.is_automatic, json::serialize(*automatic),
                mail.is_automatic ? "true" : "false");
  if (wanted != "bounce" || !item.has("recipients")) return;
  const auto& recipients = item.expected.at("recipients").as_array();
  for (std::size_t i = 0; i < recipients.size(); ++i) {
    const bool hard = recipients[i].as_object().at("hard").as_bool();
    const bool known = i < mail.recipients.size();
    score.count(
        item, "hard", known && mail.recipients[i].hard == hard, json::serialize(recipients[i]),
        known ? mail.recipients[i].address + " " + mail.recipients[i].status + " " + mail.recipients[i].reason : "no such recipient");
  }
}

}  // namespace

std::string Item::text(std::string_view field) const { return string_or_empty(expected, field); }

bool Item::disputed(std::string_view field) const {
  const auto* list = expected.if_contains("disputed");
  if (!list || !list->is_array()) return false;
  return std::any_of(list->as_array().begin(), list->as_array().end(),
                     [&](const json::value& v) { return v.is_string() && v.as_string() == field; });
}

std::string folder() {
  const char* named = std::getenv("AMENDS_CORPORA");
  const std::string path = named ? named : AMENDS_CORPORA_DEFAULT;
  return std::filesystem::is_directory(path) ? path : std::string();
}

std::vector<Item> load(std::string_view set, std::string_view list) {
  const std::string base = folder() + "/" + std::string(set) + "/";
  std::vector<Item> items;
  std::ifstream lines(base + std::string(list));
  for (std::string line; std::getline(lines, line);) {
    Item item;
    item.expected = json::parse(line).as_object();
    item.id = item.text("id");
    item.file = item.text("file");
    item.bytes = read_file(base + item.file);
    item.upstream = read_file(base + "upstream-expected/" + std::filesystem::path(item.file).stem().string() + ".yml");
    items.push_back(std::move(item));
  }
  return items;
}

void Score::count(const Item& item, std::string_view field, bool right, std::string_view wanted, std::string_view got) {
  auto& tally = tally_[std::string(field)];
  ++tally.all;
  tally.right += right;
  if (right) return;
  misses_.emplace_back(item.id.empty() ? item.file : item.id, field);
  if (!std::getenv("AMENDS_CORPUS_MISSES")) return;
  std::printf("MISS %s %s (%s)\n  wanted %s\n  got    %s\n", set_.c_str(), std::string(field).c_str(), item.file.c_str(),
              std::string(wanted.substr(0, 600)).c_str(), std::string(got.substr(0, 600)).c_str());
}

Score::Tally Score::sum(const Fields& fields) const {
  Tally sum;
  for (const auto field : fields)
    if (const auto found = tally_.find(std::string(field)); found != tally_.end()) {
      sum.right += found->second.right;
      sum.all += found->second.all;
    }
  return sum;
}

double Score::percent(const Fields& fields) const {
  const Tally all = sum(fields);
  return all.all == 0 ? 100.0 : 100.0 * all.right / all.all;
}

int Score::asserted(const Fields& fields) const { return sum(fields).all; }

void Score::add(const Score& other) {
  for (const auto& [field, tally] : other.tally_) {
    tally_[field].right += tally.right;
    tally_[field].all += tally.all;
  }
}

void Score::print() const {
  std::printf("%-16s", set_.c_str());
  for (const auto& [field, tally] : tally_) std::printf("  %s %d/%d", field.c_str(), tally.right, tally.all);
  std::printf("\n");
}

void Score::print_misses() const {
  for (std::size_t i = 0; i < misses_.size(); ++i) {
    const bool same = i > 0 && misses_[i].first == misses_[i - 1].first;
    std::printf(same ? " %s%s" : "%s  %s", same ? "" : ((i > 0 ? "\n  missed " : "  missed ") + misses_[i].first).c_str(),
                misses_[i].second.c_str());
  }
  if (!misses_.empty()) std::printf("\n");
}

std::string folded(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // U+2000 to U+200A, and U+3000
    const bool blank = text.substr(i, 2) == "\xE2\x80" && i + 2 < text.size() && static_cast<unsigned char>(text[i + 2]) <= 0x8A;
    if (blank || text.substr(i, 3) == "\xE3\x80\x80") {
      plain += ' ';
      i += 2;
    } else {
      plain += text[i];
    }
  }
  return fold_space(plain);
}

void compare(const Item& item, const ParsedMail& mail, Score& score) {
  compare_people(item, "from", mail.from, score);
  compare_people(item, "to", mail.to, score);
  compare_people(item, "cc", mail.cc, score);
  compare_people(item, "reply_to", mail.reply_to, score);
  const std::string source = asserted_as(item, "subject");
  const std::string subject = source == "subject" ? item.text(source) : decode_header(item.text(source), {});
  if (item.expected.contains(source) && item.expected.at(source).is_string() && !item.disputed("subject") && !is_unreadable(subject))
    score.count(item, "subject", folded(subject) == folded(mail.subject), subject, mail.subject);
  if (const std::string id = item.text("message_id"); !id.empty())
    score.count(item, "message_id", id == mail.message_id, id, mail.message_id);
  compare_text(item, mail, score);
  compare_text_in_part(item, mail, score);
  compare_attachments(item, mail, score);
  compare_kind(item, mail, score);
}

}  // namespace amends::mail::corpus
