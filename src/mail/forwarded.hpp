#pragma once
// A mail that somebody passes on: whom the mail inside is from, what it says, and what was written above it. Reads what mail programs
// write (Outlook, Gmail, Apple Mail, Thunderbird, Lotus, in the languages of reply_marks) and mails enclosed as message/rfc822.
// Whether the mail is treated as a forward is the application's to say.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/parsed_mail.hpp"

namespace amends::mail {

struct ForwardedMail {
  Address from;                         // either part may be empty: Outlook often gives the name alone
  std::string subject;                  // of the mail inside; empty when not given
  std::string text;                     // of the mail inside, without the marks of quoting
  std::string new_text;                 // the same without what it quotes; empty where it says nothing else
  std::string note;                     // what stands above it, without its signature
  std::optional<Instant> date;          // of an enclosed mail
  std::vector<std::string> thread_ids;  // of an enclosed mail: its own Message-ID and those it answers
};

// "Fwd: ", "WG: ", "TR: ", "RV: " ...: how mail programs begin the subject of a forward.
bool is_forward_subject(std::string_view subject);

// The outermost first, each inside the one before: a forward of a forward. Empty for a mail that passes nothing on. At most
// forwards_max.
inline constexpr std::size_t forwards_max = 5;
std::vector<ForwardedMail> forwarded_mails(const ParsedMail& mail);

// The same for a text alone: the first header block of a mail program in it, with what follows.
std::optional<ForwardedMail> forwarded_in(std::string_view text);

}  // namespace amends::mail
