#pragma once
// The writer: group commit. Requests hand over their work; each thread takes what has queued up (Store::batch_max at most), runs every
// piece in a savepoint of its own, commits once, and only then answers. One thread on SQLite, a pool on PostgreSQL.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "app/changes.hpp"
#include "app/ports.hpp"
#include "app/unit.hpp"

namespace amends::app {

class Writer {
 public:
  // Called once, on a writer's thread, after the commit (or the failure): be quick, hand over to your own thread.
  using Done = std::function<void(Result<void>)>;

  // Opens its sessions at once: Errc::unavailable with the store's sentence when that fails.
  static Result<std::unique_ptr<Writer>> start(Store& store, Changes& changes);
  ~Writer();  // stop()

  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // The work may run several times (version conflict): it must leave nothing behind but what is in the unit. Its result is its own: a
  // refusal undoes that piece alone. A commit that fails gives everyone in it Errc::unavailable; nothing was written then.
  // A full queue (limits::writer_queue_max) or a stopped writer: Errc::unavailable at once, `done` runs on the caller's thread.
  void submit(Work work, Done done);

  // Several that stay together: in this order, one after the other, in one commit, also where the store's batches are smaller. Each has
  // its savepoint and its own result.
  struct Task {
    Work work;
    Done done;
  };
  void submit_together(std::vector<Task> tasks);

  // Waits. Not from a writer's thread.
  Result<void> run(Work work);
  // The same with a value: `writer.run_for<Executed>([&](Unit& unit) { return recovery.execute(unit, id, command, who); })`.
  template <class T>
  Result<T> run_for(const std::function<Result<T>(Unit&)>& work) {
    Result<T> value = tl::unexpected(Error{});
    auto written = run([&](Unit& unit) -> Result<void> {
      value = work(unit);
      if (!value) return tl::unexpected(value.error());
      return {};
    });
    if (!written) return tl::unexpected(std::move(written).error());
    return value;
  }

  // Finishes what is queued, takes nothing more, and waits for its threads.
  void stop();

 private:
  struct Job {
    Work work;
    Done done;
    bool with_next = false;  // in one commit with the one behind it
    Result<void> result = {};
    std::vector<Change> changes = {};
    std::vector<std::function<void()>> after = {};
  };

  Writer(Store& store, Changes& changes) : store_(store), changes_(changes) {}
  void serve(std::unique_ptr<WriteSession> session);
  std::vector<Job> take();
  Result<void> write(std::unique_ptr<WriteSession>& session, std::vector<Job>& jobs);
  void run_one(WriteSession& session, Job& job);
  void answer(std::vector<Job>& jobs, const Result<void>& committed);

  Store& store_;
  Changes& changes_;
  std::mutex mutex_;
  std::condition_variable woken_;
  std::deque<Job> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace amends::app
