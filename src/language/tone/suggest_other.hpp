#pragma once
// Better sentences in German, French and Spanish: fewer forms than in English, of the same stuff (suggest.hpp).

#include "language/tone/rule.hpp"

namespace amends::language::suggest {

// The phrases are those of the text's language.
std::string other_named(const Hit& hit);              // "Es tut mir leid: ...", with the noun, day and amount of the text
std::string other_without_condition(const Hit& hit);  // group 2: the clause after the condition
std::string other_two_sentences(const Hit& hit);      // group 1 up to "aber", 2 what follows
std::string other_what_changed(const Hit& hit);
std::string other_with_a_time(const Hit& hit);
std::string other_dropped(const Hit& hit);        // the sentence without the words found
std::string other_unconditional(const Hit& hit);  // B10
std::string other_own(const Hit& hit);            // group 2: who
std::string other_need(const Hit& hit);
std::string other_own_fix(const Hit& hit);

// What the text is about: "Ihre Lampe, 89,90 €, Montag"; the noun alone, or "diese Sache".
std::string other_about(const Prepared& text, const Sentence& sentence, const ToneContext& context);
std::string other_thing(const Prepared& text, const Sentence& sentence, const ToneContext& context);

}  // namespace amends::language::suggest
