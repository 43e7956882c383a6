#include "texts.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

namespace amends::bench {
namespace {

struct Group {
  const char* ekman;
  const char* sentiment;
};

// The grouping of the GoEmotions paper (Demszky et al. 2020, appendix).
const std::map<std::string, Group>& groups() {
  static const Group anger{"anger", "negative"}, disgust{"disgust", "negative"}, fear{"fear", "negative"}, joy{"joy", "positive"},
      sadness{"sadness", "negative"}, surprise{"surprise", "neutral"}, neutral{"neutral", "neutral"};
  static const std::map<std::string, Group> table = {{"anger", anger},
                                                     {"annoyance", anger},
                                                     {"disapproval", anger},
                                                     {"disgust", disgust},
                                                     {"fear", fear},
                                                     {"nervousness", fear},
                                                     {"joy", joy},
                                                     {"amusement", joy},
                                                     {"approval", joy},
                                                     {"excitement", joy},
                                                     {"gratitude", joy},
                                                     {"love", joy},
                                                     {"optimism", joy},
                                                     {"relief", joy},
                                                     {"pride", joy},
                                                     {"admiration", joy},
                                                     {"desire", joy},
                                                     {"caring", joy},
                                                     {"sadness", sadness},
                                                     {"disappointment", sadness},
                                                     {"embarrassment", sadness},
                                                     {"grief", sadness},
                                                     {"remorse", sadness},
                                                     {"surprise", surprise},
                                                     {"realization", surprise},
                                                     {"confusion", surprise},
                                                     {"curiosity", surprise},
                                                     {"neutral", neutral}};
  return table;
}

const Group* group_of(const boost::json::object& row) {
  const auto& emotions = row.at("emotions").as_array();
  if (emotions.size() != 1) return nullptr;
  const auto found = groups().find(std::string(std::string_view(emotions[0].as_string())));
  return found == groups().end() ? nullptr : &found->second;
}

}  // namespace

std::string corpora_folder() {
  const char* set = std::getenv("AMENDS_CORPORA");
  return set ? set : AMENDS_CORPORA_DEFAULT;
}

bool has_corpus(const std::string& set) { return std::filesystem::exists(corpora_folder() + "/" + set + "/texts.jsonl"); }

std::string member(const boost::json::object& object, const char* name) {
  const auto* value = object.if_contains(name);
  return value && value->is_string() ? std::string(std::string_view(value->get_string())) : std::string();
}

std::vector<Text> texts_of(const std::string& set, const LabelOf& label) {
  std::ifstream lines(corpora_folder() + "/" + set + "/texts.jsonl");
  std::vector<Text> texts;
  for (std::string line; std::getline(lines, line);) {
    const auto row = boost::json::parse(line);
    if (auto is = label(row.as_object())) texts.push_back({member(row.as_object(), "id"), member(row.as_object(), "text"), std::move(*is)});
  }
  return texts;
}

bool in_fold(std::size_t position, unsigned fold, unsigned folds) {
  return ((static_cast<std::uint32_t>(position) * 2654435761U) >> 8) % folds == fold;
}

std::vector<language::Labelled> outside(const std::vector<Text>& texts, unsigned fold, unsigned folds) {
  std::vector<language::Labelled> chosen;
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (!in_fold(i, fold, folds)) chosen.push_back({texts[i].text, texts[i].label});
  return chosen;
}

std::vector<const Text*> inside(const std::vector<Text>& texts, unsigned fold, unsigned folds) {
  std::vector<const Text*> chosen;
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (in_fold(i, fold, folds)) chosen.push_back(&texts[i]);
  return chosen;
}

std::optional<std::string> ekman_group(const boost::json::object& row) {
  const auto* group = group_of(row);
  if (!group) return std::nullopt;
  return group->ekman;
}

std::optional<std::string> ekman_sentiment(const boost::json::object& row) {
  const auto* group = group_of(row);
  if (!group) return std::nullopt;
  return group->sentiment;
}

language::Fit fit(const language::LinearModel& model, const std::vector<const Text*>& texts) {
  language::FeatureReader reader(model.plan());
  std::vector<float> probabilities;
  std::vector<std::string_view> truth, said;
  for (const auto* text : texts) {
    model.probabilities(reader.read(text->text), probabilities);
    truth.push_back(text->label);
    said.push_back(model.labels()[language::best_of(probabilities)]);
  }
  return language::fit_of(truth, said);
}

}  // namespace amends::bench
