#include "domain/recovery/given.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

TEST(Opening, a_complaint_in_writing_is_owed_a_call_within_its_severity) {
  Scenario s;
  s.when(complaint(), amends_itself).then<CaseOpened, ContactReceived, CallbackBooked>();
  const auto booked = s.event<CallbackBooked>();
  EXPECT_EQ(booked.purpose, CallbackPurpose::first_voice);
  EXPECT_EQ(booked.closes - s.now, std::chrono::hours(4));  // high: 240 business minutes
}

TEST(Opening, the_window_counts_only_open_hours) {
  Scenario s;
  s.now = *parse_rfc3339("2026-11-23T21:15:00Z");
  auto evening = complaint();
  evening.received_at = *parse_rfc3339("2026-11-23T21:14:00Z");
  evening.severity = Severity::critical;
  s.given(evening, amends_itself);
  EXPECT_EQ(s.event<CallbackBooked>().opens, *parse_rfc3339("2026-11-24T09:00:00Z"));
  EXPECT_EQ(s.event<CallbackBooked>().closes, *parse_rfc3339("2026-11-24T10:00:00Z"));
}

TEST(Opening, an_enquiry_a_request_and_praise_need_no_call) {
  for (const auto kind : {CaseKind::enquiry, CaseKind::request, CaseKind::praise, CaseKind::feedback}) {
    auto open = complaint();
    open.kind = kind;
    Scenario s;
    s.when(open, amends_itself).then<CaseOpened, ContactReceived>();
  }
}

TEST(Opening, answering_only_in_writing_needs_a_reason) {
  auto open = complaint();
  open.written_only = WrittenOnlyReason::accessibility;
  Scenario s;
  s.when(open, amends_itself).then<CaseOpened, ContactReceived, WrittenOnlyAgreed>();
}

TEST(Opening, without_a_number_the_first_duty_asks_for_one_in_writing) {
  auto open = complaint();
  open.reachable_by_phone = false;
  Scenario s;
  s.when(open, amends_itself).then<CaseOpened, ContactReceived, CallbackBooked, LadderClimbed>();
  ASSERT_TRUE(s.duty(Act::answer));
  EXPECT_EQ(s.duty(Act::answer)->why, "no_number");
  EXPECT_FALSE(s.duty(Act::ring));
  s.given(a_letter(LetterKind::callback_times));
  EXPECT_TRUE(s.duty(Act::ring));
}

TEST(Opening, unhappy_words_are_read_as_a_detractor_and_marked_as_inferred) {
  auto open = complaint();
  open.feeling = "furious";
  Scenario s;
  s.when(open, amends_itself).then<CaseOpened, ContactReceived, FeelingNamed, StandingRecorded, CallbackBooked>();
  EXPECT_EQ(s.event<StandingRecorded>().how, StandingHow::inferred);
  EXPECT_EQ(s.event<StandingRecorded>().standing, Standing::detractor);
}

TEST(Opening, a_clock_that_runs_ahead_does_not_open_a_case_in_the_future) {
  auto open = complaint();
  open.received_at += std::chrono::hours(3);
  Scenario s;
  s.given(open, amends_itself);
  EXPECT_EQ(s.state.received_at, s.now);
}

TEST(Opening, refuses_a_blank_title_an_unknown_zone_and_an_unknown_feeling) {
  Scenario s;
  auto blank = complaint();
  blank.title = " \t\xC2\xA0";
  s.when(blank, amends_itself).refused("text_missing", "/title");
  auto nowhere = complaint();
  nowhere.zone = "Europe/Atlantis";
  s.when(nowhere, amends_itself).refused("unknown_zone", "/zone");
  auto purple = complaint();
  purple.feeling = "purple";
  s.when(purple, amends_itself).refused("unknown_feeling", "/feeling");
  auto wordy = complaint();
  wordy.title = std::string(401, 'x');
  s.when(wordy, amends_itself).refused("text_too_long", "/title");
  EXPECT_FALSE(s.state.exists);
}

TEST(Opening, is_claimed_once_and_then_handed_over_with_a_reason) {
  Scenario s;
  s.given(complaint(), amends_itself).when(ClaimOpening{}).then<OpeningClaimed>();
  s.when(ClaimOpening{}).refused("already_yours");
  s.when(ClaimOpening{}, tom).refused("already_claimed");
  s.when(HandOver{*tom.staff, ""}).refused("text_missing", "/reason");
  s.when(HandOver{*ana.staff, "Back to me"}).refused("already_theirs", "/to");
  s.when(HandOver{*tom.staff, "My shift ends."}, tom).then<HandedOver>();
}

TEST(Opening, is_put_back_by_who_claimed_it_until_something_was_done) {
  Scenario s;
  s.given(complaint(), amends_itself);
  s.when(ReturnOpening{}).refused("not_yours");
  s.given(ClaimOpening{}).when(ReturnOpening{}, tom).refused("not_yours");
  s.when(ReturnOpening{}).then<OpeningReturned>();
  EXPECT_FALSE(s.state.owner);
  s.when(ClaimOpening{}, tom).then<OpeningClaimed>();
  s.given(WriteNote{"Looking into it."}).when(ReturnOpening{}, tom).refused("claim_in_use");
}

TEST(Opening, reclassifying_to_a_complaint_owes_the_call_and_back_drops_it) {
  auto enquiry = complaint();
  enquiry.kind = CaseKind::enquiry;
  Scenario s;
  s.given(enquiry, amends_itself).when(Reclassify{CaseKind::complaint, "They are angry."}).then<Reclassified, CallbackBooked>();
  s.when(Reclassify{CaseKind::enquiry, "Another customer's mail."}).then<Reclassified, CallbackDropped>();
}

TEST(Opening, more_severe_means_sooner_and_less_severe_does_not_mean_later) {
  auto s = a_complaint();
  s.when(ChangeSeverity{Severity::critical, "It hurt a child."}).then<SeverityChanged, CallbackBooked>();
  EXPECT_EQ(s.event<CallbackBooked>().closes - s.now, std::chrono::hours(1));
  s.when(ChangeSeverity{Severity::low, "It was a scratch."}).then<SeverityChanged>();
}

TEST(Opening, a_mail_on_a_closed_case_opens_it_again) {
  auto s = a_closed_case();
  s.when(TakeInContact{Channel::mail, "Ms Okafor", "Re: blanket", "It is the wrong name.", s.now, 0}, amends_itself)
      .then<ContactReceived, CallbackDropped, CaseReopened>();
  EXPECT_EQ(s.state.phase, CasePhase::open);
  EXPECT_EQ(s.event<CaseReopened>().trigger, ReopenTrigger::customer_replied);
}

TEST(Opening, a_call_that_our_line_dropped_is_counted_against_us) {
  auto s = a_complaint();
  s.when(TakeInContact{Channel::call, "Ms Okafor", "", "The line went dead.", s.now, 0, true}).then<ContactReceived>();
  EXPECT_EQ(s.state.calls_cut_off, 1);
  s.when(TakeInContact{Channel::mail, "Ms Okafor", "", "The line went dead.", s.now, 0, true}).refused("not_a_call");
}

}  // namespace
}  // namespace amends::domain
