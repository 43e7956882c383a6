#include "language/linear_train.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <map>
#include <numeric>
#include <unordered_map>

#include <fmt/format.h>

namespace amends::language {
namespace {

struct Value {
  std::uint32_t row = 0;
  float value = 0;
};

struct Matrix {  // of the texts: their values, one after another
  std::vector<Value> values;
  std::vector<std::size_t> begin;  // one more than texts
  std::vector<std::uint32_t> label;
  std::span<const Value> text(std::size_t i) const { return std::span(values).subspan(begin[i], begin[i + 1] - begin[i]); }
};

struct Vocabulary {
  std::vector<std::uint32_t> keys;  // of each row
  std::vector<float> idf;
};

struct Weights {
  std::size_t padded = 0;   // labels, rounded up for whole vectors
  std::vector<float> rows;  // `padded` a row
  std::vector<float> bias;
  float* row(std::uint32_t at) { return rows.data() + std::size_t{at} * padded; }
  const float* row(std::uint32_t at) const { return rows.data() + std::size_t{at} * padded; }
};

// The same everywhere, which std::shuffle is not.
struct Dice {
  std::uint64_t state = 0x9e3779b97f4a7c15ULL;
  void shuffle(std::vector<std::uint32_t>& order) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state ^= state << 13, state ^= state >> 7, state ^= state << 17;
      std::swap(order[i - 1], order[(state >> 16) % i]);
    }
  }
};

struct Raw {
  std::vector<Feature> features;
  std::vector<std::size_t> begin{0};
};

// The features that enough texts have, the most frequent first.
Vocabulary choose(const Raw& raw, const TrainingPlan& plan) {
  std::vector<std::uint32_t> keys;
  keys.reserve(raw.features.size());
  for (const auto& feature : raw.features) keys.push_back(feature.key);
  std::sort(keys.begin(), keys.end());
  std::vector<std::pair<std::size_t, std::uint32_t>> kept;  // texts, key
  for (std::size_t i = 0, next = 0; i < keys.size(); i = next) {
    for (next = i; next < keys.size() && keys[next] == keys[i];) ++next;
    if (next - i >= plan.seen_min) kept.push_back({next - i, keys[i]});
  }
  std::stable_sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  if (kept.size() > plan.rows_max) kept.resize(plan.rows_max);
  const auto texts = static_cast<float>(raw.begin.size() - 1);
  Vocabulary vocabulary;
  for (const auto& [count, key] : kept) {
    vocabulary.keys.push_back(key);
    vocabulary.idf.push_back(1.0F + std::log((1.0F + texts) / (1.0F + static_cast<float>(count))));
  }
  return vocabulary;
}

void weigh(const Raw& raw, const Vocabulary& vocabulary, Matrix& matrix) {
  std::unordered_map<std::uint32_t, std::uint32_t> row_of;
  row_of.reserve(vocabulary.keys.size());
  for (std::size_t i = 0; i < vocabulary.keys.size(); ++i) row_of.emplace(vocabulary.keys[i], static_cast<std::uint32_t>(i));
  matrix.values.reserve(raw.features.size());
  matrix.begin.assign(1, 0);
  for (std::size_t i = 0; i + 1 < raw.begin.size(); ++i) {
    float length = 0;
    for (auto k = raw.begin[i]; k < raw.begin[i + 1]; ++k) {
      const auto found = row_of.find(raw.features[k].key);
      if (found == row_of.end()) continue;
      const auto value = (1.0F + std::log(static_cast<float>(raw.features[k].count))) * vocabulary.idf[found->second];
      length += value * value;
      matrix.values.push_back({found->second, value});
    }
    for (auto k = matrix.begin.back(); k < matrix.values.size(); ++k) matrix.values[k].value /= std::sqrt(length);
    matrix.begin.push_back(matrix.values.size());
  }
}

void score(const Weights& weights, std::span<const Value> values, std::vector<float>& out) {
  out = weights.bias;
  for (const auto& one : values) {
    const float* row = weights.row(one.row);
    for (std::size_t k = 0; k < weights.padded; ++k) out[k] += one.value * row[k];
  }
}

