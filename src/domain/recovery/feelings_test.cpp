#include "domain/recovery/feelings.hpp"

#include <gtest/gtest.h>

namespace amends::domain {
namespace {

TEST(Feelings, the_words_an_agent_needs_are_there) {
  EXPECT_GE(feeling_words().size(), 60u);
  for (const auto* word :
       {"furious", "angry", "worried", "tired", "anxious", "let down", "content", "hurt", "relieved", "humiliated", "calm"})
    EXPECT_TRUE(find_feeling(word)) << word;
}

TEST(Feelings, strength_and_mood_keep_their_ranges_and_their_sign) {
  for (const auto& row : feeling_words()) {
    EXPECT_GE(row.strength, 1) << row.word;
    EXPECT_LE(row.strength, 4) << row.word;
    EXPECT_GE(row.mood, -100) << row.word;
    EXPECT_LE(row.mood, 100) << row.word;
    const bool glad = row.group == FeelingGroup::joy;
    const bool open_to_both = row.group == FeelingGroup::surprise || row.group == FeelingGroup::neutral;
    EXPECT_TRUE(open_to_both || glad == (row.mood > 0)) << row.word;
    EXPECT_TRUE(row.strength < 4 || row.mood <= -90) << row.word;
  }
}

TEST(Feelings, the_mood_line_of_the_pictures_falls_and_rises_as_drawn) {
  const auto mood = [](std::string_view word) { return find_feeling(word).value().mood; };
  EXPECT_EQ(mood("calm"), 0);
  EXPECT_LT(mood("furious"), mood("angry"));
  EXPECT_LT(mood("angry"), mood("hurt"));
  EXPECT_LT(mood("hurt"), mood("calm"));
  EXPECT_LT(mood("calm"), mood("relieved"));
  EXPECT_EQ(find_feeling("furious")->strength, 4);
  EXPECT_EQ(find_feeling("let down")->strength, 2);
}

TEST(Feelings, a_word_is_found_as_people_type_it) {
  EXPECT_EQ(find_feeling("  Let Down ")->word, "let down");
  EXPECT_EQ(find_feeling("FURIOUS")->group, FeelingGroup::anger);
  for (const auto* word : {"", "  ", "furios", "let  down", "zzz"}) EXPECT_FALSE(find_feeling(word)) << word;
}

}  // namespace
}  // namespace amends::domain
