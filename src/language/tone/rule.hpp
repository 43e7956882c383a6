#pragma once
// A rule as a row of a table, and what finds it. Patterns are RE2 over one folded sentence (prepared.hpp); their first group is what is
// underlined.

#include <array>
#include <functional>

#include "language/tone/facts.hpp"
#include "language/tone/prepared.hpp"
#include "language/tone_check.hpp"

namespace amends::language {

// One match: groups are parts of Prepared::plain (empty where they did not take part).
struct Hit {
  const Prepared& text;
  const Sentence& sentence;
  const ToneContext& context;
  LetterTone kind;
  std::array<std::string_view, 6> groups;
  bool only_second = false;  // the first group took no part: of two ways to say it the second was found

  std::string_view found() const { return !groups[1].empty() ? groups[1] : only_second ? groups[2] : groups[0]; }
  std::string own(std::size_t group) const {
    return groups[group].empty() ? std::string() : text.written(groups[group]);
  }                                                 // as it was written
  std::string before(std::string_view part) const;  // of the sentence, as it was written
  std::string after(std::string_view part) const;
  std::string whole() const { return text.written(sentence.start, sentence.end); }
};

using Suggest = std::string (*)(const Hit&);

struct ToneRule {
  const char* id;
  FindingSeverity severity;
  const char* pattern;
  const char* unless;       // matched against the sentence: a reason why the rule must not fire; nullptr: none
  const char* unless_left;  // matched against what stands before the match in the sentence; nullptr: none
  const char* title;        // "{}": the words found
  const char* why;
  Suggest suggest;  // nullptr: none
};

// A table made ready: what a text has no trace of is passed over after one look at the whole text.
class RuleSet {
 public:
  explicit RuleSet(std::span<const ToneRule> rules);
  ~RuleSet();
  void find(const Prepared& text, LetterTone kind, const ToneContext& context, std::vector<ToneFinding>& out) const;

 private:
  struct Compiled;
  std::vector<Compiled> compiled_;
};

const RuleSet& rules_of(Tongue tongue);
// The tables, by language.
std::span<const ToneRule> apology_rules();
std::span<const ToneRule> promise_rules();
std::span<const ToneRule> blame_rules();
std::span<const ToneRule> person_rules();
std::span<const ToneRule> german_rules();
std::span<const ToneRule> french_rules();
std::span<const ToneRule> spanish_rules();

// A finding at a place of `plain` inside a sentence.
ToneFinding finding_at(const Prepared& text, const Sentence& sentence, std::string_view found, const char* id, FindingSeverity severity);
// A finding about what is missing: it stands at the end of the body.
ToneFinding finding_of_absence(const Prepared& text, const char* id, FindingSeverity severity, std::string title, std::string why,
                               std::string suggestion);

// RE2 once compiled, kept for ever: `static const Pattern sorry("...")`.
class Pattern {
 public:
  explicit Pattern(const char* pattern);
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;
  bool in(std::string_view plain) const;
  // The first match; group 1 where there is one. Empty with a null data() when there is none.
  std::string_view first(std::string_view plain) const;
  std::vector<std::string_view> all(std::string_view plain) const;
  std::vector<std::string_view> all_whole(std::string_view plain) const;  // whole matches, whatever the groups: faster
  // Groups of the first match: the whole, then up to 7 more.
  std::optional<std::array<std::string_view, 8>> groups(std::string_view plain) const;

 private:
  struct Machine;
  std::unique_ptr<Machine> machine_;
};

// A pattern in each of the four languages, and the one of a letter.
class ByTongue {
 public:
  ByTongue(const char* en, const char* de, const char* fr, const char* es)
      : patterns_{Pattern(en), Pattern(de), Pattern(fr), Pattern(es)} {}
  // A column of a table with a row a language.
  template <class Row>
  ByTongue(const std::array<Row, 4>& rows, const char* Row::*column)
      : ByTongue(rows[0].*column, rows[1].*column, rows[2].*column, rows[3].*column) {}
  const Pattern& of(Tongue tongue) const { return patterns_[static_cast<std::size_t>(tongue)]; }

 private:
  std::array<Pattern, 4> patterns_;
};

}  // namespace amends::language
