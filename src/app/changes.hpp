#pragma once
// What changed, told after the commit that changed it: to live browsers, to the scheduler and to the outbox.

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "app/rows.hpp"

namespace amends::app {

// mailboxes: anything of one; mail_troubles: one began to fail, or works again.
enum class Changed { cases, today, intake, outbox, staff, settings, mailboxes, mail_troubles };
BOOST_DESCRIBE_ENUM(Changed, cases, today, intake, outbox, staff, settings, mailboxes, mail_troubles)

struct Change {
  Changed what = Changed::cases;
  std::optional<CaseId> case_id = {};  // of cases and today; intake and outbox where there is one
  std::int64_t number = 0;             // the case's display number, 0 without a case
  bool operator==(const Change&) const = default;
};

class Changes {
 public:
  // Called on the writer's thread with everything one commit changed: be quick, never write.
  using Listener = std::function<void(std::span<const Change>)>;

  // Listens until it is destroyed; after its destructor has returned the listener is not running and never runs again.
  class Subscription {
   public:
    Subscription() = default;
    Subscription(Subscription&& other) noexcept : changes_(std::exchange(other.changes_, nullptr)), key_(other.key_) {}
    Subscription& operator=(Subscription&& other) noexcept {
      end();
      changes_ = std::exchange(other.changes_, nullptr);
      key_ = other.key_;
      return *this;
    }
    ~Subscription() { end(); }
    void end();

   private:
    friend class Changes;
    Subscription(Changes* changes, std::uint64_t key) : changes_(changes), key_(key) {}
    Changes* changes_ = nullptr;
    std::uint64_t key_ = 0;
  };

  // A subscription must not outlive the hub, nor be ended by its own listener.
  [[nodiscard]] Subscription subscribe(Listener listener);
  void publish(std::span<const Change> changes);

 private:
  std::mutex mutex_;
  std::map<std::uint64_t, Listener> listeners_;
  std::uint64_t next_key_ = 1;
};

}  // namespace amends::app
