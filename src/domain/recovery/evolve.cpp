#include "domain/recovery/evolve.hpp"

namespace amends::domain {

void evolve(State& state, const Event& event, Instant at, const Actor& actor) {
  std::visit(Evolve{state, at, actor}, event);
  state.claim_untouched = std::holds_alternative<OpeningClaimed>(event) || (state.claim_untouched && !actor.staff);
  ++state.events;
}

void Evolve::done(Step step) const { state.step(step) = {StepStatus::done, at, {}}; }

void Evolve::reopen(Step step) const { state.step(step) = {}; }

const Callback* open_callback(const State& state) {
  const Callback* first = nullptr;
  for (const auto& callback : state.callbacks)
    if (callback.open && (!first || callback.closes < first->closes)) first = &callback;
  return first;
}

const Offer* open_offer(const State& state) {
  for (auto offer = state.offers.rbegin(); offer != state.offers.rend(); ++offer)
    if (!offer->withdrawn) return &*offer;
  return nullptr;
}

const Option* chosen_option(const State& state) {
  const auto* offer = open_offer(state);
  if (!offer || !offer->chosen) return nullptr;
  return find_by(offer->options, &Option::option, *offer->chosen);
}

const FollowUp* open_follow_up(const State& state) {
  for (auto follow_up = state.follow_ups.rbegin(); follow_up != state.follow_ups.rend(); ++follow_up)
    if (follow_up->open) return &*follow_up;
  return nullptr;
}

const Promise* find_promise(const State& state, PromiseId id) { return find_by(state.promises, &Promise::promise, id); }

}  // namespace amends::domain
