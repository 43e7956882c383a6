#pragma once
// How often something was tried in a quarter of an hour, by any key: what rate limits count with. In memory, by the machine's clock
// (decisions.md, Access). Any thread.

#include <map>
#include <mutex>
#include <string>

#include "base/time.hpp"

namespace amends::app {

class Tally {
 public:
  static constexpr auto window = std::chrono::minutes(15);  // from the first try of a key

  int count(const std::string& key, Instant machine_now);  // one more; gives how many in its window
  int seen(const std::string& key, Instant machine_now) const;
  void forget(const std::string& key);

 private:
  struct Tries {
    int count = 0;
    Instant since;
  };
  mutable std::mutex mutex_;
  std::map<std::string, Tries> tries_;
};

}  // namespace amends::app
