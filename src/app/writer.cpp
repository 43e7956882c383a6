#include "app/writer.hpp"

#include <future>

#include "base/fault.hpp"
#include "base/limits.hpp"
#include "base/log.hpp"

namespace amends::app {
namespace {

tl::unexpected<Error> busy() { return fail(Errc::unavailable, "Amends is busy. Nothing was written; try again in a moment.", "busy"); }
tl::unexpected<Error> stopped() {
  return fail(Errc::unavailable, "Amends is stopping. Nothing was written; try again in a moment.", "stopping");
}

bool is_conflict(const Result<void>& result) {
  return !result && result.error().code == Errc::conflict && result.error().rule == "version_conflict";
}

}  // namespace

Result<std::unique_ptr<Writer>> Writer::start(Store& store, Changes& changes) {
  std::vector<std::unique_ptr<WriteSession>> sessions;
  while (sessions.size() < store.writers()) sessions.push_back(TRY(store.open_writer()));
  std::unique_ptr<Writer> writer(new Writer(store, changes));
  for (auto& session : sessions)
    writer->threads_.emplace_back([self = writer.get(), mine = std::move(session)]() mutable { self->serve(std::move(mine)); });
  return writer;
}

Writer::~Writer() { stop(); }

void Writer::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  woken_.notify_all();
  for (auto& thread : threads_)
    if (thread.joinable()) thread.join();
}

void Writer::submit(Work work, Done done) {
  std::vector<Task> task;
  task.push_back({std::move(work), std::move(done)});
  submit_together(std::move(task));
}

void Writer::submit_together(std::vector<Task> tasks) {
  std::unique_lock lock(mutex_);
  if (stopping_ || queue_.size() + tasks.size() > limits::writer_queue_max) {
    const bool stopping = stopping_;
    lock.unlock();
    for (auto& task : tasks) task.done(stopping ? stopped() : busy());
    return;
  }
  for (auto& task : tasks) queue_.push_back({std::move(task.work), std::move(task.done), &task != &tasks.back()});
  lock.unlock();
  woken_.notify_one();
}

Result<void> Writer::run(Work work) {
  std::promise<Result<void>> promise;
  auto future = promise.get_future();
  submit(std::move(work), [&](Result<void> result) { promise.set_value(std::move(result)); });
  return future.get();
}

void Writer::serve(std::unique_ptr<WriteSession> session) {
  for (auto jobs = take(); !jobs.empty(); jobs = take()) answer(jobs, write(session, jobs));
}

// Empty: stopped, and nothing is left to do.
std::vector<Writer::Job> Writer::take() {
  std::unique_lock lock(mutex_);
  woken_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
  std::vector<Job> jobs;
  jobs.reserve(std::min(queue_.size(), store_.batch_max()));
  while (!queue_.empty() && (jobs.size() < store_.batch_max() || jobs.back().with_next)) {
    jobs.push_back(std::move(queue_.front()));
    queue_.pop_front();
  }
  return jobs;
}

Result<void> Writer::write(std::unique_ptr<WriteSession>& session, std::vector<Job>& jobs) {
  if (!session) session = TRY(store_.open_writer());
  if (auto begun = session->begin(); !begun) {
    session.reset();  // a lost connection: the next batch tries a new one
    return begun;
  }
  bool any = false;
  for (auto& job : jobs) {
    run_one(*session, job);
    any = any || job.result.has_value();
  }
  if (!any) {
    session->rollback();
    return {};
  }
  fault::point("write.before_commit");
  TRY_VOID(session->commit());
  fault::point("write.committed");
  return {};
}

void Writer::run_one(WriteSession& session, Job& job) {
  for (int tries = 0; tries == 0 || (is_conflict(job.result) && tries < limits::decide_again_max); ++tries) {
    job.changes.clear();
    job.after.clear();
    try {
      job.result = session.run([&](Transaction& tx) -> Result<void> {
        Unit unit{tx};
        auto result = job.work(unit);
        job.changes = std::move(unit.changes);
        job.after = std::move(unit.after);
        return result;
      });
    } catch (const std::exception& problem) {
      log::error("a unit of work threw: {}", problem.what());
      job.result = fail(Errc::internal, "Something went wrong on our side. Nothing was written.", "internal");
    }
  }
}

void Writer::answer(std::vector<Job>& jobs, const Result<void>& committed) {
  if (!committed) log::error("commit failed: {}", committed.error().sentence);
  std::vector<Change> changes;
  for (auto& job : jobs) {
    if (committed && job.result) {
      for (const auto& step : job.after) step();
      changes.insert(changes.end(), job.changes.begin(), job.changes.end());
    } else if (!committed && job.result) {
      auto error = committed.error();
      error.code = Errc::unavailable;
      job.result = tl::unexpected(std::move(error));
    }
  }
  changes_.publish(changes);
  for (auto& job : jobs) job.done(std::move(job.result));
}

}  // namespace amends::app
