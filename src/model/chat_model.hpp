#pragma once
// A language model as drafting wants it (app/drafting/language_model.hpp): any server with OpenAI's chat completions, for example
// llama.cpp. One request a question; nothing of it is logged or kept.

#include "app/drafting/language_model.hpp"

namespace amends::model {

class ChatModel final : public app::LanguageModel {
 public:
  Result<std::string> ask(const app::ModelSettings& settings, const app::ModelQuestion& question,
                          const std::atomic<bool>& stopping) override;
};

}  // namespace amends::model
