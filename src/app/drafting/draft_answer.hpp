#pragma once
// What a language model answered, read as text that nobody has looked at yet. Pure.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace amends::app {

// Plain text: no reasoning of the model's, no HTML, no marks of Markdown, no control or direction characters, at most one empty line
// between two lines. Errc::unavailable "model_empty" where nothing is left, "model_too_long" beyond limits::suggested_draft_bytes_max.
Result<std::string> draft_from_answer(std::string_view answer);

}  // namespace amends::app
