#include "app/page/page_view.hpp"

#include "app/page/page_plan.hpp"
#include "domain/recovery/given.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::app {
namespace {

using namespace domain;

// The page of a scenario's case, as Ms Okafor in Dublin sees it now.
struct Seen {
  explicit Seen(const Scenario& s, PageTold said = {}) : told(std::move(said)) {
    customer.name = "Ms Adaeze Okafor";
    customer.short_name = "Ms Okafor";
    settings.company = "Harbour Lane";
    settings.zone = "Europe/Dublin";
    view = page_view({s.state, customer, owner, settings, s.playbook, told, s.now});
  }
  PageTold told;
  CustomerRecord customer;
  std::optional<StaffRecord> owner;
  Settings settings;
  PageView view;
};

std::vector<std::string> lines(const std::vector<PagePromise>& steps) {
  std::vector<std::string> told;
  for (const auto& step : steps)
    told.push_back(step.day + " | " + (step.kept ? "done" : step.late ? "late" : step.time) + " | " + step.text);
  return told;
}

BookCallback at(std::string_view time, std::chrono::minutes window) {
  const auto from = *parse_rfc3339(time);
  return {CallbackPurpose::customer_asked, from, from + window, "Asked for on their page"};
}

TEST(PageView, before_a_call_shows_their_own_words) {
  const auto seen = Seen(a_complaint(), {"It was not, and your line hung up on me twice.", {}, {}, {}}).view;
  EXPECT_TRUE(seen.account_is_theirs);
  EXPECT_EQ(seen.account, std::vector<std::string>{"It was not, and your line hung up on me twice."});
}

TEST(PageView, after_a_call_shows_the_account_without_its_spoken_frame) {
  auto s = a_case_heard();
  s.given(Reflect{"This is what I heard. You waited for the blanket, and we hung up.\nIs that what happened?", {}});
  const auto seen = Seen(s).view;
  EXPECT_FALSE(seen.account_is_theirs);
  EXPECT_EQ(seen.account, std::vector<std::string>{"You waited for the blanket, and we hung up."});
}

TEST(PageView, offers_only_times_that_may_be_booked) {
  auto s = a_complaint();
  for (const auto& day : Seen(s).view.ring)
    for (const auto& slot : day.slots)
      EXPECT_TRUE(may_ask_to_be_rung_at(s.playbook.hours, *parse_rfc3339(slot.value), s.now)) << slot.value;
  const auto seen = Seen(s).view;
  ASSERT_EQ(seen.ring.size(), 2u);
  EXPECT_EQ(seen.ring_summary, "today at 10 am, 12:30 or 5:30 pm, tomorrow from 10 am");
  EXPECT_TRUE(is_offered(seen.ring, *parse_rfc3339("2026-11-24T12:30:00Z")));
  EXPECT_FALSE(is_offered(seen.ring, *parse_rfc3339("2026-11-24T12:31:00Z")));
  EXPECT_FALSE(is_offered(seen.ring, *parse_rfc3339("2030-11-24T12:30:00Z")));
}

TEST(PageView, says_when_the_phone_rings_and_never_names_a_past_start) {
  auto s = a_complaint();
  s.given(at("2026-11-24T12:30:00Z", ring_window), domain::customer);
  EXPECT_EQ(Seen(s).view.ring_booked, "I ring you today at 12:30 pm.");
  s.given(at("2026-11-24T09:00:00Z", std::chrono::minutes(390)));
  s.after(std::chrono::minutes(55));
  EXPECT_EQ(Seen(s).view.ring_booked, "I ring you today before 3:30 pm.");
  s.given(at("2026-11-24T14:00:00Z", std::chrono::minutes(60)));
  EXPECT_EQ(Seen(s).view.ring_booked, "I ring you today between 2 pm and 3 pm.");
}

TEST(PageView, says_first_that_a_word_is_late) {
  auto s = a_case_heard();
  s.given(AgreeCadence{120, "The part is with the courier"});
  EXPECT_EQ(Seen(s).view.next_word, "today, 11 am");
  s.after(std::chrono::minutes(130));
  EXPECT_EQ(Seen(s).view.next_late, "today, 11 am");
  EXPECT_EQ(Seen(s).view.next_word, "");
}

TEST(PageView, says_what_was_received_and_when_it_is_answered) {
  auto s = a_case_heard();
  RecordCall call{};
  call.seconds = 60;
  s.given(call).after(std::chrono::minutes(1));
  s.given(TakeInContact{Channel::web_form, "Their page", "It’s not right yet", "It was blue.", s.now, 0}, domain::customer);
  s.given(StateWish{"Another colour", Channel::web_form}, domain::customer);
  const PageTold told{"", {{"It was blue.", s.now}}, {{"Another colour", s.now}}, ""};
  auto seen = Seen(s, told).view;
  ASSERT_EQ(seen.wrong.size(), 1u);
  EXPECT_EQ(seen.wrong[0].lead, "You wrote this today at 9:01 am:");
  EXPECT_EQ(seen.wrong[0].answer, "I have it. You have my answer by <b>today, 1:01 pm</b>.");
  ASSERT_EQ(seen.wished.size(), 1u);
  EXPECT_EQ(seen.wished[0].answer, "I have it. You have my answer by <b>today, 5:01 pm</b>.");
  s.after(std::chrono::minutes(30));
  s.given(a_letter(LetterKind::reply)).given(AnswerWish{s.state.wishes[0].wish, WishAnswer::granted, "You can have it in green.", {}});
  seen = Seen(s, told).view;
  EXPECT_EQ(seen.wrong[0].answer, "I answered you today at 9:31 am.");
  EXPECT_EQ(seen.wished[0].answer, "Yes, I do that.");
  EXPECT_EQ(seen.wished[0].reason, "You can have it in green.");
}

TEST(PageView, an_option_taken_back_keeps_its_card_with_why_and_what_instead) {
  auto s = a_case_offered();
  s.given(WithdrawOffer{s.state.offers[0].offer, "The mill has closed."});
  const auto seen = Seen(s, {"", {}, {}, "The mill has closed."}).view;
  EXPECT_EQ(seen.moment, PageMoment::choosing);
  ASSERT_EQ(seen.options.size(), 2u);
  EXPECT_EQ(seen.options[0].gone,
            "This is no longer possible, and I am sorry. The mill has closed. Tell me below what would be right, or choose a time and I "
            "ring you.");
  EXPECT_TRUE(seen.choice_note.empty());
}

TEST(PageView, after_the_choice_tells_dated_what_happens_now) {
  auto s = a_case_heard();
  s.given(MakePromise{"Two ways to put it right", {}, s.now + std::chrono::hours(2), Certainty::certain, {}});
  auto offer = two_options();
  offer.options[0].title = "A new blanket on Friday";
  offer.options[0].detail = "The driver brings it to your door";
  offer.options[0].cost_to_customer = "You need to be in.";
  offer.options[0].by = *parse_rfc3339("2026-11-27T20:00:00Z");
  s.given(offer)
      .given(KeepPromise{s.state.promises[0].promise, {}})
      .after(std::chrono::minutes(5))
      .given(first_option(s.state), domain::customer);
  s.given(MakePromise{"Ring Ms Okafor, to hear that it came whole", {}, *parse_rfc3339("2026-11-27T20:15:00Z"), Certainty::certain, {}});
  const auto seen = Seen(s).view;
  EXPECT_EQ(seen.chosen_heading, "A new blanket it is.");
  EXPECT_EQ(seen.chosen_when, "today at 9:05 am");
  EXPECT_EQ(seen.does_not_suit, "Friday does not suit me");
  const auto told = lines(seen.steps);
  EXPECT_EQ(
      std::vector(told.begin() + 1, told.end()),
      (std::vector<std::string>{"Today | by 1 pm | I ring you.", "Friday | by 8 pm | The driver brings it to your door. You need to be in.",
                                "Friday | by 8:15 pm | I ring you, to hear that it came whole."}));
  EXPECT_EQ(told[0], "Today | by 10:05 am | I write to you what happens, and when.");
}

TEST(PageView, names_a_choice_in_few_words) {
  EXPECT_EQ(name_of_choice("A new lamp on Friday"), "A new lamp");
  EXPECT_EQ(name_of_choice("A new one, brought to the door."), "A new one");
  EXPECT_EQ(name_of_choice("Your money back"), "Your money back");
}

}  // namespace
}  // namespace amends::app
