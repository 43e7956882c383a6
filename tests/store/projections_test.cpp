// Cases, duties, openings, clocks, promises due.

#include <gmock/gmock.h>

#include "backend.hpp"
#include "rows.hpp"

namespace amends::test {

namespace {

using app::CaseFilter;
using app::PageCursor;
using app::Transaction;
using testing::ElementsAre;

// All numbers in the order of the pages, each page as long as `limit`.
std::vector<std::int64_t> all_pages(app::Reader& reader, const CaseFilter& filter, std::size_t limit) {
  std::vector<std::int64_t> found;
  std::optional<PageCursor> after;
  for (;;) {
    const auto page = must(reader.cases(filter, after, limit));
    for (const auto& row : page) found.push_back(row.number);
    if (page.size() < limit) return found;
    after = PageCursor{page.back().received_at, page.back().id.uuid};
  }
}

TEST_P(StoreTest, a_case_is_found_by_identity_and_number_and_replaced) {
  auto bare = case_row(2);
  bare.owner.reset();
  bare.outcome.reset();
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_case(case_row(1)));
    return tx.put_case(bare);
  });
  EXPECT_TRUE(same(must(reader().case_row(id<app::CaseId>(1))), case_row(1)));
  EXPECT_TRUE(same(must(reader().case_numbered(2)), bare));
  EXPECT_FALSE(must(reader().case_row(id<app::CaseId>(3))));
  EXPECT_FALSE(must(reader().case_numbered(3)));

  auto told_more = bare;  // nothing that a list is filtered by
  told_more.version = 7;
  told_more.updated_at = at(99);
  told_more.summary = R"({"more":1})";
  told_more.kind = domain::CaseKind::enquiry;
  told_more.channel = domain::Channel::call;
  auto closed = case_row(1);  // everything that a list is filtered by
  closed.phase = domain::CasePhase::closed;
  closed.outcome = domain::Outcome::recovered;
  closed.severity = domain::Severity::critical;
  closed.owner.reset();
  closed.customer = id<app::CustomerId>(501);
  closed.received_at = at(500);
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_case(told_more));
    return tx.put_case(closed);
  });
  EXPECT_TRUE(same(must(reader().case_numbered(2)), told_more));
  EXPECT_TRUE(same(must(reader().case_numbered(1)), closed));
}

TEST_P(StoreTest, cases_come_newest_first_and_pages_neither_lose_nor_repeat_one) {
  must_write([](Transaction& tx) -> Result<void> {
    for (std::int64_t number = 1; number <= 23; ++number) {
      auto row = case_row(number);
      row.received_at = at(number / 5);  // ties, five at a time
      TRY_VOID(tx.put_case(row));
    }
    return {};
  });
  std::vector<std::int64_t> expected;
  for (std::int64_t number = 23; number >= 1; --number) expected.push_back(number);
  for (const std::size_t limit : {1, 2, 3, 7, 23, 50}) EXPECT_EQ(all_pages(reader(), {}, limit), expected) << limit;
}

TEST_P(StoreTest, a_case_that_comes_in_between_two_pages_moves_nothing) {
  must_write([](Transaction& tx) -> Result<void> {
    for (std::int64_t number = 1; number <= 4; ++number) TRY_VOID(tx.put_case(case_row(number)));
    return {};
  });
  const auto first = must(reader().cases({}, std::nullopt, 2));
  must_write([](Transaction& tx) { return tx.put_case(case_row(5)); });
  const auto second = must(reader().cases({}, PageCursor{first.back().received_at, first.back().id.uuid}, 2));
  EXPECT_THAT(numbers(second), ElementsAre(2, 1));
}

