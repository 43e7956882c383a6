#include "language/folded.hpp"

#include <unicode/uchar.h>

#include "language/points.hpp"

namespace amends::language {
namespace {

void append_point(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  }
}

char32_t plain(char32_t c) {
  if (c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0xb4 || c == '`') return '\'';
  if (c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb) return '"';
  if (c == 0x2013 || c == 0x2014) return '-';
  if (c == 0xa0 || c == 0x202f || c == 0x2009 || c == '\t' || c == '\r' || c == no_point) return ' ';
  if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0;  // full width
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

// Latin letters without their marks, so that a rule is written once for those who type them and those who do not. From U+00E0.
constexpr std::string_view unmarked[] = {"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
                                         "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th"};

std::string_view without_marks(char32_t c) {
  constexpr char32_t first = 0xe0, sharp_s = 0xdf, oe = 0x153;
  if (c == sharp_s) return "ss";
  if (c == oe) return "oe";
  return c >= first && c < first + std::size(unmarked) ? unmarked[c - first] : std::string_view();
}

}  // namespace

void fold(std::string_view text, std::size_t bytes_max, Folded& folded) {
  text = text.substr(0, bytes_max);
  folded.text.clear();
  folded.at.clear();
  folded.text.reserve(text.size());
  folded.at.reserve(text.size() + 1);
  for (std::size_t i = 0; i < text.size();) {
    const auto from = static_cast<std::uint32_t>(i);
    if (const char letter = text[i]; letter >= 'a' && letter <= 'z') {  // most of a text
      folded.text += letter;
      folded.at.push_back(from);
      ++i;
      continue;
    }
    auto c = next_point(text, i);
    if (is_invisible(c)) continue;
    c = plain(c);
    if (c == ' ' && !folded.text.empty() && (folded.text.back() == ' ' || folded.text.back() == '\n')) continue;
    if (c < ' ' && c != '\n') c = ' ';
    if (const auto letters = without_marks(c); !letters.empty())
      folded.text += letters;
    else
      append_point(folded.text, c);
    folded.at.resize(folded.text.size(), from);
  }
  folded.at.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace amends::language
