#pragma once
// Rich text (RTF) as Outlook sends it: packed [MS-OXRTFCP], and often HTML in disguise [MS-OXRTFEX]. Nothing recurses; bounded by
// limits::rich_text_bytes_max.

#include <string>
#include <string_view>

namespace amends::mail {

// The RTF of a PidTagRtfCompressed value; empty where it is none. What is damaged comes as far as it goes.
std::string unpack_rich_text(std::string_view packed);

struct RichText {
  std::string text;  // UTF-8; empty where the RTF is HTML in disguise
  std::string html;  // UTF-8; empty where it is not
};
RichText read_rich_text(std::string_view rtf);

}  // namespace amends::mail
