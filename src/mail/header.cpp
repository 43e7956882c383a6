#include "mail/header.hpp"

#include <algorithm>

#include <gmime/gmime.h>

#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/text.hpp"

namespace amends::mail {

Headers::Headers(std::vector<HeaderField> fields, std::string_view charset_hint) : fields_(std::move(fields)) {
  std::string high;
  for (const auto& field : fields_)
    if (!is_ascii(field.raw)) high.append(field.raw).append("\n");
  if (!high.empty()) charset_ = detect_charset(high, charset_hint);
}

std::string_view Headers::raw(std::string_view name) const {
  for (const auto& field : fields_)
    if (field.name == name && !field.raw.empty()) return field.raw;
  return {};
}

std::string Headers::text(std::string_view name) const { return std::string(trim_space(decode_header(raw(name), charset_))); }

std::vector<Address> Headers::addresses(std::string_view name) const {
  std::vector<Address> all;
  for (const auto& field : fields_) {
    if (field.name != name) continue;
    for (auto& one : parse_addresses(field.raw, charset_)) {
      if (all.size() >= limits::recipients_max) return all;
      all.push_back(std::move(one));
    }
  }
  return all;
}

std::vector<std::string> Headers::message_ids(std::string_view name) const { return parse_message_ids(raw(name)); }

namespace {

// GMime reads "0001" as 2001; a year before 1000 is no year of a mail.
bool has_year_of_four_digits_from_zero(std::string_view value) {
  for (std::size_t i = 1; i + 3 < value.size(); ++i)
    if (value[i - 1] == ' ' && value[i] == '0' && is_digit(value[i + 1]) && is_digit(value[i + 2]) && is_digit(value[i + 3])) return true;
  return false;
}

}  // namespace

std::optional<Instant> Headers::date(std::string_view name) const { return parse_date(raw(name)); }

std::optional<Instant> parse_date(std::string_view written) {
  const std::string value(written.substr(0, 200));
  if (value.empty() || has_year_of_four_digits_from_zero(value)) return std::nullopt;
  GDateTime* found = g_mime_utils_header_decode_date(value.c_str());
  if (!found) return std::nullopt;
  const gint64 seconds = g_date_time_to_unix(found);
  g_date_time_unref(found);
  constexpr gint64 year_10000 = 253'402'300'800;
  if (seconds < 0 || seconds >= year_10000) return std::nullopt;
  return from_ms(seconds * 1000);
}

std::vector<std::string> parse_message_ids(std::string_view raw) {
  std::vector<std::string> ids;
  const auto add = [&](std::string_view id) {
    std::string clean;
    for (const char c : id)
      if (!is_space(c) && static_cast<unsigned char>(c) >= 0x20) clean += c;
    if (clean.empty() || clean.size() > limits::line_bytes_max || ids.size() >= limits::references_max) return;
    if (std::find(ids.begin(), ids.end(), clean) == ids.end()) ids.push_back(std::move(clean));
  };
  if (raw.find('<') == raw.npos) {
    // No brackets at all: every word with an @ is taken for an id, or the whole value where there is but one word.
    std::string_view rest = trim_space(raw);
    const bool single = rest.find_first_of(" \t") == rest.npos;
    while (!rest.empty()) {
      const auto end = rest.find_first_of(" \t,");
      const auto word = rest.substr(0, end);
      if (single || word.find('@') != word.npos) add(word);
      if (end == rest.npos) break;
      rest = trim_space(rest.substr(end + 1));
    }
    return ids;
  }
  for (auto open = raw.find('<'); open != raw.npos;) {
    const auto next_open = raw.find('<', open + 1);
    const auto close = std::min({raw.find('>', open), next_open, raw.size()});
    add(raw.substr(open + 1, close - open - 1));
    open = next_open;
  }
  return ids;
}

}  // namespace amends::mail
