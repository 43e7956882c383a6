#pragma once
// What a Stream is to its two sides: the senders, on any thread, and the connection that drains it, on its I/O thread.

#include <deque>
#include <mutex>

#include "base/limits.hpp"
#include "http/message.hpp"

namespace amends::http {

class LiveStream final : public Stream {
 public:
  enum class Call { drain, end, cut };  // there is something to take; finish what was sent and close; close now
  // `call` reaches the connection from any thread, soon, and does nothing once that is gone.
  explicit LiveStream(std::function<void(Call)> call) : call_(std::move(call)) {}

  bool send(std::shared_ptr<const std::string> frame) override;
  void close() override;
  void on_closed(std::function<void()> then) override;

  // For the connection: moves what waits to `out`; says that it is gone.
  void take(std::string& out);
  void ended();

 private:
  const std::function<void(Call)> call_;
  std::mutex mutex_;
  std::deque<std::shared_ptr<const std::string>> queue_;
  std::function<void()> then_;
  bool called_ = false;  // the connection was told and has not taken yet
  bool closed_ = false;  // takes no more
  bool ended_ = false;   // the connection is gone
};

}  // namespace amends::http
