#pragma once
// What is personal by its form, whoever it belongs to. Private to this folder.

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/masking/masking.hpp"

namespace amends::language {

struct Found {
  std::size_t begin = 0, end = 0;
  Masked kind{};
};
// In the order of their certainty: a later one may lie within an earlier one. Days, times and sums of money are none.
std::vector<Found> personal_patterns(std::string_view text);

}  // namespace amends::language
