#include <algorithm>

#include "base/limits.hpp"
#include "domain/recovery/closure.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/refusal.hpp"

namespace amends::domain::needs {
namespace {

using Answer = std::optional<Refusal>;

Answer refuse(std::string rule, std::string sentence) { return Refusal{Errc::conflict, std::move(rule), std::move(sentence)}; }

Answer unless(bool holds, const char* rule, const char* sentence) {
  if (holds) return std::nullopt;
  return refuse(rule, sentence);
}

template <class List, class Predicate>
bool any(const List& list, Predicate predicate) {
  return std::ranges::any_of(list, predicate);
}

bool any_step(const State& state, Step first, Step last, StepStatus status) {
  for (auto i = static_cast<int>(first); i <= static_cast<int>(last); ++i)
    if (state.step(static_cast<Step>(i)).status == status) return true;
  return false;
}

bool may_be_led(Role role) { return role == Role::lead || role == Role::owner || role == Role::admin; }

}  // namespace

Answer nothing(const Situation&) { return std::nullopt; }

Answer no_case_yet(const Situation& s) { return unless(!s.state.exists, "case_exists", "This case is open already. Add to it instead."); }

Answer unclaimed(const Situation& s) {
  if (!s.state.owner) return std::nullopt;
  if (s.state.owner == s.actor.staff) return refuse("already_yours", "This case is yours already.");
  return refuse("already_claimed", "A colleague has this case. Ask them to hand it over.");
}

Answer own_untouched_claim(const Situation& s) {
  if (!s.state.owner || s.state.owner != s.actor.staff) return refuse("not_yours", "Only whoever claimed the case can put it back.");
  return unless(s.state.claim_untouched, "claim_in_use",
                "Something has been done on this case since it was claimed. Hand it over instead.");
}

Answer letter_to_undo(const Situation& s) {
  const auto undoable = any(s.state.letters, [&](const Letter& letter) {
    return letter.channel == Channel::mail && letter.delivery == Delivery::waiting && s.now < letter.leaves_at;
  });
  return unless(undoable, "nothing_to_undo", "Nothing is waiting to leave. A mail can be taken back for ten seconds after Send.");
}

Answer letter(const Situation& s) { return unless(!s.state.letters.empty(), "no_letter", "No letter has been sent on this case."); }

Answer unsettled_warning(const Situation& s) {
  return unless(any(s.state.warnings, [](const Warning& warning) { return !warning.settled; }), "no_warning",
                "No warning is open. Note one first.");
}

Answer not_yet_written_only(const Situation& s) {
  return unless(!s.state.written_only, "already_in_writing", "It is agreed already that you only write. Book a call if that has changed.");
}

Answer any_open_callback(const Situation& s) {
  return unless(open_callback(s.state) != nullptr, "no_callback", "No call is due. Book one first, or log the call you had.");
}

Answer account(const Situation& s) {
  return unless(!is_open(s.state.step(Step::listen)), "listen_first", "Listen first: take their account, then go on.");
}

Answer pending_reflection(const Situation& s) {
  return unless(s.state.reflection_pending, "nothing_reflected", "Say back what you heard first, then they can confirm or correct it.");
}

Answer asked_for_explanation(const Situation& s) {
  return unless(s.state.explanation_asked_at.has_value() || s.state.phase == CasePhase::closed, "explanation_not_asked",
                "They have not asked why. Keep the explanation until they ask, or for the follow-up.");
}

Answer something_agreed(const Situation& s) {
  return unless(!s.state.promises.empty() || chosen_option(s.state), "agreement_needs_a_promise",
                "An agreement is something they can hold: make a promise with a date first.");
}

Answer promise_to_keep(const Situation& s) {
  if (any(s.state.promises, [&](const Promise& promise) { return promise.status == PromiseStatus::open && !is_late(promise, s.now); }))
    return std::nullopt;
  if (any(s.state.promises, [&](const Promise& promise) { return is_late(promise, s.now); }))
    return refuse("promise_broken", "Its time has passed, so it is broken. Say so to them, and make a new promise that you can keep.");
  return refuse("no_open_promise", "No promise is open. Make one first.");
}

Answer cadence(const Situation& s) { return unless(s.state.cadence_minutes.has_value(), "no_cadence", "No rhythm of updates is agreed."); }

Answer room_for_an_issue(const Situation& s) {
  return unless(s.state.issues.size() < limits::issues_max, "too_many_issues",
                "This case has as many issues as it can hold. Put the rest into a note.");
}

Answer issue(const Situation& s) { return unless(!s.state.issues.empty(), "no_issue", "Write down what they raise first, as an issue."); }

Answer wish_to_answer(const Situation& s) { return unless(unanswered_wish(s.state) != nullptr, "no_wish", "No wish waits for an answer."); }

Answer account_and_no_agreed_remedy(const Situation& s) {
  if (auto refusal = account(s)) return refusal;
  const auto* remedy = undelivered_remedy(s.state);
  return unless(!remedy || remedy->failures > 0, "already_chosen",
                "They have chosen. Deliver that, let them change their choice, or withdraw the offer before you make another.");
}

Answer offer_to_withdraw(const Situation& s) {
  if (!open_offer(s.state)) return refuse("no_offer", "No offer is open.");
  const auto* remedy = chosen_remedy(s.state);
  return unless(!remedy || !remedy->delivered_at, "already_delivered",
                "What they chose is delivered. Report a failure, or make another offer.");
}

Answer waiting_approval_of_others(const Situation& s) {
  const auto waits = [&](const Approval& approval) { return is_waiting(s.state, approval); };
  if (!any(s.state.approvals, waits)) return refuse("no_approval", "Nothing waits for approval.");
  const auto asked_by_another = any(s.state.approvals, [&](const Approval& a) { return waits(a) && a.asked_by != s.actor.staff; });
  return unless(asked_by_another, "own_approval", "You asked for this yourself. Somebody else gives the approval.");
}

Answer offer_to_choose_from(const Situation& s) {
  const auto* offer = open_offer(s.state);
  if (!offer) return refuse("no_offer", "No offer is open. Make one first.");
  const auto* remedy = chosen_remedy(s.state);
  if (remedy && (remedy->delivered_at || remedy->failures > 0))
    return refuse("choice_delivered", "The choice stands: it has been delivered. Ask for a new offer instead.");
  return unless(!offer->valid_until || s.now < *offer->valid_until, "offer_expired", "This offer has run out. Ask for a new one.");
}

Answer remedy_to_deliver(const Situation& s) {
  const auto* remedy = undelivered_remedy(s.state);
  if (!remedy) return refuse("no_remedy", "No chosen remedy waits to be delivered.");
  return unless(!needs_change_of_owner(s.state, *remedy), "change_owner_first",
                "It failed once already. Hand the case to a colleague before the next try.");
}

Answer delivered_remedy(const Situation& s) {
  const auto* remedy = chosen_remedy(s.state);
  return unless(remedy && remedy->delivered_at, "not_delivered", "What they chose has not been delivered yet.");
}

Answer unconfirmed_remedy(const Situation& s) {
  const auto* remedy = chosen_remedy(s.state);
  return unless(remedy && remedy->delivered_at && !remedy->confirmed_at, "not_delivered", "No delivered remedy waits for their word.");
}

Answer gesture_to_send(const Situation& s) {
  if (!waiting_gesture(s.state)) return refuse("no_gesture", "No gesture is planned. Plan one first.");
  const auto approved = any(s.state.gestures, [&](const Gesture& g) { return is_waiting(g) && is_approved(s.state, g.gesture.uuid); });
  return unless(approved, "approval_waiting", "This gesture waits for an approval. Ask for it, or plan a smaller one.");
}

Answer gesture_to_drop(const Situation& s) { return unless(waiting_gesture(s.state) != nullptr, "no_gesture", "No gesture is planned."); }

Answer open_process_step(const Situation& s) {
  return unless(any_step(s.state, Step::cause, Step::tell_everyone, StepStatus::open), "no_open_step",
                "Every process step is done, waived or handed over.");
}

Answer open_later_process_step(const Situation& s) {
  return unless(any_step(s.state, Step::review, Step::tell_everyone, StepStatus::open), "no_open_step",
                "Every process step is done, waived or handed over.");
}

Answer open_step(const Situation& s) {
  return unless(any_step(s.state, Step::listen, Step::tell_everyone, StepStatus::open), "no_open_step", "No step is open.");
}

Answer apology_for_light_route(const Situation& s) {
  if (!needs_recovery(s.state.kind)) return refuse("no_recovery_needed", "This is no complaint. Answer it and close it.");
  if (s.state.light) return refuse("already_light", "The light route is taken already. Close the case.");
  return unless(!s.state.apologies.empty(), "apology_first", "Say sorry first. The light route waives the rest, never the apology.");
}

Answer follow_up_to_book(const Situation& s) {
  if (s.state.phase == CasePhase::open) return std::nullopt;
  const auto* follow_up = open_follow_up(s.state);
  return unless(follow_up && !follow_up->mailed_at, "follow_up_under_way",
                "The follow-up is under way or over. Reopen the case if they need you.");
}

Answer follow_up_to_answer(const Situation& s) {
  if (s.state.phase == CasePhase::open) return refuse("not_closed", "The follow-up comes after the case is closed.");
  return unless(open_follow_up(s.state) != nullptr, "no_follow_up",
                "The follow-up is answered, or it has run out. Write to us, and the case opens again.");
}

Answer closure_guard(const Situation& s) {
  const auto open = missing_for_closure(s.state);
  if (open.empty()) return std::nullopt;
  if (!ladder_is_climbed(s.state)) return refuse("still_open", sentence_of(open));
  if (!may_be_led(s.actor.role))
    return refuse("lead_decides", "Every rung was climbed and nobody was reached. A lead decides whether to close it as unreachable.");
  return nothing_owed(s);
}

Answer nothing_owed(const Situation& s) {
  const auto open = owed(s.state);
  if (open.empty()) return std::nullopt;
  return refuse("still_owed", sentence_of(open) + " Keep your word first, or let them release you from it.");
}

Answer closed_case(const Situation& s) { return unless(s.state.phase == CasePhase::closed, "not_closed", "The case is open."); }

}  // namespace amends::domain::needs
