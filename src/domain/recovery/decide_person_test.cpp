#include "domain/recovery/given.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

using std::chrono::hours;

MakePromise promise_in(const Scenario& s, Millis time) { return {"Blanket at her door", {}, s.now + time, Certainty::certain, {}}; }

TEST(Person, listening_is_done_by_the_customers_account_not_the_teams) {
  auto s = a_complaint();
  s.given(TakeAccount{Teller::team, "The line drops after 8 min.", {}});
  EXPECT_EQ(s.step(Step::listen), StepStatus::open);
  s.given(TakeAccount{Teller::customer, "You hung up on me.", {}});
  EXPECT_EQ(s.step(Step::listen), StepStatus::done);
}

TEST(Person, what_was_heard_is_said_back_after_listening) {
  auto s = a_complaint();
  s.when(Reflect{"You waited.", {}}).refused("listen_first");
  s = a_case_heard();
  s.when(Reflect{"You waited.", {}}).then<AccountReflected>();
  EXPECT_EQ(s.step(Step::reflect), StepStatus::open);
  s.when(ConfirmReflection{}, customer).then<ReflectionConfirmed>();
  EXPECT_EQ(s.step(Step::reflect), StepStatus::done);
}

TEST(Person, a_corrected_reflection_is_said_back_again) {
  auto s = a_case_heard();
  s.given(Reflect{"You waited two days.", {}}).given(CorrectReflection{"Six days."}, customer);
  s.when(ConfirmReflection{}).refused("nothing_reflected");
  s.given(Reflect{"You waited six days.", {}}).given(ConfirmReflection{});
  EXPECT_EQ(s.step(Step::reflect), StepStatus::done);
}

TEST(Person, a_full_apology_against_every_finding_is_refused_and_sympathy_never_is) {
  auto s = a_complaint();
  s.when(Apologise{ApologyKind::full, {}, "I am sorry, we failed you."}).then<ApologyMade>();
  s.given(RaiseIssue{"Charged twice"}).given(MakeFinding{s.state.issues[0].issue, Finding::not_upheld, "Two orders."});
  s.when(Apologise{ApologyKind::full, {}, "We charged you twice."}).refused("apology_against_findings", "/kind");
  s.when(Apologise{ApologyKind::sympathy, {}, "I am sorry for the worry."}).then<ApologyMade>();
  s.given(RaiseIssue{"Nobody answered"});
  s.when(Apologise{ApologyKind::full, {}, "Nobody answered you."}).then<ApologyMade>();
}

TEST(Person, an_explanation_waits_until_they_ask_or_for_the_follow_up) {
  auto s = a_complaint();
  s.when(Explain{"The line drops.", {}}).refused("explanation_not_asked");
  s.given(AskExplanation{"Why did you hang up?"}, customer).when(Explain{"The line drops.", {}}).then<ExplanationGiven>();
  s = a_closed_case();
  s.when(Explain{"The line drops.", {}}).then<ExplanationGiven>();
}

TEST(Person, a_feeling_named_with_them_is_the_step_an_inferred_one_is_a_reading) {
  auto s = a_complaint();
  s.given(NameFeeling{"angry", FeelingSource::inferred, {}});
  EXPECT_EQ(s.step(Step::empathise), StepStatus::open);
  s.given(NameFeeling{"hurt", {}, {}});
  EXPECT_EQ(s.step(Step::empathise), StepStatus::done);
  EXPECT_EQ(s.state.mood.size(), 2U);
  s.when(NameFeeling{"purple", {}, {}}).refused("unknown_feeling", "/word");
}

TEST(Person, an_agreement_is_something_they_can_hold) {
  auto s = a_complaint();
  s.when(Agree{"We look into it."}).refused("agreement_needs_a_promise");
  s.given(promise_in(s, hours(5))).when(Agree{"Jonas brings it."}).then<AgreementReached>();
}

