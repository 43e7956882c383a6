#pragma once
// Places where the crash tests (tests/crash/post.mjs) let the program die, as a power cut would: at once, nothing tidied up.
//
//   AMENDS_FAULT=take.kept:3 amends serve ...      dies with status 137 when it comes to "take.kept" for the third time
//
// Without that variable, which is read once, a point is one comparison. A number that is missing or no number counts as 1.

#include <string_view>

namespace amends::fault {

extern const bool armed;
void reached(std::string_view point);

inline void point(std::string_view name) {
  if (armed) reached(name);
}

}  // namespace amends::fault
