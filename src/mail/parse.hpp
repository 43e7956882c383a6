#pragma once
// One mail, read. Bounded by base/limits.hpp, thread safe, never crashes or hangs on what strangers send: what is broken is
// read as far as it goes and named in `problems`.

#include <string_view>

#include "base/result.hpp"
#include "mail/parsed_mail.hpp"

namespace amends::mail {

// Refuses only what is no mail at all: nothing (`invalid`, rule "mail_empty") and more than limits::mail_bytes_max bytes
// (`invalid`, rule "mail_too_big").
Result<ParsedMail> parse_mail(std::string_view bytes);

}  // namespace amends::mail
