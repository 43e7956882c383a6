// amends learn: what the closed cases teach, or a model from labelled texts and how well it does on others.

#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "app/learned.hpp"
#include "language/linear_train.hpp"
#include "main/commands.hpp"
#include "main/control.hpp"
#include "main/text_line.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends {
namespace {

struct LearnPrediction {
  std::string id;
  std::string label;
  double probability = 0;
  bool sure = false;  // false: the interface would say "not sure"
};
BOOST_DESCRIBE_STRUCT(LearnPrediction, (), (id, label, probability, sure))

struct LearnAnswer {
  std::vector<LearnPrediction> predictions;
  double accuracy = 0, macro_f1 = 0;
  double sure_from = 0;
  std::vector<std::string> labels;
  std::vector<std::vector<int>> confusion;  // rows: the true label, columns: the predicted one
};
BOOST_DESCRIBE_STRUCT(LearnAnswer, (), (predictions, accuracy, macro_f1, sure_from, labels, confusion))

Result<std::vector<TextLine>> lines_of(const std::string& path) {
  std::istringstream input(read_input(path));
  std::vector<TextLine> lines;
  std::string line;
  for (std::size_t number = 1; std::getline(input, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto read = read_text_line(line);
    if (!read) return fail(Errc::invalid, fmt::format("{}, line {}: {}", path, number, read.error().sentence), read.error().rule);
    lines.push_back(std::move(*read));
  }
  return lines;
}

Result<LearnAnswer> learn_and_try(const std::string& train, const std::string& test) {
  const auto known = TRY(lines_of(train));
  const auto asked = TRY(lines_of(test));
  std::vector<language::Labelled> texts;
  for (const auto& line : known) {
    if (line.label.empty())
      return fail(Errc::invalid, fmt::format("{}: the text {} has no label to learn.", train, line.id), "label_missing");
    texts.push_back({line.text, line.label});
  }
  const auto trained = TRY(language::train_model(texts, {}));
  const auto model = TRY(language::LinearModel::over(trained.model));
  language::FeatureReader reader(model.plan());
  std::vector<float> probabilities;
  std::vector<std::string_view> truth, said;
  LearnAnswer answer;
  answer.sure_from = trained.sure_from;
  for (const auto& line : asked) {
    model.probabilities(reader.read(line.text), probabilities);
    const auto best = language::best_of(probabilities);
    const auto label = model.labels()[best];
    answer.predictions.push_back({line.id, std::string(label), probabilities[best], probabilities[best] >= trained.sure_from});
    if (line.label.empty()) continue;
    truth.push_back(line.label);
    said.push_back(label);
  }
  auto fit = language::fit_of(truth, said);
  answer.accuracy = fit.accuracy;
  answer.macro_f1 = fit.macro_f1;
  answer.labels = std::move(fit.labels);
  answer.confusion = std::move(fit.confusion);
  return answer;
}

Result<app::LearnedView> learn_from_cases(const Where& where) {
  if (where.database.empty())
    if (const auto server = ControlClient::connect(control_socket(where.folder))) {
      const auto json = TRY(wire::parse(TRY(server->call("learn", {}))));
      return wire::read<app::LearnedView>(json, wire::Reader{wire::Source::store});
    }
  const auto house = TRY(open_house(where));
  return app::learn(house->app().store, *house->app().writer, house->clock().now());
}

void print(const std::vector<std::string>& labels, const std::vector<std::vector<int>>& confusion) {
  for (std::size_t row = 0; row < labels.size(); ++row) {
    std::cout << labels[row] << ':';
    for (std::size_t column = 0; column < labels.size(); ++column)
      if (const auto count = confusion[row][column]) std::cout << fmt::format(" {} {}", count, labels[column]);
    std::cout << '\n';
  }
}

int learn_own(const Where& where, bool json) {
  const auto learned = learn_from_cases(where);
  if (!learned) return say_refusal(learned.error());
  if (json) {
    std::cout << wire::to_text(*learned) << '\n';
    return Exit::done;
  }
  for (const auto& lesson : learned->lessons) {
    std::cout << fmt::format("{}: ", wire::word(lesson.lesson));
    if (lesson.in_use)
      std::cout << fmt::format(
          "right in {:.0f} % of {} cases held out (always the commonest: {:.0f} %); sure of {:.0f} %, right in {:.0f} % of these. ",
          100 * lesson.accuracy, lesson.held_out, 100 * lesson.commonest, 100 * lesson.sure_share, 100 * lesson.sure_right);
    std::cout << lesson.note << '\n';
    if (lesson.in_use) print(lesson.labels, lesson.confusion);
  }
  return Exit::done;
}

int learn(const std::string& train, const std::string& test, bool json) {
  const auto answer = learn_and_try(train, test);
  if (!answer) return say_refusal(answer.error());
  if (json) {
    std::cout << wire::to_text(*answer) << '\n';
    return Exit::done;
  }
  std::size_t sure = 0;
  for (const auto& one : answer->predictions) sure += one.sure;
  std::cout << fmt::format("{} texts tried: {:.1f} % right, macro-F1 {:.3f}; sure of {}\n", answer->predictions.size(),
                           100 * answer->accuracy, answer->macro_f1, sure);
  print(answer->labels, answer->confusion);
  return Exit::done;
}

}  // namespace

void add_learn(CLI::App& cli, Run& run) {
  auto* command = cli.add_subcommand("learn", "learn from the closed cases, or labels from texts and try them on others");
  static Where where;
  static std::string train, test;
  static bool json = false;
  add_where(*command, where);
  auto* from = command->add_option("--train", train, "lines of {\"id\",\"text\",\"label\"}, in place of the closed cases");
  auto* on = command->add_option("--test", test, "lines of {\"id\",\"text\",\"label\"?}");
  from->needs(on);
  on->needs(from);
  command->add_flag("--json", json, "as JSON");
  command->callback([&run] { run = [] { return train.empty() ? learn_own(where, json) : learn(train, test, json); }; });
}

}  // namespace amends
