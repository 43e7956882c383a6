#include "app/post/writer_of.hpp"

#include <algorithm>
#include <array>

#include "app/post/mailboxes.hpp"
#include "base/text.hpp"

namespace amends::app {
namespace {

using namespace std::string_view_literals;

constexpr std::array public_domains{
    "gmail.com"sv,   "googlemail.com"sv, "outlook.com"sv, "hotmail.com"sv,    "hotmail.co.uk"sv, "hotmail.fr"sv,   "hotmail.de"sv,
    "live.com"sv,    "msn.com"sv,        "yahoo.com"sv,   "yahoo.co.uk"sv,    "yahoo.fr"sv,      "yahoo.de"sv,     "ymail.com"sv,
    "icloud.com"sv,  "me.com"sv,         "mac.com"sv,     "aol.com"sv,        "gmx.de"sv,        "gmx.net"sv,      "gmx.at"sv,
    "gmx.ch"sv,      "gmx.com"sv,        "web.de"sv,      "t-online.de"sv,    "freenet.de"sv,    "mail.com"sv,     "mail.ru"sv,
    "yandex.ru"sv,   "yandex.com"sv,     "proton.me"sv,   "protonmail.com"sv, "orange.fr"sv,     "wanadoo.fr"sv,   "free.fr"sv,
    "laposte.net"sv, "sfr.fr"sv,         "libero.it"sv,   "qq.com"sv,         "163.com"sv,       "126.com"sv,      "btinternet.com"sv,
    "sky.com"sv,     "comcast.net"sv,    "verizon.net"sv, "att.net"sv,        "eircom.net"sv,    "telenet.be"sv,   "skynet.be"sv,
    "ziggo.nl"sv,    "kpnmail.nl"sv,     "bluewin.ch"sv,  "wp.pl"sv,          "o2.pl"sv,         "fastmail.com"sv, "zoho.com"sv};

// Local parts that nobody reads or that a web server sends under.
constexpr std::array programs{"no-reply"sv,     "noreply"sv,         "no_reply"sv,        "donotreply"sv,   "do-not-reply"sv,
                              "do_not_reply"sv, "nicht-antworten"sv, "ne-pas-repondre"sv, "wordpress"sv,    "www-data"sv,
                              "webform"sv,      "web-form"sv,        "contactform"sv,     "contact-form"sv, "kontaktformular"sv,
                              "formular"sv,     "forms"sv,           "formmail"sv,        "apache"sv,       "nobody"sv};

bool is_program(std::string_view address) {
  const auto local = address.substr(0, address.find('@'));
  return std::any_of(programs.begin(), programs.end(), [&](std::string_view program) { return local.starts_with(program); });
}

// "Ana Reis via Users" -> "Ana Reis"
std::string without_list(std::string name) {
  const auto via = lower_ascii(name).find(" via ");
  if (via != std::string::npos) name.resize(via);
  while (!name.empty() && (name.front() == '\'' || name.front() == '"')) name.erase(0, 1);
  while (!name.empty() && (name.back() == '\'' || name.back() == '"' || name.back() == ' ')) name.pop_back();
  return name;
}

MailWriter named(const IncomingMail& mail, const OurAddresses& ours) {
  if (!mail.author_address.empty() && mail.author_address != mail.sender_address && !ours.is_ours(mail.author_address))
    return {Voice::customer,     Way::form, mail.author_name.empty() ? without_list(mail.sender_name) : mail.author_name,
            mail.author_address, nullptr,   {}};
  if (mail.of_a_list && mail.answer_address != mail.sender_address && !ours.is_ours(mail.answer_address))
    return {Voice::customer,     Way::form, mail.answer_name.empty() ? without_list(mail.sender_name) : mail.answer_name,
            mail.answer_address, nullptr,   {}};
  return {Voice::customer, Way::straight, mail.sender_name, mail.sender_address, nullptr, {}};
}

// The same domain or one below the other; of a provider that lends addresses, nobody's house.
bool is_one_house(std::string_view a, std::string_view b) { return !is_public_domain(a) && (is_at_or_above(a, b) || is_at_or_above(b, a)); }

bool names_another(const IncomingMail& mail, const OurAddresses& ours) {
  return !mail.answer_address.empty() && mail.answer_address != mail.sender_address && !ours.is_ours(mail.answer_address);
}

}  // namespace

bool is_address_of(std::string_view address, std::string_view own) {
  if (address == own) return true;
  const auto local = own.substr(0, own.rfind('@'));
  return domain_of(address) == domain_of(own) && address.starts_with(local) && address.substr(local.size()).starts_with('+');
}

bool OurAddresses::is_own(std::string_view address) const {
  return !address.empty() && std::any_of(own.begin(), own.end(), [&](std::string_view ours) { return is_address_of(address, ours); });
}

bool OurAddresses::is_ours(std::string_view address) const {
  if (is_own(address)) return true;
  if (std::find(staff.begin(), staff.end(), address) != staff.end()) return true;
  const auto domain = domain_of(address);
  return !domain.empty() && std::find(domains.begin(), domains.end(), domain) != domains.end();
}

bool is_public_domain(std::string_view domain) {
  return std::find(public_domains.begin(), public_domains.end(), domain) != public_domains.end();
}

Result<OurAddresses> our_addresses(Reader& reader, const Settings& settings) {
  OurAddresses ours;
  if (!settings.mail_address.empty()) ours.own.push_back(lower_ascii(settings.mail_address));
  for (const auto& mailbox : TRY(reader.mailboxes()))
    for (auto& address : addresses_of(mailbox)) ours.own.push_back(std::move(address));
  for (const auto& address : ours.own)
    if (const auto domain = domain_of(address); !domain.empty() && !is_public_domain(domain)) ours.domains.emplace_back(domain);
  for (const auto& colleague : TRY(reader.all_staff())) ours.staff.push_back(lower_ascii(colleague.email));
  return ours;
}

MailWriter writer_of(const IncomingMail& mail, const OurAddresses& ours) {
  auto writer = named(mail, ours);
  if (writer.address.empty()) return {Voice::nobody, Way::straight, std::move(writer.name), {}, nullptr, {}};
  const bool sent_by_us = ours.is_ours(mail.sender_address);
  if (!sent_by_us) {
    if ((is_program(writer.address) || mail.nature == MailNature::other_automatic) && names_another(mail, ours))
      return {Voice::customer, Way::form, mail.answer_name, mail.answer_address, nullptr, {}};
    return writer;
  }
  std::vector<std::string> notes;
  for (const auto& inside : mail.passed_on) {
    if (!inside.note.empty()) notes.push_back(inside.note);
    if (inside.sender_name.empty() && inside.sender_address.empty()) continue;
    if (!ours.is_ours(inside.sender_address))
      return {Voice::customer, Way::forward, inside.sender_name, inside.sender_address, &inside, std::move(notes)};
  }
  if (writer.address != mail.sender_address) return writer;  // a list of our own named the writer
  if (names_another(mail, ours)) return {Voice::customer, Way::form, mail.answer_name, mail.answer_address, nullptr, {}};
  writer.voice = ours.is_own(mail.sender_address) ? Voice::ourselves : Voice::colleague;
  return writer;
}

bool speaks_for_a_person(const IncomingMail& mail, const MailWriter& writer) {
  if (mail.to_many || writer.voice != Voice::customer) return false;
  const bool of_a_program = mail.nature == MailNature::other_automatic || mail.nature == MailNature::auto_reply;
  if (writer.way == Way::forward) return of_a_program;
  return writer.way == Way::form && mail.nature == MailNature::other_automatic && !is_program(writer.address) &&
         !is_one_house(domain_of(writer.address), domain_of(mail.sender_address));
}

}  // namespace amends::app
