#include "domain/recovery/evolve.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {

void Evolve::operator()(const IssueRaised& e) const {
  state.issues.push_back({e.issue, e.text, {}, {}});
  if (state.step(Step::findings).status == StepStatus::done) reopen(Step::findings);
}

void Evolve::operator()(const FindingMade& e) const {
  auto* issue = find_by(state.issues, &Issue::issue, e.issue);
  if (!issue) return;
  issue->finding = e.finding;
  issue->reasons = e.reasons;
  for (const auto& each : state.issues)
    if (!each.finding) return;
  done(Step::findings);
}

void Evolve::operator()(const WishStated& e) const { state.wishes.push_back({e.wish, e.text, at, {}, {}}); }

void Evolve::operator()(const WishAnswered& e) const {
  if (auto* wish = find_by(state.wishes, &Wish::wish, e.wish)) {
    wish->answer = e.answer;
    wish->reason = e.reason;
  }
}

void Evolve::operator()(const OfferMade& e) const {
  state.offers.push_back({.offer = e.offer,
                          .options = e.options,
                          .proposed_by = e.proposed_by,
                          .question = e.question,
                          .made_at = at,
                          .valid_until = e.valid_until,
                          .withdrawn = false,
                          .chosen = {},
                          .chosen_at = {},
                          .chosen_words = {}});
  done(Step::options);
  // A new round: what was chosen and delivered before did not put it right.
  if (state.step(Step::choice).status == StepStatus::done) reopen(Step::choice);
  if (state.step(Step::remedy).status == StepStatus::done) reopen(Step::remedy);
  state.choice_confirmed_at.reset();
  state.choice_confirmed_by.reset();
}

void Evolve::operator()(const OfferWithdrawn& e) const {
  auto* offer = find_by(state.offers, &Offer::offer, e.offer);
  if (!offer) return;
  offer->withdrawn = true;
  for (const auto step : {Step::options, Step::choice, Step::remedy})
    if (state.step(step).status == StepStatus::done) reopen(step);
  state.choice_confirmed_at.reset();
  state.choice_confirmed_by.reset();
  const auto* standing = open_offer(state);
  if (!standing) return;
  done(Step::options);
  if (!standing->chosen) return;
  done(Step::choice);
  const auto* remedy = find_by(state.remedies, &Remedy::option, *standing->chosen);
  if (remedy && remedy->delivered_at) done(Step::remedy);
}

void Evolve::operator()(const ApprovalAsked& e) const {
  state.approvals.push_back({.approval = e.approval,
                             .subject = e.subject,
                             .amount = e.amount,
                             .from_role = e.from_role,
                             .asked_by = actor.staff,
                             .reason = e.reason,
                             .asked_at = at,
                             .due = e.due,
                             .given = {}});
}

void Evolve::operator()(const ApprovalGiven& e) const {
  if (auto* approval = find_by(state.approvals, &Approval::approval, e.approval)) approval->given = true;
}

void Evolve::operator()(const ApprovalRefused& e) const {
  if (auto* approval = find_by(state.approvals, &Approval::approval, e.approval)) approval->given = false;
}

void Evolve::operator()(const ApprovalEscalated& e) const {
  if (auto* approval = find_by(state.approvals, &Approval::approval, e.approval)) {
    approval->from_role = e.to_role;
    approval->due = e.due;
  }
}

void Evolve::operator()(const OptionChosen& e) const {
  auto* offer = find_by(state.offers, &Offer::offer, e.offer);
  if (!offer) return;
  offer->chosen = e.option;
  offer->chosen_at = at;
  offer->chosen_words = e.words;
  if (!find_by(state.remedies, &Remedy::option, e.option))
    state.remedies.push_back({.option = e.option, .delivered_at = {}, .confirmed_at = {}, .failures = 0, .failed_under = {}});
  state.choice_confirmed_at.reset();
  state.choice_confirmed_by.reset();
  done(Step::choice);
}

void Evolve::operator()(const RemedyDelivered& e) const {
  if (auto* remedy = find_by(state.remedies, &Remedy::option, e.option)) remedy->delivered_at = at;
  done(Step::remedy);
}

void Evolve::operator()(const RemedyConfirmed& e) const {
  if (auto* remedy = find_by(state.remedies, &Remedy::option, e.option)) remedy->confirmed_at = at;
}

void Evolve::operator()(const RemedyFailed& e) const {
  if (auto* remedy = find_by(state.remedies, &Remedy::option, e.option)) {
    remedy->delivered_at.reset();
    remedy->confirmed_at.reset();
    ++remedy->failures;
    remedy->failed_under = state.owner;
  }
  reopen(Step::remedy);
  reopen(Step::confirmation);
  state.solved.reset();
}

void Evolve::operator()(const SolutionConfirmed& e) const {
  state.solved = e.solved;
  if (e.solved == Solved::yes)
    done(Step::confirmation);
  else
    reopen(Step::confirmation);
}

void Evolve::operator()(const GesturePlanned& e) const {
  state.gestures.push_back({.gesture = e.gesture,
                            .kind = e.kind,
                            .amount = e.amount,
                            .text = e.text,
                            .letter = e.letter,
                            .goes_at = e.goes_at,
                            .sent_at = {},
                            .contact = {},
                            .dropped = false});
}

void Evolve::operator()(const GestureSent& e) const {
  if (auto* gesture = find_by(state.gestures, &Gesture::gesture, e.gesture)) {
    gesture->sent_at = at;
    gesture->contact = e.contact;
  }
  done(Step::gesture);
}

void Evolve::operator()(const GestureDropped& e) const {
  if (auto* gesture = find_by(state.gestures, &Gesture::gesture, e.gesture)) {
    gesture->dropped = true;
    gesture->sent_at.reset();
  }
  for (const auto& gesture : state.gestures)
    if (gesture.sent_at) return;
  if (state.step(Step::gesture).status == StepStatus::done) reopen(Step::gesture);
}

}  // namespace amends::domain
