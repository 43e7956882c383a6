#include <algorithm>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "domain/recovery/authority.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"

namespace amends::domain {

Window callback_window(const Playbook& playbook, Severity severity, Instant from) {
  constexpr int minutes_if_unset = 480;
  const auto& minutes = playbook.callback_minutes;
  const auto index = std::min(static_cast<std::size_t>(severity), minutes.empty() ? 0 : minutes.size() - 1);
  const auto allowed = minutes.empty() ? minutes_if_unset : minutes[index];
  const auto closes = due_or_elapsed(playbook.hours, from, {allowed, SpanUnit::business_minutes});
  return {std::min(next_open(playbook.hours, from), closes), closes};
}

CallbackBooked book_callback(Context& context, CallbackPurpose purpose, Window window, std::string_view why) {
  return {context.ids.next<CallbackId>(), purpose, window.opens, window.closes, std::string(why)};
}

void reopen_case(const State& state, Events& events, ReopenTrigger trigger, Words reason) {
  drop_callbacks(state, events, "The case is open again.", [](const Callback&) { return true; });
  events.push_back(CaseReopened{trigger, std::move(reason)});
}

CallbackBooked book_follow_up_call(Context& context, Instant call_due) {
  const auto closes = callback_window(context.playbook, Severity::normal, call_due).closes;
  return book_callback(context, CallbackPurpose::follow_up, {call_due, std::max(closes, call_due)},
                       "Days later, we ask whether it is right.");
}

void end_duties(const State& state, Events& events, std::string_view why) {
  drop_callbacks(state, events, why, [](const Callback&) { return true; });
  for (const auto& gesture : state.gestures)
    if (is_waiting(gesture)) events.push_back(GestureDropped{gesture.gesture, std::string(why)});
  if (state.cadence_minutes) events.push_back(CadenceEnded{std::string(why)});
}

void send_gesture(Context& context, Events& events, const Gesture& gesture) {
  if (gesture.letter.text.empty()) {
    events.push_back(GestureSent{gesture.gesture, std::nullopt});
    return;
  }
  const auto contact = context.ids.next<ContactId>();
  events.push_back(LetterSent{
      contact, Channel::mail, LetterKind::gesture, {}, {}, gesture.letter, context.now + std::chrono::seconds(limits::undo_seconds)});
  events.push_back(GestureSent{gesture.gesture, contact});
}

Result<void> ask_approval(Context& context, Events& events, const Uuid& subject, std::string_view what, const Money& amount) {
  const auto& playbook = context.playbook;
  if (may_grant(playbook, context.actor.role, what, amount)) return {};
  const auto role = next_authority(playbook, context.actor.role, what, amount);
  if (!role)
    return fail(Errc::conflict,
                fmt::format("Nobody above you may grant {}. Make it smaller, or have the limits raised in the settings.", to_text(amount)),
                "beyond_every_authority");
  events.push_back(ApprovalAsked{context.ids.next<ApprovalId>(), subject, amount, *role, "Above what may be granted on the spot.",
                                 approval_due(playbook, context.now)});
  return {};
}

Result<void> check_apology(const State& state, ApologyKind kind, std::string_view field) {
  const auto found_nothing =
      !state.issues.empty() && std::ranges::all_of(state.issues, [](const Issue& issue) { return issue.finding == Finding::not_upheld; });
  if (kind == ApologyKind::full && found_nothing)
    return fail(Errc::conflict,
                "Every finding says that we did nothing wrong, so a full apology would not be true. Say that you are sorry for what they "
                "went through.",
                "apology_against_findings", std::string(field));
  return {};
}

}  // namespace amends::domain
