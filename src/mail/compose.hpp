#pragma once
// A letter of ours as the bytes of a mail (RFC 5322, MIME, CRLF line ends, 7-bit). The same letter gives the same bytes, so that a letter
// sent again after a crash is the same mail.
//
// No List-Unsubscribe: docs/adr/0011-no-list-unsubscribe.md.

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "mail/parsed_mail.hpp"

namespace amends::mail {

// RFC 3834 section 5: what a program sends by itself says so, and nothing automatic answers it.
enum class AutoSubmitted { no, generated, replied };

struct OutgoingAttachment {
  std::string name;
  std::string type = "application/octet-stream";
  std::string bytes;
  std::string content_id = {};  // without angle brackets: a picture that the HTML shows by "cid:"; empty: listed beneath the letter
};

struct OutgoingMail {
  Address from;
  std::string reply_to;     // an address, may be empty
  std::vector<Address> to;  // at least one
  std::string subject;
  std::string text;
  std::string html;                     // a second form beside the text; empty for none
  std::string message_id;               // without angle brackets
  std::string in_reply_to;              // without angle brackets, may be empty
  std::vector<std::string> references;  // oldest first
  Instant date;
  AutoSubmitted auto_submitted = AutoSubmitted::no;
  std::vector<OutgoingAttachment> attachments;
};

// Refuses (`invalid`, with `field`) a letter without recipient, sender or Message-ID, and addresses that are none.
// Line breaks in names and subjects become blanks: nothing a person writes can add a header.
Result<std::string> compose(const OutgoingMail& mail);

// One address that can stand in an SMTP envelope: local@domain, no blanks, brackets or control characters.
bool is_address(std::string_view text);

}  // namespace amends::mail
