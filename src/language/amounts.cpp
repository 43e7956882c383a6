#include "language/amounts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <re2/re2.h>

namespace amends::language {
namespace {

struct Unit {
  std::string_view begins;
  std::string_view currency;
};
// By how the sign or word begins; a dollar is taken for the American one. Kroner, rupees by their sign: whose, nobody can tell.
constexpr std::array<Unit, 17> units = {{{"\xE2\x82\xAC", "EUR"},
                                         {"eur", "EUR"},
                                         {"\xC2\xA3", "GBP"},
                                         {"gbp", "GBP"},
                                         {"pound", "GBP"},
                                         {"quid", "GBP"},
                                         {"libra", "GBP"},
                                         {"$", "USD"},
                                         {"usd", "USD"},
                                         {"dollar", "USD"},
                                         {"dolar", "USD"},
                                         {"buck", "USD"},
                                         {"chf", "CHF"},
                                         {"franken", "CHF"},
                                         {"inr", "INR"},
                                         {"rupee", "INR"},
                                         {"yen", "JPY"}}};

std::string_view currency_of(std::string_view sign) {
  const auto* unit = std::find_if(units.begin(), units.end(), [&](const Unit& one) { return sign.starts_with(one.begins); });
  return unit == units.end() ? std::string_view() : unit->currency;
}

// "1,480.00", "1.480,50", "148", "14,8": the last mark with one or two figures after it divides off the cents.
std::optional<std::int64_t> minor_of(std::string_view number) {
  constexpr int figures_max = 12;
  const auto mark = number.find_last_of(".,");
  const auto behind = mark == number.npos ? 0 : number.size() - mark - 1;
  const bool has_cents = behind == 1 || behind == 2;
  std::int64_t whole = 0, cents = 0;
  int figures = 0;
  for (const char c : number.substr(0, has_cents ? mark : number.size())) {
    if (c < '0' || c > '9') continue;
    if (++figures > figures_max) return std::nullopt;
    whole = whole * 10 + (c - '0');
  }
  if (has_cents) cents = (number[mark + 1] - '0') * 10 + (behind == 2 ? number[mark + 2] - '0' : 0);
  return whole * 100 + cents;
}

}  // namespace

std::vector<FoundAmount> amounts_in(std::string_view folded, std::size_t most) {
  static const re2::RE2 pattern(
      R"(([€£$]|\b(?:eur|gbp|usd|chf|inr|rs\.?|kr)) ?(\d(?:[\d.,]*\d)?)(?: ?(k)\b)?|(\d(?:[\d.,]*\d)?) ?(k )?([€£$]|(?:euros?|eur|gbp|pounds?|libras|quid|usd|dollars?|dolares|bucks|chf|franken|francs?|rupees|kronor|kroner|zł|yen)\b))");
  std::vector<FoundAmount> amounts;
  re2::StringPiece found[7];
  const re2::StringPiece text(folded.data(), folded.size());
  for (std::size_t from = 0; amounts.size() < most && pattern.Match(text, from, folded.size(), re2::RE2::UNANCHORED, found, 7);) {
    const auto start = static_cast<std::size_t>(found[0].data() - folded.data());
    from = start + found[0].size();
    const bool sign_first = !found[1].empty();
    const auto sign = sign_first ? found[1] : found[6], figures = sign_first ? found[2] : found[4];
    const bool thousands = !found[3].empty() || !found[5].empty();
    const auto minor = minor_of({figures.data(), figures.size()});
    if (!minor) continue;
    amounts.push_back(
        {{*minor * (thousands ? 1000 : 1), std::string(currency_of({sign.data(), sign.size()}))}, folded.substr(start, found[0].size())});
  }
  return amounts;
}

}  // namespace amends::language
