#pragma once
// What can be asked of a case. Each command is at once the body of one API resource (src/http/routes.cpp), so a member here is a
// field there: std::optional and std::vector members may be left out, all others are required. Who and when are in Context, never here.

#include <variant>
#include <vector>

#include "domain/recovery/types.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::domain {

// ---- opening, ownership ----
struct OpenCase {                       // made by app/intake and app/open_case, which know the customer and the next number
  CustomerId customer;
  std::int64_t number = 0;
  Channel channel = Channel::mail;
  CaseKind kind = CaseKind::complaint;
  Severity severity = Severity::normal;
  Words title;
  Words from;                           // as the sender named themselves
  Words subject;
  Words text;                           // the first contact, kept verbatim
  Instant received_at;
  std::string zone;
  bool zone_assumed = false;
  std::string language;
  int attachments = 0;
  std::optional<std::string> sign;      // of an opening; with its quote
  std::optional<Words> quote;
  std::optional<std::string> feeling;   // a word of feelings.hpp, inferred from the text
  std::optional<WrittenOnlyReason> written_only;
  std::optional<std::string> playbook = {};  // as CaseOpened::playbook
  bool reachable_by_phone = true;       // false: no number is known; the callback then first asks for one in writing
};
struct TakeInContact { Channel channel; Words from; Words subject; Words text; Instant received_at; int attachments = 0; std::optional<bool> cut_off = {}; };  // cut_off: of a call, our line dropped it
struct ClaimOpening {};
struct ReturnOpening {};                        // the claim was a slip: somebody else may take it
struct HandOver { StaffId to; Words reason; };
struct Reclassify { CaseKind kind; Words reason; };
struct ChangeSeverity { Severity severity; Words reason; };
struct ChangeCustomer { CustomerId customer; Words reason; };

// ---- contacts ----
struct KeptFinding { std::string rule; Words reason; };
struct SendLetter {
  LetterKind kind;
  Words to;                             // address; checked by the application
  Words subject;
  Words text;
  std::optional<Channel> channel;       // mail unless said; letter: printed and posted by hand
  std::vector<KeptFinding> kept;        // tone findings kept on purpose
  std::optional<ApologyKind> apology;   // the letter carries the apology of the Person track
  std::optional<bool> thanks;           // ... and the thanks
  std::optional<PromiseId> keeps;       // sending it keeps this promise
  std::optional<std::vector<ContactId>> files = std::nullopt;  // go with a mail, in this order; put into the case beforehand
};
struct UndoLetter { ContactId contact; };
struct NoteDelivery { ContactId contact; Delivery delivery; Words detail; };  // from the outbox, not from people
struct WriteNote { Words text; };
struct NoteWarning { Words quote; Words what; std::optional<Instant> by; };
struct SettleWarning { WarningId warning; Words how; };
struct StateExpectation { Words text; };
struct AgreeWrittenOnly { WrittenOnlyReason reason; std::optional<Words> words; };

// ---- callback ----
struct BookCallback { std::optional<CallbackPurpose> purpose; Instant opens; Instant closes; Words why; };
struct RecordAttempt {
  std::optional<CallbackId> callback;   // the open one unless said
  AttemptOutcome outcome;
  std::optional<int> seconds;
  std::optional<Words> note;
  std::optional<Instant> next_opens;    // when they asked to be rung; else the ladder plans it
  std::optional<Instant> next_closes;
};
struct DropCallback { std::optional<CallbackId> callback; Words reason; };

// ---- person track ----
struct TakeAccount { std::optional<Teller> teller; Words text; std::optional<Channel> channel; };
struct NameUpset { Words text; UpsetAbout about; std::optional<bool> confirmed; };
struct Reflect { Words text; std::optional<ReflectedHow> how; };
struct ConfirmReflection { std::optional<Words> words; };
struct CorrectReflection { Words correction; };
struct Apologise { ApologyKind kind; std::optional<Channel> channel; Words text; };
struct NameFeeling { std::string word; std::optional<FeelingSource> source; std::optional<Words> cause; };
struct Agree { Words text; };
struct Thank { std::optional<Words> text; std::optional<Channel> channel; };
struct AskExplanation { Words words; };
struct Explain { Words text; std::optional<Channel> channel; };
struct RecordStanding { StandingWhen when; std::optional<int> score; std::optional<Standing> standing; std::optional<StandingHow> how; };

