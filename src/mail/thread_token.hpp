#pragma once
// Signed tokens by which a reply finds its case, whatever the mail program did to the subject:
//
//   in the reply address   hello+1042.<mac>@example.com
//   in the Message-ID      <letter>.1042.<mac>@example.com     (comes back in References and In-Reply-To, and in bounces)
//   in the envelope        hello+<letter>.<mac>@example.com    (MAIL FROM; bounces come to it that name nothing else of ours)
//
// The mac is HMAC-SHA256 (RFC 2104) by the company's secret, cut to 80 bits and written in 16 lower case letters and digits, because
// local parts are at most 64 bytes and some mail systems change their case. The kinds are signed apart, and a Message-ID's
// mac covers the letter too. Without a secret nothing is signed and nothing verifies.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/parsed_mail.hpp"

namespace amends::mail {

// `case_number` is 1 to 20 letters, digits or '-'; `our_address` is local@host. Gives `our_address` back where it cannot be signed.
std::string reply_address(std::string_view case_number, std::string_view our_address, std::string_view secret);
// `letter` is the id of the letter (a UUID). Without angle brackets.
std::string letter_message_id(std::string_view letter, std::string_view case_number, std::string_view our_address, std::string_view secret);

// The envelope's sender of one letter (RFC 5321, "VERP"): its domain is that of `our_address`, so SPF and DMARC see the same. Gives
// `our_address` back where it cannot be signed, or would be longer than a local part may be.
std::string envelope_sender(std::string_view letter, std::string_view our_address, std::string_view secret);
// The letter (a UUID) whose envelope this address was.
std::optional<std::string> letter_of_address(std::string_view address, std::string_view secret);

// The case number that the address or Message-ID carries, when it is signed by `secret` (compared in constant time).
std::optional<std::string> case_of_address(std::string_view address, std::string_view secret);
std::optional<std::string> case_of_message_id(std::string_view message_id, std::string_view secret);

// Whether the address carries a tag as programs make them, ours or another's (long, with a digit): a mail to it is taken for an answer.
bool is_reply_address(std::string_view address);

// Cases whose signed token the mail carries, each once: recipients first, then the thread, then the mail a report speaks of.
std::vector<std::string> cases_of(const ParsedMail& mail, std::string_view secret);
// The mails this one answers: In-Reply-To, then References from the newest back, each once. For a report also the mail it speaks of.
std::vector<std::string> thread_ids(const ParsedMail& mail);

}  // namespace amends::mail
