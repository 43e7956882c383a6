#include "domain/recovery/given.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

RecordAttempt tried(AttemptOutcome outcome) {
  RecordAttempt attempt{};
  attempt.outcome = outcome;
  return attempt;
}

const Callback& the_callback(const Scenario& s) { return s.state.callbacks.front(); }

// Five tries nobody answers, with what each rung asks for in between.
Scenario climbed_to_the_end() {
  auto s = a_complaint();
  for (int i = 0; i < 5; ++i) {
    s.given(tried(AttemptOutcome::rang_out)).after(std::chrono::hours(1));
    if (i == 2) s.given(a_letter(LetterKind::callback_times));
  }
  return s;
}

TEST(Callback, the_ladder_goes_from_ringing_to_writing_to_a_lead) {
  auto s = a_complaint();
  for (const auto rung : {Rung::ring_again, Rung::ring_another_hour, Rung::write_with_times, Rung::send_letter, Rung::lead_decides}) {
    s.given(tried(AttemptOutcome::rang_out));
    EXPECT_EQ(the_callback(s).rung, rung);
  }
}

TEST(Callback, after_the_first_unanswered_try_they_are_rung_again_half_an_hour_later) {
  auto s = a_complaint();
  s.when(tried(AttemptOutcome::rang_out)).then<CallAttempted, CallbackBooked, LadderClimbed>();
  EXPECT_EQ(the_callback(s).opens - s.now, std::chrono::minutes(30));
  EXPECT_EQ(s.duty(Act::ring)->attempt, 2);
}

TEST(Callback, the_next_try_is_planned_for_when_they_can_talk) {
  auto s = a_complaint();
  s.customer_free = FreeTime{"12:30", "13:30"};
  s.given(tried(AttemptOutcome::rang_out));
  EXPECT_EQ(to_rfc3339(the_callback(s).opens), "2026-11-24T12:30:00Z");
  EXPECT_EQ(to_rfc3339(the_callback(s).closes), "2026-11-24T13:30:00Z");
  s.now = *parse_rfc3339("2026-11-24T13:20:00Z");
  s.given(tried(AttemptOutcome::rang_out));
  EXPECT_EQ(to_rfc3339(the_callback(s).opens), "2026-11-25T12:30:00Z");
  s.given(tried(AttemptOutcome::cut_off));
  EXPECT_EQ(the_callback(s).opens, s.now);
}

TEST(Callback, a_free_time_outside_our_hours_or_that_cannot_be_is_left_alone) {
  for (const auto& free : {FreeTime{"19:00", "20:00"}, FreeTime{"13:00", "12:00"}, FreeTime{"noon", "one"}}) {
    auto s = a_complaint();
    s.customer_free = free;
    s.given(tried(AttemptOutcome::rang_out));
    EXPECT_EQ(the_callback(s).opens - s.now, std::chrono::minutes(30));
  }
}

TEST(Callback, a_voice_message_is_a_try_like_any_other) {
  auto s = a_complaint();
  s.given(tried(AttemptOutcome::voicemail));
  EXPECT_EQ(the_callback(s).attempts.size(), 1U);
  EXPECT_FALSE(s.state.first_voice_at);
  EXPECT_TRUE(the_callback(s).open);
}

TEST(Callback, a_wrong_number_is_asked_for_in_writing_at_once) {
  auto s = a_complaint();
  s.given(tried(AttemptOutcome::wrong_number));
  EXPECT_EQ(s.duty(Act::answer)->why, "write_with_times");
}

TEST(Callback, a_call_cut_off_is_rung_again_now) {
  auto s = a_complaint();
  s.when(tried(AttemptOutcome::cut_off)).then<CallAttempted, CallbackBooked>();
  EXPECT_EQ(the_callback(s).opens, s.now);
  EXPECT_EQ(s.state.calls_cut_off, 1);
}

