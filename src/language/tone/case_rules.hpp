#pragma once
// Rules that need the whole text or the case: each adds its findings to a report. What they say in all four languages is
// in wording.cpp; a rule for English alone has its words beside it.

#include "language/promises/promise_finder.hpp"
#include "language/tone/rule.hpp"
#include "language/tone/wording.hpp"

namespace amends::language {

// What several rules look for, looked for once.
struct Look {
  const Prepared& text;
  LetterTone kind;
  const ToneContext& context;
  std::vector<std::string_view> apologies;  // places of sorry, apologise, ... that are ours
  std::vector<std::size_t> apology_sentences;
  std::vector<FoundPromise> promises;  // with dates only where the case tells the time
  int words = 0;
  bool has_rules = true;  // false: in a language without rules, where only its form is looked at
  bool complaint() const { return context.complaint.value_or(false); }
  bool fault_ours() const { return context.fault == Fault::ours; }
  bool has_apology() const { return !apologies.empty(); }
  bool has_dated_promise() const;
  const Sentence& sentence_with(std::string_view part) const;
};

// What a suggestion is made of, in the letter's language: "your refund of €148.00 on Tuesday", "the lamp", "by [day and hour]". Without a
// sentence: of the whole text.
std::string about(const Look& look, const Sentence& sentence);
std::string about(const Look& look);
std::string thing(const Look& look, const Sentence& sentence);
std::string thing(const Look& look);
std::string by_when(const Look& look, const Sentence& sentence);
std::string by_when(const Look& look);

Look look_at(const Prepared& text, LetterTone kind, const ToneContext& context);

// Is there an apology, a thank-you, somebody who takes the responsibility, news.
bool takes_responsibility(const Look& look);
bool says_thanks(const Look& look);
bool gives_reasons(const Look& look);
bool brings_news(const Look& look);  // a fix, money or a date that was not there before
bool says_what_changed(const Look& look);

using Findings = std::vector<ToneFinding>;
void check_apology(const Look& look, Findings& out);       // A3 (next sentence), A5 (vague, English), A7, A12, A13, A14, A15, A17, A18, A19
void check_promises(const Look& look, Findings& out);      // P-3, P-4, P-5
void check_person(const Look& look, Findings& out);        // E1, E4, P1 to P5
void check_completeness(const Look& look, Findings& out);  // R1 to R5, R7, R10
void check_record(const Look& look, Findings& out);        // R6, R8, R9
void check_form(const Look& look, Findings& out);          // form.*; what counts for any language, then what is for English only
std::vector<ToneComponent> components_of(const Look& look, Findings& out);

}  // namespace amends::language
