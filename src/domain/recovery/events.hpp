#pragma once
// The events of a case. EVENTS ARE STORAGE: a released type is frozen for ever (its golden file in tests/golden must decode);
// a new meaning is a new type. Personal text is always `Words`, never std::string, so that it stays out of the evidence chain.
// Actor and time are in the envelope (app/event_log), not here.

#include <string>
#include <variant>
#include <vector>

#include "domain/recovery/types.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::domain {

// ---- opening, ownership ----
struct CaseOpened {
  CustomerId customer;
  std::int64_t number = 0;          // display number: 1042 is shown as A-1042
  Channel channel = Channel::mail;
  CaseKind kind = CaseKind::complaint;
  Severity severity = Severity::normal;
  Words title;
  Instant received_at;              // first receipt anywhere in the company (ISO 10002 7.2)
  std::string zone;                 // the customer's IANA zone
  bool zone_assumed = false;        // true: the company's own, shown as assumed
  std::string language;             // BCP 47
  std::optional<std::string> playbook = {};  // the id of a further one; none: the house's own
};
struct OpeningSeen { std::string sign; Words quote; };            // angry_mail, low_score, public_post, repeat_contact, asks_for_boss (row 0a)
struct OpeningClaimed { StaffId owner; };
struct OpeningReturned { StaffId owner; };   // put back by who had claimed it, before anything was done: it waits for somebody again
struct HandedOver { std::optional<StaffId> from; StaffId to; Words reason; };
struct Reclassified { CaseKind kind; Words reason; };
struct SeverityChanged { Severity severity; Words reason; };
struct CustomerChanged { CustomerId customer; Words reason; };

// ---- contacts ----
struct ContactReceived { ContactId contact; Channel channel; Words from; Words subject; Words text; Instant received_at; int attachments = 0; std::optional<bool> cut_off = {}; };
struct LetterSent { ContactId contact; Channel channel; LetterKind kind; Words to; Words subject; Words text; Instant leaves_at; };
struct LetterUndone { ContactId contact; };
struct FindingKept { ContactId contact; std::string rule; Words reason; };  // a tone finding kept on purpose, with the reason
struct DeliveryNoted { ContactId contact; Delivery delivery; Words detail; };
struct NoteWritten { NoteId note; Words text; };
struct WarningNoted { WarningId warning; Words quote; Words what; std::optional<Instant> by; };  // row 0i: fair warning before going public
struct WarningSettled { WarningId warning; Words how; };
struct ExpectationStated { Words text; };
struct WrittenOnlyAgreed { WrittenOnlyReason reason; Words words; };

// ---- callback ----
// Booked again under the same id: a new window for the same duty (the ladder, or they asked for another time).
struct CallbackBooked { CallbackId callback; CallbackPurpose purpose; Instant opens; Instant closes; Words why; };
struct CallAttempted { CallbackId callback; AttemptOutcome outcome; int seconds = 0; Words note; };
struct CallHeld { ContactId contact; std::optional<CallbackId> callback; int seconds = 0; int ours_seconds = 0; int theirs_seconds = 0; };
struct LadderClimbed { CallbackId callback; Rung rung; };
struct CallbackMissed { CallbackId callback; };                     // its window closed without an attempt
struct CallbackDropped { CallbackId callback; Words reason; };

// ---- person track ----
struct AccountTaken { Teller teller; Words text; Channel channel; };
struct UpsetNamed { Words text; UpsetAbout about; bool confirmed = false; };
struct AccountReflected { Words text; ReflectedHow how; std::optional<ContactId> contact = {}; };  // contact: the letter that carried it
struct ReflectionConfirmed { Words words; };
struct ReflectionCorrected { Words correction; };
struct ApologyMade { ApologyKind kind; Channel channel; Words text; std::optional<ContactId> contact; };
struct FeelingNamed { std::string word; int strength = 1; FeelingGroup group; FeelingSource source; Words cause; };
struct AgreementReached { Words text; };                            // by both sides (row 1e); its dates are promises
struct ThanksGiven { Words text; Channel channel; std::optional<ContactId> contact = {}; };
struct ExplanationAsked { Words words; };
struct ExplanationGiven { Words text; Channel channel; };
struct StandingRecorded { StandingWhen when; Standing standing; StandingHow how; std::optional<int> score; };

