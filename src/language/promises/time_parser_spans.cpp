#include <array>

#include "language/promises/time_parser.hpp"

namespace amends::language::times {

bool TimeParser::links(std::size_t i) const {
  if (is(i, W::to)) return true;
  switch (tongue_) {
    case Tongue::en:
      return says(i, {"until", "till"});
    case Tongue::de:
      return says(i, {"bis"});
    case Tongue::fr:
      return says(i, {"a", "au", "jusqu'a", "jusqu'au"});
    case Tongue::es:
      return says(i, {"a", "al", "hasta"});
  }
  return false;
}

local_days TimeParser::plus(local_days base, TimeUnit unit, const Count& count) const {
  const int half = count.half ? 1 : 0;
  switch (unit) {
    case TimeUnit::working_day:
      return add_working_days(base, count.whole + half, holidays_);
    case TimeUnit::week:
      return base + days(7 * count.whole + 4 * half);
    case TimeUnit::fortnight:
      return base + days(14 * count.whole + 7 * half);
    case TimeUnit::month:
      return add_months(base, count.whole) + days(15 * half);
    case TimeUnit::year:
      return add_months(base, 12 * count.whole + 6 * half);
    default:
      return base + days(count.whole + half);
  }
}

// How many weeks or months ahead: "next week", "this month", "übernächste Woche", "la semaine prochaine", "el mes que viene", "the week
// after next". `k` moves behind it.
std::optional<int> TimeParser::period_named(std::size_t& k, TimeUnit unit) const {
  const auto j = skip(k, {W::of, W::article, W::in});
  if (is_any(j, {W::next, W::this_, W::over_next}) && is_unit(j + 1, unit)) {
    k = j + 2;
    return is(j, W::over_next) ? 2 : is(j, W::next) ? 1 : 0;
  }
  if (!is_unit(j, unit)) return std::nullopt;
  if (is(j + 1, W::next)) return k = j + 2, 1;
  if (at(j + 1).text == "que" && is(j + 2, W::next)) return k = j + 3, 1;
  if (tongue_ == Tongue::en && is(j + 1, W::hence) && is(j + 2, W::next)) return k = j + 3, 2;
  return std::nullopt;
}

// "mid December", "Mitte nächster Woche", "mi-décembre", "a mediados de mes"
std::optional<DayFound> TimeParser::middle(std::size_t i) const {
  constexpr int middle_of_month = 15;
  if (!is(i, W::mid)) return std::nullopt;
  auto k = skip(i + 1, {W::of, W::article, W::to});
  if (is(k, W::month)) {
    const int month = at(k).meaning.value;
    ++k;
    const int year = year_after(k);
    return date_found(middle_of_month, month, year, i, k);
  }
  if (const auto weeks = period_named(k, TimeUnit::week)) return DayFound{.day = in_week(*weeks, wednesday), .from = i, .to = k};
  if (const auto months = period_named(k, TimeUnit::month))
    return DayFound{.day = local_days{month_ahead(*months) / middle_of_month}, .from = i, .to = k};
  if (is_unit(k, TimeUnit::week))
    return DayFound{.day = in_week(weekday_of(today()) > wednesday ? 1 : 0, wednesday), .from = i, .to = k + 1};
  if (!is_unit(k, TimeUnit::month)) return std::nullopt;
  const auto middle = local_days{month_ahead(0) / middle_of_month};
  return DayFound{.day = today() > middle ? local_days{month_ahead(1) / middle_of_month} : middle, .from = i, .to = k + 1};
}

// "next week", "this month", "next week on Monday", "the next working day"; what ends then is due at its end.
std::optional<DayFound> TimeParser::period(std::size_t i) const {
  auto k = i;
  if (const auto weeks = period_named(k, TimeUnit::week)) {
    auto weekday_at = skip(k, {W::article, W::of});
    if (at(weekday_at).text == ",") weekday_at = skip(weekday_at + 1, {W::article});
    if (is(weekday_at, W::weekday))
      return with_daypart(
          DayFound{.day = in_week(*weeks, static_cast<unsigned>(at(weekday_at).meaning.value)), .from = i, .to = weekday_at + 1});
    return DayFound{.day = week_end(*weeks), .from = i, .to = k};
  }
  if (const auto months = period_named(k, TimeUnit::month)) return DayFound{.day = month_end(*months), .from = i, .to = k};
  if (!is_any(i, {W::next, W::this_, W::over_next})) return std::nullopt;
  const int ahead = is(i, W::over_next) ? 2 : is(i, W::next) ? 1 : 0;
  k = i + 1;
  const bool working_before = is(k, W::working);
  if (working_before) ++k;
  if (!is(k, W::unit)) return std::nullopt;
  const bool working = working_before || is(k + 1, W::working);
  const auto to = k + (is(k + 1, W::working) ? 2U : 1U);
  const auto unit = static_cast<TimeUnit>(at(k).meaning.value);
  switch (working && unit == TimeUnit::day ? TimeUnit::working_day : unit) {
    case TimeUnit::day:
      return DayFound{.day = today() + days(ahead), .from = i, .to = to};
    case TimeUnit::working_day:
      return DayFound{.day = plus(today(), TimeUnit::working_day, {std::max(ahead, 1)}), .from = i, .to = to};
    case TimeUnit::year:
      return DayFound{.day = local_days{(date::year_month_day{today()}.year() + date::years(ahead)) / date::December / date::last},
                      .from = i,
                      .to = to};
    default:
      return std::nullopt;
  }
}

// "the week of 7 December", "Woche vom 7. Dezember", "KW 50", "the first week of December": its Friday
std::optional<DayFound> TimeParser::week_of(std::size_t i) const {
  const auto month_at = skip(i + 2, {W::of, W::article, W::in});
  if (is(i, W::ordinal) && at(i).meaning.value <= 4 && is_unit(i + 1, TimeUnit::week) && is(month_at, W::month)) {
    auto k = month_at + 1;
    const int year = year_after(k);
    const auto first = date_found(7 * at(i).meaning.value - 6, at(month_at).meaning.value, year, i, k);
    if (!first.day) return std::nullopt;
    return DayFound{.day = *first.day + days((12 - static_cast<int>(weekday_of(*first.day))) % 7), .from = i, .to = k};
  }
  if (is(i, W::calendar_week) && (at(i + 1).kind == TokenKind::number || at(i + 1).kind == TokenKind::ordinal) && at(i + 1).value >= 1 &&
      at(i + 1).value <= 53) {
    for (auto year = date::year_month_day{today()}.year();; year += date::years(1)) {
      const auto fourth = local_days{year / date::January / 4};  // always in week 1
      const auto day = fourth - days(static_cast<int>(weekday_of(fourth)) - 1) + days(7 * (at(i + 1).value - 1) + 4);
      if (day >= today()) return DayFound{.day = day, .from = i, .to = i + 2};
    }
  }
  if (!is_unit(i, TimeUnit::week)) return std::nullopt;
  const bool said = is(i + 1, W::of) || says(i + 1, {"commencing", "beginning", "starting"});
  if (!said) return std::nullopt;
  const auto k = skip(i + 2, {W::of, W::article, W::weekday});
  const auto date = calendar_date(k);
  if (!date || !date->day) return std::nullopt;
  const auto weekday = static_cast<int>(weekday_of(*date->day));
  return DayFound{.day = *date->day + days(std::max(0, static_cast<int>(friday) - weekday)), .from = i, .to = date->to};
}

// "end of the week", "Ende November", "fin du mois", and the periods above
std::optional<DayFound> TimeParser::period_end(std::size_t i) const {
  if (auto found = middle(i)) return found;
  if (auto found = week_of(i)) return found;
  if (!is(i, W::end)) return period(i);
  const auto j = skip(i + 1, {W::of, W::article});
  if (is(j, W::month)) return in_month(i, j);
  if (is_any(j, {W::today, W::tomorrow})) return DayFound{.day = today() + days(is(j, W::tomorrow) ? 1 : 0), .from = i, .to = j + 1};
  if (auto found = period(j)) {
    found->from = i;
    return found;
  }
  if (!is(j, W::unit)) return std::nullopt;
  DayFound found{.from = i, .to = j + 1};
  switch (static_cast<TimeUnit>(at(j).meaning.value)) {
    case TimeUnit::day:
      found.day = today();
      break;
    case TimeUnit::working_day:
      found.day = plus(today(), TimeUnit::working_day, {1});
      break;
    case TimeUnit::week:
      found.day = week_end(0);
      break;
    case TimeUnit::month:
      found.day = month_end(0);
      break;
    case TimeUnit::year:
      found.day = local_days{date::year_month_day{today()}.year() / date::December / date::last};
      break;
    default:
      return std::nullopt;
  }
  return found;
}

std::optional<Count> TimeParser::count_at(std::size_t i) const {
  if (is(i, W::and_a_half)) return Count{at(i).meaning.value, true, i + 1};
  if (is(i, W::couple) && tongue_ == Tongue::en) return Count{2, false, skip(i + 1, {W::of})};
  const auto whole = at(i).count();
  if (!whole) return std::nullopt;
  if (is(i + 1, W::couple)) return Count{2, false, skip(i + 2, {W::of})};
  if (is(i + 1, W::to)) {  // "two and a half hours"
    const auto half_at = at(i + 2).count() == 1 ? i + 3 : i + 2;
    if (is(half_at, W::half) && is(half_at + 1, W::unit)) return Count{*whole, true, half_at + 1};
  }
  return Count{*whole, false, i + 1};
}

// "three quarters of an hour", "un quart d'heure", "tres cuartos de hora", "einer Dreiviertelstunde", "half an hour", "media hora"
std::optional<DayFound> TimeParser::part_of_hour(std::size_t i, const Count& count) const {
  const auto k = count.next;
  const auto minutes_from_now = [&](int minutes, std::size_t to) {
    return DayFound{.at = now_ + std::chrono::minutes(minutes), .from = i, .to = to};
  };
  if (is(k, W::quarter) && at(k).meaning.value >= 15) return minutes_from_now(at(k).meaning.value, k + 1);
  if (is(k, W::quarter) && count.whole <= 3) {
    const auto hour_at = skip(skip(k + 1, {W::of, W::article}), {W::number, W::of});
    const auto after_elision = says(hour_at, {"d'"}) ? hour_at + 1 : hour_at;
    if (is_unit(after_elision, TimeUnit::hour)) return minutes_from_now(15 * count.whole, after_elision + 1);
  }
  if (is(k, W::half) && count.whole == 1) {
    const auto unit_at = skip(k + 1, {W::number, W::to});
    if (is_unit(unit_at, TimeUnit::hour)) return minutes_from_now(30, unit_at + 1);
    if (is_unit(unit_at, TimeUnit::day)) return DayFound{.day = today(), .from = i, .to = unit_at + 1};
  }
  return std::nullopt;
}

// "of receiving the lamp", "nach Eingang", "après réception": nobody knows yet when that is.
bool TimeParser::counts_from_what_is_to_come(std::size_t i) const {
  if (!says(i, {"of", "after", "from", "upon", "following", "once", "nach", "ab", "apres", "suivant", "des", "de", "a", "tras", "desde",
                "despues"}))
    return false;
  for (auto k = i + 1; k <= i + 4; ++k)
    if (says(k,
             {"receipt", "receiving", "getting", "arrival", "delivery",  "erhalt",     "eingang",  "zugang",      "reception", "recepcion",
              "recibir", "recibirlo", "recibo",  "retour",  "return",    "returning",  "ruckgabe", "rucksendung", "your",      "ihrer",
              "ihres",   "deiner",    "votre",   "reponse", "respuesta", "devolucion", "pago",     "payment",     "zahlung"}))
      return true;
  return false;
}

// "a week on Tuesday", "three days from now", "a week today", "within two days from Monday"
std::optional<local_days> TimeParser::base_of_span(std::size_t& k, bool prepositional) const {
  if (tongue_ != Tongue::en) return std::nullopt;
  const bool from = says(k, {"from", "after"});
  if (from && at(k + 1).text == "now") return k += 2, today();
  if (!from && prepositional) return std::nullopt;
  const auto day_from = skip(from ? k + 1 : k, {W::article});
  const auto day = is_any(day_from, {W::today, W::tomorrow, W::weekday, W::next}) ? named_day(day_from) : std::nullopt;
  if (!day || !day->day) return std::nullopt;
  k = day->to;
  return day->day;
}

// From the number on: "3 to 5 working days", "24 hours", "jours ouvrés", "a day or two"
std::optional<DayFound> TimeParser::counted(std::size_t i, Count count, bool prepositional) const {
  if (auto part = prepositional ? part_of_hour(i, count) : std::nullopt) return part;
  auto j = count.next;
  bool range = false;
  const bool comma = tongue_ == Tongue::de && at(j).text == ",";  // "in ein, zwei Tagen"
  if (links(j) || comma)
    if (const auto high = count_at(j + 1); high && at(j + 1).text != "a" && at(j + 1).text != "an") {
      range = !comma;
      count = *high;
      j = high->next;
    }
  j = skip(j, {W::next, W::of, W::article});
  bool working = false;
  while (is(j, W::working) || says(j, {"full", "calendar", "more"})) working = is(j++, W::working) || working;
  const bool hours = at(j).text == "h" && prepositional && (!is(i, W::by) || count.whole > 24);  // "sous 48 h", but "avant 18 h"
  if (!is(j, W::unit) && !hours) return std::nullopt;
  auto unit = hours ? TimeUnit::hour : static_cast<TimeUnit>(at(j).meaning.value);
  ++j;
  if (is(j, W::working)) working = true, ++j;
  if (working && unit == TimeUnit::day) unit = TimeUnit::working_day;
  if (is(j, W::to)) {
    const auto half_at = at(j + 1).count() == 1 ? j + 2 : j + 1;
    const auto second = count_at(j + 1);
    if (is(half_at, W::half)) {  // "une heure et demie"
      count.half = true;
      j = half_at + 1;
    } else if (second && says(j, {"or", "oder", "ou", "o"}) && !is_any(second->next, {W::unit, W::working})) {
      count = *second;
      j = second->next;
    }
  }
  if (at(j).text == "time") ++j;
  if (count.whole <= 0 || count.whole > span_max) return std::nullopt;
  if (is(j, W::ago) || at(j).text == "later") return DayFound{.past = true, .from = i, .to = j + 1};
  const bool by_days = unit != TimeUnit::minute && unit != TimeUnit::hour;
  const auto base = by_days ? base_of_span(j, prepositional) : std::nullopt;
  if (!prepositional && !range && !base && unit != TimeUnit::working_day) return std::nullopt;
  if (!base && counts_from_what_is_to_come(j)) return DayFound{.open = true, .from = i, .to = j};
  if (unit == TimeUnit::minute) return DayFound{.at = now_ + std::chrono::minutes(count.whole), .from = i, .to = j};
  if (unit == TimeUnit::hour)
    return DayFound{.at = now_ + std::chrono::minutes(60 * count.whole + (count.half ? 30 : 0)), .from = i, .to = j};
  return DayFound{.day = plus(base.value_or(today()), unit, count), .from = i, .to = j};
}

// "in December": by its end
DayFound TimeParser::in_month(std::size_t from, std::size_t month_at) const {
  auto k = month_at + 1;
  const auto month = date::month(static_cast<unsigned>(at(month_at).meaning.value));
  const date::year_month_day now{today()};
  const int year = year_after(k);
  const auto whole = year != 0 ? date::year(year) : month < now.month() ? now.year() + date::years(1) : now.year();
  return {.day = local_days{whole / month / date::last}, .from = from, .to = k};
}

// "within 24 hours", "in den nächsten zwei Tagen", "d'ici une semaine", "en un plazo de tres días", "im Laufe der Woche", "in December"
std::optional<DayFound> TimeParser::preposition_span(std::size_t i) const {
  const bool before = is(i, W::hence) && at(i).meaning.value == 1;  // German "vor zwei Tagen"
  auto j = i + 1;
  for (int fill = 0; fill < 8 && j < tokens_.size(); ++fill) {
    const auto small = [&](std::size_t k) {
      return says(k, {"delai",   "plazo", "maximum",    "maximo",  "spatestens", "latest", "less",   "than",  "under",
                      "most",    "no",    "more",       "weniger", "als",        "moins",  "course", "laufe", "cours",
                      "courant", "curso", "transcurso", "just",    "only",       "plus",   "menos",  "mas",   "maxima"});
    };
    if (is_any(j, {W::article, W::of, W::next, W::within}) || small(j) || (is(j, W::number) && small(j + 1)) || says(j, {"que"}) ||
        (at(j).text == "at" && small(j + 1)))
      ++j;
  }
  if (is(i, W::in) && is(j, W::month) && at(j + 1).kind != TokenKind::ordinal) return in_month(i, j);
  if (auto week = week_of(j)) {
    week->from = i;
    return week;
  }
  if (is(j, W::half))
    if (auto found = part_of_hour(i, Count{1, false, j})) return found;
  if (is(j, W::quarter) && at(j).meaning.value >= 15) return part_of_hour(i, Count{1, false, j});
  if (at(j).kind == TokenKind::clock && at(j).text.ends_with('h') && !is(i, W::by))  // "sous 24h", but "avant 18h"
    return DayFound{.at = now_ + std::chrono::minutes(at(j).value), .from = i, .to = j + 1};
  if (const auto count = count_at(j)) {
    auto found = counted(i, *count, true);
    if (found && before) *found = DayFound{.past = true, .from = i, .to = found->to};
    return found;
  }
  if (before || !is(j, W::unit) || (!is(i, W::within) && j == i + 1)) return std::nullopt;
  const bool next = is(j - 1, W::next) || is(j + 1, W::next);
  DayFound found{.from = i, .to = j + (is(j + 1, W::next) ? 2U : 1U)};
  const auto unit = static_cast<TimeUnit>(at(j).meaning.value);
  if (unit == TimeUnit::hour) found.at = now_ + std::chrono::hours(1);
  if (unit == TimeUnit::day) found.day = today();
  if (unit == TimeUnit::week) found.day = week_end(next ? 1 : 0);
  if (unit == TimeUnit::month) found.day = month_end(next ? 1 : 0);
  return found.at || found.day ? std::optional(found) : std::nullopt;
}

std::optional<DayFound> TimeParser::span(std::size_t i) const {
  if (is(i, W::ago) && at(i + 1).count()) return DayFound{.past = true, .from = i, .to = i + 3};  // "hace dos días"
  if (is_any(i, {W::within, W::in, W::by}) || (is(i, W::hence) && at(i).meaning.value == 1)) return preposition_span(i);
  if (is(i, W::next))
    if (const auto count = count_at(i + 1)) return counted(i, *count, true);
  if (const auto count = count_at(i)) {
    const bool article = says(i, {"a", "an"});
    auto found = counted(i, *count, false);
    const bool to_a_day = found && at(found->to - 1).kind == TokenKind::word && is_any(found->to - 1, {W::weekday, W::today, W::tomorrow});
    return article && !to_a_day && !(found && (found->past || at(found->to - 1).text == "now")) ? std::nullopt : found;
  }
  return std::nullopt;
}

}  // namespace amends::language::times
