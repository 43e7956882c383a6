#pragma once
// How letters are signed (DKIM, RFC 6376): the domain that vouches for them, its key, and what the domain's owner publishes so that
// receivers find it. Part of the company's settings; off unless somebody writes it down.

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe/class.hpp>

#include "base/private_key.hpp"
#include "base/result.hpp"
#include "wire/type.hpp"

namespace amends::app {

// A TXT record of the domain name system, to be published as it stands.
struct DnsRecord {
  std::string name;   // "amends._domainkey.example.com"
  std::string value;  // "v=DKIM1; k=rsa; p=..."
};
BOOST_DESCRIBE_STRUCT(DnsRecord, (), (name, value))

struct DkimSettings {
  std::string domain;                      // "example.com": that of the mail address, or one above or below it
  std::string selector;                    // "amends": tells one key of a domain from another
  std::optional<std::string> private_key;  // PEM; taken in, never answered. Left out: the old one stays, or one is made
  std::optional<DnsRecord> record;         // answered, never taken in
};
BOOST_DESCRIBE_STRUCT(DkimSettings, (), (domain, selector, private_key, record))

// Errc::invalid at "/dkim/domain" and so on. A receiver counts the signature only where its domain is that of the sender's address, or one
// above or below it (RFC 7489 section 3.1.1), so another one is refused; without an address nothing leaves yet, and nothing is compared.
Result<void> check_dkim_settings(const DkimSettings& settings, std::string_view mail_address);
// As they are kept: with the key that was kept before, or a new one (RSA, 2048 bits), where none is given.
Result<DkimSettings> with_key(DkimSettings settings, const std::optional<DkimSettings>& kept);
// As they are answered: without the key, with what is to be published.
DkimSettings with_record(DkimSettings settings);

}  // namespace amends::app

template <>
inline constexpr std::size_t amends::wire::bytes_max<& amends::app::DkimSettings::private_key> = amends::PrivateKey::pem_bytes_max;
// It comes back with the settings that it was answered in.
template <>
inline constexpr std::size_t amends::wire::bytes_max<& amends::app::DnsRecord::value> = amends::PrivateKey::pem_bytes_max;
