#pragma once
// How commitments sound, by language: tables of patterns over folded sentences.

#include <span>

#include "language/tone/prepared.hpp"

namespace amends::language {

enum class CueNeeds { nothing, a_time };

struct PromiseCue {
  const char* pattern;                 // group 1 is where the promise begins and how it sounds
  CueNeeds needs = CueNeeds::nothing;  // a_time: only where a time to come stands beside it ("I ring you tomorrow")
  bool tentative = false;
};

struct CueTable {
  std::span<const PromiseCue> cues;
  const char* not_a_promise;      // matched against the cue and what follows it, up to the next cue
  const char* tentative;          // matched against the sentence
  const char* firm_all_the_same;  // a condition that is none: "even if"; taken out before `tentative` is looked for
  const char* and_again;          // where a second verb with a time of its own begins: "... and send the lamp on Monday"
};
const CueTable& cues_of(Tongue tongue);

}  // namespace amends::language
