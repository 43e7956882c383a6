#pragma once
// A linear model over hashed words and characters: read where it lies (embedded in the program, or a blob), never unpacked.
//
// The bytes, little-endian: Header · labels (NUL-ended, padded to 4) · `slots` rows of Header::stride bytes, an open-addressing table:
// {u32 key, 0 empty; f32 idf; f32 scale; i8 weight[labels]}. A text's value for a feature is (1 + ln count) * idf, divided by the
// length of all; a label's score is the sum of value * scale * weight, plus its bias. Probabilities are softmax(scores).

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "language/features.hpp"

namespace amends::language {

class LinearModel {
 public:
  static constexpr std::size_t labels_max = 256;

  struct Header {
    char magic[4] = {'A', 'M', 'L', '1'};
    FeaturePlan plan;
    std::uint32_t labels = 0;
    std::uint32_t label_bytes = 0;
    std::uint32_t slots = 0;  // a power of two
    std::uint32_t stride = 0;
  };

  struct Row {  // as written; the weights follow
    std::uint32_t key = 0;
    float idf = 0, scale = 0;
  };

  // The bytes must outlive the model. Errors: `invalid` for anything that is no such file.
  static Result<LinearModel> over(std::string_view bytes);

  std::span<const std::string_view> labels() const { return labels_; }
  const FeaturePlan& plan() const { return header_.plan; }
  // One probability a label, adding up to 1. False where the text has no feature that the model knows: they are then the biases' alone.
  bool probabilities(const std::vector<Feature>& features, std::vector<float>& out) const;

 private:
  const char* find(std::uint32_t key) const;

  Header header_;
  std::vector<std::string_view> labels_;
  std::vector<float> biases_;
  const char* rows_ = nullptr;
};

// Where the best probability stands; 0 for none.
std::size_t best_of(std::span<const float> probabilities);

}  // namespace amends::language
