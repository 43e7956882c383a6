#include "app/access/page_brake.hpp"

#include "base/limits.hpp"

namespace amends::app {
namespace {

constexpr auto brake_window = std::chrono::minutes(15);
constexpr std::size_t brake_cases_max = 20'000;

}  // namespace

Result<void> PageBrake::act(const CaseId& id, Instant machine_now) {
  const std::lock_guard lock(mutex_);
  if (acts_.size() > brake_cases_max)
    std::erase_if(acts_, [&](const auto& entry) { return machine_now - entry.second.since >= brake_window; });
  auto& acts = acts_[id.uuid];
  if (machine_now - acts.since >= brake_window) acts = {0, machine_now};
  if (++acts.count > limits::page_acts_per_15_min_max)
    return fail(Errc::unavailable, "Too much came from this page in a short time. Wait 15 minutes.", "too_many_tries");
  return {};
}

}  // namespace amends::app
