// amends lint | due: pure functions on the command line.

#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "domain/calendar/due_request.hpp"
#include "language/tone_check.hpp"
#include "main/commands.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends {
namespace {

struct LintLine {
  std::string id;
  Words text;
  std::optional<language::LetterTone> kind;
};
BOOST_DESCRIBE_STRUCT(LintLine, (), (id, text, kind))
struct LintAnswer {
  std::string id;
  std::vector<language::ToneFinding> findings;
  int score = 100;
};
BOOST_DESCRIBE_STRUCT(LintAnswer, (), (id, findings, score))

int each_line(const std::string& input, const std::function<Result<std::string>(const boost::json::value&)>& answer) {
  std::istringstream lines(input);
  int exit = Exit::done;
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const auto answered = [&]() -> Result<std::string> {
      const auto json = TRY(wire::parse(line));
      return answer(json);
    }();
    if (answered) {
      std::cout << *answered << '\n';
      continue;
    }
    std::cerr << fmt::format("line {}: {}\n", number, answered.error().sentence);
    exit = Exit::refused;
  }
  return exit;
}

void print_report(const language::ToneReport& report) {
  for (const auto& finding : report.findings)
    std::cout << fmt::format("{} {}: {} {} ({})\n", finding.rule, wire::to_text(finding.severity), finding.title, finding.why,
                             finding.quote);
  std::cout << fmt::format("score {}\n", report.score);
}

int lint(const std::string& path, language::LetterTone kind, bool json, bool lines) {
  const auto input = read_input(path);
  if (lines)
    return each_line(input, [&](const boost::json::value& value) -> Result<std::string> {
      const auto line = TRY(wire::read<LintLine>(value));
      auto report = language::check_tone(line.text.text, line.kind.value_or(kind));
      return wire::to_text(LintAnswer{line.id, std::move(report.findings), report.score});
    });
  const auto report = language::check_tone(input, kind);
  if (json)
    std::cout << wire::to_text(report) << '\n';
  else
    print_report(report);
  return Exit::done;
}

}  // namespace

void add_text(CLI::App& cli, Run& run) {
  auto* lint_command = cli.add_subcommand("lint", "check the tone of a text");
  static std::string lint_path;
  static auto kind = language::LetterTone::reply;
  static bool json = false, lines = false;
  static const std::map<std::string, language::LetterTone> kinds = {
      {"reply", language::LetterTone::reply},     {"apology", language::LetterTone::apology},
      {"update", language::LetterTone::update},   {"follow_up", language::LetterTone::follow_up},
      {"closing", language::LetterTone::closing}, {"gesture", language::LetterTone::gesture}};
  lint_command->add_option("file", lint_path, "the text, or - for standard input")->required();
  lint_command->add_option("--kind", kind, "what kind of letter it is")->transform(CLI::CheckedTransformer(kinds));
  lint_command->add_flag("--json", json, "as JSON");
  lint_command->add_flag("--lines", lines, "one JSON object {\"id\",\"text\",\"kind\"?} a line, an answer a line");
  lint_command->callback([&run] { run = [] { return lint(lint_path, kind, json, lines); }; });

  auto* due_command = cli.add_subcommand("due", "when a span is due on a calendar");
  static std::string due_path;
  static bool due_json = false, due_lines = false;
  due_command->add_option("file", due_path, "a file, or - for standard input")->default_val("-");
  due_command->add_flag("--json", due_json, "JSON, which is the only form");
  due_command->add_flag("--lines", due_lines, "one request a line, which is the only form");
  due_command->callback([&run] {
    run = [] {
      return each_line(read_input(due_path), [](const boost::json::value& value) -> Result<std::string> {
        return wire::to_text(domain::answer(TRY(wire::read<domain::DueRequest>(value))));
      });
    };
  });
}

}  // namespace amends
