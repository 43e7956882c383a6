#include "language/models.hpp"

extern "C" {
extern const char language_aml[], language_aml_end[];
extern const char feeling_aml[], feeling_aml_end[];
extern const char sentiment_aml[], sentiment_aml_end[];
}

namespace amends::language {

// A file that is no model ends the program at the first use: it was built with it.

const LanguageModel& language_model() {
  static const auto model = LanguageModel::over({language_aml, language_aml_end}).value();
  return model;
}

const LinearModel& feeling_model() {
  static const auto model = LinearModel::over({feeling_aml, feeling_aml_end}).value();
  return model;
}

const LinearModel& sentiment_model() {
  static const auto model = LinearModel::over({sentiment_aml, sentiment_aml_end}).value();
  return model;
}

}  // namespace amends::language
