#pragma once
// Header fields of a mail: raw as they came, decoded on demand (RFC 5322, RFC 2047, RFC 2231, and what is sent instead of them).

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "mail/parsed_mail.hpp"

namespace amends::mail {

struct HeaderField {
  std::string name;  // lower case
  std::string raw;   // value as it came, unfolded, trimmed; may hold 8-bit bytes and encoded words
};

class Headers {
 public:
  Headers() = default;
  // `charset_hint` is what the body declares: raw 8-bit headers are mostly written in the same.
  explicit Headers(std::vector<HeaderField> fields, std::string_view charset_hint = {});

  // The first non-empty value of that name (lower case), raw; empty when there is none.
  std::string_view raw(std::string_view name) const;
  bool has(std::string_view name) const { return !raw(name).empty(); }
  // Decoded to UTF-8, white space folded, no control characters.
  std::string text(std::string_view name) const;
  // Of all fields of that name.
  std::vector<Address> addresses(std::string_view name) const;
  std::vector<std::string> message_ids(std::string_view name) const;
  std::optional<Instant> date(std::string_view name) const;

  const std::vector<HeaderField>& fields() const { return fields_; }
  // Charset that fits the raw 8-bit bytes of these headers; empty when there are none.
  const std::string& charset() const { return charset_; }

 private:
  std::vector<HeaderField> fields_;
  std::string charset_;
};

// One header value to UTF-8: encoded words (also broken ones) and raw 8-bit bytes, which are read as `charset`.
std::string decode_header(std::string_view raw, std::string_view charset);
// Address list of one header value.
std::vector<Address> parse_addresses(std::string_view raw, std::string_view charset);
// A date as mails write it (RFC 5322, 3.3); none when it cannot be read or lies outside 1970 to 9999.
std::optional<Instant> parse_date(std::string_view value);
// Message ids of a value, without angle brackets, in order, each once.
std::vector<std::string> parse_message_ids(std::string_view raw);

}  // namespace amends::mail