TEST_P(StoreTest, cases_are_filtered_by_each_property_and_by_all_together) {
  using domain::CasePhase, domain::Outcome, domain::Severity;
  must_write([](Transaction& tx) -> Result<void> {
    for (std::int64_t number = 1; number <= 32; ++number) {
      auto row = case_row(number);
      row.phase = number & 1 ? CasePhase::open : CasePhase::closed;
      row.owner = number & 2 ? std::optional(id<app::StaffId>(7)) : std::nullopt;
      row.customer = id<app::CustomerId>(number & 4 ? 500 : 501);
      row.severity = number & 8 ? Severity::high : Severity::low;
      row.outcome = number & 16 ? std::optional(Outcome::light) : std::nullopt;
      TRY_VOID(tx.put_case(row));
    }
    return {};
  });
  const auto expect = [&](const CaseFilter& filter, auto fits) {
    std::vector<std::int64_t> expected;
    for (std::int64_t number = 32; number >= 1; --number)
      if (fits(number)) expected.push_back(number);
    EXPECT_EQ(all_pages(reader(), filter, 3), expected);
  };
  CaseFilter filter;
  filter.phase = CasePhase::open;
  expect(filter, [](auto n) { return n & 1; });
  filter = {};
  filter.owner = id<app::StaffId>(7);
  expect(filter, [](auto n) { return n & 2; });
  filter = {};
  filter.unclaimed = true;
  expect(filter, [](auto n) { return !(n & 2); });
  filter = {};
  filter.customer = id<app::CustomerId>(500);
  expect(filter, [](auto n) { return n & 4; });
  filter = {};
  filter.severity = Severity::high;
  expect(filter, [](auto n) { return n & 8; });
  filter = {};
  filter.outcome = Outcome::light;
  expect(filter, [](auto n) { return n & 16; });
  filter = {CasePhase::open, id<app::StaffId>(7), id<app::CustomerId>(500), Severity::high, Outcome::light, false};
  expect(filter, [](auto n) { return (n & 31) == 31; });
  filter.owner.reset();
  filter.unclaimed = true;
  expect(filter, [](auto n) { return (n & 31) == 29; });
}

TEST_P(StoreTest, a_case_number_is_never_given_twice) {
  std::set<std::int64_t> given;
  for (int round = 0; round < 3; ++round)
    must_write([&](Transaction& tx) -> Result<void> {
      EXPECT_TRUE(given.insert(TRY(tx.next_case_number())).second);
      EXPECT_TRUE(given.insert(TRY(tx.next_case_number())).second);
      return {};
    });
  EXPECT_EQ(*given.begin(), 1001);
}

TEST_P(StoreTest, my_duties_are_mine_and_those_my_roles_may_take_the_most_urgent_first) {
  const auto ana = id<app::StaffId>(7), ben = id<app::StaffId>(8);
  auto mine_late = duty(1, 0, 30), mine_soon = duty(1, 1, 10), bens = duty(2, 0, 5), for_leads = duty(3, 0, 20),
       for_admins = duty(3, 1, 15);
  mine_late.owner = mine_soon.owner = ana;
  bens.owner = ben;
  for_leads.owner = for_admins.owner = std::nullopt;
  for_leads.for_role = domain::Role::lead;
  for_admins.for_role = domain::Role::admin;
  auto opening = duty(4, 0, 1);
  opening.owner.reset();
  opening.for_role.reset();
  opening.act = domain::Act::claim;
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.replace_duties(mine_late.case_id, std::vector{mine_late, mine_soon}));
    TRY_VOID(tx.replace_duties(bens.case_id, std::vector{bens}));
    TRY_VOID(tx.replace_duties(for_leads.case_id, std::vector{for_leads, for_admins}));
    return tx.replace_duties(opening.case_id, std::vector{opening});
  });
  EXPECT_TRUE(same(must(reader().duties({ana, {domain::Role::lead}, at(1000)})), {mine_soon, for_leads, mine_late}));
  EXPECT_TRUE(same(must(reader().duties({ana, {}, at(1000)})), {mine_soon, mine_late}));
  EXPECT_TRUE(same(must(reader().duties({ana, {domain::Role::lead, domain::Role::admin, domain::Role::lead}, at(20)})),
                   {mine_soon, for_admins, for_leads}));
  EXPECT_TRUE(same(must(reader().duties({ana, {domain::Role::lead}, at(1000), 2})), {mine_soon, for_leads}));
  EXPECT_TRUE(same(must(reader().duties({ben, {}, at(1000)})), {bens}));
  EXPECT_TRUE(same(must(reader().duties_of_case(for_leads.case_id)), {for_leads, for_admins}));
}

TEST_P(StoreTest, duties_at_the_same_time_are_ordered_by_case_and_ordinal) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.replace_duties(id<app::CaseId>(2), std::vector{duty(2, 0, 5), duty(2, 1, 5)}));
    return tx.replace_duties(id<app::CaseId>(1), std::vector{duty(1, 1, 5), duty(1, 0, 5)});
  });
  EXPECT_TRUE(same(must(reader().duties({id<app::StaffId>(7), {}, at(5)})), {duty(1, 0, 5), duty(1, 1, 5), duty(2, 0, 5), duty(2, 1, 5)}));
}

