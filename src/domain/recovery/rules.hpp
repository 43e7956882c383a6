#pragma once
// The rules, command by command. One overload for each command and no generic arm. decide() has asked permits() before any of these runs:
// they look at what the command itself says. In decide_*.cpp by subject.

#include <string_view>
#include <vector>

#include "domain/recovery/decide.hpp"

namespace amends::domain {

using Events = std::vector<Event>;
using Decision = Result<Events>;

struct Decide {
  const State& state;
  Context& context;

  // opening, ownership (decide_opening.cpp)
  Decision operator()(const OpenCase&) const;
  Decision operator()(const TakeInContact&) const;
  Decision operator()(const ClaimOpening&) const;
  Decision operator()(const ReturnOpening&) const;
  Decision operator()(const HandOver&) const;
  Decision operator()(const Reclassify&) const;
  Decision operator()(const ChangeSeverity&) const;
  Decision operator()(const ChangeCustomer&) const;
  // contacts (decide_contacts.cpp)
  Decision operator()(const SendLetter&) const;
  Decision operator()(const UndoLetter&) const;
  Decision operator()(const NoteDelivery&) const;
  Decision operator()(const WriteNote&) const;
  Decision operator()(const NoteWarning&) const;
  Decision operator()(const SettleWarning&) const;
  Decision operator()(const StateExpectation&) const;
  Decision operator()(const AgreeWrittenOnly&) const;
  // callback (decide_callback.cpp)
  Decision operator()(const BookCallback&) const;
  Decision operator()(const RecordAttempt&) const;
  Decision operator()(const DropCallback&) const;
  // person track (decide_person.cpp)
  Decision operator()(const TakeAccount&) const;
  Decision operator()(const NameUpset&) const;
  Decision operator()(const Reflect&) const;
  Decision operator()(const ConfirmReflection&) const;
  Decision operator()(const CorrectReflection&) const;
  Decision operator()(const Apologise&) const;
  Decision operator()(const NameFeeling&) const;
  Decision operator()(const Agree&) const;
  Decision operator()(const Thank&) const;
  Decision operator()(const AskExplanation&) const;
  Decision operator()(const Explain&) const;
  Decision operator()(const RecordStanding&) const;
  // promises (decide_promises.cpp)
  Decision operator()(const MakePromise&) const;
  Decision operator()(const KeepPromise&) const;
  Decision operator()(const RenegotiatePromise&) const;
  Decision operator()(const ReleasePromise&) const;
  Decision operator()(const AgreeCadence&) const;
  Decision operator()(const EndCadence&) const;
  // problem track (decide_offer.cpp, decide_remedy.cpp)
  Decision operator()(const RaiseIssue&) const;
  Decision operator()(const MakeFinding&) const;
  Decision operator()(const StateWish&) const;
  Decision operator()(const AnswerWish&) const;
  Decision operator()(const MakeOffer&) const;
  Decision operator()(const WithdrawOffer&) const;
  Decision operator()(const GiveApproval&) const;
  Decision operator()(const RefuseApproval&) const;
  Decision operator()(const ChooseOption&) const;
  Decision operator()(const DeliverRemedy&) const;
  Decision operator()(const ConfirmRemedy&) const;
  Decision operator()(const ReportFailure&) const;
  Decision operator()(const ConfirmSolution&) const;
  // gesture (decide_gesture.cpp)
  Decision operator()(const PlanGesture&) const;
  Decision operator()(const SendGesture&) const;
  Decision operator()(const DropGesture&) const;
  // process track (decide_process.cpp)
  Decision operator()(const RecordCause&) const;
  Decision operator()(const CompleteStep&) const;
  Decision operator()(const HandOverStep&) const;
  Decision operator()(const WaiveStep&) const;
  Decision operator()(const TakeLightRoute&) const;
  // the call sheet (decide_call.cpp)
  Decision operator()(const RecordCall&) const;
  // follow-up and closure (decide_closure.cpp)
  Decision operator()(const BookFollowUp&) const;
  Decision operator()(const AnswerFollowUp&) const;
  Decision operator()(const CloseCase&) const;
  Decision operator()(const StopWithDignity&) const;
  Decision operator()(const Withdraw&) const;
  Decision operator()(const ReopenCase&) const;
  Decision operator()(const EraseText&) const;
  // the scheduler (decide_clocks.cpp)
  Decision operator()(const WakeClock&) const;
};

// The events a list of commands share (shared_events.cpp).
struct Window {
  Instant opens;
  Instant closes;
};
// From `from`, as fast as the severity asks, in business time.
Window callback_window(const Playbook& playbook, Severity severity, Instant from);
CallbackBooked book_callback(Context& context, CallbackPurpose purpose, Window window, std::string_view why);
// Drops the open callbacks that `matches`.
template <class Matches>
void drop_callbacks(const State& state, Events& events, std::string_view why, Matches matches) {
  for (const auto& callback : state.callbacks)
    if (callback.open && matches(callback)) events.push_back(CallbackDropped{callback.callback, std::string(why)});
}
// Reopens a closed case: the follow-up under way ends.
void reopen_case(const State& state, Events& events, ReopenTrigger trigger, Words reason);
// The call of a follow-up: open only while the case is closed.
CallbackBooked book_follow_up_call(Context& context, Instant call_due);
// What a case leaves behind when it ends: callbacks, gestures, rhythm of updates.
void end_duties(const State& state, Events& events, std::string_view why);
void send_gesture(Context& context, Events& events, const Gesture& gesture);
// Asks the next role up when the actor may not grant it; refuses when nobody may.
Result<void> ask_approval(Context& context, Events& events, const Uuid& subject, std::string_view what, const Money& amount);
// A full apology is refused when every finding says that we did nothing wrong (row 4d); sympathy never is.
Result<void> check_apology(const State& state, ApologyKind kind, std::string_view field);

// "This case has no such promise."
inline tl::unexpected<Error> unknown(std::string_view thing, std::string_view field) {
  return fail(Errc::not_found, "This case has no such " + std::string(thing) + ". Load it again.", "unknown_" + std::string(thing),
              std::string(field));
}

}  // namespace amends::domain
