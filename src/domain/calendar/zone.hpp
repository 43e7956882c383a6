#pragma once
// A zone of the operating system's database. Private to this folder, so that nobody else includes the tz library.

#include <string_view>

#include <date/tz.h>

#include "base/result.hpp"
#include "base/time.hpp"

namespace amends::domain {

// Null when the database has no such zone, cannot be read, or its file is damaged: the library's exceptions end here.
const date::time_zone* find_zone(std::string_view name);
Result<const date::time_zone*> zone_named(std::string_view name);

// The later instant if the local time happens twice, the first one after the gap if it does not exist.
Instant latest_instant(const date::time_zone& zone, date::local_seconds local);
date::local_days local_day(const date::time_zone& zone, Instant at);

// "2026-12-25"; none when it is no such date.
std::optional<date::local_days> parse_date(std::string_view text);
// "09:00" in minutes after midnight, 0 to 1439; none when malformed. "24:00" is 1440 and is the caller's to allow.
std::optional<int> parse_minutes(std::string_view text);

}  // namespace amends::domain
