#pragma once
// The fold, event by event. One overload for each event and no generic arm: forgetting one does not compile. No rule lives here.

#include "domain/recovery/state.hpp"

namespace amends::domain {

struct Evolve {
  State& state;
  Instant at;
  const Actor& actor;

  // opening, ownership (evolve_opening.cpp)
  void operator()(const CaseOpened&) const;
  void operator()(const OpeningSeen&) const;
  void operator()(const OpeningClaimed&) const;
  void operator()(const OpeningReturned&) const;
  void operator()(const HandedOver&) const;
  void operator()(const Reclassified&) const;
  void operator()(const SeverityChanged&) const;
  void operator()(const CustomerChanged&) const;
  // contacts (evolve_contacts.cpp)
  void operator()(const ContactReceived&) const;
  void operator()(const LetterSent&) const;
  void operator()(const LetterUndone&) const;
  void operator()(const FindingKept&) const;
  void operator()(const DeliveryNoted&) const;
  void operator()(const NoteWritten&) const;
  void operator()(const WarningNoted&) const;
  void operator()(const WarningSettled&) const;
  void operator()(const ExpectationStated&) const;
  void operator()(const WrittenOnlyAgreed&) const;
  // callback (evolve_callback.cpp)
  void operator()(const CallbackBooked&) const;
  void operator()(const CallAttempted&) const;
  void operator()(const CallHeld&) const;
  void operator()(const LadderClimbed&) const;
  void operator()(const CallbackMissed&) const;
  void operator()(const CallbackDropped&) const;
  // person track (evolve_person.cpp)
  void operator()(const AccountTaken&) const;
  void operator()(const UpsetNamed&) const;
  void operator()(const AccountReflected&) const;
  void operator()(const ReflectionConfirmed&) const;
  void operator()(const ReflectionCorrected&) const;
  void operator()(const ApologyMade&) const;
  void operator()(const FeelingNamed&) const;
  void operator()(const AgreementReached&) const;
  void operator()(const ThanksGiven&) const;
  void operator()(const ExplanationAsked&) const;
  void operator()(const ExplanationGiven&) const;
  void operator()(const StandingRecorded&) const;
  // promises (evolve_promises.cpp)
  void operator()(const PromiseMade&) const;
  void operator()(const PromiseKept&) const;
  void operator()(const PromiseBroken&) const;
  void operator()(const PromiseRenegotiated&) const;
  void operator()(const PromiseReleased&) const;
  void operator()(const CadenceAgreed&) const;
  void operator()(const CadenceEnded&) const;
  // problem track (evolve_problem.cpp)
  void operator()(const IssueRaised&) const;
  void operator()(const FindingMade&) const;
  void operator()(const WishStated&) const;
  void operator()(const WishAnswered&) const;
  void operator()(const OfferMade&) const;
  void operator()(const OfferWithdrawn&) const;
  void operator()(const ApprovalAsked&) const;
  void operator()(const ApprovalGiven&) const;
  void operator()(const ApprovalRefused&) const;
  void operator()(const ApprovalEscalated&) const;
  void operator()(const OptionChosen&) const;
  void operator()(const RemedyDelivered&) const;
  void operator()(const RemedyConfirmed&) const;
  void operator()(const RemedyFailed&) const;
  void operator()(const SolutionConfirmed&) const;
  void operator()(const GesturePlanned&) const;
  void operator()(const GestureSent&) const;
  void operator()(const GestureDropped&) const;
  // process track, closure (evolve_closure.cpp)
  void operator()(const CauseRecorded&) const;
  void operator()(const ProcessStepDone&) const;
  void operator()(const StepHandedOver&) const;
  void operator()(const StepWaived&) const;
  void operator()(const LightRouteTaken&) const;
  void operator()(const FollowUpBooked&) const;
  void operator()(const FollowUpMailed&) const;
  void operator()(const FollowUpCalled&) const;
  void operator()(const FollowUpAnswered&) const;
  void operator()(const FollowUpUnanswered&) const;
  void operator()(const CaseClosed&) const;
  void operator()(const OutcomeSettled&) const;
  void operator()(const CaseReopened&) const;
  void operator()(const TextErased&) const;

 private:
  void done(Step step) const;    // filled by evidence
  void reopen(Step step) const;  // its evidence no longer holds
};

// The element of a list with this identity, or null: the fold meets no unknown identity in a stream that decide wrote, and ignores one.
template <class List, class Id, class Member>
auto* find_by(List& list, Member member, const Id& id) {
  for (auto& each : list)
    if (each.*member == id) return &each;
  return static_cast<decltype(&*list.begin())>(nullptr);
}

}  // namespace amends::domain
