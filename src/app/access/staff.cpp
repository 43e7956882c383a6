#include "app/access/staff.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/access/house_playbooks.hpp"
#include "app/access/secret.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace amends::app {
namespace {

constexpr std::size_t preferences_bytes_max = 4096;

// The first character as UTF-8, upper-cased where it is ASCII.
std::string first_letter(std::string_view word) {
  std::size_t length = 1;
  while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xc0) == 0x80) ++length;
  std::string letter(word.substr(0, length));
  if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z') letter[0] = static_cast<char>(letter[0] - 32);
  return letter;
}

bool runs_the_house(const StaffRecord& staff) {
  return staff.active && !staff.password_hash.empty() && (staff.role == domain::Role::admin || staff.role == domain::Role::owner);
}

Result<void> check_staff(Transaction& transaction, const StaffRecord& staff) {
  if (staff.name.empty()) return fail(Errc::invalid, "There is no name. Write it as customers should hear it.", "text_missing", "/name");
  if (staff.email.find('@') == std::string::npos || staff.email.size() > limits::address_bytes_max)
    return fail(Errc::invalid, fmt::format("“{}” is no mail address. They sign in with it.", staff.email), "address_malformed", "/email");
  if (!domain::is_zone(staff.zone))
    return fail(Errc::invalid, fmt::format("“{}” is no time zone. Use a name such as Europe/Dublin.", staff.zone), "zone_unknown", "/zone");
  if (staff.places_per_day < 1 || staff.places_per_day > 100)
    return fail(Errc::invalid, "Promises a day: a number from 1 to 100.", "number_out_of_range", "/places_per_day");
  if (staff.preferences.size() > preferences_bytes_max)
    return fail(Errc::invalid, "The preferences are too long.", "text_too_long", "/preferences");
  const auto other = TRY(transaction.staff_with_email(staff.email));
  if (other && other->id != staff.id)
    return fail(Errc::conflict, fmt::format("{} already signs in with {}.", other->name, staff.email), "address_taken", "/email");
  return {};
}

// An empty text takes away what was there.
std::optional<std::string> text_or_none(const std::string& text) {
  const auto kept = trim_space(text);
  return kept.empty() ? std::nullopt : std::optional(std::string(kept));
}

void rename(StaffRecord& staff, const std::string& name) {
  staff.name = trim_space(name);
  staff.short_name = short_name_of(staff.name);
  staff.initials = initials_of(staff.name);
}

Result<StaffRecord> existing(Transaction& transaction, const StaffId& id) {
  auto staff = TRY(transaction.staff(id));
  if (!staff) return fail(Errc::not_found, "There is no such colleague.");
  return std::move(*staff);
}

Result<StaffRecord> keep(Transaction& transaction, StaffRecord staff) {
  TRY_VOID(check_staff(transaction, staff));
  ++staff.version;
  TRY_VOID(transaction.put_staff(staff));
  return staff;
}

}  // namespace

std::string short_name_of(const std::string& name) { return name.substr(0, name.find(' ')); }

std::string initials_of(const std::string& name) {
  const auto last = name.rfind(' ');
  auto initials = first_letter(name);
  if (last != std::string::npos && last + 1 < name.size()) initials += first_letter(std::string_view(name).substr(last + 1));
  return initials;
}

Person person_of(const StaffRecord& staff) { return {staff.id, staff.name, staff.short_name, staff.initials}; }

StaffView view_of(const StaffRecord& s) {
  return {s.id,   s.version, s.name, s.short_name,     s.initials, s.email,    s.role,
          s.zone, s.line,    s.team, s.places_per_day, s.active,   s.on_shift, !s.password_hash.empty()};
}

