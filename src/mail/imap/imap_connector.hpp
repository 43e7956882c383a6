#pragma once
// Mailboxes as the fetchers want them (app/post/mailbox_session.hpp), by IMAP.

#include "app/post/mailbox_session.hpp"
#include "mail/imap/client.hpp"
#include "mail/imap/tokens.hpp"

namespace amends::mail {

class ImapConnector final : public app::MailboxConnector {
 public:
  explicit ImapConnector(imap::Timeouts timeouts = {}) : timeouts_(timeouts) {}

  std::unique_ptr<app::MailboxSession> session(const app::Mailbox& mailbox, KeepToken keep) override;
  app::MailboxTest test(const app::Mailbox& mailbox, KeepToken keep) override;

 private:
  imap::Timeouts timeouts_;
  imap::Tokens tokens_;
};

}  // namespace amends::mail
