#include "language/folded.hpp"

#include <array>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

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

constexpr char32_t first_letter = 0xc0, latin_end = 0x250;  // what stands before is signs

// Letters of European languages without their marks: one table, made once.
std::array<std::string, latin_end> latin() {
  std::array<std::string, latin_end> letters;
  UErrorCode error = U_ZERO_ERROR;
  const auto* decompose = icu::Normalizer2::getNFKDInstance(error);
  for (char32_t c = 0x80; c < latin_end; ++c) {
    const auto lower = u_tolower(static_cast<UChar32>(c));
    icu::UnicodeString parts;
    if (U_FAILURE(error) || !decompose->getDecomposition(lower, parts)) parts = icu::UnicodeString(lower);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
      if (!is_mark(static_cast<char32_t>(parts.char32At(i)))) kept.append(parts.char32At(i));
    kept.toUTF8String(letters[c]);
  }
  letters[0xDF] = "ss";
  letters[0xC6] = letters[0xE6] = "ae";
  letters[0x152] = letters[0x153] = "oe";
  letters[0xD8] = letters[0xF8] = "o";
  letters[0xD0] = letters[0xF0] = "d";
  letters[0xDE] = letters[0xFE] = "th";
  letters[0x141] = letters[0x142] = "l";
  return letters;
}

}  // namespace

std::string_view without_marks(char32_t c) {
  static const auto letters = latin();
  return c >= 0x80 && c < latin_end ? letters[c] : std::string_view();
}

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
    if (is_invisible(c) || is_mark(c)) continue;
    c = plain(c);
    if (c == ' ' && !folded.text.empty() && (folded.text.back() == ' ' || folded.text.back() == '\n')) continue;
    if (c < ' ' && c != '\n') c = ' ';
    if (c >= first_letter && c < latin_end)
      folded.text += without_marks(c);
    else
      append_point(folded.text, c);
    folded.at.resize(folded.text.size(), from);
  }
  folded.at.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace amends::language
