#pragma once
// What becomes of a mail: a case, a word in its case, set aside as automatic, or "needs a look". Exactly one of them, with the rule that
// decided, in words for the intake list. Reads, writes nothing.
//
// Nothing that is not known to be the customer's counts as the customer's word. Known is: it belongs to the case by our signed token or by
// the Message-IDs it answers, it came under an address that the customer has (or that the letter it answers went to), and it did not pass
// through an address of ours. Everything else in a thread is somebody else's: it waits for a look, with its case, and moves nothing there.

#include "app/access/settings.hpp"
#include "app/ports.hpp"
#include "app/post/writer_of.hpp"

namespace amends::app {

// A letter of ours that a report speaks of, proven by its Message-ID, which only those know who got it.
struct LetterReported {
  domain::ContactId contact;
  CaseId case_id;
  std::string to;
};

struct Judgement {
  Became became = Became::needs_a_look;
  std::string why;                           // rule id, kept in IntakeRow::why
  std::optional<CaseId> case_id;             // the case it belongs to, where it belongs to one
  MailWriter writer;                         // points into the mail that was judged
  bool unverified = false;                   // somebody else's word in that case
  std::optional<CaseId> follows;             // of a new case: the one that had rested too long
  std::optional<LetterReported> letter;      // of a bounce or an abuse report
  std::optional<domain::Delivery> delivery;  // of that letter, where the report says
};

// In this order: unreadable; our own mail come back; automatic kinds that speak for nobody; our signed token; Message-ID threads; a sender
// whom our mail server found forged; no sender; ourselves and colleagues with nothing to pass on; nothing in it; else a new case. The
// subject decides nothing.
//
// Threads: a mail belongs to the case that knows its own Message-ID or one that it answers. A case knows those of its mails, and those its
// mails name though they never came: so a reply that comes before what it answers, or whose parent we never get, finds its conversation.
Result<Judgement> judge(Reader& reader, const IncomingMail& mail, const Settings& settings, Instant now);

// Under this name the case is found that took over the thread of one that had rested too long to be opened again.
std::string follower_of(const CaseId& id);

// Behind the id of a rule: the case was closed, and is open again.
inline constexpr std::string_view reopened = "_reopened";
std::string why_text(const std::string& why);  // "Its reply address carries our signed token."

// The contact a Message-ID of ours was made for; none when it is not ours.
std::optional<domain::ContactId> contact_of_message_id(std::string_view message_id);

}  // namespace amends::app
