#pragma once
// The models that are shipped: made by bin/train from public data (NOTICE says which), kept in src/language/models, part of the program's
// read-only bytes and read where they lie.

#include "language/language_id.hpp"
#include "language/linear_model.hpp"

namespace amends::language {

const LanguageModel& language_model();
const LinearModel& feeling_model();    // English: Ekman's six and neutral
const LinearModel& sentiment_model();  // English and German: negative, neutral, positive

}  // namespace amends::language
