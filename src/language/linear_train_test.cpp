#include "language/linear_train.hpp"

#include <gtest/gtest.h>

#include "language/language_id.hpp"

namespace amends::language {
namespace {

std::vector<Labelled> two_topics() {
  std::vector<Labelled> texts;
  for (int i = 0; i < 20; ++i) {
    texts.push_back({"the parcel arrived late and broken", "delivery"});
    texts.push_back({"the invoice shows a wrong amount", "billing"});
    texts.push_back({"no parcel came to my door", "delivery"});
    texts.push_back({"my card was charged with a wrong sum on the invoice", "billing"});
  }
  return texts;
}

}  // namespace

TEST(LinearTrain, learns_what_tells_labels_apart) {
  const auto trained = train_model(two_topics(), {}).value();
  const auto model = LinearModel::over(trained.model).value();
  FeatureReader reader(model.plan());
  std::vector<float> probabilities;
  EXPECT_TRUE(model.probabilities(reader.read("where is my parcel"), probabilities));
  EXPECT_EQ(model.labels()[best_of(probabilities)], "delivery");
  EXPECT_NEAR(probabilities[0] + probabilities[1], 1, 1e-4);
  EXPECT_FALSE(model.probabilities(reader.read("\xf0\x9f\x98\xa1"), probabilities));  // nothing it knows
}

TEST(LinearTrain, a_rules_other_words_say_what_the_learnt_one_said) {
  std::vector<Labelled> texts;
  for (int i = 0; i < 20; ++i) {
    texts.push_back({"the ombudsman will hear of it", "escalated"});
    texts.push_back({"the gardener will hear of it", "plain"});
  }
  const auto escalated = [&](std::uint16_t triage) {
    TrainingPlan plan;
    plan.features.triage = triage;
    const auto trained = train_model(texts, plan).value();
    const auto model = LinearModel::over(trained.model).value();
    std::vector<float> probabilities;
    EXPECT_TRUE(model.probabilities(FeatureReader(model.plan()).read("trading standards will hear of it"), probabilities));
    return probabilities[0];
  };
  EXPECT_GT(escalated(1), 0.5);
  EXPECT_GT(escalated(1), escalated(0) + 0.1);
}

TEST(LinearTrain, the_same_texts_give_the_same_bytes) {
  EXPECT_EQ(train_model(two_topics(), {})->model, train_model(two_topics(), {})->model);
}

TEST(LinearTrain, one_label_teaches_nothing) {
  EXPECT_EQ(train_model({{"a", "x"}, {"b", "x"}}, {}).error().rule, "one_label");
  EXPECT_EQ(train_model({}, {}).error().rule, "one_label");
}

TEST(LinearTrain, counts_right_and_wrong_by_label) {
  const auto fit = fit_of({"a", "a", "b", "b"}, {"a", "b", "b", "b"});
  EXPECT_DOUBLE_EQ(fit.accuracy, 0.75);
  EXPECT_NEAR(fit.macro_f1, (2.0 / 3 + 0.8) / 2, 1e-9);
  EXPECT_EQ(fit.confusion, (std::vector<std::vector<int>>{{1, 1}, {0, 2}}));
}

TEST(LinearModel, refuses_what_is_no_model) {
  const auto bytes = train_model(two_topics(), {})->model;
  EXPECT_FALSE(LinearModel::over(""));
  EXPECT_FALSE(LinearModel::over(std::string(100, '\0')));
  EXPECT_FALSE(LinearModel::over(std::string_view(bytes).substr(0, bytes.size() - 1)));
  for (std::size_t i = 0; i < 40; ++i) {  // a changed header is refused, or read within its bounds
    auto changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 0x55);
    if (const auto model = LinearModel::over(changed)) {
      std::vector<float> probabilities;
      (void)model->probabilities(FeatureReader(model->plan()).read("the parcel"), probabilities);
    }
  }
  EXPECT_FALSE(LanguageModel::over(bytes));
}

}  // namespace amends::language
