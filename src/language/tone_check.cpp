#include "language/tone_check.hpp"

#include <algorithm>
#include <set>

#include "language/tone/case_rules.hpp"

namespace amends::language {
namespace {

constexpr std::size_t findings_max = 200;  // more help nobody

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

// "Maria from our billing team will ring you": P-6 is about promises for nobody. A word written large inside the sentence, and outside of
// what was found, is a name; in German, where all nouns are, only one behind Herr or Frau.
bool names_a_person(const Prepared& text, const ToneFinding& finding) {
  static const Pattern titled(R"(\b(?:herr|frau|mme|m\.|mr|mrs|ms|senora?|don|dona) [a-z])");
  const auto sentence = text.text.substr(finding.sentence_start, finding.sentence_end - finding.sentence_start);
  if (titled.in(folded(sentence))) return true;
  if (text.tongue == Tongue::de) return false;
  static const std::set<std::string_view> no_names = {
      "I",       "I'll",     "I'm",   "I've",  "DM",  "Monday", "Tuesday", "Wednesday", "Thursday",  "Friday",  "Saturday", "Sunday",
      "January", "February", "March", "April", "May", "June",   "July",    "August",    "September", "October", "November", "December"};
  for (std::size_t at = 1; at + 2 < sentence.size(); ++at) {
    const auto letter = [&](std::size_t i) {
      return i < sentence.size() &&
             ((sentence[i] >= 'a' && sentence[i] <= 'z') || (sentence[i] >= 'A' && sentence[i] <= 'Z') || sentence[i] == '\'');
    };
    if (sentence[at] < 'A' || sentence[at] > 'Z' || letter(at - 1) || !(sentence[at + 1] >= 'a' && sentence[at + 1] <= 'z')) continue;
    const auto place = finding.sentence_start + at;
    auto end = at;
    while (letter(end)) ++end;
    const auto word = sentence.substr(at, end - at);
    const bool begins =
        sentence.substr(0, at).find_last_not_of(" \"(,") == std::string_view::npos || sentence.substr(0, at).find_last_of(".!?:") + 2 == at;
    if ((place < finding.start || place >= finding.end) && !begins && !no_names.contains(word)) return true;
    at = end;
  }
  // "Maria from our team will": a name may also begin the sentence.
  static const Pattern from(R"(^[a-z]+(?: [a-z]+)? (?:from|of|in|at) (?:our|the|my)\b)");
  static const Pattern nobody(R"(^(?:someone|somebody|a|an|one|member|people|they|colleagues?|specialists?)\b)");
  const auto plain = folded(sentence);
  return from.in(plain) && !nobody.in(plain);
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

ToneReport finished(ToneReport report) {
  std::stable_sort(report.findings.begin(), report.findings.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
  if (report.findings.size() > findings_max) report.findings.resize(findings_max);
  for (const auto& finding : report.findings) report.score -= penalty(finding.severity);
  report.score = std::max(report.score, 0);
  return report;
}

}  // namespace

ToneReport check_tone(std::string_view whole, LetterTone kind, const ToneContext& context) {
  const auto language = letter_language(whole);
  const auto text = prepare(whole, language.tongue);
  ToneReport report;
  report.language = language.code;
  report.checked_bytes = text.text.size();
  const bool nothing_read = text.sentences.empty() || !language.is_text;
  if (nothing_read || !language.has_rules) {
    Look look{text, kind, context, {}, {}, {}, 0};
    look.has_rules = false;
    report.components = components_of(look, report.findings);
    report.findings.clear();
    if (!nothing_read) check_form(look, report.findings);
    return finished(std::move(report));
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
  std::erase_if(report.findings, [&](const auto& finding) { return finding.rule == "P-6" && names_a_person(text, finding); });
  std::erase_if(report.findings, [&](const auto& finding) { return !applies(finding, kind); });
  if (says_thanks(look)) report.has.emplace_back("thanks");
  if (look.has_apology()) report.has.emplace_back("sorry");
  static const Pattern a_date(
      R"(\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|\d{1,2}[:.]\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december))\b)");
  if (a_date.in(text.plain) || look.has_dated_promise()) report.has.emplace_back("a date");
  return finished(std::move(report));
}

}  // namespace amends::language
