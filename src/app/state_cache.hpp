#pragma once
// Folded cases, kept for the next reader: an entry is good for one version only, and only committed versions are ever put in, so a
// stale answer is impossible and nothing has to be invalidated. Shared by all threads.

#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "app/rows.hpp"
#include "domain/recovery/state.hpp"

namespace amends::app {

struct Loaded {
  std::shared_ptr<const domain::State> state;
  std::int64_t version = 0;  // sequence of the last event
  Digest last_hash{};
  Instant updated_at;  // of the last event
};

// About how many bytes a state holds.
std::size_t approximate_bytes(const domain::State& state);

class StateCache {
 public:
  StateCache(std::size_t cases_max, std::size_t bytes_max) : cases_max_(cases_max), bytes_max_(bytes_max) {}

  std::optional<Loaded> find(const CaseId& id, std::int64_t version);
  void put(const CaseId& id, const Loaded& loaded);  // committed versions only; an older one than is known is ignored
  std::size_t bytes() const;
  std::size_t size() const;

 private:
  struct Entry {
    CaseId id;
    Loaded loaded;
    std::size_t bytes = 0;
  };
  using Order = std::list<Entry>;  // the most recently used first

  void shrink();

  const std::size_t cases_max_, bytes_max_;
  mutable std::mutex mutex_;
  Order order_;
  std::unordered_map<CaseId, Order::iterator> entries_;
  std::size_t bytes_ = 0;
};

}  // namespace amends::app
