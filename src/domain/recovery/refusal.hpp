#pragma once
// A refusal before the command's own content is looked at: who, when, and what the state lacks.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "domain/recovery/state.hpp"

namespace amends::domain {

struct Refusal {
  Errc code = Errc::conflict;
  std::string rule;
  std::string sentence;
};

struct Situation {
  const State& state;
  const Actor& actor;
  Instant now;
};
// Empty: nothing stands in the way.
using Precondition = std::optional<Refusal> (*)(const Situation&);

// What permits() asks, with the error's code; decide uses it to refuse.
std::optional<Refusal> refusal_of(std::string_view action, const Situation& situation);

// The preconditions of the table in permits.cpp (preconditions.cpp).
namespace needs {
std::optional<Refusal> nothing(const Situation&);
std::optional<Refusal> no_case_yet(const Situation&);
std::optional<Refusal> unclaimed(const Situation&);
std::optional<Refusal> own_untouched_claim(const Situation&);
std::optional<Refusal> letter_to_undo(const Situation&);
std::optional<Refusal> letter(const Situation&);
std::optional<Refusal> unsettled_warning(const Situation&);
std::optional<Refusal> not_yet_written_only(const Situation&);
std::optional<Refusal> any_open_callback(const Situation&);
std::optional<Refusal> account(const Situation&);
std::optional<Refusal> pending_reflection(const Situation&);
std::optional<Refusal> asked_for_explanation(const Situation&);
std::optional<Refusal> something_agreed(const Situation&);
std::optional<Refusal> promise_to_keep(const Situation&);
std::optional<Refusal> cadence(const Situation&);
std::optional<Refusal> room_for_an_issue(const Situation&);
std::optional<Refusal> issue(const Situation&);
std::optional<Refusal> wish_to_answer(const Situation&);
std::optional<Refusal> account_and_no_agreed_remedy(const Situation&);
std::optional<Refusal> offer_to_withdraw(const Situation&);
std::optional<Refusal> waiting_approval_of_others(const Situation&);
std::optional<Refusal> offer_to_choose_from(const Situation&);
std::optional<Refusal> remedy_to_deliver(const Situation&);
std::optional<Refusal> delivered_remedy(const Situation&);
std::optional<Refusal> unconfirmed_remedy(const Situation&);
std::optional<Refusal> gesture_to_send(const Situation&);
std::optional<Refusal> gesture_to_drop(const Situation&);
std::optional<Refusal> open_process_step(const Situation&);
std::optional<Refusal> open_later_process_step(const Situation&);
std::optional<Refusal> open_step(const Situation&);
std::optional<Refusal> apology_for_light_route(const Situation&);
std::optional<Refusal> follow_up_to_book(const Situation&);
std::optional<Refusal> follow_up_to_answer(const Situation&);
std::optional<Refusal> closure_guard(const Situation&);
std::optional<Refusal> nothing_owed(const Situation&);
std::optional<Refusal> closed_case(const Situation&);
}  // namespace needs

}  // namespace amends::domain