TEST_P(StoreTest, replaced_duties_are_the_new_ones_whatever_changed_in_them) {
  const auto one = id<app::CaseId>(1);
  must_write([&](Transaction& tx) { return tx.replace_duties(one, std::vector{duty(1, 0, 10), duty(1, 1, 20), duty(1, 2, 30)}); });
  auto moved = duty(1, 0, 40);
  auto reworded = duty(1, 1, 20);
  reworded.what = "Ring on Monday";
  reworded.case_version = 7;
  reworded.opens.reset();
  reworded.due.reset();
  reworded.attempt = 3;
  reworded.why = "promise_moved";
  reworded.subject = uuid(901);
  must_write([&](Transaction& tx) { return tx.replace_duties(one, std::vector{moved, reworded}); });
  EXPECT_TRUE(same(must(reader().duties_of_case(one)), {moved, reworded}));
  EXPECT_TRUE(same(must(reader().duties({id<app::StaffId>(7), {}, at(1000)})), {reworded, moved}));
  must_write([&](Transaction& tx) { return tx.replace_duties(one, {}); });
  EXPECT_TRUE(must(reader().duties_of_case(one)).empty());
}

TEST_P(StoreTest, openings_come_oldest_first_and_are_counted_up_to_a_bound) {
  must_write([](Transaction& tx) -> Result<void> {
    for (std::uint64_t number = 1; number <= 5; ++number) {
      auto opening = duty(number, 0, 100 - static_cast<std::int64_t>(number));
      opening.act = domain::Act::claim;
      opening.owner.reset();
      opening.for_role.reset();
      auto ring = duty(number, 1, 1);
      ring.act = domain::Act::ring;
      TRY_VOID(tx.replace_duties(opening.case_id, std::vector{opening, ring}));
    }
    return {};
  });
  const auto oldest = must(reader().openings(2));
  ASSERT_EQ(oldest.size(), 2u);
  EXPECT_EQ(oldest[0].case_id, id<app::CaseId>(5));
  EXPECT_EQ(oldest[1].case_id, id<app::CaseId>(4));
  EXPECT_EQ(must(reader().opening_count(100)), 5u);
  EXPECT_EQ(must(reader().opening_count(3)), 3u);
}

TEST_P(StoreTest, due_clocks_are_those_whose_time_has_come_the_earliest_first) {
  using domain::ClockKind;
  EXPECT_EQ(must(reader().next_clock()), std::nullopt);
  const auto callback = clock(1, ClockKind::callback_window, 10), promise = clock(1, ClockKind::promise_due, 30),
             other = clock(2, ClockKind::promise_due, 20);
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.replace_clocks(callback.case_id, std::vector{promise, callback}));
    return tx.replace_clocks(other.case_id, std::vector{other});
  });
  EXPECT_EQ(must(reader().next_clock()), at(10));
  EXPECT_TRUE(must(reader().due_clocks(at(9), 10)).empty());
  EXPECT_TRUE(same(must(reader().due_clocks(at(20), 10)), {callback, other}));
  EXPECT_TRUE(same(must(reader().due_clocks(at(99), 2)), {callback, other}));
  must_write([&](Transaction& tx) { return tx.replace_clocks(callback.case_id, std::vector{promise, callback}); });  // the same again
  EXPECT_TRUE(same(must(reader().due_clocks(at(99), 10)), {callback, other, promise}));
  must_write([&](Transaction& tx) { return tx.replace_clocks(callback.case_id, {}); });
  EXPECT_TRUE(same(must(reader().due_clocks(at(99), 10)), {other}));
}

TEST_P(StoreTest, promises_due_are_counted_per_colleague_in_a_span_that_excludes_its_end) {
  const auto ana = id<app::StaffId>(7), ben = id<app::StaffId>(8);
  using Promises = std::vector<std::pair<app::StaffId, Instant>>;
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.replace_promises_due(id<app::CaseId>(1), Promises{{ana, at(10)}, {ana, at(10)}, {ben, at(10)}}));
    return tx.replace_promises_due(id<app::CaseId>(2), Promises{{ana, at(20)}});
  });
  EXPECT_EQ(must(reader().promises_due(ana, at(10), at(20))), 2);
  EXPECT_EQ(must(reader().promises_due(ana, at(10), at(21))), 3);
  EXPECT_EQ(must(reader().promises_due(ben, at(0), at(99))), 1);
  must_write([&](Transaction& tx) { return tx.replace_promises_due(id<app::CaseId>(1), Promises{{ana, at(30)}}); });
  EXPECT_EQ(must(reader().promises_due(ana, at(0), at(99))), 2);
  must_write([&](Transaction& tx) { return tx.replace_promises_due(id<app::CaseId>(1), {}); });
  EXPECT_EQ(must(reader().promises_due(ana, at(0), at(99))), 1);
}

