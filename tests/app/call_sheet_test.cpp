#include "app/call_sheet.hpp"

#include <fmt/format.h>

#include "domain/calendar/hours.hpp"
#include "house.hpp"

namespace amends {
namespace {

using test::House;

app::CallSheetView sheet_of(House& house, const app::CaseId& id) {
  return app::call_sheet(house.app(), house.reader(), app::viewer_of(house.ana()), id).value();
}

domain::RecordAttempt nobody_answered() {
  domain::RecordAttempt attempt{};
  attempt.outcome = domain::AttemptOutcome::rang_out;
  return attempt;
}

TEST(CallSheet, the_next_try_it_names_is_the_one_that_no_answer_books) {
  House house;
  const auto opened = house.open();
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  for (int i = 0; i < 2; ++i) {
    const auto named = sheet_of(house, opened.id).next_try;
    const auto tried = house.execute(opened.id, nobody_answered());
    ASSERT_TRUE(tried) << tried.error().sentence;
    EXPECT_EQ(named, fmt::format("today {}, her time", domain::local_time_text("Europe/Dublin", tried->state->callbacks.back().opens)));
  }
  EXPECT_EQ(sheet_of(house, opened.id).next_try, "a mail with times to choose from");
  const auto third = house.execute(opened.id, nobody_answered());
  EXPECT_EQ(third->state->callbacks.back().rung, domain::Rung::write_with_times);
}

TEST(CallSheet, naming_the_next_try_records_nothing) {
  House house;
  const auto opened = house.open();
  const auto before = house.reader().events(opened.id.uuid, 0)->size();
  sheet_of(house, opened.id);
  EXPECT_EQ(house.reader().events(opened.id.uuid, 0)->size(), before);
}

TEST(CallSheet, what_is_said_follows_what_they_wrote) {
  House house;
  auto input = House::complaint();
  input.customer.name = "Sam Lee";  // nothing is known of how to speak of them
  input.text = Words("I was charged twice and nobody answers my mails.");
  input.subject = Words("Charged twice");
  const auto opened = house.open(input, {{}, 0, "angry_mail", Words("nobody answers my mails."), "ignored"}).value();
  const auto sheet = sheet_of(house, opened.id);
  EXPECT_EQ(sheet.say_listen[0],
            "Sam Lee, this is Ana Reis from Harbour Lane. You wrote: “nobody answers my mails”. I’d like to hear what happened, from the "
            "start. I have time.");
  EXPECT_EQ(sheet.questions[0], "What did you see on your account?");
  EXPECT_EQ(sheet.questions[1], "What happened when you wrote to us?");
  EXPECT_EQ(sheet.listen_hint, "When they stop: wait three seconds. Then “Go on”, or “And then?”");
  EXPECT_EQ(sheet.feelings.front(), "ignored");
}

TEST(CallSheet, listening_says_nothing_of_a_solution_and_an_apology_gives_no_reason) {
  House house;
  const auto sheet = sheet_of(house, house.open().id);
  for (const auto& line : sheet.say_listen)
    for (const auto* word : {"refund", "offer", "solution", "money"}) EXPECT_EQ(line.find(word), std::string::npos) << line;
  for (const auto& line : sheet.say_apologise)
    for (const auto* word : {"because", " if ", " but ", "inconvenience"}) EXPECT_EQ(line.find(word), std::string::npos) << line;
}

TEST(CallSheet, an_offer_that_stands_is_what_is_said_at_agree) {
  House house;
  const auto opened = house.open();
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  ASSERT_TRUE(house.execute(opened.id, domain::TakeAccount{{}, Words("It came broken."), {}}));
  domain::MakeOffer offer{};
  for (const auto* title : {"A new lamp on Friday", "Your money back"}) {
    domain::NewOption option{};
    option.kind = domain::RemedyKind::replacement;
    option.title = Words(title);
    option.costs_nothing = true;
    offer.options.push_back(option);
  }
  ASSERT_TRUE(house.execute(opened.id, offer));
  EXPECT_EQ(sheet_of(house, opened.id).say_agree,
            (std::vector<std::string>{"I can do two things, Ms Okafor. You choose, and neither costs you anything.",
                                      "**A new lamp on Friday**.", "Or: **Your money back**. Which would be right for you?"}));
}

TEST(OwnerLoad, refuses_a_colleague_or_a_day_that_does_not_exist) {
  House house;
  EXPECT_EQ(app::owner_load(house.app(), house.reader(), app::StaffId{}, std::nullopt).error().code, Errc::not_found);
  EXPECT_EQ(app::owner_load(house.app(), house.reader(), house.ana().id, "2026-02-31").error().code, Errc::invalid);
}

}  // namespace
}  // namespace amends
