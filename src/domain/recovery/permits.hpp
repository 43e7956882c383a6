#pragma once
// The one door: who may do what to a case, now. decide asks it first and the API lists its answers, so a button and a rule cannot disagree.

#include <string>
#include <string_view>
#include <vector>

#include "domain/recovery/commands.hpp"
#include "domain/recovery/state.hpp"

namespace amends::domain {

// The name of a command in `permitted`: snake_case of its type: "make_promise", "close_case".
std::string_view name_of(const Command& command);

struct Verdict {
  bool allowed = true;
  std::string rule;      // of the refusal
  std::string sentence;  // of the refusal, for the person: shown on the button
};

// `action` is a name of name_of(Command). Unknown names are refused.
Verdict permits(std::string_view action, const State& state, const Actor& actor, Instant now);

// Every action a person could think of, with its verdict: the API's `permitted`. Refused ones are listed with their reason,
// so that the interface can say why.
struct Permission {
  std::string action;
  bool allowed = true;
  std::string rule;
  std::string sentence;
};
BOOST_DESCRIBE_STRUCT(Permission, (), (action, allowed, rule, sentence))
std::vector<Permission> permitted(const State& state, const Actor& actor, Instant now);

}  // namespace amends::domain
