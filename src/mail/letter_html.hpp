#pragma once
// The HTML form of a letter, beside its text: the same words, with paragraphs, quoted lines set off, and addresses of pages that can be
// followed. No colours, so that it reads on a light and on a dark screen; no script, nothing fetched from anywhere. Pictures that go with
// the letter stand below its words.

#include <span>
#include <string>
#include <string_view>

namespace amends::mail {

struct Picture {
  std::string content_id;  // without angle brackets
  std::string name;        // read where it is not shown
};

// `language`: ISO 639-1 of the letter; empty or "und" where it is not known. The same text gives the same bytes. Everything is escaped;
// only http:, https: and mailto: become links, each showing where it leads.
std::string letter_html(std::string_view text, std::string_view language, std::span<const Picture> pictures = {});

}  // namespace amends::mail
