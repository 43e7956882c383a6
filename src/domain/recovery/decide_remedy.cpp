#include <algorithm>

#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

Result<void> check_is_chosen(const State& state, OptionId option) {
  const auto* chosen = chosen_option(state);
  if (!chosen || chosen->option != option)
    return fail(Errc::conflict, "They did not choose this option. Look at the offer again.", "not_chosen", "/option");
  return {};
}

Severity one_higher(Severity severity) {
  return severity == Severity::critical ? severity : static_cast<Severity>(static_cast<int>(severity) + 1);
}

}  // namespace

// Row 4f: fix it properly; what was checked is written down before it counts as delivered.
Decision Decide::operator()(const DeliverRemedy& c) const {
  TRY_VOID(need(c.check, Size::text, "/check", "Say what you checked before calling it delivered."));
  TRY_VOID(check_is_chosen(state, c.option));
  return Events{RemedyDelivered{c.option, c.check}};
}

Decision Decide::operator()(const ConfirmRemedy& c) const {
  TRY_VOID(allow(c.words, Size::text, "/words"));
  TRY_VOID(check_is_chosen(state, c.option));
  return Events{RemedyConfirmed{c.option, c.words.value_or(Words{})}};
}

// Row 4f, double deviation: more severe, and another owner before the next try (needs_change_of_owner).
Decision Decide::operator()(const ReportFailure& c) const {
  TRY_VOID(need(c.words, Size::text, "/words", "Write what went wrong, in their words."));
  TRY_VOID(check_is_chosen(state, c.option));
  const auto severity = one_higher(state.severity);
  Events events;
  const auto was_closed = state.phase == CasePhase::closed;
  if (was_closed) reopen_case(state, events, ReopenTrigger::remedy_failed, c.words);
  events.push_back(RemedyFailed{c.option, c.words});
  if (severity != state.severity) events.push_back(SeverityChanged{severity, "What we did to put it right failed."});
  if (!state.written_only && (was_closed || !open_callback(state, CallbackPurpose::check)))
    events.push_back(book_callback(context, CallbackPurpose::check, callback_window(context.playbook, severity, context.now),
                                   "What we did to put it right failed."));
  return events;
}

Decision Decide::operator()(const ConfirmSolution& c) const {
  TRY_VOID(allow(c.words, Size::text, "/words"));
  if (c.solved == Solved::yes && undelivered_remedy(state))
    return fail(Errc::conflict, "What they chose is not delivered yet. Deliver it, then ask them.", "not_delivered", "/solved");
  return Events{SolutionConfirmed{c.solved, c.words.value_or(Words{})}};
}

}  // namespace amends::domain