TEST(Person, a_score_and_a_standing_agree) {
  auto s = a_complaint();
  s.when(RecordStanding{StandingWhen::before, {}, {}, {}}).refused("standing_missing", "/standing");
  s.when(RecordStanding{StandingWhen::before, 11, {}, {}}).refused("out_of_range", "/score");
  s.when(RecordStanding{StandingWhen::before, 9, Standing::detractor, {}}).refused("standing_differs", "/standing");
  s.when(RecordStanding{StandingWhen::before, 9, {}, {}}).then<StandingRecorded>();
  EXPECT_EQ(s.event<StandingRecorded>().standing, Standing::promoter);
}

TEST(Promise, is_due_in_the_future_and_mine_unless_said) {
  auto s = a_complaint();
  s.when(promise_in(s, hours(0))).refused("due_past", "/due");
  s.when(promise_in(s, hours(1))).then<PromiseMade>();
  EXPECT_EQ(s.event<PromiseMade>().owner, *ana.staff);
  EXPECT_EQ(s.duty(Act::keep_promise)->due, s.now + hours(1));
}

TEST(Promise, is_renegotiated_before_it_is_due_and_never_after) {
  auto s = a_complaint();
  s.given(promise_in(s, hours(1)));
  const auto id = s.state.promises[0].promise;
  s.when(RenegotiatePromise{id, s.now + hours(4), Certainty::likely, "The courier is late."}).then<PromiseRenegotiated>();
  s.after(hours(4)).when(RenegotiatePromise{id, s.now + hours(9), Certainty::hope, "Later still."}).refused("promise_broken");
}

// Kept late is broken: the customer waited past the time we gave.
TEST(Promise, kept_after_its_time_is_broken) {
  auto s = a_complaint();
  s.given(promise_in(s, hours(1))).after(hours(1));
  const auto id = s.state.promises[0].promise;
  s.when(KeepPromise{id, {}}).refused("promise_broken");
  s.given(WakeClock{ClockKind::promise_due, id.uuid}, amends_itself);
  EXPECT_EQ(s.state.promises[0].status, PromiseStatus::broken);
  s.given(promise_in(s, hours(1))).when(KeepPromise{id, {}}).refused("promise_broken", "/promise");
}

TEST(Promise, is_broken_by_the_clock_once_and_not_early) {
  auto s = a_complaint();
  s.given(promise_in(s, hours(1)));
  const Command wake = WakeClock{ClockKind::promise_due, s.state.promises[0].promise.uuid};
  s.after(hours(1) - Millis(1)).when(wake, amends_itself).then_nothing();
  s.after(Millis(1)).when(wake, amends_itself).then<PromiseBroken>();
  s.when(wake, amends_itself).then_nothing();
}

TEST(Promise, that_was_kept_or_released_is_settled) {
  auto s = a_complaint();
  s.given(promise_in(s, hours(1))).given(promise_in(s, hours(2))).given(promise_in(s, hours(3)));
  s.when(KeepPromise{s.state.promises[0].promise, "At her door"}).then<PromiseKept>();
  s.when(ReleasePromise{s.state.promises[1].promise, "She found it."}).then<PromiseReleased>();
  s.when(KeepPromise{s.state.promises[0].promise, {}}).refused("promise_settled", "/promise");
  s.when(KeepPromise{s.state.promises[1].promise, {}}).refused("promise_settled", "/promise");
}

TEST(Cadence, a_word_is_due_news_or_no_news_counted_from_our_last_one) {
  auto s = a_complaint();
  s.when(AgreeCadence{14, "Often"}).refused("out_of_range", "/every_minutes");
  s.given(AgreeCadence{120, "You promised her a word every 2 hours"});
  EXPECT_EQ(s.duty(Act::write_update)->due, s.now + hours(2));
  s.after(hours(1)).given(a_letter(LetterKind::update));
  EXPECT_EQ(s.duty(Act::write_update)->due, s.now + hours(2));
  s.given(EndCadence{"She has her blanket."});
  EXPECT_FALSE(s.duty(Act::write_update));
}

TEST(Cadence, a_word_that_falls_into_the_night_is_due_when_we_open) {
  auto s = a_complaint();
  s.given(AgreeCadence{600, "Daily"});
  EXPECT_EQ(s.duty(Act::write_update)->due, *parse_rfc3339("2026-11-25T09:00:00Z"));
}

}  // namespace
}  // namespace amends::domain
