#pragma once
// What holds after every step of every case, whatever was asked of it.

#include <string>
#include <vector>

#include "domain/recovery/decide.hpp"

namespace amends::domain {

struct Stepped {
  const State& before;
  const State& after;
  const std::vector<Event>& events;
  const Command& command;
  const Actor& actor;
  const Playbook& playbook;
  Instant now;
};

// The broken ones, each as a sentence; empty when all hold.
std::vector<std::string> broken_invariants(const Stepped& step);
// The same for a refusal: it says which rule, and what to do, and is never our own fault.
std::vector<std::string> broken_invariants(const Error& refusal);
// Early, late and twice: what the scheduler may do with the clocks of a state.
std::vector<std::string> broken_clocks(const State& state, const Playbook& playbook, Instant now);

}  // namespace amends::domain
