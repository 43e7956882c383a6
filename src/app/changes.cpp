#include "app/changes.hpp"

namespace amends::app {

Changes::Subscription Changes::subscribe(Listener listener) {
  const std::lock_guard lock(mutex_);
  listeners_.emplace(next_key_, std::move(listener));
  return Subscription(this, next_key_++);
}

void Changes::Subscription::end() {
  if (auto* changes = std::exchange(changes_, nullptr)) {
    const std::lock_guard lock(changes->mutex_);
    changes->listeners_.erase(key_);
  }
}

void Changes::publish(std::span<const Change> changes) {
  if (changes.empty()) return;
  const std::lock_guard lock(mutex_);
  for (const auto& [key, listener] : listeners_) listener(changes);
}

}  // namespace amends::app
