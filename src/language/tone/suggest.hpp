#pragma once
// Better sentences, made of the words of the one found: its clause, noun, day, amount. Where the text and the case know nothing, a place to
// fill in stands in brackets. None is put in by itself.

#include "language/tone/rule.hpp"

namespace amends::language::suggest {

// 5.1
std::string without_condition(const Hit& hit);         // A1: groups 1 whole, 2 the clause after "if"
std::string what_we_did(const Hit& hit);               // A2: group 2 the feeling's own words
std::string two_sentences(const Hit& hit);             // A3: group 1 up to "but", 2 what follows
std::string active(const Hit& hit);                    // A4: group 2 "error", 3 "made"
std::string named_object(const Hit& hit);              // A5
std::string doubtless(const Hit& hit);                 // A6
std::string sorry_that(const Hit& hit);                // A7
std::string in_person(const Hit& hit);                 // A8
std::string should_not_have_happened(const Hit& hit);  // A9
std::string dropped(const Hit& hit);                   // A10, B7: the sentence without the words found
std::string plain_fact(const Hit& hit);                // A11
std::string no_demand(const Hit& hit);                 // A16
// 5.3
std::string what_changed(const Hit& hit);  // P-1
std::string with_a_time(const Hit& hit);   // P-2: the vague words give way to a day
std::string i_own_it(const Hit& hit);      // P-6
// 5.4
std::string what_i_need(const Hit& hit);          // B1: group 2 the verb, 3 what follows
std::string told_us(const Hit& hit);              // B2
std::string because_and_instead(const Hit& hit);  // B3
std::string ours_to_fix(const Hit& hit);          // B5: group 2 who
std::string could_you(const Hit& hit);            // B6: group 2 the verb
std::string unconditional(const Hit& hit);        // B10
// 5.5
std::string i_can_see(const Hit& hit);       // E2
std::string one_true_thing(const Hit& hit);  // E3

}  // namespace amends::language::suggest
