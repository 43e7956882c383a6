#include "app/case_cache.hpp"

namespace amends::app {

std::shared_ptr<const RenderedStory> CaseCache::find(const CaseStoryKey& key, std::int64_t version, std::int64_t customer_version,
                                                     std::int64_t hour) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(key);
  if (found == entries_.end()) return nullptr;
  const auto& story = *found->second->story;
  if (story.version != version || story.customer_version != customer_version || story.hour != hour) return nullptr;
  order_.splice(order_.begin(), order_, found->second);
  return found->second->story;
}

void CaseCache::put(const CaseStoryKey& key, std::shared_ptr<const RenderedStory> story) {
  const std::lock_guard lock(mutex_);
  if (const auto found = entries_.find(key); found != entries_.end()) {
    bytes_ -= bytes_of(*found->second->story);
    order_.erase(found->second);
    entries_.erase(found);
  }
  bytes_ += bytes_of(*story);
  order_.push_front({key, std::move(story)});
  entries_.emplace(key, order_.begin());
  while (bytes_ > bytes_max_ && !order_.empty()) {
    bytes_ -= bytes_of(*order_.back().story);
    entries_.erase(order_.back().key);
    order_.pop_back();
  }
}

void CaseCache::clear() {
  const std::lock_guard lock(mutex_);
  order_.clear();
  entries_.clear();
  bytes_ = 0;
}

}  // namespace amends::app
