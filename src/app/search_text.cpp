#include "app/search_text.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

namespace amends::app {
namespace {

bool is_pointing(UChar32 c) {  // accents, Hebrew points, Arabic vowel signs: left out when people search
  return (c >= 0x0300 && c <= 0x036f) || (c >= 0x0591 && c <= 0x05c7) || (c >= 0x064b && c <= 0x065f) || c == 0x0670;
}

bool is_word_part(UChar32 c) { return u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK; }

bool is_written_without_blanks(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void cut_ascii(std::string_view text, std::vector<std::string>& words) {
  std::string word;
  const auto end = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z')
      word += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      word += c;
    else
      end();
  }
  end();
}

icu::UnicodeString fold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* apart = icu::Normalizer2::getNFDInstance(status);
  const auto* together = icu::Normalizer2::getNFCInstance(status);
  const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const auto parts = apart->normalize(folding->normalize(source, status), status);
  icu::UnicodeString plain;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const auto c = parts.char32At(i);
    if (!is_pointing(c)) plain.append(c);
  }
  auto result = together->normalize(plain, status);
  return U_SUCCESS(status) ? result : source;
}

void add_word(const icu::UnicodeString& text, std::int32_t from, std::int32_t to, std::vector<std::string>& words) {
  std::string word;
  text.tempSubStringBetween(from, to).toUTF8String(word);
  if (!word.empty()) words.push_back(std::move(word));
}

// One run of letters and digits without a blank in it, of a script that does not write any.
void cut_by_dictionary(const icu::UnicodeString& text, std::int32_t from, std::int32_t to, std::vector<std::string>& words) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (!breaks) return add_word(text, from, to, words);
  const auto run = text.tempSubStringBetween(from, to);
  breaks->setText(run);
  for (auto start = breaks->first(), end = breaks->next(); end != icu::BreakIterator::DONE; start = end, end = breaks->next())
    add_word(run, start, end, words);
}

template <class T>
void collect(const T& value, std::string& out);

template <class T>
void collect_members(const T& object, std::string& out) {
  boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
      [&](auto d) { collect(object.*d.pointer, out); });
}

// Every Words anywhere inside, one a line.
template <class T>
void collect(const T& value, std::string& out) {
  if constexpr (std::is_same_v<T, Words>) {
    if (!value.text.empty()) out.append(value.text).append("\n");
  } else if constexpr (std::is_same_v<T, std::vector<domain::Option>>) {
    for (const auto& item : value) collect_members(item, out);
  } else if constexpr (std::is_same_v<T, std::optional<Words>>) {
    if (value) collect(*value, out);
  }
}

}  // namespace

std::vector<std::string> search_words(std::string_view text) {
  std::vector<std::string> words;
  if (is_ascii(text)) {
    cut_ascii(text, words);
    return words;
  }
  const auto folded = fold(text);
  std::int32_t start = 0;
  bool blankless = false;
  const auto end_at = [&](std::int32_t end) {
    if (end > start) blankless ? cut_by_dictionary(folded, start, end, words) : add_word(folded, start, end, words);
    blankless = false;
  };
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const auto c = folded.char32At(i);
    if (is_word_part(c)) {
      blankless = blankless || is_written_without_blanks(c);
    } else {
      end_at(i);
      start = folded.moveIndex32(i, 1);
    }
  }
  end_at(folded.length());
  return words;
}

std::string fold_for_search(std::string_view text) {
  std::string folded;
  for (const auto& word : search_words(text)) folded.append(folded.empty() ? "" : " ").append(word);
  return folded;
}

std::string search_text(const domain::State& after, const domain::Event& event) {
  std::string text;
  std::visit([&](const auto& e) { collect_members(e, text); }, event);
  if (text.empty()) return {};
  if (!std::holds_alternative<domain::CaseOpened>(event)) text += after.title.text;
  return fold_for_search(text);
}

}  // namespace amends::app
