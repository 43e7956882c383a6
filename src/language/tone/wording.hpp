#pragma once
// What findings of the case's rules say, in the language of the letter: one row a finding (wording.cpp).

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/time.hpp"
#include "language/promises/local_day.hpp"
#include "language/tone/prepared.hpp"

namespace amends::language {

// Forms of fmt, filled with what the row names; a language's own order of words is its {0}, {1}.
struct Wording {
  const char* title;
  const char* why;
  const char* suggestion;
};

// `id`: a rule, or one of its ways ("A17.ours"). Of no such row: empty words.
const Wording& wording(Tongue tongue, std::string_view id);

template <class... Parts>
std::string filled(const char* form, const Parts&... parts) {
  return fmt::format(fmt::runtime(form), parts...);
}

// "Friday 27 November", "Freitag, 27. November", "vendredi 27 novembre", "viernes 27 de noviembre".
std::string spoken_day(Tongue tongue, date::local_days day);
std::string spoken_time(Tongue tongue, std::string_view zone, Instant at);
// "by Friday 27 November, 17:00", "bis Freitag, 27. November, 17:00 Uhr".
std::string by_time(Tongue tongue, std::string_view zone, Instant at);
// A place to fill in: "by [day and hour]".
std::string by_some_time(Tongue tongue);

}  // namespace amends::language
