#pragma once
// The new text of a reply: what the writer added, without the quoted mail, the line that introduces it, and the signature.
// Nothing is lost by it: the whole text stays in ParsedMail::text, and the raw mail beside it.
// A reply written between the lines of the quote keeps the quote, because it makes no sense without it.

#include <string>
#include <string_view>

namespace amends::mail {

// `text` is UTF-8 plain text. White space at both ends is gone; empty when nothing is new.
std::string trim_reply(std::string_view text);

// The same for a reply that came as HTML only: what mail programs mark as quote is left out before the rules for text apply.
std::string trim_html_reply(std::string_view html);

}  // namespace amends::mail
