#include "app/page/page_times.hpp"

#include <gtest/gtest.h>

namespace amends::app {
namespace {

Instant at(std::string_view text) { return *parse_rfc3339(text); }
const Instant now = at("2026-11-24T08:54:00Z");  // a Tuesday

TEST(PageTimes, say_time_in_one_manner_per_language) {
  const PageTimes english{"en", "Europe/Dublin", now}, german{"de", "Europe/Berlin", now}, french{"fr", "Europe/Paris", now};
  EXPECT_EQ(english.moment(now), "today at 8:54 am");
  EXPECT_EQ(english.spoken(now), "today, 8:54 am");
  EXPECT_EQ(english.by(at("2026-11-24T17:00:00Z")), "by 5 pm");
  EXPECT_EQ(english.by(at("2026-11-24T12:00:00Z")), "by noon");
  EXPECT_EQ(english.spoken(at("2026-11-25T18:00:00Z")), "tomorrow, 6 pm");
  EXPECT_EQ(english.before(at("2026-11-24T15:30:00Z")), "today before 3:30 pm");
  EXPECT_EQ(english.between(at("2026-11-27T14:00:00Z"), at("2026-11-27T15:00:00Z")), "on Friday between 2 pm and 3 pm");
  EXPECT_EQ(english.moment(at("2026-11-20T11:06:00Z")), "on Friday 20 November at 11:06 am");
  EXPECT_EQ(german.moment(at("2026-11-27T11:06:00Z")), "am Freitag um 12:06 Uhr");
  EXPECT_EQ(english.weekday(at("2026-12-11T14:00:00Z")), "Friday");
  EXPECT_EQ(german.moment(now), "heute um 9:54 Uhr");
  EXPECT_EQ(german.before(at("2026-11-25T17:00:00Z")), "morgen vor 18 Uhr");
  EXPECT_EQ(french.moment(now), "aujourd’hui à 9 h 54");
  EXPECT_EQ(french.weekday(at("2026-11-27T14:00:00Z")), "Vendredi");
}

TEST(PageTimes, a_zone_that_is_not_there_reads_as_utc) {
  EXPECT_EQ((PageTimes{"en", "Nowhere/At_all", now}.moment(now)), "today at 8:54 am");
}

}  // namespace
}  // namespace amends::app
