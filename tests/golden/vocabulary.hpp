#pragma once
// The words of the enums that events hold: stored, so frozen like the events themselves.

#include <set>
#include <string>

namespace amends::golden {

std::set<std::string> stored_words();  // "AttemptOutcome rang_out"

}  // namespace amends::golden
