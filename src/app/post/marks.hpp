#pragma once
// Telling the mail server what became of taken mails: they are marked as seen, or moved to another folder. It may refuse; that holds up
// nothing. What is left is listed in the store (Transaction::add_mailbox_marks) and tried again: at once on a new connection and when
// somebody asks, else later and later.

#include <chrono>
#include <optional>
#include <span>

#include "app/post/mailbox_session.hpp"
#include "app/writer.hpp"

namespace amends::app {

class Marks {
 public:
  Marks(Store& store, Writer& writer, const Mailbox& mailbox) : store_(store), writer_(writer), mailbox_(mailbox) {}

  void begin(std::uint32_t uid_validity, std::string error);  // of the folder that was just opened; the error as it was kept
  void hurry();

  // Marks what was just taken, in order. Gives those that are to be listed. `broken`: what became of the connection.
  std::vector<std::uint32_t> mark(MailboxSession& session, std::span<const std::uint32_t> taken, std::optional<Error>& broken);
  // Tries the listed ones again, where it is time.
  Result<void> mark_listed(MailboxSession& session);

  const std::string& error() const { return error_; }  // why some are not marked; empty where all are
  std::chrono::milliseconds until_next(std::chrono::milliseconds at_most) const;

 private:
  using Time = std::chrono::steady_clock::time_point;
  struct Told {
    std::vector<std::uint32_t> done;
    int refusals_left = 0;
    std::optional<Error> broken = {};
  };

  // What is refused is tried in halves, until there were so many refusals: one mail that cannot be moved holds up no other.
  void tell(MailboxSession& session, std::span<const std::uint32_t> uids, Told& told);
  Result<bool> mark_some(MailboxSession& session, Told& told);  // whether there may be more
  Result<std::vector<std::uint32_t>> listed(std::uint32_t after, std::size_t limit);
  void plan(bool some_left);

  Store& store_;
  Writer& writer_;
  const Mailbox& mailbox_;
  std::uint32_t uid_validity_ = 0;
  std::optional<Time> due_;  // none: nothing is listed
  std::uint32_t after_ = 0;  // where the next try goes on
  int tries_ = 0;            // that brought nothing, one after the other
  std::string error_;
};

}  // namespace amends::app
