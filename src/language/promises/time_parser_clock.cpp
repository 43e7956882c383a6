#include "language/promises/time_parser.hpp"

namespace amends::language::times {

namespace {

constexpr int hour = 60, half_day = 12 * hour;

// "five past", "twenty to": the minutes that are said so.
bool said_beside_an_hour(int minutes) { return minutes % 5 == 0 && minutes > 0 && minutes < 30; }

}  // namespace

// An hour with what follows it and says which half of the day it is in.
ClockFound TimeParser::half_of_day(int minutes, std::size_t from, std::size_t to, bool sure) const {
  ClockFound found{minutes, sure, from, to};
  if (is(to, W::clock_mark)) {
    ++found.to;
    found.sure = tongue_ == Tongue::en ? sure && minutes > half_day : sure;
    if (tongue_ == Tongue::de && at(found.to).kind == TokenKind::number && at(found.to).value < hour && minutes % hour == 0 &&
        !is_any(found.to + 1, {W::unit, W::month, W::clock_mark, W::working}))  // "17 Uhr 30"
      found.minutes += at(found.to++).value;
  }
  if (is_any(found.to, {W::pm, W::am})) {
    found.minutes = found.minutes % half_day + (is(found.to, W::pm) ? half_day : 0);
    found.sure = true;
    ++found.to;
  }
  return found;
}

// Minutes before or after an hour, in words: "half past four", "quarter to", "ten past", "Viertel vor drei", "fünf nach halb", "halb neun"
std::optional<ClockFound> TimeParser::spoken_clock(std::size_t i, BeforeHour before) const {
  const auto hour_from = [&](std::size_t k) -> std::optional<int> {
    if (at(k).kind == TokenKind::clock && at(k).value % hour == 0) return at(k).value / hour;
    const auto count = at(k).count();
    return count && *count >= 1 && *count <= 12 ? count : std::nullopt;
  };
  const auto made = [&](int shift, std::size_t hour_at) -> std::optional<ClockFound> {
    const auto named = hour_from(hour_at);
    if (!named) return std::nullopt;
    if (at(hour_at).kind == TokenKind::clock) return ClockFound{*named * hour + shift, true, i, hour_at + 1};  // "half past 4pm"
    const int minutes = *named * hour + shift;
    return half_of_day(minutes < 0 ? minutes + half_day : minutes, i, hour_at + 1, false);
  };
  const auto k = tongue_ == Tongue::en && is(i, W::number) && at(i).text == "a" ? i + 1 : i;  // "a quarter to"
  const bool en = tongue_ == Tongue::en, de = tongue_ == Tongue::de;
  if (!en && !de) return std::nullopt;
  if (de && is(k, W::half) && at(k).meaning.value == 1) return made(-30, k + 1);
  if (en && is(k, W::half) && is(k + 1, W::past)) return made(30, k + 2);
  if (en && is(k, W::half) && before != BeforeHour::nothing && !is_any(k + 2, {W::unit, W::working}))
    return made(30, k + 1);                                                        // "half four"
  if (de && at(k).count() == 3 && is(k + 1, W::quarter)) return made(-15, k + 2);  // "drei viertel drei"
  int minutes = is(k, W::quarter) && at(k).meaning.value < 15 ? 15 : 0;
  auto behind = k + 1;
  if (minutes == 0) {
    const auto count = at(k).count();
    if (!count || !said_beside_an_hour(*count)) return std::nullopt;
    minutes = *count;
    const bool named = is_unit(behind, TimeUnit::minute);
    if (named) ++behind;
    if (en && is(behind, W::to) && !named && before != BeforeHour::at) return std::nullopt;  // "ten to four" may be a window
    if (!is_any(behind, {W::past, W::to}) && !(de && at(behind).text == "vor")) return std::nullopt;
    if (de && is(behind, W::past) && before != BeforeHour::at) return std::nullopt;
  }
  const bool after = is(behind, W::past), until = (en && at(behind).text == "to") || (de && at(behind).text == "vor");
  if (after || until) {
    const int shift = after ? minutes : -minutes;
    if (de && is(behind + 1, W::half) && at(behind + 1).meaning.value == 1) return made(shift - 30, behind + 2);
    return made(shift, behind + 1);
  }
  if (de && is(k, W::quarter)) return made(at(k).meaning.value == 3 ? -15 : -45, k + 1);  // "Viertel drei" is a quarter past two
  return std::nullopt;
}

// Minutes behind the hour: "cinq heures et demie", "trois heures moins le quart", "a las cinco y media", "las tres menos diez"
ClockFound TimeParser::with_spoken_minutes(ClockFound clock, BeforeHour before) const {
  if ((tongue_ != Tongue::fr && tongue_ != Tongue::es) || clock.minutes % hour != 0) return clock;
  const bool less = is(clock.to, W::minus);
  const auto k = less ? skip(clock.to + 1, {W::article}) : clock.to + 1;
  if (!less && !is(clock.to, W::to)) return clock;
  int minutes = is(k, W::half) && !less ? 30 : is(k, W::quarter) ? 15 : 0;
  if (const auto count = at(k).count(); minutes == 0 && count && (less || (tongue_ == Tongue::es && before != BeforeHour::between)) &&
                                        said_beside_an_hour(*count) && !is_any(k + 1, {W::unit, W::month, W::working, W::to}))
    minutes = *count;
  if (minutes == 0) return clock;
  clock.minutes += less ? -minutes : minutes;
  clock.to = k + 1;
  return clock;
}

std::optional<ClockFound> TimeParser::one_clock(std::size_t i, BeforeHour before) const {
  if (auto spoken = spoken_clock(i, before)) return spoken;
  if (at(i).kind == TokenKind::clock) return with_spoken_minutes(half_of_day(at(i).value, i, i + 1, true), before);
  if (is(i, W::noon)) return with_spoken_minutes({half_day, true, i, i + 1}, before);
  if (is(i, W::midnight)) return ClockFound{2 * half_day, true, i, i + 1};
  const auto count = at(i).count();
  if (!count || *count > 24 || says(i, {"a", "an"})) return std::nullopt;
  if (is_any(i + 1, {W::clock_mark, W::am, W::pm}))
    return with_spoken_minutes(half_of_day(*count * hour, i, i + 1, tongue_ != Tongue::en || *count > 12), before);
  const bool bare = before != BeforeHour::nothing;
  if (is_unit(i + 1, TimeUnit::hour) && bare && (tongue_ == Tongue::fr || tongue_ == Tongue::es)) {  // "à 17 heures"
    auto found = ClockFound{*count * hour, *count > 12, i, i + 2};
    if (const auto minutes = at(i + 2).count(); minutes && *minutes < hour && !is_any(i + 3, {W::unit, W::month})) {
      found.minutes += *minutes;
      ++found.to;
      return found;
    }
    return with_spoken_minutes(found, before);
  }
  if (!bare || is_any(i + 1, {W::unit, W::month, W::working}) || *count == 0) return std::nullopt;
  if (is(i + 1, W::of) && is(i + 2, W::month)) return std::nullopt;
  if (links(i + 1) && at(i + 2).count() && is_any(i + 3, {W::unit, W::working})) return std::nullopt;
  return with_spoken_minutes(half_of_day(*count * hour, i, i + 1, *count > 12), before);
}

// "by about five", "antes de las seis"
std::size_t TimeParser::after_prepositions(std::size_t i) const {
  const auto k = skip(i, {W::at, W::article, W::by});
  return tongue_ == Tongue::es && is(k, W::of) && is(k + 1, W::article) ? skip(k + 1, {W::article}) : k;
}

// "between 9 and 11", "from six until half past", "von 9 bis 11 Uhr", "de 9 a 11": its end
std::optional<ClockFound> TimeParser::window(std::size_t i) const {
  const auto from = after_prepositions(i + 1);
  const auto first = one_clock(from, BeforeHour::between);
  if (!first || !links(first->to)) return std::nullopt;
  auto second = one_clock(skip(first->to + 1, {W::article, W::at}), BeforeHour::between);
  if (!second) return std::nullopt;
  const bool after_a_day = i > 0 && is_any(i - 1, {W::weekday, W::today, W::tomorrow, W::month, W::daypart});
  if (is(i, W::of) && !first->sure && !second->sure && !after_a_day && !(tongue_ == Tongue::es && from > i + 1)) return std::nullopt;
  second->from = i;
  if (!second->sure && first->sure && second->minutes < first->minutes) second->minutes += half_day;
  return second;
}

std::optional<ClockFound> TimeParser::clock_at(std::size_t i) const {
  if (is_any(i, {W::between, W::of}))
    if (auto both = window(i)) return both;
  if (is(i, W::of)) return std::nullopt;
  if (is_any(i, {W::between, W::at, W::by})) {
    const auto from = after_prepositions(i + 1);
    const bool bare =
        !is(i, W::by) || tongue_ == Tongue::en || is(from - 1, W::at) || (tongue_ == Tongue::es && at(from - 1).text == "las");
    auto first = one_clock(from, bare ? BeforeHour::at : BeforeHour::nothing);
    if (!first) return std::nullopt;
    if (links(first->to)) {
      auto second = one_clock(skip(first->to + 1, {W::article, W::at}), BeforeHour::at);
      if (second && (second->sure || !first->sure)) {
        second->from = i;
        return second;
      }
    }
    if (is(i, W::between) && !first->sure) return std::nullopt;
    first->from = i;
    return first;
  }
  const auto first = one_clock(i, BeforeHour::nothing);
  const auto joint = first ? first->to : i + 1;
  if ((first || at(i).count()) && links(joint))  // "9 to 11 am", "18-20 Uhr"
    if (auto second = one_clock(joint + 1, BeforeHour::nothing)) {
      second->from = i;
      return second;
    }
  return first;
}

}  // namespace amends::language::times
