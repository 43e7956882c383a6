#include "language/language_id.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <map>

#include "language/models.hpp"
#include "language/writing.hpp"

namespace amends::language {
namespace {

// Character sequences overlap: five of them say about what one independent sign would.
constexpr float independence = 0.2F;
constexpr float least_probability = 0.5F;
constexpr std::size_t first_bytes = 120;  // a clear case needs no more
constexpr float clear_lead = 40;
constexpr float plain_english = 9.5F;  // nats that a sequence weighs in a text of nothing but English; foreign words weigh none
constexpr float ruled_out = -1e9F;
constexpr std::size_t fetched_ahead = 16;        // places of the table: each is somewhere else in memory
constexpr std::size_t most_texts_of_one = 4000;  // of one language in training

// Which languages customers of a company write in, all else being equal: nats less than the common ones. For texts of a few words.
struct Rarity {
  std::string_view codes;
  float less;
};
constexpr Rarity rarities[] = {
    {" en de fr es it pt nl ar hi hi-Latn zh ja ru pl tr sv da nb ko ", 0.0F},
    {" la eo ", 6.0F},
    {" af cy ga eu gl mi st tn ts sn zu xh yo lg so sw sq is mn nn ", 3.5F},
};

float less_likely(std::string_view code) {
  const auto padded = " " + std::string(code) + " ";
  for (const auto& row : rarities)
    if (row.codes.find(padded) != std::string_view::npos) return row.less;
  return 1.5F;
}

tl::unexpected<Error> no_model() { return fail(Errc::invalid, "This is no table of languages of Amends.", "model_malformed"); }

template <class T>
T loaded(const char* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

}  // namespace

Result<LanguageModel> LanguageModel::over(std::string_view bytes) {
  LanguageModel model;
  auto& header = model.header_;
  if (bytes.size() < sizeof header) return no_model();
  header = loaded<Header>(bytes.data());
  if (std::memcmp(header.magic, Header{}.magic, sizeof header.magic) != 0 || header.languages < 2 || header.languages > 255 ||
      !std::has_single_bit(header.slots) ||
      bytes.size() != sizeof header + header.languages * 12ULL + header.slots * 8ULL + header.entries * 2ULL)
    return no_model();
  const char* at = bytes.data() + sizeof header;
  for (std::uint32_t k = 0; k < header.languages; ++k, at += 8) model.codes_.emplace_back(at, std::find(at, at + 7, '\0'));
  for (std::uint32_t k = 0; k < header.languages; ++k, at += 4) model.base_.push_back(loaded<float>(at));
  for (const auto code : model.codes_) model.rarity_.push_back(less_likely(code));
  model.slots_ = at;
  model.entries_ = at + header.slots * 8ULL;
  bool has_empty = false;
  for (std::uint32_t slot = 0; slot < header.slots; ++slot) {
    const auto where = loaded<std::uint32_t>(at + slot * 8ULL + 4);
    has_empty |= loaded<std::uint32_t>(at + slot * 8ULL) == 0;
    if ((where >> 8) + (where & 0xff) > header.entries) return no_model();
  }
  for (std::uint32_t i = 0; i < header.entries; ++i)
    if (static_cast<unsigned char>(model.entries_[i * 2ULL]) >= header.languages) return no_model();
  if (!has_empty) return no_model();
  return model;
}

std::size_t LanguageModel::scores(std::string_view text, std::vector<float>& out) const {
  thread_local FeatureReader reader(plan);
  return scores(reader.read(text), out);
}

std::size_t LanguageModel::scores(const std::vector<Feature>& features, std::vector<float>& out) const {
  struct Found {
    const unsigned char* entries;
    std::uint32_t count;
    std::uint32_t times;
  };
  thread_local std::vector<Found> found;
  found.clear();
  std::uint32_t known = 0;
  const auto mask = header_.slots - 1;
  for (std::size_t i = 0; i < features.size(); ++i) {
    const auto& feature = features[i];
    if (i + fetched_ahead < features.size()) __builtin_prefetch(slots_ + (features[i + fetched_ahead].key & mask) * 8ULL);
    auto slot = feature.key & mask;
    std::uint32_t there = 0;
    while ((there = loaded<std::uint32_t>(slots_ + slot * 8ULL)) != 0 && there != feature.key) slot = (slot + 1) & mask;
    if (there == 0) continue;
    const auto where = loaded<std::uint32_t>(slots_ + slot * 8ULL + 4);
    const auto* entries = reinterpret_cast<const unsigned char*>(entries_ + (where >> 8) * 2ULL);
    __builtin_prefetch(entries);
    found.push_back({entries, where & 0xff, feature.count});
    known += feature.count;
  }
  std::array<std::uint32_t, 256> sums;
  std::fill_n(sums.begin(), header_.languages, 0U);
  for (const auto& one : found)
    for (const auto* entry = one.entries; entry < one.entries + one.count * 2ULL; entry += 2) sums[entry[0]] += one.times * entry[1];
  out.resize(header_.languages);
  for (std::uint32_t k = 0; k < header_.languages; ++k)
    out[k] = static_cast<float>(sums[k]) / weight_steps + static_cast<float>(known) * base_[k];
  return known;
}

Result<std::string> train_language_model(const std::vector<Labelled>& texts) {
  constexpr double alpha = 0.015;  // of a sequence never seen in a language
  std::map<std::string_view, std::uint32_t> numbers;
  for (const auto& text : texts) numbers.emplace(text.label, 0);
  if (numbers.size() < 2 || numbers.size() > 255)
    return fail(Errc::invalid, "A table of languages needs 2 to 255 of them.", "language_count");
  std::vector<std::string_view> codes;
  for (auto& [code, number] : numbers) number = static_cast<std::uint32_t>(codes.size()), codes.push_back(code);

  std::map<std::uint32_t, std::map<std::uint32_t, std::uint32_t>> counts;  // key, language
  std::vector<double> totals(codes.size(), 0.0);
  FeatureReader reader(LanguageModel::plan);
  std::vector<std::size_t> read(codes.size(), 0);
  for (const auto& text : texts) {
    const auto k = numbers[text.label];
    if (++read[k] > most_texts_of_one) continue;
    for (const auto& feature : reader.read(text.text)) {
      counts[feature.key][k] += feature.count;
      totals[k] += feature.count;
    }
  }
  LanguageModel::Header header;
  header.languages = static_cast<std::uint32_t>(codes.size());
  header.slots = std::bit_ceil(static_cast<std::uint32_t>(counts.size() * 5 / 4 + 2));
  std::vector<std::pair<std::uint32_t, std::uint32_t>> slots(header.slots);
  std::string entries;
  for (const auto& [key, languages] : counts) {
    auto slot = key & (header.slots - 1);
    while (slots[slot].first) slot = (slot + 1) & (header.slots - 1);
    slots[slot] = {key, static_cast<std::uint32_t>(entries.size() / 2) << 8 | static_cast<std::uint32_t>(languages.size())};
    for (const auto& [k, count] : languages) {
      entries += static_cast<char>(k);
      entries += static_cast<char>(std::min(255L, std::lround(std::log1p(count / alpha) * LanguageModel::weight_steps)));
    }
  }
  header.entries = static_cast<std::uint32_t>(entries.size() / 2);
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
  for (const auto code : codes) bytes.append(code.substr(0, 7)).resize(bytes.size() + 8 - std::min<std::size_t>(code.size(), 7));
  for (const auto total : totals) {
    const auto base = static_cast<float>(std::log(alpha / (total + alpha * static_cast<double>(counts.size()))));
    bytes.append(reinterpret_cast<const char*>(&base), sizeof base);
  }
  for (const auto& slot : slots)
    bytes.append(reinterpret_cast<const char*>(&slot.first), 4).append(reinterpret_cast<const char*>(&slot.second), 4);
  return bytes + entries;
}

// English words stand in texts of many languages, their words seldom in English ones. So where English seems likeliest, each word is taken
// for English or for the other language by itself, whichever explains it better.
void look_again(const LanguageModel& model, std::string_view text, std::size_t english, std::vector<float>& scores) {
  constexpr float english_words = 0.5F;  // share of the words of such a text
  constexpr float mixed_less = 6;        // nats: how much less likely it is than a text in one language
  constexpr float one_word_most = 5;     // nats: a name from elsewhere is no language
  constexpr std::size_t others = 4;      // the likeliest beside English are looked at
  thread_local std::vector<std::size_t> order;
  order.clear();
  for (std::size_t k = 0; k < scores.size(); ++k)
    if (k != english && scores[k] > ruled_out) order.push_back(k);
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(others, order.size()));
  std::partial_sort(order.begin(), end, order.end(), [&](auto a, auto b) { return scores[a] > scores[b]; });
  order.erase(end, order.end());
  std::array<float, others> mixed{};
  thread_local std::vector<float> of_word;
  thread_local FeatureReader reader({1, 3, 4, 0, 64, 0});  // letters and pairs occur in all languages, and cost the most
  while (!text.empty()) {
    const auto length = std::min(text.find_first_of(" \t\r\n"), text.size());
    const auto word = text.substr(0, length);
    text.remove_prefix(std::min(length + 1, text.size()));
    if (word.empty() || model.scores(reader.read(word), of_word) == 0) continue;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto more = std::min(one_word_most, (of_word[order[i]] - of_word[english]) * independence);
      mixed[i] += std::log(english_words + (1 - english_words) * std::exp(more));
    }
  }
  for (std::size_t i = 0; i < order.size(); ++i)
    scores[order[i]] = std::max(scores[order[i]], scores[english] + mixed[i] - mixed_less - model.rarity()[order[i]]);
}

