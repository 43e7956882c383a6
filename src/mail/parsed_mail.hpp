#pragma once
// What a mail says, as facts. This room knows no rules: what becomes of a mail (a case, a reply, set aside, "needs a look")
// is decided by src/app. All text is UTF-8 without NUL bytes, line ends are '\n'. Described with Boost.Describe so that the
// wire room prints it; a member that is not described (attachment bytes) is never printed.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "base/time.hpp"

namespace amends::mail {

// RFC 3464 (bounce), RFC 3834 (auto_reply), RFC 5965 (abuse_report).
enum class MailKind {
  normal,
  bounce,           // a mail of ours could not be delivered, or is late
  auto_reply,       // an absence note or another automatic answer
  abuse_report,     // a mailbox provider reports a mail of ours as unwanted
  other_automatic,  // newsletters, notifications, delivery and read receipts
};
BOOST_DESCRIBE_ENUM(MailKind, normal, bounce, auto_reply, abuse_report, other_automatic)

struct Address {
  std::string name;     // decoded display name; may be empty
  std::string address;  // as written, without angle brackets; at most limits::address_bytes_max
  bool operator==(const Address&) const = default;
};
BOOST_DESCRIBE_STRUCT(Address, (), (name, address))

struct Attachment {
  std::string name;        // decoded file name, never a path; empty when the mail gives none
  std::string type;        // lower case media type, "image/png"
  std::uint64_t size = 0;  // of `bytes`
  std::string sha256;      // of `bytes`, 64 lower case hex digits
  std::string content_id;  // without angle brackets; what `cid:` links in the HTML point at
  bool is_inline = false;  // shown within the text rather than listed beneath it
  std::string bytes;       // decoded content; not described, so never printed
};
BOOST_DESCRIBE_STRUCT(Attachment, (), (name, type, size, sha256, content_id, is_inline))

// One recipient a delivery report speaks of.
struct Recipient {
  std::string address;
  std::string status;  // RFC 3463 ("5.1.1"); empty when the report gives none
  bool hard = false;   // the address is dead: do not write there again
  std::string reason;  // the mail server's own words, one line
};
BOOST_DESCRIBE_STRUCT(Recipient, (), (address, status, hard, reason))

// What was odd about a mail. `code` is stable (snake_case), `sentence` is for a person.
struct Problem {
  std::string code;
  std::string sentence;
  bool operator==(const Problem&) const = default;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (code, sentence))

struct ParsedMail {
  std::vector<Address> from;  // the writer; Sender or Return-Path stand in where From names nobody (problem "no_from")
  std::vector<Address> to;
  std::vector<Address> cc;
  std::vector<Address> reply_to;
  std::vector<Address> delivered_to;  // Delivered-To, X-Original-To, Envelope-To: where the mail really arrived
  std::string subject;
  std::string message_id;               // without angle brackets; empty when missing (problem "no_message_id")
  std::string in_reply_to;              // first id of In-Reply-To
  std::vector<std::string> references;  // oldest first; further ids of In-Reply-To at the end
  std::optional<Instant> date;          // what the mail claims; empty when missing or outside 1970 to 9999
  std::string text;                     // plain text; made from the HTML where there is no text part
  std::string html;                     // as it came: pass it through clean_html before showing it
  std::string new_text;                 // `text` without quote and signature
  std::vector<Attachment> attachments;
  MailKind kind = MailKind::normal;
  bool is_automatic = false;                     // never answer this mail automatically (RFC 3834 section 2)
  bool late = false;                             // of a bounce: not failed for anybody; the mail server goes on trying
  std::vector<Recipient> recipients;             // of a bounce or delivery notice
  std::string original_message_id;               // of a bounce, abuse report or receipt: the mail it speaks of
  std::vector<std::string> original_references;  // the ids that mail itself referred to
  std::vector<Problem> problems;
  // Notes of the mail servers on the way; not described, so never printed.
  std::optional<Instant> received;                  // when the last of them got it: the topmost Received
  std::vector<std::string> authentication_results;  // the fields of that name as they came, the topmost first
  Address list_author;   // who wrote, where a mailing list that put itself into From names them in a field of its own
  bool to_many = false;  // it came through a mailing list, or from whom one can unsubscribe
};
BOOST_DESCRIBE_STRUCT(ParsedMail, (),
                      (from, to, cc, reply_to, delivered_to, subject, message_id, in_reply_to, references, date, text, html, new_text,
                       attachments, kind, is_automatic, late, recipients, original_message_id, original_references, problems))

}  // namespace amends::mail
