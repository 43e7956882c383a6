#include <future>

#include "house.hpp"

namespace amends {
namespace {

using test::House;

domain::PromiseId promise_until(House& house, const app::CaseId& id, Instant due) {
  domain::MakePromise promise{};
  promise.text = Words("the call in writing");
  promise.due = due;
  promise.certainty = domain::Certainty::certain;
  return house.execute(id, promise)->state->promises.back().promise;
}

domain::PromiseStatus status_of(House& house, const app::CaseId& id) {
  return app::load_case(house.reader(), house.app().states, id)->state->promises.back().status;
}

TEST(Scheduler, what_is_due_becomes_a_command_and_nothing_is_due_twice) {
  House house;
  const auto opened = house.open();
  promise_until(house, opened.id, house.clock().now() + std::chrono::hours(1));
  EXPECT_EQ(house.app().scheduler->ring_due().value(), 0);  // early: nothing
  ASSERT_TRUE(house.clock().advance_to(house.clock().now() + std::chrono::hours(2)));
  EXPECT_GT(house.app().scheduler->ring_due().value(), 0);
  EXPECT_EQ(status_of(house, opened.id), domain::PromiseStatus::broken);
  const auto version = (*house.reader().case_row(opened.id))->version;
  EXPECT_EQ(house.app().scheduler->ring_due().value(), 0);
  EXPECT_EQ((*house.reader().case_row(opened.id))->version, version);
}

TEST(Scheduler, a_clock_whose_cause_is_gone_does_no_harm) {
  House house;
  const auto opened = house.open();
  const auto promise = promise_until(house, opened.id, house.clock().now() + std::chrono::hours(1));
  ASSERT_TRUE(house.execute(opened.id, domain::KeepPromise{promise, {}}));
  // A crash left the clock behind: it rings, finds nothing to do, and is gone.
  const app::ClockRow stale{opened.id, domain::ClockKind::promise_due, promise.uuid, house.clock().now()};
  ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) { return unit.tx.replace_clocks(opened.id, {&stale, 1}); }));
  ASSERT_TRUE(house.clock().advance_to(house.clock().now() + std::chrono::minutes(1)));
  EXPECT_EQ(house.app().scheduler->ring_due().value(), 1);
  EXPECT_EQ(status_of(house, opened.id), domain::PromiseStatus::kept);
  const auto due = house.reader().due_clocks(house.clock().now(), 10);
  EXPECT_TRUE(std::ranges::none_of(*due, [&](const auto& row) { return row.subject == promise.uuid; }));
}

TEST(Scheduler, the_thread_wakes_when_the_clock_is_moved) {
  House house;
  const auto opened = house.open();
  promise_until(house, opened.id, house.clock().now() + std::chrono::hours(1));
  std::promise<void> broken;
  auto subscription = house.app().changes.subscribe([&, told = false](std::span<const app::Change>) mutable {
    if (!std::exchange(told, true)) broken.set_value();
  });
  house.app().scheduler->start();
  ASSERT_TRUE(house.clock().advance_to(house.clock().now() + std::chrono::hours(2)));
  house.app().scheduler->wake();
  ASSERT_EQ(broken.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready);
  house.app().scheduler->stop();
  EXPECT_EQ(status_of(house, opened.id), domain::PromiseStatus::broken);
}

}  // namespace
}  // namespace amends
