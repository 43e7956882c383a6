#pragma once
// The mailboxes as people edit them. Passwords and tokens are taken in and never answered; left out in an edit, the old ones stay, but
// only for the server and user they were given for.

#include "app/post/mailbox_session.hpp"
#include "app/unit.hpp"
#include "base/limits.hpp"
#include "wire/type.hpp"

namespace amends::app {

struct OAuthInput {
  std::string token_endpoint, client_id;
  std::optional<std::string> client_secret, refresh_token, scope;
};
BOOST_DESCRIBE_STRUCT(OAuthInput, (), (token_endpoint, client_id, client_secret, refresh_token, scope))

struct MailboxInput {
  std::string name;  // may be empty: then it is called by its user
  std::string host;
  int port = 993;
  MailboxTls tls = MailboxTls::tls;
  std::optional<std::string> certificate_authority;
  std::string user;
  MailboxSignIn sign_in = MailboxSignIn::password;
  std::optional<std::string> password;
  std::optional<OAuthInput> oauth;
  std::string folder = "INBOX";
  AfterTaking after_taking = AfterTaking::mark_seen;
  std::optional<std::string> move_to;
  bool active = true;
  std::vector<std::string> addresses;        // whose mail arrives in it; none: its user, where that is an address
  std::optional<std::string> playbook = {};  // the id of the one that its cases go by; left out: the house's own
};
BOOST_DESCRIBE_STRUCT(MailboxInput, (),
                      (name, host, port, tls, certificate_authority, user, sign_in, password, oauth, folder, after_taking, move_to, active,
                       addresses, playbook))

inline constexpr std::size_t mailbox_secret_bytes_max = 8 * 1024;  // refresh tokens of some providers are thousands of bytes long

struct OAuthView {
  std::string token_endpoint, client_id;
  bool has_client_secret = false, has_refresh_token = false;
  std::optional<std::string> scope;
};
BOOST_DESCRIBE_STRUCT(OAuthView, (), (token_endpoint, client_id, has_client_secret, has_refresh_token, scope))

struct MailboxView {
  MailboxId id;
  std::int64_t version = 0;
  std::string name, host;
  int port = 0;
  MailboxTls tls = MailboxTls::tls;
  std::optional<std::string> certificate_authority;
  std::string user;
  MailboxSignIn sign_in = MailboxSignIn::password;
  bool has_password = false;
  std::optional<OAuthView> oauth;
  std::string folder;
  AfterTaking after_taking = AfterTaking::mark_seen;
  std::optional<std::string> move_to;
  bool active = true;
  std::vector<std::string> addresses;
  std::optional<std::string> playbook;
  // How it does
  MailboxPhase phase = MailboxPhase::untried;
  std::optional<Instant> since;
  std::string error, mark_error;
  std::optional<Instant> last_success_at, last_mail_at;
  std::int64_t taken = 0, known = 0, needs_a_look = 0;
};
BOOST_DESCRIBE_STRUCT(MailboxView, (),
                      (id, version, name, host, port, tls, certificate_authority, user, sign_in, has_password, oauth, folder, after_taking,
                       move_to, active, addresses, playbook, phase, since, error, mark_error, last_success_at, last_mail_at, taken, known,
                       needs_a_look))

// `refused`: nothing is fetched here (a rehearsal): the phase is then `off`.
Result<MailboxView> mailbox_view(Reader& reader, const Mailbox& mailbox, bool refused);
Result<Mailbox> find_mailbox(Reader& reader, const MailboxId& id);  // Errc::not_found

// Errors: invalid, with the field; a text beyond its limit; the secret missing.
Result<Mailbox> add_mailbox(Unit& unit, MailboxInput input, Instant now);
// `expected`: the version the editor saw; another one is a conflict "version_stale". Another server, user or folder is a new look.
Result<Mailbox> change_mailbox(Unit& unit, const MailboxId& id, MailboxInput input, std::int64_t expected);
// A provider may void the refresh token that was used (`spent`) when it gives a new one. Nothing where the mailbox has gone, or has
// another one by now: whoever wrote that meant it.
Result<void> keep_refresh_token(Unit& unit, const MailboxId& id, const std::string& spent, const std::string& token);
// The addresses whose mail arrives in it, lower case.
std::vector<std::string> addresses_of(const Mailbox& mailbox);
Result<void> remove_mailbox(Unit& unit, const MailboxId& id);
// As it would be saved, with the secrets of `known` where the input leaves them out: for a test of the settings.
Result<Mailbox> mailbox_from(MailboxInput input, const std::optional<Mailbox>& known);

}  // namespace amends::app

template <>
inline constexpr std::size_t amends::wire::bytes_max<& amends::app::MailboxInput::certificate_authority> = amends::limits::text_bytes_max;
template <>
inline constexpr std::size_t amends::wire::bytes_max<& amends::app::OAuthInput::client_secret> = amends::app::mailbox_secret_bytes_max;
template <>
inline constexpr std::size_t amends::wire::bytes_max<& amends::app::OAuthInput::refresh_token> = amends::app::mailbox_secret_bytes_max;
