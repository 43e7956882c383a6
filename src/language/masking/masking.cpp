#include "language/masking/masking.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/text.hpp"
#include "language/masking/name_words.hpp"
#include "language/masking/patterns.hpp"
#include "language/points.hpp"
#include "language/tone/fold.hpp"

namespace amends::language {
namespace {

constexpr std::size_t gap_bytes_max = 4;           // between the words of one name: "Jean-Luc", "O’Brien", "J. R."
constexpr std::size_t placeholder_bytes_max = 60;  // what is longer in brackets is text
constexpr std::size_t letters_before_s = 3;        // "Okafors", "Brandts": a name in the genitive

bool is_word_point(char32_t c) {
  if (c == no_point) return false;
  const auto type = u_charType(static_cast<UChar32>(c));
  return u_isalnum(static_cast<UChar32>(c)) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

// Han, kana, Thai write no blanks; Korean glues its endings on.
bool is_unspaced(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_THAI:
      return true;
    default:
      return false;
  }
}

char32_t first_point(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? no_point : next_point(text, at);
}

std::size_t points_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_point(text, at);
  return count;
}

// A letter with capitals that is none of them: a name without its capital.
bool is_small(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return c != no_point && u_toupper(point) != point;
}

std::string_view name_of(Masked kind) {
  switch (kind) {
    case Masked::customer:
      return "customer";
    case Masked::colleague:
      return "colleague";
    case Masked::person:
      return "person";
    case Masked::place:
      return "place";
    case Masked::mail:
      return "mail";
    case Masked::phone:
      return "phone";
    case Masked::number:
      return "number";
    case Masked::address:
      return "address";
    case Masked::card:
      return "card";
    case Masked::account:
      return "account";
    case Masked::link:
      return "link";
  }
  return {};
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
}

// "Müller" is written "Mueller" where there is no ü, and the other way round.
std::vector<std::string> spellings(const std::string& name) {
  std::string apart = name, together = without_accents(name).text;
  for (const auto& [letter, two] : {std::pair("ä", "ae"), {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}})
    replace_all(apart, letter, two);
  for (const auto& [two, letter] : {std::pair("ae", "a"), {"oe", "o"}, {"ue", "u"}}) replace_all(together, two, letter);
  return {name, apart, together};
}

// What blanks divide: "Sean" and "O’Brien".
std::vector<std::string_view> chunks(std::string_view name) {
  std::vector<std::string_view> all;
  for (std::size_t from = 0; from < name.size();) {
    const auto end = std::min(name.find(' ', from), name.size());
    if (end > from) all.push_back(name.substr(from, end - from));
    from = end + 1;
  }
  return all;
}

// The placeholder at `at`, brackets included; empty where none stands there.
std::string_view bracketed(std::string_view text, std::size_t at) {
  if (text[at] != '[') return {};
  const auto end = text.find_first_of("[]\n", at + 1);
  if (end == text.npos || text[end] != ']' || end - at > placeholder_bytes_max || end == at + 1) return {};
  return text.substr(at, end - at + 1);
}

}  // namespace

struct Masking::Word {
  std::size_t begin = 0, end = 0;  // of the text
  std::string folded;
  bool small = false;
};

namespace {

template <class Word>
std::vector<Word> words_of(std::string_view text) {
  const auto folded = without_accents(text);
  std::vector<Word> words;
  std::size_t begin = 0;
  const auto end_at = [&](std::size_t end) {
    if (end == begin) return;
    const auto from = folded.origin(begin);
    words.push_back({from, folded.origin(end), folded.text.substr(begin, end - begin), is_small(first_point(text.substr(from)))});
  };
  for (std::size_t at = 0; at < folded.text.size();) {
    const auto here = at;
    if (is_word_point(next_point(folded.text, at))) continue;
    end_at(here);
    begin = at;
  }
  end_at(folded.text.size());
  return words;
}

}  // namespace

