#include "domain/recovery/permits.hpp"

#include <array>

#include "domain/recovery/refusal.hpp"

namespace amends::domain {
namespace {

// Who, as a set of bits.
enum Who : unsigned { agent = 1, lead = 2, owner = 4, admin = 8, customer = 16, amends = 32 };
constexpr unsigned staff = agent | lead | owner | admin;
constexpr unsigned leads = lead | owner | admin;

enum class When { open, closed, either };

struct Row {
  std::string_view action;
  unsigned who;
  When when;
  Precondition needs;
};

// In the order of Command's alternatives (a test compares the names). An agent may help out on any case; only claiming is for the unowned.
constexpr std::array rows = {
    Row{"open_case", staff | customer | amends, When::either, needs::no_case_yet},
    Row{"take_in_contact", staff | customer | amends, When::either, needs::nothing},
    Row{"claim_opening", staff, When::open, needs::unclaimed},
    Row{"return_opening", staff, When::open, needs::own_untouched_claim},
    Row{"hand_over", staff, When::open, needs::nothing},
    Row{"reclassify", staff, When::open, needs::nothing},
    Row{"change_severity", staff, When::open, needs::nothing},
    Row{"change_customer", staff, When::open, needs::nothing},
    Row{"send_letter", staff | amends, When::either, needs::nothing},
    Row{"undo_letter", staff, When::either, needs::letter_to_undo},
    Row{"note_delivery", amends, When::either, needs::letter},
    Row{"write_note", staff | amends, When::either, needs::nothing},
    Row{"note_warning", staff | amends, When::open, needs::nothing},
    Row{"settle_warning", staff, When::either, needs::unsettled_warning},
    Row{"state_expectation", staff | customer, When::open, needs::nothing},
    Row{"agree_written_only", staff | customer, When::open, needs::not_yet_written_only},
    Row{"book_callback", staff | customer, When::open, needs::nothing},
    Row{"record_attempt", staff, When::either, needs::any_open_callback},
    Row{"drop_callback", staff, When::either, needs::any_open_callback},
    Row{"take_account", staff, When::open, needs::nothing},
    Row{"name_upset", staff, When::open, needs::nothing},
    Row{"reflect", staff, When::open, needs::account},
    Row{"confirm_reflection", staff | customer, When::open, needs::pending_reflection},
    Row{"correct_reflection", staff | customer, When::open, needs::pending_reflection},
    Row{"apologise", staff, When::either, needs::nothing},
    Row{"name_feeling", staff | amends, When::either, needs::nothing},
    Row{"agree", staff, When::open, needs::something_agreed},
    Row{"thank", staff, When::either, needs::nothing},
    Row{"ask_explanation", staff | customer, When::either, needs::nothing},
    Row{"explain", staff, When::either, needs::asked_for_explanation},
    Row{"record_standing", staff, When::either, needs::nothing},
    Row{"make_promise", staff, When::open, needs::nothing},
    Row{"keep_promise", staff, When::open, needs::promise_to_keep},
    Row{"renegotiate_promise", staff, When::open, needs::promise_to_keep},
    Row{"release_promise", staff, When::open, needs::promise_to_keep},
    Row{"agree_cadence", staff, When::open, needs::nothing},
    Row{"end_cadence", staff, When::open, needs::cadence},
    Row{"raise_issue", staff | customer, When::open, needs::room_for_an_issue},
    Row{"make_finding", staff, When::open, needs::issue},
    Row{"state_wish", staff | customer, When::open, needs::nothing},
    Row{"answer_wish", staff, When::open, needs::wish_to_answer},
    Row{"make_offer", staff, When::open, needs::account_and_no_agreed_remedy},
    Row{"withdraw_offer", staff, When::open, needs::offer_to_withdraw},
    Row{"give_approval", leads, When::open, needs::waiting_approval_of_others},
    Row{"refuse_approval", leads, When::open, needs::waiting_approval_of_others},
    Row{"choose_option", staff | customer, When::open, needs::offer_to_choose_from},
    Row{"deliver_remedy", staff, When::open, needs::remedy_to_deliver},
    Row{"confirm_remedy", staff | customer, When::either, needs::unconfirmed_remedy},
    Row{"report_failure", staff | customer, When::either, needs::delivered_remedy},
    Row{"confirm_solution", staff | customer, When::open, needs::nothing},
    Row{"plan_gesture", staff, When::open, needs::nothing},
    Row{"send_gesture", staff, When::open, needs::gesture_to_send},
    Row{"drop_gesture", staff, When::open, needs::gesture_to_drop},
    Row{"record_cause", staff, When::open, needs::nothing},
    Row{"complete_step", staff, When::open, needs::open_later_process_step},
    Row{"hand_over_step", staff, When::open, needs::open_process_step},
    Row{"waive_step", staff, When::open, needs::open_step},
    Row{"take_light_route", staff, When::open, needs::apology_for_light_route},
    Row{"record_call", staff, When::either, needs::nothing},
    Row{"book_follow_up", staff, When::either, needs::follow_up_to_book},
    Row{"answer_follow_up", staff | customer, When::closed, needs::follow_up_to_answer},
    Row{"close_case", staff, When::open, needs::closure_guard},
    Row{"stop_with_dignity", staff, When::open, needs::nothing_owed},
    Row{"withdraw", staff | customer, When::open, needs::nothing},
    Row{"reopen_case", staff | customer, When::closed, needs::closed_case},
    Row{"erase_text", owner | admin, When::either, needs::nothing},
    Row{"wake_clock", amends, When::either, needs::nothing},
};
static_assert(rows.size() == std::variant_size_v<Command>);

unsigned bit_of(const Actor& actor) {
  if (actor.kind == ActorKind::customer) return customer;
  if (actor.kind == ActorKind::system) return amends;
  switch (actor.role) {
    case Role::agent:
      return agent;
    case Role::lead:
      return lead;
    case Role::owner:
      return owner;
    case Role::admin:
      return admin;
    case Role::read_only:
      return 0;
  }
  return 0;
}

std::optional<Refusal> refuse_who(const Row& row, const Actor& actor) {
  if (row.who & bit_of(actor)) return std::nullopt;
  if (actor.kind == ActorKind::customer)
    return Refusal{Errc::forbidden, "customers_may_not", "Only the people of the company can do this. Write to them, and they answer."};
  if (actor.kind == ActorKind::system) return Refusal{Errc::forbidden, "people_only", "Only a person can do this."};
  if (actor.role == Role::read_only)
    return Refusal{Errc::forbidden, "read_only", "You may read this case, not change it. Ask for the role of an agent."};
  if (row.who == amends) return Refusal{Errc::forbidden, "only_amends", "Amends does this by itself."};
  if (row.who == leads) return Refusal{Errc::forbidden, "needs_a_lead", "A lead decides this. Ask one."};
  return Refusal{Errc::forbidden, "needs_the_owner", "Only the owner or an administrator can do this. Ask one."};
}

std::optional<Refusal> refuse_when(const Row& row, const Situation& situation) {
  const auto& state = situation.state;
  if (row.needs == &needs::no_case_yet) return std::nullopt;
  if (!state.exists) return Refusal{Errc::not_found, "no_such_case", "There is no such case."};
  if (row.when == When::open && state.phase == CasePhase::closed)
    return Refusal{Errc::conflict, "case_closed", "The case is closed. Reopen it first."};
  return std::nullopt;
}

std::optional<Refusal> refusal_of_row(const Row& row, const Situation& situation) {
  if (auto refusal = refuse_who(row, situation.actor)) return refusal;
  if (auto refusal = refuse_when(row, situation)) return refusal;
  return row.needs(situation);
}

}  // namespace

std::string_view name_of(const Command& command) { return rows[command.index()].action; }

std::optional<Refusal> refusal_of(std::string_view action, const Situation& situation) {
  for (const auto& row : rows)
    if (row.action == action) return refusal_of_row(row, situation);
  return Refusal{Errc::not_found, "no_such_action", "There is no such action."};
}

Verdict permits(std::string_view action, const State& state, const Actor& actor, Instant now) {
  auto refusal = refusal_of(action, {state, actor, now});
  if (!refusal) return {};
  return {false, std::move(refusal->rule), std::move(refusal->sentence)};
}

std::vector<Permission> permitted(const State& state, const Actor& actor, Instant now) {
  const auto thinkable = actor.kind == ActorKind::customer ? unsigned{customer} : staff;
  std::vector<Permission> list;
  list.reserve(rows.size());
  for (const auto& row : rows) {
    if (!(row.who & thinkable) || row.needs == &needs::no_case_yet) continue;
    auto refusal = refusal_of_row(row, {state, actor, now});
    if (!refusal)
      list.push_back({std::string(row.action), true, {}, {}});
    else
      list.push_back({std::string(row.action), false, std::move(refusal->rule), std::move(refusal->sentence)});
  }
  return list;
}

}  // namespace amends::domain
