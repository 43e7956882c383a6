#include "app/learned.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "app/access/stored_setting.hpp"
#include "app/recovery.hpp"
#include "base/limits.hpp"
#include "language/linear_train.hpp"
#include "wire/write.hpp"

namespace amends::app {

// As kept: the report with its labels as they are, and where the model lies.
struct LessonRecord {
  LessonReport report;
  std::string model;  // hex of its blob's digest; empty: none
  double sure_from = 0;
};
BOOST_DESCRIBE_STRUCT(LessonRecord, (), (report, model, sure_from))

namespace {

using language::FeatureReader;
using language::LinearModel;

constexpr auto learned_key = "learned";
constexpr std::array lessons = {Lesson::kind, Lesson::cause, Lesson::owner};
constexpr std::uint8_t held_out_of = 5;

struct ClosedCase {
  std::string text;
  std::map<Lesson, std::string> labels;
  bool held_out = false;
};

Result<std::optional<ClosedCase>> closed_case(Reader& reader, const CaseRow& row) {
  ClosedCase closed;
  closed.labels[Lesson::kind] = wire::word(row.kind);
  if (row.owner) closed.labels[Lesson::owner] = row.owner->str();
  closed.held_out = row.id.uuid.bytes.back() % held_out_of == 0;
  const TextTable texts(TRY(reader.texts(row.id.uuid)));
  for (const auto& stored : TRY(reader.events(row.id.uuid, 0))) {
    const auto event = TRY(decode(stored, texts));
    if (const auto* contact = std::get_if<domain::ContactReceived>(&event); contact && closed.text.empty())
      closed.text = contact->text.text;
    if (const auto* cause = std::get_if<domain::CauseRecorded>(&event)) closed.labels[Lesson::cause] = cause->code;
  }
  if (closed.text.empty()) return std::nullopt;  // erased, or opened without a word
  return closed;
}

Result<std::vector<ClosedCase>> closed_cases(Reader& reader) {
  CaseFilter filter;
  filter.phase = domain::CasePhase::closed;
  std::vector<ClosedCase> all;
  std::optional<PageCursor> after;
  while (all.size() < lesson_cases_max) {
    const auto rows = TRY(reader.cases(filter, after, limits::page_rows_max));
    if (rows.empty()) break;
    for (const auto& row : rows)
      if (auto closed = TRY(closed_case(reader, row))) all.push_back(std::move(*closed));
    after = PageCursor{rows.back().received_at, rows.back().id.uuid};
  }
  return all;
}

struct Material {
  std::vector<language::Labelled> learn, held_out;
};

Material material_of(const std::vector<ClosedCase>& cases, Lesson lesson) {
  std::map<std::string_view, std::size_t> often;
  for (const auto& one : cases)
    if (const auto label = one.labels.find(lesson); label != one.labels.end()) ++often[label->second];
  Material material;
  for (const auto& one : cases) {
    const auto label = one.labels.find(lesson);
    if (label == one.labels.end() || often[label->second] < label_cases_min) continue;
    (one.held_out ? material.held_out : material.learn).push_back({one.text, label->second});
  }
  return material;
}

double commonest_share(const Material& material) {
  std::map<std::string_view, std::size_t> learnt;
  for (const auto& one : material.learn) ++learnt[one.label];
  const auto most = std::max_element(learnt.begin(), learnt.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == learnt.end() || material.held_out.empty()) return 0;
  const auto right =
      std::count_if(material.held_out.begin(), material.held_out.end(), [&](const auto& one) { return one.label == most->first; });
  return static_cast<double>(right) / static_cast<double>(material.held_out.size());
}

struct Measured {
  language::Fit fit;
  double sure_share = 0, sure_right = 0;
};

Measured measure(const LinearModel& model, double sure_from, const std::vector<language::Labelled>& held_out) {
  FeatureReader features(model.plan());
  std::vector<float> probabilities;
  std::vector<std::string_view> truth, said;
  std::size_t sure = 0, right = 0;
  for (const auto& one : held_out) {
    model.probabilities(features.read(one.text), probabilities);
    const auto best = language::best_of(probabilities);
    truth.push_back(one.label);
    said.push_back(model.labels()[best]);
    if (probabilities[best] < sure_from) continue;
    ++sure;
    right += said.back() == one.label;
  }
  Measured measured{language::fit_of(truth, said), 0, 0};
  if (!held_out.empty()) measured.sure_share = static_cast<double>(sure) / static_cast<double>(held_out.size());
  if (sure > 0) measured.sure_right = static_cast<double>(right) / static_cast<double>(sure);
  return measured;
}

void write_down(LessonReport& report, Measured measured) {
  report.accuracy = measured.fit.accuracy;
  report.macro_f1 = measured.fit.macro_f1;
  report.labels = std::move(measured.fit.labels);
  report.confusion = std::move(measured.fit.confusion);
  report.sure_share = measured.sure_share;
  report.sure_right = measured.sure_right;
}

bool is_better(const language::Fit& fresh, const language::Fit& old) {
  return fresh.accuracy > old.accuracy || (fresh.accuracy == old.accuracy && fresh.macro_f1 > old.macro_f1);
}

std::string what(Lesson lesson) {
  switch (lesson) {
    case Lesson::kind:
      return "a kind";
    case Lesson::cause:
      return "a recorded cause";
    case Lesson::owner:
      return "an owner";
  }
  return {};
}

Result<std::vector<LessonRecord>> records(Reader& reader) {
  if (auto stored = TRY(stored_setting<std::vector<LessonRecord>>(reader, learned_key))) return std::move(*stored);
  std::vector<LessonRecord> none;
  for (const auto lesson : lessons) {
    none.emplace_back().report.lesson = lesson;
    none.back().report.note = "Nothing has been learnt yet.";
  }
  return none;
}

// The record after learning anew: with the fresh model where it is better, else with the old one, measured again.
Result<LessonRecord> learn_one(Blobs& blobs, const std::vector<ClosedCase>& cases, LessonRecord record, Instant now) {
  const auto material = material_of(cases, record.report.lesson);
  auto& report = record.report;
  report.cases = static_cast<int>(material.learn.size() + material.held_out.size());
  report.held_out = static_cast<int>(material.held_out.size());
  report.commonest = commonest_share(material);
  report.note.clear();
  std::string old_bytes;
  if (!record.model.empty())
    if (const auto digest = digest_from_hex(record.model)) old_bytes = TRY(blobs.get(*digest)).value_or("");
  const auto old = LinearModel::over(old_bytes);
  std::optional<Measured> before;
  if (old) {
    before = measure(*old, record.sure_from, material.held_out);
    write_down(report, *before);
  } else {
    LessonReport fresh;
    fresh.lesson = report.lesson;
    fresh.cases = report.cases;
    fresh.held_out = report.held_out;
    fresh.commonest = report.commonest;
    record = {std::move(fresh), {}, 0};
  }
  if (static_cast<std::size_t>(report.cases) < lesson_cases_min || report.held_out == 0) {
    report.note =
        fmt::format("{} closed cases with {} are too few to learn from: it takes {}.", report.cases, what(report.lesson), lesson_cases_min);
    return record;
  }
  const auto trained = language::train_model(material.learn, {});
  if (!trained) {
    report.note = fmt::format("Every closed case has the same answer, so there is nothing to tell apart yet.");
    return record;
  }
  auto fresh = measure(TRY(LinearModel::over(trained->model)), trained->sure_from, material.held_out);
  if (fresh.fit.accuracy <= report.commonest && !report.in_use) {
    report.note = fmt::format(
        "What was learnt is right in {:.0f} % of the cases held out; always naming the commonest answer is right in {:.0f} %. It is not "
        "used.",
        100 * fresh.fit.accuracy, 100 * report.commonest);
    return record;
  }
  if (before && !is_better(fresh.fit, before->fit)) {
    report.note =
        fmt::format("What was learnt anew is right in {:.0f} % of the cases held out, no better than before: the old model stays.",
                    100 * fresh.fit.accuracy);
    return record;
  }
  record.model = to_hex(TRY(blobs.put(trained->model)));
  record.sure_from = trained->sure_from;
  report.in_use = true;
  report.learned_at = now;
  write_down(report, std::move(fresh));
  return record;
}

std::string shown(Lesson lesson, const std::string& label, const Colleagues& colleagues) {
  if (lesson != Lesson::owner) {
    auto text = label;
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
  }
  const auto id = StaffId::parse(label);
  const auto* colleague = id ? colleagues.find(*id) : nullptr;
  return colleague ? colleague->short_name : std::string("a former colleague");
}

LearnedView view_of(std::vector<LessonRecord> all, const Colleagues& colleagues) {
  LearnedView view;
  for (auto& record : all) {
    for (auto& label : record.report.labels) label = shown(record.report.lesson, label, colleagues);
    view.lessons.push_back(std::move(record.report));
  }
  return view;
}

}  // namespace

Result<Learned::All> Learned::load(Reader& reader) {
  All all;
  for (const auto& record : TRY(records(reader))) {
    const auto digest = digest_from_hex(record.model);
    if (!record.report.in_use || !digest) continue;
    auto taught = std::make_unique<Taught>(Taught{record.report.lesson, record.sure_from, TRY(blobs_.get(*digest)).value_or(""), {}});
    auto model = LinearModel::over(taught->bytes);
    if (!model) continue;  // its file is gone: nothing is suggested until it is learnt again
    taught->model = std::move(*model);
    all.push_back(std::move(taught));
  }
  return all;
}

Result<std::vector<Suggestion>> Learned::suggest(Reader& reader, const Colleagues& colleagues, std::string_view first_words) {
  const auto all = TRY(known_.current([&] { return load(reader); }));
  std::vector<Suggestion> suggestions;
  std::vector<float> probabilities;
  for (const auto& taught : *all) {
    FeatureReader features(taught->model->plan());
    if (!taught->model->probabilities(features.read(first_words), probabilities)) continue;
    const auto best = language::best_of(probabilities);
    Suggestion suggestion{taught->lesson, std::string(taught->model->labels()[best]), {}, probabilities[best], false};
    const auto owner = taught->lesson == Lesson::owner ? StaffId::parse(suggestion.label) : std::nullopt;
    const auto* colleague = owner ? colleagues.find(*owner) : nullptr;
    const bool can = taught->lesson != Lesson::owner || (colleague && colleague->active);
    suggestion.sure = can && suggestion.probability >= taught->sure_from;
    suggestion.shown = suggestion.sure ? shown(taught->lesson, suggestion.label, colleagues) : "not sure";
    suggestions.push_back(std::move(suggestion));
  }
  return suggestions;
}

Result<LearnedView> learned_view(Reader& reader, const Colleagues& colleagues) { return view_of(TRY(records(reader)), colleagues); }

Result<LearnedView> learn(Store& store, Writer& writer, Instant now) {
  const auto reader = TRY(store.open_reader());
  const auto cases = TRY(closed_cases(*reader));
  auto& blobs = store.blobs();
  std::vector<LessonRecord> all = TRY(records(*reader));
  std::vector<std::string> old;
  for (auto& record : all) {
    if (!record.model.empty()) old.push_back(record.model);
    record = TRY(learn_one(blobs, cases, std::move(record), now));
  }
  TRY_VOID(writer.run([&](Unit& unit) -> Result<void> {
    unit.changed(Changed::settings);
    return unit.tx.put_setting(learned_key, wire::to_text(all));
  }));
  for (const auto& gone : old) {
    const auto used = std::any_of(all.begin(), all.end(), [&](const LessonRecord& record) { return record.model == gone; });
    if (const auto digest = digest_from_hex(gone); digest && !used) TRY_VOID(blobs.remove(*digest));
  }
  return view_of(std::move(all), Colleagues(TRY(reader->all_staff())));
}

}  // namespace amends::app
