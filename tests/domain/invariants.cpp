#include "invariants.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "domain/recovery/authority.hpp"
#include "domain/recovery/closure.hpp"
#include "domain/recovery/evolve.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/next_actions.hpp"
#include "domain/recovery/permits.hpp"

namespace amends::domain {
namespace {

// State by state along the events of one decision, each event with the state it found and the state it made.
template <class E, class Check>
void each(const Stepped& s, Check check) {
  auto state = s.before;
  for (const auto& event : s.events) {
    const auto before = state;
    evolve(state, event, s.now, s.actor);
    if (const auto* e = std::get_if<E>(&event)) check(*e, before, state);
  }
}

template <class... Kinds>
bool has_any(const Stepped& s) {
  return std::ranges::any_of(s.events, [](const Event& event) { return (std::holds_alternative<Kinds>(event) || ...); });
}

using Broken = std::vector<std::string>;

void holds(Broken& broken, bool condition, std::string_view sentence) {
  if (!condition) broken.emplace_back(sentence);
}

void closed_cases_owe_nothing(Broken& broken, const Stepped& s) {
  if (s.after.phase == CasePhase::open) {
    holds(broken, !s.after.outcome && !s.after.outcome_settled, "an open case has no outcome");
    return;
  }
  holds(broken, !has_open_promise(s.after), "a closed case has no open promise");
  holds(broken, !undelivered_remedy(s.after), "a closed case has no undelivered remedy");
  holds(broken, !waiting_gesture(s.after), "a closed case has no waiting gesture");
  holds(broken, !s.after.cadence_minutes, "a closed case has no rhythm of updates");
  holds(broken, s.after.outcome.has_value() && s.after.closed_at.has_value(), "a closed case has an outcome and a time");
  for (const auto& callback : s.after.callbacks)
    holds(broken, !callback.open || callback.purpose == CallbackPurpose::follow_up, "only the follow-up call is due on a closed case");
}

void closing_meets_the_guard(Broken& broken, const Stepped& s) {
  if (!std::holds_alternative<CloseCase>(s.command)) return;
  const auto complaint = needs_recovery(s.before.kind);
  const auto unreachable = s.after.outcome == Outcome::unreachable;
  holds(broken, unreachable || missing_for_closure(s.before).empty(), "closing finds nothing missing");
  holds(broken, !unreachable || ladder_is_climbed(s.before), "unreachable comes after the ladder");
  holds(broken, unreachable || !complaint || open_follow_up(s.after), "closing a complaint books the follow-up");
  if (unreachable || !complaint) return;
  for (int i = 0; i < step_count; ++i)
    holds(broken, s.after.steps[static_cast<std::size_t>(i)].status != StepStatus::open, "no step is open at closure");
}

void outcomes_follow_the_record(Broken& broken, const Stepped& s) {
  each<OutcomeSettled>(s, [&](const OutcomeSettled& e, const State& before, const State&) {
    holds(broken, before.phase == CasePhase::closed, "an outcome is settled on a closed case");
    if (e.outcome != Outcome::recovered) return;
    holds(broken, before.standing_before && before.standing_before->standing == Standing::detractor,
          "recovered means unhappy before, and known");
    holds(broken, before.standing_after && before.standing_after->standing != Standing::detractor,
          "recovered means content after, and known");
  });
}

void approvals_bind(Broken& broken, const Stepped& s) {
  each<OptionChosen>(s, [&](const OptionChosen& e, const State& before, const State&) {
    holds(broken, is_approved(before, e.option.uuid), "no option is chosen that waits for approval or was refused");
    const auto* offer = open_offer(before);
    holds(broken, offer && offer->offer == e.offer && !(offer->valid_until && s.now >= *offer->valid_until),
          "a choice is made from the open offer, while it stands");
  });
  each<ApprovalGiven>(s, [&](const ApprovalGiven& e, const State& before, const State&) {
    const auto* approval = find_by(before.approvals, &Approval::approval, e.approval);
    holds(broken, approval && approval->asked_by != s.actor.staff, "nobody approves their own request");
    holds(broken, approval && may_grant(s.playbook, s.actor.role, kind_of_subject(before, approval->subject), approval->amount),
          "an approval is within the giver's authority");
  });
  each<GestureSent>(s, [&](const GestureSent& e, const State& before, const State&) {
    holds(broken, is_approved(before, e.gesture.uuid), "no gesture is sent that waits for approval or was refused");
  });
}

void gestures_go_alone(Broken& broken, const Stepped& s) {
  each<GestureSent>(s, [&](const GestureSent& e, const State& before, const State&) {
    holds(broken, s.now >= gesture_free_at(before), "no gesture leaves together with an apology or a follow-up");
    if (!e.contact) return;
    const auto* letter = find_letter(before, *e.contact);
    holds(broken, letter && letter->kind == LetterKind::gesture, "a gesture goes in a letter of its own kind");
  });
  each<LetterSent>(s, [&](const LetterSent& e, const State&, const State& after) {
    holds(broken, e.leaves_at == s.now + std::chrono::seconds(limits::undo_seconds), "a letter can be taken back for the time of undo");
    if (e.kind != LetterKind::gesture) return;
    const auto its = std::ranges::any_of(s.after.gestures, [&](const Gesture& gesture) { return gesture.contact == e.contact; });
    holds(broken, its, "a letter of a gesture belongs to a gesture");
    holds(broken, std::ranges::none_of(after.apologies, [&](const Apology& a) { return a.letter == e.contact; }),
          "the letter of a gesture carries no apology");
  });
}

void callbacks_are_single(Broken& broken, const Stepped& s) {
  std::set<CallbackPurpose> open;
  for (const auto& callback : s.after.callbacks) {
    if (!callback.open) continue;
    holds(broken, open.insert(callback.purpose).second, "one callback at most is open for one purpose");
    holds(broken, callback.opens <= callback.closes, "a window opens before it closes");
    holds(broken, callback.purpose != CallbackPurpose::follow_up || s.after.phase == CasePhase::closed,
          "the follow-up call comes after closing");
  }
  for (const auto& was : s.before.callbacks) {
    const auto* is = find_by(s.after.callbacks, &Callback::callback, was.callback);
    holds(broken, is && (!was.rung || (is->rung && *is->rung >= *was.rung)), "the ladder is never climbed down");
    holds(broken, is && (was.open || !is->open), "a callback that is over stays over");
  }
  each<CallbackMissed>(s, [&](const CallbackMissed& e, const State& before, const State&) {
    const auto* callback = find_by(before.callbacks, &Callback::callback, e.callback);
    holds(broken, callback && callback->open && s.now >= callback->closes && callback->attempts_in_window == 0 && !callback->missed,
          "a callback is missed once, after its window, without an attempt");
  });
}

void complaints_are_rung(Broken& broken, const Stepped& s) {
  if (!std::holds_alternative<OpenCase>(s.command)) return;
  const auto rung = open_callback(s.after, CallbackPurpose::first_voice) != nullptr;
  holds(broken, rung == (needs_recovery(s.after.kind) && !s.after.written_only),
        "a complaint is owed a call unless it is agreed to write, and nothing else is");
}

void steps_keep_their_evidence(Broken& broken, const Stepped& s) {
  const auto may_reopen = has_any<CaseReopened, ReflectionCorrected, RemedyFailed, SolutionConfirmed, LetterUndone, OfferWithdrawn,
                                  OfferMade, IssueRaised, UpsetNamed, GestureDropped>(s);
  for (std::size_t i = 0; i < s.after.steps.size(); ++i) {
    const auto was = s.before.steps[i].status, is = s.after.steps[i].status;
    holds(broken, is != StepStatus::open || was == StepStatus::open || may_reopen,
          "a settled step opens only by reopening, correction or failure");
    const auto process = track_of(static_cast<Step>(i)) == Track::process;
    holds(broken, is != StepStatus::handed_over || process, "only a process step is handed over");
    holds(broken, is != StepStatus::waived || !s.after.steps[i].reason.empty(), "a waiver has a reason");
  }
  const auto& listen = s.after.step(Step::listen);
  holds(broken, listen.status != StepStatus::done || !s.after.account_customer.empty(), "listening is done when their account is there");
  holds(broken, s.after.step(Step::apologise).status != StepStatus::done || !s.after.apologies.empty(),
        "the apology is done when one stands");
  holds(broken, s.after.step(Step::what_hurt).status != StepStatus::done || s.after.upset_confirmed,
        "what hurt is done when they confirmed it");
  holds(broken, s.after.step(Step::confirmation).status != StepStatus::done || s.after.solved == Solved::yes,
        "the solution is confirmed by their yes");
}

void promises_are_honest(Broken& broken, const Stepped& s) {
  const auto undone = has_any<LetterUndone>(s);
  for (const auto& was : s.before.promises) {
    const auto* is = find_promise(s.after, was.promise);
    if (was.status == PromiseStatus::open || !is) {
      holds(broken, is != nullptr, "a promise never disappears");
      continue;
    }
    holds(broken, is->status == was.status || (undone && was.status == PromiseStatus::kept && is->status == PromiseStatus::open),
          "a settled promise stays settled");
  }
  each<PromiseKept>(s, [&](const PromiseKept& e, const State& before, const State&) {
    const auto* promise = find_promise(before, e.promise);
    holds(broken, promise && promise->status == PromiseStatus::open && s.now < promise->due,
          "a promise is kept before it is due, or not at all");
  });
  each<PromiseBroken>(s, [&](const PromiseBroken& e, const State& before, const State&) {
    const auto* promise = find_promise(before, e.promise);
    holds(broken, promise && promise->status == PromiseStatus::open && s.now >= promise->due,
          "a promise is broken once, when its time has passed");
  });
  each<PromiseRenegotiated>(s, [&](const PromiseRenegotiated& e, const State& before, const State&) {
    const auto* promise = find_promise(before, e.promise);
    holds(broken, promise && s.now < promise->due && e.due > s.now, "a promise is renegotiated before it is due");
  });
}

void offers_are_real_choices(Broken& broken, const Stepped& s) {
  each<OfferMade>(s, [&](const OfferMade& e, const State& before, const State&) {
    holds(broken, !is_open(before.step(Step::listen)), "no offer before the account is taken");
    holds(broken, !e.options.empty() && e.options.size() <= limits::options_max, "an offer has one to six options");
    holds(broken, e.options.size() > 1 || !e.one_option_reason.empty(), "one option has a reason");
    for (const auto& option : e.options)
      holds(broken, option.costs_nothing || (!option.cost_to_customer.empty() && !option.cost_reason.empty()),
            "what costs the customer is said and justified");
  });
  each<RemedyDelivered>(s, [&](const RemedyDelivered& e, const State& before, const State&) {
    const auto* option = chosen_option(before);
    holds(broken, option && option->option == e.option, "what is delivered was chosen");
    const auto* remedy = chosen_remedy(before);
    holds(broken, remedy && (remedy->failures == 0 || before.owner != remedy->failed_under), "after a failure another owner delivers");
  });
}

void words_fit_the_facts(Broken& broken, const Stepped& s) {
  each<ApologyMade>(s, [&](const ApologyMade& e, const State& before, const State&) {
    const auto cleared =
        !before.issues.empty() && std::ranges::all_of(before.issues, [](const Issue& i) { return i.finding == Finding::not_upheld; });
    holds(broken, e.kind == ApologyKind::sympathy || !cleared, "no full apology against every finding");
  });
  each<ExplanationGiven>(s, [&](const ExplanationGiven&, const State& before, const State&) {
    holds(broken, before.explanation_asked_at || before.phase == CasePhase::closed, "no explanation before they ask or the follow-up");
  });
  each<ReflectionConfirmed>(s, [&](const ReflectionConfirmed&, const State& before, const State&) {
    holds(broken, before.reflection_pending, "what is confirmed was said back, and not corrected since");
  });
  each<LetterUndone>(s, [&](const LetterUndone& e, const State& before, const State&) {
    const auto* letter = find_letter(before, e.contact);
    holds(broken, letter && letter->channel == Channel::mail && letter->delivery == Delivery::waiting && s.now < letter->leaves_at,
          "sent is sent");
  });
  each<TextErased>(s, [&](const TextErased&, const State&, const State& after) {
    holds(broken, after.title.text.empty() && after.account_customer.text.empty() && after.upset.text.empty() && after.title.erased,
          "erased text is gone");
  });
}

// Early, late and twice at once: what is due and what is permitted agree with each other.
void duties_follow_the_state(Broken& broken, const Stepped& s) {
  const auto duties = next_actions(s.after, s.playbook);
  const auto late_last = [](const NextAction& a, const NextAction& b) { return !a.due < !b.due || (a.due && b.due && *a.due < *b.due); };
  holds(broken, std::ranges::is_sorted(duties, late_last), "duties are in the order of their time");
  const auto lead = Actor::colleague(StaffId{}, Role::lead);
  for (const auto& duty : duties) {
    holds(broken, !duty.why.empty(), "every duty has a reason");
    if (duty.act == Act::close) holds(broken, permits("close_case", s.after, lead, s.now).allowed, "closing is due when it is permitted");
    if (duty.act == Act::claim)
      holds(broken, permits("claim_opening", s.after, lead, s.now).allowed, "claiming is due when it is permitted");
    if (duty.act == Act::make_offer)
      holds(broken, permits("make_offer", s.after, lead, s.now).allowed, "an offer is due when it is permitted");
    if (duty.act == Act::follow_up_call) holds(broken, s.after.phase == CasePhase::closed, "the follow-up call is due after closing");
  }
  const auto promises = std::ranges::count(duties, Act::keep_promise, &NextAction::act);
  holds(broken, promises == std::ranges::count(s.after.promises, PromiseStatus::open, &Promise::status), "every open promise is a duty");
}

}  // namespace

std::vector<std::string> broken_invariants(const Stepped& step) {
  Broken broken;
  for (const auto check : {closed_cases_owe_nothing, closing_meets_the_guard, outcomes_follow_the_record, approvals_bind, gestures_go_alone,
                           callbacks_are_single, complaints_are_rung, steps_keep_their_evidence, promises_are_honest,
                           offers_are_real_choices, words_fit_the_facts, duties_follow_the_state})
    check(broken, step);
  holds(broken, step.after.events == step.before.events + step.events.size(), "every event is counted");
  return broken;
}

std::vector<std::string> broken_invariants(const Error& refusal) {
  Broken broken;
  holds(broken, refusal.code != Errc::internal, "a refusal is never our own fault");
  holds(broken, refusal.sentence.ends_with('.'), "a refusal is a sentence");
  holds(broken, !refusal.rule.empty() && refusal.rule.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos,
        "a refusal names its rule");
  holds(broken, refusal.code != Errc::invalid || refusal.field.starts_with('/'), "what is invalid has a field");
  return broken;
}

std::vector<std::string> broken_clocks(const State& state, const Playbook& playbook, Instant now) {
  Broken broken;
  for (const auto& clock : clocks(state, playbook)) {
    NewIds ids(now, 1);
    const Command wake = WakeClock{clock.clock, clock.subject};
    Context early{clock.due - Millis(1), Actor::system(), playbook, ids};
    const auto too_soon = decide(state, wake, early);
    holds(broken, too_soon && too_soon->empty(), "a clock that fires early does nothing");

    const auto at = std::max(clock.due, now);
    Context late{at, Actor::system(), playbook, ids};
    const auto events = decide(state, wake, late);
    holds(broken, events && !events->empty(), "a clock that is due does something");
    if (!events) continue;
    auto after = state;
    for (const auto& event : *events) evolve(after, event, at, late.actor);
    const auto twice = decide(after, wake, late);
    holds(broken, twice && twice->empty(), "a clock that fires twice does nothing the second time");
    for (const auto& next : clocks(after, playbook))
      holds(broken, next.clock != clock.clock || next.subject != clock.subject || next.due > at,
            "a clock that did its work is gone, or waits for a later time");
  }
  return broken;
}

}  // namespace amends::domain
