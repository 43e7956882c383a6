#pragma once
// A mail as intake sees it: facts, read by src/mail from the raw bytes. No rule is applied yet.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "base/time.hpp"

namespace amends::app {

enum class MailNature { normal, bounce, auto_reply, abuse_report, other_automatic };
BOOST_DESCRIBE_ENUM(MailNature, normal, bounce, auto_reply, abuse_report, other_automatic)

struct IncomingAttachment {
  std::string name, type;
  std::string bytes;
  std::string content_id;  // without brackets; what the HTML's "cid:" points at
};

struct FailedRecipient {
  std::string address;
  bool hard = false;
  std::string reason;
};

// What a mail server found out about the address in From (RFC 8601). It counts only where `by` is a server known to be ours: anybody can
// write such a line. proven: by DMARC, or a signature (DKIM) or a way (SPF) of that very domain. refuted: the domain says that it is
// forged.
enum class SenderVerdict { proven, refuted, open };
BOOST_DESCRIBE_ENUM(SenderVerdict, proven, refuted, open)
struct SenderCheck {
  std::string by;  // its name, lower case: "mx.example.com"
  SenderVerdict verdict = SenderVerdict::open;
};

// A mail that was passed on inside another one.
struct PassedOn {
  std::string sender_name, sender_address;  // whom it is from; the address lower case, either may be empty
  std::string subject;
  std::string text;  // what it says, without what it quotes
  std::string note;  // what stands above it: the words of whoever passed it on
  std::optional<Instant> date;
  std::vector<std::string> thread_ids;  // as IncomingMail::thread_ids, of a mail that was enclosed whole
};

struct IncomingMail {
  std::string sender_name, sender_address;  // who wrote: From (or what stands in for it); address lower case, empty when nobody is named
  std::string answer_name, answer_address;  // Reply-To where given, else the sender
  std::string author_name, author_address;  // who wrote, where a mailing list put itself into From; else empty
  std::vector<PassedOn> passed_on;          // of a forward, the outermost first
  bool of_a_list = false;                   // From was rewritten by a mailing list: "Ana via Users <users@lists.example.org>"
  bool to_many = false;                     // a mailing list or a newsletter: it says how to leave, or which list it is
  std::vector<std::string> recipients;      // To, Cc and delivered-to addresses, lower case
  std::vector<std::string> delivered_to;    // of them, what mail servers noted of its envelope
  std::string subject;
  bool has_our_message_id = false;       // it is a letter of ours, come back: its Message-ID carries our signature
  std::string message_id;                // without brackets; empty when missing
  std::vector<std::string> thread_ids;   // In-Reply-To first, then References newest first
  std::vector<std::string> case_tokens;  // what our signed reply tokens say, verified: the case's display number as text ("1042")
  std::optional<Instant> date;
  std::optional<Instant> handed_over;  // what the last mail server on the way noted: the topmost Received
  std::vector<SenderCheck> checks;     // what mail servers on the way say of the address in From, the last one first
  std::string new_text;                // the text without quotes and signature; falls back to the whole text
  std::string text;
  bool has_html = false;
  std::vector<IncomingAttachment> attachments;
  MailNature nature = MailNature::normal;
  bool late = false;                    // of a bounce: not failed yet, the mail server goes on trying
  std::vector<FailedRecipient> failed;  // of a bounce
  std::string original_message_id;      // of a bounce: the mail of ours it speaks of
  std::string bounced_letter;           // the letter (a UUID) to whose signed envelope address it came; else empty
  std::vector<std::string> problems;    // sentences about what was odd
  bool readable = true;                 // false: nothing could be made of the bytes
  std::string parsed;                   // the whole reading as JSON, kept beside the raw source
};

// Which pictures the HTML of a mail may show.
enum class RemotePictures { left_out, fetched };
struct Pictures {
  std::function<std::string(const std::string& content_id)> inline_address;  // of the attachment; empty where there is none
  RemotePictures remote = RemotePictures::left_out;
};
struct CleanHtml {
  std::string html;
  int remote_pictures = 0;  // would have to be fetched from elsewhere, which tells the sender that the mail was opened
};

// What a screen shows of a mail beyond the words that a case keeps of it.
struct ShownMail {
  std::optional<CleanHtml> html;      // by allow-list; none where the mail has no HTML
  std::string rest;                   // what its text holds beside those words: quote, signature, disclaimer
  std::vector<std::string> problems;  // IncomingMail::problems
};

class MailReader {
 public:
  virtual ~MailReader() = default;
  // `secret` signs our reply tokens. Never fails: what cannot be read comes back with readable = false.
  virtual IncomingMail read(std::string_view raw, std::string_view secret) const = 0;
  // `parsed` is IncomingMail::parsed: what was once read is not read again. `words` are those of the mail that are shown anyway.
  virtual ShownMail show(std::string_view parsed, std::string_view words, const Pictures& pictures) const = 0;
};

// Signed addresses for our letters (src/mail/thread_token).
class ReplyTokens {
 public:
  virtual ~ReplyTokens() = default;
  // "hello+1042.k3v9q2@example.com" for case 1042 and our address hello@example.com.
  virtual std::string reply_address(const std::string& case_number, const std::string& our_address, std::string_view secret) const = 0;
  // "<contact id>.1042.k3v9q2@example.com", without brackets.
  virtual std::string message_id(const std::string& contact, const std::string& case_number, const std::string& our_address,
                                 std::string_view secret) const = 0;
};

}  // namespace amends::app
