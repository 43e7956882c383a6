#include <fmt/format.h>
#include <gmock/gmock.h>

#include "app/case_view.hpp"
#include "app/learned.hpp"
#include "house.hpp"

namespace amends {
namespace {

using test::House;

constexpr std::array things = {"lamp", "vase", "mirror", "chair", "kettle", "clock", "bowl", "rug"};

std::string broken_text(int n) {
  return fmt::format("The {} came broken, number {}. It is cracked and I am upset.", things[static_cast<std::size_t>(n) % things.size()],
                     n);
}
std::string invoice_text(int n) {
  return fmt::format("Where can I see the invoice for my {}? I need order {} for my books.",
                     things[static_cast<std::size_t>(n) % things.size()], n);
}

void close_one(House& house, std::string text, domain::CaseKind kind, const app::StaffRecord& owner) {
  auto input = House::complaint();
  input.kind = kind;
  input.text = Words(std::move(text));
  const auto opened = house.open(input);
  ASSERT_TRUE(opened) << opened.error().sentence;
  for (const domain::Command& command : {domain::Command(domain::ClaimOpening{}), domain::Command(domain::Withdraw{"They let it go."})}) {
    const auto done = house.execute(opened->id, command, house.who(owner));
    ASSERT_TRUE(done) << done.error().sentence;
  }
}

void close_both(House& house, int pairs) {
  for (int n = 0; n < pairs; ++n) {
    close_one(house, broken_text(n), domain::CaseKind::complaint, house.ana());
    close_one(house, invoice_text(n), domain::CaseKind::enquiry, house.maeve());
  }
}

app::LearnedView learn(House& house) { return app::learn(house.store(), *house.app().writer, house.clock().now()).value(); }

std::vector<app::Suggestion> suggested(House& house, std::string_view text) {
  const auto colleagues = house.app().directory.current(house.reader()).value();
  return house.app().learned.suggest(house.reader(), *colleagues, text).value();
}

TEST(Learned, says_nothing_from_a_handful_of_cases) {
  House house;
  close_both(house, 3);
  const auto learned = learn(house);
  ASSERT_EQ(learned.lessons.size(), 3u);
  for (const auto& lesson : learned.lessons) {
    EXPECT_FALSE(lesson.in_use);
    EXPECT_THAT(lesson.note, testing::HasSubstr("too few"));
  }
  EXPECT_TRUE(suggested(house, broken_text(1)).empty());
}

TEST(Learned, tells_new_cases_by_the_closed_ones_and_says_how_well) {
  House house;
  close_both(house, 60);
  const auto learned = learn(house);
  const auto& kind = learned.lessons[0];
  const auto& owner = learned.lessons[2];
  ASSERT_TRUE(kind.in_use) << kind.note;
  EXPECT_EQ(kind.cases, 120);
  EXPECT_GT(kind.held_out, 0);
  EXPECT_GT(kind.accuracy, kind.commonest);
  EXPECT_THAT(kind.labels, testing::UnorderedElementsAre("complaint", "enquiry"));
  ASSERT_TRUE(owner.in_use) << owner.note;
  EXPECT_THAT(owner.labels, testing::UnorderedElementsAre("Ana", "Maeve"));
  EXPECT_FALSE(learned.lessons[1].in_use);  // no cause was recorded

  auto input = House::complaint();
  input.text = Words("The teapot came broken. It is cracked and I am upset.");
  const auto opened = house.open(input);
  ASSERT_TRUE(opened);
  const auto view = app::case_view(house.app(), house.reader(), app::viewer_of(house.ana()), opened->id).value();
  ASSERT_EQ(view.suggestions.size(), 2u);
  EXPECT_EQ(view.suggestions[0].label, "complaint");
  EXPECT_TRUE(view.suggestions[0].sure);
  EXPECT_EQ(view.suggestions[1].shown, "Ana");

  const auto unsure = suggested(house, "The invoice came broken.");
  for (const auto& one : unsure) EXPECT_EQ(one.sure, one.shown != "not sure");
  EXPECT_TRUE(suggested(house, "").empty());
}

TEST(Learned, keeps_the_old_model_where_the_new_one_is_no_better) {
  House house;
  close_both(house, 60);
  const auto first = learn(house).lessons[0];
  house.clock().advance_to(house.clock().now() + std::chrono::hours(1));
  const auto again = learn(house).lessons[0];
  EXPECT_TRUE(again.in_use);
  EXPECT_EQ(again.learned_at, first.learned_at);
  EXPECT_THAT(again.note, testing::HasSubstr("old model stays"));
  const auto kept = app::learned_view(house.reader(), *house.app().directory.current(house.reader()).value());
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->lessons[0].learned_at, first.learned_at);
}

TEST(Learned, forgets_an_owner_who_has_left) {
  House house;
  close_both(house, 60);
  learn(house);
  auto left = house.ana();
  left.active = false;
  ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) -> Result<void> {
    unit.changed(app::Changed::staff);
    return unit.tx.put_staff(left);
  }));
  for (const auto& one : suggested(house, broken_text(3))) EXPECT_EQ(one.sure, one.lesson != app::Lesson::owner);
}

TEST(CaseView, shows_the_risks_in_their_words) {
  House house;
  auto input = House::complaint();
  input.text = Words("The kettle caught fire and burnt my hand. If nobody rings I will go to the newspaper.");
  const auto opened = house.open(input);
  ASSERT_TRUE(opened);
  const auto view = app::case_view(house.app(), house.reader(), app::viewer_of(house.ana()), opened->id).value();
  std::map<std::string, std::string> quotes;
  for (const auto& risk : view.risks) quotes[risk.kind] = risk.quote.text;
  EXPECT_THAT(quotes["safety"] + quotes["harm"], testing::HasSubstr("fire"));
  EXPECT_THAT(quotes["press"], testing::HasSubstr("newspaper"));
}

}  // namespace
}  // namespace amends
