#pragma once
// One table: the word chosen with the customer -> strength 1 to 4 and one of Ekman's groups (decisions.md, Recovery).

#include <optional>
#include <span>
#include <string_view>

#include "domain/recovery/types.hpp"

namespace amends::domain {

struct FeelingWord {
  std::string_view word;  // "furious"
  int strength;           // 1 mild to 4 overwhelming: the size of the dot
  FeelingGroup group;
  int mood;  // -100 worst to 100 best: the height of the mood line; calm is 0
};
// In alphabetical order; lower case.
std::span<const FeelingWord> feeling_words();
// In any case, with or without blanks around it.
std::optional<FeelingWord> find_feeling(std::string_view word);

}  // namespace amends::domain
