#include "domain/recovery/looks.hpp"

#include <algorithm>

#include "domain/recovery/evolve.hpp"

namespace amends::domain {

bool needs_recovery(CaseKind kind) { return kind == CaseKind::complaint || kind == CaseKind::claim; }

bool answers(LetterKind kind) { return kind != LetterKind::acknowledgement && kind != LetterKind::gesture; }

Instant gesture_free_at(const State& state) {
  const auto is_about_the_grievance = [&](const Letter& letter) {
    return letter.kind == LetterKind::apology || letter.kind == LetterKind::follow_up ||
           std::ranges::any_of(state.apologies, [&](const Apology& apology) { return apology.letter == letter.contact; });
  };
  Instant free{};
  for (const auto& letter : state.letters)
    if (letter.delivery != Delivery::undone && is_about_the_grievance(letter)) free = std::max(free, letter.leaves_at);
  return free;
}

const Callback* open_callback(const State& state, CallbackPurpose purpose) {
  for (const auto& callback : state.callbacks)
    if (callback.open && callback.purpose == purpose) return &callback;
  return nullptr;
}

bool may_ask_to_be_rung_at(const BusinessHours& hours, Instant at, Instant now) {
  if (at < now || !is_open(hours, at)) return false;
  return at <= due_or_elapsed(hours, now, {their_call_days_max, SpanUnit::business_days, DayEnd::close_of_business});
}

bool rung_waits(const State& state, const Callback& callback) {
  if (!callback.rung_pending || !callback.rung_at) return false;
  const auto posted_since = [&](auto matches) {
    return std::ranges::any_of(state.letters, [&](const Letter& letter) {
      return letter.delivery != Delivery::undone && letter.written_at >= *callback.rung_at && matches(letter);
    });
  };
  switch (*callback.rung) {
    case Rung::ring_again:
    case Rung::ring_another_hour:
      return false;
    case Rung::write_with_times:
      return !posted_since([](const Letter& letter) { return letter.kind == LetterKind::callback_times; });
    case Rung::send_letter:
      return !posted_since([](const Letter& letter) { return letter.channel == Channel::letter; });
    case Rung::lead_decides:
      return true;
  }
  return false;
}

bool is_open(const StepState& step) { return step.status == StepStatus::open; }

bool has_open_promise(const State& state) {
  return std::ranges::any_of(state.promises, [](const Promise& promise) { return promise.status == PromiseStatus::open; });
}

bool is_late(const Promise& promise, Instant now) { return promise.status == PromiseStatus::open && now >= promise.due; }

bool is_waiting(const Gesture& gesture) { return !gesture.sent_at && !gesture.dropped; }

const Gesture* waiting_gesture(const State& state) {
  for (const auto& gesture : state.gestures)
    if (is_waiting(gesture)) return &gesture;
  return nullptr;
}

bool goes_by_itself(const State& state, const Gesture& gesture) {
  return state.phase == CasePhase::open && is_waiting(gesture) && is_approved(state, gesture.gesture.uuid) && !gesture.letter.text.empty();
}

Instant gesture_due(const State& state, const Gesture& gesture) { return std::max(gesture.goes_at, gesture_free_at(state)); }

const Wish* unanswered_wish(const State& state) {
  for (const auto& wish : state.wishes)
    if (!wish.answer) return &wish;
  return nullptr;
}

const Approval* approval_of(const State& state, const Uuid& subject) {
  for (auto approval = state.approvals.rbegin(); approval != state.approvals.rend(); ++approval)
    if (approval->subject == subject) return &*approval;
  return nullptr;
}

bool is_approved(const State& state, const Uuid& subject) {
  const auto* approval = approval_of(state, subject);
  return !approval || approval->given == true;
}

bool is_waiting(const State& state, const Approval& approval) {
  if (approval.given || state.phase == CasePhase::closed) return false;
  for (const auto& gesture : state.gestures)
    if (gesture.gesture.uuid == approval.subject) return is_waiting(gesture);
  const auto* offer = open_offer(state);
  return offer && std::ranges::any_of(offer->options, [&](const Option& option) { return option.option.uuid == approval.subject; });
}

const Remedy* chosen_remedy(const State& state) {
  const auto* option = chosen_option(state);
  return option ? find_by(state.remedies, &Remedy::option, option->option) : nullptr;
}

const Remedy* undelivered_remedy(const State& state) {
  const auto* remedy = chosen_remedy(state);
  return remedy && !remedy->delivered_at ? remedy : nullptr;
}

bool needs_change_of_owner(const State& state, const Remedy& remedy) {
  return remedy.failures > 0 && (!state.owner || state.owner == remedy.failed_under);
}

const FollowUp* last_follow_up(const State& state) { return state.follow_ups.empty() ? nullptr : &state.follow_ups.back(); }

std::optional<Instant> follow_up_answer_due(const FollowUp& follow_up, const Playbook& playbook) {
  const auto asked = follow_up.mailed_at ? follow_up.mailed_at : follow_up.called_at;
  if (!asked) return std::nullopt;
  return *asked + std::chrono::days(playbook.follow_up_answer_days);
}

const Letter* find_letter(const State& state, ContactId id) { return find_by(state.letters, &Letter::contact, id); }

bool needs_mending(const State& state, const Letter& letter) {
  const auto lost = letter.delivery == Delivery::failed || letter.delivery == Delivery::bounced || letter.delivery == Delivery::unknown;
  return lost && state.last_word_at <= letter.written_at;
}

}  // namespace amends::domain
