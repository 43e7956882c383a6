#pragma once
// The company's settings: one record under one key, edited with If-Match. Checked on the way in, so that readers can trust them.

#include <optional>
#include <string>

#include "app/access/dkim_settings.hpp"
#include "app/drafting/model_settings.hpp"
#include "app/ports.hpp"
#include "base/limits.hpp"
#include "wire/type.hpp"

namespace amends::app {

enum class SmtpTls { none, starttls, tls };
BOOST_DESCRIBE_ENUM(SmtpTls, none, starttls, tls)

struct SmtpSettings {
  std::string host;
  int port = 587;
  SmtpTls tls = SmtpTls::starttls;
  std::optional<std::string> user;
  std::optional<std::string> password;                              // taken in, never answered; left out in an edit: the old one stays
  std::optional<std::string> certificate_authority = std::nullopt;  // PEM, trusted beside the machine's own
};
BOOST_DESCRIBE_STRUCT(SmtpSettings, (), (host, port, tls, user, password, certificate_authority))

struct Settings {
  std::int64_t version = 0;  // ETag of edits; 0: never set up
  std::string company;       // "Harbour Lane"
  std::string zone = "UTC";
  std::string currency = "EUR";
  std::string language = "en";  // of customers of whom none is known
  std::string mail_address;     // where customers write; replies carry a signed token in it
  // The name under which our mail server notes in each mail what it found out about its sender (RFC 8601); none: nobody is asked.
  std::optional<std::string> senders_checked_by;
  std::string public_url;              // "https://help.example.com": how customers reach their page; empty: the address asked for
  std::optional<SmtpSettings> smtp;    // none: letters wait and say so
  std::optional<DkimSettings> dkim;    // none: letters are not signed here
  bool hold_outgoing = false;          // the one switch
  std::optional<ModelSettings> model;  // none: no draft is suggested, and nothing is shown of it
};
BOOST_DESCRIBE_STRUCT(Settings, (),
                      (version, company, zone, currency, language, mail_address, senders_checked_by, public_url, smtp, dkim, hold_outgoing,
                       model))

Result<Settings> load_settings(Reader& reader);
// Checks and stores them with the next version. `expected` is the version the editor saw: another one is a conflict "version_stale".
// The playbooks follow into another zone and currency: the same local hours, the same numbers.
Result<Settings> save_settings(Transaction& transaction, Settings settings, std::int64_t expected);
Result<void> check_settings(const Settings& settings);
// Of a server's own authority (PEM): one certificate at least, as it is pasted. None is right too.
Result<void> check_authority(const std::optional<std::string>& authority, std::string field);
Settings without_secrets(Settings settings);  // as they are answered

// The 32 secret bytes that sign reply addresses; made at first use.
Result<std::string> reply_secret(Transaction& transaction);
Result<std::optional<std::string>> known_reply_secret(Reader& reader);

}  // namespace amends::app

template <>
inline constexpr std::size_t amends::wire::bytes_max<& amends::app::SmtpSettings::certificate_authority> = amends::limits::text_bytes_max;
