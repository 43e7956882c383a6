#include "language/sums.hpp"

#include <cstdlib>
#include <string>

#include <re2/re2.h>

namespace amends::language {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 1,200.50 and 1.200,50 and 1200: the last mark before one or two digits divides.
double amount_of(std::string_view written) {
  std::string plain;
  const auto last = written.find_last_of(".,");
  const bool divides = last != std::string_view::npos && written.size() - last - 1 <= 2;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (is_digit(written[i])) plain += written[i];
    if (divides && i == last) plain += '.';
  }
  return std::strtod(plain.c_str(), nullptr);
}

}  // namespace

std::vector<Sum> sums_in(std::string_view folded, std::size_t most) {
  static const re2::RE2 pattern(
      R"((?:([€£$]|\b(?:eur|gbp|usd|chf|inr|rs\.?|kr)) ?(\d[\d.,]{0,14})(?: ?(k)\b)?)|(?:(\d[\d.,]{0,14}) ?(k )?(€|£|\$|\b(?:eur|euros?|gbp|pounds?|quid|usd|dollars?|bucks|chf|francs?|franken|rupees|kronor|kroner|zł|yen)\b)))");
  std::vector<Sum> sums;
  re2::StringPiece found[7];
  const re2::StringPiece text(folded.data(), folded.size());
  for (std::size_t from = 0; sums.size() < most && pattern.Match(text, from, folded.size(), re2::RE2::UNANCHORED, found, 7);) {
    Sum sum;
    sum.start = static_cast<std::size_t>(found[0].data() - folded.data());
    sum.end = sum.start + found[0].size();
    from = sum.end;
    const auto mark = found[1].empty() ? found[6] : found[1];
    const auto digits = found[2].empty() ? found[4] : found[2];
    const bool thousands = !found[3].empty() || !found[5].empty();
    sum.amount = amount_of({digits.data(), digits.size()}) * (thousands ? 1000 : 1);
    const std::string_view currency(mark.data(), mark.size());
    for (const std::string_view one : {"€", "£", "$", "eur", "gbp", "usd", "pound", "quid", "dollar", "buck"})
      sum.counts |= currency.starts_with(one);
    sums.push_back(sum);
  }
  return sums;
}

}  // namespace amends::language