Masking::Masking(const std::vector<KnownName>& known) : known_(known) {
  for (std::size_t who = 0; who < known_.size(); ++who) {
    add_names(known_[who], who);
    // Whoever the letter is to has a placeholder before anybody named them.
    if (known_[who].kind == Masked::customer) placeholder({0, 0, Masked::customer, who}, known_[who].names.front());
  }
  for (auto& [first, names] : names_)
    std::ranges::stable_sort(names, [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
}

void Masking::add_names(const KnownName& known, std::size_t who) {
  const auto add = [&](std::vector<std::string> words, bool any_case) {
    auto& there = names_[words.front()];
    if (std::ranges::none_of(there, [&](const Name& one) { return one.words == words; }))
      there.push_back({who, std::move(words), any_case});
  };
  const auto add_part = [&](const std::string& part) {
    if (!is_one_of(particles, part) && points_in(part) > 1) add({part}, !is_one_of(ordinary_words, part) && points_in(part) > 2);
  };
  for (const auto& name : known.names)
    for (const auto& spelling : spellings(name)) {
      std::vector<std::string> whole;
      for (const auto chunk : chunks(spelling)) {
        std::vector<std::string> parts;
        for (auto& word : words_of<Word>(chunk)) {
          if (!is_unspaced(first_point(word.folded)))
            parts.push_back(std::move(word.folded));
          else if (points_in(word.folded) > 1)
            unspaced_.emplace_back(word.folded, who);
        }
        if (parts.empty() || (parts.size() == 1 && is_one_of(titles, parts.front()))) continue;
        for (const auto& part : parts) add_part(part);
        // "O’Brien" is also written OBrien.
        if (parts.size() > 1) add({fmt::format("{}", fmt::join(parts, ""))}, true);
        whole.insert(whole.end(), parts.begin(), parts.end());
        if (parts.size() > 1) add(std::move(parts), true);
      }
      if (whole.size() > 1) add(std::move(whole), true);
    }
}

std::optional<Masking::Span> Masking::name_at(const std::vector<Word>& words, std::size_t at) const {
  const auto match = [&](const Name& name, bool genitive) -> std::optional<Span> {
    if (at + name.words.size() > words.size()) return std::nullopt;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
      const auto& word = words[at + i];
      const bool last = i + 1 == name.words.size();
      const bool same = word.folded == name.words[i] || (last && genitive && word.folded == name.words[i] + "s");
      if (!same || (word.small && !name.any_case)) return std::nullopt;
      if (i > 0 && word.begin - words[at + i - 1].end > gap_bytes_max) return std::nullopt;
    }
    const auto& last = words[at + name.words.size() - 1];
    return Span{words[at].begin, last.end - (last.folded == name.words.back() ? 0 : 1), known_[name.who].kind, name.who};
  };
  const auto look = [&](const std::string& first) -> std::optional<Span> {
    const auto found = names_.find(first);
    if (found == names_.end()) return std::nullopt;
    for (const auto& name : found->second)
      if (auto span = match(name, name.words.back().size() >= letters_before_s)) return span;
    return std::nullopt;
  };
  const auto& word = words[at].folded;
  if (auto span = look(word)) return span;
  return word.ends_with('s') && word.size() > letters_before_s ? look(word.substr(0, word.size() - 1)) : std::nullopt;
}

void Masking::find_names(std::string_view text, std::vector<Span>& spans) const {
  for (const auto& [name, who] : unspaced_)
    for (std::size_t at = 0; (at = text.find(name, at)) != text.npos; at += name.size())
      spans.push_back({at, at + name.size(), known_[who].kind, who});
  const auto words = words_of<Word>(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto span = name_at(words, i);
    if (!span) continue;
    // "Dear Ms Okafor": the form of address goes with the name.
    for (auto before = i; before > 0 && is_one_of(titles, words[before - 1].folded) && !words[before - 1].small; --before) {
      if (span->begin - words[before - 1].end > 2) break;
      span->begin = words[before - 1].begin;
    }
    // "Adaeze Okafor" where only the parts are known: one placeholder.
    const bool goes_on = !spans.empty() && spans.back().who == span->who && spans.back().end <= span->begin &&
                         text.substr(spans.back().end, span->begin - spans.back().end).find_first_not_of(" -") == text.npos;
    if (goes_on)
      spans.back().end = span->end;
    else
      spans.push_back(*span);
    while (i + 1 < words.size() && words[i + 1].begin < span->end) ++i;
  }
}

std::string Masking::placeholder(const Span& span, std::string_view words) {
  const auto key = std::pair(span.kind, span.who ? std::to_string(*span.who) : std::string(words));
  auto& given = given_[key];
  if (!given.empty()) return given;
  const auto number = ++count_[span.kind];
  const bool alone = span.kind == Masked::customer || span.kind == Masked::place;
  given = alone && number == 1 ? fmt::format("[{}]", name_of(span.kind)) : fmt::format("[{} {}]", name_of(span.kind), number);
  meaning_[given] = span.who && !known_[*span.who].shown.empty() ? known_[*span.who].shown : std::string(words);
  return given;
}

// Of one that lies within another the larger; of two that cross, both as one string of neither's person.
std::vector<Masking::Span> Masking::without_overlaps(std::vector<Span> spans) {
  std::ranges::stable_sort(spans, [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> taken;
  for (const auto& span : spans) {
    if (taken.empty() || taken.back().end <= span.begin) {
      taken.push_back(span);
      continue;
    }
    auto& last = taken.back();
    if (span.end <= last.end) continue;
    last = span.begin == last.begin ? span : Span{last.begin, span.end, last.who ? span.kind : last.kind, {}};
  }
  return taken;
}

std::string Masking::mask(std::string_view text) {
  std::vector<Span> spans, names;
  for (const auto& found : personal_patterns(text)) spans.push_back({found.begin, found.end, found.kind, {}});
  find_names(text, names);
  spans.insert(spans.end(), names.begin(), names.end());
  const auto taken = without_overlaps(std::move(spans));
  std::string out;
  std::size_t at = 0;
  const auto copy_to = [&](std::size_t end) {
    for (; at < end; ++at) out += text[at] == '[' ? '(' : text[at] == ']' ? ')' : text[at];
  };
  for (const auto& span : taken) {
    copy_to(span.begin);
    out += placeholder(span, text.substr(span.begin, span.end - span.begin));
    at = span.end;
  }
  copy_to(text.size());
  return out;
}

Result<std::string> Masking::restored(std::string_view text) const {
  std::string out;
  for (std::size_t from = 0; from <= text.size();) {
    const auto line = text.substr(from, text.find('\n', from) - from);
    from += line.size() + 1;
    std::string written, rest;  // rest: what of the line is no placeholder
    std::string_view unknown;
    for (std::size_t at = 0; at < line.size();) {
      const auto placeholder = bracketed(line, at);
      if (placeholder.empty()) {
        written += line[at];
        rest += line[at++];
        continue;
      }
      at += placeholder.size();
      const auto known = meaning_.find(lower_ascii(placeholder));
      if (known != meaning_.end()) {
        written += known->second;
        rest += known->second;
      } else {
        unknown = placeholder;
      }
    }
    if (!unknown.empty() && trim_space(rest).find_first_not_of(",.") == std::string_view::npos) continue;
    if (!unknown.empty())
      return fail(Errc::unavailable,
                  fmt::format("The model left a gap that nobody can fill: “{}”. Ask once more, or write it yourself.", unknown),
                  "model_gap");
    out.append(written).append(from <= text.size() ? "\n" : "");
  }
  return out;
}

}  // namespace amends::language
