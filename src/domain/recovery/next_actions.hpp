#pragma once
// What is due on a case, by when and why; and what the scheduler must wake for. Both follow from the state alone.

#include <vector>

#include "domain/playbook/playbook.hpp"
#include "domain/recovery/commands.hpp"
#include "domain/recovery/state.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::domain {

enum class Act {
  claim,            // an opening without an owner
  ring,             // a callback of any purpose
  answer,           // the customer wrote, nobody has answered
  write_update,     // the cadence says: a word is due, news or no news
  keep_promise,
  look_at_approval,
  make_offer,       // before they have to ask (row 0d)
  answer_wish,
  confirm_choice,   // in writing
  deliver_remedy,
  check_remedy,     // delivered, not confirmed by the customer
  send_gesture,
  follow_up_mail,
  follow_up_call,
  plan_step,        // the next open step of a track
  close,
  decide_unreachable,
  mend_delivery     // a letter of ours did not arrive
};
BOOST_DESCRIBE_ENUM(Act, claim, ring, answer, write_update, keep_promise, look_at_approval, make_offer, answer_wish, confirm_choice, deliver_remedy,
                    check_remedy, send_gesture, follow_up_mail, follow_up_call, plan_step, close, decide_unreachable, mend_delivery)

struct NextAction {
  Act act;
  Uuid subject;                      // of the callback, promise, approval, offer, ... it is about; the case's own acts: nil
  std::optional<StaffId> owner;      // whose it is; empty: anybody's (an unclaimed opening), or for_role's
  std::optional<Role> for_role;      // an approval: who may give it
  std::optional<Instant> opens;      // not before (a callback's window, a follow-up call)
  std::optional<Instant> due;        // late after this; empty: no clock (plan_step, close)
  int attempt = 0;                   // ring: which try this would be, from 1
  Words what;                        // personal text it is about: a promise's words, an opening's quote; empty where none
  std::string why;                   // rule id of the reason: "callback_first", "promise_made", "cadence", "over_authority", ...
  bool operator==(const NextAction&) const = default;
};

// Ordered by due (no clock last), then by act.
std::vector<NextAction> next_actions(const State& state, const Playbook& playbook);

struct DueClock {
  ClockKind clock;
  Uuid subject;
  Instant due;
  bool operator==(const DueClock&) const = default;
};
std::vector<DueClock> clocks(const State& state, const Playbook& playbook);

}  // namespace amends::domain
