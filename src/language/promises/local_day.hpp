#pragma once
// Days and hours where the customer is. Zones are IANA names of the operating system's database; one it does not have counts as UTC.

#include <span>
#include <string>
#include <string_view>

#include <date/date.h>

#include "base/time.hpp"

namespace amends::language {

struct LocalMoment {
  date::local_days day;
  int minutes = 0;  // after midnight
};
LocalMoment local_moment(std::string_view zone, Instant at);
// The later instant if the local time happens twice, the first one after the gap if it does not exist.
Instant instant_of(std::string_view zone, date::local_days day, int minutes);
std::string iso_day(date::local_days day);  // "2026-11-27"
unsigned weekday_of(date::local_days day);  // 1 Monday to 7 Sunday
// Monday to Friday without the holidays ("2026-12-25").
date::local_days add_working_days(date::local_days day, int days, std::span<const std::string> holidays = {});
date::local_days add_months(date::local_days day, int months);  // 31 January and a month is 28 February

}  // namespace amends::language
