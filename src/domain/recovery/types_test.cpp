#include "domain/recovery/types.hpp"

#include <gtest/gtest.h>

namespace amends::domain {
namespace {

TEST(Types, the_tracks_have_six_seven_and_five_steps_in_their_order) {
  std::array<int, 3> count{};
  auto last = Track::person;
  for (int i = 0; i < step_count; ++i) {
    const auto track = track_of(static_cast<Step>(i));
    EXPECT_LE(last, track) << i;
    last = track;
    ++count[static_cast<std::size_t>(track)];
  }
  EXPECT_EQ(count, (std::array<int, 3>{6, 7, 5}));
}

TEST(Types, standing_follows_the_score) {
  for (int score = 0; score <= 6; ++score) EXPECT_EQ(standing_of(score), Standing::detractor) << score;
  for (int score = 7; score <= 8; ++score) EXPECT_EQ(standing_of(score), Standing::passive) << score;
  for (int score = 9; score <= 10; ++score) EXPECT_EQ(standing_of(score), Standing::promoter) << score;
}

}  // namespace
}  // namespace amends::domain
