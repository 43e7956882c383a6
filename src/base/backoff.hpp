#pragma once
// How long to wait before what did not succeed is tried again: twice as long each time, up to a most.

#include <algorithm>
#include <chrono>

namespace amends {

// `times`: how often it was tried again already; 0 gives `first`.
template <class Span>
constexpr Span doubled(Span first, int times, Span most) {
  return std::min<Span>(most, first * (1 << std::clamp(times, 0, 10)));
}

}  // namespace amends
