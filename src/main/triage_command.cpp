// amends triage: what came in, told apart, on the command line.

#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "language/triage.hpp"
#include "main/commands.hpp"
#include "main/text_line.hpp"
#include "wire/text.hpp"

namespace amends {
namespace {

using language::TextKind;

// The command's words for it: a complaint is true, what nobody has to answer is false.
std::string_view kind_word(TextKind kind) {
  switch (kind) {
    case TextKind::complaint:
      return "true";
    case TextKind::enquiry:
      return "\"enquiry\"";
    case TextKind::request:
      return "\"request\"";
    case TextKind::praise:
      return "\"praise\"";
    case TextKind::noise:
      return "false";
  }
  return "false";
}

std::string json_text(std::string_view text) {
  std::string out;
  wire::append_string(out, text);
  return out;
}

std::string or_null(const std::optional<std::string>& text) { return text ? json_text(*text) : std::string("null"); }

std::string to_json(const language::Risk& risk) {
  return fmt::format(R"({{"kind":{},"start":{},"end":{},"quote":{}}})", json_text(risk.kind), risk.start, risk.end, json_text(risk.quote));
}

std::string to_json(const std::vector<language::Risk>& risks) {
  std::string out = "[";
  for (const auto& risk : risks) out += (out.size() > 1 ? "," : "") + to_json(risk);
  return out + "]";
}

std::string to_json(const language::Triage& found, const std::optional<std::string>& id) {
  std::string feelings;
  for (const auto& feeling : found.feelings)
    feelings += fmt::format("{}{}:{:.4f}", feelings.empty() ? "" : ",", json_text(feeling.name), feeling.score);
  return fmt::format(
      R"({{{}"language":{},"is_complaint":{},"sure":{},"main":{},"feeling":{{{}}},"feeling_word":{},"severity":{},"severity_why":{},"risks":{},"upset":{},"upset_quotes":{},"topic":{},"sign":{}}})",
      id ? "\"id\":" + json_text(*id) + "," : "", json_text(found.language), kind_word(found.kind), found.sure,
      json_text(found.feelings.front().name), feelings, or_null(found.feeling), found.severity, json_text(found.severity_why),
      to_json(found.risks), or_null(found.upset), to_json(found.upset_quotes), or_null(found.topic), or_null(found.sign));
}

void print_report(const language::Triage& found) {
  static const char* const kinds[] = {"complaint", "enquiry", "request", "praise", "no message to answer"};
  std::cout << fmt::format("{}{}, language {}\n", kinds[static_cast<int>(found.kind)], found.sure ? "" : " (not sure)",
                           found.language == "und" ? "cannot tell" : found.language);
  std::cout << fmt::format("feeling {}{}\n", found.feelings.front().name, found.feeling ? ", " + *found.feeling : "");
  std::cout << fmt::format("severity {}{}\n", found.severity, found.severity_why.empty() ? "" : ": " + found.severity_why);
  if (found.upset) std::cout << fmt::format("upset by {}\n", *found.upset == "both" ? "the event and the handling" : "the " + *found.upset);
  for (const auto& risk : found.risks) std::cout << fmt::format("{}: {}\n", risk.kind, risk.quote);
}

int triage(const std::string& path, bool json, bool lines) {
  const auto input = read_input(path);
  if (!lines) {
    const auto found = language::triage(input);
    json ? void(std::cout << to_json(found, std::nullopt) << '\n') : print_report(found);
    return Exit::done;
  }
  std::istringstream stream(input);
  std::string line;
  int exit = Exit::done;
  for (std::size_t number = 1; std::getline(stream, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const auto read = read_text_line(line);
    if (read) {
      std::cout << to_json(language::triage(read->text), read->id) << '\n';
      continue;
    }
    std::cerr << fmt::format("line {}: {}\n", number, read.error().sentence);
    exit = Exit::refused;
  }
  return exit;
}

}  // namespace

void add_triage(CLI::App& cli, Run& run) {
  auto* command = cli.add_subcommand("triage", "what came in: language, kind, feelings, risks, severity");
  static std::string path;
  static bool json = false, lines = false;
  command->add_option("file", path, "the text, or - for standard input")->required();
  command->add_flag("--json", json, "as JSON");
  command->add_flag("--lines", lines, "one JSON object {\"id\",\"text\"} a line, an answer a line");
  command->callback([&run] { run = [] { return triage(path, json, lines); }; });
}

}  // namespace amends
