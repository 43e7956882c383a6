#pragma once
// The rendered half of a case view, kept for the next reading: valid for one version, one viewer, one hour of the clock. Shared by all
// threads.

#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "app/rows.hpp"

namespace amends::app {

struct CaseStoryKey {
  CaseId case_id;
  StaffId viewer;
  bool operator==(const CaseStoryKey&) const = default;
};

struct RenderedStory {
  std::int64_t version = 0;
  std::int64_t customer_version = 0;  // their name is in every sentence
  std::int64_t hour = 0;              // hours since 1970: sentences such as “this morning” are good for that long
  std::string json;                   // the members of CaseStory, without the braces
  int customer_cases = 0;
};

class CaseCache {
 public:
  explicit CaseCache(std::size_t bytes_max) : bytes_max_(bytes_max) {}

  std::shared_ptr<const RenderedStory> find(const CaseStoryKey& key, std::int64_t version, std::int64_t customer_version,
                                            std::int64_t hour);
  void put(const CaseStoryKey& key, std::shared_ptr<const RenderedStory> story);
  void clear();  // a colleague or the settings changed

 private:
  struct Hash {
    std::size_t operator()(const CaseStoryKey& key) const noexcept {
      return std::hash<CaseId>{}(key.case_id) ^ (std::hash<StaffId>{}(key.viewer) * 0x9e3779b97f4a7c15ULL);
    }
  };
  struct Entry {
    CaseStoryKey key;
    std::shared_ptr<const RenderedStory> story;
  };
  using Order = std::list<Entry>;  // the most recently used first

  static std::size_t bytes_of(const RenderedStory& story) { return story.json.size() + 200; }

  const std::size_t bytes_max_;
  std::mutex mutex_;
  Order order_;
  std::unordered_map<CaseStoryKey, Order::iterator, Hash> entries_;
  std::size_t bytes_ = 0;
};

}  // namespace amends::app
