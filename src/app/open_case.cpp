#include "app/open_case.hpp"

#include <fmt/format.h>

#include "app/access/house_playbooks.hpp"
#include "app/access/settings.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/calendar/hours.hpp"
#include "language/first_look.hpp"

namespace amends::app {
namespace {

// At most `bytes_max` bytes, cut at a blank where there is one and never inside a character.
std::string shortened(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return std::string(text);
  auto kept = cut_utf8(text, bytes_max);
  const auto blank = kept.find_last_of(" \n\t");
  if (blank != std::string_view::npos && blank >= bytes_max / 2) kept = kept.substr(0, blank);
  return std::string(trim_space(kept)) + "…";
}

Words title_of(const NewCase& input) {
  constexpr std::size_t title_bytes = 90;
  if (input.title && !trim_space(input.title->text).empty()) return Words(std::string(trim_space(input.title->text)));
  if (input.subject && !trim_space(input.subject->text).empty())
    return Words(shortened(trim_space(input.subject->text), limits::line_bytes_max));
  const auto text = trim_space(input.text.text);
  const auto line = trim_space(text.substr(0, text.find('\n')));
  return line.empty() ? Words("No words yet") : Words(shortened(line, title_bytes));
}

// The customer of exactly these addresses, if there is exactly one.
Result<std::optional<CustomerRecord>> known_customer(Reader& reader, const NewCaseCustomer& input, const std::string& email,
                                                     const std::string& phone) {
  std::vector<CustomerRecord> found;
  for (const auto& address : {email, phone}) {
    if (address.empty()) continue;
    for (auto& customer : TRY(reader.customers_with_address(address))) {
      const auto same = [&](const CustomerRecord& other) { return other.id == customer.id; };
      if (std::none_of(found.begin(), found.end(), same)) found.push_back(std::move(customer));
    }
  }
  if (found.size() == 1) return std::move(found.front());
  if (input.name)
    for (auto& customer : found)
      if (lower_ascii(customer.name) == lower_ascii(trim_space(*input.name))) return std::move(customer);
  return std::nullopt;
}

CustomerRecord new_customer(const NewCaseCustomer& input, const std::string& email, const std::string& phone, const Settings& company,
                            NewIds& ids) {
  CustomerRecord customer;
  customer.id = ids.next<CustomerId>();
  customer.name = std::string(trim_space(input.name.value_or("")));
  if (customer.name.empty()) customer.name = !email.empty() ? email : !phone.empty() ? phone : "Somebody without a name";
  const auto addressing = addressing_of(customer.name);
  customer.short_name = addressing.short_name;
  customer.pronoun = addressing.pronoun;
  if (!email.empty()) customer.emails = {email};
  if (!phone.empty()) customer.phones = {phone};
  customer.zone = input.zone.value_or(company.zone);
  customer.zone_assumed = !input.zone;
  customer.place = input.place;
  customer.language = company.language;
  return customer;
}

Result<CustomerRecord> find_or_make(Unit& unit, const NewCase& input, NewIds& ids) {
  const auto& asked = input.customer;
  if (asked.id) {
    auto customer = TRY(unit.tx.customer(*asked.id));
    if (!customer)
      return fail(Errc::invalid, "There is no such customer. Leave the id out to make a new one.", "customer_unknown", "/customer/id");
    return std::move(*customer);
  }
  const auto email = asked.email ? TRY(normal_email(*asked.email)) : std::string();
  const auto phone = asked.phone ? normal_phone(*asked.phone) : std::string();
  if (asked.phone && phone.empty())
    return fail(Errc::invalid, fmt::format("“{}” is no telephone number. Write it as +353 1 555 0142.", *asked.phone), "phone_malformed",
                "/customer/phone");
  if (asked.zone && !domain::is_zone(*asked.zone))
    return fail(Errc::invalid, fmt::format("“{}” is no time zone. Use a name such as Europe/Dublin.", *asked.zone), "zone_unknown",
                "/customer/zone");
  if (auto known = TRY(known_customer(unit.tx, asked, email, phone))) return std::move(*known);
  auto customer = new_customer(asked, email, phone, TRY(load_settings(unit.tx)), ids);
  TRY_VOID(unit.tx.put_customer(customer));
  return customer;
}

Words from_of(const CustomerRecord& customer, domain::Channel channel) {
  if (channel == domain::Channel::mail && !customer.emails.empty() && customer.emails.front() != customer.name)
    return Words(fmt::format("{} <{}>", customer.name, customer.emails.front()));
  return Words(customer.name);
}

domain::CaseKind kind_of(language::TextKind kind) {
  switch (kind) {
    case language::TextKind::complaint:
      return domain::CaseKind::complaint;
    case language::TextKind::request:
      return domain::CaseKind::request;
    case language::TextKind::praise:
      return domain::CaseKind::praise;
    case language::TextKind::enquiry:
    case language::TextKind::noise:  // spam that came this far: somebody sets it aside
      return domain::CaseKind::enquiry;
  }
  return domain::CaseKind::complaint;
}

// The language we can answer in, where the text is long enough to tell.
std::optional<std::string> language_of(const NewCase& input, const language::FirstLook& look) {
  constexpr std::size_t telling_bytes = 60;
  const bool ours = look.language == "en" || look.language == "de" || look.language == "fr";
  if (!ours || input.text.text.size() < telling_bytes) return std::nullopt;
  return look.language;
}

domain::OpenCase command_of(const NewCase& input, const NewCaseExtras& extras, const CustomerRecord& customer,
                            const language::FirstLook& look, Instant now) {
  domain::OpenCase command;
  command.customer = customer.id;
  command.channel = input.channel;
  command.kind = input.kind.value_or(kind_of(look.kind));
  command.severity = input.severity.value_or(static_cast<domain::Severity>(std::clamp(look.severity, 1, 4) - 1));
  command.title = title_of(input);
  command.from = extras.from.empty() ? from_of(customer, input.channel) : extras.from;
  command.subject = input.subject.value_or(Words());
  command.text = input.text;
  command.received_at = std::min(input.received_at.value_or(now), now);
  command.zone = customer.zone;
  command.zone_assumed = customer.zone_assumed;
  command.language = input.language.value_or(language_of(input, look).value_or(customer.language));
  command.attachments = extras.attachments;
  command.sign = extras.sign ? extras.sign : look.sign;
  command.quote = extras.quote;
  if (!command.quote && look.quote) command.quote = Words(look.quote->text);
  command.feeling = extras.feeling ? extras.feeling : look.feeling;
  command.written_only = input.written_only;
  command.playbook = input.playbook;
  command.reachable_by_phone = !customer.phones.empty();
  return command;
}

}  // namespace

Addressing addressing_of(const std::string& name) {
  const auto blank = name.find(' ');
  if (blank == std::string::npos) return {name, Pronoun::they};
  auto title = lower_ascii(std::string_view(name).substr(0, blank));
  if (title.ends_with('.')) title.pop_back();
  const bool she = title == "ms" || title == "mrs" || title == "miss";
  const bool he = title == "mr";
  if (!she && !he && title != "mx" && title != "dr") return {name, Pronoun::they};
  auto last = name.rfind(' ');
  while (last > blank) {  // "de Wit", "van den Berg": what is written small belongs to the last name
    const auto before = name.rfind(' ', last - 1);
    if (before < blank || before == std::string::npos || name[before + 1] < 'a' || name[before + 1] > 'z') break;
    last = before;
  }
  return {name.substr(0, blank) + name.substr(last), she ? Pronoun::she : he ? Pronoun::he : Pronoun::they};
}

std::string normal_phone(std::string_view phone) {
  constexpr std::size_t digits_min = 4, digits_max = 17;
  std::string normal;
  for (const char c : trim_space(phone)) {
    if ((c >= '0' && c <= '9') || (c == '+' && normal.empty()))
      normal += c;
    else if (std::string_view(" -./()").find(c) == std::string_view::npos)
      return {};
  }
  if (normal.starts_with("00")) normal = "+" + normal.substr(2);
  return normal.size() < digits_min || normal.size() > digits_max ? std::string() : normal;
}

Result<std::string> normal_email(std::string_view email) {
  const auto address = lower_ascii(trim_space(email));
  const auto at = address.rfind('@');
  if (at == std::string::npos || at == 0 || at + 1 == address.size() || address.size() > limits::address_bytes_max ||
      address.find_first_of(" \t\r\n<>,;\"") != std::string::npos)
    return fail(Errc::invalid, fmt::format("“{}” is no mail address. Use one such as name@example.com.", email), "address_malformed",
                "/customer/email");
  return address;
}

Result<void> check_new_case(const NewCase& input) {
  const auto& who = input.customer;
  const auto given = [](const std::optional<std::string>& text) { return text && !trim_space(*text).empty(); };
  if (!who.id && !given(who.name) && !given(who.email) && !given(who.phone))
    return fail(Errc::invalid, "Whose case is it? Give a name, a mail address or a telephone number.", "customer_missing", "/customer");
  if (input.channel != domain::Channel::call && trim_space(input.text.text).empty())  // a call may just be beginning
    return fail(Errc::invalid, "What happened? Write it as they said it; a few words are enough to begin with.", "text_missing", "/text");
  return {};
}

void look_at(NewCase& input) { input.look = language::first_look(input.text.text); }

Result<Opened> open_case(Recovery& recovery, Unit& unit, const NewCase& input, const NewCaseExtras& extras, const Who& who) {
  NewIds ids(who.now, who.seed ^ 0xca5eULL);  // apart from those that deciding makes
  const auto customer = TRY(find_or_make(unit, input, ids));
  const auto look = input.look ? *input.look : language::first_look(input.text.text);
  auto command = command_of(input, extras, customer, look, who.now);
  command.number = TRY(unit.tx.next_case_number());
  const auto id = ids.next<CaseId>();
  auto executed = TRY(recovery.open(unit, id, command, customer, who));
  Opened opened{id, command.number, executed.version, customer.id, {}};
  for (const auto& event : executed.events)
    if (const auto* received = std::get_if<domain::ContactReceived>(&event)) opened.contact = received->contact;
  if (look.warning && !extras.sign) {
    const domain::NoteWarning warning{Words(look.warning->text), Words(look.warning->text), std::nullopt};
    executed = TRY(recovery.execute(unit, id, warning, Who{domain::Actor::system(), who.now, who.cause, who.seed + 1}));
    opened.version = executed.version;
  }
  return opened;
}

}  // namespace amends::app