Result<StaffRecord> add_staff(Transaction& transaction, const NewStaff& input, std::string password_hash, Instant now) {
  StaffRecord staff;
  staff.id = NewIds(now, random_seed()).next<StaffId>();
  staff.version = 0;
  rename(staff, input.name);
  staff.email = lower_ascii(trim_space(input.email));
  staff.role = input.role;
  staff.zone = input.zone ? *input.zone : TRY(load_settings(transaction)).zone;
  if (input.line) staff.line = text_or_none(*input.line);
  if (input.team) staff.team = text_or_none(*input.team);
  if (input.places_per_day) staff.places_per_day = *input.places_per_day;
  staff.password_hash = std::move(password_hash);
  return keep(transaction, std::move(staff));
}

Result<StaffRecord> change_staff(Transaction& transaction, const StaffId& id, const StaffChange& change, std::string password_hash) {
  auto staff = TRY(existing(transaction, id));
  const bool ran_the_house = runs_the_house(staff);
  if (change.name) rename(staff, *change.name);
  if (change.email) staff.email = lower_ascii(trim_space(*change.email));
  if (change.zone) staff.zone = *change.zone;
  if (change.line) staff.line = text_or_none(*change.line);
  if (change.team) staff.team = text_or_none(*change.team);
  if (change.role) staff.role = *change.role;
  if (change.active) staff.active = *change.active;
  if (change.on_shift) staff.on_shift = *change.on_shift;
  if (change.places_per_day) staff.places_per_day = *change.places_per_day;
  const bool new_password = !password_hash.empty();
  if (new_password) staff.password_hash = std::move(password_hash);
  if (ran_the_house && !runs_the_house(staff)) {
    const auto all = TRY(transaction.all_staff());
    if (std::none_of(all.begin(), all.end(), [&](const StaffRecord& other) { return other.id != id && runs_the_house(other); }))
      return fail(Errc::conflict, "Nobody else could change the settings then. Make another colleague admin first.", "last_admin");
  }
  if (new_password || !staff.active) TRY_VOID(transaction.remove_sessions_of(id));
  return keep(transaction, std::move(staff));
}

Result<StaffRecord> change_me(Transaction& transaction, const StaffId& id, const MyChange& change) {
  auto staff = TRY(existing(transaction, id));
  if (change.name) rename(staff, *change.name);
  if (change.zone) staff.zone = *change.zone;
  if (change.line) staff.line = text_or_none(*change.line);
  if (change.preferences) staff.preferences = *change.preferences;
  if (change.on_shift) staff.on_shift = *change.on_shift;
  return keep(transaction, std::move(staff));
}

Result<void> set_password(Transaction& transaction, const StaffId& id, std::string password_hash) {
  auto staff = TRY(existing(transaction, id));
  staff.password_hash = std::move(password_hash);
  TRY_VOID(transaction.remove_sessions_of(id));
  return transaction.put_staff(staff);
}

Result<bool> setup_needed(Reader& reader) {
  const auto all = TRY(reader.all_staff());
  return std::none_of(all.begin(), all.end(), [](const StaffRecord& staff) { return !staff.password_hash.empty(); });
}

Result<StaffRecord> set_up(Transaction& transaction, const Setup& input, std::string password_hash, Instant now) {
  if (!TRY(setup_needed(transaction))) return fail(Errc::conflict, "Amends is set up already. Sign in instead.", "already_set_up");
  Settings settings;
  settings.company = trim_space(input.company);
  settings.zone = input.zone;
  settings.currency = input.currency;
  settings.mail_address = lower_ascii(trim_space(input.mail_address.value_or("")));
  settings.public_url = input.public_url.value_or("");
  settings.smtp = input.smtp;
  const auto version = TRY(load_settings(transaction)).version;
  TRY_VOID(save_settings(transaction, settings, version));
  auto playbook = domain::default_playbook(input.zone, input.currency);
  if (input.hours) {
    playbook.hours = *input.hours;
    playbook.hours.zone = input.zone;
  }
  TRY_VOID(save_playbook(transaction, playbook));
  (void)TRY(reply_secret(transaction));
  return add_staff(transaction, {input.name, input.email, domain::Role::admin, std::nullopt, input.zone, std::nullopt, std::nullopt},
                   std::move(password_hash), now);
}

}  // namespace amends::app
