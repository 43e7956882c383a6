#pragma once
// More small operations on mail text; like those of base/text.hpp they know ASCII only.

#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace amends::mail {

bool contains_ignoring_case(std::string_view text, std::string_view lower_needle);
bool starts_ignoring_case(std::string_view text, std::string_view lower_prefix);

// CRLF and lone CR become LF.
std::string unix_lines(std::string_view text);
std::vector<std::string_view> split_lines(std::string_view text);

// The name of a file alone: "C:\\Users\\me\\photo.jpg", "../../etc/passwd" and "a/b.txt" are names, not places. No control characters, at
// most limits::line_bytes_max; may be empty.
std::string file_name(std::string_view path);
// White space folded to single blanks and trimmed (U+00A0 too).
std::string fold_space(std::string_view text);

}  // namespace amends::mail
