#include "language/masking/patterns.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <re2/re2.h>

#include "base/text.hpp"
#include "language/amounts.hpp"
#include "language/tone/fold.hpp"

namespace amends::language {
namespace {

struct Pattern {
  Masked kind;
  const char* text;  // its first group, if it has one, is what is masked
};

// clang-format off
// The edge of a word that has letters of any script: RE2's \b knows ASCII only.
#define EDGE R"((?:^|[^\p{L}\p{N}]))"
#define CAPITAL R"(\p{Lu}[\p{L}'’.-]*)"

constexpr std::array patterns{
    Pattern{Masked::link, R"((?i)\b(?:https?://|www\.)[^\s<>"“”]+)"},
    Pattern{Masked::mail, R"([^\s<>()\[\]{},;:"“”]+@[^\s<>()\[\]{},;:"“”@]+\.\pL{2,})"},
    Pattern{Masked::link, R"((?i)\b[a-z0-9][a-z0-9.-]*\.[a-z]{2,24}/[^\s<>"“”]+)"},
    Pattern{Masked::account, R"(\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b)"},
    Pattern{Masked::account, R"((?i)\b[a-z]{2}\d{2}(?: ?\d{4}){2,7}(?: ?\d{1,4})?\b)"},
    Pattern{Masked::card, R"(\b\d(?:[ -]?\d){12,18}\b)"},
    // "12 Harbour Lane", "12a, St. Mary's Road"
    Pattern{Masked::address, EDGE R"((\d{1,4}[a-zA-Z]?,? (?:)" CAPITAL R"( ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Place|Square|Terrace|Way|Crescent|Boulevard|Quay|Gardens|Hill|Park|Row|Mews|Grove)\b))"},
    // "Hauptstraße 5", "Berliner Str. 12", "Kerkstraat 8"
    Pattern{Masked::address, EDGE R"(((?:)" CAPITAL R"([ -]){0,2}\p{Lu}?[\p{L}-]*(?i:straße|strasse|str\.|gasse|weg|platz|allee|ufer|damm|ring|straat|laan|plein|kade|gracht|dreef) ?\d{1,4} ?[a-z]?)(?:[^\p{L}\p{N}]|$))"},
    // "12 rue de la Paix", "8 bis, avenue Foch"
    Pattern{Masked::address, EDGE R"((\d{1,4}(?: ?(?:bis|ter))?,? (?i:rue|avenue|boulevard|place|chemin|impasse|allée|quai|route|cours)(?: (?:de|du|des|la|le|les|l['’]|d['’]|)" CAPITAL R"()){1,5}))"},
    // "Calle Mayor 5", "Avda. de la Constitución, 12"
    Pattern{Masked::address, EDGE R"(((?i:calle|c/|avenida|avda\.?|plaza|paseo|camino|carrer|ronda)(?: (?:de|del|la|el|los|las|)" CAPITAL R"()){1,5},? (?:n\.?[ºo°]? ?)?\d{1,4}))"},
    // "D02 X285", "SW1A 1AA", "1012 AB Amsterdam", "10115 Berlin", "B-1000 Brussels"
    Pattern{Masked::address, R"(\b[A-Z]\d[\dW] ?[A-Z0-9]{4}\b)"},
    Pattern{Masked::address, R"(\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b)"},
    Pattern{Masked::address, R"(\b\d{4} ?[A-Z]{2}(?: )" CAPITAL R"()?)"},
    Pattern{Masked::address, R"(\b(?:[A-Z]{1,2}-\d{4}|(?:[A-Z]{1,2}-)?\d{5}) )" CAPITAL},
    Pattern{Masked::phone, R"((?:\+|\(\+?)?\d(?:[ ()/.\x{a0}-]{0,3}\d){6,14})"},
    // "order no. 4711", "Bestellnummer: 123", "commande n° 2209", "pedido 330"
    Pattern{Masked::number, R"((?i)(?:order|case|ticket|invoice|booking|reference|ref|customer|parcel|bestell\pL*|auftrag\pL*|rechnung\pL*|kunden\pL*|vorgang\pL*|sendung\pL*|commande|facture|dossier|colis|pedido|factura|reserva|caso|paquete)(?: ?(?:no|nr|number|nummer|num[eé]ro|n[°º]))?[.]?[ :#]{0,3}(\d{3,}[\pL\d-]*))"},
    Pattern{Masked::number, R"(#\d+[\pL\d-]*)"},
    Pattern{Masked::number, R"(\b[A-Za-z]{1,6}[-_/]?\d{3,}[A-Za-z0-9-]*)"},
    Pattern{Masked::number, R"(\b\d{3,}[-/]\d{3,}(?:[-/]\d+)*\b)"},
    Pattern{Masked::number, R"(\b\d{5,}\b)"},
};

