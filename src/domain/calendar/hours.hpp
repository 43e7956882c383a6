#pragma once
// Business hours, holidays, deadlines: arithmetic only (language.md, Clocks; domain.md 2.4). Zones are IANA names, looked up in the
// operating system's database (package tzdata) by Howard Hinnant's library.

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "base/result.hpp"
#include "base/time.hpp"

namespace amends::domain {

// "09:00" to "17:30"; "24:00" ends a whole day. A night is two intervals.
struct OpenInterval { std::string from; std::string to; };
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

struct Span { std::int64_t amount = 0; SpanUnit unit = SpanUnit::business_minutes; DayEnd day_end = DayEnd::last_second; };

// When `span`, counted from `start`, is due. Refuses with a sentence a calendar that never opens, an unknown zone, a malformed interval.
Result<Instant> due(const BusinessHours& hours, Instant start, Span span);
// The same for hours already checked (settings refuse bad ones on the way in): a calendar that never opens counts elapsed minutes.
Instant due_or_elapsed(const BusinessHours& hours, Instant start, Span span);
Result<void> check(const BusinessHours& hours);
bool is_open(const BusinessHours& hours, Instant at);
// The first instant at or after `at` that is open.
Instant next_open(const BusinessHours& hours, Instant at);

bool is_zone(std::string_view zone);
// "09:48", "Tue 24 Nov", in that zone; for sentences.
std::string local_time_text(std::string_view zone, Instant at);
std::string local_day_text(std::string_view zone, Instant at);
std::string local_date(std::string_view zone, Instant at);  // "2026-11-24"
// The instant of a local date and "HH:MM" in the zone; the later one if it happens twice, the one after the gap if it does not exist.
Result<Instant> instant_of(std::string_view zone, std::string_view date, std::string_view time);

}  // namespace amends::domain
