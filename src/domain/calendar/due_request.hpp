#pragma once
// One line of `amends due` (language.md, Clocks): a calendar, a start and a span; answered with the instant it is due, or why not.
// The members are the line's own, so that the wire reads it as it stands:
//   {"id":"1","calendar":{"zone":"Europe/London","hours":{"mon":[["09:00","12:30"],["13:30","17:00"]]},"holidays":["2026-12-25"]},
//    "start":"2026-04-02T10:00:00Z","add":{"amount":3,"unit":"business_days"}}

#include <optional>
#include <string>
#include <vector>

#include "domain/calendar/hours.hpp"

namespace amends::domain {

using IntervalPair = std::vector<std::string>;  // exactly two: from and to

struct WeekHours {
  std::vector<IntervalPair> mon, tue, wed, thu, fri, sat, sun;
};
BOOST_DESCRIBE_STRUCT(WeekHours, (), (mon, tue, wed, thu, fri, sat, sun))

struct DueCalendar {
  std::string zone;
  std::optional<WeekHours> hours;  // left out: never opens
  std::vector<std::string> holidays;
};
BOOST_DESCRIBE_STRUCT(DueCalendar, (), (zone, hours, holidays))

struct DueSpan {
  std::int64_t amount = 0;
  SpanUnit unit = SpanUnit::business_minutes;
  std::optional<bool> close_of_business;
};
BOOST_DESCRIBE_STRUCT(DueSpan, (), (amount, unit, close_of_business))

struct DueRequest {
  std::string id;
  DueCalendar calendar;
  std::string start;  // RFC 3339; without an offset ("2026-04-02T10:00", "2026-04-02") it is the calendar's local time
  DueSpan add;
  std::optional<bool> close_of_business;  // may also stand here
};
BOOST_DESCRIBE_STRUCT(DueRequest, (), (id, calendar, start, add, close_of_business))

struct DueAnswer {
  std::string id;
  std::optional<Instant> due;
  std::optional<std::string> refused;  // a sentence; exactly one of the two is there
  bool operator==(const DueAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(DueAnswer, (), (id, due, refused))

DueAnswer answer(const DueRequest& request);

}  // namespace amends::domain