Weights solve(const Matrix& matrix, std::vector<std::uint32_t> order, std::size_t labels, std::size_t rows, const TrainingPlan& plan) {
  Weights weights;
  weights.padded = (labels + 3) / 4 * 4;
  const auto padded = weights.padded;
  weights.rows.assign(rows * padded, 0.0F);
  weights.bias.assign(padded, 0.0F);
  std::vector<float> share(padded, 0.0F), diagonal_in(padded), diagonal_out(padded);
  for (const auto i : order) share[matrix.label[i]] += 1.0F / static_cast<float>(order.size());
  for (std::size_t k = 0; k < padded; ++k) {
    const auto in = std::clamp(share[k], 1e-6F, 1 - 1e-6F);
    diagonal_in[k] = 1 / (2 * plan.cost * std::pow(0.5F / in, plan.balance));
    diagonal_out[k] = 1 / (2 * plan.cost * std::pow(0.5F / (1 - in), plan.balance));
  }
  std::vector<float> alpha(matrix.label.size() * padded, 0.0F), scores, steps(padded);
  Dice dice;
  for (int round = 0; round < plan.rounds; ++round) {
    dice.shuffle(order);
    for (const auto i : order) {
      const auto values = matrix.text(i);
      score(weights, values, scores);
      float* const mine = alpha.data() + std::size_t{i} * padded;
      const float length = values.empty() ? 1.0F : 2.0F;  // every text has length 1, and 1 for the bias
      float moved = 0;
      for (std::size_t k = 0; k < labels; ++k) {
        const float side = matrix.label[i] == k ? 1.0F : -1.0F;
        const float diagonal = matrix.label[i] == k ? diagonal_in[k] : diagonal_out[k];
        const float slope = side * scores[k] - 1 + mine[k] * diagonal;
        const float next = std::max(mine[k] - slope / (length + diagonal), 0.0F);
        steps[k] = (next - mine[k]) * side;
        mine[k] = next;
        moved = std::max(moved, std::abs(steps[k]));
      }
      if (moved < 1e-4F) continue;
      for (const auto& one : values) {
        float* row = weights.row(one.row);
        for (std::size_t k = 0; k < padded; ++k) row[k] += one.value * steps[k];
      }
      for (std::size_t k = 0; k < padded; ++k) weights.bias[k] += steps[k];
    }
  }
  return weights;
}

struct Scale {
  float factor = 4;
  std::vector<float> bias;
};

// The factor and biases under which softmax is likeliest to say what the held-out texts are.
Scale fit_scale(const Weights& weights, const Matrix& matrix, std::span<const std::uint32_t> held_out, std::size_t labels) {
  constexpr int steps = 300;
  constexpr float rate = 0.05F, pull = 1e-3F;
  Scale scale;
  scale.bias.assign(labels, 0.0F);
  std::vector<float> all, scores, moment(labels + 1, 0.0F), second(labels + 1, 0.0F), slope(labels + 1);
  for (const auto i : held_out) {
    score(weights, matrix.text(i), scores);
    all.insert(all.end(), scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(labels));
  }
  for (int step = 1; step <= steps; ++step) {
    std::fill(slope.begin(), slope.end(), 0.0F);
    for (std::size_t i = 0; i < held_out.size(); ++i) {
      const float* mine = all.data() + i * labels;
      float most = -1e30F, sum = 0;
      scores.resize(labels);
      for (std::size_t k = 0; k < labels; ++k) most = std::max(most, scores[k] = scale.factor * mine[k] + scale.bias[k]);
      for (std::size_t k = 0; k < labels; ++k) sum += scores[k] = std::exp(scores[k] - most);
      for (std::size_t k = 0; k < labels; ++k) {
        const float off = scores[k] / sum - (matrix.label[held_out[i]] == k ? 1.0F : 0.0F);
        slope[k] += off;
        slope[labels] += off * mine[k];
      }
    }
    for (std::size_t k = 0; k <= labels; ++k) {  // Adam
      const auto n = static_cast<float>(std::max<std::size_t>(held_out.size(), 1));
      const float down = slope[k] / n + (k < labels ? pull * scale.bias[k] : 0.0F);
      moment[k] = 0.9F * moment[k] + 0.1F * down;
      second[k] = 0.99F * second[k] + 0.01F * down * down;
      const auto by = rate * (moment[k] / (1 - std::pow(0.9F, static_cast<float>(step)))) /
                      (std::sqrt(second[k] / (1 - std::pow(0.99F, static_cast<float>(step)))) + 1e-8F);
      (k < labels ? scale.bias[k] : scale.factor) -= by;
    }
  }
  scale.factor = std::max(scale.factor, 0.1F);
  return scale;
}