// ---- promises ----
struct MakePromise { Words text; std::optional<StaffId> owner; Instant due; Certainty certainty; std::optional<Channel> channel; };
struct KeepPromise { PromiseId promise; std::optional<Words> how; };
struct RenegotiatePromise { PromiseId promise; Instant due; Certainty certainty; Words reason; };
struct ReleasePromise { PromiseId promise; Words reason; };
struct AgreeCadence { int every_minutes; Words why; };
struct EndCadence { Words reason; };

// ---- problem track ----
struct RaiseIssue { Words text; };
struct MakeFinding { IssueId issue; Finding finding; Words reasons; };
struct StateWish { Words text; std::optional<Channel> channel; };
struct AnswerWish { WishId wish; WishAnswer answer; Words reason; std::optional<Money> cost_to_us = {}; };  // granted: checked against authority
struct NewOption {                      // an Option without identity
  RemedyKind kind;
  Words title;
  std::optional<Words> detail;
  std::optional<Words> button;
  bool costs_nothing;
  std::optional<Words> cost_to_customer;
  std::optional<Words> cost_reason;
  std::optional<Money> amount;
  std::optional<Money> cost_to_us;
  std::optional<Instant> by;
};
struct MakeOffer {
  std::vector<NewOption> options;
  std::optional<Words> one_option_reason;
  std::optional<ProposedBy> proposed_by;
  std::optional<Words> question;
  std::optional<Instant> valid_until;
};
struct WithdrawOffer { OfferId offer; Words reason; };
struct GiveApproval { ApprovalId approval; std::optional<Words> note; };
struct RefuseApproval { ApprovalId approval; Words reason; };
struct ChooseOption { OfferId offer; OptionId option; std::optional<Words> words; std::optional<Channel> channel; };
struct DeliverRemedy { OptionId option; Words check; };
struct ConfirmRemedy { OptionId option; std::optional<Words> words; };
struct ReportFailure { OptionId option; Words words; };
struct ConfirmSolution { Solved solved; std::optional<Words> words; };
struct PlanGesture { GestureKind kind; std::optional<Money> amount; Words text; std::optional<Words> letter; Instant goes_at; };
struct SendGesture { GestureId gesture; };
struct DropGesture { GestureId gesture; Words reason; };

// ---- process track ----
struct RecordCause { CauseLocus locus; std::string code; std::optional<Words> text; };
struct CompleteStep { Step step; std::optional<Words> note; };       // process steps only; the others complete by their own evidence
struct HandOverStep { Step step; Words to; std::optional<StaffId> owner; Instant due; };
struct WaiveStep { Step step; Words reason; };
struct TakeLightRoute { Words reason; };

// ---- the call sheet, written in one act when the call ends ----
// Applied in the order of the members: each present part is decided as its own command; one refusal refuses the whole, naming the part.
struct RecordCall {
  std::optional<CallbackId> callback;
  int seconds;
  std::optional<int> ours_seconds;
  std::optional<int> theirs_seconds;
  std::optional<TakeAccount> account;
  std::optional<NameUpset> upset;
  std::optional<StateExpectation> expectation;
  std::optional<Reflect> reflection;
  std::optional<ConfirmReflection> confirmed;
  std::optional<CorrectReflection> corrected;
  std::optional<Apologise> apology;
  std::optional<NameFeeling> feeling;
  std::optional<MakeOffer> offer;
  std::optional<int> chosen;            // index into offer.options, when they chose during the call
  std::optional<Words> chosen_words;
  std::vector<MakePromise> promises;
  std::optional<Agree> agreement;
  std::optional<Thank> thanks;
  std::optional<RecordStanding> standing;
  std::optional<AgreeCadence> cadence;
};

// ---- follow-up and closure ----
struct BookFollowUp { std::optional<Instant> mail_due; std::optional<Instant> call_due; };
struct AnswerFollowUp { Solved solved; std::optional<int> treated; std::optional<int> recommend; std::optional<Words> words; std::optional<Channel> channel; };
struct CloseCase { std::optional<Words> reason; };                    // the outcome follows from the record
struct StopWithDignity { Words reason; };                             // not recovered, documented
struct Withdraw { Words reason; };                                    // the customer withdrew
struct ReopenCase { std::optional<ReopenTrigger> trigger; Words reason; };
struct EraseText { std::string reason; };

