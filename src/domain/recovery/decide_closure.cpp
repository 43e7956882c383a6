#include <algorithm>

#include "domain/recovery/closure.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

constexpr int treated_max = 5;  // "how were you treated": 1 badly to 5 well
constexpr int treated_badly_max = 2;
constexpr int treated_well_min = 4;
constexpr int recommend_max = 10;
constexpr int recommend_detractor_max = 6;

struct FollowUpDates {
  Instant mail;
  Instant call;
};

// Row 4j: days later, a mail and a call; a call that falls on a closed day moves to the next open hour.
FollowUpDates days_after(const Playbook& playbook, Instant closed) {
  const auto mail = closed + std::chrono::days(playbook.follow_up_days);
  return {mail, next_open(playbook.hours, mail)};
}

bool is_unhappy(const AnswerFollowUp& c) {
  if (c.solved == Solved::no) return true;
  if (c.treated && *c.treated <= treated_badly_max) return true;
  return c.recommend && *c.recommend <= recommend_detractor_max && c.solved != Solved::yes;
}

// What their answer says about where they stand now: asked, or inferred from what they said and marked so (decisions.md, Recovery).
std::optional<StandingRecorded> standing_after(const AnswerFollowUp& c) {
  if (c.recommend) return StandingRecorded{StandingWhen::after, standing_of(*c.recommend), StandingHow::asked, c.recommend};
  if (is_unhappy(c)) return StandingRecorded{StandingWhen::after, Standing::detractor, StandingHow::inferred, std::nullopt};
  if (c.solved == Solved::yes && c.treated && *c.treated >= treated_well_min)
    return StandingRecorded{StandingWhen::after, Standing::passive, StandingHow::inferred, std::nullopt};
  return std::nullopt;
}

Decision close_unreachable(const State& state, const CloseCase& c) {
  if (says_nothing(c.reason)) return fail(Errc::invalid, "Say what was tried, and that nobody was reached.", "text_missing", "/reason");
  Events events;
  end_duties(state, events, "Nobody was reached.");
  events.push_back(CaseClosed{Outcome::unreachable, *c.reason});
  events.push_back(OutcomeSettled{Outcome::unreachable});
  return events;
}

// The customer withdrew: our promises are off, and so is what was offered.
void release_everything(const State& state, Events& events) {
  constexpr auto why = "They withdrew.";
  for (const auto& promise : state.promises)
    if (promise.status == PromiseStatus::open) events.push_back(PromiseReleased{promise.promise, why});
  const auto* offer = open_offer(state);
  if (!offer) return;
  const auto* remedy = chosen_remedy(state);
  if (!remedy || !remedy->delivered_at) events.push_back(OfferWithdrawn{offer->offer, why});
}

}  // namespace

Decision Decide::operator()(const BookFollowUp& c) const {
  const auto usual = days_after(context.playbook, context.now);
  const auto mail = c.mail_due.value_or(usual.mail);
  if (mail <= context.now) return fail(Errc::invalid, "The follow-up comes later. Choose a time in the future.", "due_past", "/mail_due");
  const auto call = c.call_due.value_or(next_open(context.playbook.hours, mail));
  if (call <= context.now) return fail(Errc::invalid, "The follow-up comes later. Choose a time in the future.", "due_past", "/call_due");
  Events events{FollowUpBooked{context.ids.next<FollowUpId>(), mail, call}};
  if (state.phase == CasePhase::open) return events;  // its call is booked when the case closes
  drop_callbacks(state, events, "The follow-up has a new date.", [](const Callback&) { return true; });
  if (!state.written_only) events.push_back(book_follow_up_call(context, call));
  return events;
}

Decision Decide::operator()(const AnswerFollowUp& c) const {
  if (c.treated) TRY_VOID(within(*c.treated, 1, treated_max, "/treated", "Choose from 1, badly, to 5, well."));
  if (c.recommend) TRY_VOID(within(*c.recommend, 0, recommend_max, "/recommend", "The score is a number from 0 to 10."));
  TRY_VOID(allow(c.words, Size::text, "/words"));

  const auto by_hand = context.actor.kind == ActorKind::customer ? Channel::web_form : Channel::call;
  Events events;
  events.push_back(FollowUpAnswered{open_follow_up(state)->follow_up, c.solved, c.treated, c.recommend, c.words.value_or(Words{}),
                                    c.channel.value_or(by_hand)});
  auto scratch = state;
  if (const auto standing = standing_after(c)) {
    events.push_back(*standing);
    evolve(scratch, *standing, context.now, context.actor);
  }
  if (!is_unhappy(c)) {
    events.push_back(OutcomeSettled{settled_outcome(scratch)});
    return events;
  }
  // Row 2h: unhappy reopens, with all that came before, and they are rung again.
  reopen_case(state, events, ReopenTrigger::follow_up_unhappy, c.words.value_or(Words{}));
  if (!state.written_only)
    events.push_back(book_callback(context, CallbackPurpose::check, callback_window(context.playbook, state.severity, context.now),
                                   "It is not right yet, they say."));
  return events;
}

Decision Decide::operator()(const CloseCase& c) const {
  TRY_VOID(allow(c.reason, Size::text, "/reason"));
  if (!missing_for_closure(state).empty()) return close_unreachable(state, c);

  Events events;
  const auto outcome = outcome_at_closure(state);
  end_duties(state, events, "The case is closed.");
  if (!needs_recovery(state.kind)) {
    events.push_back(CaseClosed{outcome, c.reason.value_or(Words{})});
    events.push_back(OutcomeSettled{outcome});
    return events;
  }
  const auto* booked = open_follow_up(state);
  auto dates = days_after(context.playbook, context.now);
  if (booked && booked->mail_due > context.now && booked->call_due > context.now)
    dates = {booked->mail_due, booked->call_due};
  else
    events.push_back(FollowUpBooked{context.ids.next<FollowUpId>(), dates.mail, dates.call});
  events.push_back(CaseClosed{outcome, c.reason.value_or(Words{})});
  if (!state.written_only) events.push_back(book_follow_up_call(context, dates.call));
  return events;
}

// Row 3i: some are never happy. Documented, with our word kept.
Decision Decide::operator()(const StopWithDignity& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say what was tried, and why it ends here."));
  Events events;
  end_duties(state, events, "The case ended.");
  events.push_back(CaseClosed{Outcome::not_recovered, c.reason});
  events.push_back(OutcomeSettled{Outcome::not_recovered});
  return events;
}

Decision Decide::operator()(const Withdraw& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why, in their words."));
  Events events;
  release_everything(state, events);
  end_duties(state, events, "They withdrew.");
  events.push_back(CaseClosed{Outcome::withdrawn, c.reason});
  events.push_back(OutcomeSettled{Outcome::withdrawn});
  return events;
}

Decision Decide::operator()(const ReopenCase& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say what is not right yet."));
  const auto by_hand = context.actor.kind == ActorKind::customer ? ReopenTrigger::customer_replied : ReopenTrigger::staff;
  Events events;
  reopen_case(state, events, context.actor.kind == ActorKind::customer ? by_hand : c.trigger.value_or(by_hand), c.reason);
  return events;
}

Decision Decide::operator()(const EraseText& c) const {
  TRY_VOID(need(c.reason, Size::line, "/reason", "Say who asked for the erasure, without their name."));
  return Events{TextErased{c.reason}};
}

}  // namespace amends::domain
