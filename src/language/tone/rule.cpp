#include "language/tone/rule.hpp"

#include <re2/re2.h>

#include "language/piece.hpp"

namespace amends::language {
namespace {

re2::RE2::Options options() {
  re2::RE2::Options chosen;
  chosen.set_log_errors(true);
  chosen.set_max_mem(4 << 20);
  return chosen;
}

// "{}": the words found; "{2}": the first of the groups after the first.
std::string titled(const Hit& hit, const char* pattern, std::string_view quote) {
  std::string title(pattern);
  if (const auto at = title.find("{}"); at != std::string::npos) title.replace(at, 2, quote);
  if (const auto at = title.find("{2}"); at != std::string::npos) {
    std::string named = "others";
    for (std::size_t i = 2; i < hit.groups.size(); ++i)
      if (!hit.groups[i].empty()) {
        named = hit.own(i);
        break;
      }
    title.replace(at, 3, named);
  }
  return title;
}

}  // namespace

std::string Hit::before(std::string_view part) const {
  return text.written(sentence.start, static_cast<std::size_t>(part.data() - text.plain.data()));
}
std::string Hit::after(std::string_view part) const {
  return text.written(static_cast<std::size_t>(part.data() - text.plain.data()) + part.size(), sentence.end);
}

struct RuleSet::Compiled {
  const ToneRule* rule;
  std::unique_ptr<re2::RE2> pattern, unless, unless_left;
  bool anchored;  // its pattern looks for the beginning or end of a sentence
};

RuleSet::RuleSet(std::span<const ToneRule> rules) {
  for (const auto& rule : rules) {
    const std::string_view pattern(rule.pattern);
    const bool anchored = pattern.find('^') != std::string_view::npos || pattern.find('$') != std::string_view::npos;
    compiled_.push_back({&rule, std::make_unique<re2::RE2>(rule.pattern, options()),
                         rule.unless ? std::make_unique<re2::RE2>(rule.unless, options()) : nullptr,
                         rule.unless_left ? std::make_unique<re2::RE2>(rule.unless_left, options()) : nullptr, anchored});
  }
}
RuleSet::~RuleSet() = default;

void RuleSet::find(const Prepared& text, LetterTone kind, const ToneContext& context, std::vector<ToneFinding>& out) const {
  for (const auto& each : compiled_) {
    if (!each.anchored && !re2::RE2::PartialMatch(text.plain, *each.pattern)) continue;
    for (const auto& sentence : text.sentences) {
      const auto whole = piece(text.of(sentence));
      std::size_t from = 0;
      re2::StringPiece groups[6];
      const int count = std::min(6, each.pattern->NumberOfCapturingGroups() + 1);
      bool fired = false;
      while (!fired && from < whole.size() && each.pattern->Match(whole, from, whole.size(), re2::RE2::UNANCHORED, groups, count)) {
        Hit hit{text, sentence, context, kind, {}};
        for (int i = 0; i < count; ++i) hit.groups[static_cast<std::size_t>(i)] = view(groups[i]);
        hit.only_second = hit.groups[1].empty() && !hit.groups[2].empty();
        const auto found = hit.found();
        const auto left = std::string_view(whole.data(), static_cast<std::size_t>(found.data() - whole.data()));
        from = left.size() + std::max<std::size_t>(found.size(), 1);
        if (each.unless && re2::RE2::PartialMatch(whole, *each.unless)) break;
        if (each.unless_left && re2::RE2::PartialMatch(piece(left), *each.unless_left)) continue;
        fired = true;
        auto finding = finding_at(text, sentence, found, each.rule->id, each.rule->severity);
        finding.title = titled(hit, each.rule->title, finding.quote);
        finding.why = each.rule->why;
        if (each.rule->suggest) finding.suggestion = each.rule->suggest(hit);
        out.push_back(std::move(finding));
      }
    }
  }
}

const RuleSet& rules_of(Tongue tongue) {
  static const auto english = [] {
    std::vector<ToneRule> all;
    for (const auto part : {apology_rules(), promise_rules(), blame_rules(), person_rules()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  static const std::array<RuleSet, 4> sets{RuleSet(english), RuleSet(german_rules()), RuleSet(french_rules()), RuleSet(spanish_rules())};
  return sets[static_cast<std::size_t>(tongue)];
}

ToneFinding finding_at(const Prepared& text, const Sentence& sentence, std::string_view found, const char* id, FindingSeverity severity) {
  ToneFinding finding;
  const auto at = static_cast<std::size_t>(found.data() - text.plain.data());
  finding.rule = id;
  finding.severity = severity;
  finding.start = text.from(at);
  finding.end = text.to(at + found.size());
  finding.quote = text.written(found);
  finding.sentence_start = text.from(sentence.start);
  finding.sentence_end = text.to(sentence.end);
  return finding;
}

ToneFinding finding_of_absence(const Prepared& text, const char* id, FindingSeverity severity, std::string title, std::string why,
                               std::string suggestion) {
  ToneFinding finding;
  finding.rule = id;
  finding.severity = severity;
  const auto end = text.sentences.empty() ? text.body_end : text.to(text.sentences.back().end);
  finding.start = finding.end = finding.sentence_start = finding.sentence_end = end;
  finding.title = std::move(title);
  finding.why = std::move(why);
  finding.suggestion = std::move(suggestion);
  return finding;
}

struct Pattern::Machine {
  re2::RE2 re;
};
Pattern::Pattern(const char* pattern) : machine_(new Machine{re2::RE2(pattern, options())}) {}
Pattern::~Pattern() = default;

bool Pattern::in(std::string_view plain) const { return re2::RE2::PartialMatch(piece(plain), machine_->re); }

std::string_view Pattern::first(std::string_view plain) const {
  re2::StringPiece groups[2];
  const int count = std::min(2, machine_->re.NumberOfCapturingGroups() + 1);
  if (!machine_->re.Match(piece(plain), 0, plain.size(), re2::RE2::UNANCHORED, groups, count)) return {};
  return view(count > 1 && groups[1].data() ? groups[1] : groups[0]);
}

namespace {

// `count` groups are asked for: 1 needs no look at where the groups lie.
std::vector<std::string_view> all_of(const re2::RE2& re, std::string_view plain, int count) {
  std::vector<std::string_view> found;
  const auto whole = piece(plain);
  for (std::size_t from = 0; from < plain.size();) {
    re2::StringPiece groups[2];
    if (!re.Match(whole, from, plain.size(), re2::RE2::UNANCHORED, groups, count)) break;
    const auto part = view(count > 1 && groups[1].data() ? groups[1] : groups[0]);
    found.push_back(part);
    from = static_cast<std::size_t>(part.data() - plain.data()) + std::max<std::size_t>(part.size(), 1);
  }
  return found;
}

}  // namespace

std::vector<std::string_view> Pattern::all(std::string_view plain) const {
  return all_of(machine_->re, plain, std::min(2, machine_->re.NumberOfCapturingGroups() + 1));
}
std::vector<std::string_view> Pattern::all_whole(std::string_view plain) const { return all_of(machine_->re, plain, 1); }

std::optional<std::array<std::string_view, 8>> Pattern::groups(std::string_view plain) const {
  re2::StringPiece groups[8];
  const int count = std::min(8, machine_->re.NumberOfCapturingGroups() + 1);
  if (!machine_->re.Match(piece(plain), 0, plain.size(), re2::RE2::UNANCHORED, groups, count)) return std::nullopt;
  std::array<std::string_view, 8> out;
  for (int i = 0; i < count; ++i) out[static_cast<std::size_t>(i)] = view(groups[i]);
  return out;
}

}  // namespace amends::language
