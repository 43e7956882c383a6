#include "language/tone/rule.hpp"
#include "language/tone/suggest.hpp"

namespace amends::language {

std::span<const ToneRule> german_rules() { return {}; }

}  // namespace amends::language
