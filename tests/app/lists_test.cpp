#include <fmt/format.h>

#include "house.hpp"

#include "app/case_list.hpp"
#include "app/case_view.hpp"
#include "app/cursor.hpp"
#include "app/today.hpp"

namespace amends {
namespace {

using test::House;

TEST(CaseList, pages_hold_every_case_once_and_in_order) {
  House house;
  constexpr int count = 23;
  for (int i = 0; i < count; ++i) {
    auto input = House::complaint();
    input.received_at = house.clock().now() - std::chrono::minutes(i / 2);  // two share each minute
    ASSERT_TRUE(house.open(input));
  }
  const auto viewer = app::viewer_of(house.ana());
  app::CaseListQuery query;
  query.limit = 5;
  std::set<std::string> seen;
  auto last = Instant::max();
  int pages = 0;
  do {
    const auto page = app::case_page(house.reader(), viewer, query);
    ASSERT_TRUE(page);
    for (const auto& summary : page->cases) {
      EXPECT_TRUE(seen.insert(summary.number).second) << summary.number;
      EXPECT_LE(summary.received_at, last);
      last = summary.received_at;
    }
    query.after = page->next;
    ++pages;
  } while (query.after);
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(count));
  EXPECT_EQ(pages, 5);
}

TEST(CaseList, the_rendered_page_is_the_page) {
  House house;
  house.open();
  house.open();
  const auto viewer = app::viewer_of(house.ana());
  app::CaseListQuery query;
  query.limit = 1;
  const auto json = boost::json::parse(*app::case_page_json(house.reader(), viewer, query)).as_object();
  const auto page = app::case_page(house.reader(), viewer, query);
  EXPECT_EQ(json.at("cases").as_array().size(), 1u);
  EXPECT_EQ(json.at("cases").as_array().at(0).at("number").as_string(), page->cases[0].number);
  EXPECT_EQ(json.at("next").as_string(), *page->next);
}

TEST(CaseList, what_cannot_be_a_page_is_refused_with_its_field) {
  House house;
  const auto viewer = app::viewer_of(house.ana());
  app::CaseListQuery query;
  query.after = "somewhere";
  EXPECT_EQ(app::case_page(house.reader(), viewer, query).error().field, "/after");
  query = {};
  query.limit = 0;
  EXPECT_EQ(app::case_page(house.reader(), viewer, query).error().field, "/limit");
  query.limit = 10'000;
  EXPECT_EQ(app::case_page(house.reader(), viewer, query).error().field, "/limit");
  query = {};
  query.owner = "nobody";
  EXPECT_EQ(app::case_page(house.reader(), viewer, query).error().field, "/owner");
}

TEST(Search, finds_words_in_any_order_accent_and_case_and_a_number_its_case) {
  House house;
  auto input = House::complaint();
  input.text = Words("Die Lampe für Bébé kam zerbrochen an.");
  const auto opened = house.open(input);
  ASSERT_TRUE(opened);
  for (const auto* words : {"bebe lampe", "ZERBROCHEN fur", "zerbr"}) {
    const auto page = app::search_cases(house.app(), house.reader(), words, std::nullopt);
    ASSERT_TRUE(page) << words;
    ASSERT_EQ(page->results.size(), 1u) << words;
    EXPECT_EQ(page->results[0].summary.id, opened->id);
  }
  const auto number = fmt::format("a-{}", opened->number);
  EXPECT_EQ(app::search_cases(house.app(), house.reader(), number, std::nullopt)->results.size(), 1u);
  EXPECT_TRUE(app::search_cases(house.app(), house.reader(), "lampe blanket", std::nullopt)->results.empty());
  EXPECT_TRUE(app::search_cases(house.app(), house.reader(), " … ", std::nullopt)->results.empty());
  EXPECT_EQ(app::search_cases(house.app(), house.reader(), "lampe", "x").error().field, "/after");
}

TEST(FindCase, takes_the_number_and_the_id) {
  House house;
  const auto opened = house.open();
  EXPECT_EQ(*app::find_case(house.reader(), fmt::format("A-{}", opened.number)), opened.id);
  EXPECT_EQ(*app::find_case(house.reader(), opened.id.str()), opened.id);
  for (const auto* nothing : {"A-999999", "A-", "1042", ""})
    EXPECT_EQ(app::find_case(house.reader(), nothing).error().code, Errc::not_found) << nothing;
}

TEST(Today, says_what_to_read_when_nothing_waits) {
  House house;
  const auto view = app::today(house.app(), house.reader(), app::viewer_of(house.ana()));
  ASSERT_TRUE(view) << view.error().sentence;
  EXPECT_EQ(view->headline, "Nothing now, and nothing more today.");
  EXPECT_FALSE(view->next);
}

TEST(Today, an_opening_is_everybodys_until_it_is_claimed_and_then_a_call_of_its_owner) {
  House house;  // Tuesday 09:00 in Brussels
  const auto opened = house.open();
  const auto ana = app::viewer_of(house.ana()), maeve = app::viewer_of(house.maeve());
  EXPECT_EQ(app::today(house.app(), house.reader(), ana)->openings.size(), 1u);
  EXPECT_EQ(app::today(house.app(), house.reader(), maeve)->openings_count, 1);
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  const auto hers = app::today(house.app(), house.reader(), ana), other = app::today(house.app(), house.reader(), maeve);
  EXPECT_TRUE(hers->openings.empty());
  ASSERT_EQ(hers->later_today.size(), 1u);
  EXPECT_EQ(hers->later_today[0].title, "Ring Ms Okafor");
  EXPECT_EQ(hers->headline, "Nothing now, and nothing before 13:00.");
  EXPECT_EQ(hers->next->title, "Ring Ms Okafor");
  EXPECT_TRUE(other->later_today.empty() && other->now_due.empty() && other->next_hour.empty());
}

}  // namespace
}  // namespace amends
