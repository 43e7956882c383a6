#pragma once
// A customer's link needs no login, so whoever has it could fill a case: what it may write in a quarter of an hour is bounded
// (limits::page_acts_per_15_min_max). By the machine's clock, as every rate limit (decisions.md).

#include "app/access/tally.hpp"
#include "app/rows.hpp"
#include "base/result.hpp"

namespace amends::app {

class PageBrake {
 public:
  // Counts one act on the page of this case. Errc::unavailable with rule "too_many_tries" once there were too many.
  Result<void> act(const CaseId& id, Instant machine_now);

 private:
  Tally acts_;
};

}  // namespace amends::app
