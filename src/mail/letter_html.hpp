#pragma once
// The HTML form of a letter, beside its text: the same words, with paragraphs, quoted lines set off, and addresses of pages that can be
// followed. No colours, so that it reads on a light and on a dark screen; no picture, no script, nothing fetched from anywhere.

#include <string>
#include <string_view>

namespace amends::mail {

// `language`: ISO 639-1 of the letter; empty or "und" where it is not known. The same text gives the same bytes. Everything is escaped;
// only http:, https: and mailto: become links, each showing where it leads.
std::string letter_html(std::string_view text, std::string_view language);

}  // namespace amends::mail
