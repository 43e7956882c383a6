#include <fmt/format.h>

#include "domain/recovery/authority.hpp"
#include "domain/recovery/closure.hpp"
#include "domain/recovery/evolve.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/next_actions.hpp"
#include "domain/recovery/rules.hpp"

// The scheduler says "this may be due"; only here is it missed. Early, late and twice are harmless: what is not due gives no event.
namespace amends::domain {
namespace {

Events miss_callback(const State& state, const Uuid& subject, Instant now) {
  const auto* callback = find_by(state.callbacks, &Callback::callback, CallbackId{subject});
  if (!callback || !callback->open || callback->missed || callback->attempts_in_window > 0 || now < callback->closes) return {};
  return {CallbackMissed{callback->callback}};
}

Events break_promise(const State& state, const Uuid& subject, Instant now) {
  const auto* promise = find_promise(state, PromiseId{subject});
  if (!promise || !is_late(*promise, now)) return {};
  return {PromiseBroken{promise->promise}};
}

Events escalate_approval(const State& state, const Uuid& subject, const Context& context) {
  const auto* approval = find_by(state.approvals, &Approval::approval, ApprovalId{subject});
  if (!approval || !is_waiting(state, *approval) || context.now < approval->due) return {};
  const auto above = next_authority(context.playbook, approval->from_role, kind_of_subject(state, approval->subject), approval->amount);
  if (!above) return {};
  return {ApprovalEscalated{approval->approval, *above, approval_due(context.playbook, context.now)}};
}

Events let_gesture_go(const State& state, const Uuid& subject, Context& context) {
  const auto* gesture = find_by(state.gestures, &Gesture::gesture, GestureId{subject});
  if (!gesture || !goes_by_itself(state, *gesture) || context.now < gesture_due(state, *gesture)) return {};
  Events events;
  send_gesture(context, events, *gesture);
  return events;
}

// The outcome is settled with what is known.
Events give_up_follow_up(const State& state, const Uuid& subject, const Context& context) {
  const auto* follow_up = open_follow_up(state);
  if (!follow_up || follow_up->follow_up.uuid != subject || state.phase == CasePhase::open) return {};
  const auto due = follow_up_answer_due(*follow_up, context.playbook);
  if (!due || context.now < *due) return {};
  return {FollowUpUnanswered{follow_up->follow_up}, OutcomeSettled{settled_outcome(state)}};
}

}  // namespace

Decision Decide::operator()(const WakeClock& c) const {
  switch (c.clock) {
    case ClockKind::callback_window:
      return miss_callback(state, c.subject, context.now);
    case ClockKind::promise_due:
      return break_promise(state, c.subject, context.now);
    case ClockKind::approval_due:
      return escalate_approval(state, c.subject, context);
    case ClockKind::gesture_goes:
      return let_gesture_go(state, c.subject, context);
    case ClockKind::follow_up_answer:
      return give_up_follow_up(state, c.subject, context);
  }
  return Events{};
}

}  // namespace amends::domain
