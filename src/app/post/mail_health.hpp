#pragma once
// Whether mail comes in and goes out, for those who work and for the monitor that wakes whoever looks after Amends.

#include "app/access/settings.hpp"
#include "app/ports.hpp"

namespace amends::app {

// A mailbox that mail does not come in from, as every colleague may know it: no settings, no addresses.
struct MailTrouble {
  std::string mailbox;                           // what it is called
  std::optional<Instant> last_success_at;        // until then all mail had come in; none: never
  MailboxFailure reason = MailboxFailure::none;  // none: it is not looked into
};
BOOST_DESCRIBE_STRUCT(MailTrouble, (), (mailbox, last_success_at, reason))

// By name. Not for a rehearsal, which takes from none.
Result<std::vector<MailTrouble>> mail_troubles(Reader& reader, Instant now);

enum class MailIn { ok, failing };
BOOST_DESCRIBE_ENUM(MailIn, ok, failing)
enum class MailOut { ok, held, failing };  // held: by the switch. failing: letters are due and do not leave
BOOST_DESCRIBE_ENUM(MailOut, ok, held, failing)

// `paused`: the outbox waits for a mail server that does not do its part.
Result<MailOut> mail_out(Reader& reader, bool paused, Instant now);

}  // namespace amends::app
