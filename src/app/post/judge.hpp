#pragma once
// What becomes of a mail: a new case, a reply in its case, an automatic mail set aside, or "needs a look". Exactly one of them, with the
// rule that decided, in words for the intake list. Reads, writes nothing.

#include "app/access/settings.hpp"
#include "app/ports.hpp"
#include "app/post/incoming.hpp"

namespace amends::app {

struct Judgement {
  Became became = Became::needs_a_look;
  std::string why;                         // rule id, kept in IntakeRow::why
  std::optional<CaseId> case_id;           // the case it belongs to, where it belongs to one
  std::vector<domain::ContactId> bounced;  // letters of ours that this mail says did not arrive
};

// In this order: unreadable; our own mail come back; automatic kinds; no sender; our signed token; Message-ID threads; else a new case.
// The subject decides nothing. A reply by somebody else than the customer joins the case under that person's own name.
Result<Judgement> judge(Reader& reader, const IncomingMail& mail, const Settings& settings);

std::string why_text(const std::string& why);  // "Its reply address carries our signed token."

// The contact a Message-ID of ours was made for; none when it is not ours.
std::optional<domain::ContactId> contact_of_message_id(std::string_view message_id);

}  // namespace amends::app
