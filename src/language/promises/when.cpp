#include "language/promises/when.hpp"

#include "language/promises/time_parser.hpp"

namespace amends::language {
namespace times {

std::optional<ClockFound> TimeParser::one_clock(std::size_t i, bool bare_numbers) const {
  const auto half_of_day = [&](int minutes, std::size_t next, bool sure) {
    ClockFound found{minutes, sure, i, next};
    if (is(next, W::clock_mark)) found.sure = sure && tongue_ != Tongue::en ? true : found.sure && minutes > 12 * 60, ++found.to;
    if (is(found.to, W::pm) || is(found.to, W::am)) {
      const int twelve = found.minutes % (12 * 60);
      found.minutes = twelve + (is(found.to, W::pm) ? 12 * 60 : 0);
      found.sure = true;
      ++found.to;
    }
    return found;
  };
  if (at(i).kind == TokenKind::clock) return half_of_day(at(i).value, i + 1, true);
  if (is(i, W::noon)) return ClockFound{12 * 60, true, i, i + 1};
  if (is(i, W::midnight)) return ClockFound{24 * 60, true, i, i + 1};
  if (is(i, W::half) && tongue_ == Tongue::en && is(i + 1, W::past))
    if (const auto hour = at(i + 2).count(); hour && *hour <= 12) return half_of_day(*hour * 60 + 30, i + 3, false);
  if (is(i, W::half) && at(i).meaning.value == 1)
    if (const auto hour = at(i + 1).count(); hour && *hour >= 1 && *hour <= 12) return half_of_day(*hour * 60 - 30, i + 2, false);
  if (is(i, W::quarter) && (is(i + 1, W::past) || is(i + 1, W::to)))
    if (const auto hour = at(i + 2).count(); hour && *hour <= 12)
      return half_of_day(*hour * 60 + (is(i + 1, W::past) ? 15 : -15), i + 3, false);
  const auto count = at(i).count();
  if (!count || *count > 24 || at(i).text == "a" || at(i).text == "an") return std::nullopt;
  const bool marked = is(i + 1, W::clock_mark) || is(i + 1, W::am) || is(i + 1, W::pm);
  if (marked) return half_of_day(*count * 60, i + 1, tongue_ != Tongue::en || *count > 12);
  const bool hours = is(i + 1, W::unit) && static_cast<TimeUnit>(at(i + 1).meaning.value) == TimeUnit::hour;
  if (hours && bare_numbers && (tongue_ == Tongue::fr || tongue_ == Tongue::es)) {  // "à 17 heures"
    auto found = ClockFound{*count * 60, *count > 12, i, i + 2};
    if (const auto minutes = at(i + 2).count(); minutes && *minutes < 60 && at(i + 2).kind == TokenKind::number)
      found.minutes += *minutes, ++found.to;
    return found;
  }
  if (!bare_numbers || is(i + 1, W::unit) || is(i + 1, W::month) || is(i + 1, W::working) || *count == 0) return std::nullopt;
  if (is(i + 1, W::of) && is(i + 2, W::month)) return std::nullopt;
  if (is(i + 1, W::to) && at(i + 2).count() && (is(i + 3, W::unit) || is(i + 3, W::working))) return std::nullopt;
  return half_of_day(*count * 60, i + 1, *count > 12);
}

std::optional<ClockFound> TimeParser::clock_at(std::size_t i) const {
  if (is(i, W::between) || is(i, W::at) || is(i, W::by) || is(i, W::of)) {
    const auto from = skip(i + 1, {W::at, W::article, W::by});
    const bool window = is(i, W::between) || is(i, W::of);
    auto first = one_clock(from, is(i, W::between) || is(i, W::at) || (is(i, W::by) && (tongue_ == Tongue::en || is(from - 1, W::at))));
    if (first && is(first->to, W::to)) {
      const auto second_at = skip(first->to + 1, {W::article, W::at});
      if (auto second = one_clock(second_at, true); second && (window || second->sure || !first->sure)) {
        second->from = i;
        if (!second->sure && first->sure && second->minutes < first->minutes) second->minutes += 12 * 60;
        return second;
      }
    }
    if (window && (!first || !first->sure) && !is(i, W::at)) return std::nullopt;
    if (first) first->from = i;
    return first;
  }
  auto first = one_clock(i, false);
  if (first && is(first->to, W::to))
    if (auto second = one_clock(first->to + 1, false)) {
      second->from = i;
      return second;
    }
  // "9 to 11 am", "18-20 Uhr"
  if (!first && at(i).count() && is(i + 1, W::to))
    if (auto second = one_clock(i + 2, false)) {
      second->from = i;
      return second;
    }
  return first;
}

When TimeParser::made(const std::optional<DayFound>& day, const std::optional<ClockFound>& clock) const {
  When when;
  std::size_t from = day ? day->from : clock->from, to = day ? day->to : clock->to;
  if (day && clock) from = std::min(from, clock->from), to = std::max(to, clock->to);
  when.start = tokens_[from].start;
  when.end = tokens_[std::min(to, tokens_.size()) - 1].end;
  if (day) {
    when.day = day->day;
    when.at = day->at;
    when.past = day->past;
    when.weekday_wrong = day->wrong;
  }
  if (clock) {
    int minutes = clock->minutes;
    const int part = day ? day->daypart : 0;
    if (!clock->sure && minutes < 12 * 60 && (part >= 3 || (part == 0 && minutes < 8 * 60))) minutes += 12 * 60;
    when.minutes = minutes;
    if (!when.day && !when.at) when.day = today() + days(minutes > here_.minutes ? 0 : 1);
    if (when.day) when.at = instant_of(zone_, *when.day, minutes);
  }
  return when;
}

std::vector<When> TimeParser::run() {
  std::vector<When> found;
  const auto joinable = [&](std::size_t from, std::size_t to) {  // only small words between a day and its hour
    if (to < from || to - from > 3) return false;
    for (auto k = from; k < to; ++k)
      if (at(k).text != "," && !is(k, W::at) && !is(k, W::article) && !is(k, W::by) && !is(k, W::between) && !is(k, W::of) &&
          at(k).text != "latest" && at(k).text != "spatestens" && at(k).text != "au" && at(k).text != "plus" && at(k).text != "tard")
        return false;
    return true;
  };
  for (std::size_t i = 0; i < tokens_.size();) {
    if (const auto day = day_at(i); day && (day->day || day->at || day->past)) {
      std::optional<ClockFound> clock;
      if (day->day && !day->past)
        for (auto k = day->to; k <= day->to + 3 && k < tokens_.size(); ++k) {
          if (!joinable(day->to, k)) break;
          if ((clock = clock_at(k))) break;
        }
      found.push_back(made(day, clock));
      i = std::max(day->to, clock ? clock->to : 0);
      continue;
    }
    if (const auto clock = clock_at(i)) {
      std::optional<DayFound> day;
      for (auto k = clock->to; k <= clock->to + 3 && k < tokens_.size(); ++k) {
        if (!joinable(clock->to, k)) break;
        if (auto next = day_at(k); next && next->day) {
          day = next;
          break;
        }
      }
      // "at six in the evening", "a las cinco de la tarde"
      auto adjusted = clock;
      if (!day) {
        const auto k = skip(clock->to, {W::in, W::article, W::of});
        if (is(k, W::daypart)) {
          if (at(k).meaning.value >= 3 && adjusted->minutes < 12 * 60) adjusted->minutes += 12 * 60;
          adjusted->sure = true;
          adjusted->to = k + 1;
        } else if (tongue_ == Tongue::es && is(k, W::tomorrow) && k > clock->to) {
          adjusted->sure = true;  // "a las nueve de la mañana"
          adjusted->to = k + 1;
        }
        if (adjusted->to > clock->to) {
          const auto d = skip(adjusted->to, {W::article, W::of});
          if (auto next = day_at(d); next && next->day) day = next;
        }
      }
      found.push_back(made(day, adjusted));
      i = std::max(adjusted->to, day ? day->to : 0);
      continue;
    }
    ++i;
  }
  return found;
}

}  // namespace times

std::vector<When> times_in(std::string_view plain, Tongue tongue, Instant now, std::string_view zone) {
  return times::TimeParser(plain, tongue, now, zone).run();
}

}  // namespace amends::language
