// libFuzzer entry: whatever bytes come in, the triage ends, quotes what is there, and its feelings add up.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "language/first_look.hpp"
#include "language/language_id.hpp"
#include "language/linear_model.hpp"
#include "language/triage.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view text, const amends::language::Risk& risk) {
  require(risk.start <= risk.end && risk.end <= text.size());
  require(text.substr(risk.start, risk.end - risk.start) == risk.quote);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace amends;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto found = language::triage(text);
  require(found.severity >= 1 && found.severity <= 4);
  double sum = 0;
  for (const auto& feeling : found.feelings) sum += feeling.score;
  require(std::abs(sum - 1) < 1e-3);
  for (const auto& risk : found.risks) check(text, risk);
  for (const auto& quote : found.upset_quotes) check(text, quote);
  if (found.warning) check(text, *found.warning);
  (void)language::first_look(text);
  if (const auto model = language::LinearModel::over(text)) {
    std::vector<float> probabilities;
    (void)model->probabilities(language::FeatureReader(model->plan()).read("the parcel came broken"), probabilities);
  }
  (void)language::LanguageModel::over(text);
  return 0;
}
