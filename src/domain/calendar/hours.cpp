#include "domain/calendar/hours.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "domain/calendar/zone.hpp"

namespace amends::domain {
namespace {

using std::chrono::minutes;

struct Opening {
  minutes from, to;
};  // after local midnight
struct Piece {
  Instant from, to;
};  // open from `from` until just before `to`

// Business hours, read: what is arithmetic from here on.
struct Calendar {
  const date::time_zone* zone = nullptr;
  std::array<std::vector<Opening>, 7> week;  // by weekday, Sunday first
  std::vector<date::local_days> holidays;    // sorted

  bool opens_on(date::local_days day) const {
    return !week[date::weekday{day}.c_encoding()].empty() && !std::binary_search(holidays.begin(), holidays.end(), day);
  }
  bool ever_opens() const {
    return std::any_of(week.begin(), week.end(), [](const auto& day) { return !day.empty(); });
  }

  // The instants of `day` at which the local clock stands inside its hours, in order. Within a stretch of constant offset that is plain
  // arithmetic; a day on which the clocks change has two stretches, and an hour that happens twice is open twice.
  std::vector<Piece> pieces(date::local_days day) const {
    std::vector<Piece> open;
    if (!opens_on(day)) return open;
    const date::sys_days as_utc{day.time_since_epoch()};
    const auto first = as_utc - date::days{1}, last = as_utc + date::days{2};  // every zone is within a day of UTC
    for (date::sys_seconds at = first; at < last;) {
      const auto stretch = zone->get_info(at);
      for (const auto& opening : week[date::weekday{day}.c_encoding()]) {
        const auto from = std::max<date::sys_seconds>(as_utc + opening.from - stretch.offset, stretch.begin);
        const auto to = std::min<date::sys_seconds>(as_utc + opening.to - stretch.offset, stretch.end);
        if (from < to) open.push_back({from, to});
      }
      at = stretch.end;
    }
    return open;
  }

