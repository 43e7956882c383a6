#pragma once
// Which language a text is in: naive Bayes over its words and character sequences, on a table that is read where it lies. Most sequences
// occur in few languages, so a row lists only those.
//
// The bytes, little-endian: Header · codes (8 bytes each, NUL-padded) · f32 base[languages] · slots {u32 key, 0 empty; u32 first << 8 |
// entries} · entries {u8 language, u8 weight * weight_steps}. A language's score: for each known sequence its base and its weight.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "language/features.hpp"
#include "language/linear_train.hpp"

namespace amends::language {

class LanguageModel {
 public:
  static constexpr FeaturePlan plan{2, 1, 4, 0, 1024, 0};
  static constexpr float weight_steps = 15;

  struct Header {
    char magic[4] = {'A', 'M', 'L', 'G'};
    std::uint32_t languages = 0, slots = 0, entries = 0;
  };

  // The bytes must outlive the model. Errors: `invalid`.
  static Result<LanguageModel> over(std::string_view bytes);

  std::span<const std::string_view> codes() const { return codes_; }  // ISO 639-1
  // One logarithmic score a language; returns how many sequences were known, each as often as it occurs.
  std::size_t scores(std::string_view text, std::vector<float>& out) const;
  std::size_t scores(const std::vector<Feature>& features, std::vector<float>& out) const;
  // Of a score: what one of the known sequences weighs in that language, on average; 0 for one that the language has not.
  float mean_weight(std::size_t language, float score, std::size_t known) const {
    return score / static_cast<float>(known) - base_[language];
  }
  // How much less likely a customer writes in each, all else being equal, than in a common language.
  std::span<const float> rarity() const { return rarity_; }

 private:
  Header header_;
  std::vector<std::string_view> codes_;
  std::vector<float> base_, rarity_;
  const char* slots_ = nullptr;
  const char* entries_ = nullptr;
};

// Deterministic. Labels are ISO 639-1 codes. Errors: `invalid` for fewer than two or more than 255 languages.
Result<std::string> train_language_model(const std::vector<Labelled>& texts);

struct LanguageGuess {
  std::string code = "und";  // ISO 639-1; und: cannot tell (no writing, see writing.hpp, or too little to say)
  float probability = 0;
};
LanguageGuess language_of(std::string_view text);
// The likeliest among the codes given.
LanguageGuess language_of(std::string_view text, std::span<const std::string_view> among);
// Of another table: what the measurement of the training itself uses.
LanguageGuess language_of(const LanguageModel& model, std::string_view text, std::span<const std::string_view> among = {});

}  // namespace amends::language
