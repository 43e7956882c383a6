#pragma once
// Instants and the clock. Time is an argument everywhere else: only this room reads the machine's clock.

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace amends {

using Millis = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<Millis>;  // UTC, milliseconds since 1970

constexpr Instant from_ms(std::int64_t ms) { return Instant{Millis{ms}}; }
constexpr std::int64_t to_ms(Instant t) { return t.time_since_epoch().count(); }

// RFC 3339 in UTC, always with milliseconds only where they are not zero: 2026-11-24T08:48:00Z.
std::string to_rfc3339(Instant t);
// Accepts any RFC 3339 offset and fraction; years 1970 to 9999.
std::optional<Instant> parse_rfc3339(std::string_view text);

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class MachineClock final : public Clock {
 public:
  Instant now() const override;
};

// A clock that stands `ahead` of the machine's and can be moved forward only (rehearsal, story tests).
class MovableClock final : public Clock {
 public:
  explicit MovableClock(Instant start, bool ticks = true);
  Instant now() const override;
  // Returns false, and changes nothing, when `to` lies before now().
  bool advance_to(Instant to);

 private:
  std::atomic<std::int64_t> offset_ms_;  // ticks: added to the machine's clock; else: the time itself
  bool ticks_;
};

}  // namespace amends
