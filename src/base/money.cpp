#include "base/money.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace amends {

int minor_digits(std::string_view currency) {
  // ISO 4217: the codes whose exponent is not 2.
  static constexpr std::array<std::string_view, 17> none = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                                            "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
  static constexpr std::array<std::string_view, 7> three = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
  if (std::find(none.begin(), none.end(), currency) != none.end()) return 0;
  if (std::find(three.begin(), three.end(), currency) != three.end()) return 3;
  return 2;
}

std::int64_t minor_per_major(std::string_view currency) {
  std::int64_t factor = 1;
  for (int digit = minor_digits(currency); digit > 0; --digit) factor *= 10;
  return factor;
}

bool is_currency_code(std::string_view code) {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string to_text(const Money& money) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> signs = {
      {{"EUR", "€"}, {"GBP", "£"}, {"USD", "$"}, {"JPY", "¥"}}};
  const int digits = minor_digits(money.currency);
  const auto unit = minor_per_major(money.currency);
  const bool negative = money.amount_minor < 0;
  const auto magnitude = static_cast<std::uint64_t>(negative ? -(money.amount_minor + 1) : money.amount_minor) + (negative ? 1U : 0U);
  auto whole = fmt::format("{}", magnitude / static_cast<std::uint64_t>(unit));
  for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3) whole.insert(static_cast<std::size_t>(at), ",");
  auto text = digits == 0 ? whole : fmt::format("{}.{:0{}}", whole, magnitude % static_cast<std::uint64_t>(unit), digits);
  const auto sign = std::find_if(signs.begin(), signs.end(), [&](const auto& s) { return s.first == money.currency; });
  text = sign != signs.end() ? std::string(sign->second) + text : text + " " + money.currency;
  return negative ? "-" + text : text;
}

}  // namespace amends
