#pragma once
// Which parts of a mail are its text, and which are attachments: the algorithm of RFC 8621 (JMAP) section 4.1.4, with
// uuencoded files inside a text taken out as attachments.

#include <string>
#include <vector>

#include "mail/mime.hpp"
#include "mail/parsed_mail.hpp"

namespace amends::mail {

struct Body {
  std::string text;
  std::string html;
  std::vector<Attachment> attachments;
  std::vector<Problem> problems;
};

// `charset_hint` is tried where a part declares none or a wrong one.
Body read_body(const Part& root, std::string_view charset_hint);

// The text of one text/plain part as UTF-8: charset, line ends and format=flowed undone.
std::string plain_text(const Part& part, std::string_view charset_hint);

}  // namespace amends::mail
