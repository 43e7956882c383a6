#pragma once
// A folded sentence as the parser of times reads it: words with a meaning in time, numbers, clock times and dates in figures.

#include <optional>
#include <vector>

#include "language/promises/time_words.hpp"

namespace amends::language {

enum class TokenKind { word, number, ordinal, clock, date };

struct TimeToken {
  TokenKind kind = TokenKind::word;
  TimeMeaning meaning = {};          // of a word
  int value = 0;                     // of a number or ordinal; minutes after midnight of a clock
  int year = 0, month = 0, day = 0;  // of a date; year 0: not given
  std::size_t start = 0, end = 0;
  std::string_view text = {};

  bool is(TimeWord word) const { return kind == TokenKind::word && meaning.word == word; }
  // Figures or a number word.
  std::optional<int> count() const {
    if (kind == TokenKind::number) return value;
    if (is(TimeWord::number)) return meaning.value;
    return std::nullopt;
  }
};

std::vector<TimeToken> time_tokens(std::string_view plain, Tongue tongue);

}  // namespace amends::language
