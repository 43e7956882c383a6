#include "domain/recovery/evolve.hpp"

namespace amends::domain {

void Evolve::operator()(const PromiseMade& e) const {
  state.promises.push_back({.promise = e.promise,
                            .text = e.text,
                            .owner = e.owner,
                            .made_at = at,
                            .due = e.due,
                            .certainty = e.certainty,
                            .channel = e.channel,
                            .status = PromiseStatus::open,
                            .settled_at = {},
                            .kept_by = {},
                            .renegotiated = 0});
}

void Evolve::operator()(const PromiseKept& e) const {
  if (auto* promise = find_by(state.promises, &Promise::promise, e.promise)) {
    promise->status = PromiseStatus::kept;
    promise->settled_at = at;
    promise->kept_by = e.contact;
  }
}

void Evolve::operator()(const PromiseBroken& e) const {
  if (auto* promise = find_by(state.promises, &Promise::promise, e.promise)) {
    promise->status = PromiseStatus::broken;
    promise->settled_at = at;
  }
}

void Evolve::operator()(const PromiseRenegotiated& e) const {
  if (auto* promise = find_by(state.promises, &Promise::promise, e.promise)) {
    promise->due = e.due;
    promise->certainty = e.certainty;
    ++promise->renegotiated;
  }
}

void Evolve::operator()(const PromiseReleased& e) const {
  if (auto* promise = find_by(state.promises, &Promise::promise, e.promise)) {
    promise->status = PromiseStatus::released;
    promise->settled_at = at;
  }
}

void Evolve::operator()(const CadenceAgreed& e) const {
  state.cadence_minutes = e.every_minutes;
  state.cadence_since = at;
  state.cadence_why = e.why;
}

void Evolve::operator()(const CadenceEnded&) const {
  state.cadence_minutes.reset();
  state.cadence_since.reset();
  state.cadence_why = {};
}

}  // namespace amends::domain
