#include "language/tone/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace amends::language {
namespace {

bool is_invisible(UChar32 c) {
  return c == 0xAD || is_mark(static_cast<char32_t>(c)) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_space(UChar32 c) { return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000; }

void put_beyond_ascii(Folded& out, UChar32 c, std::string_view bytes, std::size_t from) {
  if (is_invisible(c)) return;
  if (is_space(c)) return out.put(" ", from);
  if (c == 0xAB || c == 0xBB) return out.put("\"", from);
  if (c == 0xB4) return out.put("'", from);
  if (const auto letters = without_marks(static_cast<char32_t>(c)); !letters.empty()) return out.put(letters, from);
  if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2BC || c == 0x2032 || c == 0x2039 || c == 0x203A) return out.put("'", from);
  if (c >= 0x201C && c <= 0x201F) return out.put("\"", from);
  if (c >= 0x2010 && c <= 0x2013) return out.put("-", from);
  if (c == 0x2014 || c == 0x2015) return out.put(" - ", from);
  if (c == 0x2026) return out.put("...", from);
  if (c >= 0xFF01 && c <= 0xFF5E) {
    const char plain = static_cast<char>(u_tolower(c - 0xFEE0));
    return out.put(std::string_view(&plain, 1), from);
  }
  const auto lower = u_tolower(c);
  if (lower == c) return out.put(bytes, from);
  std::array<char, 4> buffer{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer.data(), length, lower);
  out.put(std::string_view(buffer.data(), static_cast<std::size_t>(length)), from);
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 26> whole_words = {{
    {"can't", "cannot"},      {"won't", "will not"},      {"shan't", "shall not"}, {"dont", "do not"},
    {"didnt", "did not"},     {"cant", "cannot"},         {"doesnt", "does not"},  {"wasnt", "was not"},
    {"isnt", "is not"},       {"haven't", "have not"},    {"it's", "it is"},       {"that's", "that is"},
    {"there's", "there is"},  {"here's", "here is"},      {"he's", "he is"},       {"she's", "she is"},
    {"what's", "what is"},    {"who's", "who is"},        {"let's", "let us"},     {"i'm", "i am"},
    {"im", "i am"},           {"havent", "have not"},     {"where's", "where is"}, {"how's", "how is"},
    {"wouldnt", "would not"}, {"shouldnt", "should not"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> endings = {{
    {"n't", " not"},
    {"'ll", " will"},
    {"'re", " are"},
    {"'ve", " have"},
    {"'m", " am"},
    {"'d've", " would have"},
}};

std::pair<std::string_view, std::string_view> split_contraction(std::string_view word) {  // what stays, what it ends in
  for (const auto& [ending, full] : endings)
    if (word.size() > ending.size() && word.ends_with(ending)) return {word.substr(0, word.size() - ending.size()), full};
  return {word, {}};
}

}  // namespace

Folded without_accents(std::string_view text) {
  Folded out;
  out.text.reserve(text.size() + 16);
  out.at.reserve(text.size() + 17);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const auto from = static_cast<std::size_t>(at);
    const char first = text[from];
    if (static_cast<unsigned char>(first) < 0x80) {
      ++at;
      const char c = first >= 'A' && first <= 'Z'   ? static_cast<char>(first + 32)
                     : first == '`'                 ? '\''
                     : first == '\n'                ? '\n'
                     : first < ' ' || first == 0x7F ? ' '
                                                    : first;
      // "**if**": marks of emphasis hide no word; a mark before a blank begins a list.
      const auto is_text = [&](std::size_t i) { return i < text.size() && text[i] != ' ' && text[i] != '\n'; };
      if (c == '*' && (is_text(from + 1) || (from > 0 && is_text(from - 1)))) continue;
      if (c == ' ' && !out.text.empty() && out.text.back() == ' ') continue;
      out.put(std::string_view(&c, 1), from);
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c < 0)
      out.put(" ", from);
    else
      put_beyond_ascii(out, c, text.substr(from, static_cast<std::size_t>(at) - from), from);
  }
  out.at.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

Folded without_contractions(const Folded& folded) {
  Folded out;
  out.text.reserve(folded.text.size() + 64);
  out.at.reserve(folded.text.size() + 65);
  const std::string_view plain = folded.text;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; };
  for (std::size_t at = 0; at < plain.size();) {
    if (!is_letter(plain[at]) || plain[at] == '\'') {
      out.put(plain.substr(at, 1), folded.at[at]);
      ++at;
      continue;
    }
    auto end = at;
    while (end < plain.size() && is_letter(plain[end])) ++end;
    const auto word = plain.substr(at, end - at);
    const auto* whole = std::find_if(whole_words.begin(), whole_words.end(), [&](const auto& pair) { return pair.first == word; });
    const auto [stays, added] =
        whole != whole_words.end() ? std::pair<std::string_view, std::string_view>{{}, whole->second} : split_contraction(word);
    for (std::size_t i = 0; i < stays.size(); ++i) out.put(stays.substr(i, 1), folded.at[at + i]);
    // What is written out stands for the rest of the word: a place in it is a place in what was contracted.
    for (std::size_t i = 0; i < added.size(); ++i) {
      const auto within = std::min(stays.size() + (whole != whole_words.end() ? i : 0), word.size() - 1);
      out.put(added.substr(i, 1), folded.at[at + within]);
    }
    at = end;
  }
  out.at.push_back(folded.at.back());
  return out;
}

}  // namespace amends::language