TEST_P(StoreTest, a_case_that_begins_and_goes_on_in_one_work_is_kept_as_it_ends) {
  const auto one = id<app::CaseId>(1);
  const auto ana = id<app::StaffId>(7);
  auto ends = case_row(1);
  ends.phase = domain::CasePhase::closed;
  const auto begins = [&](Transaction& tx) -> Result<void> {
    TRY(tx.append(std::vector{event(1, 1)}));
    TRY_VOID(tx.put_case(case_row(1)));
    TRY_VOID(tx.replace_duties(one, std::vector{duty(1, 0, 10), duty(1, 1, 20)}));
    TRY_VOID(tx.replace_clocks(one, std::vector{clock(1, domain::ClockKind::promise_due, 5)}));
    return tx.replace_promises_due(one, std::vector{std::pair(ana, at(10)), std::pair(ana, at(11))});
  };
  const auto goes_on = [&](Transaction& tx) -> Result<void> {
    TRY(tx.append(std::vector{event(1, 2)}));
    TRY_VOID(tx.put_case(ends));
    TRY_VOID(tx.replace_duties(one, std::vector{duty(1, 0, 30)}));
    TRY_VOID(tx.replace_clocks(one, {}));
    return tx.replace_promises_due(one, std::vector{std::pair(ana, at(12))});
  };
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(begins(tx));
    return goes_on(tx);
  });
  EXPECT_TRUE(same(must(reader().case_row(one)), ends));
  EXPECT_TRUE(same(must(reader().duties_of_case(one)), {duty(1, 0, 30)}));
  EXPECT_EQ(must(reader().next_clock()), std::nullopt);
  EXPECT_EQ(must(reader().promises_due(ana, at(0), at(99))), 1);
  // Begun a second time it is refused, whoever was first.
  const auto again = write([&](Transaction& tx) { return begins(tx); });
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().rule, "version_conflict");
  EXPECT_TRUE(same(must(reader().case_row(one)), ends));
}

TEST_P(StoreTest, dropping_the_projections_leaves_truth_and_journals_alone) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY(tx.append(std::vector{event(1, 1)}));
    TRY_VOID(tx.put_texts(std::vector{text(1, 1, "a")}));
    TRY_VOID(tx.put_case(case_row(1)));
    TRY_VOID(tx.replace_duties(id<app::CaseId>(1), std::vector{duty(1, 0, 5)}));
    TRY_VOID(tx.replace_clocks(id<app::CaseId>(1), std::vector{clock(1, domain::ClockKind::promise_due, 5)}));
    TRY_VOID(tx.replace_promises_due(id<app::CaseId>(1), std::vector{std::pair(id<app::StaffId>(7), at(5))}));
    TRY_VOID(tx.add_search(id<app::CaseId>(1), 1, "lamp"));
    TRY_VOID(tx.put_outbox(letter(1)));
    return tx.put_intake(intake(1));
  });
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.drop_projections());
    EXPECT_EQ(TRY(tx.events_from(0, 10)).size(), 1u);
    return tx.add_search(id<app::CaseId>(2), 2, "again");
  });
  EXPECT_FALSE(must(reader().case_numbered(1)));
  EXPECT_TRUE(must(reader().duties_of_case(id<app::CaseId>(1))).empty());
  EXPECT_EQ(must(reader().next_clock()), std::nullopt);
  EXPECT_EQ(must(reader().promises_due(id<app::StaffId>(7), at(0), at(99))), 0);
  EXPECT_TRUE(must(reader().search(std::vector<std::string>{"lamp"}, std::nullopt, 10)).empty());
  EXPECT_EQ(must(reader().search(std::vector<std::string>{"again"}, std::nullopt, 10)).size(), 1u);
  EXPECT_EQ(must(reader().events(uuid(1), 0)).size(), 1u);
  EXPECT_EQ(must(reader().texts(uuid(1))).size(), 1u);
  EXPECT_TRUE(must(reader().outbox(id<domain::ContactId>(1))));
  EXPECT_TRUE(must(reader().intake(id<app::IntakeId>(1))));
}

TEST_P(StoreTest, a_rebuild_is_undone_as_a_whole) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_case(case_row(1)));
    return tx.add_search(id<app::CaseId>(1), 1, "lamp");
  });
  EXPECT_FALSE(write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.drop_projections());
    TRY_VOID(tx.add_search(id<app::CaseId>(2), 2, "other"));
    EXPECT_TRUE(TRY(tx.search(std::vector<std::string>{"lamp"}, std::nullopt, 10)).empty());
    return fail(Errc::internal, "An event cannot be read.");
  }));
  EXPECT_TRUE(must(reader().case_numbered(1)));
  EXPECT_EQ(must(reader().search(std::vector<std::string>{"lamp"}, std::nullopt, 10)).size(), 1u);
  EXPECT_TRUE(must(reader().search(std::vector<std::string>{"other"}, std::nullopt, 10)).empty());
}

}  // namespace

}  // namespace amends::test
