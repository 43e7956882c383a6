#pragma once
// Every rule of a recovery. decide is pure: the same state, command and context give the same events or the same refusal.

#include <vector>

#include "base/result.hpp"
#include "domain/playbook/playbook.hpp"
#include "domain/recovery/commands.hpp"
#include "domain/recovery/state.hpp"

namespace amends::domain {

// When the customer can talk, on any day, by the clock of the case's zone: "12:30" to "13:30".
struct FreeTime {
  std::string from, to;
};

struct Context {
  Instant now;
  Actor actor;
  const Playbook& playbook;
  NewIds& ids;
  std::optional<FreeTime> customer_free = {};  // known: the next try is planned for it
};

// The events that follow from `command`, or a refusal with its rule and a sentence that says what to do.
// Asks permits() first. No event means: nothing to do (a timer that fired early, late or twice).
// A command of several parts (RecordCall) folds its own events as it goes; the caller sees one list.
Result<std::vector<Event>> decide(const State& state, const Command& command, Context& context);

}  // namespace amends::domain
