// bin/bench language: what the triage and learning reach on the public halves of the corpora, and how fast. One line a figure, each beside
// its bar. Training sets keep their fixed split; the sets that are for tests only are never trained on, save inside a fold of `learn`.

#include <chrono>
#include <cstdio>
#include <ctime>
#include <map>

#include <fmt/format.h>

#include "language/language_id.hpp"
#include "language/models.hpp"
#include "language/triage.hpp"
#include "shipped.hpp"

namespace amends::bench {
namespace {

using language::Labelled;

void figure(const std::string& what, double value, double bar, const char* unit = "") {
  fmt::print("{:<58} {:8.4f}{}   bar {}{}  {}\n", what, value, unit, bar, unit, value >= bar ? "reached" : "MISSED");
  std::fflush(stdout);
}

void learn_folds(const std::string& name, const std::vector<Text>& texts, double bar, bool macro) {
  double accuracy = 0, f1 = 0;
  for (unsigned fold = 0; fold < 5; ++fold) {
    const auto trained = language::train_model(outside(texts, fold), {}).value();
    const auto result = fit(language::LinearModel::over(trained.model).value(), inside(texts, fold));
    accuracy += result.accuracy / 5;
    f1 += result.macro_f1 / 5;
  }
  fmt::print("learn: {} ({} texts): accuracy {:.4f}, macro-F1 {:.4f}\n", name, texts.size(), accuracy, f1);
  figure("learn: " + name + (macro ? ", macro-F1" : ", accuracy"), macro ? f1 : accuracy, bar);
}

std::optional<std::string> or_none(std::string label) {
  if (label.empty()) return std::nullopt;
  return label;
}

std::vector<Text> airline_sentiment() {
  return texts_of("text-airline-tweets", [](const boost::json::object& row) -> std::optional<std::string> {
    if (row.at("sentiment_confidence").to_number<double>() < 1.0) return std::nullopt;
    return member(row, "sentiment");
  });
}

// 10,000 texts, as a company's closed cases would be: complaints in the customers' own words, repeated.
void learning_speed(const std::vector<Text>& texts) {
  std::vector<Labelled> many;
  while (many.size() < 10'000) many.push_back({texts[many.size() % texts.size()].text, texts[many.size() % texts.size()].label});
  const auto begin = std::clock();
  const auto trained = language::train_model(many, {}).value();
  const auto seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  fmt::print("{:<58} {:8.1f} s   bar 10 s  {}   ({:.1f} MB)\n", "learning from 10,000 texts, one core", seconds,
             seconds < 10 ? "reached" : "MISSED", static_cast<double>(trained.model.size()) / 1e6);
}

void learning() {
  auto sides = airline_sentiment();
  for (auto& text : sides)
    if (text.label != "negative") text.label = "rest";
  learn_folds("airline negative against rest", sides, 0.90, false);
  learn_folds("airline reason",
              texts_of("text-airline-tweets",
                       [](const auto& row) { return or_none(member(row, "reason") == "Can't Tell" ? "" : member(row, "reason")); }),
              0.48, true);
  const auto cfpb = texts_of("text-cfpb-narratives", [](const auto& row) { return or_none(member(row, "product_group")); });
  learn_folds("CFPB product group", cfpb, 0.81, false);
  learning_speed(cfpb);
  learn_folds(
      "TweetEval emotion",
      texts_of("text-tweeteval", [](const auto& row) { return or_none(member(row, "task") == "emotion" ? member(row, "label") : ""); }),
      0.63, true);
  learn_folds("politeness",
              texts_of("text-politeness",
                       [](const auto& row) { return or_none(member(row, "politeness") == "middle" ? "" : member(row, "politeness")); }),
              0.71, false);
}

double share_right(const std::vector<const Text*>& texts, const std::function<std::string(const std::string&)>& say,
                   std::map<std::string, int>* wrong = nullptr) {
  int right = 0;
  for (const auto* text : texts) {
    const auto said = say(text->text);
    right += said == text->label;
    if (wrong && said != text->label) ++(*wrong)[text->label + ">" + said];
  }
  return static_cast<double>(right) / static_cast<double>(texts.size());
}

void print_worst(const std::map<std::string, int>& wrong) {
  std::vector<std::pair<int, std::string>> worst;
  for (const auto& [pair, count] : wrong) worst.push_back({-count, pair});
  std::sort(worst.begin(), worst.end());
  fmt::print("  most often wrong:");
  for (std::size_t i = 0; i < std::min<std::size_t>(worst.size(), 12); ++i) fmt::print(" {} {}", worst[i].second, -worst[i].first);
  fmt::print("\n");
}

void languages() {
  const auto sentences = language_texts(true), all = language_texts(false);
  const auto everyday = everyday_texts();
  double mean = 0;
  std::map<std::string, int> wrong;
  for (unsigned fold = 0; fold < 5; ++fold) {
    std::vector<Labelled> known;
    for (std::size_t i = 0, sentence = 0; i < all.size(); ++i) {
      const bool is_sentence = sentence < sentences.size() && sentences[sentence].id == all[i].id;
      if (!is_sentence || !in_fold(sentence, fold)) known.push_back({all[i].text, all[i].label});
      sentence += is_sentence;
    }
    add_telling(known, everyday);
    const auto bytes = language::train_language_model(known).value();
    const auto model = language::LanguageModel::over(bytes).value();
    mean += share_right(
                inside(sentences, fold), [&](const std::string& text) { return language::language_of(model, text).code; }, &wrong) /
            5;
  }
  figure("language of a sentence, 75 languages, 5 folds", mean, 0.97);
  print_worst(wrong);

  static const std::map<std::string, std::string> codes = {{"arabic", "ar"}, {"english", "en"}, {"french", "fr"},     {"german", "de"},
                                                           {"hindi", "hi"},  {"italian", "it"}, {"portuguese", "pt"}, {"spanish", "es"}};
  const auto tweets =
      texts_of("text-xlmt-sentiment-8lang", [](const auto& row) { return std::optional(codes.at(member(row, "language"))); });
  std::vector<const Text*> every;
  for (const auto& tweet : tweets) every.push_back(&tweet);
  constexpr std::string_view eight[] = {"ar", "en", "fr", "de", "hi", "it", "pt", "es"};
  wrong.clear();
  figure("language of a tweet, among the 8",
         share_right(
             every, [&](const std::string& text) { return language::language_of(text, eight).code; }, &wrong),
         0.97);
  print_worst(wrong);
  wrong.clear();
  figure("language of a tweet, open",
         share_right(
             every, [&](const std::string& text) { return language::language_of(text).code; }, &wrong),
         0.95);
  print_worst(wrong);
}

void feelings() {
  const auto texts = feeling_texts();
  const auto held_out = inside(texts, 0, feeling_folds);
  const auto result = fit(language::feeling_model(), held_out);
  fmt::print("GoEmotions, Ekman groups, {} held-out rows with one emotion: accuracy {:.4f}\n", held_out.size(), result.accuracy);
  figure("GoEmotions, Ekman groups, macro-F1", result.macro_f1, 0.55);
}

void airline() {
  const auto texts = airline_sentiment();
  int right = 0;
  std::map<std::string, int> table;
  static const char* const kinds[] = {"complaint", "enquiry", "request", "praise", "noise"};
  for (const auto& text : texts) {
    const auto kind = language::triage(text.text).kind;
    right += (kind == language::TextKind::complaint) == (text.label == "negative");
    ++table[text.label + " as " + kinds[static_cast<int>(kind)]];
  }
  figure("airline, negative against rest, from triage alone", static_cast<double>(right) / static_cast<double>(texts.size()), 0.82);
  print_worst(table);
}

// One text of 100 words, again and again: what an incoming mail costs.
void speed() {
  static const std::string text =
      "Dear Sir or Madam, I ordered a standing lamp from you on the third of November and it arrived this morning with the glass shade in "
      "pieces. I rang your helpline twice; the first time I waited for forty minutes and was cut off, the second time the person told me "
      "to "
      "send photographs and hung up on me. This was meant as a present for my mother's birthday on Saturday. I paid 129.00 euros for it "
      "and I "
      "would like either a new one before then or my money back. I will post about this tonight if nobody calls me today.";
  constexpr int times = 3000;
  (void)language::triage(text);
  const auto begin = std::clock();  // of this process alone: the machine may have others
  std::size_t found = 0;
  for (int i = 0; i < times; ++i) found += language::triage(text).risks.size();
  const auto micros = 1e6 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / times;
  fmt::print("{:<58} {:8.1f} us   bar 100 us  {}   ({} risks)\n", "triage of a 100-word text, one core", micros,
             micros < 100 ? "reached" : "MISSED", found / times);
}

}  // namespace
}  // namespace amends::bench

int main(int argc, char** argv) {
  using namespace amends::bench;
  const std::string only = argc > 1 ? argv[1] : "";
  if (!has_corpus("text-goemotions")) {
    fmt::print("bench_triage: no corpora at {}; nothing measured\n", corpora_folder());
    return 0;
  }
  if (only.empty() || only == "language") languages();
  if (only.empty() || only == "feeling") feelings();
  if (only.empty() || only == "airline") airline();
  if (only.empty() || only == "speed") speed();
  if (only.empty() || only == "learn") learning();
  return 0;
}
