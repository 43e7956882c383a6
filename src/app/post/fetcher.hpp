#pragma once
// Takes the mails of one mailbox: connects, takes what is new, waits for more, and begins again after whatever went wrong.
//
// Nothing is lost: a mail is marked (or moved) only after the commit that took it, and the cursor moves after that. A mark that the mail
// server refuses holds up nothing: it is listed in the commit that moves the cursor, and tried again. Nothing is doubled: identical bytes
// are the same mail, so whatever is taken again (a crash before the mark, a second fetcher, new UIDs) is known.
// First look: what is unseen. New UIDVALIDITY: what is unseen, or arrived since the first look. Else: everything above the cursor.

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "app/post/intake.hpp"
#include "app/post/mailbox_session.hpp"
#include "app/post/marks.hpp"

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
  Result<std::string> whole(MailboxSession& session, const MailAtServer& mail);
  void note_failure(std::uint32_t uid, bool ours);
  std::size_t batch_size(std::span<const MailAtServer> mails) const;
  void count(const Taken& taken);
  std::string source(std::uint32_t uid) const;

  void enter(MailboxPhase phase, MailboxFailure failure = MailboxFailure::none, const std::string& error = {});
  Result<void> keep_state(const Work& more = {});  // both in one transaction

  FetcherNeeds needs_;
  Mailbox mailbox_;
  MailboxState state_;
  struct Failure {
    int tries = 0;
    bool ours = false;  // it came in, and making something of it failed
  };
  std::map<std::uint32_t, Failure> failures_;  // mails that could not be had
  std::uint32_t uid_validity_ = 0;             // of the open folder
  Marks marks_;
  int tries_ = 0;  // connections that failed, one after the other

  std::mutex mutex_;
  std::condition_variable woken_;
  bool stopping_ = false, wake_ = false;
  MailboxSession* session_ = nullptr;  // while one is open
  std::thread thread_;
};

}  // namespace amends::app
