#include "language/tone_check.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <re2/re2.h>

#include "base/limits.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::language {
namespace {

struct ToneRule {
  const char* id;
  FindingSeverity severity;
  const char* pattern;     // group 1, where there is one, is what is underlined and named in the title as {}
  const char* unless;      // matched against the sentence: a reason why the rule must not fire; nullptr: none
  const char* title;
  const char* why;
  const char* suggestion;
};

constexpr auto block = FindingSeverity::block;
constexpr auto warn = FindingSeverity::warn;
constexpr auto hint = FindingSeverity::hint;

// Reference section 5; `unless` are its false positives (5.8).
constexpr std::array<ToneRule, 15> rules = {{
    {"A1", block, R"((\b(?:sorry|apologi[sz]e|apolog(?:y|ies))\b[^.!?]{0,40}\b(?:if|in case)\b[^.!?]{0,30}\b(?:caused|offended|upset|felt|inconvenienced|any|wasn.t|was not|you)\b))",
     R"(\bbut if\b|\b(?:please|let me know) if\b|if you (?:make|need|want|would|have any questions))", "Apologises only on a condition.", "The word “if” doubts what happened to them.",
     "I am sorry that this happened to you."},
    {"A2", block, R"((\b(?:sorry|apologi[sz]e)\b[^.!?]{0,20}\b(?:that )?you(?:.re| are| were)? (?:feel|felt|think|believe|perceive|upset|offended)\w*))", nullptr,
     "Is sorry for their feeling, not for what we did.", "Say what happened instead.", "I am sorry for what happened, and I understand why it upset you."},
    {"A3", block, R"((\b(?:sorry|apologi[sz]e|apologies)\b[^.!?]{0,60}[,;]? (?:but|however|although|that said)\b))", R"(still no (?:updates|news)|but (?:we|i)(?:.ll| will) (?:continue|keep|let))",
     "Takes the apology back with “but”.", "End the sentence after the apology; begin a new one.", ""},
    {"A5", warn, R"((\bany (?:inconvenience|confusion|trouble|distress|upset)\b))", R"(\bwithout any\b)", "Says “{}” without naming it.", "Name what they went through, with its day or amount.",
     ""},
    {"A9", warn, R"((\b(?:did(?:n.t| not) mean to|(?:not|never) our intention)\b))", nullptr, "Speaks of what we meant.", "What we meant does not mend it.", "This should not have happened."},
    {"A11", warn, R"((\b(?:minor|small|slight|little) (?:glitch|hiccup|issue|problem|delay|error|mistake)\b|\bteething\b))", nullptr, "Makes it small: “{}”.",
     "It was not small to them. Say what it was.", ""},
    {"P-1", block, R"((\b(?:guarantee|rest assured|i assure you|we assure you|100 ?%|never happen again|never happens again)))", R"((?:can.t|cannot|can not|won.t|unable to|no) guarantee)",
     "Promises more than anybody can keep: “{}”.", "Say what you changed, and from when.", ""},
    {"P-2", warn, R"((\b(?:as soon as possible|asap|shortly|in due course|at the earliest|as quickly as (?:we|i) can)\b))", nullptr, "Gives no time: “{}”.",
     "Give a day and an hour you can keep.", ""},
    {"B1", block, R"((\byou (?:should have (?:read|called|told|checked|known|given)|failed to|neglected to|must have (?:missed|entered|given)|did(?:n.t| not) (?:read|provide|call|tell|give))\b|\byour (?:own )?mistake\b))",
     R"(\bregret\b|\bsorry (?:that )?you did(?:n.t| not)|should have no)", "Puts it on them.", "Ask for what you still need instead.", ""},
    {"B3", warn, R"((\b(?:(?:our|company) policy|per our terms|our system (?:does not|doesn.t|won.t) (?:allow|let))\b))", R"(\bbecause\b)", "Hides behind a rule.",
     "Say why, and what you can do instead.", ""},
    {"B5", warn, R"((\bthe (courier|driver|warehouse|supplier|carrier|post office|other department|post|delivery company|manufacturer)(?:.s|s.)? (?:fault|mistake|error)|\bthe (?:courier|driver|warehouse|supplier|carrier) (?:messed|lost|failed|let)\b))",
     nullptr, "Blames the {2}.", "To the customer, that is us.", "You should not have been left with this."},
    {"B7", block, R"((\b(?:calm down|no need to (?:be rude|shout)|as a matter of fact)\b))", nullptr, "Tells them how to behave.", "It adds heat. Leave it out.", ""},
    {"B10", block, R"((\b(?:if|once|when|provided) you (?:\w+ ){0,3}(?:delete|remove|change|take down|withdraw)[^.!?]{0,30}\b(?:review|post|comment|rating)\b))", nullptr,
     "Ties what we give to a review.", "It is unlawful in many places. Give it freely.", ""},
    {"E3", warn, R"((\b(?:we value your (?:business|feedback|custom)|your call is important|we take (?:all )?complaints (?:very )?seriously|high standards we\b)))", nullptr, "A stock phrase: “{}”.",
     "Write one true thing about this case instead.", ""},
    {"B6", hint, R"((\byou (?:must|have to|need to) (?:send|provide|fill|call|return|contact)\b))", nullptr, "Gives an order.", "Ask, and say what it is for.", ""},
}};

constexpr const char* gift_pattern = R"((\b(?:gift card|voucher|gift|goodwill credit)\b))";

re2::RE2::Options options() {
  re2::RE2::Options chosen;
  chosen.set_case_sensitive(false);
  chosen.set_log_errors(false);
  chosen.set_max_mem(1 << 20);
  return chosen;
}

struct Compiled {
  const ToneRule* rule;
  std::unique_ptr<re2::RE2> pattern, unless;
};

const std::vector<Compiled>& compiled_rules() {
  static const auto compiled = [] {
    std::vector<Compiled> list;
    for (const auto& rule : rules)
      list.push_back({&rule, std::make_unique<re2::RE2>(rule.pattern, options()), rule.unless ? std::make_unique<re2::RE2>(rule.unless, options()) : nullptr});
    return list;
  }();
  return compiled;
}

struct Span { std::size_t start, end; };

// Sentences by their end marks and line breaks; what a customer wrote ("> ...") is skipped.
std::vector<Span> sentences(std::string_view text) {
  std::vector<Span> spans;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) ++at;
    if (at >= text.size()) break;
    auto end = at;
    const bool quoted = text[at] == '>';
    while (end < text.size() && text[end] != '\n') {
      const bool mark = text[end] == '.' || text[end] == '!' || text[end] == '?';
      ++end;
      if (!quoted && mark && (end == text.size() || text[end] == ' ' || text[end] == '\n' || text[end] == '\r')) break;
    }
    if (!quoted) spans.push_back({at, end});
    at = end;
  }
  return spans;
}

