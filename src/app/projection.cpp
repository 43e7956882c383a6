#include "app/projection.hpp"

#include "app/display.hpp"
#include "wire/write.hpp"

namespace amends::app {
namespace {

using domain::NextAction;
using domain::State;

// The first clock a person works by: a duty's own, or the scheduler's where no duty has one.
std::optional<Instant> next_due(const std::vector<NextAction>& actions) {
  std::optional<Instant> next;
  for (const auto& action : actions)
    if (action.due && (!next || *action.due < *next)) next = action.due;
  return next;
}

CaseSummary summary_of(const CaseId& id, const Loaded& loaded, const CustomerRecord& customer, const std::vector<NextAction>& actions) {
  const State& state = *loaded.state;
  CaseSummary summary;
  summary.id = id;
  summary.number = display_number(state.number);
  summary.version = loaded.version;
  summary.title = state.title;
  summary.customer = Words(customer.name);
  summary.customer.erased = state.erased && customer.name.empty();
  summary.customer_id = state.customer;
  summary.owner = state.owner;
  summary.phase = state.phase;
  summary.kind = state.kind;
  summary.severity = state.severity;
  summary.channel = state.channel;
  summary.outcome = state.outcome;
  summary.feeling = feeling_now(state);
  summary.received_at = state.received_at;
  summary.updated_at = loaded.updated_at;
  summary.next_due = next_due(actions);
  for (const auto& promise : state.promises) summary.open_promises += promise.status == domain::PromiseStatus::open ? 1 : 0;
  return summary;
}

// When it belongs on somebody's day. A follow-up is appointed: it stands on the day it opens, however long it may be done.
Instant sort_at(const State& state, const NextAction& action) {
  if (action.act == domain::Act::claim) return state.received_at;
  const bool appointed = action.act == domain::Act::follow_up_call || action.act == domain::Act::follow_up_mail;
  return appointed && action.opens ? *action.opens : action.due.value_or(no_clock);
}

DutyRow duty_row(const CaseId& id, const Loaded& loaded, const NextAction& action, int ordinal) {
  DutyRow row;
  row.case_id = id;
  row.ordinal = ordinal;
  row.case_version = loaded.version;
  row.act = action.act;
  row.subject = action.subject;
  row.owner = action.owner;
  row.for_role = action.for_role;
  row.opens = action.opens;
  row.due = action.due;
  row.sort_at = sort_at(*loaded.state, action);
  row.attempt = action.attempt;
  row.what = action.what.text;
  row.why = action.why;
  return row;
}

}  // namespace

Projection project(const CaseId& id, const Loaded& loaded, const CustomerRecord& customer, const domain::Playbook& playbook) {
  const State& state = *loaded.state;
  const auto actions = domain::next_actions(state, playbook);
  Projection projection;
  auto& row = projection.row;
  row.id = id;
  row.number = state.number;
  row.version = loaded.version;
  row.customer = state.customer;
  row.owner = state.owner;
  row.phase = state.phase;
  row.kind = state.kind;
  row.severity = state.severity;
  row.channel = state.channel;
  row.outcome = state.outcome;
  row.received_at = state.received_at;
  row.updated_at = loaded.updated_at;
  wire::write(row.summary, summary_of(id, loaded, customer, actions));
  projection.duties.reserve(actions.size());
  for (const auto& action : actions) projection.duties.push_back(duty_row(id, loaded, action, static_cast<int>(projection.duties.size())));
  for (const auto& clock : domain::clocks(state, playbook)) projection.clocks.push_back({id, clock.clock, clock.subject, clock.due});
  for (const auto& promise : state.promises)
    if (promise.status == domain::PromiseStatus::open) projection.promises_due.emplace_back(promise.owner, promise.due);
  return projection;
}

Result<void> put_projection(Transaction& tx, const Projection& projection) {
  const auto& id = projection.row.id;
  TRY_VOID(tx.put_case(projection.row));
  TRY_VOID(tx.replace_duties(id, projection.duties));
  TRY_VOID(tx.replace_clocks(id, projection.clocks));
  return tx.replace_promises_due(id, projection.promises_due);
}

}  // namespace amends::app