// Where to begin to be sure: the least probability from which on enough of the held-out texts were right.
void find_sure(const Weights& weights, const Scale& scale, const Matrix& matrix, std::span<const std::uint32_t> held_out,
               Trained& trained) {
  std::vector<std::pair<float, bool>> said;
  std::vector<float> scores;
  int right = 0;
  for (const auto i : held_out) {
    score(weights, matrix.text(i), scores);
    scores.resize(scale.bias.size());
    for (std::size_t k = 0; k < scores.size(); ++k) scores[k] = scale.factor * scores[k] + scale.bias[k];
    const auto best = best_of(scores);
    float sum = 0;
    for (const auto one : scores) sum += std::exp(one - scores[best]);
    said.push_back({1 / sum, best == matrix.label[i]});
    right += said.back().second;
  }
  trained.held_out = said.empty() ? 0 : static_cast<double>(right) / static_cast<double>(said.size());
  trained.sure_from = 0.95F;
  std::sort(said.begin(), said.end(), std::greater<>());
  int hits = 0;
  for (std::size_t i = 0; i < said.size(); ++i) {
    hits += said[i].second;
    if (static_cast<float>(hits) >= right_when_sure * static_cast<float>(i + 1))
      trained.sure_from = std::min(trained.sure_from, said[i].first);
  }
}

void append(std::string& bytes, const void* what, std::size_t size) { bytes.append(static_cast<const char*>(what), size); }

std::string packed(const Weights& weights, const Vocabulary& vocabulary, const Scale& scale, const std::vector<std::string_view>& labels,
                   const FeaturePlan& plan) {
  LinearModel::Header header;
  header.plan = plan;
  header.labels = static_cast<std::uint32_t>(labels.size());
  std::string names;
  for (const auto label : labels) names.append(label).push_back('\0');
  names.resize((names.size() + 3) / 4 * 4);
  header.label_bytes = static_cast<std::uint32_t>(names.size());
  header.slots = std::bit_ceil(static_cast<std::uint32_t>(vocabulary.keys.size() * 4 / 3 + 2));
  header.stride = static_cast<std::uint32_t>((sizeof(LinearModel::Row) + labels.size() + 3) / 4 * 4);
  std::string bytes;
  append(bytes, &header, sizeof header);
  bytes += names;
  for (std::size_t k = 0; k < labels.size(); ++k) {
    const float bias = weights.bias[k] * scale.factor + scale.bias[k];
    append(bytes, &bias, sizeof bias);
  }
  const auto rows_at = bytes.size();
  bytes.resize(rows_at + std::size_t{header.slots} * header.stride);
  const auto mask = header.slots - 1;
  for (std::uint32_t i = 0; i < vocabulary.keys.size(); ++i) {
    auto slot = vocabulary.keys[i] & mask;
    char* at = nullptr;
    for (;; slot = (slot + 1) & mask) {
      at = bytes.data() + rows_at + std::size_t{slot} * header.stride;
      std::uint32_t there = 0;
      std::memcpy(&there, at, sizeof there);
      if (there == 0) break;
    }
    const float* row = weights.row(i);
    float most = 1e-12F;
    for (std::size_t k = 0; k < labels.size(); ++k) most = std::max(most, std::abs(row[k]));
    const LinearModel::Row head{vocabulary.keys[i], vocabulary.idf[i], most * scale.factor / 127};
    std::memcpy(at, &head, sizeof head);
    for (std::size_t k = 0; k < labels.size(); ++k) at[sizeof head + k] = static_cast<char>(std::lround(row[k] / most * 127));
  }
  return bytes;
}

}  // namespace

