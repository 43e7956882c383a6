#pragma once
// A line of {"id","text","label"?}: what triage and learn read. Other members are passed over, so that a line may come from any export.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace amends {

struct TextLine {
  std::string id;
  std::string text;
  std::string label;  // empty: none
};

// Errors: `invalid` with a sentence: no JSON, no object, no text.
Result<TextLine> read_text_line(std::string_view line);

}  // namespace amends
