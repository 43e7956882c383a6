#include "app/sample/week.hpp"

#include <fmt/format.h>

#include "domain/calendar/hours.hpp"

namespace amends::app::sample {
namespace {
constexpr auto zone = "Europe/Brussels";
constexpr auto promised_offer = "Two ways to put it right";
}  // namespace

Instant Week::at(const char* date, const char* time) { return domain::instant_of(zone, date, time).value_or(Instant{}); }

Result<CaseId> Week::open(Instant when, const Letter& letter) {
  NewCase input{};
  input.customer.name = letter.name;
  if (*letter.email) input.customer.email = letter.email;
  if (*letter.phone) input.customer.phone = letter.phone;
  input.customer.place = letter.place;
  input.customer.zone = letter.zone;
  input.channel = letter.channel;
  input.kind = domain::CaseKind::complaint;
  input.severity = letter.severity;
  input.title = Words(letter.title);
  input.subject = Words(*letter.subject ? letter.subject : letter.title);
  input.text = letter.text;
  input.received_at = when;
  NewCaseExtras extras;
  if (*letter.sign) extras.sign = letter.sign;
  if (*letter.quote) extras.quote = Words(letter.quote);
  if (*letter.feeling) extras.feeling = letter.feeling;
  const Who who{domain::Actor::customer(), when, "seed", random_seed()};
  const auto opened = TRY(app_.writer->run_for<Opened>([&](Unit& unit) { return open_case(app_.recovery, unit, input, extras, who); }));
  return opened.id;
}

Result<Executed> Week::run(const CaseId& id, domain::Command command, Who who) {
  auto done = app_.writer->run_for<Executed>([&](Unit& unit) { return app_.recovery.execute(unit, id, command, who); });
  if (!done) {
    auto error = done.error();
    error.sentence = fmt::format("Sample data, {} at {}: {}", domain::name_of(command), to_rfc3339(who.now), error.sentence);
    return tl::unexpected(std::move(error));
  }
  return done;
}

Result<Executed> Week::act(const CaseId& id, Instant when, StaffId who, domain::Command command) {
  const auto role = who == people_.ana || who == people_.maeve ? domain::Role::lead : domain::Role::agent;
  return run(id, std::move(command), {domain::Actor::colleague(who, role), when, "seed", random_seed()});
}

Result<Executed> Week::offer(const CaseId& id, Instant when, StaffId who, domain::MakeOffer offer) {
  auto made = TRY(act(id, when, who, std::move(offer)));
  for (const auto& promise : made.state->promises)
    if (promise.status == domain::PromiseStatus::open && promise.text.text == promised_offer)
      TRY_VOID(act(id, when + std::chrono::minutes(1), who, domain::KeepPromise{promise.promise, Words("They are on the page.")}));
  return made;
}

Result<Executed> Week::by_customer(const CaseId& id, Instant when, domain::Command command) {
  return run(id, std::move(command), {domain::Actor::customer(), when, "seed", random_seed()});
}

Result<void> Week::know(const CaseId& id, const std::function<void(CustomerRecord&)>& fill) {
  return app_.writer->run([&](Unit& unit) -> Result<void> {
    const auto row = TRY(unit.tx.case_row(id));
    auto customer = TRY(unit.tx.customer(row->customer));
    fill(*customer);
    ++customer->version;
    TRY_VOID(unit.tx.put_customer(*customer));
    const auto playbooks = TRY(app_.playbooks.current(unit.tx));
    return project_cases_of(unit, customer->id, *playbooks);
  });
}

Result<void> Week::ring_until(Instant when) {
  const auto reader = TRY(app_.store.open_reader());
  for (;;) {
    const auto due = TRY(reader->due_clocks(when, 20));
    if (due.empty()) return {};
    for (const auto& clock : due)
      TRY_VOID(
          run(clock.case_id, domain::WakeClock{clock.clock, clock.subject}, {domain::Actor::system(), clock.due, "clock", random_seed()}));
  }
}

domain::RecordCall long_call(Instant offer_due, const char* account, const char* upset, domain::UpsetAbout about, const char* reflection,
                             const char* feeling, int score) {
  domain::RecordCall call{};
  call.seconds = 840;
  call.ours_seconds = 300;
  call.theirs_seconds = 540;
  call.account = domain::TakeAccount{std::nullopt, Words(account), std::nullopt};
  call.upset = domain::NameUpset{Words(upset), about, true};
  call.reflection = domain::Reflect{Words(reflection), domain::ReflectedHow::read_aloud};
  call.confirmed = domain::ConfirmReflection{Words("Yes, exactly.")};
  call.apology =
      domain::Apologise{domain::ApologyKind::full, std::nullopt, Words("I am sorry. We let you down, and it should not have happened.")};
  call.feeling = domain::NameFeeling{feeling, domain::FeelingSource::with_customer, Words("heard on the call")};
  domain::MakePromise offer{};
  offer.text = promised_offer;
  offer.due = offer_due;
  offer.certainty = domain::Certainty::certain;
  call.promises = {offer};
  call.agreement = domain::Agree{Words("Two ways to put it right; the choice is theirs.")};
  call.thanks = domain::Thank{Words("Thank you for telling us. You could have just left."), std::nullopt};
  call.standing = domain::RecordStanding{domain::StandingWhen::before, score, std::nullopt, domain::StandingHow::asked};
  return call;
}

domain::MakeOffer two_options(const char* first, const char* first_button, const char* second, const char* second_button,
                              std::optional<Instant> valid_until) {
  const auto option = [](domain::RemedyKind kind, const char* title, const char* button) {
    domain::NewOption made{};
    made.kind = kind;
    made.title = title;
    made.button = Words(button);
    made.costs_nothing = true;
    return made;
  };
  domain::MakeOffer offer{};
  offer.options = {option(domain::RemedyKind::replacement, first, first_button), option(domain::RemedyKind::refund, second, second_button)};
  offer.question = Words("What would be right for you?");
  offer.valid_until = valid_until;
  return offer;
}

}  // namespace amends::app::sample
