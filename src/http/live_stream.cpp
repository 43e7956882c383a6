#include "http/live_stream.hpp"

namespace amends::http {

bool LiveStream::send(std::shared_ptr<const std::string> frame) {
  const std::lock_guard lock(mutex_);
  if (closed_) return false;
  if (queue_.size() >= limits::live_queue_max) {
    closed_ = true;
    call_(Call::cut);
    return false;
  }
  queue_.push_back(std::move(frame));
  if (!std::exchange(called_, true)) call_(Call::drain);
  return true;
}

void LiveStream::close() {
  const std::lock_guard lock(mutex_);
  if (!std::exchange(closed_, true)) call_(Call::end);
}

void LiveStream::on_closed(std::function<void()> then) {
  std::unique_lock lock(mutex_);
  if (!ended_) {
    then_ = std::move(then);
    return;
  }
  lock.unlock();
  then();
}

void LiveStream::take(std::string& out) {
  const std::lock_guard lock(mutex_);
  for (const auto& frame : queue_) out += *frame;
  queue_.clear();
  called_ = false;
}

void LiveStream::ended() {
  std::unique_lock lock(mutex_);
  closed_ = ended_ = true;
  queue_.clear();
  const auto then = std::exchange(then_, nullptr);
  lock.unlock();
  if (then) then();
}

}  // namespace amends::http
