#include <algorithm>

#include "domain/recovery/authority.hpp"
#include "domain/recovery/evolve.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

Result<const Gesture*> gesture_waiting(const State& state, GestureId id) {
  const auto* gesture = find_by(state.gestures, &Gesture::gesture, id);
  if (!gesture) return unknown("gesture", "/gesture");
  if (gesture->sent_at) return fail(Errc::conflict, "This gesture has gone already.", "already_sent", "/gesture");
  if (gesture->dropped) return fail(Errc::conflict, "This gesture was dropped. Plan a new one.", "already_dropped", "/gesture");
  return gesture;
}

}  // namespace

Decision Decide::operator()(const PlanGesture& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Say what the gesture is."));
  TRY_VOID(allow(c.letter, Size::text, "/letter"));
  TRY_VOID(allow(c.amount, "/amount"));
  if (c.goes_at < context.now) return fail(Errc::invalid, "This time has passed. Choose when the gesture goes.", "due_past", "/goes_at");
  const auto id = context.ids.next<GestureId>();
  Events events{GesturePlanned{id, c.kind, c.amount, c.text, c.letter.value_or(Words{}), c.goes_at}};
  if (c.amount) TRY_VOID(ask_approval(context, events, id.uuid, gestures, *c.amount));
  return events;
}

// Row 4k: it goes apart. While a letter about the grievance is on its way out, the gesture stays.
Decision Decide::operator()(const SendGesture& c) const {
  const auto* gesture = TRY(gesture_waiting(state, c.gesture));
  if (!is_approved(state, c.gesture.uuid)) {
    const auto refused = approval_of(state, c.gesture.uuid)->given == false;
    return refused ? fail(Errc::conflict, "This gesture was not approved. Plan a smaller one.", "approval_refused", "/gesture")
                   : fail(Errc::conflict, "This gesture waits for an approval.", "approval_waiting", "/gesture");
  }
  if (context.now < gesture_free_at(state))
    return fail(Errc::conflict, "Another letter is leaving right now, and a gesture goes on its own. Send it a little later.",
                "gesture_goes_alone", "/gesture");
  Events events;
  send_gesture(context, events, *gesture);
  return events;
}

Decision Decide::operator()(const DropGesture& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why the gesture does not go."));
  TRY_VOID(gesture_waiting(state, c.gesture));
  return Events{GestureDropped{c.gesture, c.reason}};
}

}  // namespace amends::domain
