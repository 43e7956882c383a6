#pragma once
// What sort of mail it is: written by a person, or by a machine, and by which. Sources: RFC 3464 (delivery status), RFC 3834
// (automatic answers), RFC 5965 (abuse reports), RFC 8098 (read receipts), RFC 2369 and 2919 (lists), and the titles of
// some sixty mail systems that follow none of them. What counts as evidence: kind.cpp.

#include "mail/mime.hpp"
#include "mail/parsed_mail.hpp"

namespace amends::mail {

// Fills kind, is_automatic, recipients, original_message_id and original_references. The other fields are filled already.
void classify(const MimeMail& source, ParsedMail& mail);

}  // namespace amends::mail
