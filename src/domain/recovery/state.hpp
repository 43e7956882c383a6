#pragma once
// A case as its events tell it: the fold of evolve over a stream. Holds facts, no rules; everything derived is a free function.

#include <array>
#include <map>
#include <vector>

#include "domain/recovery/events.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::domain {

struct Attempt {
  Instant at;
  AttemptOutcome outcome;
  int seconds = 0;
  bool operator==(const Attempt&) const = default;
};
struct Callback {
  CallbackId callback;
  CallbackPurpose purpose = CallbackPurpose::first_voice;
  Instant opens, closes;
  Words why;
  std::vector<Attempt> attempts;
  std::optional<Rung> rung;  // the last one climbed
  std::optional<Instant> rung_at;
  bool rung_pending = false;   // climbed, and no window booked since
  int attempts_in_window = 0;  // since it was last booked
  bool missed = false;         // its window closed without an attempt
  bool open = true;            // false once reached or dropped
  bool reached = false;
  bool operator==(const Callback&) const = default;
};
struct Promise {
  PromiseId promise;
  Words text;
  StaffId owner;
  Instant made_at, due;
  Certainty certainty = Certainty::hope;
  Channel channel = Channel::call;
  PromiseStatus status = PromiseStatus::open;
  std::optional<Instant> settled_at;
  std::optional<ContactId> kept_by;  // the letter that kept it; undoing the letter opens the promise again
  int renegotiated = 0;
  bool operator==(const Promise&) const = default;
};
struct Letter {
  ContactId contact;
  Channel channel = Channel::mail;
  LetterKind kind = LetterKind::reply;
  Instant written_at, leaves_at;
  Delivery delivery = Delivery::waiting;
  std::optional<Instant> delivery_at;
  std::optional<Instant> answered;  // since when they had waited for this answer; restored when the letter is undone
  bool operator==(const Letter&) const = default;
};
struct Issue {
  IssueId issue;
  Words text;
  std::optional<Finding> finding;
  Words reasons;
  bool operator==(const Issue&) const = default;
};
struct Wish {
  WishId wish;
  Words text;
  Instant at;
  std::optional<WishAnswer> answer;
  Words reason;
  bool operator==(const Wish&) const = default;
};
struct Approval {
  ApprovalId approval;
  Uuid subject;
  Money amount;
  Role from_role = Role::lead;
  std::optional<StaffId> asked_by;
  Words reason;
  Instant asked_at, due;
  std::optional<bool> given;  // empty: waiting
  bool operator==(const Approval&) const = default;
};
struct Offer {
  OfferId offer;
  std::vector<Option> options;
  ProposedBy proposed_by = ProposedBy::us;
  Words question;
  Instant made_at;
  std::optional<Instant> valid_until;
  bool withdrawn = false;
  std::optional<OptionId> chosen;
  std::optional<Instant> chosen_at;
  Words chosen_words;
  bool operator==(const Offer&) const = default;
};
struct Remedy {
  OptionId option;
  std::optional<Instant> delivered_at;
  std::optional<Instant> confirmed_at;
  int failures = 0;
  std::optional<StaffId> failed_under;
  bool operator==(const Remedy&) const = default;
};  // failed_under: the owner when it failed last
struct Gesture {
  GestureId gesture;
  GestureKind kind = GestureKind::other;
  std::optional<Money> amount;
  Words text, letter;
  Instant goes_at;
  std::optional<Instant> sent_at;
  std::optional<ContactId> contact;  // the letter it went with
  bool dropped = false;
  bool operator==(const Gesture&) const = default;
};
struct Reading {
  Instant at;
  std::string word;
  int strength = 1;
  FeelingGroup group = FeelingGroup::neutral;
  FeelingSource source = FeelingSource::inferred;
  Words cause;
  bool operator==(const Reading&) const = default;
};
struct Warning {
  WarningId warning;
  Words quote, what;
  std::optional<Instant> by;
  bool settled = false;
  bool operator==(const Warning&) const = default;
};
struct FollowUp {
  FollowUpId follow_up;
  Instant mail_due, call_due;
  std::optional<Instant> mailed_at, called_at, answered_at;
  std::optional<ContactId> mail;
  std::optional<Solved> solved;
  std::optional<int> treated, recommend;
  bool open = true;  // false once answered or given up
  bool operator==(const FollowUp&) const = default;
};
struct StepState {
  StepStatus status = StepStatus::open;
  std::optional<Instant> at;
  Words reason;
  bool operator==(const StepState&) const = default;
};  // reason of a waiver; to whom it was handed over
struct Apology {
  ApologyKind kind = ApologyKind::sympathy;
  std::optional<ContactId> letter;
  Words text;
  bool operator==(const Apology&) const = default;
};  // letter: the one that carried it
struct StandingReading {
  Standing standing = Standing::detractor;
  StandingHow how = StandingHow::inferred;
  std::optional<int> score;
  bool operator==(const StandingReading&) const = default;
};

