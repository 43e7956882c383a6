#pragma once
// Small operations on text that the standard library lacks. They know ASCII only and leave bytes above 0x7F alone, except where they say
// so.

#include <string>
#include <string_view>
#include <vector>

namespace amends {

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

// What stands behind the last @ of a mail address; empty where there is none.
std::string_view domain_of(std::string_view address);
// `other` is `domain` itself or lies below it: "mail.example.com" below "example.com".
bool is_at_or_above(std::string_view domain, std::string_view other);

std::string to_base64(std::string_view bytes);  // RFC 4648 section 4, padded

// Without their line ends ('\n'); what ends with one has no empty line behind it.
std::vector<std::string_view> split_lines(std::string_view text);

// At most `bytes_max` bytes, cut between UTF-8 characters.
std::string_view cut_utf8(std::string_view text, std::size_t bytes_max);

}  // namespace amends
