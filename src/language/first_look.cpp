#include "language/first_look.hpp"

#include <algorithm>

#include <re2/re2.h>

#include "base/limits.hpp"
#include "language/piece.hpp"

namespace amends::language {
namespace {

std::optional<Quote> quote_of(const std::optional<Risk>& found) {
  if (!found) return std::nullopt;
  return Quote{found->start, found->end, found->quote};
}

}  // namespace

std::optional<std::string> phone_in(std::string_view text) {
  static const re2::RE2 number(
      R"((?i)(?:(?:\b(?:ring|call|phone|telephone|tel|mobile|cell|reach)\b[^\n\d+]{0,30})((?:\+|00)?\d[\d ()/.\-]{6,18}\d)|((?:\+|\b00)[1-9][\d ()/.\-]{6,18}\d)))");
  constexpr std::ptrdiff_t digits_min = 8;
  text = text.substr(0, limits::text_bytes_max);
  std::string named, international;
  if (!re2::RE2::PartialMatch(piece(text), number, &named, &international)) return std::nullopt;
  auto& found = named.empty() ? international : named;
  if (std::count_if(found.begin(), found.end(), [](char c) { return c >= '0' && c <= '9'; }) < digits_min) return std::nullopt;
  return found;
}

FirstLook first_look(std::string_view text) {
  auto found = triage(text);
  FirstLook look;
  look.language = found.language == "und" ? std::string() : found.language;
  // Nothing to read may be a photograph alone, a question in a language without rules a complaint: somebody has to see it.
  const bool nothing_read = !found.sure && (found.kind == TextKind::noise || found.kind == TextKind::enquiry);
  look.is_complaint = found.kind == TextKind::complaint || nothing_read;
  look.kind = nothing_read ? TextKind::complaint : found.kind;
  look.severity = nothing_read ? 2 : found.severity;
  if (!look.is_complaint) return look;
  look.feeling = std::move(found.feeling);
  look.sign = std::move(found.sign);
  look.quote = quote_of(found.sign_quote ? found.sign_quote : found.feeling_quote);
  look.warning = quote_of(found.warning);
  return look;
}

}  // namespace amends::language
