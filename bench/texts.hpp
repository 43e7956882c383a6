#pragma once
// Labelled texts of the public corpora, read where they lie.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include "language/linear_train.hpp"

namespace amends::bench {

struct Text {
  std::string id, text, label;
};

using LabelOf = std::function<std::optional<std::string>(const boost::json::object&)>;

std::string corpora_folder();  // AMENDS_CORPORA, or beside the source folder
bool has_corpus(const std::string& set);
// The texts of a set that have a label, in the file's order.
std::vector<Text> texts_of(const std::string& set, const LabelOf& label);
std::string member(const boost::json::object& object, const char* name);  // a string, or ""

// The fixed split: one of `folds` parts, by the position among the texts, scrambled.
bool in_fold(std::size_t position, unsigned fold, unsigned folds = 5);
std::vector<language::Labelled> outside(const std::vector<Text>& texts, unsigned fold, unsigned folds = 5);
std::vector<const Text*> inside(const std::vector<Text>& texts, unsigned fold, unsigned folds = 5);

// GoEmotions: the group of a row with one emotion; none for a row with several.
std::optional<std::string> ekman_group(const boost::json::object& row);
std::optional<std::string> ekman_sentiment(const boost::json::object& row);  // negative, neutral, positive

// How well a model tells them.
language::Fit fit(const language::LinearModel& model, const std::vector<const Text*>& texts);

}  // namespace amends::bench
