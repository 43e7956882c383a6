#include "domain/recovery/closure.hpp"
#include "domain/recovery/given.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

AnswerFollowUp answer(Solved solved, std::optional<int> treated = {}, std::optional<int> recommend = {}) {
  return {solved, treated, recommend, {}, {}};
}

TEST(Closure, names_what_is_open) {
  auto s = a_case_ready_to_close();
  s.given(two_options()).given(first_option(s.state), customer);
  s.given(MakePromise{"Blanket at her door", {}, s.now + std::chrono::hours(8), Certainty::certain, {}});
  s.when(CloseCase{}).refused("still_open");
  EXPECT_EQ(s.decided.error().sentence, "Two things are open: the promise “Blanket at her door” and the remedy.");
}

TEST(Closure, counts_the_rest_when_much_is_open) {
  auto s = a_complaint();
  s.when(CloseCase{}).refused("still_open");
  EXPECT_EQ(s.decided.error().sentence,
            "19 things are open: the first call to them, their account, reading it back to them, the apology, naming the feeling with them "
            "and 14 more.");
}

TEST(Closure, cuts_a_long_promise_between_characters) {
  State state;
  state.exists = true;
  state.kind = CaseKind::enquiry;
  std::string text(59, 'x');
  state.promises.push_back({.promise = {},
                            .text = text + "éé",
                            .owner = {},
                            .made_at = {},
                            .due = {},
                            .status = PromiseStatus::open,
                            .settled_at = {},
                            .kept_by = {}});
  EXPECT_EQ(sentence_of(owed(state)), "One thing is open: the promise “" + text + "…”.");
}

TEST(Closure, a_case_with_every_step_settled_closes_and_books_the_follow_up) {
  auto s = a_case_ready_to_close();
  EXPECT_TRUE(s.duty(Act::close));
  s.when(CloseCase{}).then<FollowUpBooked, CaseClosed, CallbackBooked>();
  EXPECT_EQ(s.event<CaseClosed>().outcome, Outcome::recovered);
  EXPECT_FALSE(s.state.outcome_settled);
  EXPECT_EQ(s.event<FollowUpBooked>().mail_due - s.now, std::chrono::days(3));
}

TEST(Closure, the_follow_up_call_of_a_closed_day_moves_to_the_next_open_hour) {
  auto s = a_case_ready_to_close();
  s.now = *parse_rfc3339("2026-11-26T10:00:00Z");  // Thursday; three days later is a Sunday
  s.given(CloseCase{});
  EXPECT_EQ(s.event<FollowUpBooked>().mail_due, *parse_rfc3339("2026-11-29T10:00:00Z"));
  EXPECT_EQ(s.event<FollowUpBooked>().call_due, *parse_rfc3339("2026-11-30T09:00:00Z"));
}

TEST(Closure, keeps_a_follow_up_that_was_booked_for_later) {
  auto s = a_case_ready_to_close();
  s.given(BookFollowUp{s.now + std::chrono::days(7), {}}).when(CloseCase{}).then<CaseClosed, CallbackBooked>();
}

TEST(Closure, waits_for_the_call_they_asked_for) {
  auto s = a_case_ready_to_close();
  s.given(BookCallback{{}, s.now, s.now + std::chrono::hours(1), "Ring me"}, customer);
  s.when(CloseCase{}).refused("still_open");
  EXPECT_EQ(s.decided.error().sentence, "One thing is open: the call they asked for.");
}

TEST(Closure, a_process_step_is_handed_over_and_lives_on_a_customer_step_is_not) {
  auto s = a_complaint();
  s.when(HandOverStep{Step::review, "The review of November", {}, s.now + std::chrono::days(6)}).then<StepHandedOver>();
  s.when(HandOverStep{Step::remedy, "The review", {}, s.now + std::chrono::days(6)}).refused("not_a_process_step", "/step");
  s.when(CompleteStep{Step::review, {}}).refused("step_settled", "/step");
  s.when(CompleteStep{Step::cause, {}}).refused("cause_is_recorded", "/step");
  s.when(WaiveStep{Step::review, "Not needed"}).refused("step_settled", "/step");
  s.when(WaiveStep{Step::gesture, ""}).refused("text_missing", "/reason");
}

