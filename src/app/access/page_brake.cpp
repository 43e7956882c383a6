#include "app/access/page_brake.hpp"

#include "base/limits.hpp"

namespace amends::app {

Result<void> PageBrake::act(const CaseId& id, Instant machine_now) {
  if (acts_.count(id.str(), machine_now) > limits::page_acts_per_15_min_max)
    return fail(Errc::unavailable, "Too much came from this page in a short time. Wait 15 minutes.", "too_many_tries");
  return {};
}

}  // namespace amends::app
