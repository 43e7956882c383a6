#pragma once
// Sums of money in a folded text: "€148.00", "EUR 1.480,50", "20 euros", "£1,480", "2k pounds", "200 rupees", "¥5,000", "50p".

#include <string_view>
#include <vector>

#include "base/money.hpp"

namespace amends::language {

struct FoundAmount {
  Money money;             // the currency is empty where the words leave it open ("200 kr", two digits; "50 cents")
  std::string_view words;  // in the text looked at
};
// In the order of the text, at most `most`.
std::vector<FoundAmount> amounts_in(std::string_view folded, std::size_t most = 200);

}  // namespace amends::language
