// bin/train: makes the shipped models from the public data that may be learnt from (NOTICE), the same bytes every time.

#include <cstdio>
#include <fstream>

#include "language/language_id.hpp"
#include "shipped.hpp"

namespace amends::bench {
namespace {

int write(const std::string& path, const Result<std::string>& bytes) {
  if (!bytes) {
    std::fprintf(stderr, "%s: %s\n", path.c_str(), bytes.error().sentence.c_str());
    return 1;
  }
  std::ofstream(path, std::ios::binary) << *bytes;
  std::printf("%s: %.1f MB\n", path.c_str(), static_cast<double>(bytes->size()) / 1e6);
  return 0;
}

Result<std::string> linear(const std::vector<language::Labelled>& texts, const language::TrainingPlan& plan) {
  return TRY(language::train_model(texts, plan)).model;
}

int train(const std::string& folder) {
  const auto sentences = language_texts(false);
  const auto everyday = everyday_texts();
  std::vector<language::Labelled> all;
  for (const auto& text : sentences) all.push_back({text.text, text.label});
  add_telling(all, everyday);
  return write(folder + "/language.aml", language::train_language_model(all)) +
         write(folder + "/feeling.aml", linear(outside(feeling_texts(), 0, feeling_folds), feeling_plan())) +
         write(folder + "/sentiment.aml", linear(outside(sentiment_texts(), 0, feeling_folds), sentiment_plan()));
}

}  // namespace
}  // namespace amends::bench

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "train_models FOLDER\n");
    return 2;
  }
  for (const char* set : {"text-goemotions", "text-language-id", "text-germeval2017-bahn"})
    if (!amends::bench::has_corpus(set)) {
      std::fprintf(stderr, "no %s at %s: nothing trained\n", set, amends::bench::corpora_folder().c_str());
      return 1;
    }
  return amends::bench::train(argv[1]) == 0 ? 0 : 1;
}
