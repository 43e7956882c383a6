#include <fmt/format.h>

#include "domain/recovery/describe_events.hpp"
#include "domain/recovery/evolve.hpp"

namespace amends::domain {
namespace {

std::string gesture_text(const State& state, GestureId id) {
  const auto* gesture = find_by(state.gestures, &Gesture::gesture, id);
  return gesture ? gesture_name(*gesture) : "the gesture";
}

}  // namespace

Sentence Describe::operator()(const GesturePlanned& e) const {
  const auto amount = e.amount ? ", " + to_text(*e.amount) : std::string();
  return ours(EntryForm::step, "gift", fmt::format("planned something for the trouble: {}{}.", gesture_text(after, e.gesture), amount),
              fmt::format("It goes on its own, {}.", when_from(e.goes_at, at, names.zone())));
}

Sentence Describe::operator()(const GestureSent& e) const {
  const auto gesture = gesture_text(before, e.gesture);
  if (by_system()) return told(EntryForm::step, "gift", fmt::format("{} went, on its own.", capital(gesture)));
  return ours(EntryForm::step, "gift", fmt::format("sent {}, on its own.", gesture));
}

Sentence Describe::operator()(const GestureDropped& e) const {
  return ours(EntryForm::step, "gift", fmt::format("dropped the gesture: {}.", gesture_text(before, e.gesture)), aside_of(e.reason));
}

const Approval* Describe::approval(ApprovalId id) const { return find_by(before.approvals, &Approval::approval, id); }

std::string Describe::approved_thing(const Approval& approval) const {
  const auto money = short_money(approval.amount);
  for (const auto& gesture : after.gestures)
    if (gesture.gesture.uuid == approval.subject) return fmt::format("the {} {}", money, gesture_kind_name(gesture.kind));
  if (const auto* option = find_option(after, OptionId{approval.subject})) return fmt::format("{}, {}", definite(option->title), money);
  return money;
}

Sentence Describe::operator()(const ApprovalAsked& e) const {
  const auto* asked = find_by(after.approvals, &Approval::approval, e.approval);
  const auto thing = asked ? approved_thing(*asked) : short_money(e.amount);
  return ours(EntryForm::routine, "clock", fmt::format("asked {} to approve {}, {}.", role_name(e.from_role), thing, by(e.due)),
              aside_of(e.reason));
}

Sentence Describe::operator()(const ApprovalGiven& e) const {
  const auto* given = approval(e.approval);
  return ours(EntryForm::routine, "check", fmt::format("approved {}.", given ? approved_thing(*given) : "it"), aside_of(e.note));
}

Sentence Describe::operator()(const ApprovalRefused& e) const {
  const auto* refused = approval(e.approval);
  return ours(EntryForm::routine, "message", fmt::format("did not approve {}.", refused ? approved_thing(*refused) : "it"),
              aside_of(e.reason));
}

Sentence Describe::operator()(const ApprovalEscalated& e) const {
  const auto* late = approval(e.approval);
  return told(EntryForm::routine, "clock",
              fmt::format("No answer about {}. Now {} is asked, {}.", late ? approved_thing(*late) : "the approval", role_name(e.to_role),
                          by(e.due)));
}

}  // namespace amends::domain
