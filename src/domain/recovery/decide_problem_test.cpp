#include "domain/recovery/given.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

using std::chrono::hours;

Money euro(std::int64_t major) { return {major * 100, "EUR"}; }

TEST(Offer, waits_until_the_account_is_taken) {
  auto s = a_complaint();
  s.when(two_options()).refused("listen_first");
  s = a_case_heard();
  EXPECT_EQ(s.duty(Act::make_offer)->why, "offer_first");
  s.when(two_options()).then<OfferMade>();
  EXPECT_FALSE(s.duty(Act::make_offer));
}

TEST(Offer, has_two_options_or_a_reason_for_one) {
  auto s = a_case_heard();
  auto one = two_options();
  one.options.pop_back();
  s.when(one).refused("one_option_unexplained", "/one_option_reason");
  one.one_option_reason = "Only one was ever made.";
  s.when(one).then<OfferMade>();
  s.when(MakeOffer{}).refused("no_option", "/options");
  auto seven = two_options();
  seven.options.resize(7, seven.options[0]);
  s.when(seven).refused("too_many_options", "/options");
}

TEST(Offer, what_an_option_costs_the_customer_is_said_and_justified) {
  auto s = a_case_heard();
  auto offer = two_options();
  offer.options[1].costs_nothing = false;
  s.when(offer).refused("cost_unsaid", "/options/1/cost_to_customer");
  offer.options[1].cost_to_customer = "She posts it back.";
  s.when(offer).refused("cost_unjustified", "/options/1/cost_reason");
  offer.options[1].cost_reason = "The maker needs to see it.";
  s.when(offer).then<OfferMade>();
}

TEST(Offer, a_new_one_takes_the_place_of_the_old_until_they_have_chosen) {
  auto s = a_case_offered();
  s.when(two_options()).then<OfferWithdrawn, OfferMade>();
  s.given(first_option(s.state), customer).when(two_options()).refused("already_chosen");
}

TEST(Authority, within_it_nobody_is_asked) {
  auto s = a_case_heard();
  s.when(two_options(euro(200))).then<OfferMade>();
}

