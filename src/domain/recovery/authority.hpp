#pragma once
// What a role may grant on the spot, and who is asked above that (product.md, Words: authority).

#include <optional>
#include <string_view>

#include "domain/playbook/playbook.hpp"
#include "domain/recovery/state.hpp"

namespace amends::domain {

inline constexpr std::string_view remedies = "remedy";
inline constexpr std::string_view gestures = "gesture";

bool may_grant(const Playbook& playbook, Role role, std::string_view what, const Money& amount);
// The first role above `role` that may grant it: agent, lead, owner, admin. Empty: nobody may.
std::optional<Role> next_authority(const Playbook& playbook, Role role, std::string_view what, const Money& amount);
// What an approval's subject is: an option ("remedy") or a gesture.
std::string_view kind_of_subject(const State& state, const Uuid& subject);
// What granting this option costs: cost_to_us, or the amount the customer receives.
std::optional<Money> price_of(const Option& option);
Instant approval_due(const Playbook& playbook, Instant asked);

}  // namespace amends::domain
