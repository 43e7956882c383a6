#pragma once
// The words of OpenAI's chat completions, as its many relatives speak them too: one question, one answer, no stream.

#include <string>
#include <string_view>

#include "app/drafting/language_model.hpp"

namespace amends::model {

// The body of the request.
std::string request_body(const std::string& model, const app::ModelQuestion& question);

// The text of an answer with status 200. Errc::unavailable: "model_nonsense" for what is no such answer, "model_too_long" for one that was
// cut off. What else the server says is passed over.
Result<std::string> answer_text(std::string_view body);

// What the server says went wrong, on one line, cut when long; empty where it says nothing that can be shown.
std::string error_words(std::string_view body);

}  // namespace amends::model
