#include "app/state_cache.hpp"

namespace amends::app {

std::size_t approximate_bytes(const domain::State& s) {
  constexpr std::size_t for_texts = 160;  // the usual words of one callback, promise, ... on the heap
  const std::size_t parts = s.callbacks.size() + s.mood.size() + s.letters.size() + s.warnings.size() + s.promises.size() +
                            s.issues.size() + s.wishes.size() + s.approvals.size() + s.remedies.size() + s.gestures.size() +
                            s.follow_ups.size();
  std::size_t bytes = sizeof s + parts * (sizeof(domain::Gesture) + for_texts);
  for (const auto& offer : s.offers) bytes += sizeof offer + offer.options.size() * (sizeof(domain::Option) + 2 * for_texts);
  for (const auto* words : {&s.title, &s.sign_quote, &s.account_customer, &s.account_team, &s.upset, &s.expectation, &s.last_reflection,
                            &s.cadence_why, &s.cause_text})
    bytes += words->text.size();
  return bytes;
}

std::optional<Loaded> StateCache::find(const CaseId& id, std::int64_t version) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(id);
  if (found == entries_.end() || found->second->loaded.version != version) return std::nullopt;
  order_.splice(order_.begin(), order_, found->second);
  return found->second->loaded;
}

void StateCache::put(const CaseId& id, const Loaded& loaded) {
  const auto bytes = approximate_bytes(*loaded.state);
  const std::lock_guard lock(mutex_);
  if (const auto found = entries_.find(id); found != entries_.end()) {
    if (found->second->loaded.version >= loaded.version) return;
    bytes_ -= found->second->bytes;
    order_.erase(found->second);
    entries_.erase(found);
  }
  order_.push_front({id, loaded, bytes});
  entries_.emplace(id, order_.begin());
  bytes_ += bytes;
  shrink();
}

void StateCache::shrink() {
  while (!order_.empty() && (order_.size() > cases_max_ || bytes_ > bytes_max_)) {
    bytes_ -= order_.back().bytes;
    entries_.erase(order_.back().id);
    order_.pop_back();
  }
}

std::size_t StateCache::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

std::size_t StateCache::size() const {
  const std::lock_guard lock(mutex_);
  return order_.size();
}

}  // namespace amends::app
