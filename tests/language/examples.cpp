#include "examples.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace amends::language::examples {
namespace {

std::vector<std::string> parts_of(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find(separator, at), text.size());
    auto part = text.substr(at, end - at);
    while (!part.empty() && part.front() == ' ') part.erase(0, 1);
    while (!part.empty() && part.back() == ' ') part.pop_back();
    if (!part.empty()) parts.push_back(part);
    at = end + separator.size();
  }
  return parts;
}

Money money_of(const std::string& text) {  // "EUR 148.00"
  return {std::llround(std::stod(text.substr(4)) * 100), text.substr(0, 3)};
}

LetterTone kind_of(const std::string& word) {
  static const std::map<std::string, LetterTone> kinds = {
      {"reply", LetterTone::reply},         {"apology", LetterTone::apology}, {"update", LetterTone::update},
      {"follow_up", LetterTone::follow_up}, {"public", LetterTone::public_},  {"ack", LetterTone::ack},
      {"closing", LetterTone::closing},     {"final", LetterTone::final_},    {"gesture", LetterTone::gesture}};
  return kinds.at(word);
}

void set(Example& example, const std::string& name, const std::string& value) {
  auto& context = example.context;
  if (name == "rule")
    example.rule = value;
  else if (name == "kind")
    example.kind = kind_of(value);
  else if (name == "complaint")
    context.complaint = value == "yes";
  else if (name == "fault")
    context.fault = value == "ours" ? Fault::ours : value == "not_ours" ? Fault::not_ours : Fault::unknown;
  else if (name == "prior_apologies")
    context.prior_apologies = std::stoi(value);
  else if (name == "now")
    context.now = parse_rfc3339(value);
  else if (name == "zone")
    context.zone = value;
  else if (name == "deadline")
    context.deadline = parse_rfc3339(value);
  else if (name == "customer")
    context.customer = value;
  else if (name == "others")
    context.others = parts_of(value, ";");
  else if (name == "staff")
    context.staff = parts_of(value, ";");
  else if (name == "issues")
    context.issues = value == "none" ? std::vector<std::string>{} : parts_of(value, ";");
  else if (name == "required")
    context.required = parts_of(value, ";");
  else if (name == "decision")
    context.decision = value == "upheld" ? Decision::upheld : value == "partly" ? Decision::partly : Decision::rejected;
  else if (name == "pack")
    context.pack = value;
  else if (name == "topic")
    context.topic = value;
  else if (name == "words")
    context.words = value;
  else if (name == "investigating")
    context.investigating = value == "yes";
  else if (name == "entitlement") {
    if (value != "none") context.entitlement = money_of(value);
  } else if (name == "amounts") {
    for (const auto& each : parts_of(value, ";")) context.amounts.push_back(money_of(each));
  } else if (name == "promises") {
    context.promises.emplace();
    if (value != "none")
      for (const auto& each : parts_of(value, ";")) context.promises->push_back({each.substr(21), *parse_rfc3339(each.substr(0, 20))});
  } else
    throw std::runtime_error("unknown: " + name);
}

}  // namespace

std::string folder() { return AMENDS_EXAMPLES; }

std::vector<ExampleFile> load(std::string_view subfolder) {
  std::vector<ExampleFile> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder() + "/" + std::string(subfolder))) {
    ExampleFile file;
    file.name = entry.path().stem().string();
    file.rule = file.name.substr(0, file.name.find('.'));
    std::ifstream in(entry.path());
    std::string line;
    Example current;
    for (int number = 1; std::getline(in, line); ++number) {
      if (line.starts_with("@")) {
        current = {};
        for (const auto& pair : parts_of(line.substr(1), "|"))
          set(current, pair.substr(0, pair.find(':')), parts_of(pair.substr(pair.find(':') + 1), "\x01").front());
      } else if (line.starts_with("+ ") || line.starts_with("- ")) {
        auto example = current;
        example.fires = line[0] == '+';
        example.text = line.substr(2);
        example.line = number;
        if (example.rule.empty()) example.rule = file.rule;
        file.examples.push_back(std::move(example));
      } else if (line.starts_with("  ") && !file.examples.empty()) {
        file.examples.back().text += "\n" + line.substr(2);
      }
    }
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

}  // namespace amends::language::examples