// The scheduler's "this may be due". Early, late and twice are harmless: decide looks at the state and may answer with no event.
enum class ClockKind { callback_window, promise_due, approval_due, gesture_goes, follow_up_answer };
BOOST_DESCRIBE_ENUM(ClockKind, callback_window, promise_due, approval_due, gesture_goes, follow_up_answer)
struct WakeClock { ClockKind clock; Uuid subject; };

using Command = std::variant<
    OpenCase, TakeInContact, ClaimOpening, ReturnOpening, HandOver, Reclassify, ChangeSeverity, ChangeCustomer,
    SendLetter, UndoLetter, NoteDelivery, WriteNote, NoteWarning, SettleWarning, StateExpectation, AgreeWrittenOnly,
    BookCallback, RecordAttempt, DropCallback, TakeAccount, NameUpset, Reflect, ConfirmReflection, CorrectReflection, Apologise, NameFeeling,
    Agree, Thank, AskExplanation, Explain, RecordStanding, MakePromise, KeepPromise, RenegotiatePromise, ReleasePromise, AgreeCadence, EndCadence,
    RaiseIssue, MakeFinding, StateWish, AnswerWish, MakeOffer, WithdrawOffer, GiveApproval, RefuseApproval, ChooseOption, DeliverRemedy,
    ConfirmRemedy, ReportFailure, ConfirmSolution, PlanGesture, SendGesture, DropGesture, RecordCause, CompleteStep, HandOverStep, WaiveStep,
    TakeLightRoute, RecordCall, BookFollowUp, AnswerFollowUp, CloseCase, StopWithDignity, Withdraw, ReopenCase, EraseText, WakeClock>;

BOOST_DESCRIBE_STRUCT(OpenCase, (), (customer, number, channel, kind, severity, title, from, subject, text, received_at, zone, zone_assumed, language,
                                     attachments, sign, quote, feeling, written_only, playbook, reachable_by_phone))
