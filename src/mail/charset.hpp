#pragma once
// Bytes to UTF-8, whatever the mail claims about them. Labels follow the WHATWG Encoding Standard's habit of reading a
// label as its superset (iso-8859-1 as windows-1252, gb2312 as gb18030), because that is what mail programs send.

#include <string>
#include <string_view>

namespace amends::mail {

struct Decoded {
  std::string utf8;      // valid UTF-8, no NUL bytes
  bool guessed = false;  // the label was missing, unknown or wrong, and the charset was detected
};

// `label` is the declared charset, may be empty. `hint` is tried first when the label does not fit, may be empty.
Decoded to_utf8(std::string_view bytes, std::string_view label, std::string_view hint = {});

// The likeliest charset of 8-bit bytes as an ICU converter name: "utf-8" where they are valid UTF-8.
std::string detect_charset(std::string_view bytes, std::string_view hint = {});

// The label of a Windows code page ("windows-1252" of 1252, "utf-8" of 65001); empty where it is not known.
std::string charset_of_code_page(unsigned code_page);

bool is_ascii(std::string_view bytes);
bool is_utf8(std::string_view bytes);

}  // namespace amends::mail
