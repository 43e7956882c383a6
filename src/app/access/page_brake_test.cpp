#include "app/access/page_brake.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace amends::app {
namespace {

TEST(PageBrake, holds_one_case_and_lets_go_after_a_quarter_of_an_hour) {
  PageBrake brake;
  CaseId one, other;
  other.uuid.bytes[15] = 1;
  const auto now = from_ms(1'000'000'000'000);
  for (int i = 0; i < limits::page_acts_per_15_min_max; ++i) EXPECT_TRUE(brake.act(one, now));
  const auto refused = brake.act(one, now + std::chrono::minutes(14));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().rule, "too_many_tries");
  EXPECT_TRUE(brake.act(other, now));
  EXPECT_TRUE(brake.act(one, now + std::chrono::minutes(15)));
}

}  // namespace
}  // namespace amends::app
