#include <algorithm>
#include <array>

#include "domain/recovery/events.hpp"

namespace amends::domain {
namespace {

// The stored name of each event type. Names are frozen with their types: a struct may be renamed, its name here never.
// An event type without a line here does not compile.
template <class E>
constexpr std::string_view stored_name = E::has_no_stored_name;
template <>
constexpr std::string_view stored_name<CaseOpened> = "case_opened.v1";
template <>
constexpr std::string_view stored_name<OpeningSeen> = "opening_seen.v1";
template <>
constexpr std::string_view stored_name<OpeningClaimed> = "opening_claimed.v1";
template <>
constexpr std::string_view stored_name<OpeningReturned> = "opening_returned.v1";
template <>
constexpr std::string_view stored_name<HandedOver> = "handed_over.v1";
template <>
constexpr std::string_view stored_name<Reclassified> = "reclassified.v1";
template <>
constexpr std::string_view stored_name<SeverityChanged> = "severity_changed.v1";
template <>
constexpr std::string_view stored_name<CustomerChanged> = "customer_changed.v1";
template <>
constexpr std::string_view stored_name<ContactReceived> = "contact_received.v1";
template <>
constexpr std::string_view stored_name<LetterSent> = "letter_sent.v1";
template <>
constexpr std::string_view stored_name<LetterUndone> = "letter_undone.v1";
template <>
constexpr std::string_view stored_name<FindingKept> = "finding_kept.v1";
template <>
constexpr std::string_view stored_name<DeliveryNoted> = "delivery_noted.v1";
template <>
constexpr std::string_view stored_name<NoteWritten> = "note_written.v1";
template <>
constexpr std::string_view stored_name<WarningNoted> = "warning_noted.v1";
template <>
constexpr std::string_view stored_name<WarningSettled> = "warning_settled.v1";
template <>
constexpr std::string_view stored_name<ExpectationStated> = "expectation_stated.v1";
template <>
constexpr std::string_view stored_name<WrittenOnlyAgreed> = "written_only_agreed.v1";
template <>
constexpr std::string_view stored_name<CallbackBooked> = "callback_booked.v1";
template <>
constexpr std::string_view stored_name<CallAttempted> = "call_attempted.v1";
template <>
constexpr std::string_view stored_name<CallHeld> = "call_held.v1";
template <>
constexpr std::string_view stored_name<LadderClimbed> = "ladder_climbed.v1";
template <>
constexpr std::string_view stored_name<CallbackMissed> = "callback_missed.v1";
template <>
constexpr std::string_view stored_name<CallbackDropped> = "callback_dropped.v1";
template <>
constexpr std::string_view stored_name<AccountTaken> = "account_taken.v1";
template <>
constexpr std::string_view stored_name<UpsetNamed> = "upset_named.v1";
template <>
constexpr std::string_view stored_name<AccountReflected> = "account_reflected.v1";
template <>
constexpr std::string_view stored_name<ReflectionConfirmed> = "reflection_confirmed.v1";
template <>
constexpr std::string_view stored_name<ReflectionCorrected> = "reflection_corrected.v1";
template <>
constexpr std::string_view stored_name<ApologyMade> = "apology_made.v1";
template <>
constexpr std::string_view stored_name<FeelingNamed> = "feeling_named.v1";
template <>
constexpr std::string_view stored_name<AgreementReached> = "agreement_reached.v1";
template <>
constexpr std::string_view stored_name<ThanksGiven> = "thanks_given.v1";
template <>
constexpr std::string_view stored_name<ExplanationAsked> = "explanation_asked.v1";
template <>
constexpr std::string_view stored_name<ExplanationGiven> = "explanation_given.v1";
template <>
constexpr std::string_view stored_name<StandingRecorded> = "standing_recorded.v1";
template <>
constexpr std::string_view stored_name<PromiseMade> = "promise_made.v1";
template <>
constexpr std::string_view stored_name<PromiseKept> = "promise_kept.v1";
template <>
constexpr std::string_view stored_name<PromiseBroken> = "promise_broken.v1";
template <>
constexpr std::string_view stored_name<PromiseRenegotiated> = "promise_renegotiated.v1";
template <>
constexpr std::string_view stored_name<PromiseReleased> = "promise_released.v1";
template <>
constexpr std::string_view stored_name<CadenceAgreed> = "cadence_agreed.v1";
template <>
constexpr std::string_view stored_name<CadenceEnded> = "cadence_ended.v1";
template <>
constexpr std::string_view stored_name<IssueRaised> = "issue_raised.v1";
template <>
constexpr std::string_view stored_name<FindingMade> = "finding_made.v1";
template <>
constexpr std::string_view stored_name<WishStated> = "wish_stated.v1";
template <>
constexpr std::string_view stored_name<WishAnswered> = "wish_answered.v1";
template <>
constexpr std::string_view stored_name<OfferMade> = "offer_made.v1";
template <>
constexpr std::string_view stored_name<OfferWithdrawn> = "offer_withdrawn.v1";
template <>
constexpr std::string_view stored_name<ApprovalAsked> = "approval_asked.v1";
template <>
constexpr std::string_view stored_name<ApprovalGiven> = "approval_given.v1";
template <>
constexpr std::string_view stored_name<ApprovalRefused> = "approval_refused.v1";
template <>
constexpr std::string_view stored_name<ApprovalEscalated> = "approval_escalated.v1";
template <>
constexpr std::string_view stored_name<OptionChosen> = "option_chosen.v1";
template <>
constexpr std::string_view stored_name<RemedyDelivered> = "remedy_delivered.v1";
template <>
constexpr std::string_view stored_name<RemedyConfirmed> = "remedy_confirmed.v1";
template <>
constexpr std::string_view stored_name<RemedyFailed> = "remedy_failed.v1";
template <>
constexpr std::string_view stored_name<SolutionConfirmed> = "solution_confirmed.v1";
template <>
constexpr std::string_view stored_name<GesturePlanned> = "gesture_planned.v1";
template <>
constexpr std::string_view stored_name<GestureSent> = "gesture_sent.v1";
template <>
constexpr std::string_view stored_name<GestureDropped> = "gesture_dropped.v1";
template <>
constexpr std::string_view stored_name<CauseRecorded> = "cause_recorded.v1";
template <>
constexpr std::string_view stored_name<ProcessStepDone> = "process_step_done.v1";
template <>
constexpr std::string_view stored_name<StepHandedOver> = "step_handed_over.v1";
template <>
constexpr std::string_view stored_name<StepWaived> = "step_waived.v1";
template <>
constexpr std::string_view stored_name<LightRouteTaken> = "light_route_taken.v1";
template <>
constexpr std::string_view stored_name<FollowUpBooked> = "follow_up_booked.v1";
template <>
constexpr std::string_view stored_name<FollowUpMailed> = "follow_up_mailed.v1";
template <>
constexpr std::string_view stored_name<FollowUpCalled> = "follow_up_called.v1";
template <>
constexpr std::string_view stored_name<FollowUpAnswered> = "follow_up_answered.v1";
template <>
constexpr std::string_view stored_name<FollowUpUnanswered> = "follow_up_unanswered.v1";
template <>
constexpr std::string_view stored_name<CaseClosed> = "case_closed.v1";
template <>
constexpr std::string_view stored_name<OutcomeSettled> = "outcome_settled.v1";
template <>
constexpr std::string_view stored_name<CaseReopened> = "case_reopened.v1";
template <>
constexpr std::string_view stored_name<TextErased> = "text_erased.v1";

constexpr auto names = []<class... E>(std::variant<E...>*) {
  return std::array<std::string_view, sizeof...(E)>{stored_name<E>...};
}(static_cast<Event*>(nullptr));

struct Entry {
  std::string_view name;
  std::size_t index;
};
constexpr auto by_name = [] {
  std::array<Entry, names.size()> entries{};
  for (std::size_t i = 0; i < names.size(); ++i) entries[i] = {names[i], i};
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}();
static_assert(std::adjacent_find(by_name.begin(), by_name.end(), [](const Entry& a, const Entry& b) { return a.name == b.name; }) ==
                  by_name.end(),
              "two event types share a stored name");

}  // namespace

std::string_view name_of(const Event& event) { return names[event.index()]; }

std::optional<std::size_t> event_index(std::string_view name) {
  const auto found = std::lower_bound(by_name.begin(), by_name.end(), name,
                                      [](const Entry& entry, std::string_view wanted) { return entry.name < wanted; });
  if (found == by_name.end() || found->name != name) return std::nullopt;
  return found->index;
}

}  // namespace amends::domain
