#include "language/absence.hpp"

#include <algorithm>
#include <array>

#include "language/promises/when.hpp"
#include "language/tone/prepared.hpp"

namespace amends::language {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t read_bytes_max = 4000;
constexpr std::size_t cue_bytes_max = 48;  // between "until" and its day

// Folded, as `prepare` makes the text: small letters, no accents.
constexpr std::array away{"out of office"sv,
                          "out of the office"sv,
                          "out-of-office"sv,
                          "away"sv,
                          "on vacation"sv,
                          "on holiday"sv,
                          "on leave"sv,
                          "on annual leave"sv,
                          "abwesen"sv,
                          "nicht im buro"sv,
                          "nicht im haus"sv,
                          "im urlaub"sv,
                          "verreist"sv,
                          "absent"sv,
                          "absence"sv,
                          "en conge"sv,
                          "en vacances"sv,
                          "de vacaciones"sv,
                          "fuera de la oficina"sv,
                          "ausente"sv,
                          "afwezig"sv,
                          "met vakantie"sv,
                          "fuori sede"sv,
                          "fuori ufficio"sv,
                          "in ferie"sv,
                          "assente"sv,
                          "elternzeit"sv,
                          "not in the office"sv};
// What stands before the day of the return, or before the last day away.
constexpr std::array back{"until"sv,  "till"sv, "back"sv,  "return"sv, "through"sv,  " to "sv,   "bis"sv,   "wieder"sv, "zuruck"sv,
                          "ab dem"sv, "ab "sv,  "jusqu"sv, "retour"sv, "a partir"sv, "au "sv,    "hasta"sv, "vuelv"sv,  "volver"sv,
                          "regres"sv, "t/m"sv,  "tot"sv,   "terug"sv,  "fino al"sv,  "rientr"sv, "dal "sv};

template <std::size_t N>
bool has_any(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// The latest day to come that a cue stands before; "from 23 to 30 November" ends on the 30th.
std::optional<date::local_days> day_back(const Prepared& text, Instant now, std::string_view zone) {
  const auto today = local_moment(zone, now).day;
  std::optional<date::local_days> found;
  for (const auto& sentence : text.sentences) {
    const auto part = text.of(sentence);
    for (const auto& when : times_in(part, text.tongue, now, zone)) {
      if (!when.day || when.past || *when.day < today) continue;
      const auto from = when.start > cue_bytes_max ? when.start - cue_bytes_max : 0;
      if (!has_any(part.substr(from, when.end - from), back)) continue;
      if (!found || *when.day > *found) found = when.day;
    }
  }
  return found;
}

}  // namespace

std::optional<Absence> absence_in(std::string_view subject, std::string_view text, Instant now, std::string_view zone) {
  const auto body = prepare(text.substr(0, read_bytes_max));
  const auto day = day_back(body, now, zone);
  if (!day && !has_any(folded(subject), away) && !has_any(body.plain, away)) return std::nullopt;
  return Absence{day ? iso_day(*day) : std::string()};
}

}  // namespace amends::language
