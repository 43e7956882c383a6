#include "language/features.hpp"

#include <algorithm>
#include <bit>

#include <unicode/uchar.h>

#include "language/models.hpp"
#include "language/points.hpp"
#include "language/rule_matcher.hpp"

namespace amends::language {
namespace {

constexpr std::size_t word_points_max = 40;  // of a longer word, its beginning
constexpr std::size_t tokens_max = 4000;
constexpr std::uint32_t word_seed = 0x9e3779b1, chars_seed = 0x85ebca77;

constexpr std::uint32_t mixed(std::uint32_t hash, std::uint32_t value) {
  hash = (hash ^ value) * 0x01000193U;
  return hash ^ (hash >> 15);
}

// Never 0, which marks an empty place in a model.
constexpr std::uint32_t finished(std::uint32_t hash) {
  hash ^= hash >> 16;
  hash *= 0x7feb352dU;
  hash ^= hash >> 15;
  hash *= 0x846ca68bU;
  hash ^= hash >> 16;
  return hash == 0 ? 1 : hash;
}

bool is_wordlike(char32_t c) {
  const auto type = static_cast<UChar32>(c);
  return u_isalnum(type) || (U_GET_GC_MASK(type) & U_GC_M_MASK) != 0;
}

}  // namespace

void FeatureReader::end_word() {
  const auto begin = tokens_.empty() ? 1 : tokens_.back().end + 1;
  if (folded_.size() == begin) return;
  std::uint32_t hash = word_seed;
  for (std::size_t i = begin; i < folded_.size(); ++i) hash = mixed(hash, folded_[i]);
  tokens_.push_back({begin, static_cast<std::uint32_t>(folded_.size()), hash});
  if (capitals_ >= 3 && capitals_ == folded_.size() - begin) ++shouts_;
  capitals_ = 0;
  folded_.push_back(U' ');
}

// A mark repeated is one word of at most three: "!!!!!" is "!!!".
void FeatureReader::add_mark(char32_t mark) {
  const auto begin = tokens_.empty() ? 1 : tokens_.back().end + 1;
  if (folded_.size() > begin && folded_.back() != mark) end_word();
  const auto now = tokens_.empty() ? 1 : tokens_.back().end + 1;
  if (folded_.size() - now < 3) folded_.push_back(mark);
}

void FeatureReader::fold(std::string_view text) {
  text = text.substr(0, plan_.bytes_max);
  folded_.assign(1, U' ');
  tokens_.clear();
  capitals_ = shouts_ = 0;
  bool in_mark = false;
  for (std::size_t i = 0; i < text.size() && tokens_.size() < tokens_max;) {
    const auto at = i;
    char32_t c = next_point(text, i);
    if (is_invisible(c)) continue;
    const bool ascii_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    if (ascii_letter || digit || (c >= 0x80 && c != no_point && is_wordlike(c))) {
      if (in_mark) end_word();
      in_mark = false;
      const auto rest = text.substr(at);
      const bool at_start = folded_.back() == U' ';
      if (at_start && (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www."))) {
        i = std::min(text.find_first_of(" \t\r\n", at), text.size());
        if (!plan_.marks) continue;
        for (const char32_t mark : {U'/', U'/'}) folded_.push_back(mark);
        end_word();
        continue;
      }
      if (folded_.size() - (tokens_.empty() ? 1 : tokens_.back().end + 1) >= word_points_max) continue;
      if (digit) {
        if (plan_.marks) folded_.push_back(U'0');
      } else if (ascii_letter) {
        capitals_ += c <= 'Z';
        folded_.push_back(c | 0x20);
      } else {
        const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
        capitals_ += lower != c;
        folded_.push_back(lower);
      }
      continue;
    }
    if (c == 0x2019) c = '\'';
    if (c == '\'' && !in_mark && folded_.back() != U' ') continue;  // don't is dont
    if (!in_mark) end_word();
    if (c <= ' ' || c == 0xa0 || c == no_point || !plan_.marks) {
      if (in_mark) end_word();
      in_mark = false;
      continue;
    }
    add_mark(c);
    in_mark = true;
  }
  end_word();
}

void FeatureReader::grow() {
  const auto size = std::max<std::size_t>(2048, std::bit_ceil(features_.size() * 4));
  table_.assign(size, 0);
  for (std::size_t i = 0; i < features_.size(); ++i) {
    auto slot = features_[i].key & (size - 1);
    while (table_[slot]) slot = (slot + 1) & (size - 1);
    table_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

// A share of a feeling is the steps it has climbed, each a feature that weighs as much as several words.
void FeatureReader::add_moods(std::string_view text) {
  constexpr std::uint32_t weight = 20;
  constexpr float step = 0.1F;
  std::uint32_t number = 0;
  thread_local std::vector<float> probabilities;
  for (const auto* model : {&feeling_model(), &sentiment_model()}) {
    thread_local FeatureReader reader(feeling_model().plan());
    const bool known = model->probabilities(reader.read(text), probabilities);
    for (const auto probability : probabilities) {
      ++number;
      if (!known) continue;
      for (std::uint32_t i = 1; static_cast<float>(i) * step < probability; ++i) add(mixed(0x3c6ef372U, number * 16 + i), weight);
    }
  }
}

// A rule speaks for all the words it knows, of which a company's cases hold a few.
void FeatureReader::add_signs(std::string_view text) {
  constexpr std::uint32_t weight = 5;
  thread_local Folded folded;
  thread_local std::vector<Sign> signs;
  language::fold(text, text.size(), folded);
  find_signs(folded, "", signs);
  for (const auto& sign : signs) {
    const auto group = mixed(0x1f83d9abU, static_cast<std::uint32_t>(sign.rule->group));
    auto name = mixed(0x5be0cd19U, group);
    for (const char c : std::string_view(sign.rule->name)) name = mixed(name, static_cast<unsigned char>(c));
    add(group, weight);
    add(name, weight);
  }
}

void FeatureReader::add(std::uint32_t hash, std::uint32_t count) {
  const auto key = finished(hash);
  if (features_.size() * 2 >= table_.size()) grow();
  const auto mask = table_.size() - 1;
  auto slot = key & mask;
  for (; table_[slot]; slot = (slot + 1) & mask)
    if (auto& known = features_[table_[slot] - 1]; known.key == key) {
      known.count += count;
      return;
    }
  features_.push_back({key, count});
  table_[slot] = static_cast<std::uint32_t>(features_.size());
}

const std::vector<Feature>& FeatureReader::read(std::string_view text) {
  if (!table_.empty()) {
    const auto mask = table_.size() - 1;
    if (features_.size() * 8 > table_.size())
      std::fill(table_.begin(), table_.end(), 0);
    else  // in the reverse order, so that a chain is whole while it is walked
      for (std::size_t i = features_.size(); i-- > 0;) {
        auto slot = features_[i].key & mask;
        while (table_[slot] != i + 1) slot = (slot + 1) & mask;
        table_[slot] = 0;
      }
  }
  features_.clear();
  fold(text);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    std::uint32_t hash = word_seed;
    for (std::size_t n = 0; n < plan_.words && i + n < tokens_.size(); ++n) {
      hash = mixed(hash, tokens_[i + n].hash);
      add(hash);
    }
    if (plan_.chars_max == 0) continue;
    const auto begin = tokens_[i].begin - 1, end = tokens_[i].end + 1;
    for (auto from = begin; from < end; ++from) {
      std::uint32_t chars = chars_seed;
      const auto to = std::min<std::size_t>(end, from + plan_.chars_max);
      for (std::size_t k = from; k < to; ++k) {
        chars = mixed(chars, folded_[k]);
        if (k - from + 1 >= plan_.chars_min && !(k == from && folded_[k] == U' ')) add(chars);
      }
    }
  }
  if (plan_.triage) {
    add_moods(text.substr(0, plan_.bytes_max));
    add_signs(text.substr(0, plan_.bytes_max));
  }
  if (plan_.marks)
    for (std::size_t n = 0; n < std::min<std::size_t>(shouts_, 3); ++n) add(mixed(0x51ed270bU, static_cast<std::uint32_t>(n)));
  return features_;
}

}  // namespace amends::language
