#include <algorithm>

#include "domain/recovery/evolve.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

constexpr int another_hour_minutes = 180;  // "another hour": not the hour in which nobody answered
constexpr int next_window_minutes = 60;    // business minutes a planned try stays open
constexpr int call_seconds_max = 24 * 60 * 60;

std::chrono::minutes minutes(int n) { return std::chrono::minutes(n); }

const Callback* named_or_open(const State& state, const std::optional<CallbackId>& id) {
  if (!id) return open_callback(state);
  const auto* callback = find_by(state.callbacks, &Callback::callback, *id);
  return callback && callback->open ? callback : nullptr;
}

Result<Window> window_of(Instant opens, Instant closes, Instant now, std::string_view closes_field) {
  if (closes <= opens)
    return fail(Errc::invalid, "The window closes before it opens. Choose a later end.", "window_reversed", std::string(closes_field));
  if (closes <= now)
    return fail(Errc::invalid, "This window is over already. Choose a time to come.", "window_past", std::string(closes_field));
  return Window{opens, closes};
}

// The ladder when nobody answers (issue 2): again soon, another hour, in writing with times, by letter, then a lead.
// A follow-up call stays at ringing: its mail has gone anyway.
std::optional<Rung> rung_after(const Playbook& playbook, CallbackPurpose purpose, int attempts, AttemptOutcome outcome) {
  if (outcome == AttemptOutcome::not_now || outcome == AttemptOutcome::cut_off) return std::nullopt;
  if (purpose == CallbackPurpose::follow_up) return attempts == 1 ? Rung::ring_again : Rung::ring_another_hour;
  if (attempts >= playbook.attempts_before_lead) return Rung::lead_decides;
  if (attempts > playbook.attempts_before_writing) return Rung::send_letter;
  if (attempts == playbook.attempts_before_writing || outcome == AttemptOutcome::wrong_number) return Rung::write_with_times;
  return attempts == 1 ? Rung::ring_again : Rung::ring_another_hour;
}

// The next time they can talk, from `earliest` on, within a week; none where that is outside our hours.
std::optional<Window> next_free(const BusinessHours& hours, std::string_view zone, const FreeTime& free, Instant earliest) {
  for (int day = 0; day < 8; ++day) {
    const auto date = local_date(zone, earliest + std::chrono::days(day));
    const auto from = instant_of(zone, date, free.from), to = instant_of(zone, date, free.to);
    if (!from || !to || *to <= *from) return std::nullopt;
    const auto opens = next_open(hours, std::max(*from, earliest));
    if (opens < *to) return Window{opens, *to};
  }
  return std::nullopt;
}

Window planned_window(const Playbook& playbook, const Callback& callback, std::optional<Rung> rung, AttemptOutcome outcome, Instant now) {
  const auto wait = outcome == AttemptOutcome::cut_off   ? 0
                    : !rung || *rung == Rung::ring_again ? playbook.ring_again_minutes
                                                         : another_hour_minutes;
  const auto opens = next_open(playbook.hours, now + minutes(wait));
  if (callback.closes > opens) return {opens, callback.closes};
  return {opens, std::max(due_or_elapsed(playbook.hours, opens, {next_window_minutes, SpanUnit::business_minutes}), opens + minutes(1))};
}

// The rung to stand on after this try: never a lower one, and one whose letter was not written yet is asked for again.
std::optional<Rung> climbed(const State& state, const Callback& callback, std::optional<Rung> rung) {
  if (!rung) return rung_waits(state, callback) ? callback.rung : std::nullopt;
  if (!callback.rung || *rung > *callback.rung || *rung == Rung::lead_decides) return rung;
  return rung_waits(state, callback) ? callback.rung : std::nullopt;
}

std::string_view reason_of(AttemptOutcome outcome) {
  switch (outcome) {
    case AttemptOutcome::rang_out:
      return "It rang out.";
    case AttemptOutcome::voicemail:
      return "We left a message.";
    case AttemptOutcome::busy:
      return "The line was busy.";
    case AttemptOutcome::wrong_number:
      return "The number is wrong.";
    case AttemptOutcome::cut_off:
      return "The call was cut off.";
    case AttemptOutcome::not_now:
      return "They asked for another time.";
  }
  return "";
}

CallbackPurpose purpose_of(const State& state, const Actor& actor, const std::optional<CallbackPurpose>& said) {
  if (actor.kind == ActorKind::customer) return CallbackPurpose::customer_asked;
  if (said) return *said;
  return state.first_voice_at ? CallbackPurpose::check : CallbackPurpose::first_voice;
}

}  // namespace

Decision Decide::operator()(const BookCallback& c) const {
  TRY_VOID(need(c.why, Size::text, "/why", "Say why you ring them."));
  const auto window = TRY(window_of(c.opens, c.closes, context.now, "/closes"));
  if (context.actor.kind == ActorKind::customer && !may_ask_to_be_rung_at(context.playbook.hours, c.opens, context.now))
    return fail(Errc::conflict, "We cannot ring at that time. Choose one while we are open, within the next two working days.",
                "not_a_time_to_ring", "/opens");
  const auto purpose = purpose_of(state, context.actor, c.purpose);
  if (purpose == CallbackPurpose::follow_up)
    return fail(Errc::invalid, "The follow-up call is booked with the follow-up. Book that, or choose another purpose.",
                "follow_up_books_its_call", "/purpose");
  const auto* same = open_callback(state, purpose);
  // They asked to be rung while the first call is still due: that is the first call, at the time they want.
  if (!same && purpose == CallbackPurpose::customer_asked) same = open_callback(state, CallbackPurpose::first_voice);
  if (same) return Events{CallbackBooked{same->callback, same->purpose, window.opens, window.closes, c.why}};
  return Events{CallbackBooked{context.ids.next<CallbackId>(), purpose, window.opens, window.closes, c.why}};
}

Decision Decide::operator()(const RecordAttempt& c) const {
  TRY_VOID(allow(c.note, Size::text, "/note"));
  TRY_VOID(within(c.seconds.value_or(0), 0, call_seconds_max, "/seconds", "Say how long it rang, in seconds: from none to a day."));
  const auto* callback = named_or_open(state, c.callback);
  if (!callback) return unknown("callback", "/callback");

  const auto rung = rung_after(context.playbook, callback->purpose, static_cast<int>(callback->attempts.size()) + 1, c.outcome);
  auto window = planned_window(context.playbook, *callback, rung, c.outcome, context.now);
  // A call that was cut off is rung again at once, whatever their day is like.
  if (context.customer_free && c.outcome != AttemptOutcome::cut_off)
    window = next_free(context.playbook.hours, state.zone, *context.customer_free, window.opens).value_or(window);
  if (c.next_opens) {
    const auto opens = *c.next_opens;
    window = TRY(window_of(opens, c.next_closes.value_or(opens + minutes(next_window_minutes)), context.now, "/next_closes"));
  }
  Events events;
  events.push_back(CallAttempted{callback->callback, c.outcome, c.seconds.value_or(0), c.note.value_or(Words{})});
  events.push_back(CallbackBooked{callback->callback, callback->purpose, window.opens, window.closes, std::string(reason_of(c.outcome))});
  if (const auto stand_on = climbed(state, *callback, rung); stand_on && !c.next_opens)
    events.push_back(LadderClimbed{callback->callback, *stand_on});
  return events;
}

Decision Decide::operator()(const DropCallback& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why nobody rings them."));
  const auto* callback = named_or_open(state, c.callback);
  if (!callback) return unknown("callback", "/callback");
  return Events{CallbackDropped{callback->callback, c.reason}};
}

}  // namespace amends::domain