// Curly quotes are three bytes: for matching, each becomes one apostrophe and two fillers that keep every offset.
std::string straightened(std::string_view text) {
  std::string plain(text);
  for (const std::string_view curly : {"\xe2\x80\x99", "\xe2\x80\x98"})
    for (auto at = plain.find(curly); at != std::string::npos; at = plain.find(curly, at)) plain.replace(at, 3, "'");
  return plain;
}

std::string titled(const char* pattern, std::string_view quote, std::string_view second) {
  std::string title(pattern);
  if (const auto at = title.find("{2}"); at != std::string::npos) title.replace(at, 3, second.empty() ? std::string_view("carrier") : second);
  if (const auto at = title.find("{}"); at != std::string::npos) title.replace(at, 2, quote);
  return title;
}

// Offsets in the straightened sentence back to the text: each curly apostrophe before it cost two bytes.
std::size_t original_offset(std::string_view sentence, std::size_t plain_offset) {
  std::size_t at = 0;
  for (std::size_t seen = 0; seen < plain_offset && at < sentence.size(); ++seen)
    at += sentence.substr(at).starts_with("\xe2\x80\x99") || sentence.substr(at).starts_with("\xe2\x80\x98") ? 3 : 1;
  return at;
}

std::optional<ToneFinding> try_rule(const Compiled& rule, std::string_view text, Span span, const std::string& plain) {
  const re2::StringPiece whole(plain);
  re2::StringPiece groups[3];
  if (!rule.pattern->Match(whole, 0, whole.size(), re2::RE2::UNANCHORED, groups, std::min(3, rule.pattern->NumberOfCapturingGroups() + 1))) return std::nullopt;
  if (rule.unless && re2::RE2::PartialMatch(whole, *rule.unless)) return std::nullopt;
  const auto& found = groups[1].data() ? groups[1] : groups[0];
  const auto sentence = text.substr(span.start, span.end - span.start);
  const auto from = original_offset(sentence, static_cast<std::size_t>(found.data() - plain.data()));
  const auto to = original_offset(sentence, static_cast<std::size_t>(found.data() - plain.data()) + found.size());
  ToneFinding finding;
  finding.rule = rule.rule->id;
  finding.severity = rule.rule->severity;
  finding.start = span.start + from;
  finding.end = span.start + to;
  finding.quote = std::string(sentence.substr(from, to - from));
  finding.title = titled(rule.rule->title, finding.quote, groups[2].data() ? std::string_view(groups[2].data(), groups[2].size()) : std::string_view());
  finding.why = rule.rule->why;
  finding.suggestion = rule.rule->suggestion;
  finding.sentence_start = span.start;
  finding.sentence_end = span.end;
  return finding;
}

