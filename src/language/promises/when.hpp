#pragma once
// Times in a sentence: "on Friday between 18:00 and 20:00", "within three working days", "morgen um 17 Uhr", "d'ici vendredi", "el 4 de
// diciembre". What is relative is counted from where the customer is. A window counts as its end. Vague halves of a day are dates.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "language/promises/local_day.hpp"
#include "language/tone/prepared.hpp"

namespace amends::language {

struct When {
  std::optional<date::local_days> day;
  std::optional<int> minutes;      // after midnight, of `day`
  std::optional<Instant> at;       // elapsed: "within 24 hours"
  bool open = false;               // counted from what has yet to happen: "within five days of receiving it"
  bool past = false;               // "yesterday", "last week", "two days ago"
  bool weekday_wrong = false;      // "Friday 28 November", which is a Saturday
  std::size_t start = 0, end = 0;  // bytes of the part looked at
};

// All times of a part of a folded text, in their order; those that belong together are one.
// `holidays`: local dates, "2026-12-25", that are no working days.
std::vector<When> times_in(std::string_view plain, Tongue tongue, Instant now, std::string_view zone,
                           std::span<const std::string> holidays = {});

}  // namespace amends::language
