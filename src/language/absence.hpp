#pragma once
// What an automatic answer says about an absence: English, German, French, Spanish, and Dutch and Italian where the day is written in
// figures.

#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace amends::language {

struct Absence {
  std::string until;  // the local day they are back, or the last day they are away where only that is said: "2026-12-07"; empty: not said
};

// None where the text speaks of no absence ("We have received your mail"). Days without a year are the next such day after `now`.
std::optional<Absence> absence_in(std::string_view subject, std::string_view text, Instant now, std::string_view zone);

}  // namespace amends::language
