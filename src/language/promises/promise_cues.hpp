#pragma once
// How commitments sound, by language: tables of patterns over folded sentences.

#include <span>

#include "language/tone/prepared.hpp"

namespace amends::language {

enum class CueNeeds { nothing, a_time };
// The accent of the Spanish future on the last vowel ("entregará" will, "entregara" would). if_any: where the text has accents at all.
enum class Accent { any, if_any, needed };

struct PromiseCue {
  const char* pattern;                 // group 1 is where the promise begins and how it sounds
  CueNeeds needs = CueNeeds::nothing;  // a_time: only where a time to come stands beside it ("I ring you tomorrow")
  bool tentative = false;
  const char* unless = nullptr;  // matched against the words found: not this one ("we close", "they called")
  Accent accent = Accent::any;
};

struct CueTable {
  std::span<const PromiseCue> cues;
  const char* not_a_promise;      // matched against the cue and what follows it, up to the next cue or `next_clause`
  const char* next_clause;        // where what follows is no longer the promise's own clause; nullptr: nowhere
  const char* denied_before;      // matched against what stands before the cue
  const char* clause_before;      // matched against what stands before a cue that needs a time: it is told, asked or a condition
  const char* habit;              // matched against the sentence: a cue that needs a time tells what is always so
  const char* past_before_time;   // matched against what stands between the cue and a time: it is the time of something past
  const char* past_around_time;   // matched against the clause of a time, from its comma on
  const char* tentative;          // matched against the sentence
  const char* firm_all_the_same;  // a condition that is none: "even if"; taken out before `tentative` is looked for
  const char* and_again;          // where a second verb with a time of its own begins: "... and send the lamp on Monday"
};
const CueTable& cues_of(Tongue tongue);

}  // namespace amends::language
