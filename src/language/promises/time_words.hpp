#pragma once
// The words of time in four languages, folded: what time_tokens() looks words up in.

#include <array>
#include <optional>
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
  hence,
  mid,         // "mid December", "Mitte", "mediados"
  over_next,   // "übernächste Woche"
  since,       // what follows has begun: no day to come
  ordinal,     // "third", beside a month
  couple,      // "a couple of days"
  and_a_half,  // "anderthalb Stunden": value 1
  minus,       // "moins le quart"
  calendar_week
};
enum class TimeUnit { minute, hour, day, working_day, week, fortnight, month, year };

struct TimeMeaning {
  TimeWord word = TimeWord::none;
  int value = 0;  // of a number, weekday (1 Monday), month, unit; of a daypart: 1 morning, 2 midday, 3 afternoon, 4 evening, 5 night
};

TimeMeaning meaning_of(std::string_view word, Tongue tongue);

// A German compound in its two parts, as they stand when written apart: "samstagvormittag" is "samstag" and "vormittag", "monatsende" is
// "ende" and "monats".
std::optional<std::array<TimeMeaning, 2>> compound_of(std::string_view word, Tongue tongue);

}  // namespace amends::language
