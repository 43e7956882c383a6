#include "mail/delivery_report.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t reason_bytes_max = 500;
constexpr std::size_t prose_bytes_max = 4000;  // what a report says, it says in its first lines

template <std::size_t N>
bool contains_any(std::string_view lower, const std::array<std::string_view, N>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return lower.find(phrase) != lower.npos; });
}

// The address lives: the mailbox is full, asleep or blocked, or the mail itself was not wanted.
constexpr std::array soft_words{
    "mailbox full"sv, "mailbox is full"sv, "mailfolder is full"sv, "quota"sv, "insufficient storage"sv, "out of storage"sv, "storage full"sv, "insufficient system storage"sv,
    "too large"sv, "too big"sv, "size limit"sv, "maximum size"sv, "exceeds size"sv, "message size"sv, "spam"sv, "blacklist"sv, "black list"sv, "blocklist"sv, "block list"sv,
    "blocked"sv, "banned"sv, "reputation"sv, "dmarc"sv, " spf "sv, "spf fail"sv, "dkim"sv, "policy"sv, "virus"sv, "malware"sv, "content rejected"sv, "rejected due to content"sv,
    "relay"sv, "too many"sv, "rate limit"sv, "throttl"sv, "try again"sv, "temporar"sv, "timed out"sv, "timeout"sv, "connection refused"sv, "refused to talk"sv,
    "greylist"sv, "suspend"sv, "disabled"sv, "inactive"sv, "not active"sv, "deactivated"sv, "expired"sv, "loop"sv, "too many hops"sv, "hop count"sv, "ptr record"sv, "reverse dns"sv,
    "access denied"sv, "not authorized"sv, "not permitted"sv, "not allowed to send"sv, "authentication required"sv, "unauthenticated"sv, "sender rejected"sv,
    "sender address rejected"sv, "sender denied"sv, "domain of sender"sv, "mail server is down"sv, "no route to host"sv, "network is unreachable"sv,
    "queue too long"sv, "could not be delivered for"sv, "not been able to deliver"sv, "delivery attempts"sv, "5.1.8"sv, "5.1.7"sv};

// Nobody lives there.
constexpr std::array unknown_user_words{
    "user unknown"sv, "unknown user"sv, "unknown local"sv, "no such user"sv, "no such recipient"sv, "no such address"sv, "no such mailbox"sv, "no such person"sv, "no such account"sv,
    "no mailbox here"sv, "no mailbox by that name"sv, "not a known user"sv, "not known at this"sv, "does not exist"sv, "doesn't exist"sv, "does not have an account"sv,
    "doesn't have a"sv, "do not exist"sv, "mailbox not found"sv, "user not found"sv, "recipient not found"sv, "account not found"sv, "address not found"sv, "not found by smtp address lookup"sv,
    "recipnotfound"sv, "recipientnotfound"sv, "invalid recipient"sv, "invalid user"sv, "invalid mailbox"sv, "invalid address"sv, "recipient unknown"sv, "unknown recipient"sv,
    "unknown mailbox"sv, "unknown address"sv, "address unknown"sv, "unknown account"sv, "bad destination mailbox"sv, "bad address"sv, "bad recipient"sv,
    "not our customer"sv, "no account by that name"sv, "this user doesn"sv, "unrouteable address"sv, "unroutable address"sv, "undeliverable address"sv, "not a valid mailbox"sv,
    "not a valid recipient"sv, "no longer available"sv, "no longer valid"sv, "no longer on server"sv, "no longer in use"sv, "no longer exists"sv, "is no longer with"sv,
    "unable to find"sv, "cannot find"sv, "could not be found"sv, "wasn't found"sv, "couldn't be found"sv, "not listed in"sv, "no valid recipients"sv, "nobody"sv, "mailbox unavailable"sv,
    "recipient address rejected: user"sv, "user account is unavailable"sv, "not in my"sv, "is not a user"sv, "not exist"sv, "is unknown"sv, "no recipients"sv,
    "mailbox name not allowed"sv, "user is unknown"sv, "recipient no longer"sv, "unknown email address"sv, "unknown e-mail address"sv, "is not known"sv,
    "destination address does not"sv, "email account that you tried to reach"sv, "account that you tried to reach is"sv, "has moved"sv, "has been moved"sv, "user_unknown"sv, "not local"sv,
    "is not recognized"sv, "invalid final delivery"sv, "check if address is correct"sv, "ディレクトリのリストにありません"sv, "該当するユーザ"sv, "宛先不明"sv, "あて先不明"sv, "存在しません"sv, "不存在"sv};