// ---- promises ----
struct PromiseMade { PromiseId promise; Words text; StaffId owner; Instant due; Certainty certainty; Channel channel; };
struct PromiseKept { PromiseId promise; Words how; std::optional<ContactId> contact = {}; };  // contact: the letter that kept it
struct PromiseBroken { PromiseId promise; };
struct PromiseRenegotiated { PromiseId promise; Instant due; Certainty certainty; Words reason; };  // before it was due
struct PromiseReleased { PromiseId promise; Words reason; };        // the customer let us off
struct CadenceAgreed { int every_minutes = 0; Words why; };
struct CadenceEnded { Words reason; };

// ---- problem track ----
struct IssueRaised { IssueId issue; Words text; };
struct FindingMade { IssueId issue; Finding finding; Words reasons; };
struct WishStated { WishId wish; Words text; Channel channel; };
struct WishAnswered { WishId wish; WishAnswer answer; Words reason; };
struct OfferMade {
  OfferId offer;
  std::vector<Option> options;      // one to limits::options_max
  Words one_option_reason;          // required when there is one option only (row 2c)
  ProposedBy proposed_by = ProposedBy::us;
  Words question;                   // the heading of the choice on the customer's page
  std::optional<Instant> valid_until;
};
struct OfferWithdrawn { OfferId offer; Words reason; };
struct ApprovalAsked { ApprovalId approval; Uuid subject; Money amount; Role from_role; Words reason; Instant due; };  // subject: an option's or a gesture's id
struct ApprovalGiven { ApprovalId approval; Words note; };
struct ApprovalRefused { ApprovalId approval; Words reason; };
struct ApprovalEscalated { ApprovalId approval; Role to_role; Instant due; };
struct OptionChosen { OfferId offer; OptionId option; Words words; Channel channel; };
struct RemedyDelivered { OptionId option; Words check; };           // row 4f: what was checked before "delivered"
struct RemedyConfirmed { OptionId option; Words words; };
struct RemedyFailed { OptionId option; Words words; };              // double deviation: raises the rung
struct SolutionConfirmed { Solved solved; Words words; };
struct GesturePlanned { GestureId gesture; GestureKind kind; std::optional<Money> amount; Words text; Words letter; Instant goes_at; };
struct GestureSent { GestureId gesture; std::optional<ContactId> contact; };
struct GestureDropped { GestureId gesture; Words reason; };

// ---- process track ----
struct CauseRecorded { CauseLocus locus; std::string code; Words text; };
struct ProcessStepDone { Step step; Words note; };
struct StepHandedOver { Step step; Words to; StaffId owner; Instant due; };
struct StepWaived { Step step; Words reason; };
struct LightRouteTaken { Words reason; };

// ---- follow-up and closure ----
struct FollowUpBooked { FollowUpId follow_up; Instant mail_due; Instant call_due; };
struct FollowUpMailed { FollowUpId follow_up; ContactId contact; };
struct FollowUpCalled { FollowUpId follow_up; ContactId contact; };
struct FollowUpAnswered { FollowUpId follow_up; Solved solved; std::optional<int> treated; std::optional<int> recommend; Words words; Channel channel; };
struct FollowUpUnanswered { FollowUpId follow_up; };
struct CaseClosed { Outcome outcome; Words reason; };               // provisional until OutcomeSettled
struct OutcomeSettled { Outcome outcome; };
struct CaseReopened { ReopenTrigger trigger; Words reason; };
struct TextErased { std::string reason; };                          // tombstone: the rows of this case's Words are gone

