#pragma once
// Takes the mails of one mailbox: connects, takes what is new, waits for more, and begins again after whatever went wrong.
//
// Nothing is lost: a mail is marked (or moved) only after the commit that took it, and the cursor moves after that. Nothing is doubled:
// identical bytes are the same mail, so whatever is taken again (a crash before the mark, a second fetcher, new UIDs) is known.
// First look: what is unseen. New UIDVALIDITY: what is unseen, or arrived since the first look. Else: everything above the cursor.

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "app/post/intake.hpp"
#include "app/post/mailbox_session.hpp"

namespace amends::app {

struct FetcherNeeds {
  Store& store;
  Clock& clock;
  Writer& writer;
  Intake& intake;
  MailboxConnector& connector;
};

class Fetcher {
 public:
  Fetcher(const FetcherNeeds& needs, Mailbox mailbox);
  ~Fetcher();  // stops, and waits for the thread

  std::int64_t version() const { return mailbox_.version; }
  void wake();  // look now
  void ask_to_stop();

 private:
  void serve();
  Result<void> serve_session(MailboxSession& session);
  std::chrono::milliseconds rest_after(const Error& error);
  void rest(std::chrono::milliseconds time);
  bool stopping();
  void keep_token(const std::string& refresh_token);

  Result<void> take_new(MailboxSession& session, const FolderNumbers& folder);
  Result<void> take_all(MailboxSession& session, std::span<const std::uint32_t> uids, std::optional<Instant> seen_since, bool moves_cursor);
  // Takes some mails as one. Those that were taken are marked even when others were not: then the error says why.
  Result<void> take_batch(MailboxSession& session, std::span<const MailAtServer> mails, bool moves_cursor);
  Result<void> take_untakable(MailboxSession& session, const MailAtServer& mail, bool moves_cursor);
  Result<void> mark(MailboxSession& session, std::vector<std::uint32_t> uids);
  std::size_t batch_size(std::span<const MailAtServer> mails) const;
  void count(const Taken& taken);
  std::string source(std::uint32_t uid) const;

  void enter(MailboxPhase phase, const std::string& error = {});
  Result<void> keep_state();

  FetcherNeeds needs_;
  Mailbox mailbox_;
  MailboxState state_;
  std::uint32_t uid_validity_ = 0;         // of the open folder
  std::map<std::uint32_t, int> failures_;  // mails that could not be had, and how often it was tried
  int tries_ = 0;                          // connections that failed, one after the other

  std::mutex mutex_;
  std::condition_variable woken_;
  bool stopping_ = false, wake_ = false;
  MailboxSession* session_ = nullptr;  // while one is open
  std::thread thread_;
};

}  // namespace amends::app
