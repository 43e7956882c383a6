#pragma once
// The code points of a UTF-8 text, one after another.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace amends::language {

inline constexpr char32_t no_point = 0xffffffff;  // bytes that are no UTF-8

// The point at `at`, and `at` moved behind it. Invalid bytes give no_point, one byte at a time (Unicode, table 3-7).
inline char32_t next_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto trails = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
  const auto lead = byte(at++);
  if (lead < 0x80) return lead;
  if (lead >= 0xc2 && lead < 0xe0 && trails(at)) {
    const auto point = (lead & 0x1fU) << 6 | (byte(at) & 0x3fU);
    at += 1;
    return point;
  }
  if (lead >= 0xe0 && lead < 0xf0 && trails(at) && trails(at + 1)) {
    const auto point = (lead & 0x0fU) << 12 | (byte(at) & 0x3fU) << 6 | (byte(at + 1) & 0x3fU);
    if (point < 0x800 || (point >= 0xd800 && point < 0xe000)) return no_point;
    at += 2;
    return point;
  }
  if (lead >= 0xf0 && lead < 0xf5 && trails(at) && trails(at + 1) && trails(at + 2)) {
    const auto point = (lead & 0x07U) << 18 | (byte(at) & 0x3fU) << 12 | (byte(at + 1) & 0x3fU) << 6 | (byte(at + 2) & 0x3fU);
    if (point < 0x10000 || point > 0x10ffff) return no_point;
    at += 3;
    return point;
  }
  return no_point;
}

// Zero-width and direction marks say nothing and hide words from rules.
inline bool is_invisible(char32_t c) {
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

}  // namespace amends::language
