// Every act on a case, as a noun.

#include "http/api.hpp"
#include "http/resources.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::http {

using namespace domain;

void opening_routes(Api& api) {
  api.command<ClaimOpening>(Method::post, "/cases/{case}/claim", {"Claim the opening: the case is yours", "Opening"});
  api.command<ReturnOpening>(Method::delete_, "/cases/{case}/claim", {"Put a claimed opening back, before anything was done", "Opening"});
  api.command<HandOver>(Method::post, "/cases/{case}/handovers", {"Hand the case over to a colleague", "Opening"});
  api.command<Reclassify>(Method::put, "/cases/{case}/classification", {"Say what kind of contact it is, and why", "Opening"});
  api.command<ChangeSeverity>(Method::put, "/cases/{case}/severity", {"Change the severity, and say why", "Opening"});
  api.command<ChangeCustomer>(Method::put, "/cases/{case}/customer", {"Say that it is another customer's case", "Opening"});
  api.command<NoteWarning>(Method::post, "/cases/{case}/warnings", {"Note what they said they would do in public", "Opening"});
  api.command<SettleWarning>(Method::put, "/cases/{case}/warnings/{warning}/settlement", {"The warning is settled", "Opening"}, "warning");
  api.command<StateExpectation>(Method::put, "/cases/{case}/expectation", {"What they expect, in their words", "Opening"});
  api.command<AgreeWrittenOnly>(Method::put, "/cases/{case}/written_only", {"Answer only in writing, and why", "Opening"});
}

void contact_routes(Api& api) {
  api.command<TakeInContact>(Method::post, "/cases/{case}/contacts", {"Take in what the customer said or wrote", "Contacts"});
  api.command<SendLetter>(Method::post, "/cases/{case}/letters", {"Send a letter; it leaves ten seconds later. {page} in its text becomes a link to their page", "Contacts"});
  api.command<UndoLetter>(Method::delete_, "/cases/{case}/letters/{contact}", {"Undo a letter that has not left yet", "Contacts"}, "contact");
  api.command<WriteNote>(Method::post, "/cases/{case}/notes", {"Write a note to the team; the customer never sees it", "Contacts"});
  api.command<BookCallback>(Method::post, "/cases/{case}/callbacks", {"Book a time to ring", "Callback"});
  api.command<RecordAttempt>(Method::post, "/cases/{case}/attempts", {"Nobody answered, or the call was cut off: the next try is planned", "Callback"});
  api.command<DropCallback>(Method::delete_, "/cases/{case}/callbacks/{callback}", {"Drop a callback, and say why", "Callback"}, "callback");
  api.command<RecordCall>(Method::post, "/cases/{case}/calls", {"The call sheet, written in one act", "Callback"});
}

void person_routes(Api& api) {
  api.command<TakeAccount>(Method::post, "/cases/{case}/accounts", {"What happened, in their own words", "Person"});
  api.command<NameUpset>(Method::put, "/cases/{case}/upset", {"What hurt, apart from what happened", "Person"});
  api.command<Reflect>(Method::post, "/cases/{case}/reflections", {"Say back what was heard", "Person"});
  api.command<ConfirmReflection>(Method::put, "/cases/{case}/reflection/confirmation", {"They confirm it", "Person"});
  api.command<CorrectReflection>(Method::put, "/cases/{case}/reflection/correction", {"They correct it", "Person"});
  api.command<Apologise>(Method::post, "/cases/{case}/apologies", {"Apologise: short, unconditional, no explaining", "Person"});
  api.command<NameFeeling>(Method::post, "/cases/{case}/feelings", {"Name the feeling, with them", "Person"});
  api.command<Agree>(Method::post, "/cases/{case}/agreements", {"Next steps both sides accept", "Person"});
  api.command<Thank>(Method::post, "/cases/{case}/thanks", {"Thank them for telling us", "Person"});
  api.command<AskExplanation>(Method::post, "/cases/{case}/explanations/request", {"They ask why it happened", "Person"});
  api.command<Explain>(Method::post, "/cases/{case}/explanations", {"Explain, because they asked", "Person"});
  api.command<RecordStanding>(Method::post, "/cases/{case}/standings", {"Where they stand with us: before, or after", "Person"});
}

void promise_routes(Api& api) {
  api.command<MakePromise>(Method::post, "/cases/{case}/promises", {"Promise something, by when, how certain", "Promises"});
  api.command<KeepPromise>(Method::put, "/cases/{case}/promises/{promise}/keeping", {"The promise is kept", "Promises"}, "promise");
  api.command<RenegotiatePromise>(Method::post, "/cases/{case}/promises/{promise}/renegotiations", {"Agree a new time, before it is due", "Promises"}, "promise");
  api.command<ReleasePromise>(Method::put, "/cases/{case}/promises/{promise}/release", {"The customer lets us off", "Promises"}, "promise");
  api.command<AgreeCadence>(Method::put, "/cases/{case}/cadence", {"How often they hear from us, news or no news", "Promises"});
  api.command<EndCadence>(Method::delete_, "/cases/{case}/cadence", {"End the cadence", "Promises"});
}

