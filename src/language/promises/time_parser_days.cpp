#include <array>

#include "language/promises/time_parser.hpp"

namespace amends::language::times {

namespace {

// The next occurrence of a date, from `from` on; the 29th of February may be years away.
std::optional<local_days> next_date(int day, int month, local_days from) {
  const auto first = static_cast<int>(date::year_month_day{from}.year());
  for (int year = first; year <= first + 8; ++year) {
    const auto date = date::year(year) / month / day;
    if (date.ok() && local_days{date} >= from) return local_days{date};
  }
  return std::nullopt;
}

}  // namespace

std::optional<local_days> TimeParser::dated(int day, int month, int year) const {
  if (year == 0) return next_date(day, month, today());
  if (year < 1990 || year > 2200) return std::nullopt;
  const auto date = date::year(year) / month / day;
  return date.ok() ? std::optional(local_days{date}) : std::nullopt;
}

DayFound TimeParser::date_found(int day, int month, int year, std::size_t from, std::size_t to) const {
  if (year == 0 && now_ != Instant{}) {  // without a clock nothing has been
    const auto lately = next_date(day, month, today() - days(just_past_days));
    if (lately && *lately < today()) return {.past = true, .from = from, .to = to};
  }
  return {.day = dated(day, month, year), .from = from, .to = to};
}

std::optional<local_days> TimeParser::next_numbered(int number) const {
  for (int ahead = 1; ahead <= 62; ++ahead)
    if (const auto day = today() + days(ahead); static_cast<int>(static_cast<unsigned>(date::year_month_day{day}.day())) == number)
      return day;
  return std::nullopt;
}

int TimeParser::day_number(std::size_t i) const {
  const auto& token = at(i);
  int number = 0;
  if (token.kind == TokenKind::ordinal || token.kind == TokenKind::number)
    number = token.value;
  else if (token.is(W::ordinal) || (token.is(W::number) && (tongue_ == Tongue::fr || tongue_ == Tongue::es)))
    number = token.meaning.value;
  return number >= 1 && number <= 31 ? number : 0;
}

int TimeParser::year_after(std::size_t& k) const {
  auto y = skip(k, {W::of});
  if (y < tokens_.size() && at(y).text == ",") ++y;
  if (at(y).kind != TokenKind::number || at(y).value < 1990 || at(y).value >= 2200) return 0;
  k = y + 1;
  return at(y).value;
}

// "27 November 2026", "the 4th of June", "November 27", "27.11.2026", "3 to 5 December", "el 5 del mes que viene"
std::optional<DayFound> TimeParser::calendar_date(std::size_t i) const {
  if (at(i).kind == TokenKind::date) return date_found(at(i).day, at(i).month, at(i).year, i, i + 1);
  if (is(i, W::month) && tongue_ == Tongue::en) {
    auto k = skip(i + 1, {W::article});
    if ((at(k).kind != TokenKind::ordinal && at(k).kind != TokenKind::number) || day_number(k) == 0) return std::nullopt;
    auto day = day_number(k);
    ++k;
    if (links(k) && day_number(k + 1) > day && !is_any(k + 2, {W::month, W::unit, W::clock_mark, W::am, W::pm}))
      day = day_number(k + 1), k += 2;
    const int year = year_after(k);
    return date_found(day, at(i).meaning.value, year, i, k);
  }
  auto day = day_number(i);
  if (day == 0) return std::nullopt;
  auto k = i + 1;
  if (links(k)) {  // a window: its end
    const auto second = skip(k + 1, {W::article, W::of});
    const auto month_at = skip(second + 1, {W::of, W::article});
    if (day_number(second) != 0 && is(month_at, W::month)) day = day_number(second), k = second + 1;
  }
  k = skip(k, {W::of, W::article});
  if (is(k, W::month)) {
    const int month = at(k).meaning.value;
    ++k;
    const int year = year_after(k);
    return date_found(day, month, year, i, k);
  }
  if (!is(i + 1, W::of)) return std::nullopt;
  auto to = i + 1;  // "the 5th of next month"
  if (const auto months = period_named(to, TimeUnit::month))
    if (const auto date = month_ahead(*months) / day; date.ok()) return DayFound{.day = local_days{date}, .from = i, .to = to};
  return std::nullopt;
}

DayFound TimeParser::with_daypart(DayFound day) const {
  const bool in = is(day.to, W::in) && is(skip(day.to + 1, {W::article, W::of}), W::daypart);  // "Friday in the afternoon"
  const auto k = skip(day.to + (in ? 1 : 0), {W::article, W::of});
  if (is(k, W::daypart)) {
    day.daypart = at(k).meaning.value;
    day.to = k + 1;
  } else if (tongue_ == Tongue::de && is(day.to, W::tomorrow) && day.day) {  // "Dienstag Morgen"
    day.daypart = 1;
    ++day.to;
  }
  return day;
}

// "Friday week", "Donnerstag in einer Woche", "lundi en huit", "de hoy en ocho días"
DayFound TimeParser::postponed(DayFound found) const {
  if (!found.day) return found;
  const auto k = found.to;
  const auto put_off = [&](int by, std::size_t to) {
    *found.day += days(by);
    found.to = to;
    found.bare_weekday = false;
    return found;
  };
  if (tongue_ == Tongue::en && says(k, {"week", "fortnight"})) return put_off(at(k).text == "week" ? 7 : 14, k + 1);
  if (!is(k, W::in) && !is(k, W::within)) return found;
  const auto count = count_at(skip(k + 1, {W::of}));
  if (!count) return found;
  const auto unit_at = count->next;
  const bool in_days = is_unit(unit_at, TimeUnit::day);
  const int idiom = count->whole == 8 ? 7 : count->whole == 14 || count->whole == 15 ? 14 : 0;  // eight days are a week
  if ((tongue_ == Tongue::fr || tongue_ == Tongue::es) && at(k).text == "en" && idiom != 0 && (in_days || !is(unit_at, W::unit)))
    return put_off(idiom, in_days ? unit_at + 1 : unit_at);
  if (tongue_ == Tongue::de && in_days && idiom != 0) return put_off(idiom, unit_at + 1);
  if (is_unit(unit_at, TimeUnit::week)) return put_off(7 * count->whole, unit_at + 1);
  if (is_unit(unit_at, TimeUnit::fortnight)) return put_off(14 * count->whole, unit_at + 1);
  return found;
}

// "Friday 27 November", "Montag, 30.", "Friday the 4th"
std::optional<DayFound> TimeParser::weekday_with_date(std::size_t i, unsigned named, std::size_t after) const {
  if (const auto date = calendar_date(after); date && (date->day || date->past)) {
    auto both = *date;
    both.from = i;
    both.wrong = both.day && weekday_of(*date->day) != named;
    if (const auto before = both.day ? *date->day - days(365) : today(); both.wrong && before < today() && today() - before < days(330)) {
      // "Saturday 21 February" that has been: not the one to come.
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
  const bool ordinal = at(after).kind == TokenKind::ordinal || (at(after).kind == TokenKind::number && tongue_ != Tongue::en);
  if (!ordinal || day_number(after) == 0 || is_any(after + 1, {W::unit, W::clock_mark})) return std::nullopt;
  const auto day = next_numbered(at(after).value);
  if (!day) return std::nullopt;
  return with_daypart(DayFound{.day = day, .wrong = weekday_of(*day) != named, .from = i, .to = after + 1});
}

// "Friday", "next Tuesday", "mardi prochain", "übernächsten Montag", "Tuesday of next week", "the Friday after next"
std::optional<DayFound> TimeParser::weekday(std::size_t i) const {
  const auto weekday_at = skip(i, {W::next, W::this_, W::over_next});
  if (!is(weekday_at, W::weekday) || weekday_at > i + 2) return std::nullopt;
  const bool prefixed = weekday_at > i;
  const auto named = static_cast<unsigned>(at(weekday_at).meaning.value);
  DayFound found{.bare_weekday = true, .from = i, .to = weekday_at + 1};
  auto after = skip(found.to, {W::article});
  if (at(after).text == ",") after = skip(after + 1, {W::article});
  if (const auto date = weekday_with_date(i, named, after)) return date;
  found.day = coming(named);
  if (is(i, W::over_next)) found.day = in_week(2, named);
  if (is(i, W::next) && at(i).meaning.value == 0) found.day = in_week(1, named);
  auto week_at = found.to;
  if (const auto weeks = prefixed ? std::nullopt : period_named(week_at, TimeUnit::week)) {
    found.day = in_week(*weeks, named);
    found.to = week_at;
    found.past = *found.day < today();
    if (found.past) found.day.reset();
    found.bare_weekday = false;
    return with_daypart(found);
  }
  if (is(found.to, W::hence) && tongue_ == Tongue::en && is(found.to + 1, W::next)) {
    found.day = in_week(2, named);
    found.to += 2;
    return with_daypart(found);
  }
  if (is(found.to, W::last)) return DayFound{.past = true, .from = i, .to = found.to + 1};
  for (auto k = found.to; k <= found.to + 1; ++k)
    if (is(k, W::next) && (k == found.to || at(k - 1).text == "que")) {  // "mardi prochain", "el martes que viene"
      if (tongue_ != Tongue::fr && tongue_ != Tongue::es) found.day = in_week(1, named);
      found.to = k + 1;
      break;
    }
  const auto whole = with_daypart(postponed(found));
  return whole.to == found.to ? whole : postponed(whole);
}

// "at the weekend", "nächstes Wochenende", "le week-end prochain", "el fin de semana que viene"
std::optional<DayFound> TimeParser::weekend(std::size_t i) const {
  auto k = skip(i, {W::article, W::this_, W::next, W::over_next, W::by, W::hence});
  const bool two_words = tongue_ == Tongue::es && at(k).text == "fin" && at(k + 1).text == "de" && is_unit(k + 2, TimeUnit::week);
  if (!is(k, W::weekend) && !two_words) return std::nullopt;
  int weeks = 0;
  bool before = false;
  for (auto each = i; each < k; ++each) {
    if (is(each, W::over_next)) weeks = 2;
    if (is(each, W::next) && at(each).meaning.value == 0) weeks = 1;
    before = before || says(each, {"before", "vor", "avant", "antes"});
  }
  k += two_words ? 3 : 1;
  if (is(k, W::next) || (at(k).text == "que" && is(k + 1, W::next))) weeks = 1, k += is(k, W::next) ? 1 : 2;
  if (before) return DayFound{.day = in_week(weeks, friday), .from = i, .to = k};
  return DayFound{.day = in_week(weeks, sunday), .from = i, .to = k};
}

// "the 4th", "am 4.", "le 4", "el día 4"
std::optional<DayFound> TimeParser::numbered_day(std::size_t i) const {
  if (i == 0 || day_number(i) == 0 || at(i).kind == TokenKind::word) return std::nullopt;
  if (at(i).kind == TokenKind::ordinal && is(i - 1, W::article))
    return with_daypart(DayFound{.day = next_numbered(at(i).value), .from = i, .to = i + 1});
  if (at(i).kind != TokenKind::number || (tongue_ != Tongue::fr && tongue_ != Tongue::es)) return std::nullopt;
  if (!(is(i - 1, W::article) && at(i - 1).meaning.value == 1) && at(i - 1).text != "dia") return std::nullopt;
  const auto behind = at(i).end;
  if (behind < plain_.size() && plain_[behind] != ' ' && plain_[behind] != '.' && plain_[behind] != ',') return std::nullopt;
  const bool alone = i + 1 >= tokens_.size() || at(i + 1).text == "," || is_any(i + 1, {W::at, W::between, W::by, W::to});
  if (!alone && !is(skip(i + 1, {W::article, W::of}), W::daypart)) return std::nullopt;
  return with_daypart(DayFound{.day = next_numbered(at(i).value), .from = i, .to = i + 1});
}

// A half of the day alone: the next one. "in the morning", "am Nachmittag", "by lunchtime", "dans la soirée", "por la tarde"
std::optional<DayFound> TimeParser::part_of_day(std::size_t i) const {
  const bool said = is_any(i, {W::in, W::by}) || (is(i, W::article) && at(i).meaning.value == 1) || at(i).text == "por";
  if (!said) return std::nullopt;
  const auto k = skip(i + 1, {W::article, W::of});
  if (!is(k, W::daypart)) return std::nullopt;
  if (tongue_ == Tongue::en && (is(i, W::article) || (is(i, W::in) && k == i + 1))) return std::nullopt;
  const int part = at(k).meaning.value;
  DayFound found{.daypart = part, .from = i, .to = k + 1};
  const auto next = skip(found.to, {W::article, W::of});
  if (const auto day = named_day(next); day && day->day) {
    found.day = day->day;
    found.to = day->to;
    return found;
  }
  static constexpr std::array<int, 6> over_at{0, 12 * 60, 14 * 60, 18 * 60, 23 * 60, 24 * 60};
  const bool tomorrows = part == 1 && (tongue_ == Tongue::en || tongue_ == Tongue::es) && here_.minutes >= 5 * 60;
  found.day = today() + days(tomorrows || here_.minutes >= over_at[static_cast<std::size_t>(part)] ? 1 : 0);
  return found;
}

// "close of business on Friday", "end of play", "COB tomorrow", "Geschäftsschluss", "end of the working day": a date
std::optional<DayFound> TimeParser::end_of_business(std::size_t i) const {
  std::size_t k = 0;
  if (is(i, W::close) && (at(i).meaning.value == 1 || tongue_ != Tongue::en)) {
    k = i + 1;
  } else if (is_any(i, {W::close, W::end})) {
    k = skip(i + 1, {W::of, W::article});
    if (k == i + 1 && tongue_ == Tongue::en) return std::nullopt;
    if (is(k, W::working) && is_unit(k + 1, TimeUnit::day))
      k += 2;
    else if (is_unit(k, TimeUnit::day) || says(k, {"business", "play", "trading", "trade", "journee"}))
      ++k;
    else
      return std::nullopt;
  }
  if (k == 0) return std::nullopt;
  DayFound found{.day = today(), .from = i, .to = k};
  auto day_from = skip(k, {W::article, W::of, W::by});
  if (at(day_from).text == ",") day_from = skip(day_from + 1, {W::article, W::of});
  auto day = calendar_date(day_from);
  if (!day || !day->day) day = named_day(day_from);
  if (day && day->day) {
    *day = DayFound{.day = day->day, .wrong = day->wrong, .bare_weekday = day->bare_weekday, .from = i, .to = day->to};
    return day;
  }
  return found;
}

std::optional<DayFound> TimeParser::named_day(std::size_t i) const {
  DayFound found{.from = i, .to = i + 1};
  const auto skip_same = [&](std::size_t k) { return says(k, {"mismo", "misma", "noch"}) ? k + 1 : k; };
  if (is_any(i, {W::today, W::tomorrow, W::after_tomorrow})) {
    if (is(i, W::tomorrow) && tongue_ == Tongue::de && i > 0 && at(i - 1).text == "am") return std::nullopt;  // "am Morgen"
    found.day = today() + days(is(i, W::today) ? 0 : is(i, W::tomorrow) ? 1 : 2);
    found.daypart = is(i, W::today) ? at(i).meaning.value : 0;
    found.to = tongue_ == Tongue::es ? skip_same(i + 1) : i + 1;
    return postponed(with_daypart(found));
  }
  if (is(i, W::last) && at(i).meaning.value == 1 && is(i + 1, W::tomorrow))
    return with_daypart(DayFound{.day = today() + days(2), .from = i, .to = i + 2});
  if (is(i, W::unit) && is(i + 1, W::hence) && is(i + 2, W::tomorrow))
    return with_daypart(DayFound{.day = today() + days(2), .from = i, .to = i + 3});
  if (is(i, W::yesterday)) return DayFound{.past = true, .from = i, .to = i + 1};
  if (is(i, W::last) && is_any(i + 1, {W::weekday, W::unit, W::month, W::daypart})) return DayFound{.past = true, .from = i, .to = i + 2};
  if (is(i, W::this_))
    if (const auto k = skip_same(i + 1); is(k, W::daypart))
      return DayFound{.day = today(), .daypart = at(k).meaning.value, .from = i, .to = k + 1};
  if (auto day = weekday(i)) return day;
  if (auto day = weekend(i)) return day;
  return numbered_day(i);
}

std::optional<DayFound> TimeParser::day_at(std::size_t i) const {
  if (auto found = calendar_date(i)) return found;
  if (auto found = named_day(i)) return found;
  if (auto found = end_of_business(i)) return found;
  if (auto found = period_end(i)) return found;
  if (auto found = part_of_day(i)) return found;
  return span(i);
}

}  // namespace amends::language::times