Result<Trained> train_model(const std::vector<Labelled>& texts, const TrainingPlan& plan) {
  if (texts.size() > training_texts_max)
    return fail(Errc::invalid, fmt::format("That is {} texts; at most {} can be learnt from.", texts.size(), training_texts_max),
                "too_many_texts");
  std::map<std::string_view, std::uint32_t> numbers;
  for (const auto& text : texts) numbers.emplace(text.label, 0);
  if (numbers.size() < 2)
    return fail(Errc::invalid, "There is nothing to tell apart: learning needs texts of two labels at least.", "one_label");
  if (numbers.size() > LinearModel::labels_max)
    return fail(Errc::invalid, fmt::format("There are {} labels; at most {} can be told apart.", numbers.size(), LinearModel::labels_max),
                "too_many_labels");
  std::vector<std::string_view> labels;
  for (auto& [label, number] : numbers) number = static_cast<std::uint32_t>(labels.size()), labels.push_back(label);

  Matrix matrix;
  Vocabulary vocabulary;
  {
    Raw raw;
    FeatureReader reader(plan.features);
    for (const auto& text : texts) {
      const auto& features = reader.read(text.text);
      raw.features.insert(raw.features.end(), features.begin(), features.end());
      raw.begin.push_back(raw.features.size());
      matrix.label.push_back(numbers[text.label]);
    }
    vocabulary = choose(raw, plan);
    weigh(raw, vocabulary, matrix);
  }
  std::vector<std::uint32_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0U);
  Dice().shuffle(order);
  const auto held = std::min<std::size_t>(order.size() / 5, 4000);
  const std::span<const std::uint32_t> held_out(order.data(), held);
  const auto rows = vocabulary.keys.size();
  const auto first = solve(matrix, {order.begin() + static_cast<std::ptrdiff_t>(held), order.end()}, labels.size(), rows, plan);
  auto scale = fit_scale(first, matrix, held_out, labels.size());
  std::vector<float> share(labels.size(), 0.0F);
  for (const auto label : matrix.label) share[label] += 1.0F / static_cast<float>(texts.size());
  for (std::size_t k = 0; k < labels.size(); ++k) scale.bias[k] -= plan.prior * std::log(share[k] * static_cast<float>(labels.size()));
  Trained trained;
  find_sure(first, scale, matrix, held_out, trained);
  trained.model = packed(solve(matrix, order, labels.size(), rows, plan), vocabulary, scale, labels, plan.features);
  return trained;
}

Fit fit_of(const std::vector<std::string_view>& truth, const std::vector<std::string_view>& predicted) {
  std::map<std::string_view, std::size_t> numbers;
  for (const auto label : truth) numbers.emplace(label, 0);
  for (const auto label : predicted) numbers.emplace(label, 0);
  Fit fit;
  for (auto& [label, number] : numbers) number = fit.labels.size(), fit.labels.emplace_back(label);
  fit.confusion.assign(fit.labels.size(), std::vector<int>(fit.labels.size(), 0));
  int right = 0;
  for (std::size_t i = 0; i < truth.size() && i < predicted.size(); ++i) {
    ++fit.confusion[numbers[truth[i]]][numbers[predicted[i]]];
    right += truth[i] == predicted[i];
  }
  fit.accuracy = truth.empty() ? 0 : static_cast<double>(right) / static_cast<double>(truth.size());
  int counted = 0;
  for (std::size_t k = 0; k < fit.labels.size(); ++k) {
    int here = 0, said = 0;
    for (std::size_t other = 0; other < fit.labels.size(); ++other) here += fit.confusion[k][other], said += fit.confusion[other][k];
    if (here == 0) continue;  // as scikit-learn counts the labels of the truth
    ++counted;
    fit.macro_f1 += 2.0 * fit.confusion[k][k] / std::max(here + said, 1);
  }
  if (counted) fit.macro_f1 /= counted;
  return fit;
}

}  // namespace amends::language
