#pragma once
// Fetches from every active mailbox: one thread each, started, stopped and begun anew as the mailboxes are edited.

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "app/post/fetcher.hpp"

namespace amends::app {

enum class Fetching { live, refused };  // refused: a rehearsal must not mark a live mailbox's mails as seen

class Fetchers {
 public:
  Fetchers(FetcherNeeds needs, Changes& changes, Fetching fetching);
  ~Fetchers();  // stop()

  void start();
  void stop();  // promptly: what is under way is given up; what was not marked is taken again, and known then

  // Looks into the mailbox now, whatever it waits for. Errors: not_found; conflict in a rehearsal, or for one that is switched off.
  Result<void> try_now(Reader& reader, const MailboxId& id);
  bool refused() const { return fetching_ == Fetching::refused; }

 private:
  void serve();
  Result<void> follow();  // the mailboxes as they are now

  FetcherNeeds needs_;
  Fetching fetching_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool stopping_ = false, wake_ = true;
  std::map<MailboxId, std::unique_ptr<Fetcher>> fetchers_;
  std::thread thread_;
  Changes::Subscription subscription_;
};

}  // namespace amends::app
