#pragma once
// Questions that several rules ask of a state. Facts only: what follows from them is in permits, decide and next_actions.

#include <string_view>

#include "domain/playbook/playbook.hpp"
#include "domain/recovery/state.hpp"

namespace amends::domain {

// Complaints and claims are owed a recovery: the call, the three tracks, the follow-up. Other kinds are answered and closed.
bool needs_recovery(CaseKind kind);

// A letter of this kind answers what they wrote. An automatic acknowledgement and a gesture do not.
bool answers(LetterKind kind);
// Row 4k: no gesture leaves while an apology or a follow-up is on its way out. Before this time a gesture stays.
Instant gesture_free_at(const State& state);

const Callback* open_callback(const State& state, CallbackPurpose purpose);
// Customers choose when they are rung, but a slip or somebody else with their link must not put the first call out of sight: only while
// the house is open, and no later than the close of the second working day to come.
inline constexpr int their_call_days_max = 2;
bool may_ask_to_be_rung_at(const BusinessHours& hours, Instant at, Instant now);
// The last rung asks for a letter or a decision that has not come yet.
bool rung_waits(const State& state, const Callback& callback);

bool is_open(const StepState& step);
bool has_open_promise(const State& state);
// Due and not kept: broken, whether or not the clock has said so yet.
bool is_late(const Promise& promise, Instant now);

bool is_waiting(const Gesture& gesture);
const Gesture* waiting_gesture(const State& state);
// Planned, approved, and with a letter: the clock sends it. Without a letter (flowers, a card by hand) a person does.
bool goes_by_itself(const State& state, const Gesture& gesture);
Instant gesture_due(const State& state, const Gesture& gesture);
const Wish* unanswered_wish(const State& state);

// The approval last asked for this option or gesture; null when none was needed.
const Approval* approval_of(const State& state, const Uuid& subject);
bool is_approved(const State& state, const Uuid& subject);  // given, or none needed
// Nobody has answered, and the thing it is about still stands.
bool is_waiting(const State& state, const Approval& approval);

const Remedy* chosen_remedy(const State& state);
// They chose a remedy and it is not delivered, or it failed.
const Remedy* undelivered_remedy(const State& state);
// Row 4f: it failed, and the case is still with whom it failed under.
bool needs_change_of_owner(const State& state, const Remedy& remedy);

const FollowUp* last_follow_up(const State& state);
// When we stop waiting for their answer; empty as long as we have not asked.
std::optional<Instant> follow_up_answer_due(const FollowUp& follow_up, const Playbook& playbook);
const Letter* find_letter(const State& state, ContactId id);
// A letter of ours that did not arrive, with no word to the customer since.
bool needs_mending(const State& state, const Letter& letter);

}  // namespace amends::domain
