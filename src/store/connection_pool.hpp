#pragma once
// Connections that were used and are kept for the next use: opening one costs far more than what a short reader asks of it.

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "store/connection.hpp"

namespace amends::store {

class ConnectionPool {
 public:
  using Open = std::function<Result<std::unique_ptr<Connection>>()>;
  // At most `idle_max` are kept while nobody uses them.
  ConnectionPool(Open open, std::size_t idle_max) : idle_(std::make_shared<Idle>(idle_max)), open_(std::move(open)) {}

  // Comes back by itself when the last owner lets go of it. Any thread.
  Result<std::shared_ptr<Connection>> take() {
    std::unique_ptr<Connection> connection = idle_->take();
    if (!connection) connection = TRY(open_());
    return std::shared_ptr<Connection>(connection.release(),
                                       [idle = idle_](Connection* used) { idle->give_back(std::unique_ptr<Connection>(used)); });
  }

 private:
  class Idle {
   public:
    explicit Idle(std::size_t max) : max_(max) {}
    std::unique_ptr<Connection> take() {
      const std::scoped_lock hold(mutex_);
      if (connections_.empty()) return nullptr;
      auto connection = std::move(connections_.back());
      connections_.pop_back();
      return connection;
    }
    void give_back(std::unique_ptr<Connection> connection) {
      connection->rollback();
      const std::scoped_lock hold(mutex_);
      if (connections_.size() < max_) connections_.push_back(std::move(connection));
    }

   private:
    std::size_t max_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Connection>> connections_;
  };

  std::shared_ptr<Idle> idle_;
  Open open_;
};

}  // namespace amends::store
