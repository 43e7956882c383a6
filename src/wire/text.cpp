#include "wire/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "wire/type.hpp"

namespace amends::wire {
namespace {

bool continues(std::string_view text, std::size_t at, unsigned char low = 0x80, unsigned char high = 0xBF) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= low && byte <= high;
}

// Bytes that may stand in a JSON string as they are: printable ASCII but the quote and the backslash.
constexpr std::array<bool, 256> plain = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0x20; byte < 0x80; ++byte) table[byte] = byte != '"' && byte != '\\';
  return table;
}();

// Of eight bytes at once: all ASCII, no control character, no quotation mark, no backslash.
bool are_plain(const char* text) {
  constexpr std::uint64_t each = 0x0101010101010101ULL, high = 0x80 * each;
  std::uint64_t eight = 0;
  std::memcpy(&eight, text, sizeof eight);
  const auto is_zero = [&](std::uint64_t bytes) { return (bytes - each) & ~bytes; };
  return (((eight - 0x20 * each) | eight | is_zero(eight ^ ('"' * each)) | is_zero(eight ^ ('\\' * each))) & high) == 0;
}

void append_escape(std::string& out, unsigned char byte) {
  constexpr char hex[] = "0123456789abcdef";
  switch (byte) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    default:
      out += "\\u00";
      out += hex[byte >> 4];
      out += hex[byte & 15];
  }
}

}  // namespace

std::size_t utf8_sequence(std::string_view text) {
  if (text.empty()) return 0;
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(text, 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
    return continues(text, 1, low, high) && continues(text, 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
    return continues(text, 1, low, high) && continues(text, 2) && continues(text, 3) ? 4 : 0;
  }
  return 0;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    std::uint64_t eight = 0;
    if (text.size() >= sizeof eight) {
      std::memcpy(&eight, text.data(), sizeof eight);
      if ((eight & 0x8080808080808080ULL) == 0) {
        text.remove_prefix(sizeof eight);
        continue;
      }
    }
    const auto length = utf8_sequence(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t run = 0;  // the start of what may be copied as it is
  std::size_t at = 0;
  while (at < text.size()) {
    while (text.size() - at >= 8 && are_plain(text.data() + at)) at += 8;
    if (at == text.size()) break;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (plain[byte]) {
      ++at;
      continue;
    }
    if (byte >= 0x80) {
      if (const auto length = utf8_sequence(text.substr(at))) {
        at += length;
        continue;
      }
    }
    out.append(text.substr(run, at - run));
    if (byte >= 0x80)
      out += "\xEF\xBF\xBD";
    else
      append_escape(out, byte);
    run = ++at;
  }
  out.append(text.substr(run));
  out += '"';
}

std::string_view nearest(std::string_view given, std::span<const std::string_view> known) {
  constexpr std::size_t given_max = 64;  // longer names are no slip of the pen
  if (given.size() > given_max) return {};
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(1, (given.size() + 1) / 3) + 1;  // one slip in three letters
  std::vector<std::size_t> row;
  for (const auto name : known) {
    row.resize(name.size() + 1);
    for (std::size_t i = 0; i <= name.size(); ++i) row[i] = i;
    for (std::size_t g = 1; g <= given.size(); ++g) {
      std::size_t diagonal = row[0];
      row[0] = g;
      for (std::size_t n = 1; n <= name.size(); ++n) {
        const auto replaced = diagonal + (given[g - 1] == name[n - 1] ? 0 : 1);
        diagonal = row[n];
        row[n] = std::min({replaced, row[n] + 1, row[n - 1] + 1});
      }
    }
    if (row[name.size()] < best_distance) {
      best_distance = row[name.size()];
      best = name;
    }
  }
  return best;
}

std::string Text<std::chrono::year_month_day>::print(std::chrono::year_month_day value) {
  return to_rfc3339(Instant{std::chrono::sys_days{value}}).substr(0, 10);
}

std::optional<std::chrono::year_month_day> Text<std::chrono::year_month_day>::parse(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  const auto midnight = parse_rfc3339(std::string(text) + "T00:00:00Z");
  if (!midnight) return std::nullopt;
  return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(*midnight)};
}

}  // namespace amends::wire