using Event = std::variant<
    CaseOpened, OpeningSeen, OpeningClaimed, OpeningReturned, HandedOver, Reclassified, SeverityChanged, CustomerChanged,
    ContactReceived, LetterSent, LetterUndone, FindingKept, DeliveryNoted, NoteWritten, WarningNoted, WarningSettled, ExpectationStated, WrittenOnlyAgreed,
    CallbackBooked, CallAttempted, CallHeld, LadderClimbed, CallbackMissed, CallbackDropped,
    AccountTaken, UpsetNamed, AccountReflected, ReflectionConfirmed, ReflectionCorrected, ApologyMade, FeelingNamed, AgreementReached, ThanksGiven,
    ExplanationAsked, ExplanationGiven, StandingRecorded,
    PromiseMade, PromiseKept, PromiseBroken, PromiseRenegotiated, PromiseReleased, CadenceAgreed, CadenceEnded,
    IssueRaised, FindingMade, WishStated, WishAnswered, OfferMade, OfferWithdrawn, ApprovalAsked, ApprovalGiven, ApprovalRefused, ApprovalEscalated,
    OptionChosen, RemedyDelivered, RemedyConfirmed, RemedyFailed, SolutionConfirmed, GesturePlanned, GestureSent, GestureDropped,
    CauseRecorded, ProcessStepDone, StepHandedOver, StepWaived, LightRouteTaken,
    FollowUpBooked, FollowUpMailed, FollowUpCalled, FollowUpAnswered, FollowUpUnanswered, CaseClosed, OutcomeSettled, CaseReopened, TextErased>;