TEST(LightRoute, waives_the_rest_in_one_act_but_never_the_apology) {
  auto s = a_complaint();
  s.when(TakeLightRoute{"She only wanted to be heard."}).refused("apology_first");
  s.given(Apologise{ApologyKind::sympathy, {}, "I am sorry."});
  s.when(TakeLightRoute{"She only wanted to be heard."}).then<LightRouteTaken, CallbackDropped>();
  EXPECT_EQ(s.step(Step::apologise), StepStatus::done);
  EXPECT_EQ(s.step(Step::effect_check), StepStatus::waived);
  s.given(CloseCase{});
  EXPECT_EQ(s.state.outcome, Outcome::light);
}

TEST(LightRoute, does_not_release_us_from_a_promise) {
  auto s = a_complaint();
  s.given(Apologise{ApologyKind::sympathy, {}, "I am sorry."})
      .given(MakePromise{"A card", {}, s.now + std::chrono::hours(2), Certainty::certain, {}});
  s.given(TakeLightRoute{"It is enough."}).when(CloseCase{}).refused("still_open");
}

TEST(LightRoute, that_was_not_enough_opens_again_what_it_waived) {
  auto s = a_complaint();
  s.given(Apologise{ApologyKind::sympathy, {}, "I am sorry."}).given(TakeLightRoute{"It is enough."}).given(CloseCase{});
  s.given(ReopenCase{{}, "It is not enough."}, customer);
  EXPECT_EQ(s.step(Step::options), StepStatus::open);
  EXPECT_EQ(s.step(Step::apologise), StepStatus::done);
}

TEST(Closure, an_enquiry_closes_without_the_tracks_and_without_a_follow_up) {
  auto enquiry = complaint();
  enquiry.kind = CaseKind::enquiry;
  Scenario s;
  s.given(enquiry, amends_itself).when(CloseCase{}).then<CaseClosed, OutcomeSettled>();
}

TEST(Stop, with_dignity_skips_steps_but_not_our_word) {
  auto s = a_case_chosen();
  s.when(StopWithDignity{"Nothing will do."}).refused("still_owed");
  s.given(WithdrawOffer{s.state.offers[0].offer, "She refuses both."});
  s.when(StopWithDignity{" "}).refused("text_missing", "/reason");
  s.when(StopWithDignity{"Four offers, and she asks us to stop."}).then<CallbackDropped, CaseClosed, OutcomeSettled>();
  EXPECT_EQ(s.state.outcome, Outcome::not_recovered);
}

TEST(Stop, leaves_no_gesture_and_no_rhythm_of_updates_behind) {
  auto s = a_complaint();
  s.given(PlanGesture{GestureKind::flowers, {}, "Flowers", {}, s.now + std::chrono::hours(2)}).given(AgreeCadence{120, "Every 2 hours"});
  s.when(StopWithDignity{"She asks us to stop."}).then<CallbackDropped, GestureDropped, CadenceEnded, CaseClosed, OutcomeSettled>();
}

TEST(Withdrawal, releases_us_from_every_promise) {
  auto s = a_case_chosen();
  s.given(MakePromise{"A call", {}, s.now + std::chrono::hours(2), Certainty::certain, {}});
  s.when(Withdraw{"It turned up."}, customer).then<PromiseReleased, OfferWithdrawn, CallbackDropped, CaseClosed, OutcomeSettled>();
  EXPECT_EQ(s.state.outcome, Outcome::withdrawn);
}

TEST(FollowUp, unhappy_before_and_promoter_after_is_recovered) {
  auto s = a_closed_case();
  s.after(std::chrono::days(3)).given(a_letter(LetterKind::follow_up));
  s.when(answer(Solved::yes, 5, 9), customer).then<FollowUpAnswered, StandingRecorded, OutcomeSettled>();
  EXPECT_EQ(s.event<OutcomeSettled>().outcome, Outcome::recovered);
  EXPECT_TRUE(s.duty(Act::follow_up_call)) << "the call is still owed after a good mail";
}

