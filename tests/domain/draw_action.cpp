#include <map>

#include "domain/recovery/permits.hpp"
#include "next_command.hpp"

namespace amends::domain {
namespace {

// How much likelier than others: what brings a case forward often, what ends it seldom.
int usual_weight(std::string_view action) {
  static const std::map<std::string_view, int> weights = {
      {"close_case", 400},         {"undo_letter", 80},        {"answer_follow_up", 40},
      {"give_approval", 60},       {"refuse_approval", 60},    {"choose_option", 60},
      {"deliver_remedy", 80},      {"record_call", 30},        {"record_attempt", 60},
      {"waive_step", 90},          {"complete_step", 40},      {"hand_over_step", 40},
      {"keep_promise", 40},        {"send_letter", 40},        {"make_offer", 40},
      {"confirm_reflection", 30},  {"correct_reflection", 20}, {"send_gesture", 40},
      {"settle_warning", 40},      {"end_cadence", 30},        {"release_promise", 20},
      {"renegotiate_promise", 30}, {"make_finding", 30},       {"answer_wish", 60},
      {"confirm_remedy", 50},      {"confirm_solution", 30},   {"explain", 30},
      {"reopen_case", 3},          {"stop_with_dignity", 1},   {"withdraw", 1},
      {"erase_text", 5},           {"agree_written_only", 2},  {"take_light_route", 6},
      {"report_failure", 20},      {"reclassify", 6},          {"drop_gesture", 15},
      {"withdraw_offer", 8},       {"drop_callback", 10},      {"take_in_contact", 2},
      {"make_promise", 12},        {"claim_opening", 40},      {"book_callback", 6},
      {"return_opening", 900},
  };
  const auto known = weights.find(action);
  return known == weights.end() ? 10 : known->second;
}

int weight_of(std::string_view action, Temper temper) {
  if (temper.never_picks_up) {
    for (const auto spoken : {"record_call", "drop_callback", "agree_written_only", "book_callback"})
      if (action == spoken) return 1;
    if (action == "record_attempt") return 250;
  }
  if (temper.never_writes_back)
    for (const auto written : {"answer_follow_up", "take_in_contact", "reopen_case", "report_failure", "withdraw"})
      if (action == written) return 0;
  return usual_weight(action);
}

}  // namespace

People People::made_up() {
  Dice dice(7);
  return {some_id<StaffId>(dice), some_id<StaffId>(dice), some_id<StaffId>(dice), some_id<StaffId>(dice), some_id<StaffId>(dice)};
}

Actor People::actor(Dice& dice) const {
  switch (dice.between(0, 11)) {
    case 0:
      return Actor::colleague(tom, Role::read_only);
    case 1:
    case 2:
      return Actor::customer();
    case 3:
      return Actor::system();
    case 4:
      return Actor::colleague(olga, Role::owner);
    case 5:
      return Actor::colleague(ines, Role::admin);
    case 6:
    case 7:
      return Actor::colleague(mira, Role::lead);
    case 8:
    case 9:
      return Actor::colleague(tom, Role::agent);
    default:
      return Actor::colleague(ana, Role::agent);
  }
}

std::string draw_action(Dice& dice, const State& state, const Actor& actor, Temper temper, Instant now) {
  std::vector<std::string> allowed;
  int total = 0;
  const auto add = [&](const std::string& action) {
    allowed.push_back(action);
    total += weight_of(action, temper);
  };
  for (const auto& permission : permitted(state, actor, now))
    if (permission.allowed) add(permission.action);
  if (actor.kind == ActorKind::system) {
    allowed.clear();
    total = 0;
    for (const auto* action : {"take_in_contact", "note_warning", "name_feeling", "note_delivery", "send_letter"})
      if (permits(action, state, actor, now).allowed) add(action);
  }
  if (total == 0) return "write_note";
  auto drawn = dice.between(0, total - 1);
  for (const auto& action : allowed) {
    drawn -= weight_of(action, temper);
    if (drawn < 0) return action;
  }
  return allowed.back();
}

}  // namespace amends::domain
