#include <fmt/format.h>

#include "house.hpp"

#include "app/rebuild.hpp"
#include "app/sample/sample.hpp"

namespace amends {
namespace {

using test::House;

// Everything a rebuild makes, as text, so that a difference shows itself.
struct Projections {
  std::vector<std::string> cases, duties, clocks, hits;
  bool operator==(const Projections&) const = default;
};

std::string text_of(const std::optional<Instant>& time) { return time ? to_rfc3339(*time) : "-"; }

Projections projections(app::Reader& reader, std::span<const std::string> words) {
  Projections all;
  std::optional<app::PageCursor> after;
  while (true) {
    const auto rows = reader.cases({}, after, 100).value();
    for (const auto& row : rows) {
      all.cases.push_back(fmt::format("{} {} {} {}", row.number, row.version, to_rfc3339(row.updated_at), row.summary));
      const auto duties = reader.duties_of_case(row.id).value();
      for (const auto& duty : duties)
        all.duties.push_back(fmt::format("{} {} {} {} {} {} {}", duty.case_id.str(), duty.ordinal, static_cast<int>(duty.act),
                                         text_of(duty.opens), to_rfc3339(duty.sort_at), duty.what, duty.why));
    }
    if (rows.size() < 100) break;
    after = app::PageCursor{rows.back().received_at, rows.back().id.uuid};
  }
  const auto clocks = reader.due_clocks(test::at("2030-01-01T00:00:00Z"), 10'000).value();
  for (const auto& clock : clocks)
    all.clocks.push_back(
        fmt::format("{} {} {} {}", clock.case_id.str(), static_cast<int>(clock.clock), clock.subject.str(), to_rfc3339(clock.due)));
  for (const auto& word : words) {
    const auto hits = reader.search({&word, 1}, std::nullopt, 1000).value();
    for (const auto& hit : hits) all.hits.push_back(fmt::format("{} {} {}", word, hit.case_id.str(), hit.position));
  }
  return all;
}

const std::vector<std::string> searched{"blanket", "lamp", "kettle", "sorry", "disgrace", "door", "money"};

TEST(Rebuild, changes_nothing_in_a_week_of_a_real_shop) {
  House house(test::at("2026-11-24T08:48:00Z"));
  const auto made = app::make_sample(house.app(), house.clock().now());
  ASSERT_TRUE(made) << made.error().sentence;
  const auto playbooks = house.app().playbooks.current(house.reader()).value();
  const auto before = projections(house.reader(), searched);
  ASSERT_GT(before.cases.size(), 40u);
  ASSERT_GT(before.hits.size(), 20u);
  house.app().writer->stop();
  const auto report = app::rebuild(house.store(), *playbooks);
  ASSERT_TRUE(report) << report.error().sentence;
  EXPECT_EQ(report->cases, static_cast<std::int64_t>(before.cases.size()));
  const auto after = projections(house.reader(), searched);
  EXPECT_EQ(before.cases, after.cases);
  EXPECT_EQ(before.duties, after.duties);
  EXPECT_EQ(before.clocks, after.clocks);
  EXPECT_EQ(before.hits, after.hits);
  const auto verified = app::verify(house.reader(), *playbooks);
  ASSERT_TRUE(verified);
  EXPECT_TRUE(verified->broken.empty()) << verified->broken.front();
  EXPECT_EQ(verified->events, report->events);
}

TEST(Rebuild, after_an_erasure_equals_the_live_state_and_the_chain_still_verifies) {
  House house;
  const auto opened = house.open();
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  auto owner = house.maeve();
  owner.role = domain::Role::owner;
  const auto erased = house.execute(opened.id, domain::EraseText{"The customer asked for it."}, house.who(owner));
  ASSERT_TRUE(erased) << erased.error().sentence;
  EXPECT_TRUE(erased->state->title.erased);
  EXPECT_TRUE(house.reader().texts(opened.id.uuid)->empty());
  const std::vector<std::string> words{"blanket", "disgrace"};
  const auto before = projections(house.reader(), words);
  EXPECT_TRUE(before.hits.empty());
  const auto playbooks = house.app().playbooks.current(house.reader()).value();
  house.app().writer->stop();
  ASSERT_TRUE(app::rebuild(house.store(), *playbooks));
  EXPECT_TRUE(before == projections(house.reader(), words));
  const auto verified = app::verify(house.reader(), *playbooks);
  EXPECT_TRUE(verified->broken.empty()) << verified->broken.front();
}

TEST(Verify, names_the_case_whose_row_says_something_else_than_its_events) {
  House house;
  const auto opened = house.open();
  ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) -> Result<void> {
    auto row = TRY(unit.tx.case_row(opened.id)).value();
    row.severity = domain::Severity::low;
    return unit.tx.put_case(row);
  }));
  const auto playbooks = house.app().playbooks.current(house.reader()).value();
  const auto verified = app::verify(house.reader(), *playbooks);
  ASSERT_TRUE(verified);
  ASSERT_EQ(verified->broken.size(), 1u);
  EXPECT_NE(verified->broken[0].find(fmt::format("A-{}", opened.number)), std::string::npos);
}

}  // namespace
}  // namespace amends