constexpr std::array unknown_host_words{
    "host unknown"sv, "unknown host"sv, "host not found"sv, "domain not found"sv, "host or domain name not found"sv, "name or service not known"sv, "name service error"sv,
    "nxdomain"sv, "domain does not exist"sv, "no such domain"sv, "unrouteable mail domain"sv, "unroutable mail domain"sv, "unrouteable domain"sv, "illegal host"sv, "bad destination system"sv,
    "bad destination host"sv, "couldn't find any host"sv, "couldn't find a mail exchanger"sv, "dns error: 3"sv, "does not accept mail"sv, "null mx"sv, "nullmx"sv, "domain of recipient"sv,
    "all relevant mx records point to non-existent hosts"sv, "mail domain does not"sv, "invalid domain"sv, "domain doesn't exist"sv, "unknown domain"sv, "host name lookup failure"sv,
    "bad domain"sv, "dns lookup failure"sv, "not accepting network messages"sv, "domain is not"sv, "no mx"sv, "has no mail exchanger"sv};

std::string header_of_line(std::string_view line) {
  const auto colon = line.find(':');
  return colon == line.npos || colon > 60 ? std::string() : lower_ascii(trim_space(line.substr(0, colon)));
}

std::string_view value_of_line(std::string_view line) { return trim_space(line.substr(line.find(':') + 1)); }

// "rfc822; user@example.org" or "rfc822;<user@example.org>"
std::string address_of(std::string_view value) {
  if (const auto semicolon = value.find(';'); semicolon != value.npos) value = value.substr(semicolon + 1);
  const auto parsed = parse_addresses(value, {});
  return parsed.empty() ? std::string() : parsed.front().address;
}

// The first x.y.z with x of 2, 4 or 5 (RFC 3463).
std::string find_status(std::string_view text) {
  for (std::size_t i = 0; i + 4 < text.size(); ++i) {
    if ((text[i] != '2' && text[i] != '4' && text[i] != '5') || text[i + 1] != '.' || (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '.'))) continue;
    std::size_t end = i + 2;
    const std::size_t subject = end;
    while (end < text.size() && end < subject + 3 && is_digit(text[end])) ++end;
    if (end == subject || end >= text.size() || text[end] != '.') continue;
    const std::size_t detail = ++end;
    while (end < text.size() && end < detail + 4 && is_digit(text[end])) ++end;
    if (end == detail || (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]))) continue;
    return std::string(text.substr(i, end - i));
  }
  return {};
}

Outcome outcome_of(std::string_view action) {
  if (action.starts_with("delayed")) return Outcome::delayed;
  if (action.starts_with("deliver") || action.starts_with("relayed") || action.starts_with("expanded")) return Outcome::delivered;
  return Outcome::failed;
}

struct Block {
  std::string final_recipient, original_recipient, action, status, diagnostic;

  bool empty() const { return final_recipient.empty() && original_recipient.empty(); }
};

class StatusReader {
 public:
  explicit StatusReader(DeliveryReport& report) : report_(report) {}

  void read(std::string_view content) {
    std::string* continued = nullptr;
    for (const auto raw : split_lines(content)) {
      const auto line = trim_end(raw);
      if (line.empty()) {
        finish();
        continued = nullptr;
        continue;
      }
      if (is_space(line.front())) {
        if (continued) continued->append(" ").append(trim_space(line));
        continue;
      }
      const std::string name = header_of_line(line);
      continued = name == "final-recipient"      ? &block_.final_recipient
                  : name == "original-recipient" ? &block_.original_recipient
                  : name == "action"             ? &block_.action
                  : name == "status"             ? &block_.status
                  : name == "diagnostic-code"    ? &block_.diagnostic
                                                 : nullptr;
      if (continued && (name == "final-recipient" || name == "original-recipient") && !continued->empty()) finish();
      if (continued) *continued = value_of_line(line);
    }
    finish();
  }

