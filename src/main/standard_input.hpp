#pragma once
// Standard input, read to its end into a file without a name: however slowly it comes, it holds up nobody, and it can be read again.

#include <fstream>

#include "base/result.hpp"

namespace amends {

// Errors: `unavailable` where it cannot be read to its end, or not be kept.
Result<std::ifstream> keep_standard_input();

}  // namespace amends
