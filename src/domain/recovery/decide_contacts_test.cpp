#include "base/limits.hpp"
#include "domain/recovery/given.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

using std::chrono::seconds;

TEST(Letter, leaves_ten_seconds_after_send_and_can_be_taken_back_until_then) {
  auto s = a_complaint();
  s.when(a_letter(LetterKind::reply)).then<LetterSent>();
  const auto letter = s.event<LetterSent>();
  EXPECT_EQ(letter.leaves_at - s.now, seconds(10));
  s.after(seconds(9)).when(UndoLetter{letter.contact}).then<LetterUndone>();
  s.when(UndoLetter{letter.contact}).refused("nothing_to_undo");
}

TEST(Letter, has_a_subject_of_one_line) {
  auto s = a_complaint();
  auto letter = a_letter(LetterKind::reply);
  letter.subject = "Your blanket\r\nBcc: everybody@example.com";
  s.when(letter).refused("text_malformed", "/subject");
}

TEST(Letter, sent_is_sent) {
  auto s = a_complaint();
  s.given(a_letter(LetterKind::reply));
  s.after(seconds(10)).when(UndoLetter{s.state.letters[0].contact}).refused("nothing_to_undo");
  s.given(a_letter(LetterKind::reply)).when(UndoLetter{s.state.letters[0].contact}).refused("letter_has_left", "/contact");
}

TEST(Letter, only_a_mail_is_taken_back) {
  auto s = a_complaint();
  auto posted = a_letter(LetterKind::reply);
  posted.channel = Channel::letter;
  s.given(posted).given(a_letter(LetterKind::reply)).when(UndoLetter{s.state.letters[0].contact}).refused("not_a_mail", "/contact");
}

TEST(Letter, undoing_takes_back_what_it_carried) {
  auto s = a_complaint();
  s.given(MakePromise{"An apology in writing", {}, s.now + std::chrono::hours(1), Certainty::certain, {}});
  auto letter = a_letter(LetterKind::apology);
  letter.thanks = true;
  letter.keeps = s.state.promises[0].promise;
  s.when(letter).then<LetterSent, ApologyMade, ThanksGiven, PromiseKept>();
  EXPECT_EQ(s.step(Step::apologise), StepStatus::done);
  EXPECT_FALSE(s.state.unanswered_since);

  s.given(UndoLetter{s.state.letters[0].contact});
  EXPECT_EQ(s.step(Step::apologise), StepStatus::open);
  EXPECT_EQ(s.step(Step::thank), StepStatus::open);
  EXPECT_EQ(s.state.promises[0].status, PromiseStatus::open);
  EXPECT_TRUE(s.state.unanswered_since);
  EXPECT_FALSE(s.state.last_word_at);
}

TEST(Letter, undoing_a_second_apology_leaves_the_first) {
  auto s = a_complaint();
  s.given(Apologise{ApologyKind::sympathy, {}, "I am sorry."})
      .given(a_letter(LetterKind::apology))
      .given(UndoLetter{s.state.letters[0].contact});
  EXPECT_EQ(s.step(Step::apologise), StepStatus::done);
  EXPECT_EQ(s.state.apology, ApologyKind::sympathy);
}

TEST(Letter, a_mail_that_closed_the_case_is_not_taken_back) {
  auto s = a_case_ready_to_close();
  s.given(a_letter(LetterKind::closing)).given(CloseCase{}).when(UndoLetter{s.state.letters[0].contact}).refused("closed_with_this_letter");
}

TEST(Letter, never_carries_a_gesture) {
  auto s = a_complaint();
  s.when(a_letter(LetterKind::gesture)).refused("gesture_goes_alone", "/kind");
}

TEST(Letter, the_follow_up_comes_after_closing) {
  auto s = a_complaint();
  s.when(a_letter(LetterKind::follow_up)).refused("follow_up_after_closing", "/kind");
  s = a_closed_case();
  s.after(std::chrono::days(3)).when(a_letter(LetterKind::follow_up)).then<LetterSent, FollowUpMailed>();
}

TEST(Letter, of_apology_follows_the_findings_unless_it_says_which) {
  auto s = a_complaint();
  s.given(a_letter(LetterKind::apology));
  EXPECT_EQ(s.event<ApologyMade>().kind, ApologyKind::sympathy);
  s.given(RaiseIssue{"It never came."})
      .given(MakeFinding{s.state.issues[0].issue, Finding::partly_upheld, "No signature."})
      .given(a_letter(LetterKind::apology));
  EXPECT_EQ(s.event<ApologyMade>().kind, ApologyKind::full);
}

TEST(Letter, keeps_no_promise_whose_time_has_passed) {
  auto s = a_complaint();
  s.given(MakePromise{"An answer", {}, s.now + std::chrono::hours(1), Certainty::certain, {}}).after(std::chrono::hours(1));
  auto letter = a_letter(LetterKind::reply);
  letter.keeps = s.state.promises[0].promise;
  s.when(letter).refused("promise_broken", "/keeps");
  letter.keeps = id_number<PromiseId>(77);
  s.when(letter).refused("unknown_promise", "/keeps");
}

