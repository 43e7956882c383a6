#include "language/promises/when.hpp"

#include "language/promises/time_parser.hpp"

namespace amends::language {
namespace times {

namespace {

constexpr int hour = 60, noon = 12 * hour;
constexpr int afternoon_before = 8 * hour;  // "at four" alone is in the afternoon, "at nine" in the morning
constexpr int afternoon_part = 3;
constexpr std::size_t small_words_max = 3;  // between a day and its hour

}  // namespace

// Only small words between a day and its hour.
bool TimeParser::joinable(std::size_t from, std::size_t to) const {
  if (to < from || to - from > small_words_max) return false;
  for (auto k = from; k < to; ++k)
    if (!says(k, {",", "vor", "latest", "spatestens", "au", "plus", "tard", "mas", "tardar", "either"}) &&
        !is_any(k, {W::at, W::article, W::by, W::between, W::of}))
      return false;
  return true;
}

// "since Monday", "seit dem 3. November": it has begun.
bool TimeParser::since(std::size_t from) const {
  while (from > 0 && is(from - 1, W::article)) --from;
  return from > 0 && is(from - 1, W::since);
}

Found TimeParser::made(const std::optional<DayFound>& day, const std::optional<ClockFound>& clock) const {
  Found found;
  found.from = day ? day->from : clock->from;
  found.to = day ? day->to : clock->to;
  found.named_day = day.has_value();
  found.clock = clock.has_value();
  if (day && clock) {
    found.clock_first = clock->from < day->from;
    found.from = std::min(found.from, clock->from), found.to = std::max(found.to, clock->to);
  }
  auto& when = found.when;
  when.start = tokens_[found.from].start;
  when.end = tokens_[std::min(found.to, tokens_.size()) - 1].end;
  if (day) {
    when.day = day->day;
    when.at = day->at;
    when.past = day->past;
    when.open = day->open;
    when.weekday_wrong = day->wrong;
    found.bare_weekday = day->bare_weekday;
  }
  if (clock) {
    int minutes = clock->minutes;
    const int part = day ? day->daypart : 0;
    if (!clock->sure && minutes < noon && (part >= afternoon_part || (part == 0 && minutes < afternoon_before))) minutes += noon;
    found.minutes = minutes;
    when.minutes = minutes;
    if (!when.day && !when.at) when.day = today() + days(minutes > here_.minutes ? 0 : 1);
    if (when.day) when.at = instant_of(zone_, *when.day, minutes);
  }
  if (since(found.from)) {
    when.past = true;
    when.day.reset(), when.at.reset(), when.minutes.reset();
  }
  return found;
}

// "at six in the evening", "a las cinco de la tarde", "a las nueve de la mañana"
ClockFound TimeParser::with_part_of_day(ClockFound clock) const {
  const auto k = skip(clock.to, {W::in, W::article, W::of});
  if (!is(k, W::daypart)) return clock;
  if (at(k).meaning.value >= afternoon_part && clock.minutes < noon) clock.minutes += noon;
  clock.sure = true;
  clock.to = k + 1;
  return clock;
}

Found TimeParser::from_day(const DayFound& day) const {
  std::optional<ClockFound> clock;
  std::size_t to = day.to;
  if (day.day && !day.past)
    for (auto k = day.to; k <= day.to + small_words_max && k < tokens_.size(); ++k) {
      if (!joinable(day.to, k)) break;
      if ((clock = clock_at(k))) {
        clock = with_part_of_day(*clock);
        break;
      }
      if (const auto close = end_of_business(k)) {  // "on Friday by close of business"
        to = close->to;
        break;
      }
    }
  auto whole = day;
  whole.to = to;
  return made(whole, clock);
}

Found TimeParser::from_clock(const ClockFound& clock) const {
  const auto day_behind = [&](std::size_t from) -> std::optional<DayFound> {
    for (auto k = from; k <= from + small_words_max && k < tokens_.size(); ++k) {
      if (!joinable(from, k)) break;
      if (auto next = day_at(k); next && next->day) return next;
    }
    return std::nullopt;
  };
  const auto adjusted = with_part_of_day(clock);
  return made(day_behind(adjusted.to), adjusted);
}

// "on Monday or Tuesday", "between Monday and Wednesday", "from the 3rd to the 5th", "heute oder morgen", "Monday/Tuesday"
bool TimeParser::are_window(const Found& first, const Found& second) const {
  const auto& a = first.when;
  const auto& b = second.when;
  if (a.past || b.past || !a.day || !b.day || !first.named_day || !second.named_day || second.from < first.to) return false;
  if (first.to == second.from) return plain_.substr(a.end, b.start - a.end) == "/";
  auto k = first.to;
  if (at(k).text == ",") ++k;
  if (!links(k)) return false;
  const bool listed = says(k, {"and", "und", "et", "y"});
  auto before = first.from;
  while (before > 0 && is_any(before - 1, {W::article, W::at, W::by, W::in})) --before;
  const bool between = before > 0 && is(before - 1, W::between);
  for (++k; k < second.from; ++k) {
    if (listed && !between && at(k).text == "on") return false;
    if (!is_any(k, {W::article, W::at, W::by, W::in, W::between}) && !says(k, {"else"})) return false;
  }
  return true;
}

// The end of the window. "Tuesday or Thursday" on a Wednesday: the Thursday after that Tuesday.
Found TimeParser::windowed(const Found& first, Found second) const {
  auto& end = second.when;
  if (second.bare_weekday)
    while (*end.day < *first.when.day) *end.day += days(7);
  if (!second.clock && first.clock && first.clock_first) {  // "at 5 pm on Friday or Monday"
    second.clock = true;
    second.minutes = first.minutes;
  }
  if (second.clock) {
    end.minutes = second.minutes;
    end.at = instant_of(zone_, *end.day, second.minutes);
  }
  const bool first_is_later = *first.when.day > *end.day;
  if (first_is_later) {
    const auto to = end.end;
    end = first.when;
    end.end = to;
  }
  end.start = first.when.start;
  second.from = first.from;
  second.bare_weekday = false;
  second.clock_first = first.clock_first;
  return second;
}

std::vector<When> TimeParser::run() {
  std::vector<Found> found;
  const auto take = [&](Found next) {
    if (!found.empty() && are_window(found.back(), next)) {
      found.back() = windowed(found.back(), next);
      return;
    }
    found.push_back(std::move(next));
  };
  for (std::size_t i = 0; i < tokens_.size();) {
    if (const auto day = day_at(i); day && (day->day || day->at || day->past || day->open)) {
      const auto next = from_day(*day);
      i = std::max(i + 1, next.to);
      take(next);
      continue;
    }
    if (const auto clock = clock_at(i)) {
      const auto next = from_clock(*clock);
      i = std::max(i + 1, next.to);
      take(next);
      continue;
    }
    ++i;
  }
  std::vector<When> times;
  times.reserve(found.size());
  for (const auto& each : found) times.push_back(each.when);
  return times;
}

}  // namespace times

std::vector<When> times_in(std::string_view plain, Tongue tongue, Instant now, std::string_view zone,
                           std::span<const std::string> holidays) {
  return times::TimeParser(plain, tongue, now, zone, holidays).run();
}

}  // namespace amends::language
