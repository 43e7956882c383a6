#pragma once
// Turns what is due into commands: "this may be due" (style.md, habit 4). Sleeps until the next clock, woken by changes and by a
// rehearsal clock that moved. A crash between a clock and its command is harmless: the row is still there.

#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "app/recovery.hpp"
#include "app/writer.hpp"

namespace amends::app {

class Scheduler {
 public:
  Scheduler(Store& store, Clock& clock, Writer& writer, Recovery& recovery, Changes& changes);
  ~Scheduler();  // stop()

  void start();  // again after stop, too
  void stop();
  void wake();  // the clock moved

  // Everything due by now, in order of its time, until nothing more is: what the thread does, for tests and for commands that run
  // without a server. Gives how many clocks rang.
  Result<int> ring_due();

 private:
  void serve();
  Result<int> ring(Reader& reader);
  Result<std::optional<Instant>> next(Reader& reader);

  Store& store_;
  Clock& clock_;
  Writer& writer_;
  Recovery& recovery_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool stopping_ = false, wake_ = false;
  std::thread thread_;
  Changes::Subscription subscription_;
};

}  // namespace amends::app
