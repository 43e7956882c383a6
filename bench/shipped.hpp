#pragma once
// How the shipped models are trained, in one place: bin/train writes them, the measurement trains the same on folds.

#include "texts.hpp"

namespace amends::bench {

inline constexpr unsigned feeling_folds = 10;  // GoEmotions: fold 0 of ten is held out of what is shipped

language::TrainingPlan feeling_plan();
language::TrainingPlan sentiment_plan();
std::vector<Text> feeling_texts();
std::vector<Text> sentiment_texts();
// Of the public language set: sentences, pairs and words.
std::vector<Text> language_texts(bool sentences_only);
// Adds the everyday texts, and the telling words.
void add_telling(std::vector<language::Labelled>& texts, const std::vector<Text>& everyday);
// English and German ones that are allowed, and Hindi in Latin letters, which is made.
std::vector<Text> everyday_texts();

}  // namespace amends::bench
