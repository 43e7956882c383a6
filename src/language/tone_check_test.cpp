#include "language/tone_check.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/limits.hpp"

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

TEST(ToneCheck, a_text_that_must_stand_in_a_letter_may_break_its_lines_elsewhere) {
  ToneContext context;
  context.required = {"Financial Ombudsman Service\nExchange Tower, London E14 9SR"};
  const auto held_back = [&](const std::string& letter) {
    const auto report = check_tone(letter, LetterTone::final_, context);
    return std::any_of(report.findings.begin(), report.findings.end(), [](const auto& finding) { return finding.rule == "R4"; });
  };
  EXPECT_FALSE(held_back("You can ask the Financial Ombudsman\nService  Exchange Tower,\n London E14 9SR to look at it."));
  EXPECT_TRUE(held_back("You can ask the Financial Ombudsman Service to look at it."));
}

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

TEST(ToneCheck, what_was_quoted_and_the_signature_are_not_ours) {
  EXPECT_THAT(rules_of("You wrote: “I am sorry you feel that way, but calm down.” That was wrong of us."), IsEmpty());
  EXPECT_THAT(rules_of("I am sorry we lost it.\n\nKind regards,\nAna Reis\nWe value your business!"), IsEmpty());
  EXPECT_THAT(rules_of("I am sorry we lost it.\n\nOn Monday, Ms Okafor <a@example.ie> wrote:\nCalm down, you said."), IsEmpty());
}

TEST(ToneCheck, a_wrapped_line_is_one_sentence) {
  EXPECT_THAT(rules_of("We are very sorry about everything that happened to\nyou on Tuesday, but you should have read the terms of it.\n"),
              Contains("A3"));
  EXPECT_THAT(rules_of("Dear Ms. Okafor, we paid 14.80 to Dr. Eze at 5 p.m. on the day."), Not(Contains("form.long_sentence")));
}

TEST(ToneCheck, apostrophes_and_contractions_count_alike) {
  for (const auto* text :
       {"You didn't read the terms.", "You didn’t read the terms.", "You did not read the terms.", "YOU DIDN’T READ THE TERMS."})
    EXPECT_THAT(rules_of(text), Contains("B1")) << text;
  const std::string text = "Zoë, you didn’t read it.";
  const auto report = check_tone(text, LetterTone::reply);
  ASSERT_FALSE(report.findings.empty());
  EXPECT_EQ(text.substr(report.findings[0].start, report.findings[0].end - report.findings[0].start), "you didn’t read");
}

TEST(ToneCheck, zero_width_characters_and_right_to_left_hide_nothing) {
  EXPECT_THAT(rules_of("Please calm\xE2\x80\x8B down."), Contains("B7"));
  EXPECT_THAT(rules_of("\xE2\x80\xAEPlease ca\xC2\xADlm down."), Contains("B7"));
  EXPECT_THAT(rules_of("نعتذر عن التأخير. Please calm down."), Contains("B7"));
}

TEST(ToneCheck, a_follow_up_owes_its_apology_however_many_there_were) {
  ToneContext context;
  context.prior_apologies = 1;
  const std::string text = "Dear Ms Okafor, I am sorry once more. Thank you for staying with us.";
  const auto has_a13 = [&](LetterTone kind) {
    const auto report = check_tone(text, kind, context);
    return std::any_of(report.findings.begin(), report.findings.end(), [](const auto& finding) { return finding.rule == "A13"; });
  };
  EXPECT_FALSE(has_a13(LetterTone::follow_up));
  EXPECT_TRUE(has_a13(LetterTone::reply));
}

TEST(ToneCheck, says_how_much_it_read) {
  const std::string tall(10 << 20, 'a');
  EXPECT_EQ(check_tone(tall, LetterTone::reply).checked_bytes, limits::text_bytes_max);
  std::string emoji;
  for (int i = 0; i < 100'000; ++i) emoji += "\xF0\x9F\x98\xA1";
  EXPECT_EQ(check_tone(emoji, LetterTone::reply).checked_bytes, limits::text_bytes_max);
  EXPECT_TRUE(check_tone(emoji, LetterTone::reply).findings.empty());
  EXPECT_EQ(check_tone("Sorry.", LetterTone::reply).checked_bytes, 6U);
}

TEST(ToneCheck, of_another_language_only_the_form_is_looked_at) {
  const auto language = [](std::string_view text) { return check_tone(text, LetterTone::reply).language; };
  EXPECT_EQ(language("Ci scusiamo per il ritardo del pacco, lo riceverà domani."), "it");
  EXPECT_EQ(language("Onze excuses voor de vertraging van uw pakket, u krijgt het morgen."), "nl");
  EXPECT_EQ(language("Lamentamos o atraso da sua encomenda; vai recebê-la amanhã."), "pt");
  EXPECT_EQ(language("ご注文の商品が遅れて申し訳ございません。"), "ja");
  EXPECT_EQ(language("Siento que su lámpara llegara rota."), "es");
  EXPECT_EQ(language("Calm down."), "en");
  EXPECT_EQ(language("Ihre Lampe kommt."), "de");
  ToneContext context;
  context.fault = Fault::ours;
  EXPECT_TRUE(check_tone("Ci scusiamo per il ritardo del pacco, lo riceverà domani.", LetterTone::reply, context).findings.empty());
}

TEST(ToneCheck, what_is_no_text_gets_no_findings) {
  std::string bytes;
  std::uint32_t state = 7;
  for (int i = 0; i < 20'000; ++i) bytes.push_back(static_cast<char>((state = state * 1664525U + 1013904223U) >> 24));
  const auto report = check_tone(bytes, LetterTone::reply);
  EXPECT_EQ(report.language, "und");
  EXPECT_TRUE(report.findings.empty());
  EXPECT_EQ(check_tone(std::string(1 << 20, 'a'), LetterTone::reply).language, "und");
}

TEST(ToneCheck, a_reason_is_given_when_it_was_asked_for) {
  ToneContext context;
  context.complaint = true;
  const auto has = [&](std::string_view text, LetterTone kind, std::string_view rule) {
    const auto report = check_tone(text, kind, context);
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const auto& finding) { return finding.rule == rule; });
  };
  constexpr std::string_view reason = "I am sorry the lamp was late. It was late because of the storm.";
  EXPECT_FALSE(has(reason, LetterTone::apology, "A15"));  // nothing is known of what they asked
  context.explanation_asked = false;
  EXPECT_TRUE(has(reason, LetterTone::apology, "A15"));
  EXPECT_FALSE(has(reason, LetterTone::follow_up, "A15"));
  EXPECT_FALSE(has("I am sorry the lamp was late. It was late because we forgot it.", LetterTone::apology, "A15"));
  context.explanation_asked = true;
  EXPECT_FALSE(has(reason, LetterTone::apology, "A15"));
  EXPECT_TRUE(has("I am sorry the lamp was late.", LetterTone::reply, "component.explanation"));
  EXPECT_FALSE(has(reason, LetterTone::reply, "component.explanation"));
}

TEST(ToneCheck, bounds_and_binary_do_no_harm) {
  EXPECT_TRUE(check_tone("", LetterTone::reply).findings.empty());
  (void)check_tone(std::string(1 << 20, '.'), LetterTone::reply);
  (void)check_tone(std::string_view("\xff\xe2\x80 sorry if you \0 feel", 24), LetterTone::reply);
}

}  // namespace amends::language
