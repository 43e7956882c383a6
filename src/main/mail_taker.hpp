#pragma once
// Mails on their way in from a command: taken by the running server, through its control socket, or by ourselves where none runs.
//
// Over the socket one message carries many mails (verb "mail.take"), and is answered as soon as they are read ahead, with the results there
// are by then; "mail.taken" waits for the rest. Of each mail stand there a line "BYTES SIZE SOURCE-BYTES", its source and its bytes; SIZE
// is 0, or that of the whole mail where only its header comes.

#include <memory>
#include <string>
#include <vector>

#include "app/post/taking.hpp"
#include "main/commands.hpp"
#include "main/patience.hpp"

namespace amends {

class MailTaker {
 public:
  // While another process has the folder and no server answers there, tries again as long as there is patience. Errors: the house cannot
  // be opened.
  static Result<std::unique_ptr<MailTaker>> open(const Where& where, Patience& patience);
  virtual ~MailTaker() = default;

  // Of a mail with `bytes` larger than limits::mail_bytes_max the raw is its header. Gives what is durable or refused by now, in the order
  // it was given.
  virtual std::vector<app::Taking::Done> give(std::string raw, std::string source, std::uint64_t bytes) = 0;
  virtual std::vector<app::Taking::Done> finish() = 0;  // the rest
};

// The server's side, for one client.
class MailDesk {
 public:
  explicit MailDesk(House& house) : house_(house) {}
  Result<std::string> take(std::string_view mails);
  Result<std::string> finish();

 private:
  Result<void> begin();

  House& house_;
  std::unique_ptr<app::Taking> taking_;
};

}  // namespace amends
