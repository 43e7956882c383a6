#include "language/promises/time_parser.hpp"

namespace amends::language::times {

// "27 November 2026", "the 4th of June", "November 27", "27.11.2026"
std::optional<DayFound> TimeParser::calendar_date(std::size_t i) const {
  if (at(i).kind == TokenKind::date) return DayFound{.day = dated(at(i).day, at(i).month, at(i).year), .from = i, .to = i + 1};
  auto j = i;
  const auto year_after = [&](std::size_t& k) {
    auto y = skip(k, {W::of});
    if (y < tokens_.size() && at(y).text == ",") ++y;
    if (at(y).kind == TokenKind::number && at(y).value >= 1990 && at(y).value < 2200) {
      k = y + 1;
      return at(y).value;
    }
    return 0;
  };
  if (at(j).kind == TokenKind::ordinal || at(j).kind == TokenKind::number || (is(j, W::number) && tongue_ == Tongue::fr)) {
    const int day = at(j).kind == TokenKind::word ? at(j).meaning.value : at(j).value;
    auto k = skip(j + 1, {W::of, W::article});
    if (is(k, W::month) && day >= 1 && day <= 31) {
      const int month = at(k).meaning.value;
      ++k;
      const int year = year_after(k);
      return DayFound{.day = dated(day, month, year), .from = i, .to = k};
    }
    return std::nullopt;
  }
  if (is(j, W::month) && tongue_ == Tongue::en) {
    auto k = skip(j + 1, {W::article});
    if ((at(k).kind == TokenKind::ordinal || at(k).kind == TokenKind::number) && at(k).value >= 1 && at(k).value <= 31) {
      const int day = at(k).value;
      ++k;
      const int year = year_after(k);
      return DayFound{.day = dated(day, at(j).meaning.value, year), .from = i, .to = k};
    }
  }
  return std::nullopt;
}

DayFound TimeParser::with_daypart(DayFound day) const {
  auto k = skip(day.to, {W::article, W::of});
  if (is(k, W::daypart)) {
    day.daypart = at(k).meaning.value;
    day.to = k + 1;
  } else if (tongue_ == Tongue::es && day.to + 2 < tokens_.size() && is(k, W::tomorrow) && k > day.to) {  // "manana por la manana"
    day.to = k + 1;
  }
  return day;
}

// "Friday", "next Tuesday", "Friday 27 November", "mardi prochain"
std::optional<DayFound> TimeParser::weekday(std::size_t i) const {
  const bool next = is(i, W::next), this_ = is(i, W::this_);
  const auto weekday_at = next || this_ ? i + 1 : i;
  if (!is(weekday_at, W::weekday)) return std::nullopt;
  DayFound found{.from = i, .to = i + 1};
  const auto named = static_cast<unsigned>(at(weekday_at).meaning.value);
  found.to = weekday_at + 1;
  auto after = skip(found.to, {W::article});
  if (at(after).text == ",") after = skip(after + 1, {W::article});
  if (const auto date = calendar_date(after); date && date->day) {
    auto both = *date;
    both.from = i;
    both.wrong = weekday_of(*date->day) != named;
    if (const auto before = *date->day - days(365); both.wrong && before < today() && today() - before < days(330)) {
      // "Saturday 21 November" that has just been: not the one to come.
      const date::year_month_day ymd{*date->day};
      const auto last_year = (ymd.year() - date::years(1)) / ymd.month() / ymd.day();
      if (last_year.ok() && weekday_of(local_days{last_year}) == named) {
        both.wrong = false;
        both.past = true;
        both.day.reset();
      }
    }
    return with_daypart(both);
  }
  if ((at(after).kind == TokenKind::ordinal || (at(after).kind == TokenKind::number && tongue_ != Tongue::en)) && at(after).value <= 31 &&
      at(after).value >= 1 && !is(after + 1, W::unit) && !is(after + 1, W::clock_mark)) {
    for (int ahead = 1; ahead < 60; ++ahead)
      if (const auto day = today() + days(ahead);
          static_cast<int>(static_cast<unsigned>(date::year_month_day{day}.day())) == at(after).value) {
        const bool wrong = weekday_of(day) != named;
        return with_daypart(DayFound{.day = day, .wrong = wrong, .from = i, .to = after + 1});
      }
  }
  const bool named_next = next && at(i).meaning.value == 0;
  bool after_next = false;
  for (auto k = found.to; k <= found.to + 1; ++k)
    if (is(k, W::next)) {  // "mardi prochain", "el martes que viene"
      after_next = true;
      found.to = k + 1;
      break;
    }
  if (is(found.to, W::last)) {
    found.past = true;
    ++found.to;
    return found;
  }
  found.day = named_next ? in_next_week(named) : coming(named);
  if (after_next && tongue_ != Tongue::fr && tongue_ != Tongue::es) found.day = in_next_week(named);
  return with_daypart(found);
}

std::optional<DayFound> TimeParser::named_day(std::size_t i) const {
  DayFound found{.from = i, .to = i + 1};
  if (is(i, W::today)) {
    found.day = today();
    found.daypart = at(i).meaning.value;
    return with_daypart(found);
  }
  if (is(i, W::tomorrow)) {
    if (tongue_ == Tongue::de && i > 0 && at(i - 1).text == "am") return std::nullopt;  // "am Morgen"
    if (tongue_ == Tongue::es && i > 0 && is(i - 1, W::article)) return std::nullopt;   // "por la mañana"
    found.day = today() + days(1);
    return with_daypart(found);
  }
  if (is(i, W::last) && at(i).meaning.value == 1 && is(i + 1, W::tomorrow))
    return with_daypart(DayFound{.day = today() + days(2), .from = i, .to = i + 2});
  if (is(i, W::after_tomorrow)) {
    found.day = today() + days(2);
    return with_daypart(found);
  }
  if (is(i, W::unit) && is(i + 1, W::hence) && is(i + 2, W::tomorrow))
    return with_daypart(DayFound{.day = today() + days(2), .from = i, .to = i + 3});
  if (is(i, W::yesterday) ||
      (is(i, W::last) && (is(i + 1, W::weekday) || is(i + 1, W::unit) || is(i + 1, W::month) || is(i + 1, W::daypart)))) {
    found.past = true;
    found.to = is(i, W::yesterday) ? i + 1 : i + 2;
    return found;
  }
  if (is(i, W::this_) && is(i + 1, W::daypart)) return DayFound{.day = today(), .daypart = at(i + 1).meaning.value, .from = i, .to = i + 2};
  if (auto day = weekday(i)) return day;
  if (is(i, W::weekend)) {
    found.day = today() + days(static_cast<int>(sunday - weekday_of(today())));
    return found;
  }
  if (at(i).kind == TokenKind::ordinal && i > 0 && is(i - 1, W::article) && at(i).value >= 1 && at(i).value <= 31)
    for (int ahead = 1; ahead < 62; ++ahead)
      if (const auto day = today() + days(ahead); static_cast<int>(static_cast<unsigned>(date::year_month_day{day}.day())) == at(i).value)
        return DayFound{.day = day, .from = i, .to = i + 1};
  return std::nullopt;
}

// "end of the week", "next week", "this month", "Ende November", "fin du mois"
std::optional<DayFound> TimeParser::period_end(std::size_t i) const {
  const bool end = is(i, W::end) || is(i, W::close);
  auto j = end ? skip(i + 1, {W::of, W::article}) : i;
  int ahead = 0;
  bool named = end;
  if (is(i, W::close)) return std::nullopt;
  if (is(j, W::next) || is(j, W::this_)) {
    ahead = is(j, W::next) ? 1 : 0;
    named = true;
    ++j;
  }
  if (!named) {  // "semaine prochaine", "la semana que viene"
    if (!is(j, W::unit)) return std::nullopt;
    const auto k = is(j + 1, W::next) ? j + 1 : is(j + 2, W::next) && at(j + 1).text == "que" ? j + 2 : 0;
    if (k == 0) return std::nullopt;
    const auto unit = static_cast<TimeUnit>(at(j).meaning.value);
    if (unit != TimeUnit::week && unit != TimeUnit::month) return std::nullopt;
    return DayFound{.day = unit == TimeUnit::week ? week_end(1) : month_end(1), .from = i, .to = k + 1};
  }
  DayFound found{.from = i, .to = j + 1};
  if (end && is(j, W::month)) {
    const date::year_month_day now{today()};
    const auto month = date::month(static_cast<unsigned>(at(j).meaning.value));
    auto year = now.year();
    if (month < now.month()) year += date::years(1);
    found.day = local_days{year / month / date::last};
    return found;
  }
  if (end && (is(j, W::today) || is(j, W::tomorrow))) {
    found.day = today() + days(is(j, W::tomorrow) ? 1 : 0);
    return found;
  }
  if (!is(j, W::unit)) return std::nullopt;
  if ((is(j + 1, W::next) || (at(j + 1).text == "que" && is(j + 2, W::next))) && ahead == 0) {
    ahead = 1;
    found.to = is(j + 1, W::next) ? j + 2 : j + 3;
  }
  switch (static_cast<TimeUnit>(at(j).meaning.value)) {
    case TimeUnit::day:
      found.day = today() + days(ahead);
      break;
    case TimeUnit::working_day:
      found.day = add_working_days(today(), std::max(ahead, 1));
      break;
    case TimeUnit::week:
      found.day = week_end(ahead);
      break;
    case TimeUnit::month:
      found.day = month_end(ahead);
      break;
    case TimeUnit::year:
      found.day = local_days{(date::year_month_day{today()}.year() + date::years(ahead)) / date::December / date::last};
      break;
    default:
      return std::nullopt;
  }
  return found;
}

// From the number on: "3 to 5 working days", "24 hours", "jours ouvrés"
std::optional<DayFound> TimeParser::counted(std::size_t i, int low, std::size_t next, bool prepositional) const {
  auto j = next;
  int count = low;
  bool range = false;
  if (is(j, W::to))
    if (const auto high = at(j + 1).count(); high && at(j + 1).text != "a" && at(j + 1).text != "an") {
      count = *high;
      range = true;
      j += 2;
    }
  bool half = false;
  if (is(j, W::half)) {
    half = true;
    ++j;
  }
  j = skip(j, {W::next, W::of, W::article});
  bool working = false;
  while (is(j, W::working) || at(j).text == "full" || at(j).text == "calendar") {
    working = working || is(j, W::working);
    ++j;
  }
  if (!is(j, W::unit)) return std::nullopt;
  auto unit = static_cast<TimeUnit>(at(j).meaning.value);
  ++j;
  if (is(j, W::working)) {
    working = true;
    ++j;
  }
  if (working && unit == TimeUnit::day) unit = TimeUnit::working_day;
  if (!prepositional && !range && unit != TimeUnit::working_day) return std::nullopt;
  if (count <= 0 || count > span_max) return std::nullopt;
  DayFound found{.from = i, .to = j};
  if (is(j, W::ago) || at(j).text == "later") {
    found.past = true;
    found.to = j + 1;
    return found;
  }
  switch (unit) {
    case TimeUnit::minute:
      found.at = now_ + std::chrono::minutes(count);
      break;
    case TimeUnit::hour:
      found.at = now_ + (half ? std::chrono::minutes(30) : std::chrono::minutes(60 * count));
      break;
    case TimeUnit::day:
      found.day = today() + days(count);
      break;
    case TimeUnit::working_day:
      found.day = add_working_days(today(), count);
      break;
    case TimeUnit::week:
      found.day = today() + days(7 * count);
      break;
    case TimeUnit::fortnight:
      found.day = today() + days(14 * count);
      break;
    case TimeUnit::month:
      found.day = add_months(today(), count);
      break;
    case TimeUnit::year:
      found.day = add_months(today(), 12 * count);
      break;
  }
  return found;
}

std::optional<DayFound> TimeParser::span(std::size_t i) const {
  const bool within = is(i, W::within), in = is(i, W::in), before = is(i, W::hence) && at(i).meaning.value == 1;  // German "vor"
  if (is(i, W::ago) && at(i + 1).count()) return DayFound{.past = true, .from = i, .to = i + 3};                  // "hace dos días"
  if (within || in || before || is(i, W::by)) {
    auto j = i + 1;
    for (int fill = 0; fill < 4 && j < tokens_.size(); ++fill) {
      const auto text = at(j).text;
      if (is(j, W::article) || is(j, W::of) || is(j, W::next) || text == "delai" || text == "plazo" || text == "maximum" ||
          text == "maximo" || (is(j, W::number) && (at(j + 1).text == "delai" || at(j + 1).text == "plazo")))
        ++j;
    }
    if (is(j, W::half) && (at(j + 1).count() || is(j + 1, W::unit))) {
      const auto unit_at = is(j + 1, W::unit) ? j + 1 : j + 2;
      if (is(unit_at, W::unit)) return DayFound{.at = now_ + std::chrono::minutes(30), .from = i, .to = unit_at + 1};
    }
    if (const auto count = at(j).count()) {
      auto found = counted(i, *count, j + 1, true);
      if (found && before) *found = DayFound{.past = true, .from = i, .to = found->to};
      return found;
    }
    if (is(j, W::unit) && (within || j > i + 1)) {
      const auto unit = static_cast<TimeUnit>(at(j).meaning.value);
      DayFound found{.from = i, .to = j + 1};
      if (unit == TimeUnit::hour) found.at = now_ + std::chrono::hours(1);
      if (unit == TimeUnit::day) found.day = today();
      if (unit == TimeUnit::week) found.day = is(j - 1, W::next) ? week_end(1) : week_end(0);
      if (unit == TimeUnit::month) found.day = month_end(is(j - 1, W::next) ? 1 : 0);
      if (found.at || found.day) return found;
    }
    return std::nullopt;
  }
  if (is(i, W::next))
    if (const auto count = at(i + 1).count()) return counted(i, *count, i + 2, true);
  if (const auto count = at(i).count(); count && at(i).text != "a" && at(i).text != "an") return counted(i, *count, i + 1, false);
  return std::nullopt;
}

std::optional<DayFound> TimeParser::day_at(std::size_t i) const {
  if (auto found = calendar_date(i)) return found;
  if (auto found = named_day(i)) return found;
  if (auto found = period_end(i)) return found;
  return span(i);
}

}  // namespace amends::language::times
