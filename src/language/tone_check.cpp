#include "language/tone_check.hpp"

#include <algorithm>
#include <set>

#include "language/tone/case_rules.hpp"

namespace amends::language {
namespace {

constexpr std::size_t findings_max = 200;  // more help nobody

bool is_gap(const Prepared& text) { return text.sentences.empty(); }

// One finding of a rule in a sentence is enough.
void drop_repeats(Findings& findings) {
  std::set<std::tuple<std::string, std::size_t, std::size_t>> seen;
  std::erase_if(findings, [&](const ToneFinding& finding) {
    if (finding.start == finding.end) return false;
    return !seen.emplace(finding.rule, finding.sentence_start,
                         finding.rule.starts_with("form.") || finding.rule == "R9" || finding.rule == "R6" ? finding.start : 0)
                .second;
  });
}

int penalty(FindingSeverity severity) {
  switch (severity) {
    case FindingSeverity::block:
      return 25;
    case FindingSeverity::warn:
      return 10;
    case FindingSeverity::hint:
      return 3;
    case FindingSeverity::good:
      return 0;
  }
  return 0;
}

// Public words are for all readers: no names, no amounts are asked for; a gesture's letter is short on purpose.
bool applies(const ToneFinding& finding, LetterTone kind) {
  if (kind == LetterTone::gesture && (finding.rule == "P3" || finding.rule == "P4" || finding.rule == "R3")) return false;
  if (kind == LetterTone::public_ && (finding.rule == "P3" || finding.rule == "R3")) return false;
  return true;
}

}  // namespace

ToneReport check_tone(std::string_view whole, LetterTone kind, const ToneContext& context) {
  const auto text = prepare(whole);
  ToneReport report;
  report.language = code_of(text.tongue);
  report.checked_bytes = text.text.size();
  if (is_gap(text)) {
    const Look nothing{text, kind, context, {}, {}, {}, 0};
    report.components = components_of(nothing, report.findings);
    report.findings.clear();
    return report;
  }
  const auto look = look_at(text, kind, context);
  rules_of(text.tongue).find(text, kind, context, report.findings);
  check_apology(look, report.findings);
  check_promises(look, report.findings);
  check_person(look, report.findings);
  check_completeness(look, report.findings);
  check_record(look, report.findings);
  check_form(look, report.findings);
  report.components = components_of(look, report.findings);
  drop_repeats(report.findings);
  std::erase_if(report.findings, [&](const auto& finding) { return !applies(finding, kind); });
  std::stable_sort(report.findings.begin(), report.findings.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
  if (report.findings.size() > findings_max) report.findings.resize(findings_max);
  if (says_thanks(look)) report.has.emplace_back("thanks");
  if (look.has_apology()) report.has.emplace_back("sorry");
  static const Pattern a_date(
      R"(\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|\d{1,2}[:.]\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december))\b)");
  if (a_date.in(text.plain) ||
      std::any_of(look.promises.begin(), look.promises.end(), [](const auto& promise) { return !promise.when.empty(); }))
    report.has.emplace_back("a date");
  for (const auto& finding : report.findings) report.score -= penalty(finding.severity);
  report.score = std::max(report.score, 0);
  return report;
}

}  // namespace amends::language
