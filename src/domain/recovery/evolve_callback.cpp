#include "domain/recovery/evolve.hpp"

namespace amends::domain {

void Evolve::operator()(const CallbackBooked& e) const {
  auto* callback = find_by(state.callbacks, &Callback::callback, e.callback);
  if (!callback) {
    callback = &state.callbacks.emplace_back();
    callback->callback = e.callback;
  }
  callback->purpose = e.purpose;
  callback->opens = e.opens;
  callback->closes = e.closes;
  callback->why = e.why;
  callback->missed = false;
  callback->rung_pending = false;
  callback->attempts_in_window = 0;
}

void Evolve::operator()(const CallAttempted& e) const {
  ++state.calls_tried;
  if (e.outcome == AttemptOutcome::cut_off) ++state.calls_cut_off;
  if (auto* callback = find_by(state.callbacks, &Callback::callback, e.callback)) {
    callback->attempts.push_back({at, e.outcome, e.seconds});
    ++callback->attempts_in_window;
  }
}

void Evolve::operator()(const CallHeld& e) const {
  ++state.calls_held;
  if (!state.first_voice_at) state.first_voice_at = at;
  state.last_call_at = at;
  state.last_word_at = at;
  state.unanswered_since.reset();
  for (auto& letter : state.letters) letter.answered.reset();
  if (!e.callback) return;
  if (auto* callback = find_by(state.callbacks, &Callback::callback, *e.callback)) {
    callback->open = false;
    callback->reached = true;
  }
}

void Evolve::operator()(const LadderClimbed& e) const {
  if (auto* callback = find_by(state.callbacks, &Callback::callback, e.callback)) {
    callback->rung = e.rung;
    callback->rung_at = at;
    callback->rung_pending = true;
  }
}

void Evolve::operator()(const CallbackMissed& e) const {
  if (auto* callback = find_by(state.callbacks, &Callback::callback, e.callback)) callback->missed = true;
}

void Evolve::operator()(const CallbackDropped& e) const {
  if (auto* callback = find_by(state.callbacks, &Callback::callback, e.callback)) callback->open = false;
}

}  // namespace amends::domain
