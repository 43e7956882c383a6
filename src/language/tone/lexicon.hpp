#pragma once
// Word lists of the tone check. Folded words (prepared.hpp).

#include <string_view>

namespace amends::language {

int determiner_of(std::string_view word);        // 3 your, 2 our, my; 1 the, this, a; 0 none
bool is_service_noun(std::string_view word);     // parcel, refund, bill, flight, ...: a thing a complaint is about; singular or plural
bool is_way_to_reach_us(std::string_view word);  // form, mail, line: seldom what went wrong, unless it stands in the sentence itself
bool is_also_a_verb(std::string_view word);      // guarantee, charge, order: a thing only behind a determiner
bool is_adjective(std::string_view word);        // new, late, broken, second: stands between determiner and noun
bool is_no_noun(std::string_view word);          // function words, common verbs, and nouns too vague to name anything
bool is_small_word(std::string_view word);       // tells nothing of what a sentence is about
// The stem two words share when they mean the same thing here: "charged", "charge", "charges".
std::string_view stem(std::string_view word);

}  // namespace amends::language
