#pragma once
// Days and times as people say them, for the customer's page: "Wednesday, 6 in the evening", "by 8 pm", "12:41 today".

#include <string>
#include <string_view>

#include "base/time.hpp"

namespace amends::app {

struct PageTimes {
  std::string language;  // "en", "de", "fr"
  std::string zone;
  Instant now;

  std::string date(Instant at) const;        // "Tuesday 24 November"
  std::string day(Instant at) const;         // "Today", "Tomorrow", "Friday", "Friday 4 December" beyond six days
  std::string day_inside(Instant at) const;  // the same within a sentence: "today", "tomorrow", "Friday"
  std::string clock(Instant at) const;       // "12:30 pm", "6 pm"; German and French "12:30 Uhr", "12 h 30"
  std::string by(Instant at) const;          // "by 6 pm", "by noon"
  std::string spoken(Instant at) const;      // "Wednesday, 6 in the evening"
};

}  // namespace amends::app