 private:
  void finish() {
    if (!block_.empty() && report_.recipients.size() < limits::recipients_max) {
      Recipient one;
      const std::string final_address = address_of(block_.final_recipient);
      one.address = final_address.find('@') != final_address.npos ? final_address : address_of(block_.original_recipient);
      if (one.address.empty()) one.address = final_address;
      one.status = find_status(block_.status + " ");
      one.reason = std::string(cut_utf8(fold_space(block_.diagnostic), reason_bytes_max));
      // A status of x.0.0 says nothing; the reply itself often does.
      if (one.status.empty() || one.status.ends_with(".0.0"))
        if (auto better = find_status(one.reason + " "); !better.empty()) one.status = better;
      report_.recipients.push_back(std::move(one));
      const Outcome outcome = outcome_of(lower_ascii(trim_space(block_.action)));
      report_.outcome = report_.machine_readable ? std::min(report_.outcome, outcome) : outcome;
      report_.machine_readable = true;
    }
    block_ = Block{};
  }

  DeliveryReport& report_;
  Block block_;
};

// Where the enclosed original begins in a text.
std::size_t end_of_explanation(std::string_view text) {
  static constexpr std::array marks{"--- below this line is a copy"sv, "this is a copy of the message"sv, "------ this is a copy"sv, "original message follows"sv,
                                    "--- original message"sv, "-----original message"sv, "below is a copy of the"sv, "enclosed is a copy of"sv, "message text follows"sv, "unsent message follows"sv, "returned message"sv,  "----- message header"sv, "-- message header"sv,
                                    "your message reads"sv, "unsent message"sv, "original message headers"sv, "received: "sv, "message-id:"sv, "return-path:"sv};
  const std::string lower = lower_ascii(text);
  std::size_t end = text.size();
  for (const auto mark : marks) end = std::min(end, lower.find(mark));
  return end;
}

// Addresses named in a text, in order, each once.
std::vector<std::string> addresses_in(std::string_view text) {
  const auto part_of_address = [](char c) { return is_letter(c) || is_digit(c) || std::string_view("._+-=%/!#$&'*{}~^|").find(c) != std::string_view::npos; };
  std::vector<std::string> found;
  for (auto at = text.find('@'); at != text.npos && found.size() < limits::recipients_max; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    std::size_t end = at + 1;
    while (begin > 0 && part_of_address(text[begin - 1])) --begin;
    while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) || text[end] == '-' || text[end] == '.')) ++end;
    while (end > at + 1 && text[end - 1] == '.') --end;
    if (begin == at || end <= at + 2) continue;
    std::string address(text.substr(begin, end - begin));
    if (std::find(found.begin(), found.end(), address) == found.end()) found.push_back(std::move(address));
  }
  return found;
}

// Reads the sentences that systems without a machine-readable part write: a line that begins with an address (qmail, Postfix, Exim),
// or with a reply code and an address (sendmail), speaks of that recipient until the next such line.
class ProseReader {
 public:
  explicit ProseReader(const MimeMail& source) {
    for (const auto name : {"from", "to"})
      for (auto& one : source.headers.addresses(name)) ours_.push_back(lower_ascii(one.address));
    for (auto& one : source.headers.addresses("x-failed-recipients")) named_.push_back(std::move(one.address));
  }

  std::vector<Recipient> read(std::string_view explanation) {
    for (const auto line : split_lines(explanation)) {
      if (std::string address = leading_address(line); !address.empty()) begin(std::move(address));
      if (!found_.empty()) found_.back().reason.append(line).append(" ");
    }
    if (found_.size() < 2) {
      // One recipient: everything said is about it.
      if (found_.empty()) begin(named_.empty() ? first_address(explanation) : named_.front());
      found_.front().reason = explanation;
    }
    for (auto& one : found_) {
      one.reason = fold_space(one.reason);
      one.status = find_status(one.reason + " ");
    }
    return std::move(found_);
  }

 private:
  bool is_ours(const std::string& address) const {
    const std::string lower = lower_ascii(address);
    return std::find(ours_.begin(), ours_.end(), lower) != ours_.end() || lower.starts_with("postmaster@") || lower.starts_with("mailer-daemon@");
  }

  std::string leading_address(std::string_view line) const {
    line = trim_space(line);
    while (!line.empty() && (is_digit(line.front()) || line.front() == ' ' || line.front() == '-' || line.front() == '*' || line.front() == '\'')) line.remove_prefix(1);
    const auto addresses = addresses_in(line.substr(0, 400));
    if (addresses.empty() || is_ours(addresses.front())) return {};
    const auto at = line.find(addresses.front());
    const bool leads = at == 0 || (at == 1 && (line[0] == '<' || line[0] == '"'));
    return leads ? addresses.front() : std::string();
  }

  std::string first_address(std::string_view text) const {
    for (auto& one : addresses_in(text))
      if (!is_ours(one)) return one;
    return {};
  }

