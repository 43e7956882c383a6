#include "language/promises/local_day.hpp"

#include <algorithm>
#include <exception>

#include <date/tz.h>
#include <fmt/format.h>

namespace amends::language {
namespace {

const date::time_zone* zone_or_null(std::string_view name) {
  try {
    return date::locate_zone(std::string(name));
  } catch (const std::exception&) {
    return nullptr;  // no such zone, or no database: UTC
  }
}

}  // namespace

LocalMoment local_moment(std::string_view zone, Instant at) {
  const auto* found = zone_or_null(zone);
  const auto seconds = date::floor<std::chrono::seconds>(at);
  const auto local = found ? found->to_local(seconds) : date::local_seconds{seconds.time_since_epoch()};
  const auto day = date::floor<date::days>(local);
  return {day, static_cast<int>(date::floor<std::chrono::minutes>(local - day).count())};
}

Instant instant_of(std::string_view zone, date::local_days day, int minutes) {
  const date::local_seconds local = day + std::chrono::minutes(minutes);
  const auto* found = zone_or_null(zone);
  if (!found) return Instant{std::chrono::seconds(local.time_since_epoch())};
  const auto info = found->get_info(local);
  if (info.result == date::local_info::nonexistent) return Instant{info.first.end.time_since_epoch()};
  const auto offset = info.result == date::local_info::ambiguous ? info.second.offset : info.first.offset;
  return Instant{std::chrono::seconds(local.time_since_epoch()) - offset};
}

std::string iso_day(date::local_days day) {
  const date::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

unsigned weekday_of(date::local_days day) { return date::weekday{day}.iso_encoding(); }

date::local_days add_working_days(date::local_days day, int count, std::span<const std::string> holidays) {
  // A calendar that closes for good does not hold the search: each of its holidays can put the day off by one.
  auto closed = holidays.size();
  while (count > 0) {
    day += date::days(1);
    if (weekday_of(day) > 5) continue;
    if (closed > 0 && std::find(holidays.begin(), holidays.end(), iso_day(day)) != holidays.end()) {
      --closed;
      continue;
    }
    --count;
  }
  return day;
}

date::local_days add_months(date::local_days day, int count) {
  const date::year_month_day date{day};
  const auto month = date.year() / date.month() + date::months(count);
  const auto last = (month / date::last).day();
  return date::local_days{month / std::min(date.day(), last)};
}

}  // namespace amends::language