  Instant last_second(date::local_days day) const { return latest_instant(*zone, day + date::days{1} - std::chrono::seconds{1}); }
};

tl::unexpected<Error> never_opens() {
  return fail(Errc::invalid, "These hours never open, so nothing can be counted in them. Give at least one day an opening time.",
              "never_opens");
}

Result<std::vector<Opening>> read_day(std::string_view name, const std::vector<OpenInterval>& intervals) {
  if (intervals.size() > limits::intervals_per_day_max)
    return fail(Errc::invalid,
                fmt::format("A day has at most {} intervals; {} has {}.", limits::intervals_per_day_max, name, intervals.size()),
                "calendar_too_large");
  std::vector<Opening> openings;
  for (const auto& interval : intervals) {
    const auto from = parse_minutes(interval.from), to = parse_minutes(interval.to);
    if (!from || !to)
      return fail(Errc::invalid,
                  fmt::format("“{}” is not a time. Write hours and minutes as 09:00, up to 24:00.", from ? interval.to : interval.from),
                  "interval_malformed");
    if (*from >= *to)
      return fail(
          Errc::invalid,
          fmt::format("“{}” to “{}” closes before it opens. Write a night as two intervals: until 24:00, and from 00:00 the day after.",
                      interval.from, interval.to),
          "interval_malformed");
    openings.push_back({minutes{*from}, minutes{*to}});
  }
  std::sort(openings.begin(), openings.end(), [](const Opening& a, const Opening& b) { return a.from < b.from; });
  std::vector<Opening> merged;
  for (const auto& opening : openings) {
    if (!merged.empty() && opening.from <= merged.back().to)
      merged.back().to = std::max(merged.back().to, opening.to);
    else
      merged.push_back(opening);
  }
  return merged;
}

Result<Calendar> read(const BusinessHours& hours) {
  Calendar calendar;
  calendar.zone = TRY(zone_named(hours.zone));
  const std::pair<std::string_view, const std::vector<OpenInterval>*> week[] = {
      {"Sunday", &hours.sun},   {"Monday", &hours.mon}, {"Tuesday", &hours.tue}, {"Wednesday", &hours.wed},
      {"Thursday", &hours.thu}, {"Friday", &hours.fri}, {"Saturday", &hours.sat}};
  for (std::size_t i = 0; i < calendar.week.size(); ++i) calendar.week[i] = TRY(read_day(week[i].first, *week[i].second));
  if (hours.holidays.size() > limits::holidays_max)
    return fail(Errc::invalid,
                fmt::format("A calendar has at most {} holidays; this one has {}.", limits::holidays_max, hours.holidays.size()),
                "calendar_too_large");
  for (const auto& text : hours.holidays) {
    const auto day = parse_date(text);
    if (!day) return fail(Errc::invalid, fmt::format("“{}” is not a date. Write a holiday as 2026-12-25.", text), "holiday_malformed");
    calendar.holidays.push_back(*day);
  }
  std::sort(calendar.holidays.begin(), calendar.holidays.end());
  return calendar;
}

std::int64_t span_max(SpanUnit unit) {
  switch (unit) {
    case SpanUnit::business_minutes:
      return limits::span_days_max * 24LL * 60;
    case SpanUnit::hours:
      return limits::span_days_max * 24LL;
    case SpanUnit::weeks:
      return limits::span_days_max / 7;
    case SpanUnit::business_days:
    case SpanUnit::calendar_days:
      return limits::span_days_max;
  }
  return 0;
}

Result<void> check_span(const Span& span) {
  if (span.amount < 0) return fail(Errc::invalid, "A span cannot be negative: time is counted forwards.", "span_negative");
  if (span.amount > span_max(span.unit))
    return fail(Errc::invalid, fmt::format("{} is too long a span: nothing is counted further than a hundred years.", span.amount),
                "span_too_long");
  return {};
}

// Walks the days from that of `start` on and gives each that opens to `use`, until it answers. Refuses when the calendar stays closed
// for too long, or the walk goes too far.
template <class Use>
Result<Instant> walk_open_days(const Calendar& calendar, date::local_days first, Use use) {
  if (!calendar.ever_opens()) return never_opens();
  int closed = 0;
  for (int walked = 0; walked <= limits::span_days_max; ++walked) {
    const auto day = first + date::days{walked};
    if (!calendar.opens_on(day)) {
      if (++closed > limits::closed_days_max) return never_opens();
      continue;
    }
    closed = 0;
    if (const std::optional<Instant> found = use(day)) return *found;
  }
  return fail(Errc::invalid, "In these hours the span takes longer than a hundred years.", "span_too_long");
}

Result<Instant> after_business_minutes(const Calendar& calendar, Instant start, minutes amount) {
  if (!calendar.ever_opens()) return never_opens();
  if (amount == minutes::zero()) return start;
  Millis left = amount;
  return walk_open_days(calendar, local_day(*calendar.zone, start), [&](date::local_days day) -> std::optional<Instant> {
    for (const auto& piece : calendar.pieces(day)) {
      const auto from = std::max(piece.from, start);
      if (from >= piece.to) continue;
      if (left <= piece.to - from) return from + left;
      left -= piece.to - from;
    }
    return std::nullopt;
  });
}

Result<Instant> end_of(const Calendar& calendar, date::local_days day, DayEnd day_end) {
  if (day_end == DayEnd::last_second) return calendar.last_second(day);
  if (!calendar.ever_opens()) return never_opens();
  const auto pieces = calendar.pieces(day);
  return pieces.empty() ? calendar.last_second(day) : pieces.back().to;
}

Result<Instant> after_business_days(const Calendar& calendar, Instant start, std::int64_t amount, DayEnd day_end) {
  if (!calendar.ever_opens()) return never_opens();
  const auto day_0 = local_day(*calendar.zone, start);
  if (amount == 0) return end_of(calendar, day_0, day_end);
  std::int64_t counted = 0;
  return walk_open_days(calendar, day_0 + date::days{1}, [&](date::local_days day) -> std::optional<Instant> {
    if (++counted < amount) return std::nullopt;
    return end_of(calendar, day, day_end).value();  // it opens, so it ends
  });
}

}  // namespace

Result<Instant> due(const BusinessHours& hours, Instant start, Span span) {
  const auto calendar = TRY(read(hours));
  TRY_VOID(check_span(span));
  switch (span.unit) {
    case SpanUnit::business_minutes:
      return after_business_minutes(calendar, start, minutes{span.amount});
    case SpanUnit::business_days:
      return after_business_days(calendar, start, span.amount, span.day_end);
    case SpanUnit::hours:
      return start + std::chrono::hours{span.amount};
    case SpanUnit::calendar_days:
    case SpanUnit::weeks:
      break;
  }
  const auto days = date::days{static_cast<int>(span.unit == SpanUnit::weeks ? span.amount * 7 : span.amount)};
  return end_of(calendar, local_day(*calendar.zone, start) + days, span.day_end);
}

Instant due_or_elapsed(const BusinessHours& hours, Instant start, Span span) {
  if (const auto counted = due(hours, start, span)) return *counted;
  const auto amount = std::clamp<std::int64_t>(span.amount, 0, span_max(span.unit));
  switch (span.unit) {
    case SpanUnit::business_minutes:
      return start + minutes{amount};
    case SpanUnit::hours:
      return start + std::chrono::hours{amount};
    case SpanUnit::weeks:
      return start + std::chrono::hours{amount * 24 * 7};
    case SpanUnit::business_days:
    case SpanUnit::calendar_days:
      break;
  }
  return start + std::chrono::hours{amount * 24};
}

Result<void> check(const BusinessHours& hours) {
  const auto calendar = TRY(read(hours));
  if (!calendar.ever_opens()) return never_opens();
  return {};
}

bool is_open(const BusinessHours& hours, Instant at) {
  const auto calendar = read(hours);
  if (!calendar) return false;
  const auto pieces = calendar->pieces(local_day(*calendar->zone, at));
  return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.from <= at && at < piece.to; });
}

Instant next_open(const BusinessHours& hours, Instant at) {
  const auto calendar = read(hours);
  if (!calendar) return at;
  return walk_open_days(*calendar, local_day(*calendar->zone, at),
                        [&](date::local_days day) -> std::optional<Instant> {
                          for (const auto& piece : calendar->pieces(day))
                            if (at < piece.to) return std::max(at, piece.from);
                          return std::nullopt;
                        })
      .value_or(at);
}

}  // namespace amends::domain
