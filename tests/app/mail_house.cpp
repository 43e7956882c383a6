#include "mail_house.hpp"

#include <stdexcept>

#include "app/event_codec.hpp"

namespace amends::test {
namespace {

template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().sentence);
  return std::move(*result);
}

class SignedLetters final : public app::LetterBook {
 public:
  Result<std::optional<app::OutboxRow>> compose(app::Reader& reader, const app::CaseId& id, const domain::State& state,
                                                const domain::LetterSent& letter, const domain::Actor& actor, Instant now) override {
    return letters_.compose(reader, id, state, letter, actor, now);
  }

 private:
  mail::SignedReplyTokens tokens_;
  app::Letters letters_{tokens_};
};

}  // namespace

MailHouse::MailHouse()
    : House(at("2026-11-24T09:00:00Z"), std::make_unique<SignedLetters>()), intake_(store(), *app().writer, app().recovery, reader_) {
  must(intake_.secret(reader()));
}

app::Taken MailHouse::take(const std::string& raw, const std::string& source) { return must(intake_.take({raw, source, clock().now()})); }

app::IntakeRow MailHouse::intake_row(const app::IntakeId& id) { return must(reader().intake(id)).value(); }

std::vector<std::string> MailHouse::events(const app::CaseId& id) {
  std::vector<std::string> names;
  for (const auto& event : must(reader().events(id.uuid, 0))) names.push_back(event.type.substr(0, event.type.find('.')));
  return names;
}

app::CustomerRecord MailHouse::customer_of(const app::CaseId& id) {
  return must(reader().customer(must(reader().case_row(id))->customer)).value();
}

domain::State MailHouse::state(const app::CaseId& id) { return *must(app::fold_case(reader(), id)).state; }

void MailHouse::close(const app::CaseId& id) {
  must(execute(id, domain::StopWithDignity{Words("Nothing more can be done.")}, who(maeve())));
}

void MailHouse::set_mail_server(bool held) {
  const auto kept = app().writer->run([held](app::Unit& unit) -> Result<void> {
    auto settings = TRY(app::load_settings(unit.tx));
    settings.smtp = app::SmtpSettings{"smtp.example.com", 587, app::SmtpTls::none, {}, {}};
    settings.hold_outgoing = held;
    const auto version = settings.version;
    TRY(app::save_settings(unit.tx, settings, version));
    return {};
  });
  if (!kept) throw std::runtime_error(kept.error().sentence);
}

app::OutboxRow MailHouse::letter(const app::CaseId& id, const std::string& to) {
  auto letter = House::letter("We are sorry. It leaves today.");
  letter.to = Words(to);
  const auto sent = must(execute(id, letter));
  for (const auto& event : sent.events)
    if (const auto* written = std::get_if<domain::LetterSent>(&event)) return must(reader().outbox(written->contact)).value();
  throw std::runtime_error("no letter");
}

std::string MailHouse::bounce_of(const app::OutboxRow& letter, const std::string& action, const std::string& status) {
  return fmt::format(
      "From: MAILER-DAEMON@mx.example.ie\nTo: hello@harbourlane.example\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: "
      "auto-replied\nMessage-ID: <bounce{}@mx.example.ie>\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; "
      "boundary=b\n\n--b\nContent-Type: text/plain\n\nYour mail.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; "
      "mx.example.ie\n\nFinal-Recipient: rfc822; {}\nAction: {}\nStatus: {}\nDiagnostic-Code: smtp; {}\n\n--b\nContent-Type: "
      "text/rfc822-headers\n\nMessage-ID: <{}>\nTo: {}\nSubject: Your lamp\n\n--b--\n",
      ++mails, letter.to, action, status,
      action == "delayed" ? "451 try later"
      : status == "5.2.2" ? "552 mailbox full"
                          : "550 5.1.1 no such user here",
      letter.message_id, letter.to);
}

std::string first_mail(const std::string& from, const std::string& more) {
  static int count = 0;
  return fmt::format(
      "From: {}\nTo: hello@harbourlane.example\nSubject: The lamp\nMessage-ID: <m{}@example.ie>\n{}\nThe lamp came broken, and I "
      "am very disappointed.\n",
      from, ++count, more);
}

}  // namespace amends::test
