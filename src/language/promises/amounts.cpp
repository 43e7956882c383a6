#include "language/promises/amounts.hpp"

#include "language/tone/rule.hpp"

namespace amends::language {
namespace {

std::string_view currency_of(std::string_view sign) {
  if (sign.find("\xE2\x82\xAC") != sign.npos || sign.find("eur") != sign.npos) return "EUR";
  if (sign.find("\xC2\xA3") != sign.npos || sign.find("gbp") != sign.npos || sign.find("pound") != sign.npos ||
      sign.find("pfund") != sign.npos || sign.find("livre") != sign.npos || sign.find("libra") != sign.npos)
    return "GBP";
  if (sign.find("chf") != sign.npos || sign.find("franken") != sign.npos) return "CHF";
  return "USD";
}

// "1,480.00", "1.480,50", "148", "14,8": the last mark with one or two figures after it divides off the cents.
std::optional<std::int64_t> minor_of(std::string_view number) {
  std::int64_t whole = 0, cents = 0;
  const auto mark = number.find_last_of(".,");
  const bool has_cents = mark != number.npos && number.size() - mark - 1 <= 2 && number.size() - mark - 1 >= 1;
  int figures = 0;
  for (std::size_t i = 0; i < (has_cents ? mark : number.size()); ++i)
    if (number[i] >= '0' && number[i] <= '9') {
      if (++figures > 12) return std::nullopt;
      whole = whole * 10 + (number[i] - '0');
    }
  if (has_cents) {
    cents = number[mark + 1] - '0';
    cents = number.size() - mark - 1 == 2 ? cents * 10 + (number[mark + 2] - '0') : cents * 10;
  }
  return whole * 100 + cents;
}

}  // namespace

std::vector<FoundAmount> amounts_in(std::string_view plain) {
  static const Pattern pattern(
      R"(((?:[\x{20AC}\x{A3}$]|\b(?:eur|gbp|usd|chf)) ?\d(?:[\d.,]*\d)?|\b\d(?:[\d.,]*\d)? ?(?:[\x{20AC}\x{A3}$]|(?:euros?|pounds?|dollars?|eur|gbp|usd|chf|franken|dolares|libras)\b)))");
  static const Pattern figures(R"((\d(?:[\d.,]*\d)?))");
  std::vector<FoundAmount> found;
  for (const auto words : pattern.all(plain)) {
    const auto number = figures.first(words);
    if (const auto minor = minor_of(number)) found.push_back({{*minor, std::string(currency_of(words))}, words});
  }
  return found;
}

}  // namespace amends::language
