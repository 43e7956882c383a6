#include "app/sample/sample.hpp"

#include "app/access/house_playbooks.hpp"
#include "app/access/secret.hpp"
#include "app/access/staff.hpp"
#include "app/sample/week.hpp"

namespace amends::app {
namespace {

struct Colleague {
  const char* name;
  const char* email;
  domain::Role role;
  const char* line;
  const char* team;
};

Result<StaffId> add(App& app, const Colleague& colleague, const std::string& hash, Instant now) {
  const auto made = TRY(app.writer->run_for<StaffRecord>([&](Unit& unit) {
    unit.changed(Changed::staff);
    return add_staff(unit.tx,
                     {colleague.name, colleague.email, colleague.role, std::nullopt, "Europe/Brussels", colleague.line, colleague.team},
                     hash, now);
  }));
  return made.id;
}

Result<void> set_up_shop(App& app) {
  return app.writer->run([&](Unit& unit) -> Result<void> {
    Settings settings = TRY(load_settings(unit.tx));
    const auto version = settings.version;
    settings.company = "Harbour Lane";
    settings.zone = "Europe/Brussels";
    settings.currency = "EUR";
    settings.mail_address = "hello@harbourlane.example";
    TRY_VOID(save_settings(unit.tx, settings, version));
    auto playbook = domain::default_playbook("Europe/Brussels", "EUR");
    playbook.name = "Harbour Lane";
    playbook.callback_minutes = {960, 480, 60, 60};  // a complaint of weight is rung within the hour
    playbook.approval_minutes = 60;
    playbook.authority = {{domain::Role::agent, "gesture", {4000, "EUR"}},   {domain::Role::lead, "gesture", {15000, "EUR"}},
                          {domain::Role::agent, "remedy", {25000, "EUR"}},   {domain::Role::lead, "remedy", {100000, "EUR"}},
                          {domain::Role::owner, "gesture", {100000, "EUR"}}, {domain::Role::owner, "remedy", {1000000, "EUR"}},
                          {domain::Role::admin, "gesture", {100000, "EUR"}}, {domain::Role::admin, "remedy", {1000000, "EUR"}}};
    TRY_VOID(save_playbook(unit.tx, playbook));
    TRY_VOID(reply_secret(unit.tx));
    unit.changed(Changed::settings);
    return {};
  });
}

}  // namespace

Result<void> make_sample(App& app, Instant now) {
  TRY_VOID(set_up_shop(app));
  const auto hash = TRY(hash_password(sample_password));
  const auto hired = now - std::chrono::days(400);
  sample::People people;
  people.ana = TRY(add(app, {"Ana Reis", sample_email, domain::Role::lead, "+32 3 555 01 42", "care"}, hash, hired));
  people.tom = TRY(add(app, {"Tom Adler", "tom@harbourlane.example", domain::Role::agent, "+32 3 555 01 43", "dispatch"}, hash, hired));
  people.priya = TRY(add(app, {"Priya Nair", "priya@harbourlane.example", domain::Role::agent, "+32 3 555 01 44", "care"}, hash, hired));
  people.maeve = TRY(add(app, {"Maeve Harte", "maeve@harbourlane.example", domain::Role::admin, "+32 3 555 01 40", "care"}, hash, hired));
  people.jonas =
      TRY(add(app, {"Jonas Peeters", "jonas@harbourlane.example", domain::Role::agent, "+32 3 555 01 45", "delivery"}, hash, hired));
  people.mira = TRY(add(app, {"Mira Claes", "mira@harbourlane.example", domain::Role::agent, "+32 3 555 01 46", "phones"}, hash, hired));
  sample::Week week(app, people);
  TRY_VOID(sample::tell_past(week));
  TRY_VOID(sample::tell_today(week));
  return week.ring_until(now);
}

}  // namespace amends::app
