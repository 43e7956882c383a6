#pragma once
// How long a command waits for what passes by itself: another command in the data folder, a server that is ending or starting.

#include <chrono>
#include <thread>

namespace amends {

class Patience {
 public:
  explicit Patience(std::chrono::seconds at_most) : until_(std::chrono::steady_clock::now() + at_most) {}

  // A moment; false when there is none left.
  bool wait() {
    if (std::chrono::steady_clock::now() >= until_) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return true;
  }

 private:
  std::chrono::steady_clock::time_point until_;
};

}  // namespace amends
