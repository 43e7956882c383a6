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
    if ((text[i] != '2' && text[i] != '4' && text[i] != '5') || text[i + 1] != '.' ||
        (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '.')))
      continue;
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
  static constexpr std::array marks{"--- below this line is a copy"sv,
                                    "this is a copy of the message"sv,
                                    "------ this is a copy"sv,
                                    "original message follows"sv,
                                    "--- original message"sv,
                                    "-----original message"sv,
                                    "below is a copy of the"sv,
                                    "enclosed is a copy of"sv,
                                    "message text follows"sv,
                                    "unsent message follows"sv,
                                    "returned message"sv,
                                    "----- message header"sv,
                                    "-- message header"sv,
                                    "your message reads"sv,
                                    "unsent message"sv,
                                    "original message headers"sv,
                                    "received: "sv,
                                    "message-id:"sv,
                                    "return-path:"sv};
  const std::string lower = lower_ascii(text);
  std::size_t end = text.size();
  for (const auto mark : marks) end = std::min(end, lower.find(mark));
  return end;
}

// Addresses named in a text, in order, each once.
std::vector<std::string> addresses_in(std::string_view text) {
  const auto part_of_address = [](char c) {
    return is_letter(c) || is_digit(c) || std::string_view("._+-=%/!#$&'*{}~^|").find(c) != std::string_view::npos;
  };
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
    return std::find(ours_.begin(), ours_.end(), lower) != ours_.end() || lower.starts_with("postmaster@") ||
           lower.starts_with("mailer-daemon@");
  }

  std::string leading_address(std::string_view line) const {
    line = trim_space(line);
    while (!line.empty() &&
           (is_digit(line.front()) || line.front() == ' ' || line.front() == '-' || line.front() == '*' || line.front() == '\''))
      line.remove_prefix(1);
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

// What warnings say of a mail that is still in the queue. Such phrases open the report; whatever says that it is over stands against them.
bool says_delayed(std::string_view lower) {
  static constexpr std::array goes_on{
      "this is a warning only"sv,          // Postfix, qmail-notify
      "this is a warning message only"sv,  // sendmail, Exchange
      "this is only a warning"sv,
      "this message is just a warning"sv,
      "will be retried until"sv,            // Postfix
      "will keep trying until"sv,           // sendmail
      "will keep trying to deliver"sv,      // Exchange
      "has not yet been delivered"sv,       // Exim
      "delivery attempts will continue"sv,  // Exim
      "delivery will continue to be attempted"sv,
      "hasn't been delivered yet"sv,  // Exchange
      "has been delayed"sv,
      "delivery is delayed"sv,
      "you do not need to resend your message"sv,
      "will retry for"sv,  // Gmail
      "will be retried for"sv,
      "still being retried"sv,
      "konnte noch nicht zugestellt werden"sv,
      "wurde noch nicht zugestellt"sv,
      "n'a pas encore \u00E9t\u00E9 remis"sv,
      "todav\u00EDa no se ha entregado"sv,
  };
  static constexpr std::array over{"permanent error"sv,        "permanent fatal"sv,
                                   "failed permanently:"sv,    "giving up on"sv,
                                   "i've given up"sv,          "has been returned"sv,
                                   "is being returned"sv,      "all retries"sv,
                                   "retry timeout exceeded"sv, "could not be delivered to one or more recipients. it's attached below"sv};
  const auto says = [&](std::string_view phrase) { return lower.find(phrase) != lower.npos; };
  return std::any_of(goes_on.begin(), goes_on.end(), says) && std::none_of(over.begin(), over.end(), says);
}

// A server that took the recipient and says "user unknown" once it has seen the mail knows the address: a filter speaks. Where DATA is
// refused because every recipient was, or with a status that names the address, it means what it says.
bool is_refused_after_data(const Recipient& one, std::string_view lower) {
  const auto says = [&](std::string_view phrase) { return lower.find(phrase) != lower.npos; };
  const bool at_data = says(">>> data") || says("end of data") || says("to data command") || says("smtp command data");
  const bool at_recipient = says(">>> rcpt") || says("to rcpt to") || says("after rcpt") || says("need rcpt");
  return at_data && !at_recipient && !one.status.starts_with("5.1.") && !says("host unknown") && !says("does not exist");
}

}  // namespace

DeliveryReport read_delivery_report(const MimeMail& source, std::string_view text) {
  DeliveryReport report;
  StatusReader reader(report);
  for (const Part* part : leaves_of(source.body)) {
    const bool status = part->type == "message/delivery-status" || part->type == "message/global-delivery-status";
    if (status || contains_ignoring_case(std::string_view(part->bytes).substr(0, 2000), "final-recipient:")) reader.read(part->bytes);
  }
  const auto explanation = text.substr(0, end_of_explanation(text));
  if (!report.machine_readable)
    report.recipients = ProseReader(source).read(trim_space(explanation).empty() ? text.substr(0, prose_bytes_max) : explanation);
  const std::string folded = fold_space(explanation.substr(0, prose_bytes_max));
  const std::string lower = lower_ascii(folded);
  if (!report.machine_readable && says_delayed(lower)) report.outcome = Outcome::delayed;
  for (auto& one : report.recipients) {
    // The code of a report without words ("smtp; 550") is explained in its text.
    const bool silent = one.reason.size() < 12;
    one.hard = report.outcome == Outcome::failed && !is_refused_after_data(one, lower) &&
               is_hard(one.status, silent ? one.reason + " " + folded : one.reason);
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
      if (std::find(original.references.begin(), original.references.end(), id) == original.references.end())
        original.references.push_back(std::move(id));
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
