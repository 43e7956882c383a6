#include "domain/recovery/wording.hpp"

#include <array>

#include <fmt/format.h>

#include "base/limits.hpp"

namespace amends::domain {
namespace {

std::size_t most_bytes(Size size) { return size == Size::line ? limits::line_bytes_max : limits::text_bytes_max; }

Result<void> check(std::string_view text, Size size, std::string_view field) {
  if (text.size() <= most_bytes(size)) return {};
  return fail(Errc::invalid, fmt::format("This text has {} bytes. Keep it within {}.", text.size(), most_bytes(size)), "text_too_long",
              std::string(field));
}

Result<void> check_present(std::string_view text, Size size, std::string_view field, std::string_view ask) {
  if (is_blank(text)) return fail(Errc::invalid, std::string(ask), "text_missing", std::string(field));
  return check(text, size, field);
}

// White space that is invisible in UTF-8: no-break space, zero-width space and joiners, byte order mark, ideographic space.
constexpr std::array<std::string_view, 6> invisible = {"\xC2\xA0",     "\xE2\x80\x8B", "\xE2\x80\x8C",
                                                       "\xE2\x80\x8D", "\xEF\xBB\xBF", "\xE3\x80\x80"};

std::size_t invisible_bytes(std::string_view text) {
  if (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r')) return 1;
  for (const auto space : invisible)
    if (text.starts_with(space)) return space.size();
  return 0;
}

}  // namespace

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    const auto bytes = invisible_bytes(text);
    if (bytes == 0) return false;
    text.remove_prefix(bytes);
  }
  return true;
}

bool says_nothing(const std::optional<Words>& words) { return !words || is_blank(words->text); }

Result<void> need(const Words& words, Size size, std::string_view field, std::string_view ask) {
  return check_present(words.text, size, field, ask);
}

Result<void> need(const std::string& text, Size size, std::string_view field, std::string_view ask) {
  return check_present(text, size, field, ask);
}

Result<void> allow(const Words& words, Size size, std::string_view field) { return check(words.text, size, field); }

Result<void> allow(const std::optional<Words>& words, Size size, std::string_view field) {
  if (!words) return {};
  return check(words->text, size, field);
}

Result<void> allow(const std::optional<Money>& money, std::string_view field) {
  if (!money) return {};
  if (money->amount_minor < 0)
    return fail(Errc::invalid, "An amount is nothing or more. Leave out the minus.", "amount_negative", std::string(field));
  if (!is_currency_code(money->currency))
    return fail(Errc::invalid, "Name the currency by its three letters, for example EUR.", "unknown_currency", std::string(field));
  return {};
}

Result<void> within(int value, int least, int most, std::string_view field, std::string_view ask) {
  if (value >= least && value <= most) return {};
  return fail(Errc::invalid, std::string(ask), "out_of_range", std::string(field));
}

}  // namespace amends::domain