BOOST_DESCRIBE_STRUCT(Attempt, (), (at, outcome, seconds))
BOOST_DESCRIBE_STRUCT(Callback, (), (callback, purpose, opens, closes, why, attempts, rung, missed, open, reached))
BOOST_DESCRIBE_STRUCT(Promise, (), (promise, text, owner, made_at, due, certainty, channel, status, settled_at, renegotiated))
BOOST_DESCRIBE_STRUCT(Letter, (), (contact, channel, kind, written_at, leaves_at, delivery))
BOOST_DESCRIBE_STRUCT(Issue, (), (issue, text, finding, reasons))
BOOST_DESCRIBE_STRUCT(Wish, (), (wish, text, at, answer, reason))
BOOST_DESCRIBE_STRUCT(Approval, (), (approval, subject, amount, from_role, asked_by, reason, asked_at, due, given))
BOOST_DESCRIBE_STRUCT(Offer, (), (offer, options, proposed_by, question, made_at, valid_until, withdrawn, chosen, chosen_at, chosen_words))
BOOST_DESCRIBE_STRUCT(Remedy, (), (option, delivered_at, confirmed_at, failures))
BOOST_DESCRIBE_STRUCT(Gesture, (), (gesture, kind, amount, text, letter, goes_at, sent_at, dropped))
BOOST_DESCRIBE_STRUCT(Reading, (), (at, word, strength, group, source, cause))
BOOST_DESCRIBE_STRUCT(Warning, (), (warning, quote, what, by, settled))
BOOST_DESCRIBE_STRUCT(FollowUp, (), (follow_up, mail_due, call_due, mailed_at, called_at, answered_at, solved, treated, recommend, open))
BOOST_DESCRIBE_STRUCT(StepState, (), (status, at, reason))
BOOST_DESCRIBE_STRUCT(StandingReading, (), (standing, how, score))

struct State {
  bool exists = false;
  std::size_t events = 0;  // how many made this state (limits::events_per_case_max)
  // opening
  CustomerId customer;
  std::int64_t number = 0;
  Channel channel = Channel::mail;
  CaseKind kind = CaseKind::complaint;
  Severity severity = Severity::normal;
  Words title;
  Instant received_at, opened_at;
  std::string zone, language;
  bool zone_assumed = false;
  std::string playbook;  // the id of the one that is followed; empty: the house's own
  std::string sign;  // of the opening; empty when none was seen
  Words sign_quote;
  std::optional<StaffId> owner;  // empty: the opening is unclaimed
  std::optional<Instant> claimed_at;
  bool claim_untouched = false;  // claimed, and no colleague has done anything since
  CasePhase phase = CasePhase::open;
  std::optional<Outcome> outcome;  // provisional until outcome_settled
  bool outcome_settled = false;
  std::optional<Instant> closed_at;
  int reopened = 0;
  int owner_changes = 0;
  bool light = false;
  bool erased = false;
  // tracks
  std::array<StepState, step_count> steps;
  // person
  std::vector<Callback> callbacks;
  std::optional<WrittenOnlyReason> written_only;
  Words account_customer, account_team, upset, expectation, last_reflection;
  std::optional<UpsetAbout> upset_about;
  bool upset_confirmed = false;
  bool reflection_pending = false;  // said back, neither confirmed nor corrected yet
  std::optional<ContactId> reflection_letter;
  std::optional<ApologyKind> apology;  // the last one that stands
  std::vector<Apology> apologies;
  std::vector<std::optional<ContactId>> thanks;  // each with its letter, if a letter carried it
  std::optional<Instant> first_voice_at;         // the first call held
  std::optional<Instant> last_call_at;
  std::optional<Instant> last_word_at;  // our last word to the customer: letter or call (cadence counts from here)
  std::vector<Reading> mood;
  std::optional<StandingReading> standing_before, standing_after;
  std::optional<Instant> explanation_asked_at;
  bool explained = false;
  // contacts
  std::vector<Letter> letters;
  int contacts_in = 0, calls_held = 0, calls_tried = 0, calls_cut_off = 0;
  std::optional<Instant> unanswered_since;  // the customer wrote and we have not answered yet
  std::vector<Warning> warnings;
  // promises
  std::vector<Promise> promises;
  std::optional<int> cadence_minutes;
  std::optional<Instant> cadence_since;  // when it was agreed
  Words cadence_why;
  // problem
  std::vector<Issue> issues;
  std::vector<Wish> wishes;
  std::vector<Offer> offers;
  std::vector<Approval> approvals;
  std::vector<Remedy> remedies;
  std::vector<Gesture> gestures;
  std::optional<Solved> solved;
  std::optional<Instant> choice_confirmed_at;  // in writing, after they chose
  std::optional<ContactId> choice_confirmed_by;
  // process
  std::optional<CauseLocus> cause_locus;
  std::string cause_code;
  Words cause_text;
  // follow-up
  std::vector<FollowUp> follow_ups;

  const StepState& step(Step s) const { return steps[static_cast<std::size_t>(s)]; }
  StepState& step(Step s) { return steps[static_cast<std::size_t>(s)]; }
  bool operator==(const State&) const = default;
};

// Applies one event. Total: never fails, never refuses, holds no rule (style.md, habit 1). `at` and `actor` come from the envelope.
void evolve(State& state, const Event& event, Instant at, const Actor& actor);

// Looks, never null when has_* is checked by the caller.
const Callback* open_callback(const State& state);
const Offer* open_offer(const State& state);  // made, not withdrawn, valid or chosen: the one that counts
const Option* chosen_option(const State& state);
const FollowUp* open_follow_up(const State& state);
const Promise* find_promise(const State& state, PromiseId id);

}  // namespace amends::domain
