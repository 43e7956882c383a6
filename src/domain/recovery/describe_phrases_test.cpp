#include "domain/recovery/describe_phrases.hpp"

#include <gtest/gtest.h>

#include "domain/recovery/describe_story.hpp"

namespace amends::domain {
namespace {

using test::at;

constexpr auto zone = "Europe/Brussels";
const auto tuesday = at("2026-11-24T08:48:00Z");

TEST(Phrases, days_are_named_and_never_tomorrow) {
  EXPECT_EQ(when_from(at("2026-11-24T16:00:00Z"), tuesday, zone), "today 17:00");
  EXPECT_EQ(when_from(at("2026-11-25T11:00:00Z"), tuesday, zone), "Wednesday 12:00");
  EXPECT_EQ(when_from(at("2026-12-02T11:00:00Z"), tuesday, zone), "Wed 2 Dec");
  EXPECT_EQ(when_from(at("2026-11-24T22:59:59Z"), tuesday, zone), "today");
  EXPECT_EQ(day_from(at("2026-11-20T11:00:00Z"), tuesday, zone), "Friday");
  EXPECT_EQ(day_from(at("2026-11-17T11:00:00Z"), tuesday, zone), "Tue 17 Nov");
  EXPECT_EQ(day_from(at("2026-11-24T23:30:00Z"), tuesday, zone), "Wednesday");  // past midnight where the reader is
}

TEST(Phrases, a_due_time_today_is_its_time) {
  EXPECT_EQ(by_from(at("2026-11-24T09:00:00Z"), tuesday, zone), "by 10:00");
  EXPECT_EQ(by_from(at("2026-11-24T22:59:00Z"), tuesday, zone), "today");
  EXPECT_EQ(by_from(at("2026-11-25T11:00:00Z"), tuesday, zone), "by Wednesday 12:00");
  EXPECT_EQ(by_from(at("2026-11-27T22:59:59Z"), tuesday, zone), "by Friday");
  EXPECT_EQ(window_from(at("2026-11-24T08:00:00Z"), at("2026-11-24T09:00:00Z"), tuesday, zone), "by 10:00");
  EXPECT_EQ(window_from(at("2026-11-25T11:30:00Z"), at("2026-11-25T12:30:00Z"), tuesday, zone), "Wednesday, 12:30 to 13:30");
  EXPECT_EQ(window_from(at("2026-11-25T11:30:00Z"), at("2026-11-26T12:30:00Z"), tuesday, zone), "Wednesday 12:30 to Thursday 13:30");
}

TEST(Phrases, lengths_and_rhythms_read_as_people_say_them) {
  EXPECT_EQ(length_of(0), "0 s");
  EXPECT_EQ(length_of(59), "59 s");
  EXPECT_EQ(length_of(60), "1 min");
  EXPECT_EQ(length_of(3599), "1 h");
  EXPECT_EQ(length_of(5400), "1 h 30 min");
  EXPECT_EQ(every(60), "every hour");
  EXPECT_EQ(every(120), "every 2 hours");
  EXPECT_EQ(every(90), "every 90 min");
  EXPECT_EQ(every(1440), "every day");
  EXPECT_EQ(every(4320), "every 3 days");
  EXPECT_EQ(ordinal(1) + ordinal(2) + ordinal(3) + ordinal(4) + ordinal(11) + ordinal(22), "1st2nd3rd4th11th22nd");
  EXPECT_EQ(count_word(2), "two");
  EXPECT_EQ(count_word(12), "12");
}

TEST(Phrases, round_sums_lose_their_cents) {
  EXPECT_EQ(short_money({6000, "EUR"}), "€60");
  EXPECT_EQ(short_money({6050, "EUR"}), "€60.50");
  EXPECT_EQ(short_money({300, "JPY"}), "¥300");
  EXPECT_EQ(short_money({124000, "EUR"}), "€1,240");
}

TEST(Phrases, a_text_inside_a_sentence_keeps_what_may_be_a_name) {
  EXPECT_EQ(brief_inside("The call in writing."), "the call in writing");
  EXPECT_EQ(brief_inside("Jonas brings it"), "Jonas brings it");
  EXPECT_EQ(brief_inside("I ring you"), "I ring you");
  EXPECT_EQ(definite("A new blanket, by hand"), "the new blanket");
  EXPECT_EQ(definite("All €148.00 back today"), "all €148.00 back today");
  EXPECT_EQ(brief("one\n\n  two\tthree "), "one two three");
}

TEST(Phrases, a_quotation_drops_the_salutation_and_ends_with_a_sentence) {
  EXPECT_EQ(excerpt("Dear Harbour Lane,\n\nIt never came.").text, "It never came.");
  EXPECT_EQ(excerpt("Dear Harbour Lane,\n").text, "Dear Harbour Lane,");
  std::string long_mail;
  for (int i = 0; i < 40; ++i) long_mail += "It did not come. ";
  const auto cut = excerpt(long_mail).text;
  EXPECT_LE(cut.size(), 320u);
  EXPECT_TRUE(cut.ends_with("come."));
  const auto one_word = excerpt(std::string(1000, 'x')).text;
  EXPECT_TRUE(one_word.ends_with("…"));
}

TEST(Phrases, a_cut_never_splits_a_character) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "é";
  const auto cut = brief(Words(text));
  EXPECT_TRUE(cut.ends_with("é…"));
  EXPECT_EQ((cut.size() - 3) % 2, 0u);
}

TEST(Phrases, erased_words_are_said_to_be_erased) {
  Words gone;
  gone.erased = true;
  EXPECT_EQ(brief(gone), "words since erased");
  EXPECT_TRUE(excerpt(gone).erased);
  EXPECT_EQ(aside_of(Words()), "");
}

}  // namespace
}  // namespace amends::domain
