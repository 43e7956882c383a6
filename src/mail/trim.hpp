#pragma once
// The new text of a reply: what the writer added, without the quoted mail, the line that introduces it, and the signature.
// Nothing is lost by it: the whole text stays in ParsedMail::text, and the raw mail beside it; left_out() is what a screen folds away.
// A reply written between the lines of the quote keeps the quote, because it makes no sense without it.

#include <string>
#include <string_view>

namespace amends::mail {

// `text` is UTF-8 plain text. White space at both ends is gone; empty when nothing is new.
std::string trim_reply(std::string_view text);

// The same for a reply that came as HTML only: what mail programs mark as quote is left out before the rules for text apply.
std::string trim_html_reply(std::string_view html);

// Of a mail that answers nothing: all it says. What looks like a quoted mail is the writer's story there, so only a short signature below
// "-- " (RFC 3676, 4.3) and disclaimers at the end go.
std::string trim_first(std::string_view text);

// The lines of `whole` that are not in `shown`, in their order. Where `shown` was not made of `whole`, that is all of them.
std::string left_out(std::string_view whole, std::string_view shown);

}  // namespace amends::mail
