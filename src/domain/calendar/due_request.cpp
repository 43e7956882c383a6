#include "domain/calendar/due_request.hpp"

#include <fmt/format.h>

#include "base/limits.hpp"

namespace amends::domain {
namespace {

Result<std::vector<OpenInterval>> intervals_of(const std::vector<IntervalPair>& pairs) {
  std::vector<OpenInterval> intervals;
  for (const auto& pair : pairs) {
    if (pair.size() != 2)
      return fail(Errc::invalid, fmt::format("An interval is two times, as [\"09:00\",\"17:00\"]; this one has {}.", pair.size()),
                  "interval_malformed");
    intervals.push_back({pair[0], pair[1]});
  }
  return intervals;
}

Result<BusinessHours> hours_of(const DueCalendar& calendar) {
  BusinessHours hours;
  hours.zone = calendar.zone;
  hours.holidays = calendar.holidays;
  if (!calendar.hours) return hours;
  const auto& week = *calendar.hours;
  hours.mon = TRY(intervals_of(week.mon));
  hours.tue = TRY(intervals_of(week.tue));
  hours.wed = TRY(intervals_of(week.wed));
  hours.thu = TRY(intervals_of(week.thu));
  hours.fri = TRY(intervals_of(week.fri));
  hours.sat = TRY(intervals_of(week.sat));
  hours.sun = TRY(intervals_of(week.sun));
  return hours;
}

// "2026-04-02T10:00", with or without seconds, or "2026-04-02", in the calendar's zone.
Result<Instant> local_start(const std::string& zone, const std::string& text) {
  if (text.size() == 10) return instant_of(zone, text, "00:00");
  if (text.size() == 16 && (text[10] == 'T' || text[10] == ' ')) return instant_of(zone, text.substr(0, 10), text.substr(11));
  if (const auto seconds = parse_rfc3339(text + "Z")) {
    const auto minute = TRY(instant_of(zone, text.substr(0, 10), text.substr(11, 5)));
    return minute + (*seconds - std::chrono::floor<std::chrono::minutes>(*seconds));
  }
  return fail(Errc::invalid, fmt::format("“{}” is not a time. Write the start as 2026-11-24T09:48:00Z.", text), "start_malformed");
}

Result<Instant> due_of(const DueRequest& request) {
  const auto hours = TRY(hours_of(request.calendar));
  const auto with_offset = parse_rfc3339(request.start);
  const auto start = with_offset ? *with_offset : TRY(local_start(hours.zone, request.start));
  const bool close = request.add.close_of_business.value_or(request.close_of_business.value_or(false));
  return due(hours, start, {request.add.amount, request.add.unit, close ? DayEnd::close_of_business : DayEnd::last_second});
}

}  // namespace

DueAnswer answer(const DueRequest& request) {
  const auto due = due_of(request);
  if (due) return {request.id, *due, std::nullopt};
  return {request.id, std::nullopt, due.error().sentence};
}

}  // namespace amends::domain
