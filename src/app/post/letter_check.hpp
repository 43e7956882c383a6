#pragma once
// What a letter must be before it is decided on: addressed to somebody, and free of what a rule blocks (rows 2b and 4k). The composer shows
// the same findings while it is written; this is the door for everybody else.

#include "base/result.hpp"
#include "domain/recovery/commands.hpp"

namespace amends::app {

// Errc::invalid "address_malformed" for a mail to no address; Errc::conflict "finding_open" for a finding of severity `block` that the
// letter does not keep with a reason; Errc::conflict "gesture_goes_alone" for a gift in a letter of apology or follow-up, which no reason
// lets through. Letters in other languages than English are not read.
Result<void> check_letter(const domain::SendLetter& letter);

}  // namespace amends::app