TEST(Letter, keeps_a_tone_finding_only_with_its_reason) {
  auto s = a_complaint();
  auto letter = a_letter(LetterKind::reply);
  letter.kept = {{"A5", "It is her own word."}};
  s.when(letter).then<LetterSent, FindingKept>();
  letter.kept = {{"A5", " "}};
  s.when(letter).refused("text_missing", "/kept/0/reason");
}

TEST(Letter, an_acknowledgement_is_no_answer) {
  auto s = a_complaint();
  s.given(a_letter(LetterKind::acknowledgement), amends_itself);
  EXPECT_TRUE(s.state.unanswered_since);
  s.given(a_letter(LetterKind::reply));
  EXPECT_FALSE(s.state.unanswered_since);
}

TEST(Letter, takes_so_many_files_along_and_only_by_mail) {
  auto s = a_complaint();
  auto letter = a_letter(LetterKind::reply);
  letter.files.emplace(limits::letter_files_max, ContactId{});
  s.when(letter, ana).then<LetterSent>();
  letter.files->push_back(ContactId{});
  s.when(letter, ana).refused("too_many_files");
  letter.files->resize(1);
  letter.channel = Channel::letter;
  s.when(letter, ana).refused("files_by_mail");
}

TEST(Delivery, is_noted_once_and_never_backwards) {
  auto s = a_complaint();
  s.given(a_letter(LetterKind::reply));
  const auto contact = s.state.letters[0].contact;
  s.when(NoteDelivery{contact, Delivery::sent, {}}, amends_itself).then<DeliveryNoted>();
  s.when(NoteDelivery{contact, Delivery::sent, {}}, amends_itself).then_nothing();
  s.when(NoteDelivery{contact, Delivery::waiting, {}}, amends_itself).then_nothing();
  s.when(NoteDelivery{contact, Delivery::failed, {}}, amends_itself).then_nothing();
  s.when(NoteDelivery{contact, Delivery::bounced, "No such user"}, amends_itself).then<DeliveryNoted>();
  s.when(NoteDelivery{contact, Delivery::sent, {}}, ana).refused("only_amends");
}

TEST(Delivery, what_came_back_and_is_tried_again_has_a_new_fate) {
  auto s = a_complaint();
  s.given(a_letter(LetterKind::reply));
  const auto contact = s.state.letters[0].contact;
  s.given(NoteDelivery{contact, Delivery::bounced, "No such user"}, amends_itself);
  s.when(NoteDelivery{contact, Delivery::sent, {}}, amends_itself).then_nothing();
  EXPECT_TRUE(s.duty(Act::mend_delivery));
  s.given(NoteDelivery{contact, Delivery::waiting, {}}, amends_itself);
  EXPECT_FALSE(s.duty(Act::mend_delivery));
  for (const auto fate : {Delivery::sent, Delivery::bounced, Delivery::waiting, Delivery::failed, Delivery::waiting, Delivery::unknown}) {
    s.given(NoteDelivery{contact, fate, {}}, amends_itself);
    EXPECT_EQ(s.state.letters[0].delivery, fate);
  }
}

TEST(Delivery, a_late_letter_may_still_come_back_and_is_no_duty) {
  auto s = a_complaint();
  s.given(a_letter(LetterKind::reply));
  const auto contact = s.state.letters[0].contact;
  s.given(NoteDelivery{contact, Delivery::sent, {}}, amends_itself).given(NoteDelivery{contact, Delivery::delayed, {}}, amends_itself);
  EXPECT_FALSE(s.duty(Act::mend_delivery));
  s.when(NoteDelivery{contact, Delivery::sent, {}}, amends_itself).then_nothing();
  s.when(NoteDelivery{contact, Delivery::bounced, {}}, amends_itself).then<DeliveryNoted>();
}

TEST(Delivery, what_did_not_arrive_is_a_duty_until_they_hear_from_us) {
  auto s = a_complaint();
  s.given(a_letter(LetterKind::reply)).given(NoteDelivery{s.state.letters[0].contact, Delivery::bounced, {}}, amends_itself);
  EXPECT_EQ(s.duty(Act::mend_delivery)->why, "did_not_arrive");
  s.after(std::chrono::minutes(5)).given(a_letter(LetterKind::reply));
  EXPECT_FALSE(s.duty(Act::mend_delivery));
}

TEST(Warning, is_noted_in_their_words_and_settled_once) {
  auto s = a_complaint();
  s.when(NoteWarning{"I will post this", "A post tonight", s.now + std::chrono::hours(9)}).then<WarningNoted>();
  s.when(SettleWarning{s.state.warnings[0].warning, "She will wait."}).then<WarningSettled>();
  s.when(SettleWarning{s.state.warnings[0].warning, "Again"}).refused("no_warning");
}

}  // namespace
}  // namespace amends::domain