TEST(FollowUp, without_a_known_standing_before_nothing_is_called_recovered) {
  auto s = a_case_ready_to_close();
  s.given(CloseCase{}).given(answer(Solved::yes, 5, 9), customer);
  EXPECT_EQ(s.state.outcome, Outcome::not_recovered);
}

TEST(FollowUp, who_does_not_say_whether_they_recommend_us_counts_as_passive_and_inferred) {
  auto s = a_closed_case();
  s.given(answer(Solved::yes, 4), customer);
  EXPECT_EQ(s.event<StandingRecorded>().standing, Standing::passive);
  EXPECT_EQ(s.event<StandingRecorded>().how, StandingHow::inferred);
}

TEST(FollowUp, unhappy_reopens_with_a_new_call) {
  for (const auto& unhappy : {answer(Solved::no), answer(Solved::yes, 2), answer(Solved::partly, 3, 6)}) {
    auto s = a_closed_case();
    s.when(unhappy, customer);
    EXPECT_EQ(s.event<CaseReopened>().trigger, ReopenTrigger::follow_up_unhappy);
    EXPECT_TRUE(s.duty(Act::ring));
    EXPECT_EQ(s.step(Step::confirmation), StepStatus::open);
    EXPECT_EQ(s.step(Step::listen), StepStatus::done);
  }
}

TEST(FollowUp, solved_but_not_recommending_stays_closed) {
  auto s = a_closed_case();
  s.when(answer(Solved::yes, 3, 6), customer).then<FollowUpAnswered, StandingRecorded, OutcomeSettled>();
  EXPECT_EQ(s.state.outcome, Outcome::not_recovered);
}

TEST(FollowUp, its_call_is_logged_like_any_other_and_may_carry_thanks) {
  auto s = a_closed_case();
  s.after(std::chrono::days(3));
  RecordCall call{};
  call.seconds = 120;
  call.thanks = Thank{};
  s.when(call).then<CallHeld, FollowUpCalled, ThanksGiven>();
  EXPECT_FALSE(s.duty(Act::follow_up_call));
  call.account = TakeAccount{{}, "It is not right.", {}};
  s.when(call).refused("case_closed", "/account");
}

TEST(FollowUp, that_nobody_answers_settles_with_what_is_known) {
  auto s = a_closed_case();
  s.after(std::chrono::days(3)).given(a_letter(LetterKind::follow_up));
  const Command wake = WakeClock{ClockKind::follow_up_answer, s.state.follow_ups[0].follow_up.uuid};
  s.after(std::chrono::days(14) - Millis(1)).when(wake, amends_itself).then_nothing();
  s.after(Millis(1)).when(wake, amends_itself).then<FollowUpUnanswered, OutcomeSettled>();
  s.when(wake, amends_itself).then_nothing();
  s.when(answer(Solved::yes), customer).refused("no_follow_up");
}

TEST(FollowUp, the_mail_is_a_duty_from_its_day_on) {
  auto s = a_closed_case();
  EXPECT_EQ(s.duty(Act::follow_up_mail)->opens, s.now + std::chrono::days(3));
  s.after(std::chrono::days(3)).given(a_letter(LetterKind::follow_up));
  EXPECT_FALSE(s.duty(Act::follow_up_mail));
}

TEST(Erasure, is_the_owners_and_takes_every_word) {
  auto s = a_case_ready_to_close();
  s.when(EraseText{"Asked for by the customer."}, mira).refused("needs_the_owner");
  s.when(EraseText{"Asked for by the customer."}, olga).then<TextErased>();
  EXPECT_TRUE(s.state.account_customer.erased);
  EXPECT_TRUE(s.state.account_customer.text.empty());
  EXPECT_TRUE(s.state.promises.empty());
  EXPECT_FALSE(s.state.account_team.erased) << "what was never there is not marked erased";
}

}  // namespace
}  // namespace amends::domain
