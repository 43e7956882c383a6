#pragma once
// A few threads for what takes long (a password check, a mail server tried, a mail taken in), so that it holds up neither the I/O
// threads nor the writer. Bounded: more than `queue_max` waiting are refused.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace amends::http {

class SlowLane {
 public:
  explicit SlowLane(unsigned threads = 2, std::size_t queue_max = 64);
  ~SlowLane();                           // finishes what is queued
  bool run(std::function<void()> work);  // false: the queue is full

 private:
  void serve();

  const std::size_t queue_max_;
  std::mutex mutex_;
  std::condition_variable woken_;
  std::deque<std::function<void()>> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace amends::http
