#include "language/tone/prepared.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "language/points.hpp"
#include "language/tone/fold.hpp"
#include "language/tone/sentences.hpp"

namespace amends::language {
namespace {

struct SmallWords {
  Tongue tongue;
  std::string_view words;  // between blanks
};
// Small words that the other three do not have.
constexpr std::array<SmallWords, 4> small_words = {{
    {Tongue::en,
     " the and you your we is are was were will have has for with that this it of to not our i am sorry please thank by dear hello thanks "
     "yes us if would can could been "},
    {Tongue::de,
     " der die das und ist sie ihr ihre ihnen ihren ihrem wir uns unser nicht ich wird werden haben hat fur mit dass auf ein eine einen "
     "leid tut den dem zu zum zur bis am im sich es wenn danke bitte herr frau hallo entschuldigung falls unser unsere "},
    {Tongue::fr,
     " le les et est vous votre vos nous notre ne pas je sera serons avons avez pour avec une des du au aux ce cette il elle qui si sommes "
     "suis mais dans sur jour merci bonjour madame monsieur desole desoles desolee excuses cela "},
    {Tongue::es,
     " el los las y es su sus usted le lo nosotros nuestro nuestra se por para con una del al este esta que si pero sera hemos ha lamento "
     "lamentamos mas muy como gracias sentimos siento llego disculpe culpa suya hace falta breve pronto usted reembolso hola tiene alguna "
     "duda estimado estimada "
     "queja pedimos "
     "llame llamare "},
}};

}  // namespace

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view code_of(Tongue tongue) {
  constexpr std::array<std::string_view, 4> codes = {"en", "de", "fr", "es"};
  return codes[static_cast<std::size_t>(tongue)];
}

namespace {

// The shipped models tell 75 languages by longer texts; of three words, and among these four, small words tell better.
// Which of the four know a word: bit 0 English, 1 German, 2 French, 3 Spanish.
const std::unordered_map<std::string_view, unsigned>& known_words() {
  static const auto table = [] {
    std::unordered_map<std::string_view, unsigned> words;
    for (std::size_t i = 0; i < small_words.size(); ++i)
      each_word(small_words[i].words, [&](std::string_view word) { words[word] |= 1U << i; });
    return words;
  }();
  return table;
}

constexpr int words_looked_at_max = 400;

}  // namespace

Tongue tongue_of(std::string_view plain) {
  std::array<int, 4> seen{};
  int words = 0;
  const auto& table = known_words();
  each_word(plain, [&](std::string_view word) {
    if (++words > words_looked_at_max || word.size() > 14) return;
    const auto known = table.find(word);
    if (known == table.end()) return;
    for (std::size_t i = 0; i < seen.size(); ++i) seen[i] += static_cast<int>((known->second >> i) & 1U);
  });
  const auto most = std::max_element(seen.begin(), seen.end());
  return *most > seen[0] ? small_words[static_cast<std::size_t>(most - seen.begin())].tongue : Tongue::en;
}

std::size_t Prepared::to(std::size_t plain_end) const {
  std::size_t end = origin[plain_end];
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  // In the middle of what was contracted: up to the end of that word.
  if (plain_end > 0 && plain_end < plain.size() && plain[plain_end] == ' ' && end < text.size() && end > 0 && text[end] != ' ' &&
      is_letter(text[end - 1]))
    while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' && text[end] != '.' && text[end] != ',') ++end;
  const auto start = plain_end > 0 ? origin[plain_end - 1] : 0;
  while (end > start + 1 && static_cast<unsigned char>(text[end - 1]) <= ' ') --end;
  return end;
}

std::string readable(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto from = at;
    const auto point = next_point(bytes, at);
    if (point == no_point)
      out += "\xEF\xBF\xBD";
    else if (point == '\n')
      out += ' ';
    else if (point != '\r')
      out += bytes.substr(from, at - from);
  }
  return out;
}

std::string Prepared::written(std::size_t plain_start, std::size_t plain_end) const {
  if (plain_end <= plain_start) return {};
  const auto start = from(plain_start);
  return readable(text.substr(start, to(plain_end) - start));
}

std::string Prepared::written(std::string_view part) const {
  const auto at = static_cast<std::size_t>(part.data() - plain.data());
  return written(at, at + part.size());
}

std::string folded(std::string_view text) {
  auto plain = without_accents(cut_utf8(text, limits::text_bytes_max)).text;
  std::replace(plain.begin(), plain.end(), '\n', ' ');
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

Prepared prepare(std::string_view whole, std::optional<Tongue> tongue) {
  Prepared out;
  out.text = cut_utf8(whole, limits::text_bytes_max);
  auto first = without_accents(out.text);
  out.tongue = tongue ? *tongue : tongue_of(first.text);
  if (out.tongue == Tongue::en) first = without_contractions(first);
  out.plain = std::move(first.text);
  out.origin = std::move(first.at);
  const auto body_end = blank_what_is_not_ours(out.plain);
  out.body_end = out.origin[body_end];
  out.sentences = split(out.plain, out.text, out.origin);
  std::replace(out.plain.begin(), out.plain.end(), '\n', ' ');
  return out;
}

}  // namespace amends::language
