#pragma once
// What a linear model looks at: word sequences and character sequences of a text, each as a 32-bit key. Links and digits are
// made alike (a link, 0), so that no number is learnt.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace amends::language {

struct FeaturePlan {
  std::uint8_t words = 2;                     // word sequences of 1 to this many words; 0: none
  std::uint8_t chars_min = 2, chars_max = 5;  // character sequences inside a word and its edges; chars_max 0: none
  std::uint8_t marks = 1;                     // 1: punctuation, emoji, capitals count as words; 0: letters only
  std::uint16_t bytes_max = 4096;             // of the text that are looked at
  std::uint16_t triage = 0;                   // 1: what the shipped models and rules find in it is looked at too

  bool operator==(const FeaturePlan&) const = default;
};

struct Feature {
  std::uint32_t key = 0;
  std::uint32_t count = 0;
};

// Makes the features of one text after another; keeps its memory between texts.
class FeatureReader {
 public:
  explicit FeatureReader(FeaturePlan plan) : plan_(plan) {}
  // No key twice; in the order of their first appearance. Invalid UTF-8 separates words. Valid until the next call.
  const std::vector<Feature>& read(std::string_view text);

 private:
  struct Token {
    std::uint32_t begin = 0, end = 0, hash = 0;
  };
  void fold(std::string_view text);
  void end_word();
  void add_mark(char32_t mark);
  void add(std::uint32_t key, std::uint32_t count = 1);
  void add_moods(std::string_view text);
  void add_signs(std::string_view text);
  void grow();

  FeaturePlan plan_;
  std::vector<char32_t> folded_;  // words with one blank before and after each
  std::vector<Token> tokens_;
  std::vector<Feature> features_;
  std::vector<std::uint32_t> table_;  // open addressing: 1 + index into features_, 0 empty
  std::size_t capitals_ = 0;          // in the word being read
  std::size_t shouts_ = 0;
};

}  // namespace amends::language
