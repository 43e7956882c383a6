#include "domain/recovery/authority.hpp"

#include <algorithm>
#include <array>

namespace amends::domain {

bool may_grant(const Playbook& playbook, Role role, std::string_view what, const Money& amount) {
  if (amount.amount_minor <= 0) return true;
  return std::ranges::any_of(playbook.authority, [&](const Authority& entry) {
    return entry.role == role && entry.what == what && entry.up_to.currency == amount.currency &&
           entry.up_to.amount_minor >= amount.amount_minor;
  });
}

std::optional<Role> next_authority(const Playbook& playbook, Role role, std::string_view what, const Money& amount) {
  constexpr std::array upwards = {Role::agent, Role::lead, Role::owner, Role::admin};
  const auto* self = std::ranges::find(upwards, role);
  for (const auto* above = self == upwards.end() ? self : self + 1; above != upwards.end(); ++above)
    if (may_grant(playbook, *above, what, amount)) return *above;
  return std::nullopt;
}

std::string_view kind_of_subject(const State& state, const Uuid& subject) {
  const auto is_gesture = std::ranges::any_of(state.gestures, [&](const Gesture& gesture) { return gesture.gesture.uuid == subject; });
  return is_gesture ? gestures : remedies;
}

std::optional<Money> price_of(const Option& option) { return option.cost_to_us ? option.cost_to_us : option.amount; }

Instant approval_due(const Playbook& playbook, Instant asked) {
  return due_or_elapsed(playbook.hours, asked, {playbook.approval_minutes, SpanUnit::business_minutes});
}

}  // namespace amends::domain