TEST(Callback, they_are_rung_when_they_asked_to_be_rung) {
  auto s = a_complaint();
  auto later = tried(AttemptOutcome::not_now);
  later.next_opens = s.now + std::chrono::hours(3);
  s.when(later).then<CallAttempted, CallbackBooked>();
  EXPECT_EQ(the_callback(s).opens, later.next_opens);
  later.next_opens = s.now - std::chrono::hours(3);
  s.when(later).refused("window_past", "/next_closes");
}

TEST(Callback, a_rung_that_asks_for_a_letter_stays_until_it_is_written) {
  auto s = a_complaint();
  for (int i = 0; i < 3; ++i) s.given(tried(AttemptOutcome::rang_out));
  EXPECT_FALSE(s.duty(Act::ring));
  s.given(tried(AttemptOutcome::not_now));
  EXPECT_EQ(s.duty(Act::answer)->why, "write_with_times");
  s.given(a_letter(LetterKind::callback_times));
  EXPECT_TRUE(s.duty(Act::ring));
}

TEST(Callback, a_time_the_customer_asks_for_moves_the_first_call) {
  auto s = a_complaint();
  const auto first = the_callback(s).callback;
  s.when(BookCallback{{}, s.now + std::chrono::hours(2), s.now + std::chrono::hours(3), "At lunch"}, customer).then<CallbackBooked>();
  EXPECT_EQ(s.event<CallbackBooked>().callback, first);
  s.when(BookCallback{{}, s.now, s.now - std::chrono::hours(1), "Now"}).refused("window_reversed", "/closes");
}

TEST(Callback, a_customer_cannot_move_the_first_call_out_of_sight) {
  auto s = a_complaint();
  const auto opens = the_callback(s).opens;
  const auto at = [&](const char* time) {
    const auto from = *parse_rfc3339(time);
    return BookCallback{{}, from, from + std::chrono::minutes(30), "Asked for on their page"};
  };
  for (const auto* time : {"2030-11-25T11:00:00Z", "2026-11-25T03:00:00Z", "2026-11-27T09:30:00Z", "2026-11-29T12:00:00Z"})
    s.when(at(time), customer).refused("not_a_time_to_ring", "/opens");
  s.when(BookCallback{{}, s.now - std::chrono::minutes(5), s.now + std::chrono::hours(1), "Now"}, customer).refused("not_a_time_to_ring");
  EXPECT_EQ(the_callback(s).opens, opens);
  s.when(at("2026-11-26T17:30:00Z"), customer).then<CallbackBooked>();
  s.when(at("2026-11-27T09:30:00Z"), ana).then<CallbackBooked>();  // a colleague may agree on a later day
}

TEST(Callback, an_unanswered_window_is_missed_once_however_often_the_clock_fires) {
  auto s = a_complaint();
  const Command wake = WakeClock{ClockKind::callback_window, the_callback(s).callback.uuid};
  s.when(wake, amends_itself).then_nothing();
  s.now = the_callback(s).closes;
  s.when(wake, amends_itself).then<CallbackMissed>();
  s.when(wake, amends_itself).then_nothing();
}

TEST(Callback, a_window_with_a_try_in_it_is_not_missed) {
  auto s = a_complaint();
  RecordAttempt attempt = tried(AttemptOutcome::not_now);
  attempt.next_opens = s.now + std::chrono::hours(1);
  s.given(attempt).after(std::chrono::minutes(70)).given(tried(AttemptOutcome::busy));
  const auto closes = the_callback(s).closes;
  EXPECT_GT(closes, s.now);
}

