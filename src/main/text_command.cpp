// amends lint | promises | due: pure functions on the command line.

#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "domain/calendar/due_request.hpp"
#include "language/promises/promise_finder.hpp"
#include "language/tone_check.hpp"
#include "main/commands.hpp"
#include "main/word_option.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends {
namespace {

using language::LetterTone;

struct LintLine {
  std::string id;
  Words text;
  std::optional<LetterTone> kind;
  std::optional<language::ToneContext> case_;  // what is known of the case; a rule that needs more is silent
};
BOOST_DESCRIBE_STRUCT(LintLine, (), (id, text, kind, case_))
struct LintAnswer : language::ToneReport {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(LintAnswer, (language::ToneReport), (id))

struct PromiseLine {
  std::string id;
  Words text;
  std::optional<Instant> now;  // the machine's clock, unless said
  std::optional<std::string> zone, lang;
  std::vector<std::string> holidays;  // "2026-12-25": no working days
};
BOOST_DESCRIBE_STRUCT(PromiseLine, (), (id, text, now, zone, lang, holidays))
struct PromisePrinted {
  std::string what;
  wire::Raw due;  // null when undated
  language::PromiseCertainty certainty;
  std::size_t start = 0, end = 0;
  std::optional<Money> amount;
};
BOOST_DESCRIBE_STRUCT(PromisePrinted, (), (what, due, certainty, start, end, amount))
struct PromiseAnswer {
  std::optional<std::string> id;
  std::vector<PromisePrinted> promises;
};
BOOST_DESCRIBE_STRUCT(PromiseAnswer, (), (id, promises))

PromiseAnswer printed(std::optional<std::string> id, std::vector<language::PromiseInText> found) {
  PromiseAnswer answer{std::move(id), {}};
  for (auto& promise : found)
    answer.promises.push_back({std::move(promise.what),
                               {promise.due ? wire::to_text(*promise.due) : "null"},
                               promise.certainty,
                               promise.start,
                               promise.end,
                               std::move(promise.amount)});
  return answer;
}

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
  for (const auto& finding : report.findings) {
    std::cout << fmt::format("{} {} {}-{}: {} {}\n", finding.rule, wire::word(finding.severity), finding.start, finding.end, finding.title,
                             finding.why);
    if (!finding.suggestion.empty()) std::cout << fmt::format("  Try: {}\n", finding.suggestion);
  }
  std::cout << fmt::format("score {}\n", report.score);
}

int lint(const std::string& path, LetterTone kind, bool json, bool lines) {
  const auto input = read_input(path);
  if (lines)
    return each_line(input, [&](const boost::json::value& value) -> Result<std::string> {
      const auto line = TRY(wire::read<LintLine>(value));
      const auto context = line.case_.value_or(language::ToneContext{});
      return wire::to_text(LintAnswer{language::check_tone(line.text.text, line.kind.value_or(kind), context), line.id});
    });
  const auto report = language::check_tone(input, kind);
  if (json)
    std::cout << wire::to_text(report) << '\n';
  else
    print_report(report);
  if (report.checked_bytes < input.size()) std::cerr << fmt::format("Only the first {} bytes were checked.\n", report.checked_bytes);
  return Exit::done;
}

struct PromiseOptions {
  std::string path, now, zone = "UTC", lang;
  std::vector<std::string> holidays;
  bool json = false, lines = false;
};

Result<language::Whence> checked(language::Whence whence, std::string_view zone_at) {
  if (!domain::is_zone(whence.zone))
    return fail(Errc::invalid, "There is no such time zone: " + whence.zone + ".", "zone_unknown", std::string(zone_at));
  for (const auto& day : whence.holidays) (void)TRY(domain::instant_of(whence.zone, day, "12:00"));
  return whence;
}

Result<language::Whence> whence_of(const PromiseOptions& options) {
  language::Whence whence{MachineClock().now(), options.zone, options.holidays};
  if (!options.now.empty()) {
    const auto now = parse_rfc3339(options.now);
    if (!now) return fail(Errc::invalid, "--now must be a time such as 2026-11-24T09:48:00Z.", "text_malformed", "now");
    whence.now = *now;
  }
  return checked(std::move(whence), "zone");
}

int promises(const PromiseOptions& options) {
  const auto whence = whence_of(options);
  if (!whence) return say_refusal(whence.error());
  const auto input = read_input(options.path);
  if (options.lines)
    return each_line(input, [&](const boost::json::value& value) -> Result<std::string> {
      const auto line = TRY(wire::read<PromiseLine>(value));
      const auto here = TRY(checked(
          {line.now.value_or(whence->now), line.zone.value_or(whence->zone), line.holidays.empty() ? whence->holidays : line.holidays},
          "/zone"));
      return wire::to_text(printed(line.id, language::promises_in(line.text.text, here, line.lang.value_or(options.lang))));
    });
  const auto found = language::promises_in(input, *whence, options.lang);
  if (options.json)
    std::cout << wire::to_text(printed(std::nullopt, found)) << '\n';
  else
    for (const auto& promise : found)
      std::cout << fmt::format("{} {} {}-{}: {}\n", promise.due.value_or("undated"), wire::word(promise.certainty), promise.start,
                               promise.end, promise.what);
  return Exit::done;
}

}  // namespace

void add_text(CLI::App& cli, Run& run) {
  auto* lint_command = cli.add_subcommand("lint", "check the tone of a text");
  static std::string lint_path;
  static auto kind = LetterTone::reply;
  static bool json = false, lines = false;
  lint_command->add_option("file", lint_path, "the text, or - for standard input")->required();
  add_word_option(*lint_command, "--kind", kind, "what kind of letter it is");
  lint_command->add_flag("--json", json, "as JSON");
  lint_command->add_flag("--lines", lines, "one JSON object {\"id\",\"text\",\"kind\"?,\"case\"?} a line, an answer a line");
  lint_command->callback([&run] { run = [] { return lint(lint_path, kind, json, lines); }; });

  auto* promises_command = cli.add_subcommand("promises", "what a text promises, and by when");
  static PromiseOptions promise_options;
  promises_command->add_option("file", promise_options.path, "the text, or - for standard input")->required();
  promises_command->add_option("--now", promise_options.now, "when it is written, RFC 3339; the machine's clock unless said");
  promises_command->add_option("--zone", promise_options.zone, "the customer's time zone, IANA")->capture_default_str();
  promises_command->add_option("--lang", promise_options.lang, "en, de, fr or es; recognised unless said");
  promises_command->add_option("--holiday", promise_options.holidays, "a day that is no working day, 2026-12-25; may be repeated");
  promises_command->add_flag("--json", promise_options.json, "as JSON");
  promises_command->add_flag("--lines", promise_options.lines,
                             "one JSON object {\"id\",\"text\",\"now\"?,\"zone\"?,\"lang\"?,\"holidays\"?} a line, an answer a line");
  promises_command->callback([&run] { run = [] { return promises(promise_options); }; });

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
