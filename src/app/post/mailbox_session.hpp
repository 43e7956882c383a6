#pragma once
// What a fetcher needs of a mail server: one folder, opened, its mails by their lasting numbers (UIDs). src/mail/imap implements it.
// Blocking, with deadlines of its own; one thread, but `wake` and `stop` from any. Errors carry a sentence for whoever looks after the
// mailbox; rule "sign_in_refused" where trying again soon would only lock the account.

#include <chrono>
#include <functional>
#include <memory>
#include <span>

#include "app/rows.hpp"
#include "base/result.hpp"

namespace amends::app {

struct FolderNumbers {
  std::uint32_t uid_validity = 0;  // another one: every mail got a new number
  std::uint32_t highest_uid = 0;   // of a mail that was there when the folder was opened, or above it; 0: none yet
};

struct MailAtServer {
  std::uint32_t uid = 0;
  std::uint64_t bytes = 0;  // as the server says
  bool seen = false;
  std::optional<Instant> arrived;
};

enum class SessionWoken { news, time, asked };

class MailboxSession {
 public:
  virtual ~MailboxSession() = default;

  virtual Result<FolderNumbers> open() = 0;                                                 // connects, signs in, opens the folder
  virtual Result<std::vector<std::uint32_t>> after(std::uint32_t uid) = 0;                  // in order
  virtual Result<std::vector<std::uint32_t>> unseen() = 0;                                  // in order
  virtual Result<std::vector<std::uint32_t>> unseen_or_since(Instant day) = 0;              // the same; by whole days, a day early
  virtual Result<std::vector<MailAtServer>> look(std::span<const std::uint32_t> uids) = 0;  // those that are still there, in order
  // Gives each mail as it comes, in any order; a mail that is gone is not given.
  using Give = std::function<Result<void>(std::uint32_t uid, std::string raw)>;
  virtual Result<void> fetch(std::span<const MailAtServer> mails, const Give& give) = 0;
  virtual Result<std::string> head(std::uint32_t uid) = 0;  // its header, limits::imap_head_bytes_max of it
  // Both: what is gone is no error. A refusal of the server, after which the connection lives on, has the rule server_refused,
  // folder_missing, folder_read_only, or left_behind (the mails were copied and could not be taken away: not to be done again).
  virtual Result<void> mark_seen(std::span<const std::uint32_t> uids) = 0;
  virtual Result<void> move(std::span<const std::uint32_t> uids, const std::string& folder) = 0;
  virtual Result<SessionWoken> wait(std::chrono::milliseconds at_most) = 0;  // for news
  virtual void close() = 0;                                                  // says goodbye

  virtual void wake() = 0;  // ends a wait
  virtual void stop() = 0;  // ends whatever is under way, with an error
};

struct MailboxTest {
  bool ok = false;
  std::string sentence;              // what is wrong, or that nothing is
  std::vector<std::string> folders;  // where the sign-in worked
};
BOOST_DESCRIBE_STRUCT(MailboxTest, (), (ok, sentence, folders))

class MailboxConnector {
 public:
  virtual ~MailboxConnector() = default;
  // `keep`: called when the token endpoint gave a new refresh token; the old one may be void already.
  using KeepToken = std::function<void(const std::string& refresh_token)>;
  virtual std::unique_ptr<MailboxSession> session(const Mailbox& mailbox, KeepToken keep) = 0;
  // Goes the whole way and changes nothing. May take as long as the deadlines allow.
  virtual MailboxTest test(const Mailbox& mailbox, KeepToken keep) = 0;
};

}  // namespace amends::app
