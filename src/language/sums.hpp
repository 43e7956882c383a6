#pragma once
// Sums of money in a text: "£129.00", "1.200,50 €", "200 dollars".

#include <cstddef>
#include <string_view>
#include <vector>

namespace amends::language {

struct Sum {
  std::size_t start = 0, end = 0;  // of the folded text
  double amount = 0;
  bool counts = false;  // pounds, euros or dollars, to which the thresholds apply
};

// At most `most`, in the order of the text. `folded` is folded text.
std::vector<Sum> sums_in(std::string_view folded, std::size_t most = 20);

}  // namespace amends::language
