#include "domain/recovery/next_actions.hpp"

#include <algorithm>
#include <tuple>

#include <boost/describe/enum_to_string.hpp>

#include "domain/recovery/authority.hpp"
#include "domain/recovery/closure.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

class Duties {
 public:
  Duties(const State& state, const Playbook& playbook) : state_(state), playbook_(playbook) {}

  std::vector<NextAction> take() {
    if (!state_.exists) return {};
    claim();
    callbacks();
    contacts();
    if (state_.phase == CasePhase::closed)
      follow_up_mail();
    else
      open_case();
    // Before is not being late: no clock comes last.
    std::ranges::stable_sort(list_, [](const NextAction& a, const NextAction& b) {
      return std::tuple(!a.due, a.due.value_or(Instant{}), a.act) < std::tuple(!b.due, b.due.value_or(Instant{}), b.act);
    });
    return std::move(list_);
  }

 private:
  NextAction& add(Act act, const Uuid& subject, std::string why) {
    return list_.emplace_back(NextAction{.act = act,
                                         .subject = subject,
                                         .owner = state_.owner,
                                         .for_role = {},
                                         .opens = {},
                                         .due = {},
                                         .attempt = 0,
                                         .what = {},
                                         .why = std::move(why)});
  }

  Instant business_minutes_after(Instant from, int minutes) const {
    return due_or_elapsed(playbook_.hours, from, {minutes, SpanUnit::business_minutes});
  }

  void open_case() {
    cadence();
    promises();
    approvals();
    wishes();
    offer();
    remedy();
    gestures();
    closing();
  }

  void claim() {
    if (state_.owner || state_.phase == CasePhase::closed) return;
    auto& duty = add(Act::claim, {}, state_.sign.empty() ? "unclaimed" : state_.sign);
    duty.opens = state_.received_at;
    duty.what = state_.sign_quote.empty() ? state_.title : state_.sign_quote;
  }

  void callbacks() {
    for (const auto& callback : state_.callbacks)
      if (callback.open) this->callback(callback);
  }

  void callback(const Callback& callback) {
    const auto waits = rung_waits(state_, callback);
    if (waits && callback.rung == Rung::lead_decides) {
      auto& duty = add(Act::decide_unreachable, callback.callback.uuid, "ladder_climbed");
      duty.owner.reset();
      duty.for_role = Role::lead;
      duty.due = callback.closes;
      return;
    }
    if (waits) {
      const auto* why = callback.rung == Rung::send_letter ? "send_letter" : callback.attempts.empty() ? "no_number" : "write_with_times";
      auto& duty = add(Act::answer, callback.callback.uuid, why);
      duty.due = callback.closes;
      duty.what = callback.why;
      return;
    }
    const auto is_follow_up = callback.purpose == CallbackPurpose::follow_up;
    auto& duty = add(is_follow_up ? Act::follow_up_call : Act::ring, callback.callback.uuid, reason_to_ring(callback.purpose));
    duty.opens = callback.opens;
    duty.due = callback.closes;
    duty.attempt = static_cast<int>(callback.attempts.size()) + 1;
    if (callback.purpose == CallbackPurpose::first_voice)
      duty.what = state_.sign_quote.empty() ? state_.title : state_.sign_quote;
    else
      duty.what = callback.why;
  }

  static std::string reason_to_ring(CallbackPurpose purpose) {
    switch (purpose) {
      case CallbackPurpose::first_voice:
        return "callback_first";
      case CallbackPurpose::customer_asked:
        return "customer_asked";
      case CallbackPurpose::check:
        return "callback_check";
      case CallbackPurpose::follow_up:
        return "follow_up";
    }
    return "";
  }

  // A call that is due answers what they wrote (row 0b): then there is nothing to write first.
  void contacts() {
    if (state_.unanswered_since && !open_callback(state_)) {
      const auto index = static_cast<std::size_t>(state_.severity);
      const auto minutes = index < playbook_.callback_minutes.size() ? playbook_.callback_minutes[index] : playbook_.offer_due_minutes;
      add(Act::answer, {}, "they_wrote").due = business_minutes_after(*state_.unanswered_since, minutes);
    }
    for (const auto& letter : state_.letters)
      if (needs_mending(state_, letter)) add(Act::mend_delivery, letter.contact.uuid, "did_not_arrive").due = letter.delivery_at;
  }

  // News or no news (row 4a). A word that falls into the night is due when we open.
  void cadence() {
    if (!state_.cadence_minutes) return;
    const auto since = std::max(*state_.cadence_since, state_.last_word_at.value_or(*state_.cadence_since));
    auto& duty = add(Act::write_update, {}, "cadence");
    duty.due = next_open(playbook_.hours, since + std::chrono::minutes(*state_.cadence_minutes));
    duty.what = state_.cadence_why;
  }

  void promises() {
    for (const auto& promise : state_.promises) {
      if (promise.status != PromiseStatus::open) continue;
      auto& duty = add(Act::keep_promise, promise.promise.uuid, "promise_made");
      duty.owner = promise.owner;
      duty.due = promise.due;
      duty.what = promise.text;
    }
  }

