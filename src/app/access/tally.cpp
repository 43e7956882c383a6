#include "app/access/tally.hpp"

namespace amends::app {
namespace {

constexpr std::size_t keys_max = 20'000;  // then those whose window is over are let go

}  // namespace

int Tally::count(const std::string& key, Instant machine_now) {
  const std::lock_guard lock(mutex_);
  if (tries_.size() > keys_max) std::erase_if(tries_, [&](const auto& entry) { return machine_now - entry.second.since >= window; });
  auto& tries = tries_[key];
  if (machine_now - tries.since >= window) tries = {0, machine_now};
  return ++tries.count;
}

int Tally::seen(const std::string& key, Instant machine_now) const {
  const std::lock_guard lock(mutex_);
  const auto at = tries_.find(key);
  return at == tries_.end() || machine_now - at->second.since >= window ? 0 : at->second.count;
}

void Tally::forget(const std::string& key) {
  const std::lock_guard lock(mutex_);
  tries_.erase(key);
}

}  // namespace amends::app
