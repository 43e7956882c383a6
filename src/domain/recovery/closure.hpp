#pragma once
// The closure guard (product.md, "The shape of a recovery"): what still stands between a case and its closing, in words.

#include <string>
#include <vector>

#include "domain/recovery/state.hpp"

namespace amends::domain {

// Our word to the customer: open promises, the remedy they chose, the call they asked for. No outcome but the customer's own withdrawal
// skips these.
std::vector<std::string> owed(const State& state);
// Everything that must be done, waived or handed over before the case closes, what is owed among it.
std::vector<std::string> missing_for_closure(const State& state);
// "Two things are open: the promise “Blanket at her door” and the remedy."
std::string sentence_of(const std::vector<std::string>& open);

// The ladder has been climbed to its end: a lead may close the case as unreachable.
bool ladder_is_climbed(const State& state);
// What the record says at closure; provisional until the follow-up is answered (decisions.md, Recovery).
Outcome outcome_at_closure(const State& state);
// After the follow-up: recovered is unhappy before, passive or promoter after, both known.
Outcome settled_outcome(const State& state);

}  // namespace amends::domain
