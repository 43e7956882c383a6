#include "language/linear_model.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace amends::language {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

constexpr std::size_t fetched_ahead = 16;  // rows: each is somewhere else in memory

tl::unexpected<Error> no_model(const char* why) {
  return fail(Errc::invalid, std::string("This is no model of Amends: ") + why + ".", "model_malformed");
}

void softmax(std::vector<float>& scores) {
  const auto most = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (auto& score : scores) sum += score = std::exp(score - most);
  for (auto& score : scores) score /= sum;
}

}  // namespace

std::size_t best_of(std::span<const float> probabilities) {
  return static_cast<std::size_t>(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
}

Result<LinearModel> LinearModel::over(std::string_view bytes) {
  LinearModel model;
  auto& header = model.header_;
  const Header expected;
  if (bytes.size() < sizeof header) return no_model("it is too short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, expected.magic, sizeof header.magic) != 0) return no_model("it begins otherwise");
  if (header.labels < 1 || header.labels > labels_max || !std::has_single_bit(header.slots)) return no_model("its counts are out of range");
  if (header.stride < sizeof(Row) + header.labels || header.stride > sizeof(Row) + labels_max + 4)
    return no_model("its rows have no such size");
  const std::size_t bias_bytes = header.labels * sizeof(float);
  const auto rows_at = sizeof header + std::size_t{header.label_bytes} + bias_bytes;
  if (bytes.size() != rows_at + std::size_t{header.slots} * header.stride) return no_model("its size is not what it says");

  auto names = bytes.substr(sizeof header, header.label_bytes);
  for (std::uint32_t i = 0; i < header.labels; ++i) {
    const auto end = names.find('\0');
    if (end == std::string_view::npos) return no_model("a label does not end");
    model.labels_.push_back(names.substr(0, end));
    names.remove_prefix(end + 1);
  }
  model.biases_.resize(header.labels);
  std::memcpy(model.biases_.data(), bytes.data() + sizeof header + header.label_bytes, bias_bytes);
  model.rows_ = bytes.data() + rows_at;
  std::size_t used = 0;
  for (std::uint32_t slot = 0; slot < header.slots; ++slot) {
    std::uint32_t key = 0;
    std::memcpy(&key, model.rows_ + std::size_t{slot} * header.stride, sizeof key);
    used += key != 0;
  }
  if (used == header.slots) return no_model("its table has no empty place");  // a search for an unknown key would not end
  return model;
}

const char* LinearModel::find(std::uint32_t key) const {
  const auto mask = header_.slots - 1;
  for (auto slot = key & mask;; slot = (slot + 1) & mask) {
    const char* row = rows_ + std::size_t{slot} * header_.stride;
    std::uint32_t there = 0;
    std::memcpy(&there, row, sizeof there);
    if (there == key) return row;
    if (there == 0) return nullptr;
  }
}

bool LinearModel::probabilities(const std::vector<Feature>& features, std::vector<float>& out) const {
  const auto count = header_.labels;
  thread_local std::vector<float> sums;
  sums.assign(count, 0.0F);
  float length = 0;
  for (std::size_t i = 0; i < features.size(); ++i) {
    const auto& feature = features[i];
    if (i + fetched_ahead < features.size())
      __builtin_prefetch(rows_ + (features[i + fetched_ahead].key & (header_.slots - 1)) * std::size_t{header_.stride});
    const char* at = find(feature.key);
    if (!at) continue;
    Row row;
    std::memcpy(&row, at, sizeof row);
    const auto value = (feature.count == 1 ? 1.0F : 1.0F + std::log(static_cast<float>(feature.count))) * row.idf;
    length += value * value;
    const auto weight = value * row.scale;
    const auto* weights = reinterpret_cast<const signed char*>(at + sizeof row);
    for (std::uint32_t k = 0; k < count; ++k) sums[k] += weight * static_cast<float>(weights[k]);
  }
  out = biases_;
  if (length > 0)
    for (std::uint32_t k = 0; k < count; ++k) out[k] += sums[k] / std::sqrt(length);
  softmax(out);
  return length > 0;
}

}  // namespace amends::language
