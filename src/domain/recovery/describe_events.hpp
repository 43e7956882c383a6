#pragma once
// The sentence of each event. One overload for each and no generic arm: forgetting one does not compile. Private to describe*.cpp.

#include "domain/recovery/describe_phrases.hpp"

namespace amends::domain {

struct Describe {
  const State& before;
  const State& after;
  Instant at;
  const Actor& actor;
  const Names& names;

  // opening, ownership (describe_opening.cpp)
  Sentence operator()(const CaseOpened&) const;
  Sentence operator()(const OpeningSeen&) const;
  Sentence operator()(const OpeningClaimed&) const;
  Sentence operator()(const OpeningReturned&) const;
  Sentence operator()(const HandedOver&) const;
  Sentence operator()(const Reclassified&) const;
  Sentence operator()(const SeverityChanged&) const;
  Sentence operator()(const CustomerChanged&) const;
  // contacts (describe_contacts.cpp)
  Sentence operator()(const ContactReceived&) const;
  Sentence operator()(const LetterSent&) const;
  Sentence operator()(const LetterUndone&) const;
  Sentence operator()(const FindingKept&) const;
  Sentence operator()(const DeliveryNoted&) const;
  Sentence operator()(const NoteWritten&) const;
  Sentence operator()(const WarningNoted&) const;
  Sentence operator()(const WarningSettled&) const;
  Sentence operator()(const ExpectationStated&) const;
  Sentence operator()(const WrittenOnlyAgreed&) const;
  // callback (describe_callback.cpp)
  Sentence operator()(const CallbackBooked&) const;
  Sentence operator()(const CallAttempted&) const;
  Sentence operator()(const CallHeld&) const;
  Sentence operator()(const LadderClimbed&) const;
  Sentence operator()(const CallbackMissed&) const;
  Sentence operator()(const CallbackDropped&) const;
  // person track (describe_person.cpp)
  Sentence operator()(const AccountTaken&) const;
  Sentence operator()(const UpsetNamed&) const;
  Sentence operator()(const AccountReflected&) const;
  Sentence operator()(const ReflectionConfirmed&) const;
  Sentence operator()(const ReflectionCorrected&) const;
  Sentence operator()(const ApologyMade&) const;
  Sentence operator()(const FeelingNamed&) const;
  Sentence operator()(const AgreementReached&) const;
  Sentence operator()(const ThanksGiven&) const;
  Sentence operator()(const ExplanationAsked&) const;
  Sentence operator()(const ExplanationGiven&) const;
  Sentence operator()(const StandingRecorded&) const;
  // promises (describe_promises.cpp)
  Sentence operator()(const PromiseMade&) const;
  Sentence operator()(const PromiseKept&) const;
  Sentence operator()(const PromiseBroken&) const;
  Sentence operator()(const PromiseRenegotiated&) const;
  Sentence operator()(const PromiseReleased&) const;
  Sentence operator()(const CadenceAgreed&) const;
  Sentence operator()(const CadenceEnded&) const;
  // problem track (describe_problem.cpp, describe_gesture.cpp)
  Sentence operator()(const IssueRaised&) const;
  Sentence operator()(const FindingMade&) const;
  Sentence operator()(const WishStated&) const;
  Sentence operator()(const WishAnswered&) const;
  Sentence operator()(const OfferMade&) const;
  Sentence operator()(const OfferWithdrawn&) const;
  Sentence operator()(const ApprovalAsked&) const;
  Sentence operator()(const ApprovalGiven&) const;
  Sentence operator()(const ApprovalRefused&) const;
  Sentence operator()(const ApprovalEscalated&) const;
  Sentence operator()(const OptionChosen&) const;
  Sentence operator()(const RemedyDelivered&) const;
  Sentence operator()(const RemedyConfirmed&) const;
  Sentence operator()(const RemedyFailed&) const;
  Sentence operator()(const SolutionConfirmed&) const;
  Sentence operator()(const GesturePlanned&) const;
  Sentence operator()(const GestureSent&) const;
  Sentence operator()(const GestureDropped&) const;
  // process track, follow-up, closure (describe_closure.cpp)
  Sentence operator()(const CauseRecorded&) const;
  Sentence operator()(const ProcessStepDone&) const;
  Sentence operator()(const StepHandedOver&) const;
  Sentence operator()(const StepWaived&) const;
  Sentence operator()(const LightRouteTaken&) const;
  Sentence operator()(const FollowUpBooked&) const;
  Sentence operator()(const FollowUpMailed&) const;
  Sentence operator()(const FollowUpCalled&) const;
  Sentence operator()(const FollowUpAnswered&) const;
  Sentence operator()(const FollowUpUnanswered&) const;
  Sentence operator()(const CaseClosed&) const;
  Sentence operator()(const OutcomeSettled&) const;
  Sentence operator()(const CaseReopened&) const;
  Sentence operator()(const TextErased&) const;

  // Whoever acted is the subject: "You" + "claimed the opening." Amends itself goes by its name.
  Sentence ours(EntryForm form, std::string icon, std::string text, std::string aside = {}) const;
  // It is the customer's, whoever wrote it down.
  Sentence theirs(EntryForm form, std::string icon, std::string text, const Words& quote = {}, std::string aside = {}) const;
  // Nobody acts: a complete sentence.
  static Sentence told(EntryForm form, std::string icon, std::string text, std::string aside = {});

  bool by_system() const { return actor.kind == ActorKind::system; }
  std::string who() const;
  std::string her() const { return names.pronoun_object(); }  // as in the pictures; "him", "them"
  std::string she() const { return names.pronoun_subject(); }
  std::string hers() const { return possessive_pronoun(names); }
  std::string by(Instant due) const { return by_from(due, at, names.zone()); }
  // What an approval is about: "the €60 gift card", "the new blanket, €90".
  std::string approved_thing(const Approval& approval) const;
  const Approval* approval(ApprovalId id) const;
};

// How the customer is told apart from us in a call: "She spoke 9, you 5."; empty when not measured.
std::string balance(const CallHeld& call, const std::string& who, const Names& names);

}  // namespace amends::domain
