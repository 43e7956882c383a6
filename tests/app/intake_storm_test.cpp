#include "app/post/storm.hpp"
#include "base/limits.hpp"
#include "mail_house.hpp"

namespace amends {
namespace {

using test::MailHouse;

constexpr auto cap = static_cast<int>(limits::mails_per_writer_and_hour_max);
const std::string monitor = "monitor@plant.example";

// "2026-11-24T07:00:00Z" and so many seconds, as a Date header.
std::string alarm(int number, int seconds, const std::string& from = monitor) {
  return fmt::format(
      "From: <{}>\r\nTo: hello@harbourlane.example\r\nSubject: Alarm {}\r\nMessage-ID: <alarm-{}@plant.example>\r\n"
      "Date: Tue, 24 Nov 2026 {:02}:{:02}:{:02} +0000\r\n\r\nPump {} has stopped.\r\n",
      from, number, number, 5 + seconds / 3600, seconds / 60 % 60, seconds % 60, number);
}

struct Storm {
  app::Taken item;
  std::vector<app::Taken> more;
};

Storm blow(MailHouse& house, int more) {
  for (int i = 0; i < cap; ++i) EXPECT_EQ(house.take(alarm(i, i)).became, app::Became::new_case) << i;
  Storm storm{house.take(alarm(cap, cap)), {}};
  for (int i = 1; i <= more; ++i) storm.more.push_back(house.take(alarm(cap + i, cap + i)));
  return storm;
}

std::string why_of(MailHouse& house, const app::Taken& taken) { return house.item(taken).why; }

TEST(IntakeStorm, past_the_cap_of_an_hour_one_item_stands_for_all_that_follow) {
  MailHouse house;
  const auto storm = blow(house, 3);
  EXPECT_EQ(storm.item.became, app::Became::needs_a_look);
  EXPECT_EQ(storm.item.why, app::storm_rule);
  for (const auto& each : storm.more) {
    EXPECT_EQ(each.became, app::Became::automatic);
    EXPECT_EQ(each.why, app::storm_more_rule);
    EXPECT_FALSE(each.case_id);
  }
  EXPECT_EQ(*house.reader().held_of_writer_count(monitor, app::storm_more_rule), 3);
  EXPECT_EQ(house.take(alarm(7000, 60, "somebody@else.example")).became, app::Became::new_case);  // others are not held back
}

TEST(IntakeStorm, the_hour_is_that_of_the_mails_so_an_archive_is_no_storm) {
  MailHouse house;
  for (int i = 0; i < cap + 20; ++i) EXPECT_EQ(house.take(alarm(i, i * 40)).became, app::Became::new_case) << i;
}

TEST(IntakeStorm, let_in_each_becomes_the_mail_it_is_and_the_item_comes_last) {
  MailHouse house;
  const auto storm = blow(house, 3);
  const auto let_in = house.intake().let_in(storm.item.intake, house.clock().now());
  ASSERT_TRUE(let_in) << let_in.error().sentence;
  EXPECT_EQ(*let_in, 4U);
  for (const auto& each : storm.more) {
    EXPECT_EQ(house.item(each).became, app::Became::new_case);
    EXPECT_TRUE(house.item(each).case_id);
  }
  EXPECT_EQ(house.item(storm.item).became, app::Became::new_case);
  EXPECT_TRUE(house.item(storm.item).settled);
  EXPECT_EQ(*house.reader().held_of_writer_count(monitor, app::storm_more_rule), 0);
  const auto again = house.intake().let_in(storm.item.intake, house.clock().now());
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().rule, "no_storm");
}

TEST(IntakeStorm, settled_they_stay_aside_and_a_storm_that_goes_on_is_a_new_item) {
  MailHouse house;
  const auto storm = blow(house, 2);
  const auto settled = house.app().writer->run([&](app::Unit& unit) {
    return house.intake().settle(unit, house.item(storm.item), std::nullopt, domain::Actor::system(), house.clock().now());
  });
  ASSERT_TRUE(settled) << settled.error().sentence;
  for (const auto& each : storm.more) EXPECT_EQ(why_of(house, each), app::storm_over_rule);
  EXPECT_EQ(house.take(alarm(900, cap + 9)).why, app::storm_rule);
  EXPECT_EQ(house.take(alarm(901, cap + 10)).why, app::storm_more_rule);
}

TEST(IntakeStorm, a_case_made_of_the_item_leaves_the_others_aside) {
  MailHouse house;
  const auto storm = blow(house, 2);
  const auto made = house.app().writer->run([&](app::Unit& unit) -> Result<void> {
    TRY(house.intake().make_case(unit, house.item(storm.item), domain::Actor::system(), house.clock().now()));
    return {};
  });
  ASSERT_TRUE(made) << made.error().sentence;
  EXPECT_EQ(house.item(storm.item).became, app::Became::new_case);
  for (const auto& each : storm.more) EXPECT_EQ(why_of(house, each), app::storm_over_rule);
}

TEST(IntakeStorm, the_same_bytes_again_do_not_count) {
  MailHouse house;
  for (int i = 0; i < cap + 20; ++i) house.take(alarm(1, 1), fmt::format("folder:{}", i));
  EXPECT_EQ(house.take(alarm(2, 2)).became, app::Became::new_case);
}

}  // namespace
}  // namespace amends