LanguageGuess language_of(const LanguageModel& model, std::string_view text, std::span<const std::string_view> among) {
  thread_local std::vector<float> scores;
  for (const auto bytes : {first_bytes, std::size_t{LanguageModel::plan.bytes_max}}) {
    const auto known = model.scores(text.substr(0, bytes), scores);
    if (known == 0) {
      if (text.size() > bytes) continue;
      return {};
    }
    const auto codes = model.codes();
    const auto english = static_cast<std::size_t>(std::find(codes.begin(), codes.end(), "en") - codes.begin());
    const auto english_weight = english == codes.size() ? 0 : model.mean_weight(english, scores[english], known);
    for (std::size_t k = 0; k < scores.size(); ++k) {
      scores[k] = scores[k] * independence - model.rarity()[k];
      const auto code = codes[k].substr(0, codes[k].find('-'));  // "hi-Latn" is Hindi in Latin letters
      if (!among.empty() && std::find(among.begin(), among.end(), code) == among.end()) scores[k] = 2 * ruled_out;
    }
    auto best = best_of(scores);
    if (codes[best] == "en" && english_weight < plain_english) {
      look_again(model, text.substr(0, bytes), best, scores);
      best = best_of(scores);
    }
    float second = ruled_out, sum = 0;
    for (std::size_t k = 0; k < scores.size(); ++k) {
      sum += std::exp(scores[k] - scores[best]);
      if (k != best) second = std::max(second, scores[k]);
    }
    if (bytes == first_bytes && text.size() > bytes && scores[best] - second < clear_lead * independence) continue;
    if (among.empty() && 1 / sum < least_probability) return {"und", 1 / sum};
    return {std::string(codes[best].substr(0, codes[best].find('-'))), 1 / sum};
  }
  return {};
}

LanguageGuess language_of(std::string_view text) { return is_writing(text) ? language_of(language_model(), text) : LanguageGuess{}; }
LanguageGuess language_of(std::string_view text, std::span<const std::string_view> among) {
  return language_of(language_model(), text, among);
}

}  // namespace amends::language
