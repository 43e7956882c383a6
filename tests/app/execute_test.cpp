#include "house.hpp"

#include "app/case_list.hpp"
#include "app/case_view.hpp"

namespace amends {
namespace {

using test::House;

TEST(Execute, writes_events_projection_and_search_in_one_act) {
  House house;
  const auto opened = house.open();
  const auto done = house.execute(opened.id, domain::WriteNote{Words("The courier’s photo shows another door.")});
  ASSERT_TRUE(done) << done.error().sentence;
  EXPECT_EQ(done->version, opened.version + 1);
  EXPECT_EQ(done->number, opened.number);

  const auto row = house.reader().case_row(opened.id);
  ASSERT_TRUE(row && *row);
  EXPECT_EQ((*row)->version, done->version);
  EXPECT_EQ(house.reader().events(opened.id.uuid, 0)->size(), static_cast<std::size_t>(done->version));
  const std::vector<std::string> words{"courier", "photo"};
  const auto hits = house.reader().search(words, std::nullopt, 10);
  ASSERT_TRUE(hits);
  ASSERT_EQ(hits->size(), 1u);
  EXPECT_EQ((*hits)[0].case_id, opened.id);
}

TEST(Execute, a_refusal_leaves_nothing_behind) {
  House house;
  const auto opened = house.open();
  const auto before = house.reader().events(opened.id.uuid, 0)->size();
  const auto refused = house.execute(opened.id, domain::CloseCase{});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::conflict);
  EXPECT_EQ(house.reader().events(opened.id.uuid, 0)->size(), before);
}

TEST(Execute, a_case_that_does_not_exist_is_not_found) {
  House house;
  const auto missing = house.execute(app::CaseId{}, domain::WriteNote{Words("Nobody here.")});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, Errc::not_found);
}

TEST(Execute, two_commands_on_one_case_in_one_commit_see_each_other) {
  House house;
  const auto opened = house.open();
  constexpr int count = 20;
  std::atomic<int> done = 0, refused = 0;
  for (int i = 0; i < count; ++i) {
    const auto who = house.who(house.ana());
    house.app().writer->submit(
        [&house, opened, who](app::Unit& unit) -> Result<void> {
          TRY_VOID(house.app().recovery.execute(unit, opened.id, domain::WriteNote{Words("One of many.")}, who));
          return {};
        },
        [&](Result<void> result) { ++(result ? done : refused); });
  }
  house.app().writer->stop();
  EXPECT_EQ(done, count);
  EXPECT_EQ(refused, 0);
  const auto events = house.reader().events(opened.id.uuid, 0);
  EXPECT_EQ(events->size(), static_cast<std::size_t>(opened.version + count));
  const auto texts = house.reader().texts(opened.id.uuid);
  EXPECT_TRUE(app::verify_stream(*events, *texts));
}

TEST(Execute, a_claim_is_won_once) {
  House house;
  const auto opened = house.open();
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  const auto second = house.execute(opened.id, domain::ClaimOpening{}, house.who(house.maeve()));
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().rule, "already_claimed");
}

TEST(Execute, what_is_published_was_committed) {
  House house;
  std::vector<app::Change> seen;
  std::mutex mutex;
  auto subscription = house.app().changes.subscribe([&](std::span<const app::Change> changes) {
    const std::lock_guard lock(mutex);
    for (const auto& change : changes) {
      EXPECT_TRUE(!change.case_id || *house.store().open_reader().value()->case_row(*change.case_id));
      seen.push_back(change);
    }
  });
  const auto opened = house.open();
  const std::lock_guard lock(mutex);
  ASSERT_FALSE(seen.empty());
  EXPECT_EQ(seen.front(), (app::Change{app::Changed::cases, opened.id, opened.number}));
}

TEST(CaseView, the_kept_half_and_the_fresh_half_make_the_whole_case) {
  House house;
  const auto opened = house.open();
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  const auto viewer = app::viewer_of(house.ana());
  const auto view = app::case_view(house.app(), house.reader(), viewer, opened.id);
  ASSERT_TRUE(view) << view.error().sentence;
  const auto first = app::case_json(house.app(), house.reader(), viewer, opened.id);
  const auto again = app::case_json(house.app(), house.reader(), viewer, opened.id);  // from the cache
  ASSERT_TRUE(first && again);
  EXPECT_EQ(*first, *again);
  const auto json = boost::json::parse(*first).as_object();
  EXPECT_EQ(json.at("number").as_string(), view->number);
  EXPECT_EQ(json.at("customer").at("record").at("name").as_string(), "Ms Adaeze Okafor");
  EXPECT_EQ(json.at("timeline").as_array().size(), view->timeline.size());
  EXPECT_EQ(json.at("permitted").as_array().size(), view->permitted.size());
  EXPECT_EQ(json.at("next_actions").as_array().size(), view->next_actions.size());
}

TEST(CaseView, a_change_is_seen_at_once_by_everybody_who_had_it_cached) {
  House house;
  const auto opened = house.open();
  const auto ana = app::viewer_of(house.ana()), maeve = app::viewer_of(house.maeve());
  ASSERT_TRUE(app::case_json(house.app(), house.reader(), ana, opened.id));
  ASSERT_TRUE(app::case_json(house.app(), house.reader(), maeve, opened.id));
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  EXPECT_NE(app::case_json(house.app(), house.reader(), ana, opened.id)->find("you own it since today"), std::string::npos);
  EXPECT_NE(app::case_json(house.app(), house.reader(), maeve, opened.id)->find("Ana owns it since today"), std::string::npos);
}

TEST(CaseView, a_new_name_of_the_customer_is_in_every_sentence) {
  House house;
  const auto opened = house.open();
  const auto viewer = app::viewer_of(house.ana());
  ASSERT_TRUE(app::case_json(house.app(), house.reader(), viewer, opened.id));
  const auto saved = house.app().writer->run_for<app::CustomerRecord>([&](app::Unit& unit) -> Result<app::CustomerRecord> {
    auto customer = TRY(unit.tx.customer(opened.customer)).value();
    const auto playbooks = TRY(house.app().playbooks.current(unit.tx));
    customer.name = "Ms Adaeze Obi";
    customer.short_name = "Ms Obi";
    return app::save_customer(unit, customer, customer.version, *playbooks);
  });
  ASSERT_TRUE(saved) << saved.error().sentence;
  const auto json = app::case_json(house.app(), house.reader(), viewer, opened.id);
  EXPECT_EQ(json->find("Ms Okafor"), std::string::npos);
  EXPECT_NE(json->find("Ms Obi"), std::string::npos);
  EXPECT_NE(app::case_summary(house.reader(), opened.id)->json.find("Ms Adaeze Obi"), std::string::npos);
}

}  // namespace
}  // namespace amends