bool has(std::string_view text, const char* pattern) { return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), re2::RE2(pattern, options())); }

void add_gift_clash(ToneReport& report, std::string_view text, LetterTone kind) {  // row 4k: a gift goes in a letter of its own
  if (kind == LetterTone::gesture || !(kind == LetterTone::apology || kind == LetterTone::follow_up || has(text, R"(\b(?:sorry|apolog))"))) return;
  const re2::RE2 gift(gift_pattern, options());
  re2::StringPiece group[2];
  const re2::StringPiece whole(text.data(), text.size());
  if (!gift.Match(whole, 0, whole.size(), re2::RE2::UNANCHORED, group, 2)) return;
  const auto start = static_cast<std::size_t>(group[1].data() - text.data());
  report.findings.push_back({"P5", kind == LetterTone::apology || kind == LetterTone::follow_up ? block : warn, start, start + group[1].size(), std::string(group[1]),
                             "A gift in the same letter as the apology.", "It reads like a price for silence. Plan it as a gesture; it goes on its own.", "", start, start + group[1].size()});
}

}  // namespace

ToneReport check_tone(std::string_view text, LetterTone kind) {
  text = text.substr(0, limits::text_bytes_max);
  ToneReport report;
  for (const auto span : sentences(text)) {
    const auto plain = straightened(text.substr(span.start, span.end - span.start));
    for (const auto& rule : compiled_rules())
      if (auto finding = try_rule(rule, text, span, plain)) report.findings.push_back(std::move(*finding));
  }
  add_gift_clash(report, text, kind);
  std::stable_sort(report.findings.begin(), report.findings.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
  if (has(text, R"(\b(?:thank you|thanks)\b)")) report.has.emplace_back("thanks");
  if (has(text, R"(\b(?:sorry|apologi[sz]e|apolog(?:y|ies))\b)")) report.has.emplace_back("sorry");
  if (has(text, R"(\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow)\b|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b)"))
    report.has.emplace_back("a date");
  for (const auto& finding : report.findings) report.score -= finding.severity == block ? 25 : finding.severity == warn ? 10 : 3;
  report.score = std::max(report.score, 0);
  return report;
}

}  // namespace amends::language
