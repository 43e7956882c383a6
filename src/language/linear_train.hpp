#pragma once
// Makes a LinearModel from labelled texts. Deterministic: the same texts in the same order give the same bytes.
//
// One against the rest for each label: squared hinge loss with length penalty, by dual coordinate descent (Hsieh et al., ICML 2008),
// all labels in one pass; tf-idf values as in linear_model.hpp. Probabilities are then fitted on texts held out for it (a factor and a
// bias a label), and the model is trained again on all.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "language/linear_model.hpp"

namespace amends::language {

struct Labelled {
  std::string_view text;
  std::string_view label;
};

struct TrainingPlan {
  FeaturePlan features{2, 2, 5, 1, 3000, 1};
  float cost = 0.2F;                // of a text on the wrong side, against large weights
  float balance = 0.3F;             // 0: every text counts the same; 1: every label does
  float prior = 0.25F;              // 0: the likeliest label wins; 1: the one likelier than its share of the texts, for rare labels' sake
  int rounds = 8;                   // passes over the texts
  std::uint32_t seen_min = 2;       // a feature in fewer texts is left out
  std::size_t rows_max = 1U << 18;  // of the model; the features in most texts stay
};

inline constexpr std::size_t training_texts_max = 100'000;

struct Trained {
  std::string model;    // the bytes of a LinearModel
  float sure_from = 0;  // of the held-out texts that it gave this probability or more, right_when_sure were right
  double held_out = 0;  // share of the held-out texts it told right
};
inline constexpr float right_when_sure = 0.8F;

// Errors: `invalid` for fewer than two labels, more than LinearModel::labels_max, or more texts than training_texts_max.
Result<Trained> train_model(const std::vector<Labelled>& texts, const TrainingPlan& plan);

// How well predictions fit: rows are the true labels, columns the predicted ones, in the order of `labels`.
struct Fit {
  std::vector<std::string> labels;
  std::vector<std::vector<int>> confusion;
  double accuracy = 0, macro_f1 = 0;
};
Fit fit_of(const std::vector<std::string_view>& truth, const std::vector<std::string_view>& predicted);

}  // namespace amends::language
