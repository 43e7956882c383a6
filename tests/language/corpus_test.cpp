#include <gtest/gtest.h>

#include "language/models.hpp"
#include "language/triage.hpp"
#include "texts.hpp"

namespace amends {
namespace {

using namespace bench;

class LanguageCorpus : public testing::Test {
 protected:
  void need(const std::string& set) {
    if (!has_corpus(set)) GTEST_SKIP() << "no " << set << " at " << corpora_folder();
  }
};

language::Fit learnt(const std::vector<Text>& texts) {
  const auto trained = language::train_model(outside(texts, 0), {}).value();
  return fit(language::LinearModel::over(trained.model).value(), inside(texts, 0));
}

}  // namespace

TEST_F(LanguageCorpus, feelings_of_held_out_comments) {
  need("text-goemotions");
  EXPECT_GE(fit(language::feeling_model(), inside(texts_of("text-goemotions", ekman_group), 0, 10)).macro_f1, 0.56);
}

TEST_F(LanguageCorpus, complaints_among_tweets_without_having_seen_any) {
  need("text-airline-tweets");
  const auto texts = texts_of("text-airline-tweets", [](const boost::json::object& row) -> std::optional<std::string> {
    if (row.at("sentiment_confidence").to_number<double>() < 1.0) return std::nullopt;
    return member(row, "sentiment");
  });
  std::size_t right = 0;
  for (const auto& text : texts) right += (language::triage(text.text).kind == language::TextKind::complaint) == (text.label == "negative");
  EXPECT_GE(static_cast<double>(right) / static_cast<double>(texts.size()), 0.825);
}

TEST_F(LanguageCorpus, learns_reasons_and_products) {
  need("text-airline-tweets");
  need("text-cfpb-narratives");
  const auto present = [](std::string label) {
    return label.empty() || label == "Can't Tell" ? std::nullopt : std::optional(std::move(label));
  };
  EXPECT_GE(learnt(texts_of("text-airline-tweets", [&](const auto& row) { return present(member(row, "reason")); })).macro_f1, 0.48);
  EXPECT_GE(learnt(texts_of("text-cfpb-narratives", [&](const auto& row) { return present(member(row, "product_group")); })).accuracy,
            0.79);
}

TEST_F(LanguageCorpus, language_of_tweets) {
  need("text-xlmt-sentiment-8lang");
  std::size_t right = 0;
  const auto texts = texts_of("text-xlmt-sentiment-8lang", [](const auto& row) -> std::optional<std::string> {
    const auto language = member(row, "language");
    if (language == "hindi") return std::nullopt;  // half English, in Latin letters: measured by bin/bench language
    return language == "german" ? "de" : language == "spanish" ? "es" : language.substr(0, 2) == "po" ? "pt" : language.substr(0, 2);
  });
  for (const auto& text : texts) right += language::language_of(text.text).code == text.label;
  EXPECT_GE(static_cast<double>(right) / static_cast<double>(texts.size()), 0.95);
}

}  // namespace amends
