#include "language/writing.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"
#include "language/language_id.hpp"
#include "language/models.hpp"
#include "language/points.hpp"

namespace amends::language {
namespace {

constexpr double broken_share_max = 0.25;  // bytes that are no UTF-8, and control characters: a letter in an old encoding has fewer
constexpr std::size_t word_bytes_max = 45;
constexpr std::size_t first_bytes = 64;         // enough to see whether its character sequences occur in any language
constexpr double known_share_min = 0.6;         // of sequences of three and four letters; real texts have nine in ten, a keyboard half
constexpr std::size_t few = 5, many = 60;       // sequences: below `few` they prove nothing, from `many` on a known word proves nothing
constexpr unsigned repeated_letters_from = 5;   // "aaaaa"
constexpr std::size_t looked_at = 64UL << 10U;  // of a large file
constexpr char32_t delete_sign = 0x7f, latin_end = 0x250;

bool is_ascii_letter(char32_t c) { return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z'; }

struct Shape {
  std::size_t points = 0, broken = 0, letters = 0, foreign = 0, others = 0, in_long_words = 0;
  unsigned distinct = 0;
};

Shape shape_of(std::string_view text) {
  Shape shape;
  std::array<bool, 26> seen{};
  std::size_t run = 0;
  const auto end_word = [&] {
    if (run > word_bytes_max) shape.in_long_words += run;
    run = 0;
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto c = next_point(text, i);
    ++shape.points;
    const bool is_blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    const bool is_broken = c == no_point || (c < ' ' && !is_blank) || c == delete_sign;
    shape.broken += is_broken;
    if (is_ascii_letter(c)) {
      ++shape.letters;
      auto& known = seen[(c | 0x20U) - 'a'];
      shape.distinct += !known;
      known = true;
    } else if (!is_broken && c >= 0x80 && !is_invisible(c)) {
      ++(c < latin_end ? shape.letters : shape.foreign);
      shape.others += c < latin_end;
    }
    if (is_ascii_letter(c) || (c >= '0' && c <= '9'))
      ++run;
    else
      end_word();
  }
  end_word();
  return shape;
}

// The sequences of its letters occur in some language.
bool reads_like_words(std::string_view text) {
  thread_local FeatureReader words({1, 0, 0, 0, first_bytes, 0}), sequences({0, 3, 4, 0, first_bytes, 0});
  thread_local std::vector<float> scores;
  const auto& model = language_model();
  const auto& features = sequences.read(text);
  std::size_t all = 0;
  for (const auto& feature : features) all += feature.count;
  if (all < few || static_cast<double>(model.scores(features, scores)) >= known_share_min * static_cast<double>(all)) return true;
  return all < many && model.scores(words.read(text), scores) > 0;
}

}  // namespace

bool is_writing(std::string_view text) {
  text = text.substr(0, std::min(looked_at, limits::text_bytes_max));
  const auto shape = shape_of(text);
  if (static_cast<double>(shape.broken) > broken_share_max * static_cast<double>(shape.points)) return false;
  if (shape.letters == 0 && shape.foreign == 0) return false;
  if (shape.in_long_words * 2 > shape.letters + shape.foreign) return false;
  if (shape.foreign * 2 > shape.letters) return true;  // another script: its table of sequences is thin
  if (shape.distinct + shape.others <= 1 && shape.letters >= repeated_letters_from) return false;
  return reads_like_words(text);
}

}  // namespace amends::language
