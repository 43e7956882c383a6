#include "language/tone_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends::language {
namespace {

std::vector<std::string> rules_of(std::string_view text, LetterTone kind = LetterTone::reply) {
  std::vector<std::string> ids;
  for (const auto& finding : check_tone(text, kind).findings) ids.push_back(finding.rule);
  return ids;
}

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

}  // namespace

TEST(ToneCheck, blaming_the_courier_is_found_where_it_stands_and_a_better_sentence_offered) {
  const std::string text = "Dear Ms Okafor, thank you for choosing. It was the courier’s fault that you were left waiting, and I am sorry.";
  const auto report = check_tone(text, LetterTone::reply);
  ASSERT_EQ(report.findings.size(), 1U);
  const auto& finding = report.findings[0];
  EXPECT_EQ(finding.rule, "B5");
  EXPECT_EQ(finding.title, "Blames the courier.");
  EXPECT_EQ(text.substr(finding.start, finding.end - finding.start), "the courier’s fault");
  EXPECT_EQ(finding.suggestion, "You should not have been left waiting.");
  EXPECT_THAT(report.has, testing::ElementsAre("thanks", "sorry"));
}

// The true positives of real agents' turns (reference 5.8).
TEST(ToneCheck, real_slips_are_found) {
  EXPECT_THAT(rules_of("Our apologies if that wasn't your experience."), Contains("A1"));
  EXPECT_THAT(rules_of("I'm sorry you feel this way, I appreciate your frustration."), Contains("A2"));
  EXPECT_THAT(rules_of("Please accept my apology for any inconvenience that this has caused."), Contains("A5"));
  EXPECT_THAT(rules_of("We'll check and revert at the earliest."), Contains("P-2"));
  EXPECT_THAT(rules_of("Rest assured we're working on it."), Contains("P-1"));
  EXPECT_THAT(rules_of("We're sorry, but you should have read the terms."), Contains("A3"));
  EXPECT_THAT(rules_of("You get the refund once you remove the review."), Contains("B10"));
}

// The false positives a careless pattern makes (reference 5.8).
TEST(ToneCheck, near_misses_do_not_fire) {
  EXPECT_THAT(rules_of("Terribly sorry for the inconvenience but if you make a flight change we will help."), Not(Contains("A1")));
  EXPECT_THAT(rules_of("We can't guarantee we can do anything."), IsEmpty());
  EXPECT_THAT(rules_of("You should have no problems getting some."), IsEmpty());
  EXPECT_THAT(rules_of("I regret hearing you did not receive the service we expect."), Not(Contains("B1")));
  EXPECT_THAT(rules_of("Sorry, still no updates quite yet, but we'll continue to look."), IsEmpty());
  EXPECT_THAT(rules_of("> It was the courier's fault, you said."), IsEmpty());
}

TEST(ToneCheck, a_gift_does_not_travel_with_an_apology) {
  EXPECT_THAT(rules_of("I am sorry. Here is a gift card for you.", LetterTone::apology), Contains("P5"));
  EXPECT_THAT(rules_of("This gift card is for your trouble.", LetterTone::gesture), Not(Contains("P5")));
}

TEST(ToneCheck, bounds_and_binary_do_no_harm) {
  EXPECT_TRUE(check_tone("", LetterTone::reply).findings.empty());
  (void)check_tone(std::string(1 << 20, '.'), LetterTone::reply);
  (void)check_tone(std::string_view("\xff\xe2\x80 sorry if you \0 feel", 24), LetterTone::reply);
}

}  // namespace amends::language
