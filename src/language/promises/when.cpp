#include "language/promises/when.hpp"

#include <algorithm>
#include <vector>

#include "language/promises/time_tokens.hpp"

namespace amends::language {
namespace {

using W = TimeWord;
using date::days;
using date::local_days;

constexpr int span_max = 3660;  // days, weeks, hours: longer spans are no promise
constexpr unsigned friday = 5, sunday = 7;

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

class Parser {
 public:
  Parser(std::string_view plain, Tongue tongue, Instant now, std::string_view zone)
      : tokens_(time_tokens(plain, tongue)), tongue_(tongue), now_(now), zone_(zone), here_(local_moment(zone, now)) {}

  std::vector<When> run();

 private:
  const TimeToken& at(std::size_t i) const {
    static const TimeToken none;
    return i < tokens_.size() ? tokens_[i] : none;
  }
  bool is(std::size_t i, W word) const { return at(i).is(word); }
  std::size_t skip(std::size_t i, std::initializer_list<W> words) const {
    while (i < tokens_.size() && at(i).kind == TokenKind::word && std::any_of(words.begin(), words.end(), [&](W w) { return is(i, w); })) ++i;
    return i;
  }

  local_days today() const { return here_.day; }
  local_days week_end(int weeks) const {  // the Friday of this week, or of one to come; at the weekend this week's is the next
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
  local_days in_next_week(unsigned weekday) const { return today() + days(7 - static_cast<int>(weekday_of(today())) + static_cast<int>(weekday)); }
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

// "27 November 2026", "the 4th of June", "November 27", "27.11.2026"
std::optional<DayFound> Parser::calendar_date(std::size_t i) const {
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

std::optional<DayFound> Parser::named_day(std::size_t i) const {
  DayFound found{.from = i, .to = i + 1};
  const auto with_daypart = [&](DayFound day) {
    auto k = skip(day.to, {W::article, W::of});
    if (is(k, W::daypart)) {
      day.daypart = at(k).meaning.value;
      day.to = k + 1;
    } else if (tongue_ == Tongue::es && day.to + 2 < tokens_.size() && is(k, W::tomorrow) && k > day.to) {  // "manana por la manana"
      day.to = k + 1;
    }
    return day;
  };
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
  if (is(i, W::last) && at(i).meaning.value == 1 && is(i + 1, W::tomorrow)) return with_daypart(DayFound{.day = today() + days(2), .from = i, .to = i + 2});
  if (is(i, W::after_tomorrow)) {
    found.day = today() + days(2);
    return with_daypart(found);
  }
  if (is(i, W::unit) && is(i + 1, W::hence) && is(i + 2, W::tomorrow)) return with_daypart(DayFound{.day = today() + days(2), .from = i, .to = i + 3});
  if (is(i, W::yesterday) || (is(i, W::last) && (is(i + 1, W::weekday) || is(i + 1, W::unit) || is(i + 1, W::month) || is(i + 1, W::daypart)))) {
    found.past = true;
    found.to = is(i, W::yesterday) ? i + 1 : i + 2;
    return found;
  }
  if (is(i, W::this_) && is(i + 1, W::daypart)) return DayFound{.day = today(), .daypart = at(i + 1).meaning.value, .from = i, .to = i + 2};
  const bool next = is(i, W::next), this_ = is(i, W::this_);
  const auto weekday_at = next || this_ ? i + 1 : i;
  if (is(weekday_at, W::weekday)) {
    const auto weekday = static_cast<unsigned>(at(weekday_at).meaning.value);
    found.to = weekday_at + 1;
    auto after = skip(found.to, {W::article});
    if (at(after).text == ",") after = skip(after + 1, {W::article});
    if (const auto date = calendar_date(after); date && date->day) {
      auto both = *date;
      both.from = i;
      both.wrong = weekday_of(*date->day) != weekday;
      if (const auto before = *date->day - days(365); both.wrong && before < today() && today() - before < days(330)) {
        // "Saturday 21 November" that has just been: not the one to come.
        const date::year_month_day ymd{*date->day};
        const auto last_year = (ymd.year() - date::years(1)) / ymd.month() / ymd.day();
        if (last_year.ok() && weekday_of(local_days{last_year}) == weekday) {
          both.wrong = false;
          both.past = true;
          both.day.reset();
        }
      }
      return with_daypart(both);
    }
    if ((at(after).kind == TokenKind::ordinal || (at(after).kind == TokenKind::number && tongue_ != Tongue::en)) && at(after).value <= 31 && at(after).value >= 1 && !is(after + 1, W::unit) && !is(after + 1, W::clock_mark)) {
      for (int ahead = 1; ahead < 60; ++ahead)
        if (const auto day = today() + days(ahead); static_cast<int>(static_cast<unsigned>(date::year_month_day{day}.day())) == at(after).value) {
          const bool wrong = weekday_of(day) != weekday;
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
    found.day = named_next ? in_next_week(weekday) : coming(weekday);
    if (after_next && tongue_ != Tongue::fr && tongue_ != Tongue::es) found.day = in_next_week(weekday);
    return with_daypart(found);
  }
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
std::optional<DayFound> Parser::period_end(std::size_t i) const {
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
    case TimeUnit::day: found.day = today() + days(ahead); break;
    case TimeUnit::working_day: found.day = add_working_days(today(), std::max(ahead, 1)); break;
    case TimeUnit::week: found.day = week_end(ahead); break;
    case TimeUnit::month: found.day = month_end(ahead); break;
    case TimeUnit::year: found.day = local_days{(date::year_month_day{today()}.year() + date::years(ahead)) / date::December / date::last}; break;
    default: return std::nullopt;
  }
  return found;
}

// From the number on: "3 to 5 working days", "24 hours", "jours ouvrés"
std::optional<DayFound> Parser::counted(std::size_t i, int low, std::size_t next, bool prepositional) const {
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
    case TimeUnit::minute: found.at = now_ + std::chrono::minutes(count); break;
    case TimeUnit::hour: found.at = now_ + (half ? std::chrono::minutes(30) : std::chrono::minutes(60 * count)); break;
    case TimeUnit::day: found.day = today() + days(count); break;
    case TimeUnit::working_day: found.day = add_working_days(today(), count); break;
    case TimeUnit::week: found.day = today() + days(7 * count); break;
    case TimeUnit::fortnight: found.day = today() + days(14 * count); break;
    case TimeUnit::month: found.day = add_months(today(), count); break;
    case TimeUnit::year: found.day = add_months(today(), 12 * count); break;
  }
  return found;
}

std::optional<DayFound> Parser::span(std::size_t i) const {
  const bool within = is(i, W::within), in = is(i, W::in), before = is(i, W::hence) && at(i).meaning.value == 1;  // German "vor"
  if (is(i, W::ago) && at(i + 1).count()) return DayFound{.past = true, .from = i, .to = i + 3};  // "hace dos días"
  if (within || in || before || is(i, W::by)) {
    auto j = i + 1;
    for (int fill = 0; fill < 4 && j < tokens_.size(); ++fill) {
      const auto text = at(j).text;
      if (is(j, W::article) || is(j, W::of) || is(j, W::next) || text == "delai" || text == "plazo" || text == "maximum" || text == "maximo" || (is(j, W::number) && (at(j + 1).text == "delai" || at(j + 1).text == "plazo")))
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

std::optional<DayFound> Parser::day_at(std::size_t i) const {
  if (auto found = calendar_date(i)) return found;
  if (auto found = named_day(i)) return found;
  if (auto found = period_end(i)) return found;
  return span(i);
}

std::optional<ClockFound> Parser::one_clock(std::size_t i, bool bare_numbers) const {
  const auto half_of_day = [&](int minutes, std::size_t next, bool sure) {
    ClockFound found{minutes, sure, i, next};
    if (is(next, W::clock_mark)) found.sure = true, ++found.to;
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
    if (const auto hour = at(i + 2).count(); hour && *hour <= 12) return half_of_day(*hour * 60 + (is(i + 1, W::past) ? 15 : -15), i + 3, false);
  const auto count = at(i).count();
  if (!count || *count > 24 || at(i).text == "a" || at(i).text == "an") return std::nullopt;
  const bool marked = is(i + 1, W::clock_mark) || is(i + 1, W::am) || is(i + 1, W::pm);
  if (marked) return half_of_day(*count * 60, i + 1, true);
  const bool hours = is(i + 1, W::unit) && static_cast<TimeUnit>(at(i + 1).meaning.value) == TimeUnit::hour;
  if (hours && bare_numbers && (tongue_ == Tongue::fr || tongue_ == Tongue::es)) {  // "à 17 heures"
    auto found = ClockFound{*count * 60, *count > 12, i, i + 2};
    if (const auto minutes = at(i + 2).count(); minutes && *minutes < 60 && at(i + 2).kind == TokenKind::number) found.minutes += *minutes, ++found.to;
    return found;
  }
  if (!bare_numbers || is(i + 1, W::unit) || is(i + 1, W::month) || is(i + 1, W::working) || *count == 0) return std::nullopt;
  if (is(i + 1, W::of) && is(i + 2, W::month)) return std::nullopt;
  if (is(i + 1, W::to) && at(i + 2).count() && (is(i + 3, W::unit) || is(i + 3, W::working))) return std::nullopt;
  return half_of_day(*count * 60, i + 1, *count > 12);
}

std::optional<ClockFound> Parser::clock_at(std::size_t i) const {
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

When Parser::made(const std::optional<DayFound>& day, const std::optional<ClockFound>& clock) const {
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

std::vector<When> Parser::run() {
  std::vector<When> found;
  const auto joinable = [&](std::size_t from, std::size_t to) {  // only small words between a day and its hour
    if (to < from || to - from > 3) return false;
    for (auto k = from; k < to; ++k)
      if (at(k).text != "," && !is(k, W::at) && !is(k, W::article) && !is(k, W::by) && !is(k, W::between) && !is(k, W::of) && at(k).text != "latest" && at(k).text != "spatestens" && at(k).text != "au" && at(k).text != "plus" && at(k).text != "tard")
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

}  // namespace

std::vector<When> times_in(std::string_view plain, Tongue tongue, Instant now, std::string_view zone) { return Parser(plain, tongue, now, zone).run(); }

}  // namespace amends::language
