#pragma once
// How a mail came in, as people call it: which mailbox, which file, or by hand-over.

#include <string>
#include <vector>

#include "app/ports.hpp"

namespace amends::app {

// One phrase a source of IntakeRow::source, each once: "the mailbox Complaints, folder INBOX", "the file inbox/0001.eml", "the pipe".
Result<std::vector<std::string>> came_by(Reader& reader, const IntakeRow& row);

}  // namespace amends::app
