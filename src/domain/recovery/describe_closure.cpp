#include <fmt/format.h>

#include "domain/recovery/describe_events.hpp"

namespace amends::domain {
namespace {

std::string whose_cause(CauseLocus locus) {
  switch (locus) {
    case CauseLocus::ours:
      return "Ours.";
    case CauseLocus::vendor:
      return "A vendor’s, and ours to answer for.";
    case CauseLocus::partner:
      return "A partner’s, and ours to answer for.";
    case CauseLocus::nature:
      return "Nobody’s doing, and ours to answer for.";
    case CauseLocus::customer:
      return "On the customer’s side. Nobody says so to them.";
    case CauseLocus::unknown:
      return "Whose it is, is not known yet.";
  }
  return {};
}

// Process steps that a person marks as done; the others complete by their own evidence and say so there.
std::string finished(Step step, const std::string& label) {
  switch (step) {
    case Step::cause:
      return "settled the cause.";
    case Step::review:
      return "held the review.";
    case Step::action:
      return "put the change into force.";
    case Step::effect_check:
      return "checked that the change works.";
    case Step::tell_everyone:
      return "told everyone it hurt what changed.";
    case Step::listen:
    case Step::reflect:
    case Step::apologise:
    case Step::empathise:
    case Step::agree:
    case Step::thank:
    case Step::findings:
    case Step::what_hurt:
    case Step::options:
    case Step::choice:
    case Step::remedy:
    case Step::gesture:
    case Step::confirmation:
      break;
  }
  return fmt::format("finished a step: {}.", label);
}

std::string outcome_text(Outcome outcome) {
  switch (outcome) {
    case Outcome::recovered:
      return "Recovered, until the follow-up says otherwise.";
    case Outcome::light:
      return "An apology was enough.";
    case Outcome::not_recovered:
      return "Not recovered. A dignified stop.";
    case Outcome::withdrawn:
      return "Withdrawn.";
    case Outcome::unreachable:
      return "Nobody could be reached.";
  }
  return {};
}

std::string settled_text(Outcome outcome) {
  switch (outcome) {
    case Outcome::recovered:
      return "The outcome stands: recovered.";
    case Outcome::light:
      return "The outcome stands: an apology was enough.";
    case Outcome::not_recovered:
      return "The outcome stands: not recovered.";
    case Outcome::withdrawn:
      return "The outcome stands: withdrawn.";
    case Outcome::unreachable:
      return "The outcome stands: never reached.";
  }
  return {};
}

std::string solved_text(Solved solved) {
  switch (solved) {
    case Solved::yes:
      return "said it is solved.";
    case Solved::partly:
      return "said it is solved in part.";
    case Solved::no:
      return "said it is not right yet.";
  }
  return {};
}

}  // namespace

Sentence Describe::operator()(const CauseRecorded& e) const {
  const auto cause = e.text.empty() ? e.code : brief_inside(e.text);
  return ours(EntryForm::step, "write", labelled("recorded the cause", cause), whose_cause(e.locus));
}

Sentence Describe::operator()(const ProcessStepDone& e) const {
  return ours(EntryForm::step, "check", finished(e.step, step_label(e.step, names)), aside_of(e.note));
}

Sentence Describe::operator()(const StepHandedOver& e) const {
  const auto step = step_label(e.step, names);
  return ours(EntryForm::step, "hand", fmt::format("handed a step to {}: {}, {}.", brief_inside(e.to), step, by(e.due)),
              fmt::format("{} to see to it.", names.staff(e.owner)));
}

Sentence Describe::operator()(const StepWaived& e) const {
  return ours(EntryForm::step, "step", fmt::format("waived a step: {}.", step_label(e.step, names)), aside_of(e.reason));
}

Sentence Describe::operator()(const LightRouteTaken& e) const {
  return ours(EntryForm::step, "step", "took the light route: an apology was enough.", aside_of(e.reason));
}

Sentence Describe::operator()(const FollowUpBooked& e) const {
  const auto zone = names.zone();
  const auto mail = day_from(e.mail_due, at, zone), call = day_from(e.call_due, at, zone);
  const auto days = mail == call ? fmt::format("mail and call {}", mail) : fmt::format("mail {}, call {}", mail, call);
  if (by_system()) return told(EntryForm::routine, "clock", fmt::format("The follow-up is booked: {}.", days));
  return ours(EntryForm::routine, "clock", fmt::format("booked the follow-up: {}.", days));
}

Sentence Describe::operator()(const FollowUpMailed&) const { return ours(EntryForm::contact, "mail", "wrote to follow up."); }

Sentence Describe::operator()(const FollowUpCalled&) const {
  return ours(EntryForm::call, "phone", fmt::format("rang {} to follow up.", her()));
}

Sentence Describe::operator()(const FollowUpAnswered& e) const {
  auto text = solved_text(e.solved);
  if (e.treated) text += fmt::format(" How {} {} treated: {} of 5.", she(), is_plural(names) ? "were" : "was", *e.treated);
  if (e.recommend) text += fmt::format(" Would recommend: {} of 10.", *e.recommend);
  const auto how = e.channel == Channel::web_form ? std::string() : sentence(capital(by_channel(e.channel)));
  return theirs(EntryForm::contact, "star", std::move(text), e.words, how);
}

Sentence Describe::operator()(const FollowUpUnanswered&) const {
  return told(EntryForm::routine, "clock", "The follow-up stayed without an answer.");
}

Sentence Describe::operator()(const CaseClosed& e) const {
  const auto reason = e.reason.empty() ? std::string() : brief_inside(e.reason);
  if (by_system()) return told(EntryForm::closure, "check", labelled("The case was closed", reason), outcome_text(e.outcome));
  return ours(EntryForm::closure, "check", labelled("closed the case", reason), outcome_text(e.outcome));
}

Sentence Describe::operator()(const OutcomeSettled& e) const { return told(EntryForm::closure, "checks", settled_text(e.outcome)); }

Sentence Describe::operator()(const CaseReopened& e) const {
  switch (e.trigger) {
    case ReopenTrigger::customer_replied:
      return told(EntryForm::closure, "act", fmt::format("The case is open again: {} wrote.", she()), aside_of(e.reason));
    case ReopenTrigger::follow_up_unhappy:
      return told(EntryForm::closure, "act", "The case is open again: the follow-up says it is not right.", aside_of(e.reason));
    case ReopenTrigger::remedy_failed:
      return told(EntryForm::closure, "act", "The case is open again: what we did went wrong.", aside_of(e.reason));
    case ReopenTrigger::staff:
      break;
  }
  return ours(EntryForm::closure, "act", "opened the case again.", aside_of(e.reason));
}

Sentence Describe::operator()(const TextErased& e) const {
  return told(EntryForm::routine, "lock", "The personal words of this case are erased.",
              e.reason.empty() ? std::string() : sentence(capital(e.reason)));
}

}  // namespace amends::domain
