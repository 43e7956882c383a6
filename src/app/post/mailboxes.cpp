#include "app/post/mailboxes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/access/house_playbooks.hpp"
#include "app/access/settings.hpp"
#include "app/open_case.hpp"
#include "base/limits.hpp"

namespace amends::app {
namespace {

tl::unexpected<Error> missing(std::string sentence, std::string field) {
  return fail(Errc::invalid, std::move(sentence), "text_missing", std::move(field));
}

Result<void> check_line(const std::string& text, const std::string& field) {
  if (text.size() > limits::line_bytes_max)
    return fail(Errc::invalid, fmt::format("This has {} bytes; {} is the most.", text.size(), limits::line_bytes_max), "text_too_long",
                field);
  if (text.find_first_of(std::string("\r\n\0", 3)) != std::string::npos)
    return fail(Errc::invalid, "This must be one line.", "text_malformed", field);
  return {};
}

Result<void> check_secret(const std::optional<std::string>& secret, const std::string& field) {
  if (secret && secret->size() > mailbox_secret_bytes_max)
    return fail(Errc::invalid, fmt::format("This has {} bytes; {} is the most.", secret->size(), mailbox_secret_bytes_max), "text_too_long",
                field);
  return {};
}

Result<void> check_oauth(const Mailbox& mailbox) {
  if (!mailbox.oauth) return missing("Write where tokens come from: the token endpoint, the client and the refresh token.", "/oauth");
  const auto& oauth = *mailbox.oauth;
  TRY_VOID(check_line(oauth.token_endpoint, "/oauth/token_endpoint"));
  TRY_VOID(check_line(oauth.client_id, "/oauth/client_id"));
  TRY_VOID(check_line(oauth.scope.value_or(""), "/oauth/scope"));
  TRY_VOID(check_secret(oauth.client_secret, "/oauth/client_secret"));
  TRY_VOID(check_secret(oauth.refresh_token, "/oauth/refresh_token"));
  const bool local = oauth.token_endpoint.starts_with("http://127.0.0.1:") || oauth.token_endpoint.starts_with("http://localhost:");
  if (!oauth.token_endpoint.starts_with("https://") && !local)
    return fail(Errc::invalid, "The token endpoint must begin with https:// (or http:// on your own machine).", "url_malformed",
                "/oauth/token_endpoint");
  if (oauth.client_id.empty()) return missing("Write the client's id, as the provider gave it.", "/oauth/client_id");
  if (!oauth.refresh_token || oauth.refresh_token->empty())
    return missing("Write the refresh token. It is kept, and never shown again.", "/oauth/refresh_token");
  return {};
}

Result<void> check(const Mailbox& mailbox) {
  if (mailbox.host.empty()) return missing("The mail server has no name. Write one such as imap.example.com.", "/host");
  if (mailbox.user.empty()) return missing("Write the user to sign in with; it is often the mail address.", "/user");
  if (mailbox.folder.empty()) return missing("Write the folder to take mails from; INBOX is usual.", "/folder");
  TRY_VOID(check_line(mailbox.name, "/name"));
  TRY_VOID(check_line(mailbox.host, "/host"));
  TRY_VOID(check_line(mailbox.user, "/user"));
  TRY_VOID(check_line(mailbox.folder, "/folder"));
  TRY_VOID(check_line(mailbox.move_to.value_or(""), "/move_to"));
  TRY_VOID(check_secret(mailbox.password, "/password"));
  if (mailbox.host.find_first_of(" \t/:@") != std::string::npos && mailbox.host.find("::") == std::string::npos)
    return fail(Errc::invalid, fmt::format("“{}” is no name of a server. Write one such as imap.example.com.", mailbox.host),
                "host_malformed", "/host");
  if (mailbox.port < 1 || mailbox.port > 65535)
    return fail(Errc::invalid, "The port is a number from 1 to 65535; 993 is usual, 143 with STARTTLS.", "number_out_of_range", "/port");
  TRY_VOID(check_authority(mailbox.certificate_authority, "/certificate_authority"));
  if (mailbox.addresses.size() > limits::mailbox_addresses_max)
    return fail(Errc::invalid,
                fmt::format("These are {} addresses; {} is the most.", mailbox.addresses.size(), limits::mailbox_addresses_max), "too_many",
                "/addresses");
  if (mailbox.after_taking == AfterTaking::move) {
    if (!mailbox.move_to || mailbox.move_to->empty()) return missing("Write the folder that taken mails are moved to.", "/move_to");
    if (*mailbox.move_to == mailbox.folder)
      return fail(Errc::invalid, "Taken mails must be moved to another folder than the one they are taken from.", "folder_same",
                  "/move_to");
  }
  if (mailbox.sign_in == MailboxSignIn::oauth) return check_oauth(mailbox);
  if (!mailbox.password || mailbox.password->empty()) return missing("Write the password. It is kept, and never shown again.", "/password");
  return {};
}

Result<std::vector<std::string>> normal_addresses(const std::vector<std::string>& given) {
  std::vector<std::string> addresses;
  for (const auto& one : given) {
    auto address = normal_email(one);
    if (!address) return fail(Errc::invalid, address.error().sentence, address.error().rule, "/addresses");
    if (std::find(addresses.begin(), addresses.end(), *address) == addresses.end()) addresses.push_back(std::move(*address));
  }
  return addresses;
}

bool same_account(const Mailbox& a, const Mailbox& b) { return a.host == b.host && a.user == b.user; }

}  // namespace

Result<Mailbox> mailbox_from(MailboxInput input, const std::optional<Mailbox>& known) {
  Mailbox mailbox;
  mailbox.name = input.name.empty() ? input.user : std::move(input.name);
  mailbox.host = std::move(input.host);
  mailbox.port = input.port;
  mailbox.tls = input.tls;
  if (input.certificate_authority && !input.certificate_authority->empty())
    mailbox.certificate_authority = std::move(input.certificate_authority);
  mailbox.user = std::move(input.user);
  mailbox.sign_in = input.sign_in;
  if (input.sign_in == MailboxSignIn::password) mailbox.password = std::move(input.password);
  if (input.sign_in == MailboxSignIn::oauth && input.oauth)
    mailbox.oauth = {input.oauth->token_endpoint, input.oauth->client_id, input.oauth->client_secret, input.oauth->refresh_token,
                     input.oauth->scope};
  mailbox.folder = std::move(input.folder);
  mailbox.after_taking = input.after_taking;
  if (input.after_taking == AfterTaking::move) mailbox.move_to = std::move(input.move_to);
  mailbox.active = input.active;
  mailbox.addresses = TRY(normal_addresses(input.addresses));
  mailbox.playbook = std::move(input.playbook);
  if (known) {
    mailbox.id = known->id;
    mailbox.version = known->version;
    if (mailbox.sign_in == MailboxSignIn::password && !mailbox.password && known->password) {
      // A password must not reach a server that whoever wrote it did not mean.
      if (!same_account(mailbox, *known))
        return missing("The server or the user is another one now: write the password again.", "/password");
      mailbox.password = known->password;
    }
    if (mailbox.oauth && known->oauth && mailbox.oauth->token_endpoint == known->oauth->token_endpoint && same_account(mailbox, *known)) {
      if (!mailbox.oauth->client_secret) mailbox.oauth->client_secret = known->oauth->client_secret;
      if (!mailbox.oauth->refresh_token) mailbox.oauth->refresh_token = known->oauth->refresh_token;
    }
  }
  TRY_VOID(check(mailbox));
  return mailbox;
}

std::vector<std::string> addresses_of(const Mailbox& mailbox) {
  if (!mailbox.addresses.empty()) return mailbox.addresses;
  auto user = normal_email(mailbox.user);
  return user ? std::vector{std::move(*user)} : std::vector<std::string>();
}

Result<Mailbox> find_mailbox(Reader& reader, const MailboxId& id) {
  auto mailbox = TRY(reader.mailbox(id));
  if (!mailbox) return fail(Errc::not_found, "There is no such mailbox.");
  return std::move(*mailbox);
}

Result<Mailbox> add_mailbox(Unit& unit, MailboxInput input, Instant now) {
  auto mailbox = TRY(mailbox_from(std::move(input), std::nullopt));
  TRY_VOID(check_playbook_id(unit.tx, mailbox.playbook, "/playbook"));
  if (TRY(unit.tx.mailboxes()).size() >= limits::mailboxes_max)
    return fail(Errc::conflict, fmt::format("There are {} mailboxes already; that is the most.", limits::mailboxes_max), "too_many");
  mailbox.id = NewIds(now, random_seed()).next<MailboxId>();
  TRY_VOID(unit.tx.put_mailbox(mailbox));
  unit.changed(Changed::mailboxes);
  return mailbox;
}

Result<Mailbox> change_mailbox(Unit& unit, const MailboxId& id, MailboxInput input, std::int64_t expected) {
  const auto known = TRY(find_mailbox(unit.tx, id));
  if (known.version != expected)
    return fail(Errc::conflict, "Somebody changed this mailbox while you had it open. Load it again and make your change once more.",
                "version_stale");
  auto mailbox = TRY(mailbox_from(std::move(input), known));
  TRY_VOID(check_playbook_id(unit.tx, mailbox.playbook, "/playbook"));
  ++mailbox.version;
  TRY_VOID(unit.tx.put_mailbox(mailbox));
  auto state = TRY(unit.tx.mailbox_state(id)).value_or(MailboxState{});
  state.mailbox = id;
  state.phase = MailboxPhase::untried;
  state.error.clear();
  state.failure = MailboxFailure::none;
  if (!same_account(mailbox, known) || mailbox.folder != known.folder) {
    state.uid_validity = state.last_uid = 0;
    state.begun_at.reset();
    state.mark_error.clear();
    TRY_VOID(unit.tx.forget_mailbox_marks(id, 0));
  }
  TRY_VOID(unit.tx.put_mailbox_state(state));
  unit.changed(Changed::mailboxes);
  unit.changed(Changed::mail_troubles);
  return mailbox;
}

Result<void> keep_refresh_token(Unit& unit, const MailboxId& id, const std::string& spent, const std::string& token) {
  auto mailbox = TRY(unit.tx.mailbox(id));
  if (!mailbox || !mailbox->oauth || mailbox->oauth->refresh_token != spent) return {};
  mailbox->oauth->refresh_token = token;
  return unit.tx.put_mailbox(*mailbox);
}

Result<void> remove_mailbox(Unit& unit, const MailboxId& id) {
  TRY_VOID(find_mailbox(unit.tx, id));
  TRY_VOID(unit.tx.remove_mailbox(id));
  unit.changed(Changed::mailboxes);
  unit.changed(Changed::mail_troubles);
  return {};
}

Result<MailboxView> mailbox_view(Reader& reader, const Mailbox& mailbox, bool refused) {
  MailboxView view;
  view.id = mailbox.id;
  view.version = mailbox.version;
  view.name = mailbox.name;
  view.host = mailbox.host;
  view.port = mailbox.port;
  view.tls = mailbox.tls;
  view.certificate_authority = mailbox.certificate_authority;
  view.user = mailbox.user;
  view.sign_in = mailbox.sign_in;
  view.has_password = mailbox.password.has_value();
  if (const auto& oauth = mailbox.oauth)
    view.oauth = {oauth->token_endpoint, oauth->client_id, oauth->client_secret.has_value(), oauth->refresh_token.has_value(),
                  oauth->scope};
  view.folder = mailbox.folder;
  view.after_taking = mailbox.after_taking;
  view.move_to = mailbox.move_to;
  view.active = mailbox.active;
  view.addresses = mailbox.addresses;
  view.playbook = mailbox.playbook;
  if (const auto state = TRY(reader.mailbox_state(mailbox.id))) {
    view.phase = state->phase;
    if (state->phase != MailboxPhase::untried) view.since = state->since;
    view.error = state->error;
    view.mark_error = state->mark_error;
    view.last_success_at = state->last_success_at;
    view.last_mail_at = state->last_mail_at;
    view.taken = state->taken;
    view.known = state->known;
    view.needs_a_look = state->needs_a_look;
  }
  if (!mailbox.active || refused) view.phase = MailboxPhase::off;
  return view;
}

}  // namespace amends::app
