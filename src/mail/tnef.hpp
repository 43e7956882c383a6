#pragma once
// winmail.dat taken apart: what Outlook and Exchange send as one application/ms-tnef part when they take the reader for one of their own.
// A reader of our own: Debian's libytnef gives a whole file up at a name of more than 100 bytes, a text of more than 100,000 or a file of
// more than 10 MB, and writes what it thinks of the input to standard output. Sources: [MS-OXTNEF], [MS-OXPROPS]. Bounded by
// base/limits.hpp (files, depth, bytes of text).

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace amends::mail {

struct TnefFile {
  std::string name;        // never a path; empty when none is given
  std::string type;        // lower case media type
  std::string content_id;  // without angle brackets
  std::string bytes;
};

enum class TnefBody { none, text, html, rich };

struct Tnef {
  std::string text;                // UTF-8; made from the rich text where there is no plain one
  std::string html;                // UTF-8; also what Outlook hides within rich text
  TnefBody kind = TnefBody::none;  // what the body was sent as,
  std::string body;                // as it came; rich text unpacked
  std::vector<TnefFile> files;     // those of mails within follow their mail's text
  bool whole = true;               // false: it ends early or cannot be read to its end; what came before is here
};

bool is_tnef(std::string_view bytes);
// Refuses (`invalid`, rule "tnef_unknown") only what does not begin as TNEF does.
Result<Tnef> read_tnef(std::string_view bytes);

}  // namespace amends::mail
