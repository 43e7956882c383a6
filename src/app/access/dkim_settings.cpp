#include "app/access/dkim_settings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/log.hpp"
#include "base/text.hpp"

namespace amends::app {
namespace {

constexpr std::size_t name_bytes_max = 253, label_bytes_max = 63;  // RFC 1035 section 2.3.4

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= label_bytes_max && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; });
}

// Labels of letters, digits and hyphens with single dots between them: what a selector and a domain are made of (RFC 6376 section 3.1).
bool is_name(std::string_view name) {
  if (name.size() > name_bytes_max) return false;
  for (std::size_t at = 0; at <= name.size();) {
    const auto end = std::min(name.find('.', at), name.size());
    if (!is_label(name.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

Result<DnsRecord> record_of(const DkimSettings& settings) {
  const auto key = TRY(PrivateKey::from_pem(settings.private_key.value_or("")));
  return DnsRecord{fmt::format("{}._domainkey.{}", settings.selector, settings.domain),
                   fmt::format("v=DKIM1; k={}; p={}", key.kind() == PrivateKey::Kind::rsa ? "rsa" : "ed25519", TRY(key.public_base64()))};
}

}  // namespace

Result<void> check_dkim_settings(const DkimSettings& settings, std::string_view mail_address) {
  const auto domain = lower_ascii(settings.domain);
  if (!is_name(domain) || domain.find('.') == domain.npos)
    return fail(Errc::invalid, fmt::format("“{}” is no domain. Write one such as example.com.", settings.domain), "domain_malformed",
                "/dkim/domain");
  const auto senders = lower_ascii(domain_of(mail_address));
  // One below the other: what DMARC's relaxed alignment takes for one house (RFC 7489 section 3.1.1), but for its list of suffixes.
  if (!senders.empty() && !is_at_or_above(domain, senders) && !is_at_or_above(senders, domain))
    return fail(Errc::invalid,
                fmt::format("Letters come from {}, so a signature by {} counts for nothing. Write {}, or change the mail address.",
                            mail_address, settings.domain, senders),
                "domain_other", "/dkim/domain");
  if (!is_name(lower_ascii(settings.selector)))
    return fail(Errc::invalid,
                fmt::format("“{}” is no selector. Use letters, digits and hyphens, such as amends or mail-2026.", settings.selector),
                "selector_malformed", "/dkim/selector");
  if (!settings.private_key || settings.private_key->empty()) return {};
  auto key = PrivateKey::from_pem(*settings.private_key);
  if (key) return {};
  key.error().field = "/dkim/private_key";
  return tl::unexpected(std::move(key).error());
}

Result<DkimSettings> with_key(DkimSettings settings, const std::optional<DkimSettings>& kept) {
  settings.domain = lower_ascii(settings.domain);
  settings.selector = lower_ascii(settings.selector);
  settings.record.reset();
  if (settings.private_key && !settings.private_key->empty()) return settings;
  if (kept)
    settings.private_key = kept->private_key;
  else
    settings.private_key = TRY(TRY(PrivateKey::make_rsa()).pem());
  return settings;
}

DkimSettings with_record(DkimSettings settings) {
  if (auto record = record_of(settings))
    settings.record = std::move(*record);
  else
    log::warn("dkim: {}", record.error().sentence);
  settings.private_key.reset();
  return settings;
}

}  // namespace amends::app
