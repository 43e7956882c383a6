#pragma once
// Sums of money in a folded text: "€148.00", "EUR 1.480,50", "20 euros", "£1,480".

#include <string_view>
#include <vector>

#include "base/money.hpp"

namespace amends::language {

struct FoundAmount {
  Money money;
  std::string_view words;  // in the text looked at
};
std::vector<FoundAmount> amounts_in(std::string_view plain);

}  // namespace amends::language
