#pragma once
// An application that takes mails: raw bytes in, cases and items out, as the pipe does it.

#include <fmt/format.h>

#include "app/access/settings.hpp"
#include "app/post/intake.hpp"
#include "app/post/letters.hpp"
#include "app/post/outbox.hpp"
#include "house.hpp"
#include "mail/mail_reader.hpp"

namespace amends::test {

inline const std::string hello = "hello@harbourlane.example";

class MailHouse : public House {
 public:
  MailHouse();

  app::Taken take(const std::string& raw, const std::string& source = "pipe");
  app::IntakeRow item(const app::Taken& taken) { return intake_row(taken.intake); }
  app::IntakeRow intake_row(const app::IntakeId& id);
  app::Intake& intake() { return intake_; }

  std::vector<std::string> events(const app::CaseId& id);  // "contact_received", in order
  std::string actors(const app::CaseId& id);               // of all events, one a line
  app::CustomerRecord customer_of(const app::CaseId& id);
  domain::State state(const app::CaseId& id);

  void close(const app::CaseId& id);  // the dignified stop, by a lead

  // So that letters leave, by whichever sender the test gives the outbox; or are held by the switch.
  void set_mail_server(bool held = false);

  // Sends a letter to the customer and gives its row in the outbox, with our signed Message-ID and reply address.
  app::OutboxRow letter(const app::CaseId& id, const std::string& to = "ngozi.eze@example.ie");
  std::string bounce_of(const app::OutboxRow& letter, const std::string& action, const std::string& status);
  int mails = 0;

 private:
  mail::GmimeMailReader reader_;
  app::Intake intake_;
};

// Each with a Message-ID of its own.
std::string first_mail(const std::string& from = "Ngozi Eze <ngozi.eze@example.ie>", const std::string& more = "");

}  // namespace amends::test
