#include "shipped.hpp"

#include "hinglish.hpp"
#include "telling_words.hpp"

namespace amends::bench {

language::TrainingPlan feeling_plan() {
  language::TrainingPlan plan;
  plan.features = {2, 4, 4, 1, 4096, 0};  // few sequences a text: speed
  plan.cost = 0.15F;
  plan.balance = 0.5F;
  plan.prior = 0.6F;
  plan.seen_min = 3;
  return plan;
}

language::TrainingPlan sentiment_plan() {
  auto plan = feeling_plan();
  plan.prior = 0.3F;
  return plan;
}

std::vector<Text> feeling_texts() { return texts_of("text-goemotions", ekman_group); }

std::vector<Text> sentiment_texts() { return texts_of("text-goemotions", ekman_sentiment); }

std::vector<Text> language_texts(bool sentences_only) {
  return texts_of("text-language-id", [&](const boost::json::object& row) -> std::optional<std::string> {
    if (sentences_only && member(row, "length") != "sentences") return std::nullopt;
    return member(row, "language");
  });
}

std::vector<Text> everyday_texts() {
  std::size_t count = 0;
  auto texts = texts_of("text-goemotions", [&](const boost::json::object&) -> std::optional<std::string> {
    if (++count % 12) return std::nullopt;
    return "en";
  });
  const auto english = texts;
  const auto hindi = texts_of("text-language-id", [](const boost::json::object& row) -> std::optional<std::string> {
    if (member(row, "language") != "hi") return std::nullopt;
    return "hi";
  });
  count = 0;
  for (auto& text : texts_of("text-germeval2017-bahn", [](const boost::json::object&) { return "de"; }))
    if (++count % 3 == 0) texts.push_back(std::move(text));
  for (auto& text : hindi_in_latin_letters(hindi, english)) texts.push_back(std::move(text));
  return texts;
}

void add_telling(std::vector<language::Labelled>& texts, const std::vector<Text>& everyday) {
  constexpr int times = 3;
  for (const auto& row : telling_words)
    for (int i = 0; i < times; ++i)
      for (std::size_t from = 0; from < row.words.size();) {  // a text's features are read up to a limit
        auto to = row.words.find(' ', std::min(from + 600, row.words.size() - 1));
        if (to == std::string_view::npos) to = row.words.size();
        texts.push_back({row.words.substr(from, to - from), row.code});
        from = to;
      }
  for (const auto& text : everyday) texts.push_back({text.text, text.label});
}

}  // namespace amends::bench
