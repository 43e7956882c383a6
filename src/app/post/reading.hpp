#pragma once
// What was read of a mail at intake, as it is kept (IntakeRow::parsed): the parts that somebody asks for again.

#include <string>
#include <string_view>
#include <vector>

namespace amends::app {

struct Reading {
  std::string text, new_text, html;
  std::vector<std::string> problems;  // sentences about what was odd
};
// Empty where it was erased or cannot be read; a part that an older version did not keep is empty.
Reading reading_of(std::string_view parsed);

}  // namespace amends::app