void problem_routes(Api& api) {
  api.command<RaiseIssue>(Method::post, "/cases/{case}/issues", {"An issue they raised", "Problem"});
  api.command<MakeFinding>(Method::put, "/cases/{case}/issues/{issue}/finding", {"What we found about it, with reasons", "Problem"}, "issue");
  api.command<StateWish>(Method::post, "/cases/{case}/wishes", {"What would be right for them", "Problem"});
  api.command<AnswerWish>(Method::put, "/cases/{case}/wishes/{wish}/answer", {"Grant, decline or counter the wish", "Problem"}, "wish");
  api.command<MakeOffer>(Method::post, "/cases/{case}/offers", {"Offer two options or more; one needs a reason", "Problem"});
  api.command<WithdrawOffer>(Method::delete_, "/cases/{case}/offers/{offer}", {"Withdraw the offer, and say why", "Problem"}, "offer");
  api.command<ChooseOption>(Method::put, "/cases/{case}/offers/{offer}/choice", {"What the customer took", "Problem"}, "offer");
  api.command<GiveApproval>(Method::put, "/cases/{case}/approvals/{approval}/grant", {"Approve what is above a colleague's authority", "Problem"}, "approval");
  api.command<RefuseApproval>(Method::put, "/cases/{case}/approvals/{approval}/refusal", {"Refuse it, and say why", "Problem"}, "approval");
  api.command<DeliverRemedy>(Method::put, "/cases/{case}/remedies/{option}/delivery", {"The remedy is delivered, and what was checked before", "Problem"}, "option");
  api.command<ConfirmRemedy>(Method::put, "/cases/{case}/remedies/{option}/confirmation", {"The customer has it", "Problem"}, "option");
  api.command<ReportFailure>(Method::post, "/cases/{case}/remedies/{option}/failures", {"The remedy failed: a second let-down", "Problem"}, "option");
  api.command<ConfirmSolution>(Method::put, "/cases/{case}/solution", {"The customer says whether it is solved", "Problem"});
  api.command<PlanGesture>(Method::post, "/cases/{case}/gestures", {"Something for their trouble, sent on its own", "Problem"});
  api.command<SendGesture>(Method::put, "/cases/{case}/gestures/{gesture}/dispatch", {"Send the gesture now", "Problem"}, "gesture");
  api.command<DropGesture>(Method::delete_, "/cases/{case}/gestures/{gesture}", {"Drop the gesture, and say why", "Problem"}, "gesture");
}

void process_routes(Api& api) {
  api.command<RecordCause>(Method::put, "/cases/{case}/cause", {"The cause; never shown to the customer as an excuse", "Process"});
  api.command<CompleteStep>(Method::put, "/cases/{case}/steps/{step}/completion", {"A process step is done", "Process"}, "step");
  api.command<HandOverStep>(Method::put, "/cases/{case}/steps/{step}/handover", {"Hand a process step to a named review or action", "Process"}, "step");
  api.command<WaiveStep>(Method::put, "/cases/{case}/steps/{step}/waiver", {"Waive a step, and say why", "Process"}, "step");
  api.command<TakeLightRoute>(Method::put, "/cases/{case}/light_route", {"An apology was enough: the rest is waived", "Process"});
}

void closure_routes(Api& api) {
  api.command<BookFollowUp>(Method::post, "/cases/{case}/follow_ups", {"Book the follow-up: a mail and a call", "Closure"});
  api.command<AnswerFollowUp>(Method::put, "/cases/{case}/follow_up/answer", {"Their answer to the follow-up", "Closure"});
  api.command<CloseCase>(Method::put, "/cases/{case}/closure", {"Close: everything promised is kept, delivered and booked", "Closure"});
  api.command<StopWithDignity>(Method::put, "/cases/{case}/stop", {"Stop with dignity: not recovered, and why", "Closure"});
  api.command<Withdraw>(Method::put, "/cases/{case}/withdrawal", {"The customer withdrew", "Closure"});
  api.command<ReopenCase>(Method::post, "/cases/{case}/reopenings", {"Open it again, with all its history", "Closure"});
  api.command<EraseText>(Method::put, "/cases/{case}/erasure", {"Erase all personal text of the case (GDPR Art. 17)", "Closure", Door::admin});
}

}  // namespace amends::http
