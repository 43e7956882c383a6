#pragma once
// A mail's parts as a case takes them: its words, its sender as written, its times. Private to this folder.

#include "app/open_case.hpp"
#include "app/post/intake.hpp"

namespace amends::app {

std::string clipped_line(const std::string& text);  // to limits::line_bytes_max, between characters
// What it says, never empty: the new text, else the whole, else the subject. Of a forward: what the mail inside says.
std::string words_of(const IncomingMail& mail);
std::string words_of(const IncomingMail& mail, const MailWriter& writer);
std::string display_name(const std::string& name, const std::string& address);  // "Ana Reis <ana@example.org>"
NewCase case_from(const PreparedMail& prepared, const MailWriter& writer, Instant now);

}  // namespace amends::app