BOOST_DESCRIBE_STRUCT(CaseOpened, (), (customer, number, channel, kind, severity, title, received_at, zone, zone_assumed, language, playbook))
BOOST_DESCRIBE_STRUCT(OpeningSeen, (), (sign, quote))
BOOST_DESCRIBE_STRUCT(OpeningClaimed, (), (owner))
BOOST_DESCRIBE_STRUCT(OpeningReturned, (), (owner))
BOOST_DESCRIBE_STRUCT(HandedOver, (), (from, to, reason))
BOOST_DESCRIBE_STRUCT(Reclassified, (), (kind, reason))
BOOST_DESCRIBE_STRUCT(SeverityChanged, (), (severity, reason))
BOOST_DESCRIBE_STRUCT(CustomerChanged, (), (customer, reason))
BOOST_DESCRIBE_STRUCT(ContactReceived, (), (contact, channel, from, subject, text, received_at, attachments, cut_off))
BOOST_DESCRIBE_STRUCT(LetterSent, (), (contact, channel, kind, to, subject, text, leaves_at))
BOOST_DESCRIBE_STRUCT(LetterUndone, (), (contact))
BOOST_DESCRIBE_STRUCT(FindingKept, (), (contact, rule, reason))
BOOST_DESCRIBE_STRUCT(DeliveryNoted, (), (contact, delivery, detail))
BOOST_DESCRIBE_STRUCT(NoteWritten, (), (note, text))
BOOST_DESCRIBE_STRUCT(WarningNoted, (), (warning, quote, what, by))
BOOST_DESCRIBE_STRUCT(WarningSettled, (), (warning, how))
BOOST_DESCRIBE_STRUCT(ExpectationStated, (), (text))
BOOST_DESCRIBE_STRUCT(WrittenOnlyAgreed, (), (reason, words))
BOOST_DESCRIBE_STRUCT(CallbackBooked, (), (callback, purpose, opens, closes, why))
BOOST_DESCRIBE_STRUCT(CallAttempted, (), (callback, outcome, seconds, note))
BOOST_DESCRIBE_STRUCT(CallHeld, (), (contact, callback, seconds, ours_seconds, theirs_seconds))
BOOST_DESCRIBE_STRUCT(LadderClimbed, (), (callback, rung))
BOOST_DESCRIBE_STRUCT(CallbackMissed, (), (callback))
BOOST_DESCRIBE_STRUCT(CallbackDropped, (), (callback, reason))
BOOST_DESCRIBE_STRUCT(AccountTaken, (), (teller, text, channel))
BOOST_DESCRIBE_STRUCT(UpsetNamed, (), (text, about, confirmed))
BOOST_DESCRIBE_STRUCT(AccountReflected, (), (text, how, contact))
BOOST_DESCRIBE_STRUCT(ReflectionConfirmed, (), (words))
BOOST_DESCRIBE_STRUCT(ReflectionCorrected, (), (correction))
BOOST_DESCRIBE_STRUCT(ApologyMade, (), (kind, channel, text, contact))
BOOST_DESCRIBE_STRUCT(FeelingNamed, (), (word, strength, group, source, cause))
BOOST_DESCRIBE_STRUCT(AgreementReached, (), (text))
BOOST_DESCRIBE_STRUCT(ThanksGiven, (), (text, channel, contact))
BOOST_DESCRIBE_STRUCT(ExplanationAsked, (), (words))
BOOST_DESCRIBE_STRUCT(ExplanationGiven, (), (text, channel))
BOOST_DESCRIBE_STRUCT(StandingRecorded, (), (when, standing, how, score))
BOOST_DESCRIBE_STRUCT(PromiseMade, (), (promise, text, owner, due, certainty, channel))
BOOST_DESCRIBE_STRUCT(PromiseKept, (), (promise, how, contact))
BOOST_DESCRIBE_STRUCT(PromiseBroken, (), (promise))
BOOST_DESCRIBE_STRUCT(PromiseRenegotiated, (), (promise, due, certainty, reason))
BOOST_DESCRIBE_STRUCT(PromiseReleased, (), (promise, reason))
BOOST_DESCRIBE_STRUCT(CadenceAgreed, (), (every_minutes, why))
BOOST_DESCRIBE_STRUCT(CadenceEnded, (), (reason))
BOOST_DESCRIBE_STRUCT(IssueRaised, (), (issue, text))
BOOST_DESCRIBE_STRUCT(FindingMade, (), (issue, finding, reasons))
BOOST_DESCRIBE_STRUCT(WishStated, (), (wish, text, channel))
BOOST_DESCRIBE_STRUCT(WishAnswered, (), (wish, answer, reason))
BOOST_DESCRIBE_STRUCT(OfferMade, (), (offer, options, one_option_reason, proposed_by, question, valid_until))
BOOST_DESCRIBE_STRUCT(OfferWithdrawn, (), (offer, reason))
BOOST_DESCRIBE_STRUCT(ApprovalAsked, (), (approval, subject, amount, from_role, reason, due))
BOOST_DESCRIBE_STRUCT(ApprovalGiven, (), (approval, note))
BOOST_DESCRIBE_STRUCT(ApprovalRefused, (), (approval, reason))
BOOST_DESCRIBE_STRUCT(ApprovalEscalated, (), (approval, to_role, due))
BOOST_DESCRIBE_STRUCT(OptionChosen, (), (offer, option, words, channel))
BOOST_DESCRIBE_STRUCT(RemedyDelivered, (), (option, check))
BOOST_DESCRIBE_STRUCT(RemedyConfirmed, (), (option, words))
BOOST_DESCRIBE_STRUCT(RemedyFailed, (), (option, words))
BOOST_DESCRIBE_STRUCT(SolutionConfirmed, (), (solved, words))
BOOST_DESCRIBE_STRUCT(GesturePlanned, (), (gesture, kind, amount, text, letter, goes_at))
BOOST_DESCRIBE_STRUCT(GestureSent, (), (gesture, contact))
BOOST_DESCRIBE_STRUCT(GestureDropped, (), (gesture, reason))
BOOST_DESCRIBE_STRUCT(CauseRecorded, (), (locus, code, text))
BOOST_DESCRIBE_STRUCT(ProcessStepDone, (), (step, note))
BOOST_DESCRIBE_STRUCT(StepHandedOver, (), (step, to, owner, due))
BOOST_DESCRIBE_STRUCT(StepWaived, (), (step, reason))
BOOST_DESCRIBE_STRUCT(LightRouteTaken, (), (reason))
BOOST_DESCRIBE_STRUCT(FollowUpBooked, (), (follow_up, mail_due, call_due))
BOOST_DESCRIBE_STRUCT(FollowUpMailed, (), (follow_up, contact))
BOOST_DESCRIBE_STRUCT(FollowUpCalled, (), (follow_up, contact))
BOOST_DESCRIBE_STRUCT(FollowUpAnswered, (), (follow_up, solved, treated, recommend, words, channel))
BOOST_DESCRIBE_STRUCT(FollowUpUnanswered, (), (follow_up))
BOOST_DESCRIBE_STRUCT(CaseClosed, (), (outcome, reason))
BOOST_DESCRIBE_STRUCT(OutcomeSettled, (), (outcome))
BOOST_DESCRIBE_STRUCT(CaseReopened, (), (trigger, reason))
BOOST_DESCRIBE_STRUCT(TextErased, (), (reason))

// "promise_made.v1": the stored name of an event's type. One table (event_names.cpp); a test proves it complete and unique.
std::string_view name_of(const Event& event);
// The way back, for a decoder: the alternative's index in Event (std::variant::index), or none for a name nobody knows.
std::optional<std::size_t> event_index(std::string_view name);

}  // namespace amends::domain
