#pragma once
// Hindi as it is written in Latin letters, with English among it. No public set that may shape what ships holds any, so it is made: from
// words in one spelling, the forms of their verbs, the ways in which people spell the same sound, and pieces of English texts.

#include "texts.hpp"

namespace amends::bench {

// Deterministic. Sentences of `hindi` are transliterated; `english` is what stands among it. Their label is "hi-Latn".
std::vector<Text> hindi_in_latin_letters(const std::vector<Text>& hindi, const std::vector<Text>& english);

}  // namespace amends::bench
