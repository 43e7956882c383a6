#pragma once
// Colleagues: who they are, what they may, how they like their screen. And the first run, which makes the first of them.

#include "app/access/settings.hpp"
#include "app/access/sign_in.hpp"
#include "app/views.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::app {

struct NewStaff {
  std::string name, email;
  domain::Role role;
  std::optional<std::string> password;     // none: an admin sets one later; until then they cannot sign in
  std::optional<std::string> zone, line, team;
  std::optional<int> places_per_day = {};  // promises a day, 1 to 100; none: as for everybody
};
BOOST_DESCRIBE_STRUCT(NewStaff, (), (name, email, role, password, zone, line, team, places_per_day))
struct StaffChange {
  std::optional<std::string> name, email, zone, line, team, password;  // an empty line or team takes away what was there
  std::optional<domain::Role> role;
  std::optional<bool> active, on_shift;
  std::optional<int> places_per_day;
};
BOOST_DESCRIBE_STRUCT(StaffChange, (), (name, email, zone, line, team, password, role, active, on_shift, places_per_day))
struct MyChange { std::optional<std::string> name, zone, line, preferences; std::optional<bool> on_shift; };
BOOST_DESCRIBE_STRUCT(MyChange, (), (name, zone, line, preferences, on_shift))
struct PasswordChange { std::string old_password, new_password; };
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (old_password, new_password))
struct StaffView { StaffId id; std::int64_t version = 0; std::string name, short_name, initials, email; domain::Role role; std::string zone; std::optional<std::string> line, team;
                   int places_per_day = 0; bool active = true, on_shift = true, can_sign_in = false; };
BOOST_DESCRIBE_STRUCT(StaffView, (), (id, version, name, short_name, initials, email, role, zone, line, team, places_per_day, active, on_shift, can_sign_in))

// Passwords are slow to hash: `password_hash` is made by the caller on another thread (empty: none given).
Result<StaffRecord> add_staff(Transaction& transaction, const NewStaff& input, std::string password_hash, Instant now);
// Ends their sessions when they are made inactive or get a new password. The last active admin or owner cannot be taken away.
Result<StaffRecord> change_staff(Transaction& transaction, const StaffId& id, const StaffChange& change, std::string password_hash);
Result<StaffRecord> change_me(Transaction& transaction, const StaffId& id, const MyChange& change);
Result<void> set_password(Transaction& transaction, const StaffId& id, std::string password_hash);  // ends all their sessions
StaffView view_of(const StaffRecord& staff);
Person person_of(const StaffRecord& staff);
std::string initials_of(const std::string& name);
std::string short_name_of(const std::string& name);

struct Setup {
  std::string company, zone, currency, name, email, password;
  std::optional<std::string> mail_address, public_url;
  std::optional<SmtpSettings> smtp;
  std::optional<domain::BusinessHours> hours;
  bool sample_data = false;
};
BOOST_DESCRIBE_STRUCT(Setup, (), (company, zone, currency, name, email, password, mail_address, public_url, smtp, hours, sample_data))
Result<bool> setup_needed(Reader& reader);
// Only while nobody exists; afterwards Errc::conflict "already_set_up".
Result<StaffRecord> set_up(Transaction& transaction, const Setup& input, std::string password_hash, Instant now);

}  // namespace amends::app
