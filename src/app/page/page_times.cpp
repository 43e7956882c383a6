#include "app/page/page_times.hpp"

#include <array>

#include <date/tz.h>
#include <fmt/format.h>

namespace amends::app {
namespace {

struct Local {
  date::year_month_day day;
  date::local_days days;
  int hour, minute;
};

Local local_of(const std::string& zone, Instant at) {
  date::local_time<Millis> local;
  try {
    local = date::locate_zone(zone)->to_local(at);
  } catch (const std::runtime_error&) {  // Hinnant's library throws for a zone it does not have; UTC then, as in calendar/hours
    local = date::local_time<Millis>{at.time_since_epoch()};
  }
  const auto days = date::floor<date::days>(local);
  const auto minutes = date::floor<std::chrono::minutes>(local - days).count();
  return {date::year_month_day{days}, days, static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)};
}

using Names7 = std::array<std::string_view, 7>;
using Names12 = std::array<std::string_view, 12>;
struct Calendar {
  Names7 days;
  Names12 months;
  std::string_view today, tomorrow;
};

const Calendar& calendar(const std::string& language) {
  static constexpr Calendar en = {
      {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
      {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
      "today",
      "tomorrow"};
  static constexpr Calendar de = {
      {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
      {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
      "heute",
      "morgen"};
  static constexpr Calendar fr = {
      {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
      {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
      "aujourd’hui",
      "demain"};
  return language == "de" ? de : language == "fr" ? fr : en;
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string_view weekday_of(const Calendar& words, const Local& local) { return words.days[date::weekday{local.days}.c_encoding()]; }

}  // namespace

std::string PageTimes::date(Instant at) const {
  const auto local = local_of(zone, at);
  const auto& words = calendar(language);
  const auto month = words.months[static_cast<unsigned>(local.day.month()) - 1];
  const auto number = static_cast<unsigned>(local.day.day());
  if (language == "de") return fmt::format("{}, {}. {}", weekday_of(words, local), number, month);
  return capital(fmt::format("{} {} {}", weekday_of(words, local), number, month));
}

std::string PageTimes::day_inside(Instant at) const {
  const auto local = local_of(zone, at), today = local_of(zone, now);
  const auto& words = calendar(language);
  const auto ahead = (local.days - today.days).count();
  if (ahead == 0) return std::string(words.today);
  if (ahead == 1) return std::string(words.tomorrow);
  if (ahead > 1 && ahead < 7) return std::string(weekday_of(words, local));
  return date(at);
}

// "today", "on Friday", "am Freitag": the day where a sentence goes on.
std::string PageTimes::on_day(Instant at) const {
  const auto day = day_inside(at);
  const auto& words = calendar(language);
  if (day == words.today || day == words.tomorrow || language == "fr") return day;
  return (language == "de" ? "am " : "on ") + day;
}

std::string PageTimes::day(Instant at) const { return capital(day_inside(at)); }

std::string PageTimes::clock(Instant at) const {
  const auto local = local_of(zone, at);
  if (language == "de")
    return local.minute == 0 ? fmt::format("{} Uhr", local.hour) : fmt::format("{}:{:02} Uhr", local.hour, local.minute);
  if (language == "fr") return local.minute == 0 ? fmt::format("{} h", local.hour) : fmt::format("{} h {:02}", local.hour, local.minute);
  if (local.hour == 12 && local.minute == 0) return "noon";
  const int hour = local.hour % 12 == 0 ? 12 : local.hour % 12;
  const auto half = local.hour < 12 ? "am" : "pm";
  return local.minute == 0 ? fmt::format("{} {}", hour, half) : fmt::format("{}:{:02} {}", hour, local.minute, half);
}

std::string PageTimes::by(Instant at) const {
  if (language == "de") return "bis " + clock(at);
  if (language == "fr") return "avant " + clock(at);
  return "by " + clock(at);
}

std::string PageTimes::spoken(Instant at) const { return fmt::format("{}, {}", day_inside(at), clock(at)); }

std::string PageTimes::moment(Instant at) const {
  return fmt::format("{} {} {}", on_day(at), language == "de" ? "um" : language == "fr" ? "à" : "at", clock(at));
}

std::string PageTimes::before(Instant at) const {
  return fmt::format("{} {} {}", on_day(at), language == "de" ? "vor" : language == "fr" ? "avant" : "before", clock(at));
}

std::string PageTimes::between(Instant from, Instant to) const {
  const auto day = on_day(from);
  if (language == "de") return fmt::format("{} zwischen {} und {}", day, clock(from), clock(to));
  if (language == "fr") return fmt::format("{} entre {} et {}", day, clock(from), clock(to));
  return fmt::format("{} between {} and {}", day, clock(from), clock(to));
}

std::string PageTimes::weekday(Instant at) const { return capital(std::string(weekday_of(calendar(language), local_of(zone, at)))); }

}  // namespace amends::app
