#include "house.hpp"

#include <stdexcept>

namespace amends::test {
namespace {

template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().sentence);
  return std::move(*result);
}

app::StaffRecord colleague(const char* name, const char* short_name, domain::Role role, std::uint64_t seed) {
  app::StaffRecord staff;
  staff.id = NewIds(at("2026-01-01T09:00:00Z"), seed).next<app::StaffId>();
  staff.name = name;
  staff.short_name = short_name;
  staff.email = std::string(short_name) + "@harbourlane.example";
  staff.role = role;
  staff.zone = "Europe/Brussels";
  return staff;
}

}  // namespace

Result<std::optional<app::OutboxRow>> PlainLetters::compose(app::Reader&, const app::CaseId& id, const domain::State&,
                                                            const domain::LetterSent& letter, const domain::Actor&, Instant now) {
  if (letter.channel != domain::Channel::mail) return std::nullopt;
  app::OutboxRow row;
  row.id = letter.contact;
  row.case_id = id;
  row.to = letter.to.text;
  row.subject = letter.subject.text;
  row.text = letter.text.text;
  row.message_id = letter.contact.str() + "@harbourlane.example";
  row.written_at = now;
  row.leaves_at = letter.leaves_at;
  return row;
}

House::House(Instant start, std::unique_ptr<app::LetterBook> letters)
    : clock_(start, false),
      letters_(std::move(letters)),
      ana_(colleague("Ana Reis", "Ana", domain::Role::agent, 1)),
      maeve_(colleague("Maeve Harte", "Maeve", domain::Role::lead, 2)) {
  store_ = must(store::open_store({folder_.path(), std::nullopt, store::Access::read_write, start}));
  app_ = must(app::App::start(*store_, clock_, *letters_));
  reader_ = must(store_->open_reader());
  const auto written = app_->writer->run([&](app::Unit& unit) -> Result<void> {
    TRY_VOID(unit.tx.put_staff(ana_));
    TRY_VOID(unit.tx.put_staff(maeve_));
    TRY_VOID(unit.tx.put_setting("settings",
                                 R"({"version":1,"company":"Harbour Lane","zone":"Europe/Brussels","currency":"EUR","language":"en",)"
                                 R"("mail_address":"hello@harbourlane.example","public_url":"","hold_outgoing":false})"));
    unit.changed(app::Changed::staff);
    unit.changed(app::Changed::settings);
    return {};
  });
  if (!written) throw std::runtime_error(written.error().sentence);
}

app::Who House::who(const app::StaffRecord& staff) const {
  return {domain::Actor::colleague(staff.id, staff.role), clock_.now(), "api", random_seed()};
}
app::Who House::system() const { return {domain::Actor::system(), clock_.now(), "clock", random_seed()}; }

Result<app::Executed> House::execute(const app::CaseId& id, const domain::Command& command, const app::Who& who) {
  return app_->writer->run_for<app::Executed>([&](app::Unit& unit) { return app_->recovery.execute(unit, id, command, who); });
}

Result<app::Opened> House::open(const app::NewCase& input, const app::NewCaseExtras& extras) {
  const app::Who who{domain::Actor::customer(), clock_.now(), "mail:test", random_seed()};
  return app_->writer->run_for<app::Opened>([&](app::Unit& unit) { return app::open_case(app_->recovery, unit, input, extras, who); });
}

app::Opened House::open() { return must(open(complaint())); }

app::NewCase House::complaint() {
  app::NewCase input{};
  input.customer.name = "Ms Adaeze Okafor";
  input.customer.email = "a.okafor@example.ie";
  input.customer.phone = "+353 1 555 0142";
  input.customer.zone = "Europe/Dublin";
  input.channel = domain::Channel::mail;
  input.kind = domain::CaseKind::complaint;
  input.severity = domain::Severity::high;
  input.subject = Words("This is a disgrace");
  input.text = Words("The blanket with her name on it was ‘delivered’ on Thursday. It was not, and your line hung up on me twice.");
  return input;
}

domain::SendLetter House::letter(std::string text) {
  domain::SendLetter letter{};
  letter.kind = domain::LetterKind::reply;
  letter.to = Words("a.okafor@example.ie");
  letter.subject = Words("Your blanket");
  letter.text = Words(std::move(text));
  return letter;
}

}  // namespace amends::test
