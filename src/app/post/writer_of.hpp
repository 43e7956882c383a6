#pragma once
// Whom a mail is from. Anybody can write any address above a mail, so this says who is named, and how; what may follow from it is the
// judge's to say. Pure.
//
//   - A mail from a stranger's address is theirs. A mailing list that put itself into From names the writer elsewhere.
//   - A mail from an address of ours that passes another mail on is the customer's whom that mail is from; one from a form on our own site
//     names the customer in Reply-To. A colleague never becomes a customer.
//   - A program that takes no answers ("no-reply@"), or says that it is one, and names somebody in Reply-To speaks for them.

#include "app/access/settings.hpp"
#include "app/post/incoming.hpp"

namespace amends::app {

// With or without a tag, such as a signed token of ours: "hello+1042.k3v9q2@example.com" is an address of hello@example.com.
bool is_address_of(std::string_view address, std::string_view own);

struct OurAddresses {
  std::vector<std::string> own;      // the company's and its mailboxes', lower case
  std::vector<std::string> domains;  // of these, lower case, but of no mail provider
  std::vector<std::string> staff;    // colleagues' own addresses, lower case

  bool is_own(std::string_view address) const;  // with or without a signed token
  bool is_ours(std::string_view address) const;
};
Result<OurAddresses> our_addresses(Reader& reader, const Settings& settings);
// Of mail providers that lend an address to anybody: such a domain makes nobody a colleague.
bool is_public_domain(std::string_view domain);

enum class Voice { customer, colleague, ourselves, nobody };
// form: a form or a list names the writer beside its own address in From. forward: passed on under an address of ours. Both start a case of
// theirs; neither proves whose words it holds, so in a case that exists they are a third party's.
enum class Way { straight, form, forward };

struct MailWriter {
  Voice voice = Voice::nobody;
  Way way = Way::straight;
  std::string name, address;            // address lower case; either may be empty
  const PassedOn* forwarded = nullptr;  // of Way::forward: the mail inside, within the mail that was read
  std::vector<std::string> notes;       // what those wrote above it who passed it on, the outermost first
};
MailWriter writer_of(const IncomingMail& mail, const OurAddresses& ours);
// Of a mail that a program sent: it brings the words of the person it names, as a form does, and a rule that forwards a mailbox. What goes
// to many does not, nor what is to be answered to another address of the same house ("From: shop@", "Reply-To: service@").
bool speaks_for_a_person(const IncomingMail& mail, const MailWriter& writer);

}  // namespace amends::app
