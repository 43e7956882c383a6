#pragma once
// The plain text of an HTML mail, as a mail program would have written it: one line a block, lists with "- ", quotes with "> ".

#include <string>
#include <string_view>

namespace amends::mail {

enum class HtmlQuotes {
  kept,     // with "> " before their lines
  dropped,  // what mail programs mark as the quoted mail is left out, with the line that introduces it
};

// `html` is UTF-8. Never fails: where the HTML is beyond parsing, its tags are cut out and the rest is the text.
std::string html_to_text(std::string_view html, HtmlQuotes quotes = HtmlQuotes::kept);

// A text as HTML: escaped, line ends kept. For mails without an HTML part among mails that have one.
std::string text_to_html(std::string_view text);

}  // namespace amends::mail
