#pragma once
// The words of time in four languages, folded. Data for the parser in when.cpp.

#include <string_view>

#include "language/tone/prepared.hpp"

namespace amends::language {

enum class TimeWord {
  none,
  number,
  weekday,
  month,
  unit,
  today,
  tomorrow,
  after_tomorrow,
  yesterday,
  next,
  last,
  this_,
  end,
  within,
  in,
  by,
  at,
  between,
  to,
  am,
  pm,
  noon,
  midnight,
  working,
  daypart,
  clock_mark,
  weekend,
  half,
  quarter,
  past,
  each,
  ago,
  article,
  of,
  close,
  first,
  hence
};
enum class TimeUnit { minute, hour, day, working_day, week, fortnight, month, year };

struct TimeMeaning {
  TimeWord word = TimeWord::none;
  int value = 0;  // of a number, weekday (1 Monday), month, unit; of a daypart: 1 morning, 2 midday, 3 afternoon, 4 evening, 5 night
};

TimeMeaning meaning_of(std::string_view word, Tongue tongue);

}  // namespace amends::language
