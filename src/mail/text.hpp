#pragma once
// More small operations on mail text; like those of base/text.hpp they know ASCII only.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace amends::mail {

bool contains_ignoring_case(std::string_view text, std::string_view lower_needle);
bool starts_ignoring_case(std::string_view text, std::string_view lower_prefix);

// Whether the text holds one of the phrases, is one, or begins with one.
bool contains_any(std::string_view text, std::span<const std::string_view> phrases);
bool is_one_of(std::string_view text, std::span<const std::string_view> phrases);
bool starts_with_any(std::string_view text, std::span<const std::string_view> phrases);

// CRLF and lone CR become LF.
std::string unix_lines(std::string_view text);

// The name of a file alone: "C:\\Users\\me\\photo.jpg", "../../etc/passwd" and "a/b.txt" are names, not places. No control characters, at
// most limits::line_bytes_max; may be empty.
std::string file_name(std::string_view path);
// White space folded to single blanks and trimmed (U+00A0 too).
std::string fold_space(std::string_view text);

}  // namespace amends::mail
