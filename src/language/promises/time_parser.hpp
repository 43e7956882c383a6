#pragma once
// The parser behind times_in(): days and spans in time_parser_days.cpp, hours and the whole in when.cpp. Private to this folder.

#include <algorithm>
#include <optional>
#include <vector>

#include "language/promises/time_tokens.hpp"
#include "language/promises/when.hpp"

namespace amends::language::times {

using W = TimeWord;
using date::days;
using date::local_days;

inline constexpr int span_max = 3660;  // days, weeks, hours: longer spans are no promise
inline constexpr unsigned friday = 5, sunday = 7;

struct DayFound {
  std::optional<local_days> day = {};
  std::optional<Instant> at = {};
  bool past = false, wrong = false;
  int daypart = 0;
  std::size_t from = 0, to = 0;  // tokens [from, to)
};
struct ClockFound {
  int minutes = 0;
  bool sure = true;  // false: "at four" may be either half of the day
  std::size_t from = 0, to = 0;
};

class TimeParser {
 public:
  TimeParser(std::string_view plain, Tongue tongue, Instant now, std::string_view zone)
      : tokens_(time_tokens(plain, tongue)), tongue_(tongue), now_(now), zone_(zone), here_(local_moment(zone, now)) {}

  std::vector<When> run();

 private:
  const TimeToken& at(std::size_t i) const {
    static const TimeToken none;
    return i < tokens_.size() ? tokens_[i] : none;
  }
  bool is(std::size_t i, W word) const { return at(i).is(word); }
  std::size_t skip(std::size_t i, std::initializer_list<W> words) const {
    while (i < tokens_.size() && at(i).kind == TokenKind::word && std::any_of(words.begin(), words.end(), [&](W w) { return is(i, w); }))
      ++i;
    return i;
  }

  local_days today() const { return here_.day; }
  local_days week_end(int weeks) const {  // the Friday of this week, or of one to come; at the weekend its Sunday
    const auto weekday = weekday_of(today());
    auto day = today() + days(static_cast<int>(friday) - static_cast<int>(weekday)) + days(7 * weeks);
    if (weekday > friday && weeks == 0) day += days(2);
    return day;
  }
  local_days month_end(int months) const {
    const date::year_month_day date{today()};
    return local_days{(date.year() / date.month() + date::months(months)) / date::last};
  }
  local_days coming(unsigned weekday) const {
    const int ahead = (static_cast<int>(weekday) - static_cast<int>(weekday_of(today())) + 7) % 7;
    return today() + days(ahead == 0 ? 7 : ahead);
  }
  local_days in_next_week(unsigned weekday) const {
    return today() + days(7 - static_cast<int>(weekday_of(today())) + static_cast<int>(weekday));
  }
  std::optional<local_days> dated(int day, int month, int year) const {
    const date::year_month_day now{today()};
    if (year != 0 && (year < 1990 || year > 2200)) return std::nullopt;
    for (int y = year != 0 ? year : static_cast<int>(now.year());; ++y) {
      const auto date = date::year(y) / month / day;
      if (date.ok() && (year != 0 || local_days{date} >= today())) return local_days{date};
      if (year != 0 || y > static_cast<int>(now.year()) + 4) return std::nullopt;
    }
  }

  std::optional<DayFound> day_at(std::size_t i) const;
  std::optional<DayFound> calendar_date(std::size_t i) const;
  std::optional<DayFound> named_day(std::size_t i) const;
  std::optional<DayFound> weekday(std::size_t i) const;
  DayFound with_daypart(DayFound day) const;
  std::optional<DayFound> period_end(std::size_t i) const;
  std::optional<DayFound> span(std::size_t i) const;
  std::optional<DayFound> counted(std::size_t i, int low, std::size_t next, bool prepositional) const;
  std::optional<ClockFound> clock_at(std::size_t i) const;
  std::optional<ClockFound> one_clock(std::size_t i, bool bare_numbers) const;
  When made(const std::optional<DayFound>& day, const std::optional<ClockFound>& clock) const;

  std::vector<TimeToken> tokens_;
  Tongue tongue_;
  Instant now_;
  std::string_view zone_;
  LocalMoment here_;
};

}  // namespace amends::language::times