  void approvals() {
    for (const auto& approval : state_.approvals) {
      if (!is_waiting(state_, approval)) continue;
      auto& duty = add(Act::look_at_approval, approval.approval.uuid, "over_authority");
      duty.owner.reset();
      duty.for_role = approval.from_role;
      duty.due = approval.due;
      duty.what = text_of(approval.subject);
    }
  }

  Words text_of(const Uuid& subject) const {
    for (const auto& gesture : state_.gestures)
      if (gesture.gesture.uuid == subject) return gesture.text;
    for (const auto& offer : state_.offers)
      for (const auto& option : offer.options)
        if (option.option.uuid == subject) return option.title;
    return {};
  }

  void wishes() {
    for (const auto& wish : state_.wishes) {
      if (wish.answer) continue;
      auto& duty = add(Act::answer_wish, wish.wish.uuid, "wish_stated");
      duty.due = business_minutes_after(wish.at, playbook_.offer_due_minutes);
      duty.what = wish.text;
    }
  }

  // Row 0d: before they have to ask.
  void offer() {
    const auto& listened = state_.step(Step::listen);
    if (!needs_recovery(state_.kind) || is_open(listened) || !is_open(state_.step(Step::options))) return;
    const auto from = state_.first_voice_at ? *state_.first_voice_at : listened.at.value_or(state_.opened_at);
    add(Act::make_offer, {}, "offer_first").due = business_minutes_after(from, playbook_.offer_due_minutes);
  }

  void remedy() {
    const auto* option = chosen_option(state_);
    const auto* remedy = chosen_remedy(state_);
    if (!option || !remedy) return;
    if (!state_.choice_confirmed_at && !remedy->delivered_at) {
      const auto* chosen_from = open_offer(state_);
      auto& duty = add(Act::confirm_choice, chosen_from->offer.uuid, "choice_in_writing");
      duty.due = business_minutes_after(*chosen_from->chosen_at, playbook_.confirm_choice_minutes);
      duty.what = option->title;
    }
    if (!remedy->delivered_at) {
      auto& duty =
          add(Act::deliver_remedy, option->option.uuid, needs_change_of_owner(state_, *remedy) ? "change_owner_first" : "remedy_agreed");
      duty.due = option->by;
      duty.what = option->title;
    } else if (!remedy->confirmed_at && is_open(state_.step(Step::confirmation))) {
      add(Act::check_remedy, option->option.uuid, "remedy_delivered").what = option->title;
    }
  }

  void gestures() {
    for (const auto& gesture : state_.gestures) {
      if (!is_waiting(gesture) || !is_approved(state_, gesture.gesture.uuid) || goes_by_itself(state_, gesture)) continue;
      auto& duty = add(Act::send_gesture, gesture.gesture.uuid, "gesture_by_hand");
      duty.opens = duty.due = gesture.goes_at;
      duty.what = gesture.text;
    }
  }

  // The next open step of the first track that has one: person, then problem, then process (row 1g).
  void closing() {
    if (missing_for_closure(state_).empty()) {
      if (needs_recovery(state_.kind) || !state_.unanswered_since) add(Act::close, {}, "all_done");
      return;
    }
    if (!needs_recovery(state_.kind)) return;
    for (int i = 0; i < step_count; ++i) {
      const auto step = static_cast<Step>(i);
      if (!is_open(state_.step(step))) continue;
      add(Act::plan_step, {}, std::string("step_") + boost::describe::enum_to_string(step, ""));
      return;
    }
  }

  void follow_up_mail() {
    const auto* follow_up = open_follow_up(state_);
    if (!follow_up || follow_up->mailed_at) return;
    auto& duty = add(Act::follow_up_mail, follow_up->follow_up.uuid, "follow_up");
    duty.opens = follow_up->mail_due;
    duty.due = business_minutes_after(follow_up->mail_due, playbook_.offer_due_minutes);
  }

  const State& state_;
  const Playbook& playbook_;
  std::vector<NextAction> list_;
};

}  // namespace

std::vector<NextAction> next_actions(const State& state, const Playbook& playbook) { return Duties(state, playbook).take(); }

std::vector<DueClock> clocks(const State& state, const Playbook& playbook) {
  std::vector<DueClock> list;
  for (const auto& callback : state.callbacks)
    if (callback.open && !callback.missed && callback.attempts_in_window == 0)
      list.push_back({ClockKind::callback_window, callback.callback.uuid, callback.closes});
  for (const auto& promise : state.promises)
    if (promise.status == PromiseStatus::open) list.push_back({ClockKind::promise_due, promise.promise.uuid, promise.due});
  for (const auto& approval : state.approvals)
    if (is_waiting(state, approval) &&
        next_authority(playbook, approval.from_role, kind_of_subject(state, approval.subject), approval.amount))
      list.push_back({ClockKind::approval_due, approval.approval.uuid, approval.due});
  for (const auto& gesture : state.gestures)
    if (goes_by_itself(state, gesture)) list.push_back({ClockKind::gesture_goes, gesture.gesture.uuid, gesture_due(state, gesture)});
  const auto* follow_up = state.phase == CasePhase::closed ? open_follow_up(state) : nullptr;
  if (follow_up)
    if (const auto due = follow_up_answer_due(*follow_up, playbook))
      list.push_back({ClockKind::follow_up_answer, follow_up->follow_up.uuid, *due});
  return list;
}

}  // namespace amends::domain
