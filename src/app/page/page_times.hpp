#pragma once
// Days and times as people say them, for the customer's page, in one manner per language: "Wednesday, 6 pm", "Mittwoch, 18 Uhr",
// "mercredi, 18 h".

#include <string>
#include <string_view>

#include "base/time.hpp"

namespace amends::app {

struct PageTimes {
  std::string language;  // "en", "de", "fr"
  std::string zone;
  Instant now;

  std::string date(Instant at) const;                   // "Tuesday 24 November"
  std::string day(Instant at) const;                    // "Today", "Tomorrow", "Friday", "Friday 4 December" beyond six days
  std::string day_inside(Instant at) const;             // the same within a sentence: "today", "tomorrow", "Friday"
  std::string on_day(Instant at) const;                 // "today", "on Friday"
  std::string clock(Instant at) const;                  // "12:30 pm", "6 pm", "noon"; German and French "12:30 Uhr", "12 h 30"
  std::string by(Instant at) const;                     // "by 6 pm", "by noon"
  std::string spoken(Instant at) const;                 // "Wednesday, 6 pm", "today, noon"
  std::string moment(Instant at) const;                 // within a sentence: "today at 12:41 pm", "heute um 12:41 Uhr"
  std::string before(Instant at) const;                 // "today before 3:30 pm"
  std::string between(Instant from, Instant to) const;  // of one day: "today between 2 pm and 3 pm"
  std::string weekday(Instant at) const;                // "Friday", whenever that is; begins with a capital
};

}  // namespace amends::app
