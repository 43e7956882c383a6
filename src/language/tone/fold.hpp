#pragma once
// Text in small letters without accents, with the way back to its bytes. The first step of prepare().

#include <string_view>

#include "language/folded.hpp"

namespace amends::language {

Folded without_accents(std::string_view text);
// "didn't" -> "did not", "we'll" -> "we will", "should've" -> "should have", "dont" -> "do not".
Folded without_contractions(const Folded& folded);

}  // namespace amends::language