TEST(Callback, only_a_lead_closes_as_unreachable_and_only_after_the_last_rung) {
  auto s = a_complaint();
  s.when(CloseCase{"Nobody answers."}, mira).refused("still_open");
  s = climbed_to_the_end();
  EXPECT_EQ(s.duty(Act::decide_unreachable)->for_role, Role::lead);
  s.when(CloseCase{"Nobody answers."}, ana).refused("lead_decides");
  s.when(CloseCase{}, mira).refused("text_missing", "/reason");
  s.when(CloseCase{"Five calls and a letter."}, mira).then<CallbackDropped, CaseClosed, OutcomeSettled>();
  EXPECT_EQ(s.state.outcome, Outcome::unreachable);
}

TEST(Callback, agreeing_to_write_drops_the_call_with_the_reason) {
  auto s = a_complaint();
  s.when(AgreeWrittenOnly{WrittenOnlyReason::customers_wish, "Please write"}).then<WrittenOnlyAgreed, CallbackDropped>();
  EXPECT_FALSE(s.duty(Act::ring));
}

TEST(Call, a_talk_is_the_first_voice_and_settles_every_call_that_was_due) {
  auto s = a_complaint();
  s.given(BookCallback{CallbackPurpose::check, s.now, s.now + std::chrono::hours(1), "To hear how it is"});
  RecordCall call{};
  call.seconds = 60;
  s.when(call).then<CallHeld, CallbackDropped>();
  EXPECT_EQ(s.state.first_voice_at, s.now);
  EXPECT_FALSE(open_callback(s.state));
}

TEST(Call, its_parts_are_written_in_the_order_of_the_sheet) {
  auto s = a_complaint();
  RecordCall call{};
  call.seconds = 840;
  call.ours_seconds = 300;
  call.theirs_seconds = 540;
  call.account = TakeAccount{{}, "You hung up on me.", {}};
  call.upset = NameUpset{"As if I were the problem.", UpsetAbout::handling, true};
  call.reflection = Reflect{"We hung up on you.", {}};
  call.confirmed = ConfirmReflection{};
  call.apology = Apologise{ApologyKind::full, {}, "I am sorry."};
  call.feeling = NameFeeling{"hurt", {}, {}};
  call.offer = two_options();
  call.chosen = 1;
  call.promises = {MakePromise{"The refund today", {}, s.now + std::chrono::hours(5), Certainty::certain, {}}};
  call.agreement = Agree{"The money comes back today."};
  call.thanks = Thank{};
  s.when(call)
      .then<CallHeld, AccountTaken, UpsetNamed, AccountReflected, ReflectionConfirmed, ApologyMade, FeelingNamed, OfferMade, OptionChosen,
            PromiseMade, AgreementReached, ThanksGiven>();
  for (const auto step : {Step::listen, Step::reflect, Step::apologise, Step::empathise, Step::agree, Step::thank, Step::what_hurt,
                          Step::options, Step::choice})
    EXPECT_EQ(s.step(step), StepStatus::done);
}

TEST(Call, one_refused_part_refuses_the_whole_and_is_named) {
  auto s = a_complaint();
  RecordCall call{};
  call.seconds = 60;
  call.account = TakeAccount{{}, "You hung up on me.", {}};
  call.promises = {MakePromise{"A call", {}, s.now - std::chrono::hours(1), Certainty::hope, {}}};
  s.when(call).refused("due_past", "/promises/0/due");
  EXPECT_TRUE(s.decided.error().sentence.starts_with("In the call's promise: "));
  EXPECT_EQ(s.step(Step::listen), StepStatus::open);
  EXPECT_EQ(s.state.calls_held, 0);
}

TEST(Call, refuses_a_choice_without_an_offer_and_seconds_that_cannot_be) {
  auto s = a_complaint();
  RecordCall call{};
  call.chosen = 0;
  s.when(call).refused("no_offer", "/chosen");
  call.offer = two_options();
  call.chosen = 2;
  s.when(call).refused("out_of_range", "/chosen");
  RecordCall longer{};
  longer.seconds = 10;
  longer.ours_seconds = 11;
  s.when(longer).refused("out_of_range", "/ours_seconds");
}

}  // namespace
}  // namespace amends::domain