// Days and times, which a letter needs: no number of anybody.
constexpr std::array kept_patterns{
    R"(\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?\b)",
    R"(\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b)",
    R"(\b(?:19|20)\d{2} ?[-–/] ?(?:19|20)\d{2}\b)",
    R"(\b\d{1,2}[:.]\d{2} ?(?:-|–|to|bis|à|a) ?\d{1,2}[:.]\d{2}\b)",
};
// clang-format on

using Regexes = std::vector<std::unique_ptr<re2::RE2>>;

template <class Table, class TextOf>
Regexes compiled(const Table& table, TextOf text_of) {
  Regexes all;
  for (const auto& entry : table) all.push_back(std::make_unique<re2::RE2>(text_of(entry), re2::RE2::Quiet));
  return all;
}

template <class See>
void each_match(const re2::RE2& pattern, std::string_view text, See see) {
  re2::StringPiece found[2];
  const re2::StringPiece whole(text.data(), text.size());
  const int groups = std::min(pattern.NumberOfCapturingGroups(), 1) + 1;
  for (std::size_t from = 0; from <= text.size() && pattern.Match(whole, from, text.size(), re2::RE2::UNANCHORED, found, groups);) {
    const auto& piece = groups == 2 && found[1].data() ? found[1] : found[0];
    const auto begin = static_cast<std::size_t>(piece.data() - text.data());
    see(begin, begin + piece.size());
    from = std::max(begin + piece.size(), from + 1);
  }
}

constexpr std::size_t figures_that_tell = 3;  // fewer are a count, a day, a house

bool holds(const Found& whole, std::size_t begin, std::size_t end) { return whole.begin <= begin && end <= whole.end; }

// "01.23.45.67" goes on: no day.
bool goes_on(std::string_view text, std::size_t end) {
  return end + 1 < text.size() && (text[end] == '.' || text[end] == '-' || text[end] == '/') && is_digit(text[end + 1]);
}

std::vector<Found> kept(std::string_view text) {
  static const auto regexes = compiled(kept_patterns, [](const char* pattern) { return pattern; });
  std::vector<Found> all;
  for (const auto& regex : regexes)
    each_match(*regex, text, [&](std::size_t begin, std::size_t end) {
      const bool is_part =
          goes_on(text, end) || (begin > 0 && (text[begin - 1] == '.' || text[begin - 1] == '-' || text[begin - 1] == '+'));
      if (!is_part) all.push_back({begin, end, {}});
    });
  const auto folded = without_accents(text);
  for (const auto& amount : amounts_in(folded.text)) {
    auto begin = static_cast<std::size_t>(amount.words.data() - folded.text.data());
    auto end = begin + amount.words.size();
    if (end < folded.text.size() && is_digit(folded.text[end])) {  // "1111 €20": the sign belongs to what follows it
      begin += amount.words.rfind(' ') + 1;
      while (end < folded.text.size() && (is_digit(folded.text[end]) || folded.text[end] == '.' || folded.text[end] == ',')) ++end;
    }
    all.push_back({folded.origin(begin), folded.origin(end), {}});
  }
  return all;
}

// Figures that follow a number belong to it, unless a day or a sum begins there: a card's last group must not stand alone behind a longer
// number that swallowed its first ones.
std::size_t with_following_figures(std::string_view text, std::size_t end, const std::vector<Found>& days_and_sums) {
  for (;;) {
    auto next = end;
    if (next < text.size() && std::string_view(" -/.").find(text[next]) != std::string_view::npos) ++next;
    auto last = next;
    while (last < text.size() && is_digit(text[last])) ++last;
    const bool is_rest = next == end && last > next;  // of a group that was cut
    if (!is_rest && last - next < figures_that_tell) return end;
    if (std::ranges::any_of(days_and_sums, [&](const Found& one) { return one.begin == next; })) return end;
    end = last;
  }
}

}  // namespace

std::vector<Found> personal_patterns(std::string_view text) {
  static const auto regexes = compiled(patterns, [](const Pattern& pattern) { return pattern.text; });
  const auto days_and_sums = kept(text);
  std::vector<Found> all;
  for (std::size_t i = 0; i < regexes.size(); ++i) {
    const auto kind = patterns[i].kind;
    const bool is_figures = kind == Masked::phone || kind == Masked::number || kind == Masked::card || kind == Masked::account;
    each_match(*regexes[i], text, [&](std::size_t begin, std::size_t end) {
      while (end > begin && std::string_view(".,;:!?)'-").find(text[end - 1]) != std::string_view::npos) --end;  // it ends a sentence
      if (is_figures && std::ranges::any_of(days_and_sums, [&](const Found& one) { return holds(one, begin, end); })) return;
      if (is_figures) end = with_following_figures(text, end, days_and_sums);
      all.push_back({begin, end, kind});
    });
  }
  return all;
}

}  // namespace amends::language
