#include "domain/calendar/due_request.hpp"

#include <gtest/gtest.h>

namespace amends::domain {
namespace {

DueCalendar nine_to_five(std::string zone, std::vector<std::string> holidays) {
  const std::vector<IntervalPair> day{{"09:00", "17:00"}};
  return {std::move(zone), WeekHours{day, day, day, day, day, {}, {}}, std::move(holidays)};
}
const auto england =
    nine_to_five("Europe/London", {"2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-12-25", "2026-12-28", "2027-01-01"});
const auto new_south_wales = nine_to_five("Australia/Sydney", {"2026-04-03", "2026-04-06", "2026-12-25", "2026-12-28", "2027-01-01"});
const auto us_federal =
    nine_to_five("America/New_York", {"2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26",
                                      "2026-12-25", "2027-01-01", "2027-01-18", "2027-02-15"});
const auto ireland = nine_to_five("Europe/Dublin", {"2026-04-06", "2026-05-04", "2026-06-01"});

// The local date on which the span, received at ten in the morning of `day`, is due; every one of them at its last second.
std::string due_date(const DueCalendar& calendar, const std::string& day, std::int64_t amount, SpanUnit unit) {
  const auto answered = answer({"1", calendar, day + "T10:00", {amount, unit, {}}, {}});
  if (!answered.due) return *answered.refused;
  EXPECT_EQ(local_time_text(calendar.zone, *answered.due), "23:59");
  EXPECT_EQ(std::chrono::floor<std::chrono::seconds>(*answered.due).time_since_epoch().count() % 60, 59);
  return local_date(calendar.zone, *answered.due);
}

struct Vector {
  const char* rule;
  const DueCalendar* calendar;
  std::int64_t amount;
  SpanUnit unit;
  const char* from_april;     // received Thursday 2 April 2026
  const char* from_december;  // received Wednesday 23 December 2026; empty where the table has none
};

// reference domain.md 2.4, the whole table.
TEST(DueVectors, of_the_rule_packs_all_hold) {
  using enum SpanUnit;
  const Vector vectors[] = {
      {"DISP +3 bd", &england, 3, business_days, "2026-04-09", "2026-12-30"},
      {"PSD +15 bd", &england, 15, business_days, "2026-04-27", "2027-01-18"},
      {"PSD +35 bd", &england, 35, business_days, "2026-05-27", "2027-02-15"},
      {"DISP +8 w", &england, 8, weeks, "2026-05-28", "2027-02-17"},
      {"Ofcom +6 w", &england, 6, weeks, "2026-05-14", "2027-02-03"},
      {"RG 271 ack +1 bd", &new_south_wales, 1, business_days, "2026-04-07", "2026-12-24"},
      {"RG 271 +5 bd", &new_south_wales, 5, business_days, "2026-04-13", "2027-01-04"},
      {"RG 271 +21 cd", &new_south_wales, 21, calendar_days, "2026-04-23", "2027-01-13"},
      {"RG 271 +30 cd", &new_south_wales, 30, calendar_days, "2026-05-02", "2027-01-22"},
      {"RG 271 +45 cd", &new_south_wales, 45, calendar_days, "2026-05-17", "2027-02-06"},
      {"RG 271 +90 cd", &new_south_wales, 90, calendar_days, "2026-07-01", "2027-03-23"},
      {"CFPB +15 cd", &us_federal, 15, calendar_days, "2026-04-17", "2027-01-07"},
      {"CFPB +60 cd", &us_federal, 60, calendar_days, "2026-06-01", "2027-02-21"},
      {"Reg E 10 bd", &us_federal, 10, business_days, "2026-04-16", ""},
      {"Reg E 45 cd", &us_federal, 45, calendar_days, "2026-05-17", ""},
      {"Reg E 90 cd", &us_federal, 90, calendar_days, "2026-07-01", ""},
      {"DOT 30 cd", &us_federal, 30, calendar_days, "2026-05-02", "2027-01-22"},
      {"DOT 60 cd", &us_federal, 60, calendar_days, "2026-06-01", "2027-02-21"},
      {"Ireland 5 bd", &ireland, 5, business_days, "2026-04-10", ""},
      {"Ireland 20 bd", &ireland, 20, business_days, "2026-05-01", ""},
      {"Ireland 40 bd", &ireland, 40, business_days, "2026-06-02", ""},
      {"Housing ack 5 bd", &england, 5, business_days, "2026-04-13", "2027-01-04"},
  };
  for (const auto& v : vectors) {
    EXPECT_EQ(due_date(*v.calendar, "2026-04-02", v.amount, v.unit), v.from_april) << v.rule;
    if (*v.from_december != '\0') { EXPECT_EQ(due_date(*v.calendar, "2026-12-23", v.amount, v.unit), v.from_december) << v.rule; }
  }
}

// Stage 1 counts from the acknowledgement on day 5; stage 2 from an acknowledgement on the same day.
TEST(DueVectors, of_the_housing_ombudsman_follow_the_acknowledgement) {
  EXPECT_EQ(due_date(england, "2026-04-13", 10, SpanUnit::business_days), "2026-04-27");
  EXPECT_EQ(due_date(england, "2026-04-13", 20, SpanUnit::business_days), "2026-05-12");
  EXPECT_EQ(due_date(england, "2027-01-04", 10, SpanUnit::business_days), "2027-01-18");
  EXPECT_EQ(due_date(england, "2027-01-04", 20, SpanUnit::business_days), "2027-02-01");
}

TEST(DueRequest, close_of_business_may_stand_in_the_span_or_beside_it) {
  const DueSpan span{3, SpanUnit::business_days, {}}, closing{3, SpanUnit::business_days, true};
  EXPECT_EQ(to_rfc3339(*answer({"a", england, "2026-04-02T10:00:00Z", closing, {}}).due), "2026-04-09T16:00:00Z");
  EXPECT_EQ(to_rfc3339(*answer({"a", england, "2026-04-02T10:00:00Z", span, true}).due), "2026-04-09T16:00:00Z");
  EXPECT_EQ(to_rfc3339(*answer({"a", england, "2026-04-02T10:00:00Z", span, {}}).due), "2026-04-09T22:59:59Z");
}

TEST(DueRequest, a_start_without_an_offset_is_the_calendar_s_local_time) {
  const DueSpan hour{1, SpanUnit::hours, {}};
  for (const auto& [start, due] : std::vector<std::pair<std::string, std::string>>{{"2026-07-01T10:00:00+02:00", "2026-07-01T09:00:00Z"},
                                                                                   {"2026-07-01T10:00", "2026-07-01T10:00:00Z"},
                                                                                   {"2026-07-01T10:00:30", "2026-07-01T10:00:30Z"},
                                                                                   {"2026-07-01", "2026-07-01T00:00:00Z"}}) {
    EXPECT_EQ(to_rfc3339(answer({"a", england, start, hour, {}}).due.value()), due) << start;
  }
}

TEST(DueRequest, what_cannot_be_counted_is_answered_with_a_sentence_and_its_id) {
  const DueSpan minute{1, SpanUnit::business_minutes, {}};
  const auto refused = [&](const DueCalendar& calendar, const std::string& start) {
    const auto answered = answer({"line 7", calendar, start, minute, {}});
    EXPECT_EQ(answered.id, "line 7");
    EXPECT_FALSE(answered.due);
    return answered.refused.value_or("");
  };
  EXPECT_EQ(refused({"UTC", {}, {}}, "2026-07-01T10:00:00Z"),
            "These hours never open, so nothing can be counted in them. Give at least one day an opening time.");
  EXPECT_EQ(refused(nine_to_five("Mars", {}), "2026-07-01T10:00:00Z"), "There is no time zone “Mars”. Use a name such as Europe/Dublin.");
  EXPECT_EQ(refused(england, "next Tuesday"), "“next Tuesday” is not a time. Write the start as 2026-11-24T09:48:00Z.");
  EXPECT_EQ(refused(england, "2026-02-30"), "“2026-02-30” is not a date. Write it as 2026-11-24.");
  auto three_times = england;
  three_times.hours->mon = {{"09:00", "12:00", "13:00"}};
  EXPECT_EQ(refused(three_times, "2026-07-01T10:00:00Z"), "An interval is two times, as [\"09:00\",\"17:00\"]; this one has 3.");
}

}  // namespace
}  // namespace amends::domain
