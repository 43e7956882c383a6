#include "app/post/fetchers.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace amends::app {

Fetchers::Fetchers(FetcherNeeds needs, Changes& changes, Fetching fetching) : needs_(needs), fetching_(fetching) {
  subscription_ = changes.subscribe([this](std::span<const Change> published) {
    if (std::none_of(published.begin(), published.end(), [](const Change& change) { return change.what == Changed::mailboxes; })) return;
    {
      const std::lock_guard lock(mutex_);
      wake_ = true;
    }
    woken_.notify_all();
  });
}

Fetchers::~Fetchers() { stop(); }

void Fetchers::start() {
  if (fetching_ == Fetching::refused) return;
  thread_ = std::thread([this] { serve(); });
}

void Fetchers::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  woken_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Fetchers::serve() {
  constexpr auto look_again = std::chrono::seconds(60);  // another node's edits
  constexpr auto rest_after_failure = std::chrono::seconds(5);
  for (;;) {
    const auto followed = follow();
    if (!followed) log::warn("mailboxes: {}", followed.error().sentence);
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, followed ? look_again : rest_after_failure, [this] { return stopping_ || wake_; });
    wake_ = false;
    if (!stopping_) continue;
    auto ending = std::move(fetchers_);
    fetchers_.clear();
    lock.unlock();
    for (auto& [id, fetcher] : ending) fetcher->ask_to_stop();  // all of them before the first is waited for
    return;
  }
}

Result<void> Fetchers::follow() {
  const auto reader = TRY(needs_.store.open_reader());
  std::map<MailboxId, Mailbox> wanted;
  for (auto& mailbox : TRY(reader->mailboxes()))
    if (mailbox.active) wanted.emplace(mailbox.id, std::move(mailbox));
  std::vector<std::unique_ptr<Fetcher>> ending;  // waited for outside of the lock
  {
    const std::lock_guard lock(mutex_);
    for (auto it = fetchers_.begin(); it != fetchers_.end();) {
      const auto found = wanted.find(it->first);
      if (found != wanted.end() && found->second.version == it->second->version()) {
        wanted.erase(found);
        ++it;
        continue;
      }
      it->second->ask_to_stop();
      ending.push_back(std::move(it->second));
      it = fetchers_.erase(it);
    }
  }
  ending.clear();
  const std::lock_guard lock(mutex_);
  if (stopping_) return {};
  for (auto& [id, mailbox] : wanted) fetchers_.emplace(id, std::make_unique<Fetcher>(needs_, std::move(mailbox)));
  return {};
}

Result<void> Fetchers::try_now(Reader& reader, const MailboxId& id) {
  const auto mailbox = TRY(reader.mailbox(id));
  if (!mailbox) return fail(Errc::not_found, "There is no such mailbox.");
  if (fetching_ == Fetching::refused)
    return fail(Errc::conflict, "This is a rehearsal: it takes nothing from a mailbox, because a live one's mails would be marked as seen.",
                "rehearsal");
  if (!mailbox->active) return fail(Errc::conflict, "This mailbox is switched off. Switch it on first.", "mailbox_off");
  const std::lock_guard lock(mutex_);
  if (const auto found = fetchers_.find(id); found != fetchers_.end()) found->second->wake();
  return {};
}

}  // namespace amends::app
