#pragma once
// A text made ready for rules. `plain` is the text in small letters without accents, apostrophes straight, English contractions written out
// ("didn't" -> "did not"), white space single, zero-width characters gone; what the customer wrote ("> ...", "..." in quotation marks),
// addresses of pages and the signature are blanks. Every byte of it knows the byte of the text it came from.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amends::language {

enum class Tongue { en, de, fr, es };

struct Sentence {
  std::size_t start = 0, end = 0;  // bytes of Prepared::plain, white space at the ends not counted
  std::size_t paragraph = 0;
  bool question = false;
};

struct Prepared {
  std::string_view text;  // as given, cut at limits::text_bytes_max
  std::string plain;
  std::vector<std::uint32_t> origin;  // plain.size() + 1 entries
  std::vector<Sentence> sentences;
  Tongue tongue = Tongue::en;
  std::size_t body_end = 0;  // byte of `text` where the signature or quoted history begins

  std::string_view of(const Sentence& sentence) const {
    return std::string_view(plain).substr(sentence.start, sentence.end - sentence.start);
  }
  std::size_t from(std::size_t plain_at) const { return origin[plain_at]; }
  std::size_t to(std::size_t plain_end) const;  // end in `text` of what ends at `plain_end`: white space before it not counted
  // The words of the text itself, as they were written, for a place in `plain`; bad bytes become U+FFFD.
  std::string written(std::size_t plain_start, std::size_t plain_end) const;
  std::string written(std::string_view part_of_plain) const;
};

// As text that can be shown: bytes that are no UTF-8 become U+FFFD, line breaks blanks.
std::string readable(std::string_view bytes);
// `tongue`: when it is known; else recognised.
Prepared prepare(std::string_view text, std::optional<Tongue> tongue = {});
// Small letters, no accents, one line with single spaces and none at its ends: how names and phrases of the case are compared with a text.
std::string folded(std::string_view text);
// By the commonest small words; English when nothing speaks for another.
Tongue tongue_of(std::string_view folded_text);
std::string_view code_of(Tongue tongue);  // ISO 639-1
std::optional<Tongue> tongue_of_code(std::string_view code);
// Which language a letter is in: small words tell among the four, the shipped model where they are few. `code` is ISO 639-1, or "und" where
// neither can tell; rules are those of `tongue`, and there are none (`has_rules`) for a text in another language, or that is no text.
struct LetterLanguage {
  std::string code = "en";
  Tongue tongue = Tongue::en;
  bool has_rules = true;
  bool is_text = true;
};
LetterLanguage letter_language(std::string_view text);

bool is_word_byte(char c);  // a-z 0-9 ' - and bytes beyond ASCII
// Calls visit(word) for each word of a folded text.
template <class Visit>
void each_word(std::string_view plain, Visit visit) {
  for (std::size_t at = 0; at < plain.size();) {
    if (!is_word_byte(plain[at])) {
      ++at;
      continue;
    }
    const auto start = at;
    while (at < plain.size() && is_word_byte(plain[at])) ++at;
    visit(plain.substr(start, at - start));
  }
}

}  // namespace amends::language
