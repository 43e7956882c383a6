#include "app/access/settings.hpp"

#include <fmt/format.h>
#include <unicode/ucal.h>
#include <unicode/ucurr.h>
#include <unicode/unistr.h>

#include "app/access/house_playbooks.hpp"
#include "app/access/stored_setting.hpp"
#include "app/digest.hpp"
#include "base/limits.hpp"
#include "wire/write.hpp"

namespace amends::app {
namespace {

constexpr auto settings_key = "settings";
constexpr auto reply_secret_key = "reply_secret";

bool looks_like_address(const std::string& address) {
  const auto at = address.find('@');
  return at != std::string::npos && at > 0 && at + 1 < address.size() && address.find_first_of(" \t\r\n<>,;") == std::string::npos &&
         address.size() <= limits::address_bytes_max;
}

bool looks_like_server(const std::string& name) {
  return !name.empty() && name.size() <= limits::address_bytes_max && name.find_first_of(" \t\r\n;=()\"<>") == std::string::npos;
}

// One that ISO 4217 lists and that is in use today; ICU keeps the list.
bool is_currency(const std::string& code) {
  if (!is_currency_code(code)) return false;
  UErrorCode status = U_ZERO_ERROR;
  const auto now = ucal_getNow();
  auto wide = icu::UnicodeString::fromUTF8(code);
  return ucurr_isAvailable(wide.getTerminatedBuffer(), now, now, &status) != 0 && U_SUCCESS(status) != 0;
}

}  // namespace

Result<Settings> load_settings(Reader& reader) {
  auto text = TRY(reader.setting(settings_key));
  if (!text) return Settings{};
  // Asked for by nearly every request and mail, and seldom changed: the last reading stands for the same text.
  thread_local std::string known_text;
  thread_local Settings known;
  if (*text == known_text) return known;
  auto fresh = TRY(wire::read_text<Settings>(*text, wire::Reader{wire::Source::store}));
  known_text = std::move(*text);
  known = fresh;
  return fresh;
}

Result<void> check_authority(const std::optional<std::string>& authority, std::string field) {
  if (!authority || (authority->size() <= limits::text_bytes_max && authority->find("-----BEGIN CERTIFICATE-----") != std::string::npos))
    return {};
  return fail(Errc::invalid, "This is no certificate. Paste all of it, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.",
              "authority_malformed", std::move(field));
}

Result<void> check_settings(const Settings& settings) {
  if (settings.company.empty())
    return fail(Errc::invalid, "The company has no name. Write the name customers know.", "text_missing", "/company");
  if (!domain::is_zone(settings.zone))
    return fail(Errc::invalid, fmt::format("“{}” is no time zone. Use a name such as Europe/Dublin.", settings.zone), "zone_unknown",
                "/zone");
  if (!is_currency(settings.currency))
    return fail(Errc::invalid, fmt::format("“{}” is no currency in use. Write its three letters, such as EUR.", settings.currency),
                "currency_unknown", "/currency");
  if (!settings.mail_address.empty() && !looks_like_address(settings.mail_address))
    return fail(Errc::invalid, fmt::format("“{}” is no mail address. Use one such as hello@example.com.", settings.mail_address),
                "address_malformed", "/mail_address");
  if (settings.senders_checked_by && !looks_like_server(*settings.senders_checked_by))
    return fail(Errc::invalid,
                fmt::format("“{}” is no name of a mail server. Take the first word of an Authentication-Results line it wrote, such as "
                            "mx.example.com.",
                            *settings.senders_checked_by),
                "server_malformed", "/senders_checked_by");
  if (!settings.public_url.empty() && !settings.public_url.starts_with("https://") && !settings.public_url.starts_with("http://"))
    return fail(Errc::invalid, "The public address must begin with https:// (or http:// on your own machine).", "url_malformed",
                "/public_url");
  if (settings.smtp) {
    if (settings.smtp->host.empty())
      return fail(Errc::invalid, "The mail server has no name. Write one such as smtp.example.com.", "text_missing", "/smtp/host");
    if (settings.smtp->port < 1 || settings.smtp->port > 65535)
      return fail(Errc::invalid, "The mail server's port is a number from 1 to 65535; 587 is usual.", "number_out_of_range", "/smtp/port");
    TRY_VOID(check_authority(settings.smtp->certificate_authority, "/smtp/certificate_authority"));
  }
  if (settings.dkim) TRY_VOID(check_dkim_settings(*settings.dkim, settings.mail_address));
  return settings.model ? check_model_settings(*settings.model, "/model") : Result<void>();
}

Result<Settings> save_settings(Transaction& transaction, Settings settings, std::int64_t expected) {
  TRY_VOID(check_settings(settings));
  const auto old = TRY(load_settings(transaction));
  if (old.version != expected)
    return fail(Errc::conflict, "Somebody changed the settings while you had them open. Load them again and make your change once more.",
                "version_stale");
  if (settings.smtp && !settings.smtp->password && old.smtp) settings.smtp->password = old.smtp->password;
  if (settings.dkim) settings.dkim = TRY(with_key(std::move(*settings.dkim), old.dkim));
  if (settings.model) settings.model = with_kept_key(std::move(*settings.model), old.model);
  TRY_VOID(carry_to_playbooks(transaction, {old.zone, settings.zone}, {old.currency, settings.currency}));
  settings.version = old.version + 1;
  TRY_VOID(transaction.put_setting(settings_key, wire::to_text(settings)));
  return settings;
}

Settings without_secrets(Settings settings) {
  if (settings.smtp) settings.smtp->password.reset();
  if (settings.dkim) settings.dkim = with_record(std::move(*settings.dkim));
  if (settings.model) settings.model->api_key.reset();
  return settings;
}

Result<std::optional<std::string>> known_reply_secret(Reader& reader) {
  const auto encoded = TRY(stored_setting<std::string>(reader, reply_secret_key));
  if (!encoded) return std::nullopt;
  const auto digest = digest_from_hex(*encoded);
  if (!digest) return fail(Errc::internal, "The stored secret of the reply addresses is damaged.");
  return std::string(reinterpret_cast<const char*>(digest->data()), digest->size());
}

Result<std::string> reply_secret(Transaction& transaction) {
  if (auto known = TRY(known_reply_secret(transaction))) return std::move(*known);
  Digest fresh{};
  random_bytes(fresh.data(), fresh.size());
  TRY_VOID(transaction.put_setting(reply_secret_key, wire::to_text(to_hex(fresh))));
  return std::string(reinterpret_cast<const char*>(fresh.data()), fresh.size());
}

}  // namespace amends::app
