#include "app/duty_view.hpp"

#include <fmt/format.h>

#include "app/display.hpp"
#include "domain/calendar/hours.hpp"
#include "domain/recovery/authority.hpp"
#include "domain/recovery/describe_phrases.hpp"
#include "domain/recovery/evolve.hpp"
#include "domain/recovery/permits.hpp"
#include "wire/type.hpp"

namespace amends::app {
namespace {

using domain::Act;
using domain::NextAction;
using domain::State;

bool is_call(Act act) { return act == Act::ring || act == Act::follow_up_call; }

// "was due 09:40", "window closes 10:00", "due 10:30", "from 14:00", "by 15:30": the exact time under the countdown, in the viewer's zone.
std::string due_text(const NextAction& action, const std::string& zone, Instant now) {
  constexpr auto soon = std::chrono::minutes(30), next_hour = std::chrono::minutes(60);
  if (action.act == Act::claim) return {};
  const bool same_day = action.due && domain::local_date(zone, *action.due) == domain::local_date(zone, now);
  if (action.opens && *action.opens > now) {
    const auto at = domain::when_from(*action.opens, now, zone);
    return fmt::format("from {}", at.starts_with("today ") ? at.substr(6) : at);
  }
  if (!action.due) return {};
  const auto time = domain::local_time_text(zone, *action.due);
  if (*action.due < now) return fmt::format("was due {}", same_day ? time : domain::when_from(*action.due, now, zone));
  if (is_call(action.act) && *action.due - now <= soon) return fmt::format("window closes {}", time);
  if (*action.due - now <= next_hour) return fmt::format("due {}", time);
  return domain::by_from(*action.due, now, zone);
}

const domain::Approval* approval_of(const NextAction& action, const State& state) {
  if (action.act != Act::look_at_approval) return nullptr;
  return domain::find_by(state.approvals, &domain::Approval::approval, domain::ApprovalId{action.subject});
}

// "Above Tom’s €40": whose limit it is, and what for.
void explain_approval(DutyView& view, const domain::Approval& approval, const State& state, const domain::Playbook& playbook,
                      const ReaderNames& names) {
  view.why_detail = domain::brief(state.title);
  const auto* asker = approval.asked_by ? names.colleague(*approval.asked_by) : nullptr;
  if (!asker) return;
  const auto what = domain::kind_of_subject(state, approval.subject);
  for (const auto& limit : playbook.authority)
    if (limit.role == asker->role && limit.what == what && limit.up_to.currency == approval.amount.currency)
      view.why = fmt::format("Above {} {}", domain::possessive(asker->short_name), domain::short_money(limit.up_to));
}

std::optional<Instant> since(const NextAction& action, const State& state) {
  if (action.act == Act::claim) return state.received_at;
  const auto* approval = approval_of(action, state);
  return approval ? std::optional(approval->asked_at) : std::nullopt;
}

}  // namespace

std::string_view action_of(Act act) {
  switch (act) {
    case Act::claim:
      return "claim_opening";
    case Act::ring:
    case Act::follow_up_call:
      return "record_call";
    case Act::answer:
    case Act::write_update:
    case Act::confirm_choice:
    case Act::follow_up_mail:
    case Act::mend_delivery:
      return "send_letter";
    case Act::keep_promise:
      return "keep_promise";
    case Act::look_at_approval:
      return "give_approval";
    case Act::make_offer:
      return "make_offer";
    case Act::answer_wish:
      return "answer_wish";
    case Act::deliver_remedy:
      return "deliver_remedy";
    case Act::check_remedy:
      return "confirm_remedy";
    case Act::send_gesture:
      return "send_gesture";
    case Act::close:
      return "close_case";
    case Act::plan_step:
    case Act::decide_unreachable:
      break;
  }
  return {};
}

DutyView duty_view(const CaseId& id, const State& state, const NextAction& action, const domain::Playbook& playbook,
                   const ReaderNames& names, const Viewer& viewer, Instant now) {
  auto text = domain::describe(action, state, names, now);
  DutyView view;
  view.id = fmt::format("{}:{}:{}", id.str(), wire::word(action.act), action.subject.str());
  view.case_id = id;
  view.number = display_number(state.number);
  view.act = action.act;
  view.subject = action.subject;
  view.icon = std::move(text.icon);
  view.title = std::move(text.act);
  view.detail = std::move(text.detail);
  view.why = std::move(text.why);
  view.why_detail = std::move(text.why_detail);
  if (const auto* approval = approval_of(action, state)) explain_approval(view, *approval, state, playbook, names);
  if (!text.quote.empty()) view.quote = std::move(text.quote);
  view.opens = action.opens;
  view.due = action.due;
  view.since = since(action, state);
  if (is_call(action.act)) view.customer_day = names.customer_day();
  view.due_text = due_text(action, viewer.zone, now);
  view.verb = std::move(text.verb);
  view.key = std::move(text.key);
  view.feeling = feeling_now(state);
  view.customer = names.customer();
  if (const auto action_name = action_of(action.act); !action_name.empty()) {
    auto verdict = domain::permits(action_name, state, viewer.actor(), now);
    view.permitted = verdict.allowed;
    if (!verdict.allowed) view.refusal = std::move(verdict.sentence);
  }
  return view;
}

}  // namespace amends::app
