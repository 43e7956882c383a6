#pragma once
// Business hours, holidays, deadlines: arithmetic only (language.md, Clocks; domain.md 2.4). Zones are IANA names, looked up in the
// operating system's database (package tzdata) by Howard Hinnant's library, which reads its tables and not the rule behind them: after 2037
// every zone stands at its last offset.

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "base/result.hpp"
#include "base/time.hpp"

namespace amends::domain {

// "09:00" to "17:30"; "24:00" ends a whole day. A night is two intervals. Intervals that meet or overlap count once.
struct OpenInterval {
  std::string from;
  std::string to;
};
BOOST_DESCRIBE_STRUCT(OpenInterval, (), (from, to))

struct BusinessHours {
  std::string zone = "UTC";
  std::vector<OpenInterval> mon, tue, wed, thu, fri, sat, sun;
  std::vector<std::string> holidays;  // local dates, "2026-12-25"
};
BOOST_DESCRIBE_STRUCT(BusinessHours, (), (zone, mon, tue, wed, thu, fri, sat, sun, holidays))

enum class SpanUnit { business_minutes, business_days, calendar_days, weeks, hours };
BOOST_DESCRIBE_ENUM(SpanUnit, business_minutes, business_days, calendar_days, weeks, hours)
enum class DayEnd { last_second, close_of_business };
BOOST_DESCRIBE_ENUM(DayEnd, last_second, close_of_business)

struct Span {
  std::int64_t amount = 0;
  SpanUnit unit = SpanUnit::business_minutes;
  DayEnd day_end = DayEnd::last_second;
};

// When `span`, counted from `start`, is due (language.md, Clocks):
//   business_minutes  minutes while open, from `start` on; used up exactly at closing time is due then. None: due at once.
//   hours             elapsed, whatever the clocks do.
//   the others        day 0 is the local day of `start`; due on the last second of the day reached (the later one if it happens twice) or,
//                     with close_of_business, at its last closing time (a day that does not open: its last second). A business day is one
//                     that has hours and is no holiday. Nothing is rolled over a weekend.
// Refuses (Errc::invalid) with a sentence: zone_unknown, interval_malformed, holiday_malformed, limits (calendar_too_large, span_negative,
// span_too_long); and never_opens where opening counts: business units, close_of_business.
Result<Instant> due(const BusinessHours& hours, Instant start, Span span);
// The same for hours already checked (settings refuse bad ones on the way in): a calendar that never opens counts elapsed minutes.
Instant due_or_elapsed(const BusinessHours& hours, Instant start, Span span);
// What due() would refuse, whatever the span; never_opens included.
Result<void> check(const BusinessHours& hours);
bool is_open(const BusinessHours& hours, Instant at);
// The first instant at or after `at` that is open; `at` itself for hours that check() refuses or that stay closed for
// limits::closed_days_max, as due_or_elapsed counts them.
Instant next_open(const BusinessHours& hours, Instant at);

// Names as in the operating system's database. A zone it does not have is false here, and UTC in the texts below; nothing throws.
bool is_zone(std::string_view zone);
// "09:48", "Tue 24 Nov", in that zone; for sentences.
std::string local_time_text(std::string_view zone, Instant at);
std::string local_day_text(std::string_view zone, Instant at);
std::string local_date(std::string_view zone, Instant at);           // "2026-11-24"
std::chrono::sys_days local_day(std::string_view zone, Instant at);  // the same day, to count with
// The instant of a local date and "HH:MM" in the zone; the later one if it happens twice, the first one after the gap if it does not
// exist. Refuses zone_unknown, date_malformed, time_malformed.
Result<Instant> instant_of(std::string_view zone, std::string_view date, std::string_view time);

}  // namespace amends::domain
