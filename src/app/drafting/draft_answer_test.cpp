#include "app/drafting/draft_answer.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace amends::app {
namespace {

TEST(DraftAnswer, is_plain_text) {
  EXPECT_EQ(*draft_from_answer("Dear [customer],\n\nI am sorry.\n"), "Dear [customer],\n\nI am sorry.");
  EXPECT_EQ(*draft_from_answer("<p>Dear <b>[customer]</b>,</p><br/>I am <a href='x'>sorry</a>.<script>alert(1)</script>"),
            "Dear [customer],\n\nI am sorry.");
  EXPECT_EQ(*draft_from_answer("```text\n# Sorry\n**I am** __sorry__.\n```"), "Sorry\nI am sorry.");
  EXPECT_EQ(*draft_from_answer("3 < 5 and 5 > 3"), "3 < 5 and 5 > 3");
}

TEST(DraftAnswer, shows_no_reasoning_of_the_model) {
  EXPECT_EQ(*draft_from_answer("<think>She is angry.</think>\nI am sorry."), "I am sorry.");
  EXPECT_EQ(*draft_from_answer("She is angry.</think>I am sorry."), "I am sorry.");
  EXPECT_EQ(draft_from_answer("<think>She is angry. I").error().rule, "model_empty");
}

TEST(DraftAnswer, hides_nothing) {
  EXPECT_EQ(*draft_from_answer("I\u200B am\u202E sor\x01ry\u00AD.\r\n\r\n\r\n\r\nYours\t\n"), "I am sorry.\n\nYours");
  EXPECT_EQ(*draft_from_answer("für 5 € 😀 \xFF\xC3"), "für 5 € 😀");
}

TEST(DraftAnswer, empty_or_endless_is_refused) {
  EXPECT_EQ(draft_from_answer("").error().rule, "model_empty");
  EXPECT_EQ(draft_from_answer(" \n<br>\n").error().rule, "model_empty");
  EXPECT_TRUE(draft_from_answer(std::string(limits::suggested_draft_bytes_max, 'a')));
  EXPECT_EQ(draft_from_answer(std::string(limits::suggested_draft_bytes_max + 1, 'a')).error().rule, "model_too_long");
}

}  // namespace
}  // namespace amends::app
