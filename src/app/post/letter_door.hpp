#pragma once
// What a letter must be before it is decided on: addressed to somebody, and free of what a rule blocks (rows 2b and 4k). The composer shows
// the same findings while it is written, and those that need the case (app/letter_check.hpp); this is the door for everybody else.

#include "base/result.hpp"
#include "domain/recovery/commands.hpp"

namespace amends::app {

// Errc::invalid "address_malformed" for a mail to no address; Errc::conflict "finding_open" for a finding of severity `block` that the
// letter does not keep with a reason; Errc::conflict "gesture_goes_alone" for a gift in a letter of apology or follow-up, which no reason
// lets through. Rules that need the case are not asked.
Result<void> check_letter(const domain::SendLetter& letter);

}  // namespace amends::app
