#include <array>
#include <utility>

#include "app/post/judge.hpp"

namespace amends::app {

// The rule that decided, as the intake list tells it: what it is, and what solves it where something is to be solved.
std::string why_text(const std::string& why) {
  if (why.ends_with(reopened))
    return why_text(why.substr(0, why.size() - reopened.size())) + " The case was closed; a word of the customer opens it again.";
  static constexpr auto texts = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"first_mail", "The first mail about this: it made a case."},
      {"forwarded", "A colleague passed it on: the case is of the customer who wrote it, and the colleague's words are a note in it."},
      {"form", "It came through a form or a list, which names somebody else to answer: the case is theirs."},
      {"token", "Its reply address, or the letter it answers, carries our signed token."},
      {"references", "It answers a mail of this case."},
      {"answered_before", "A mail of this case answers it: it came late."},
      {"same_id", "A mail with the same Message-ID stands in this case; its words are others."},
      {"same_mail", "The same mail came by another way, with other lines in its header: it stands in this case already."},
      {"closed_long_ago",
       "It answers a case that was closed long ago: it made a case of its own, of the same customer. How long a case can be opened again "
       "is "
       "a figure of the playbook."},
      {"sender_refuted",
       "Our mail server found that the address it names as its sender is forged. Make a case of it if it is genuine all the same, or "
       "settle "
       "it."},
      {"sender_refuted_in_case",
       "It belongs to this case, and our mail server found that the address it names as its sender is forged. Put it into that case if it "
       "is genuine all the same; settle it, and it stays in the case as a note."},
      {"stranger",
       "It belongs to this case, and its address is not one of the customer’s. Put it into that case if it is the customer’s other "
       "address, which is then kept; make a case of it if it is another person’s; settle it, and it stays in the case as a note."},
      {"colleague_in_case",
       "It belongs to this case and names an address of the company as its sender, which anybody can write above a mail. Put it into that "
       "case if the words are theirs all the same; make a case of it if it is another matter; settle it, and it stays in the case as a "
       "note."},
      {"our_address_in_case",
       "It belongs to this case and names our own address as its sender, which anybody can write above a mail. Put it into that case if "
       "the words are theirs all the same; make a case of it if it is another matter; settle it, and it stays in the case as a note."},
      {"kept_as_note", "A colleague looked: another person’s word. It stays in the case as a note."},
      {"from_colleague",
       "It names an address of the company as its sender and passes no mail on, so nobody is the customer. Put it into a "
       "case, make one of it, or settle it."},
      {"from_our_address",
       "It names our own address as its sender and nobody else to answer. Make a case of it, put it into one, or settle "
       "it."},
      {"bounce", "A mail server says that a mail did not arrive."},
      {"bounce_hard",
       "A mail server says that a mail did not arrive, and that the address is dead: no further mail goes there until somebody "
       "corrects it or says “try again”."},
      {"bounce_of_no_letter", "A mail server says that a mail did not arrive or is late, and names no letter of ours: it stops nothing."},
      {"bounce_of_customer",
       "A mail server says that a mail to this customer did not arrive, and names no letter of ours, so it stops nothing. Look whether the "
       "address is still right, then settle it."},
      {"abuse_report_of_no_letter", "A mailbox provider reports a mail as unwanted, and names no letter of ours: it stops nothing."},
      {"bounce_soft", "A mail server says that a mail did not arrive; the address lives, so the next one may."},
      {"bounce_delayed", "A mail server says that a mail is late and that it goes on trying."},
      {"auto_reply", "An automatic answer, such as an absence note."},
      {"abuse_report",
       "A mailbox provider reports a mail of ours as unwanted: no further mail goes to that address until somebody says “try "
       "again”."},
      {"other_automatic", "Sent by a program: a newsletter, a notification, a receipt."},
      {"own_mail", "A letter of ours that came back to us."},
      {"unreadable", "Nothing could be made of it. Open the raw source, or ask the sender to send it again."},
      {"no_sender", "It names no sender, so nobody can be answered. Make a case of it, or settle it."},
      {"empty", "It has no text, no subject and no attachment. Settle it, or make a case of it."},
      {"storm",
       "More mails came from this address within an hour than anybody writes. This one stands for all that follow, which are set aside: "
       "let them in if they are real, make a case of this one alone, or settle it and they stay aside."},
      {"storm_more",
       "More mails came from this address within an hour than anybody writes. Set aside until somebody decides the first of them."},
      {"storm_over", "More mails came from this address within an hour than anybody writes. A colleague looked, and this one stays aside."},
      {"by_hand", "A colleague made a case of it."},
      {"settled", "A colleague settled it."},
      {"too_large", "It is larger than Amends takes. It stays in the mailbox, unmarked: read it there."},
      {"cut_off", "It is larger than Amends takes. Only its header was kept: ask the sender to send it in smaller parts."},
      {"reader_failed",
       "Amends itself failed over it; its log says more. The raw source is kept, and the mail stays in the mailbox, unmarked."},
      {"withheld", "The mail server did not hand it over. It stays in the mailbox, unmarked: read it there."},
  });
  for (const auto& [id, text] : texts)
    if (id == why) return std::string(text);
  return why;
}

}  // namespace amends::app