  void begin(std::string address) {
    const auto same = [&](const Recipient& one) { return one.address == address; };
    if (found_.size() >= limits::recipients_max || std::any_of(found_.begin(), found_.end(), same)) return;
    found_.push_back({std::move(address), {}, false, {}});
  }

  std::vector<std::string> ours_;   // the mail system and the mailbox the report came to
  std::vector<std::string> named_;  // in X-Failed-Recipients
  std::vector<Recipient> found_;
};

}  // namespace

bool is_hard(std::string_view status, std::string_view reason) {
  const std::string lower = lower_ascii(reason);
  const auto earliest = [&](const auto& phrases) {
    std::size_t at = lower.npos;
    for (const auto phrase : phrases) at = std::min(at, lower.find(phrase));
    return at;
  };
  const auto dead = std::min(earliest(unknown_user_words), earliest(unknown_host_words));
  const auto alive = earliest(soft_words);
  if (dead != lower.npos && alive == lower.npos) return !status.starts_with('4');
  if (alive != lower.npos && dead == lower.npos) return false;
  // Both or neither: the code decides. What may pass (4.x.x) leaves the address alive.
  if (status.starts_with('4')) return false;
  static constexpr std::array hard_codes{"5.1.1"sv, "5.1.2"sv, "5.1.3"sv, "5.1.6"sv, "5.1.10"sv, "5.4.4"sv, "5.1.0"sv};
  if (std::find(hard_codes.begin(), hard_codes.end(), status) != hard_codes.end()) return true;
  return dead < alive;
}

DeliveryReport read_delivery_report(const MimeMail& source, std::string_view text) {
  DeliveryReport report;
  StatusReader reader(report);
  for (const Part* part : leaves_of(source.body)) {
    const bool status = part->type == "message/delivery-status" || part->type == "message/global-delivery-status";
    if (status || contains_ignoring_case(std::string_view(part->bytes).substr(0, 2000), "final-recipient:")) reader.read(part->bytes);
  }
  if (!report.machine_readable) {
    const auto explanation = text.substr(0, end_of_explanation(text));
    report.recipients = ProseReader(source).read(trim_space(explanation).empty() ? text.substr(0, prose_bytes_max) : explanation);
  }
  const std::string folded = fold_space(text.substr(0, std::min(end_of_explanation(text), prose_bytes_max)));
  for (auto& one : report.recipients) {
    // The code of a report without words ("smtp; 550") is explained in its text.
    const bool silent = one.reason.size() < 12;
    one.hard = report.outcome == Outcome::failed && is_hard(one.status, silent ? one.reason + " " + folded : one.reason);
    one.reason = std::string(cut_utf8(one.reason, reason_bytes_max));
  }
  return report;
}

OriginalMail find_original(const MimeMail& source, std::string_view text) {
  OriginalMail original;
  const auto take = [&](const Headers& headers) {
    const auto ids = headers.message_ids("message-id");
    if (ids.empty() || !original.message_id.empty()) return;
    original.message_id = ids.front();
    original.references = headers.message_ids("references");
    for (auto& id : headers.message_ids("in-reply-to"))
      if (std::find(original.references.begin(), original.references.end(), id) == original.references.end()) original.references.push_back(std::move(id));
  };
  const auto take_text = [&](std::string_view content) {
    std::vector<HeaderField> fields;
    for (const auto line : split_lines(content)) {
      const std::string name = header_of_line(trim_space(line));
      if (name == "message-id" || name == "references" || name == "in-reply-to") {
        fields.push_back({name, std::string(value_of_line(trim_space(line)))});
      } else if (!fields.empty() && !line.empty() && is_space(line.front()) && trim_space(line).starts_with('<')) {
        fields.back().raw.append(" ").append(trim_space(line));
      }
    }
    take(Headers(std::move(fields)));
  };
  for (const Part* part : leaves_of(source.body)) {
    if (part->type == "message/rfc822" || part->type == "message/global") take(part->headers);
    if (part->type == "text/rfc822-headers" || part->type == "text/rfc822" || part->type == "message/rfc822") take_text(part->bytes);
    if (part->type == "message/feedback-report" || part->type == "message/disposition-notification") {
      for (const auto line : split_lines(part->bytes))
        if (header_of_line(line) == "original-message-id" && original.message_id.empty())
          if (const auto ids = parse_message_ids(value_of_line(line)); !ids.empty()) original.message_id = ids.front();
    }
  }
  if (original.message_id.empty()) take_text(text);
  return original;
}

}  // namespace amends::mail
