#include "domain/recovery/evolve.hpp"

namespace amends::domain {

void Evolve::operator()(const CaseOpened& e) const {
  state.exists = true;
  state.customer = e.customer;
  state.number = e.number;
  state.channel = e.channel;
  state.kind = e.kind;
  state.severity = e.severity;
  state.title = e.title;
  state.received_at = e.received_at;
  state.opened_at = at;
  state.zone = e.zone;
  state.zone_assumed = e.zone_assumed;
  state.language = e.language;
  state.playbook = e.playbook.value_or("");
}

void Evolve::operator()(const OpeningSeen& e) const {
  state.sign = e.sign;
  state.sign_quote = e.quote;
}

void Evolve::operator()(const OpeningClaimed& e) const {
  state.owner = e.owner;
  state.claimed_at = at;
}

void Evolve::operator()(const OpeningReturned&) const {
  state.owner.reset();
  state.claimed_at.reset();
}

void Evolve::operator()(const HandedOver& e) const {
  if (e.from) ++state.owner_changes;
  state.owner = e.to;
  if (!state.claimed_at) state.claimed_at = at;
}

void Evolve::operator()(const Reclassified& e) const { state.kind = e.kind; }

void Evolve::operator()(const SeverityChanged& e) const { state.severity = e.severity; }

void Evolve::operator()(const CustomerChanged& e) const { state.customer = e.customer; }

}  // namespace amends::domain
