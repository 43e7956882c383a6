#pragma once
// The parser behind times_in(): dates and days in time_parser_days.cpp, periods and spans in time_parser_spans.cpp, hours in
// time_parser_clock.cpp, the whole in when.cpp. Private to this folder.

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "language/promises/time_tokens.hpp"
#include "language/promises/when.hpp"

namespace amends::language::times {

using W = TimeWord;
using date::days;
using date::local_days;

inline constexpr int span_max = 3660;      // days, weeks, hours: longer spans are no promise
inline constexpr int just_past_days = 61;  // a date without a year that was so lately is the one that was
inline constexpr unsigned wednesday = 3, friday = 5, sunday = 7;

struct DayFound {
  std::optional<local_days> day = {};
  std::optional<Instant> at = {};
  bool past = false, wrong = false;
  bool open = false;          // counted from what has yet to happen
  bool bare_weekday = false;  // "Friday", whichever
  int daypart = 0;
  std::size_t from = 0, to = 0;  // tokens [from, to)
};
struct ClockFound {
  int minutes = 0;
  bool sure = true;  // false: "at four" may be either half of the day
  std::size_t from = 0, to = 0;
};
// "three", "a couple of", "two and a half"
struct Count {
  int whole = 0;
  bool half = false;
  std::size_t next = 0;
};
struct Found {
  When when;
  std::size_t from = 0, to = 0;
  bool named_day = false, bare_weekday = false, clock = false, clock_first = false;
  int minutes = 0;
};
// What stands before an hour: nothing, "at" (a bare number is an hour), "between" (and an "and" leads to the second hour).
enum class BeforeHour { nothing, at, between };

class TimeParser {
 public:
  TimeParser(std::string_view plain, Tongue tongue, Instant now, std::string_view zone, std::span<const std::string> holidays)
      : plain_(plain),
        tokens_(time_tokens(plain, tongue)),
        tongue_(tongue),
        now_(now),
        zone_(zone),
        holidays_(holidays),
        here_(local_moment(zone, now)) {}

  std::vector<When> run();

 private:
  const TimeToken& at(std::size_t i) const {
    static const TimeToken none;
    return i < tokens_.size() ? tokens_[i] : none;
  }
  bool is(std::size_t i, W word) const { return at(i).is(word); }
  bool is_any(std::size_t i, std::initializer_list<W> words) const {
    return std::any_of(words.begin(), words.end(), [&](W word) { return is(i, word); });
  }
  bool says(std::size_t i, std::initializer_list<std::string_view> words) const {
    return std::find(words.begin(), words.end(), at(i).text) != words.end();
  }
  bool is_unit(std::size_t i, TimeUnit unit) const { return is(i, W::unit) && static_cast<TimeUnit>(at(i).meaning.value) == unit; }
  std::size_t skip(std::size_t i, std::initializer_list<W> words) const {
    while (i < tokens_.size() && at(i).kind == TokenKind::word && is_any(i, words)) ++i;
    return i;
  }
  // From one end of a range to the other: "3 to 5", "9 bis 11", "du 3 au 5".
  bool links(std::size_t i) const;

  local_days today() const { return here_.day; }
  local_days monday() const { return today() - days(static_cast<int>(weekday_of(today())) - 1); }
  local_days week_end(int weeks) const {  // the Friday of this week, or of one to come; at the weekend its Sunday
    auto day = monday() + days(4 + 7 * weeks);
    if (weekday_of(today()) > friday && weeks == 0) day += days(2);
    return day;
  }
  date::year_month month_ahead(int months) const {
    const date::year_month_day date{today()};
    return date.year() / date.month() + date::months(months);
  }
  local_days month_end(int months) const { return local_days{month_ahead(months) / date::last}; }
  local_days coming(unsigned weekday) const {
    const int ahead = (static_cast<int>(weekday) - static_cast<int>(weekday_of(today())) + 7) % 7;
    return today() + days(ahead == 0 ? 7 : ahead);
  }
  local_days in_week(int weeks, unsigned weekday) const { return monday() + days(7 * weeks + static_cast<int>(weekday) - 1); }
  std::optional<local_days> next_numbered(int day) const;  // the next 4th of a month
  local_days plus(local_days base, TimeUnit unit, const Count& count) const;
  std::optional<local_days> dated(int day, int month, int year) const;
  DayFound date_found(int day, int month, int year, std::size_t from, std::size_t to) const;

  std::optional<DayFound> day_at(std::size_t i) const;
  std::optional<DayFound> calendar_date(std::size_t i) const;
  std::optional<DayFound> named_day(std::size_t i) const;
  std::optional<DayFound> weekday(std::size_t i) const;
  std::optional<DayFound> weekday_with_date(std::size_t i, unsigned named, std::size_t after) const;
  std::optional<DayFound> weekend(std::size_t i) const;
  std::optional<DayFound> numbered_day(std::size_t i) const;
  DayFound with_daypart(DayFound day) const;
  DayFound postponed(DayFound day) const;
  std::optional<DayFound> part_of_day(std::size_t i) const;
  std::optional<DayFound> end_of_business(std::size_t i) const;
  int day_number(std::size_t i) const;  // of a token that can be the day of a date; 0: none
  int year_after(std::size_t& k) const;

  std::optional<int> period_named(std::size_t& k, TimeUnit unit) const;
  std::optional<DayFound> middle(std::size_t i) const;
  std::optional<DayFound> period(std::size_t i) const;
  std::optional<DayFound> week_of(std::size_t i) const;
  std::optional<DayFound> period_end(std::size_t i) const;

  std::optional<Count> count_at(std::size_t i) const;
  std::optional<DayFound> part_of_hour(std::size_t i, const Count& count) const;
  std::optional<DayFound> counted(std::size_t i, Count count, bool prepositional) const;
  bool counts_from_what_is_to_come(std::size_t i) const;
  std::optional<local_days> base_of_span(std::size_t& k, bool prepositional) const;
  DayFound in_month(std::size_t from, std::size_t month_at) const;
  std::optional<DayFound> preposition_span(std::size_t i) const;
  std::optional<DayFound> span(std::size_t i) const;

  ClockFound half_of_day(int minutes, std::size_t from, std::size_t to, bool sure) const;
  std::optional<ClockFound> spoken_clock(std::size_t i, BeforeHour before) const;
  ClockFound with_spoken_minutes(ClockFound clock, BeforeHour before) const;
  std::optional<ClockFound> one_clock(std::size_t i, BeforeHour before) const;
  std::size_t after_prepositions(std::size_t i) const;
  std::optional<ClockFound> window(std::size_t i) const;
  std::optional<ClockFound> clock_at(std::size_t i) const;

  bool joinable(std::size_t from, std::size_t to) const;
  bool since(std::size_t from) const;
  Found made(const std::optional<DayFound>& day, const std::optional<ClockFound>& clock) const;
  ClockFound with_part_of_day(ClockFound clock) const;
  Found from_day(const DayFound& day) const;
  Found from_clock(const ClockFound& clock) const;
  bool are_window(const Found& first, const Found& second) const;
  Found windowed(const Found& first, Found second) const;

  std::string_view plain_;
  std::vector<TimeToken> tokens_;
  Tongue tongue_;
  Instant now_;
  std::string_view zone_;
  std::span<const std::string> holidays_;
  LocalMoment here_;
};

}  // namespace amends::language::times
