#pragma once
// Example files: "+" a text in which the rule must fire, "-" one in which it must not, "@" the case for the lines below, "#" a remark; a
// line that begins with two spaces goes on with the text before it. The file's name is the rule's id, before a second dot the language.

#include <string>
#include <vector>

#include "language/tone_check.hpp"

namespace amends::language::examples {

struct Example {
  bool fires = false;
  std::string text;
  LetterTone kind = LetterTone::reply;
  ToneContext context;
  std::string rule;  // the file's, unless "@ rule: ..." names another
  int line = 0;
};

struct ExampleFile {
  std::string name, rule;
  std::vector<Example> examples;
};

std::string folder();  // tests/language
std::vector<ExampleFile> load(std::string_view subfolder);

}  // namespace amends::language::examples
