#include "domain/recovery/evolve.hpp"

namespace amends::domain {

void Evolve::operator()(const AccountTaken& e) const {
  if (e.teller == Teller::team) {
    state.account_team = e.text;
    return;
  }
  state.account_customer = e.text;
  done(Step::listen);
}

void Evolve::operator()(const UpsetNamed& e) const {
  state.upset = e.text;
  state.upset_about = e.about;
  state.upset_confirmed = e.confirmed;
  if (e.confirmed)
    done(Step::what_hurt);
  else if (state.step(Step::what_hurt).status == StepStatus::done)
    reopen(Step::what_hurt);
}

void Evolve::operator()(const AccountReflected& e) const {
  state.last_reflection = e.text;
  state.reflection_pending = true;
  state.reflection_letter = e.contact;
}

void Evolve::operator()(const ReflectionConfirmed&) const {
  state.reflection_pending = false;
  state.reflection_letter.reset();
  done(Step::reflect);
}

void Evolve::operator()(const ReflectionCorrected&) const {
  state.reflection_pending = false;
  state.reflection_letter.reset();
  if (state.step(Step::reflect).status == StepStatus::done) reopen(Step::reflect);
}

void Evolve::operator()(const ApologyMade& e) const {
  state.apologies.push_back({e.kind, e.contact, e.text});
  state.apology = e.kind;
  done(Step::apologise);
}

void Evolve::operator()(const FeelingNamed& e) const {
  state.mood.push_back({at, e.word, e.strength, e.group, e.source, e.cause});
  if (e.source == FeelingSource::with_customer) done(Step::empathise);
}

void Evolve::operator()(const AgreementReached&) const { done(Step::agree); }

void Evolve::operator()(const ThanksGiven& e) const {
  state.thanks.push_back(e.contact);
  done(Step::thank);
}

void Evolve::operator()(const ExplanationAsked&) const { state.explanation_asked_at = at; }

void Evolve::operator()(const ExplanationGiven&) const { state.explained = true; }

void Evolve::operator()(const StandingRecorded& e) const {
  auto& reading = e.when == StandingWhen::before ? state.standing_before : state.standing_after;
  reading = StandingReading{e.standing, e.how, e.score};
}

}  // namespace amends::domain
