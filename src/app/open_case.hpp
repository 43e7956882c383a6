#pragma once
// A new case from any channel: finds or makes the customer, takes a first look at the words, opens.

#include "app/recovery.hpp"
#include "language/first_look.hpp"

namespace amends::app {

struct NewCaseCustomer {
  std::optional<CustomerId> id;
  std::optional<std::string> name, email, phone, place, zone;
};
BOOST_DESCRIBE_STRUCT(NewCaseCustomer, (), (id, name, email, phone, place, zone))

// The body of POST /cases; intake fills it from a mail.
struct NewCase {
  NewCaseCustomer customer;
  domain::Channel channel;
  std::optional<domain::CaseKind> kind;      // left out: by the first look
  std::optional<domain::Severity> severity;  // likewise
  std::optional<Words> title;                // left out: the subject, or the first words
  std::optional<Words> subject;
  Words text;                          // what they said or wrote, kept verbatim
  std::optional<Instant> received_at;  // left out: now
  std::optional<std::string> language;
  std::optional<domain::WrittenOnlyReason> written_only;
  std::optional<std::string> playbook = {};  // the id of a further one; left out, or gone: the house's own

  // What the first look finds in `text`: looked at before the writer's queue, which it would hold up (look_at); no part of the contract.
  std::optional<language::FirstLook> look = {};
};
void look_at(NewCase& input);
BOOST_DESCRIBE_STRUCT(NewCase, (), (customer, channel, kind, severity, title, subject, text, received_at, language, written_only, playbook))

// What a person cannot type: from the mail itself, or from the sample data.
struct NewCaseExtras {
  Words from = {};  // as the sender named themselves; left empty: the customer's name and address
  int attachments = 0;
  std::optional<std::string> sign = {};  // given: no first look for it
  std::optional<Words> quote = {};
  std::optional<std::string> feeling = {};
};

struct Opened {
  CaseId id;
  std::int64_t number = 0;
  std::int64_t version = 0;
  CustomerId customer;
  domain::ContactId contact;  // the first contact, for its attachments and intake row
};

// What a person or another system writes: somebody said something (a call may be open before its first word is written down). A mail is
// taken as it is (app/post/intake.hpp).
Result<void> check_new_case(const NewCase& input);

// The customer is the one with exactly this address; several with it (a family's, a shop's) are never merged by guess: only the same
// name too, else a new customer. An unknown zone is the company's, and marked as assumed.
// Errors: invalid (an address, zone or id that cannot be), and those of Recovery::open.
Result<Opened> open_case(Recovery& recovery, Unit& unit, const NewCase& input, const NewCaseExtras& extras, const Who& who);

// "Ms Adaeze Okafor" -> "Ms Okafor" and she; without a form of address the whole name, and they.
struct Addressing {
  std::string short_name;
  Pronoun pronoun = Pronoun::they;
};
Addressing addressing_of(const std::string& name);
// Digits and a leading plus; empty when there are too few digits to ring.
std::string normal_phone(std::string_view phone);
Result<std::string> normal_email(std::string_view email);  // lower case; Errc::invalid when it is none

}  // namespace amends::app
