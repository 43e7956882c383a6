#include "domain/recovery/evolve.hpp"

namespace amends::domain {

void Evolve::operator()(const CauseRecorded& e) const {
  state.cause_locus = e.locus;
  state.cause_code = e.code;
  state.cause_text = e.text;
  done(Step::cause);
}

void Evolve::operator()(const ProcessStepDone& e) const { done(e.step); }

void Evolve::operator()(const StepHandedOver& e) const { state.step(e.step) = {StepStatus::handed_over, at, e.to}; }

void Evolve::operator()(const StepWaived& e) const { state.step(e.step) = {StepStatus::waived, at, e.reason}; }

void Evolve::operator()(const LightRouteTaken& e) const {
  state.light = true;
  for (auto& step : state.steps)
    if (step.status == StepStatus::open) step = {StepStatus::waived, at, e.reason};
}

void Evolve::operator()(const FollowUpBooked& e) const {
  for (auto& follow_up : state.follow_ups) follow_up.open = false;
  state.follow_ups.push_back({.follow_up = e.follow_up,
                              .mail_due = e.mail_due,
                              .call_due = e.call_due,
                              .mailed_at = {},
                              .called_at = {},
                              .answered_at = {},
                              .mail = {},
                              .solved = {},
                              .treated = {},
                              .recommend = {},
                              .open = true});
}

void Evolve::operator()(const FollowUpMailed& e) const {
  if (auto* follow_up = find_by(state.follow_ups, &FollowUp::follow_up, e.follow_up)) {
    follow_up->mailed_at = at;
    follow_up->mail = e.contact;
  }
}

void Evolve::operator()(const FollowUpCalled& e) const {
  if (auto* follow_up = find_by(state.follow_ups, &FollowUp::follow_up, e.follow_up)) follow_up->called_at = at;
}

void Evolve::operator()(const FollowUpAnswered& e) const {
  if (auto* follow_up = find_by(state.follow_ups, &FollowUp::follow_up, e.follow_up)) {
    follow_up->answered_at = at;
    follow_up->solved = e.solved;
    follow_up->treated = e.treated;
    follow_up->recommend = e.recommend;
    follow_up->open = false;
  }
}

void Evolve::operator()(const FollowUpUnanswered& e) const {
  if (auto* follow_up = find_by(state.follow_ups, &FollowUp::follow_up, e.follow_up)) follow_up->open = false;
}

void Evolve::operator()(const CaseClosed& e) const {
  state.phase = CasePhase::closed;
  state.outcome = e.outcome;
  state.outcome_settled = false;
  state.closed_at = at;
}

void Evolve::operator()(const OutcomeSettled& e) const {
  state.outcome = e.outcome;
  state.outcome_settled = true;
  for (auto& follow_up : state.follow_ups) follow_up.open = false;
}

void Evolve::operator()(const CaseReopened&) const {
  state.phase = CasePhase::open;
  state.outcome.reset();
  state.outcome_settled = false;
  state.closed_at.reset();
  state.solved.reset();
  ++state.reopened;
  for (auto& follow_up : state.follow_ups) follow_up.open = false;
  // An apology was not enough after all: what the light route waived is open again.
  if (state.light)
    for (auto& step : state.steps)
      if (step.status == StepStatus::waived) step = {};
  state.light = false;
  reopen(Step::confirmation);
}

namespace {

void erase(Words& words) {
  if (words.empty()) return;
  words.text.clear();
  words.erased = true;
}

void erase_option(Option& option) {
  for (auto* words : {&option.title, &option.detail, &option.button, &option.cost_to_customer, &option.cost_reason}) erase(*words);
}

}  // namespace

// As a rebuild after the erasure reads it: what was there is marked erased, what was empty stays empty.
void Evolve::operator()(const TextErased&) const {
  state.erased = true;
  for (auto* words : {&state.title, &state.sign_quote, &state.account_customer, &state.account_team, &state.upset, &state.expectation,
                      &state.last_reflection, &state.cadence_why, &state.cause_text})
    erase(*words);
  for (auto& step : state.steps) erase(step.reason);
  for (auto& callback : state.callbacks) erase(callback.why);
  for (auto& reading : state.mood) erase(reading.cause);
  for (auto& warning : state.warnings) {
    erase(warning.quote);
    erase(warning.what);
  }
  for (auto& promise : state.promises) erase(promise.text);
  for (auto& issue : state.issues) {
    erase(issue.text);
    erase(issue.reasons);
  }
  for (auto& wish : state.wishes) {
    erase(wish.text);
    erase(wish.reason);
  }
  for (auto& offer : state.offers) {
    erase(offer.question);
    erase(offer.chosen_words);
    for (auto& option : offer.options) erase_option(option);
  }
  for (auto& apology : state.apologies) erase(apology.text);
  for (auto& approval : state.approvals) erase(approval.reason);
  for (auto& gesture : state.gestures) {
    erase(gesture.text);
    erase(gesture.letter);
  }
}

}  // namespace amends::domain
