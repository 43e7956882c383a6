#pragma once
// By which way a mail came in: which mailbox, which file, or by hand-over. As people call it, and what follows from it.

#include <string>
#include <vector>

#include "app/ports.hpp"
#include "app/post/incoming.hpp"

namespace amends::app {

// One phrase a source of IntakeRow::source, each once: "the mailbox Complaints, folder INBOX", "the file inbox/0001.eml", "the pipe".
Result<std::vector<std::string>> came_by(Reader& reader, const IntakeRow& row);

// The id of the playbook that a case made of a mail goes by; none: the house's own. It is that of the mailbox it came in by (`source`
// begins as IntakeRow::source does). Of a mail handed over otherwise it is that of the mailbox to whose address it went: by the envelope as
// mail servers noted it, else by To and Cc, whichever address of ours stands first. A playbook that is gone keeps no mail out.
Result<std::optional<std::string>> playbook_for(Reader& reader, std::string_view source, const IncomingMail& mail);

}  // namespace amends::app
