#pragma once
// How the words of a rule are said: a text tells, denies, asks about, supposes a thing, or says that it is mended. "Nobody was hurt", "Is
// the paint dangerous?", "if the parcel is damaged", "thanks for sorting out the delay" tell of no hurt, danger, damage, delay. English,
// German, French and Spanish.

#include <cstddef>
#include <string_view>

namespace amends::language {

enum class Said {
  told,
  denied,
  asked,     // in a question about what may be or is in general; one about what happened to the customer tells of it
  supposed,  // under an if; what they threaten with stands behind it and is told
  mended,    // they thank for, or tell of, its mending
  own        // the customer's own doing: "I lost my receipt"
};

// The words of a rule in a folded text.
struct SaidWords {
  std::size_t start = 0, end = 0;
  bool is_threat = false;  // a risk that the customer would bring about: "Must I go to the ombudsman?" threatens
};

// Does a denial of its clause reach what begins at `at`?
bool denied(std::string_view text, std::size_t at);
// Anything but denied. Time is linear in the sentence, of which a limited part is read.
Said standing(std::string_view text, const SaidWords& words);

// What a clause ends at.
inline constexpr std::string_view clause_ends = ".!?\n;,";
// Does a sentence end at the byte `at`? "£4.99" and "p.m." end none.
bool ends_sentence(std::string_view text, std::size_t at);

}  // namespace amends::language