TEST(Authority, above_it_the_next_role_that_has_it_is_asked) {
  auto s = a_case_heard();
  s.when(two_options(euro(201))).then<OfferMade, ApprovalAsked>();
  EXPECT_EQ(s.event<ApprovalAsked>().from_role, Role::lead);
  s.when(two_options(euro(5'000))).then<OfferWithdrawn, OfferMade, ApprovalAsked>();
  EXPECT_EQ(s.event<ApprovalAsked>().from_role, Role::owner);
  s.when(two_options(euro(50'000))).refused("beyond_every_authority");
}

TEST(Authority, another_currency_is_another_authority) {
  auto s = a_case_heard();
  s.when(two_options(Money{100, "USD"})).refused("beyond_every_authority");
}

TEST(Authority, an_option_is_chosen_only_after_its_approval) {
  auto s = a_case_offered(euro(300));
  s.when(first_option(s.state), customer).refused("approval_waiting", "/option");
  const auto approval = s.state.approvals[0].approval;
  s.when(GiveApproval{approval, {}}, ana).refused("needs_a_lead");
  s.when(GiveApproval{approval, {}}, mira).then<ApprovalGiven>();
  s.when(first_option(s.state), customer).then<OptionChosen>();
}

TEST(Authority, a_refused_option_cannot_be_chosen_and_the_other_can) {
  auto s = a_case_offered(euro(300));
  s.given(RefuseApproval{s.state.approvals[0].approval, "Offer the refund."}, mira);
  s.when(first_option(s.state), customer).refused("approval_refused", "/option");
  const auto& offer = *open_offer(s.state);
  s.when(ChooseOption{offer.offer, offer.options[1].option, {}, {}}, customer).then<OptionChosen>();
}

TEST(Authority, nobody_approves_their_own_request_or_above_their_own_limit) {
  auto s = a_case_heard();
  s.given(two_options(euro(5'000)), mira);
  const auto approval = s.state.approvals[0].approval;
  s.when(GiveApproval{approval, {}}, mira).refused("own_approval");
  const auto other_lead = Actor::colleague(id_number<StaffId>(8), Role::lead);
  s.when(GiveApproval{approval, {}}, other_lead).refused("above_authority", "/approval");
  s.when(GiveApproval{approval, {}}, olga).then<ApprovalGiven>();
  s.when(GiveApproval{approval, {}}, olga).refused("no_approval");
}

TEST(Authority, a_new_role_does_not_approve_what_its_holder_asked_for_before) {
  auto s = a_case_offered(euro(300));
  s.given(PlanGesture{GestureKind::gift_card, euro(60), "A gift card", {}, s.now}, tom);
  const auto ana_as_lead = Actor::colleague(*ana.staff, Role::lead);
  s.when(GiveApproval{s.state.approvals[0].approval, {}}, ana_as_lead).refused("own_approval", "/approval");
  s.when(GiveApproval{s.state.approvals[1].approval, {}}, ana_as_lead).then<ApprovalGiven>();
}

TEST(Authority, an_approval_that_waits_too_long_goes_to_the_next_role_once) {
  auto s = a_case_offered(euro(300));
  const Command wake = WakeClock{ClockKind::approval_due, s.state.approvals[0].approval.uuid};
  s.when(wake, amends_itself).then_nothing();
  s.after(std::chrono::minutes(30)).when(wake, amends_itself).then<ApprovalEscalated>();
  EXPECT_EQ(s.duty(Act::look_at_approval)->for_role, Role::owner);
  s.when(wake, amends_itself).then_nothing();
}

TEST(Wish, is_checked_against_authority_before_the_yes) {
  auto s = a_case_heard();
  s.given(StateWish{"A year of free blankets", {}}, customer);
  EXPECT_TRUE(s.duty(Act::answer_wish));
  const auto wish = s.state.wishes[0].wish;
  s.when(AnswerWish{wish, WishAnswer::granted, "Of course.", euro(900)}).refused("above_authority", "/answer");
  s.when(AnswerWish{wish, WishAnswer::countered, "Rather this.", {}}).refused("counter_offer_first", "/answer");
  s.given(two_options()).when(AnswerWish{wish, WishAnswer::countered, "Rather this.", {}}).then<WishAnswered>();
  s.given(StateWish{"Another", {}}, customer).when(AnswerWish{wish, WishAnswer::declined, "No.", {}}).refused("already_answered", "/wish");
}

TEST(Choice, may_change_until_it_is_delivered) {
  auto s = a_case_chosen();
  s.when(first_option(s.state), customer).then_nothing();  // pressed twice
  const auto& offer = *open_offer(s.state);
  s.when(ChooseOption{offer.offer, offer.options[1].option, {}, {}}, ana).then<OptionChosen>();
  s.given(DeliverRemedy{offer.options[1].option, "The bank says it is booked."});
  s.when(first_option(s.state), customer).refused("choice_delivered");
}

TEST(Choice, ends_with_the_offer) {
  auto s = a_case_offered();
  s.after(std::chrono::days(14)).when(first_option(s.state), customer).refused("offer_expired");
  s.when(ChooseOption{id_number<OfferId>(70), id_number<OptionId>(71), {}, {}}).refused("offer_expired");
}

TEST(Choice, is_confirmed_in_writing_within_the_hour) {
  auto s = a_case_chosen();
  EXPECT_EQ(s.duty(Act::confirm_choice)->due, s.now + hours(1));
  s.given(a_letter(LetterKind::confirmation));
  EXPECT_FALSE(s.duty(Act::confirm_choice));
}

TEST(Remedy, is_the_chosen_one_and_checked_before_it_counts_as_delivered) {
  auto s = a_case_chosen();
  const auto& offer = *open_offer(s.state);
  s.when(DeliverRemedy{offer.options[1].option, "Checked."}).refused("not_chosen", "/option");
  s.when(DeliverRemedy{offer.options[0].option, " "}).refused("text_missing", "/check");
  s.when(DeliverRemedy{offer.options[0].option, "Jonas handed it over."}).then<RemedyDelivered>();
  EXPECT_EQ(s.step(Step::remedy), StepStatus::done);
  EXPECT_EQ(s.duty(Act::check_remedy)->why, "remedy_delivered");
}

TEST(Remedy, a_failure_is_more_severe_and_the_next_try_is_another_owners) {
  auto s = a_case_delivered();
  s.given(a_letter(LetterKind::reply));
  RecordCall call{};
  s.given(call);
  const auto option = chosen_option(s.state)->option;
  s.when(ReportFailure{option, "The name is wrong."}, customer).then<RemedyFailed, SeverityChanged, CallbackBooked>();
  EXPECT_EQ(s.state.severity, Severity::critical);
  EXPECT_EQ(s.step(Step::remedy), StepStatus::open);
  EXPECT_EQ(s.duty(Act::deliver_remedy)->why, "change_owner_first");
  s.when(DeliverRemedy{option, "Again."}).refused("change_owner_first");
  s.given(HandOver{*tom.staff, "It failed under me."}).when(DeliverRemedy{option, "Tom checked the name."}, tom).then<RemedyDelivered>();
}

TEST(Remedy, that_fails_after_closing_opens_the_case_again) {
  auto s = a_closed_case();
  s.when(ReportFailure{chosen_option(s.state)->option, "It came apart."}, customer)
      .then<CallbackDropped, CaseReopened, RemedyFailed, SeverityChanged, CallbackBooked>();
  EXPECT_EQ(s.event<CaseReopened>().trigger, ReopenTrigger::remedy_failed);
}

TEST(Solution, is_confirmed_by_their_yes_and_not_before_the_delivery) {
  auto s = a_case_chosen();
  s.when(ConfirmSolution{Solved::yes, {}}, customer).refused("not_delivered", "/solved");
  s = a_case_delivered();
  s.given(ConfirmSolution{Solved::partly, {}}, customer);
  EXPECT_EQ(s.step(Step::confirmation), StepStatus::open);
  s.given(ConfirmSolution{Solved::yes, {}}, customer);
  EXPECT_EQ(s.step(Step::confirmation), StepStatus::done);
}

TEST(Findings, are_done_when_every_issue_has_one) {
  auto s = a_complaint();
  s.given(RaiseIssue{"It never came."})
      .given(RaiseIssue{"You hung up."})
      .given(MakeFinding{s.state.issues[0].issue, Finding::upheld, "True."});
  EXPECT_EQ(s.step(Step::findings), StepStatus::open);
  s.given(MakeFinding{s.state.issues[1].issue, Finding::undetermined, "No record."});
  EXPECT_EQ(s.step(Step::findings), StepStatus::done);
  s.given(RaiseIssue{"The name is wrong."});
  EXPECT_EQ(s.step(Step::findings), StepStatus::open);
}

TEST(Gesture, with_a_letter_goes_by_itself_when_its_time_comes) {
  auto s = a_complaint();
  s.given(PlanGesture{GestureKind::gift_card, euro(30), "A gift card", "For your trouble.", s.now + hours(2)});
  const Command wake = WakeClock{ClockKind::gesture_goes, s.state.gestures[0].gesture.uuid};
  s.when(wake, amends_itself).then_nothing();
  s.after(hours(2)).when(wake, amends_itself).then<LetterSent, GestureSent>();
  EXPECT_EQ(s.event<LetterSent>().kind, LetterKind::gesture);
  s.when(wake, amends_itself).then_nothing();
}

TEST(Gesture, without_a_letter_is_sent_by_hand_and_is_a_duty) {
  auto s = a_complaint();
  s.given(PlanGesture{GestureKind::flowers, euro(35), "Flowers", {}, s.now + hours(2)});
  EXPECT_EQ(s.duty(Act::send_gesture)->due, s.now + hours(2));
  s.after(hours(3)).when(WakeClock{ClockKind::gesture_goes, s.state.gestures[0].gesture.uuid}, amends_itself).then_nothing();
  s.when(SendGesture{s.state.gestures[0].gesture}).then<GestureSent>();
}

TEST(Gesture, never_leaves_together_with_an_apology) {
  auto s = a_complaint();
  s.given(PlanGesture{GestureKind::gift_card, euro(30), "A gift card", "For your trouble.", s.now}).given(a_letter(LetterKind::apology));
  s.when(SendGesture{s.state.gestures[0].gesture}).refused("gesture_goes_alone");
  s.when(WakeClock{ClockKind::gesture_goes, s.state.gestures[0].gesture.uuid}, amends_itself).then_nothing();
  s.after(std::chrono::seconds(10)).when(SendGesture{s.state.gestures[0].gesture}).then<LetterSent, GestureSent>();
}

TEST(Gesture, above_authority_waits_for_its_approval) {
  auto s = a_complaint();
  s.when(PlanGesture{GestureKind::gift_card, euro(60), "A gift card", "For your trouble.", s.now}).then<GesturePlanned, ApprovalAsked>();
  s.when(SendGesture{s.state.gestures[0].gesture}).refused("approval_waiting");
  s.given(GiveApproval{s.state.approvals[0].approval, {}}, mira)
      .when(SendGesture{s.state.gestures[0].gesture})
      .then<LetterSent, GestureSent>();
}

TEST(Gesture, whose_mail_is_taken_back_does_not_go_again_by_itself) {
  auto s = a_complaint();
  s.given(PlanGesture{GestureKind::gift_card, euro(30), "A gift card", "For your trouble.", s.now})
      .given(SendGesture{s.state.gestures[0].gesture});
  s.when(UndoLetter{s.state.letters[0].contact}).then<LetterUndone, GestureDropped>();
  EXPECT_EQ(s.step(Step::gesture), StepStatus::open);
  EXPECT_TRUE(clocks(s.state, s.playbook).empty() || clocks(s.state, s.playbook)[0].clock != ClockKind::gesture_goes);
}

}  // namespace
}  // namespace amends::domain
