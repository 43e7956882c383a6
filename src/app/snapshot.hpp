#pragma once
// A value read once and shared by all threads; read again after it was forgotten.

#include <cstdint>
#include <memory>
#include <mutex>

#include "base/result.hpp"

namespace amends::app {

template <class T>
class Snapshot {
 public:
  // `load` gives a Result<T>. What was forgotten while it loaded is answered and not kept.
  template <class Load>
  Result<std::shared_ptr<const T>> current(Load&& load) {
    std::uint64_t forgotten = 0;
    {
      const std::lock_guard lock(mutex_);
      if (known_) return known_;
      forgotten = forgotten_;
    }
    auto fresh = std::make_shared<const T>(TRY(load()));
    const std::lock_guard lock(mutex_);
    if (forgotten == forgotten_) known_ = fresh;
    return fresh;
  }

  void forget() {
    const std::lock_guard lock(mutex_);
    known_.reset();
    ++forgotten_;
  }

 private:
  std::mutex mutex_;
  std::shared_ptr<const T> known_;
  std::uint64_t forgotten_ = 0;
};

}  // namespace amends::app
