#include "language/amounts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <re2/re2.h>

#include "language/piece.hpp"

namespace amends::language {
namespace {

enum class Part { whole, hundredth };
struct Unit {
  std::string_view begins;
  std::string_view currency;
  Part part = Part::whole;
};
// By how the sign or word begins; a dollar is taken for the American one. Kroner, rupees by their sign, cents: whose, nobody can tell.
constexpr std::array units{Unit{"\xE2\x82\xAC", "EUR"},
                           Unit{"euro", "EUR"},
                           Unit{"\xC2\xA3", "GBP"},
                           Unit{"pound", "GBP"},
                           Unit{"quid", "GBP"},
                           Unit{"libra", "GBP"},
                           Unit{"pence", "GBP", Part::hundredth},
                           Unit{"penny", "GBP", Part::hundredth},
                           Unit{"p", "GBP", Part::hundredth},
                           Unit{"$", "USD"},
                           Unit{"dollar", "USD"},
                           Unit{"dolar", "USD"},
                           Unit{"buck", "USD"},
                           Unit{"franken", "CHF"},
                           Unit{"rappen", "CHF", Part::hundredth},
                           Unit{"rupee", "INR"},
                           Unit{"\xE2\x82\xB9", "INR"},
                           Unit{"\xC2\xA5", "JPY"},
                           Unit{"yen", "JPY"},
                           Unit{"zl", "PLN"},
                           Unit{"\xE2\x82\xA9", "KRW"},
                           Unit{"cent", "", Part::hundredth}};
// The codes of ISO 4217 that a letter may write out, in small letters; those that are English or German words are left out.
#define CURRENCY_CODES                                                                                                                   \
  "aed|aud|bhd|brl|cad|chf|clp|cny|czk|dkk|eur|gbp|hkd|huf|idr|ils|inr|isk|jod|jpy|krw|kwd|mxn|myr|nok|nzd|omr|pln|ron|sar|sgd|thb|tnd|" \
  "twd|usd|vnd|zar"

const Unit* unit_of(std::string_view sign) {
  const auto* unit = std::find_if(units.begin(), units.end(), [&](const Unit& one) { return sign.starts_with(one.begins); });
  return unit == units.end() ? nullptr : unit;
}

std::string code_in(std::string_view sign) {
  static const re2::RE2 code(CURRENCY_CODES);
  if (!re2::RE2::FullMatch(piece(sign), code)) return {};
  std::string upper(sign);
  for (auto& c : upper) c = static_cast<char>(c - 'a' + 'A');
  return upper;
}

// "1,480.00", "1.480,50", "148", "14,8": the last mark with one or two figures after it divides off the cents; with three figures after it,
// a full stop does where the currency has three ("12.500 KWD"). A currency without minor units has no use for what is divided off.
std::optional<std::int64_t> minor_of(std::string_view number, int digits) {
  constexpr int figures_max = 12;
  const auto mark = number.find_last_of(".,");
  const auto behind = mark == number.npos ? 0 : number.size() - mark - 1;
  const bool divides = behind == 1 || behind == 2 || (digits == 3 && behind == 3 && number[mark] == '.');
  std::int64_t minor = 0;
  int figures = 0;
  for (const char c : number.substr(0, divides ? mark : number.size())) {
    if (c < '0' || c > '9') continue;
    if (++figures > figures_max) return std::nullopt;
    minor = minor * 10 + (c - '0');
  }
  for (int digit = 0; digit < digits; ++digit) {
    const auto at = mark + 1 + static_cast<std::size_t>(digit);
    minor = minor * 10 + (divides && at < number.size() ? number[at] - '0' : 0);
  }
  return minor;
}

std::optional<Money> money_of(std::string_view sign, std::string_view figures, bool thousands) {
  const auto code = code_in(sign);
  const auto* unit = code.empty() ? unit_of(sign) : nullptr;
  const auto currency = unit ? std::string(unit->currency) : code;
  const bool hundredth = unit && unit->part == Part::hundredth;
  const auto minor = minor_of(figures, hundredth ? 0 : minor_digits(currency));
  if (!minor) return std::nullopt;
  return Money{*minor * (thousands ? 1000 : 1), currency};
}

}  // namespace

std::vector<FoundAmount> amounts_in(std::string_view folded, std::size_t most) {
  static const re2::RE2 pattern(
      R"(([€£$¥₩₹]|\b(?:rs\.?|kr|)" CURRENCY_CODES
      R"()) ?(\d(?:[\d.,]*\d)?)(?: ?(k)\b)?|(\d(?:[\d.,]*\d)?) ?(k )?([€£$¥₩₹]|(?:euros?|pounds?|libras|quid|dollars?|dolares|bucks|franken|francs?|rupees|kronor|kroner|zl|yen|kr|pence|penny|rappen|cents?|centimes?|centimos?|)" CURRENCY_CODES
      R"()\b)|\b(\d{1,2})(p\b))");
  std::vector<FoundAmount> amounts;
  constexpr int groups = 9;
  re2::StringPiece found[groups];
  const auto text = piece(folded);
  for (std::size_t from = 0; amounts.size() < most && pattern.Match(text, from, folded.size(), re2::RE2::UNANCHORED, found, groups);) {
    const auto start = static_cast<std::size_t>(found[0].data() - folded.data());
    from = start + found[0].size();
    const auto sign = !found[1].empty() ? found[1] : !found[6].empty() ? found[6] : found[8];
    const auto figures = !found[1].empty() ? found[2] : !found[6].empty() ? found[4] : found[7];
    const bool thousands = !found[3].empty() || !found[5].empty();
    auto money = money_of(view(sign), view(figures), thousands);
    if (money) amounts.push_back({std::move(*money), folded.substr(start, found[0].size())});
  }
  return amounts;
}

}  // namespace amends::language
