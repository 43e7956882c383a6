#include <algorithm>

#include "domain/recovery/evolve.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

// The evidence that hung on an undone letter no longer holds.
void take_back_promises(State& state, ContactId letter) {
  for (auto& promise : state.promises)
    if (promise.kept_by == letter) {
      promise.status = PromiseStatus::open;
      promise.settled_at.reset();
      promise.kept_by.reset();
    }
}

bool take_back_apology(State& state, ContactId letter) {
  std::erase_if(state.apologies, [&](const Apology& apology) { return apology.letter == letter; });
  state.apology = state.apologies.empty() ? std::nullopt : std::optional(state.apologies.back().kind);
  return state.apologies.empty();
}

bool take_back_thanks(State& state, ContactId letter) {
  return std::erase(state.thanks, std::optional(letter)) > 0 && state.thanks.empty();
}

std::optional<Instant> last_word(const State& state) {
  auto last = state.last_call_at;
  for (const auto& letter : state.letters)
    if (letter.delivery != Delivery::undone && (!last || letter.written_at > *last)) last = letter.written_at;
  return last;
}

}  // namespace

void Evolve::operator()(const ContactReceived& e) const {
  ++state.contacts_in;
  if (e.cut_off.value_or(false)) ++state.calls_cut_off;
  if (!state.unanswered_since) state.unanswered_since = e.received_at;
}

void Evolve::operator()(const LetterSent& e) const {
  Letter letter{.contact = e.contact,
                .channel = e.channel,
                .kind = e.kind,
                .written_at = at,
                .leaves_at = e.leaves_at,
                .delivery = Delivery::waiting,
                .delivery_at = {},
                .answered = {}};
  if (answers(e.kind)) std::swap(letter.answered, state.unanswered_since);
  if (e.kind == LetterKind::confirmation && chosen_option(state) && !state.choice_confirmed_at) {
    state.choice_confirmed_at = at;
    state.choice_confirmed_by = e.contact;
  }
  state.letters.push_back(std::move(letter));
  state.last_word_at = at;
}

void Evolve::operator()(const LetterUndone& e) const {
  auto* letter = find_by(state.letters, &Letter::contact, e.contact);
  if (!letter) return;
  letter->delivery = Delivery::undone;
  letter->delivery_at = at;
  if (letter->answered) state.unanswered_since = std::min(*letter->answered, state.unanswered_since.value_or(*letter->answered));
  state.last_word_at = last_word(state);

  take_back_promises(state, e.contact);
  if (take_back_apology(state, e.contact) && state.step(Step::apologise).status == StepStatus::done) reopen(Step::apologise);
  if (take_back_thanks(state, e.contact) && state.step(Step::thank).status == StepStatus::done) reopen(Step::thank);
  if (state.reflection_letter == e.contact) {
    state.reflection_pending = false;
    state.reflection_letter.reset();
  }
  if (state.choice_confirmed_by == e.contact) {
    state.choice_confirmed_at.reset();
    state.choice_confirmed_by.reset();
  }
  for (auto& follow_up : state.follow_ups)
    if (follow_up.mail == e.contact) {
      follow_up.mailed_at.reset();
      follow_up.mail.reset();
    }
}

void Evolve::operator()(const FindingKept&) const {}

void Evolve::operator()(const DeliveryNoted& e) const {
  if (auto* letter = find_by(state.letters, &Letter::contact, e.contact)) {
    letter->delivery = e.delivery;
    letter->delivery_at = at;
  }
}

void Evolve::operator()(const NoteWritten&) const {}

void Evolve::operator()(const WarningNoted& e) const {
  state.warnings.push_back({.warning = e.warning, .quote = e.quote, .what = e.what, .by = e.by, .settled = false});
}

void Evolve::operator()(const WarningSettled& e) const {
  if (auto* warning = find_by(state.warnings, &Warning::warning, e.warning)) warning->settled = true;
}

void Evolve::operator()(const ExpectationStated& e) const { state.expectation = e.text; }

void Evolve::operator()(const WrittenOnlyAgreed& e) const { state.written_only = e.reason; }

}  // namespace amends::domain
