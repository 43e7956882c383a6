#include "language/tone/prepared.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "language/language_id.hpp"
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

namespace {

constexpr std::array<std::string_view, 4> codes = {"en", "de", "fr", "es"};

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

struct Seen {
  std::array<int, 4> known{};
  int words = 0;
  Tongue most() const {
    const auto first = std::max_element(known.begin(), known.end());
    return *first > known[0] ? small_words[static_cast<std::size_t>(first - known.begin())].tongue : Tongue::en;
  }
};

Seen seen_in(std::string_view plain) {
  Seen out;
  auto& seen = out.known;
  int& words = out.words;
  const auto& table = known_words();
  each_word(plain, [&](std::string_view word) {
    if (++words > words_looked_at_max || word.size() > 14) return;
    const auto known = table.find(word);
    if (known == table.end()) return;
    for (std::size_t i = 0; i < seen.size(); ++i) seen[i] += static_cast<int>((known->second >> i) & 1U);
  });
  words = std::min(words, words_looked_at_max);
  return out;
}

bool is_binary(std::string_view text) {
  constexpr std::size_t looked_at_bytes = 4096;
  constexpr std::size_t one_bad_in = 20;
  const auto part = cut_utf8(text, looked_at_bytes);
  std::size_t bad = 0;
  for (std::size_t at = 0; at < part.size();) {
    const auto from = at;
    const auto point = next_point(part, at);
    const bool control = (point < 0x20 && point != '\n' && point != '\r' && point != '\t') || (point >= 0x7F && point < 0xA0);
    bad += point == no_point || control ? at - from : 0;
  }
  return bad * one_bad_in > part.size();
}

}  // namespace

std::string_view code_of(Tongue tongue) { return codes[static_cast<std::size_t>(tongue)]; }

std::optional<Tongue> tongue_of_code(std::string_view code) {
  const auto found = std::find(codes.begin(), codes.end(), code);
  return found == codes.end() ? std::nullopt : std::optional(static_cast<Tongue>(found - codes.begin()));
}

Tongue tongue_of(std::string_view plain) { return seen_in(plain).most(); }

LetterLanguage letter_language(std::string_view text) {
  LetterLanguage out;
  if (is_binary(text)) return {"und", Tongue::en, false, false};
  const auto plain = without_accents(cut_utf8(text, limits::text_bytes_max));
  const auto seen = seen_in(plain.text);
  out.tongue = seen.most();
  out.code = code_of(out.tongue);
  const auto known = seen.known[static_cast<std::size_t>(out.tongue)];
  constexpr std::size_t word_bytes_max = 30;  // on average: more is no language written in Latin letters
  constexpr int known_word_in = 4;            // each of the four has more of its small words than one in four
  if (known > 0 && known * known_word_in >= seen.words) return out;
  constexpr int words_to_tell = 8;  // of fewer the model is too sure of too much
  constexpr float sure = 0.95F;
  const auto beyond_ascii =
      std::count_if(plain.text.begin(), plain.text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const bool other_script = static_cast<std::size_t>(beyond_ascii) * 2 > plain.text.size();
  const auto guess = language_of(text);
  const auto among = tongue_of_code(guess.code);
  if (!other_script && plain.text.size() > word_bytes_max * static_cast<std::size_t>(std::max(seen.words, 1))) {
    out.code = "und";
    return out;
  }
  if (guess.code == "und") {
    if (known == 0) out.code = "und";
  } else if (!among) {
    if ((other_script && known == 0) || (guess.probability >= sure && seen.words >= words_to_tell))
      return {guess.code, Tongue::en, false, true};
  }
  constexpr float likely = 0.8F;
  if (among && guess.probability >= likely && seen.words > 2) {
    out.tongue = *among;
    out.code = guess.code;
  } else if (known == 0) {  // the likeliest of the four
    if (const auto likeliest = tongue_of_code(language_of(text, codes).code)) {
      out.tongue = *likeliest;
      if (out.code != "und") out.code = code_of(out.tongue);
    }
  }
  return out;
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
  plain.erase(std::unique(plain.begin(), plain.end(), [](char a, char b) { return a == ' ' && b == ' '; }), plain.end());
  if (plain.ends_with(' ')) plain.pop_back();
  if (plain.starts_with(' ')) plain.erase(0, 1);
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
