#pragma once
// What drafting needs of a language model. src/model implements it over HTTP.

#include <atomic>
#include <string>

#include "app/drafting/model_settings.hpp"

namespace amends::app {

struct ModelQuestion {
  std::string instructions;  // ours
  std::string facts;         // masked: nothing in it says who it is about
};

class LanguageModel {
 public:
  virtual ~LanguageModel() = default;
  // The text of its answer, as it came: at most limits::model_answer_bytes_max bytes of UTF-8, to be trusted in nothing. Blocks, at most
  // settings.timeout_seconds; `stopping` ends it within a second. Errc::unavailable with a sentence that says what is wrong and where to
  // look; rules model_unreachable, model_slow, model_refuses, model_failed, model_nonsense, model_too_long, model_stopped.
  virtual Result<std::string> ask(const ModelSettings& settings, const ModelQuestion& question, const std::atomic<bool>& stopping) = 0;
};

}  // namespace amends::app