BOOST_DESCRIBE_STRUCT(TakeInContact, (), (channel, from, subject, text, received_at, attachments, cut_off))
BOOST_DESCRIBE_STRUCT(ClaimOpening, (), ())
BOOST_DESCRIBE_STRUCT(ReturnOpening, (), ())
BOOST_DESCRIBE_STRUCT(HandOver, (), (to, reason))
BOOST_DESCRIBE_STRUCT(Reclassify, (), (kind, reason))
BOOST_DESCRIBE_STRUCT(ChangeSeverity, (), (severity, reason))
BOOST_DESCRIBE_STRUCT(ChangeCustomer, (), (customer, reason))
BOOST_DESCRIBE_STRUCT(KeptFinding, (), (rule, reason))
BOOST_DESCRIBE_STRUCT(SendLetter, (), (kind, to, subject, text, channel, kept, apology, thanks, keeps, files))
BOOST_DESCRIBE_STRUCT(UndoLetter, (), (contact))
BOOST_DESCRIBE_STRUCT(NoteDelivery, (), (contact, delivery, detail))
BOOST_DESCRIBE_STRUCT(WriteNote, (), (text))
BOOST_DESCRIBE_STRUCT(NoteWarning, (), (quote, what, by))
BOOST_DESCRIBE_STRUCT(SettleWarning, (), (warning, how))
BOOST_DESCRIBE_STRUCT(StateExpectation, (), (text))
BOOST_DESCRIBE_STRUCT(AgreeWrittenOnly, (), (reason, words))
BOOST_DESCRIBE_STRUCT(BookCallback, (), (purpose, opens, closes, why))
BOOST_DESCRIBE_STRUCT(RecordAttempt, (), (callback, outcome, seconds, note, next_opens, next_closes))
BOOST_DESCRIBE_STRUCT(DropCallback, (), (callback, reason))
BOOST_DESCRIBE_STRUCT(TakeAccount, (), (teller, text, channel))
BOOST_DESCRIBE_STRUCT(NameUpset, (), (text, about, confirmed))
BOOST_DESCRIBE_STRUCT(Reflect, (), (text, how))
BOOST_DESCRIBE_STRUCT(ConfirmReflection, (), (words))
BOOST_DESCRIBE_STRUCT(CorrectReflection, (), (correction))
BOOST_DESCRIBE_STRUCT(Apologise, (), (kind, channel, text))
BOOST_DESCRIBE_STRUCT(NameFeeling, (), (word, source, cause))
BOOST_DESCRIBE_STRUCT(Agree, (), (text))
BOOST_DESCRIBE_STRUCT(Thank, (), (text, channel))
BOOST_DESCRIBE_STRUCT(AskExplanation, (), (words))
BOOST_DESCRIBE_STRUCT(Explain, (), (text, channel))
BOOST_DESCRIBE_STRUCT(RecordStanding, (), (when, score, standing, how))
BOOST_DESCRIBE_STRUCT(MakePromise, (), (text, owner, due, certainty, channel))
BOOST_DESCRIBE_STRUCT(KeepPromise, (), (promise, how))
BOOST_DESCRIBE_STRUCT(RenegotiatePromise, (), (promise, due, certainty, reason))
BOOST_DESCRIBE_STRUCT(ReleasePromise, (), (promise, reason))
BOOST_DESCRIBE_STRUCT(AgreeCadence, (), (every_minutes, why))
BOOST_DESCRIBE_STRUCT(EndCadence, (), (reason))
BOOST_DESCRIBE_STRUCT(RaiseIssue, (), (text))
BOOST_DESCRIBE_STRUCT(MakeFinding, (), (issue, finding, reasons))
BOOST_DESCRIBE_STRUCT(StateWish, (), (text, channel))
BOOST_DESCRIBE_STRUCT(AnswerWish, (), (wish, answer, reason, cost_to_us))
BOOST_DESCRIBE_STRUCT(NewOption, (), (kind, title, detail, button, costs_nothing, cost_to_customer, cost_reason, amount, cost_to_us, by))
BOOST_DESCRIBE_STRUCT(MakeOffer, (), (options, one_option_reason, proposed_by, question, valid_until))
BOOST_DESCRIBE_STRUCT(WithdrawOffer, (), (offer, reason))
BOOST_DESCRIBE_STRUCT(GiveApproval, (), (approval, note))
BOOST_DESCRIBE_STRUCT(RefuseApproval, (), (approval, reason))
BOOST_DESCRIBE_STRUCT(ChooseOption, (), (offer, option, words, channel))
BOOST_DESCRIBE_STRUCT(DeliverRemedy, (), (option, check))
BOOST_DESCRIBE_STRUCT(ConfirmRemedy, (), (option, words))
BOOST_DESCRIBE_STRUCT(ReportFailure, (), (option, words))
BOOST_DESCRIBE_STRUCT(ConfirmSolution, (), (solved, words))
BOOST_DESCRIBE_STRUCT(PlanGesture, (), (kind, amount, text, letter, goes_at))
BOOST_DESCRIBE_STRUCT(SendGesture, (), (gesture))
BOOST_DESCRIBE_STRUCT(DropGesture, (), (gesture, reason))
BOOST_DESCRIBE_STRUCT(RecordCause, (), (locus, code, text))
BOOST_DESCRIBE_STRUCT(CompleteStep, (), (step, note))
BOOST_DESCRIBE_STRUCT(HandOverStep, (), (step, to, owner, due))
BOOST_DESCRIBE_STRUCT(WaiveStep, (), (step, reason))
BOOST_DESCRIBE_STRUCT(TakeLightRoute, (), (reason))
BOOST_DESCRIBE_STRUCT(RecordCall, (), (callback, seconds, ours_seconds, theirs_seconds, account, upset, expectation, reflection, confirmed, corrected, apology,
                                       feeling, offer, chosen, chosen_words, promises, agreement, thanks, standing, cadence))
BOOST_DESCRIBE_STRUCT(BookFollowUp, (), (mail_due, call_due))
BOOST_DESCRIBE_STRUCT(AnswerFollowUp, (), (solved, treated, recommend, words, channel))
BOOST_DESCRIBE_STRUCT(CloseCase, (), (reason))
BOOST_DESCRIBE_STRUCT(StopWithDignity, (), (reason))
BOOST_DESCRIBE_STRUCT(Withdraw, (), (reason))
BOOST_DESCRIBE_STRUCT(ReopenCase, (), (trigger, reason))
BOOST_DESCRIBE_STRUCT(EraseText, (), (reason))
BOOST_DESCRIBE_STRUCT(WakeClock, (), (clock, subject))

}  // namespace amends::domain
