#pragma once
// Small ASCII operations on mail text that the standard library lacks. They leave bytes above 0x7F alone.

#include <string>
#include <string_view>
#include <vector>

namespace amends::mail {

inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
inline int hex_digit(char c) {  // its value, or -1
  if (is_digit(c)) return c - '0';
  const char low = lower_ascii(c);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

std::string lower_ascii(std::string_view text);
std::string_view trim_space(std::string_view text);
std::string_view trim_end(std::string_view text);
bool equals_ignoring_case(std::string_view a, std::string_view b);
bool contains_ignoring_case(std::string_view text, std::string_view lower_needle);
bool starts_ignoring_case(std::string_view text, std::string_view lower_prefix);

// CRLF and lone CR become LF.
std::string unix_lines(std::string_view text);
std::vector<std::string_view> split_lines(std::string_view text);

// At most `bytes_max` bytes, cut between characters.
std::string_view cut_utf8(std::string_view text, std::size_t bytes_max);
// The name of a file alone: "C:\\Users\\me\\photo.jpg", "../../etc/passwd" and "a/b.txt" are names, not places. No control characters, at
// most limits::line_bytes_max; may be empty.
std::string file_name(std::string_view path);
// White space folded to single blanks and trimmed (U+00A0 too).
std::string fold_space(std::string_view text);

}  // namespace amends::mail
