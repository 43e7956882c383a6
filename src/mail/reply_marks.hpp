#pragma once
// How mail programs, in some twenty languages, mark the mail they quote and the writer's signature. Each function looks at lines
// from `at` on and says how many lines the mark takes; 0 is no mark. Lines are without their line end.

#include <cstddef>
#include <span>
#include <string_view>

namespace amends::mail {

using Lines = std::span<const std::string_view>;

// "On Tue, 3 May 2016 at 10:12, Ana Reis <ana@..> wrote:", over up to six lines.
std::size_t attribution_lines(Lines lines, std::size_t at);
// "From: .. / Sent: .. / To: .. / Subject: ..", with the rule or "Original Message" above it.
std::size_t header_block_lines(Lines lines, std::size_t at);
// "-----Original Message-----", "---------- Forwarded message ---------".
bool is_original_message_line(std::string_view line);
bool is_forwarded_message_line(std::string_view line);  // of these, the ones that say "forwarded"
// "from", "von", "de": the name of the field that says who wrote, in lower case.
bool is_from_word(std::string_view lower_name);
// "Re: ", "AW: ", "[lamps] SV: ", "RE[2]: ": how mail programs begin the subject of an answer.
bool is_reply_subject(std::string_view subject);
// "Please type your reply above this line".
bool is_reply_above_line(std::string_view line);

bool is_quoted(std::string_view line);  // begins with ">" or "|"
bool is_blank(std::string_view line);
bool is_rule(std::string_view line);            // nothing but -, _, *, #, ~, = or +
bool is_signature_mark(std::string_view line);  // "-- ", "--", "—"
bool is_sent_from_line(std::string_view line);  // "Sent from my phone"
// "This e-mail is confidential and intended only for ...": a paragraph that lawyers or virus scanners put below every mail.
bool is_disclaimer(std::string_view paragraph);

}  // namespace amends::mail
