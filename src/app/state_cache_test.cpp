#include "app/state_cache.hpp"

#include <gtest/gtest.h>

namespace amends::app {
namespace {

CaseId case_id(std::uint8_t n) {
  CaseId id;
  id.uuid.bytes[15] = n;
  return id;
}

Loaded version(std::int64_t n, std::size_t text_bytes = 0) {
  auto state = std::make_shared<domain::State>();
  state->account_customer = std::string(text_bytes, 'x');
  return {std::move(state), n, {}, {}};
}

TEST(StateCache, is_good_for_the_version_it_was_kept_for_only) {
  StateCache cache(10, 1 << 20);
  cache.put(case_id(1), version(5));
  EXPECT_TRUE(cache.find(case_id(1), 5));
  EXPECT_FALSE(cache.find(case_id(1), 4));
  EXPECT_FALSE(cache.find(case_id(1), 6));
  EXPECT_FALSE(cache.find(case_id(2), 5));
}

TEST(StateCache, a_slow_reader_does_not_put_an_old_version_over_a_new_one) {
  StateCache cache(10, 1 << 20);
  cache.put(case_id(1), version(6));
  cache.put(case_id(1), version(5));
  EXPECT_TRUE(cache.find(case_id(1), 6));
  EXPECT_EQ(cache.size(), 1u);
}

TEST(StateCache, forgets_what_was_used_longest_ago) {
  StateCache cache(2, 1 << 20);
  cache.put(case_id(1), version(1));
  cache.put(case_id(2), version(1));
  EXPECT_TRUE(cache.find(case_id(1), 1));
  cache.put(case_id(3), version(1));
  EXPECT_TRUE(cache.find(case_id(1), 1));
  EXPECT_FALSE(cache.find(case_id(2), 1));
  EXPECT_TRUE(cache.find(case_id(3), 1));
}

TEST(StateCache, stays_within_its_bytes) {
  constexpr std::size_t bytes = 200 * 1024;
  StateCache cache(1000, bytes);
  for (std::uint8_t n = 1; n < 50; ++n) {
    cache.put(case_id(n), version(1, 20 * 1024));
    EXPECT_LE(cache.bytes(), bytes);
  }
  EXPECT_GE(cache.size(), 5u);
  EXPECT_LT(cache.size(), 10u);
  cache.put(case_id(60), version(1, 2 * bytes));  // larger than all of it
  EXPECT_EQ(cache.size(), 0u);
  EXPECT_EQ(cache.bytes(), 0u);
}

}  // namespace
}  // namespace amends::app
