#include "domain/calendar/zone.hpp"

#include <fmt/format.h>

#include "domain/calendar/hours.hpp"

namespace amends::domain {
namespace {

// The number that `text` is, digits only; -1 otherwise.
int number_of(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

// A view tells dozens of times of one zone, most of them of the same season: the last one asked for is remembered.
date::local_time<Millis> local(std::string_view zone, Instant at) {
  struct Season {
    const date::time_zone* zone = nullptr;
    date::sys_seconds begin, end;
    std::chrono::seconds offset{};
  };
  thread_local Season last;
  const auto* named = find_zone(zone);
  if (named == nullptr) return date::local_time<Millis>{at.time_since_epoch()};
  if (named != last.zone || at < last.begin || at >= last.end) {
    const auto info = named->get_info(date::floor<std::chrono::seconds>(at));
    last = {named, info.begin, info.end, info.offset};
  }
  return date::local_time<Millis>{at.time_since_epoch() + last.offset};
}

date::local_days day_at(std::string_view zone, Instant at) { return date::floor<date::days>(local(zone, at)); }

}  // namespace

const date::time_zone* find_zone(std::string_view name) {
  struct Found {
    std::string name;
    const date::time_zone* zone = nullptr;
  };
  thread_local Found last;
  if (name.empty()) return nullptr;
  if (name == last.name) return last.zone;
  try {
    const auto* zone = date::locate_zone(name);
    zone->get_info(date::sys_seconds{});  // reads the zone's file now, where a damaged one can still be refused
    last = {std::string(name), zone};
    return zone;
  } catch (const std::exception&) { return nullptr; }
}

Result<const date::time_zone*> zone_named(std::string_view name) {
  if (const auto* zone = find_zone(name)) return zone;
  return fail(Errc::invalid, fmt::format("There is no time zone “{}”. Use a name such as Europe/Dublin.", name), "zone_unknown");
}

Instant latest_instant(const date::time_zone& zone, date::local_seconds local) {
  const auto info = zone.get_info(local);
  switch (info.result) {
    case date::local_info::unique:
      return date::sys_seconds{local.time_since_epoch()} - info.first.offset;
    case date::local_info::ambiguous:
      return date::sys_seconds{local.time_since_epoch()} - info.second.offset;
    default:
      return info.second.begin;
  }
}

date::local_days local_day(const date::time_zone& zone, Instant at) { return date::floor<date::days>(zone.to_local(at)); }

std::optional<date::local_days> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int y = number_of(text.substr(0, 4)), m = number_of(text.substr(5, 2)), d = number_of(text.substr(8, 2));
  if (y < 0 || m < 0 || d < 0) return std::nullopt;
  const auto date = date::year{y} / m / d;
  if (!date.ok()) return std::nullopt;
  return date::local_days{date};
}

std::optional<int> parse_minutes(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hours = number_of(text.substr(0, 2)), minutes = number_of(text.substr(3, 2));
  if (hours < 0 || minutes < 0 || minutes > 59 || hours > 24 || (hours == 24 && minutes > 0)) return std::nullopt;
  return hours * 60 + minutes;
}

bool is_zone(std::string_view zone) { return find_zone(zone) != nullptr; }

std::string local_time_text(std::string_view zone, Instant at) {
  const auto time_of_day = local(zone, at);
  const date::hh_mm_ss time{time_of_day - date::floor<date::days>(time_of_day)};
  return fmt::format("{:02}:{:02}", time.hours().count(), time.minutes().count());
}

std::string local_day_text(std::string_view zone, Instant at) {
  static constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = day_at(zone, at);
  const date::year_month_day date{day};
  return fmt::format("{} {} {}", days[date::weekday{day}.c_encoding()], static_cast<unsigned>(date.day()),
                     months[static_cast<unsigned>(date.month()) - 1]);
}

std::string local_date(std::string_view zone, Instant at) {
  const date::year_month_day date{day_at(zone, at)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::chrono::sys_days local_day(std::string_view zone, Instant at) { return std::chrono::sys_days{day_at(zone, at).time_since_epoch()}; }

Result<Instant> instant_of(std::string_view zone, std::string_view date, std::string_view time) {
  const auto* named = TRY(zone_named(zone));
  const auto day = parse_date(date);
  if (!day) return fail(Errc::invalid, fmt::format("“{}” is not a date. Write it as 2026-11-24.", date), "date_malformed");
  const auto minutes = parse_minutes(time);
  if (!minutes) return fail(Errc::invalid, fmt::format("“{}” is not a time. Write hours and minutes as 09:30.", time), "time_malformed");
  return latest_instant(*named, *day + std::chrono::minutes{*minutes});
}

}  // namespace amends::domain
