// What a text promises, and by when: own sentences in four languages (promises.tsv).
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "examples.hpp"
#include "language/promises/promise_finder.hpp"

namespace amends::language {
namespace {

const std::map<std::string, std::string> zones = {
    {"en", "Europe/Dublin"}, {"de", "Europe/Berlin"}, {"fr", "Europe/Paris"}, {"es", "Europe/Madrid"}};

Whence at(std::string_view now, const std::string& zone) { return {*parse_rfc3339(now), zone}; }

std::string shown(const std::vector<PromiseInText>& promises) {
  std::string out;
  for (const auto& promise : promises)
    out += fmt::format("{}{} {}", out.empty() ? "" : "; ", promise.certainty == PromiseCertainty::firm ? "firm" : "tentative",
                       promise.due.value_or("-"));
  return out.empty() ? "none" : out;
}

}  // namespace

TEST(Promises, are_found_with_their_day_in_four_languages) {
  std::ifstream in(examples::folder() + "/promises.tsv");
  std::map<std::string, std::pair<int, int>> counts;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string lang, text, expected, now;
    std::getline(fields, lang, '\t');
    std::getline(fields, text, '\t');
    std::getline(fields, expected, '\t');
    std::getline(fields, now);
    const auto found = promises_in(text, at(now.empty() ? "2026-11-25T10:12:00Z" : now, zones.at(lang)), lang);
    EXPECT_EQ(shown(found), expected) << "promises.tsv:" << number << ": " << text;
    ++counts[lang].second;
    counts[lang].first += shown(found) == expected ? 1 : 0;
    for (const auto& promise : found) {
      EXPECT_LT(promise.start, promise.end) << text;
      EXPECT_LE(promise.end, text.size()) << text;
    }
  }
  for (const auto& [lang, count] : counts) std::printf("promises %s: %d of %d\n", lang.c_str(), count.first, count.second);
}

TEST(Promises, are_counted_from_where_the_customer_is) {
  // Half past eleven in the evening in Dublin is Thursday in Tokyo.
  EXPECT_EQ(shown(promises_in("I'll ring you tomorrow.", at("2026-11-25T23:30:00Z", "Europe/Dublin"))), "firm 2026-11-26");
  EXPECT_EQ(shown(promises_in("I'll ring you tomorrow.", at("2026-11-25T23:30:00Z", "Asia/Tokyo"))), "firm 2026-11-27");
  EXPECT_EQ(shown(promises_in("I'll ring you tomorrow at nine.", at("2026-11-25T10:00:00Z", "America/New_York"))),
            "firm 2026-11-26T14:00:00Z");
  // The night the clocks go back: the later half past one.
  EXPECT_EQ(shown(promises_in("I'll ring you tomorrow at 01:30.", at("2026-10-24T10:00:00Z", "Europe/Dublin"))),
            "firm 2026-10-25T01:30:00Z");
  EXPECT_EQ(shown(promises_in("I'll ring you within 24 hours.", at("2026-10-24T12:00:00Z", "Europe/Dublin"))), "firm 2026-10-25T12:00:00Z");
  EXPECT_EQ(shown(promises_in("We will write within a month.", at("2027-01-31T12:00:00Z", "Europe/Dublin"))), "firm 2027-02-28");
}

TEST(Promises, count_working_days_without_the_holidays_of_the_calendar) {
  auto here = at("2026-12-23T10:00:00Z", "Europe/London");
  const auto due = [&](std::string_view text, std::string_view language) { return shown(promises_in(text, here, language)); };
  EXPECT_EQ(due("We will reply within three working days.", "en"), "firm 2026-12-28");
  here.holidays = {"2026-12-25", "2026-12-28", "2027-01-01"};
  EXPECT_EQ(due("We will reply within three working days.", "en"), "firm 2026-12-30");
  EXPECT_EQ(due("We will reply within two to six business days.", "en"), "firm 2027-01-05");
  EXPECT_EQ(due("Sie erhalten Ihr Geld innerhalb von drei Werktagen.", "de"), "firm 2026-12-30");
  EXPECT_EQ(due("Vous recevrez votre remboursement sous 3 jours ouvrés.", "fr"), "firm 2026-12-30");
  EXPECT_EQ(due("Recibirá su reembolso en tres días laborables.", "es"), "firm 2026-12-30");
  EXPECT_EQ(due("We will reply within three days.", "en"), "firm 2026-12-26");  // no working days
  EXPECT_EQ(due("We will reply on Monday.", "en"), "firm 2026-12-28");          // a day that is named stands
  here.now = *parse_rfc3339("2026-12-24T10:00:00Z");
  EXPECT_EQ(due("We will reply by the next working day.", "en"), "firm 2026-12-29");
}

TEST(Promises, say_what_and_where) {
  const std::string text = "Dear Zoë, thank you. I’ll refund €148.00 by Friday.";
  const auto found = promises_in(text, at("2026-11-25T10:12:00Z", "Europe/Dublin"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text.substr(found[0].start, found[0].end - found[0].start), "I’ll refund €148.00 by Friday");
  EXPECT_EQ(found[0].what, "I’ll refund €148.00");
  ASSERT_TRUE(found[0].amount);
  EXPECT_EQ(*found[0].amount, (Money{14800, "EUR"}));
  const auto yen = promises_in("We will refund 5000 yen by Friday.", at("2026-11-25T10:12:00Z", "Europe/Dublin"));
  ASSERT_EQ(yen.size(), 1U);
  EXPECT_EQ(yen[0].amount, (Money{5000, "JPY"}));
}

TEST(Promises, of_what_was_quoted_are_not_ours) {
  EXPECT_EQ(shown(promises_in("> I will sue you on Friday.\nThank you.", at("2026-11-25T10:12:00Z", "Europe/Dublin"))), "none");
  EXPECT_EQ(shown(promises_in("You wrote: \"I will go to the press on Friday.\"", at("2026-11-25T10:12:00Z", "Europe/Dublin"))), "none");
}

TEST(Promises, bad_input_does_no_harm) {
  const auto here = at("2026-11-25T10:12:00Z", "Nowhere/At_All");
  for (const auto& text : {std::string(), std::string("\xff\xfe\x00 I will \xc3", 12), std::string(10 << 20, 'a'),
                           std::string("\xE2\x80\x8F I will ring you on \xE2\x80\x8B"
                                       "Friday."),
                           std::string("I will ring you in 99999999999999999999 days and within 999999999 hours, on 99.99.9999.")})
    for (const auto& promise : promises_in(text, here)) EXPECT_LE(promise.end, text.size());
}

}  // namespace amends::language
