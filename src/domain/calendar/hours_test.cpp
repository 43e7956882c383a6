#include "domain/calendar/hours.hpp"

#include <gtest/gtest.h>

namespace amends::domain {
namespace {

Instant at(std::string_view text) { return parse_rfc3339(text).value(); }
std::string text_of(const Result<Instant>& due) { return due ? to_rfc3339(*due) : due.error().sentence; }
std::string rule_of(const Result<Instant>& due) { return due ? "due " + to_rfc3339(*due) : due.error().rule; }

BusinessHours weekdays(std::string zone, std::vector<OpenInterval> day = {{"09:00", "17:00"}}) {
  BusinessHours hours;
  hours.zone = std::move(zone);
  hours.mon = hours.tue = hours.wed = hours.thu = hours.fri = std::move(day);
  return hours;
}
BusinessHours always(std::string zone) {
  auto hours = weekdays(std::move(zone), {{"00:00", "24:00"}});
  hours.sat = hours.sun = hours.mon;
  return hours;
}
Span business_minutes(std::int64_t n) { return {n, SpanUnit::business_minutes, DayEnd::last_second}; }
Span business_days(std::int64_t n, DayEnd end = DayEnd::last_second) { return {n, SpanUnit::business_days, end}; }
Span calendar_days(std::int64_t n, DayEnd end = DayEnd::last_second) { return {n, SpanUnit::calendar_days, end}; }

// ---- minutes ----
TEST(BusinessMinutes, are_counted_only_while_open) {
  const auto hours = weekdays("Europe/London", {{"09:00", "12:30"}, {"13:30", "17:00"}});
  EXPECT_EQ(text_of(due(hours, at("2026-11-24T10:00:00Z"), business_minutes(30))), "2026-11-24T10:30:00Z");
  EXPECT_EQ(text_of(due(hours, at("2026-11-24T12:00:00Z"), business_minutes(60))), "2026-11-24T14:00:00Z");  // over lunch
  EXPECT_EQ(text_of(due(hours, at("2026-11-27T16:30:00Z"), business_minutes(60))), "2026-11-30T09:30:00Z");  // over the weekend
  EXPECT_EQ(text_of(due(hours, at("2026-11-28T11:00:00Z"), business_minutes(1))), "2026-11-30T09:01:00Z");   // from a Saturday
  EXPECT_EQ(text_of(due(hours, at("2026-11-24T16:59:30Z"), business_minutes(1))), "2026-11-25T09:00:30Z");
}
TEST(BusinessMinutes, used_up_exactly_at_closing_time_are_due_at_closing_time) {
  const auto hours = weekdays("UTC", {{"09:00", "12:30"}, {"13:30", "17:00"}});
  EXPECT_EQ(text_of(due(hours, at("2026-11-24T09:00:00Z"), business_minutes(210))), "2026-11-24T12:30:00Z");
  EXPECT_EQ(text_of(due(hours, at("2026-11-24T09:00:00Z"), business_minutes(211))), "2026-11-24T13:31:00Z");
  EXPECT_EQ(text_of(due(hours, at("2026-11-24T16:00:00Z"), business_minutes(60))), "2026-11-24T17:00:00Z");
  EXPECT_EQ(text_of(due(hours, at("2026-11-24T17:00:00Z"), business_minutes(60))),
            "2026-11-25T10:00:00Z");  // closing time itself is closed
}
TEST(BusinessMinutes, none_are_due_at_once) {
  EXPECT_EQ(text_of(due(weekdays("UTC"), at("2026-11-28T11:00:00Z"), business_minutes(0))), "2026-11-28T11:00:00Z");
}
TEST(BusinessMinutes, skip_holidays) {
  auto hours = weekdays("UTC");
  hours.holidays = {"2026-12-25", "2026-12-28"};
  EXPECT_EQ(text_of(due(hours, at("2026-12-24T16:30:00Z"), business_minutes(60))), "2026-12-29T09:30:00Z");
}
TEST(BusinessMinutes, a_night_is_two_intervals_that_meet_at_midnight) {
  BusinessHours hours;
  hours.mon = {{"22:00", "24:00"}};
  hours.tue = {{"00:00", "06:00"}};
  EXPECT_EQ(text_of(due(hours, at("2026-11-23T23:00:00Z"), business_minutes(60))), "2026-11-24T00:00:00Z");
  EXPECT_EQ(text_of(due(hours, at("2026-11-23T23:00:00Z"), business_minutes(120))), "2026-11-24T01:00:00Z");
}
TEST(BusinessMinutes, intervals_that_overlap_count_once_and_need_no_order) {
  const auto hours = weekdays("UTC", {{"11:00", "15:00"}, {"09:00", "12:00"}});
  EXPECT_EQ(text_of(due(hours, at("2026-11-24T09:00:00Z"), business_minutes(360))), "2026-11-24T15:00:00Z");
}
TEST(BusinessMinutes, a_day_of_twenty_five_hours_has_sixty_minutes_more) {
  const auto hours = always("Europe/London");  // 25 October 2026: 02:00 becomes 01:00
  EXPECT_EQ(text_of(due(hours, at("2026-10-24T23:00:00Z"), business_minutes(25 * 60))), "2026-10-26T00:00:00Z");
  EXPECT_EQ(text_of(due(hours, at("2026-03-29T00:00:00Z"), business_minutes(23 * 60))), "2026-03-29T23:00:00Z");  // 23 hours
}
TEST(BusinessMinutes, an_hour_that_happens_twice_is_open_twice) {
  auto hours = weekdays("Europe/Berlin");
  hours.sun = {{"02:00", "02:30"}};  // 25 October 2026: 03:00 becomes 02:00, so 00:00Z to 00:30Z and again 01:00Z to 01:30Z
  const auto start = at("2026-10-25T00:00:00Z");
  EXPECT_EQ(text_of(due(hours, start, business_minutes(30))), "2026-10-25T00:30:00Z");
  EXPECT_EQ(text_of(due(hours, start, business_minutes(31))), "2026-10-25T01:01:00Z");
  EXPECT_TRUE(is_open(hours, at("2026-10-25T01:15:00Z")));
  EXPECT_FALSE(is_open(hours, at("2026-10-25T00:45:00Z")));
}
TEST(BusinessMinutes, an_hour_that_does_not_exist_is_not_counted) {
  auto hours = weekdays("Europe/Berlin");
  hours.sun = {{"01:30", "03:30"}};  // 29 March 2026: 02:00 becomes 03:00, so only an hour is left
  EXPECT_EQ(text_of(due(hours, at("2026-03-29T00:00:00Z"), business_minutes(60))), "2026-03-29T01:30:00Z");
  EXPECT_EQ(text_of(due(hours, at("2026-03-29T00:00:00Z"), business_minutes(61))), "2026-03-30T07:01:00Z");
}
TEST(BusinessMinutes, agree_with_a_walk_minute_by_minute) {
  auto hours = weekdays("America/New_York", {{"08:15", "12:00"}, {"12:45", "16:30"}});
  hours.sat = {{"00:00", "03:00"}};
  hours.sun = {{"00:30", "01:45"}, {"22:00", "24:00"}};  // 8 March and 1 November 2026 are Sundays
  hours.holidays = {"2026-11-02"};
  for (const auto* from : {"2026-03-06T18:00:00Z", "2026-10-30T18:00:00Z"}) {
    auto walked = at(from);
    for (int n = 1; n <= 900; ++n) {
      while (!is_open(hours, walked)) walked += std::chrono::minutes{1};
      walked += std::chrono::minutes{1};
      if (n % 15 == 0) { ASSERT_EQ(text_of(due(hours, at(from), business_minutes(n))), to_rfc3339(walked)) << n; }
    }
  }
}
TEST(BusinessMinutes, a_long_span_is_not_walked_minute_by_minute) {
  // 40 years of full days: 21 million minutes. Ten of them within a test's patience means days, not minutes.
  const auto hours = always("Europe/London");
  for (int i = 0; i < 10; ++i)
    EXPECT_EQ(text_of(due(hours, at("1990-01-01T00:00:00Z"), business_minutes(14'610LL * 1440))), "2030-01-01T00:00:00Z");
}

// ---- days ----
TEST(Days, day_zero_is_the_local_day_of_receipt) {
  const auto hours = weekdays("Europe/London");  // summer time: 23:59 and 00:01 local are the same UTC day
  EXPECT_EQ(text_of(due(hours, at("2026-06-01T22:59:00Z"), business_days(1))), "2026-06-02T22:59:59Z");
  EXPECT_EQ(text_of(due(hours, at("2026-06-01T23:01:00Z"), business_days(1))), "2026-06-03T22:59:59Z");
  EXPECT_EQ(text_of(due(weekdays("Australia/Sydney"), at("2026-12-22T13:30:00Z"), calendar_days(1))), "2026-12-24T12:59:59Z");
}
TEST(Days, twenty_four_hours_and_one_business_day_from_friday_differ) {
  const auto hours = weekdays("Australia/Sydney");
  const auto friday_17 = at("2026-11-27T17:00:00+11:00");
  EXPECT_EQ(due(hours, friday_17, {24, SpanUnit::hours, DayEnd::last_second}).value(), at("2026-11-28T17:00:00+11:00"));
  EXPECT_EQ(due(hours, friday_17, business_days(1)).value(), at("2026-11-30T23:59:59+11:00"));
}
TEST(Days, calendar_days_and_weeks_are_not_rolled_over_a_weekend) {
  auto hours = weekdays("UTC");
  hours.holidays = {"2026-05-02"};
  EXPECT_EQ(text_of(due(hours, at("2026-04-02T10:00:00Z"), calendar_days(30))), "2026-05-02T23:59:59Z");
  EXPECT_EQ(text_of(due(hours, at("2026-02-28T10:00:00Z"), {1, SpanUnit::weeks, DayEnd::last_second})), "2026-03-07T23:59:59Z");
  EXPECT_EQ(text_of(due(hours, at("2026-04-04T10:00:00Z"), calendar_days(0))), "2026-04-04T23:59:59Z");
}
TEST(Days, a_receipt_on_29_february_counts_on) {
  EXPECT_EQ(text_of(due(weekdays("UTC"), at("2028-02-29T10:00:00Z"), calendar_days(1))), "2028-03-01T23:59:59Z");
  EXPECT_EQ(text_of(due(weekdays("UTC"), at("2028-02-29T10:00:00Z"), calendar_days(366))), "2029-03-01T23:59:59Z");
  EXPECT_EQ(text_of(due(weekdays("UTC"), at("2028-02-29T10:00:00Z"), business_days(1))), "2028-03-01T23:59:59Z");
}
TEST(Days, close_of_business_is_the_last_closing_time_of_the_day) {
  const auto hours = weekdays("Europe/London", {{"09:00", "12:30"}, {"13:30", "17:00"}});
  EXPECT_EQ(text_of(due(hours, at("2026-06-01T10:00:00Z"), business_days(3, DayEnd::close_of_business))), "2026-06-04T16:00:00Z");
  EXPECT_EQ(text_of(due(always("UTC"), at("2026-06-01T10:00:00Z"), business_days(1, DayEnd::close_of_business))), "2026-06-03T00:00:00Z");
  // A Saturday that does not open has no closing time: its last second.
  EXPECT_EQ(text_of(due(hours, at("2026-06-01T10:00:00Z"), calendar_days(5, DayEnd::close_of_business))), "2026-06-06T22:59:59Z");
}
TEST(Days, a_last_second_that_happens_twice_is_the_later_one) {
  // Beirut, 24 October 2026: 24:00 becomes 23:00, so 23:59:59 is at 20:59:59Z and again at 21:59:59Z.
  EXPECT_EQ(text_of(due(weekdays("Asia/Beirut"), at("2026-10-23T10:00:00Z"), calendar_days(1))), "2026-10-24T21:59:59Z");
}
TEST(Days, elapsed_hours_do_not_mind_the_clocks_changing) {
  EXPECT_EQ(text_of(due(weekdays("Europe/Berlin"), at("2026-10-24T12:00:00Z"), {24, SpanUnit::hours, DayEnd::last_second})),
            "2026-10-25T12:00:00Z");
}

// ---- refusals ----
TEST(Hours, a_calendar_that_never_opens_refuses_what_needs_it_to_open) {
  const BusinessHours never{.zone = "UTC", .mon = {}, .tue = {}, .wed = {}, .thu = {}, .fri = {}, .sat = {}, .sun = {}, .holidays = {}};
  const auto start = at("2026-11-24T10:00:00Z");
  EXPECT_EQ(rule_of(due(never, start, business_minutes(1))), "never_opens");
  EXPECT_EQ(rule_of(due(never, start, business_minutes(0))), "never_opens");
  EXPECT_EQ(rule_of(due(never, start, business_days(1))), "never_opens");
  EXPECT_EQ(rule_of(due(never, start, calendar_days(1, DayEnd::close_of_business))), "never_opens");
  EXPECT_EQ(rule_of(due(never, start, calendar_days(1))), "due 2026-11-25T23:59:59Z");
  EXPECT_FALSE(check(never));
  EXPECT_EQ(to_rfc3339(due_or_elapsed(never, start, business_minutes(90))), "2026-11-24T11:30:00Z");
  EXPECT_EQ(next_open(never, start), start);
}
TEST(Hours, a_year_of_holidays_is_a_calendar_that_never_opens) {
  BusinessHours hours;
  hours.mon = {{"09:00", "17:00"}};
  for (auto day = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}; hours.holidays.size() < 70; day += std::chrono::days{7})
    hours.holidays.push_back(to_rfc3339(Instant{day}).substr(0, 10));
  EXPECT_EQ(rule_of(due(hours, at("2026-11-21T10:00:00Z"), business_minutes(1))), "never_opens");
  EXPECT_EQ(rule_of(due(hours, at("2026-11-21T10:00:00Z"), business_days(1))), "never_opens");
  EXPECT_EQ(next_open(hours, at("2026-11-21T10:00:00Z")), at("2026-11-21T10:00:00Z"));
  hours.holidays.resize(50);
  EXPECT_EQ(to_rfc3339(next_open(hours, at("2026-11-21T10:00:00Z"))), "2027-11-08T09:00:00Z");
}
TEST(Hours, what_cannot_be_read_is_refused_with_a_sentence) {
  const auto start = at("2026-11-24T10:00:00Z");
  for (const auto* zone : {"", "Mars/Olympus", "../../etc/passwd", "Europe", "europe/dublin "})
    EXPECT_EQ(rule_of(due(weekdays(zone), start, business_minutes(1))), "zone_unknown") << zone;
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{{"9:00", "17:00"},
                                                                                 {"09:00", "25:00"},
                                                                                 {"09:00", "24:01"},
                                                                                 {"09:60", "17:00"},
                                                                                 {"", ""},
                                                                                 {"22:00", "06:00"},
                                                                                 {"09:00", "09:00"},
                                                                                 {"-9:00", "17:00"}})
    EXPECT_EQ(rule_of(due(weekdays("UTC", {{from, to}}), start, business_minutes(1))), "interval_malformed") << from << to;
  for (const auto* day : {"2026-02-29", "25.12.2026", "", "2026-12-25T00:00:00Z"}) {
    auto hours = weekdays("UTC");
    hours.holidays = {day};
    EXPECT_EQ(rule_of(due(hours, start, business_minutes(1))), "holiday_malformed") << day;
  }
  EXPECT_EQ(text_of(due(weekdays("Mars/Olympus"), start, business_minutes(1))),
            "There is no time zone “Mars/Olympus”. Use a name such as Europe/Dublin.");
}
TEST(Hours, a_span_has_a_longest_and_no_negative) {
  const auto start = at("2026-11-24T10:00:00Z");
  for (const auto unit : {SpanUnit::business_minutes, SpanUnit::business_days, SpanUnit::calendar_days, SpanUnit::weeks, SpanUnit::hours}) {
    EXPECT_EQ(rule_of(due(weekdays("UTC"), start, {-1, unit, DayEnd::last_second})), "span_negative");
    EXPECT_EQ(rule_of(due(weekdays("UTC"), start, {INT64_MAX, unit, DayEnd::last_second})), "span_too_long");
  }
  EXPECT_EQ(rule_of(due(weekdays("UTC"), start, business_days(36'600))), "span_too_long");  // more than a hundred years of weekdays
}

// ---- opening, local texts ----
TEST(Hours, opening_time_is_open_and_closing_time_is_not) {
  const auto hours = weekdays("Europe/Dublin");
  EXPECT_TRUE(is_open(hours, at("2026-11-24T09:00:00Z")));
  EXPECT_FALSE(is_open(hours, at("2026-11-24T08:59:59.999Z")));
  EXPECT_TRUE(is_open(hours, at("2026-11-24T16:59:59.999Z")));
  EXPECT_FALSE(is_open(hours, at("2026-11-24T17:00:00Z")));
  EXPECT_EQ(to_rfc3339(next_open(hours, at("2026-11-24T09:30:00Z"))), "2026-11-24T09:30:00Z");
  EXPECT_EQ(to_rfc3339(next_open(hours, at("2026-11-27T17:00:00Z"))), "2026-11-30T09:00:00Z");
}
TEST(Zones, local_texts_read_as_people_say_them) {
  const auto t = at("2026-11-24T08:48:00Z");
  EXPECT_EQ(local_time_text("Europe/Berlin", t), "09:48");
  EXPECT_EQ(local_day_text("Europe/Berlin", t), "Tue 24 Nov");
  EXPECT_EQ(local_date("Pacific/Auckland", at("2026-11-24T12:00:00Z")), "2026-11-25");
  EXPECT_EQ(local_time_text("No/Where", t), "08:48");
  EXPECT_TRUE(is_zone("Europe/Kyiv"));
  EXPECT_FALSE(is_zone("No/Where"));
}
TEST(Zones, a_local_time_that_happens_twice_is_the_later_and_one_in_a_gap_the_first_after_it) {
  EXPECT_EQ(text_of(instant_of("Europe/Berlin", "2026-10-25", "02:30")), "2026-10-25T01:30:00Z");
  EXPECT_EQ(text_of(instant_of("Europe/Berlin", "2026-03-29", "02:30")), "2026-03-29T01:00:00Z");
  EXPECT_EQ(text_of(instant_of("Europe/Dublin", "2026-11-24", "12:30")), "2026-11-24T12:30:00Z");
  EXPECT_EQ(rule_of(instant_of("No/Where", "2026-11-24", "12:30")), "zone_unknown");
  EXPECT_EQ(rule_of(instant_of("UTC", "24.11.2026", "12:30")), "date_malformed");
  EXPECT_EQ(rule_of(instant_of("UTC", "2026-11-24", "half twelve")), "time_malformed");
}
TEST(Zones, summer_time_is_known_until_2037) { EXPECT_EQ(local_time_text("Europe/London", at("2037-07-01T12:00:00Z")), "13:00"); }

}  // namespace
}  // namespace amends::domain
