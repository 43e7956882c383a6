#pragma once
// The nouns, days and amounts of a text: what a suggestion is made of. Looked for in the sentence first, then in the others, then in the
// case.

#include <string>

#include "language/tone/prepared.hpp"
#include "language/tone_context.hpp"

namespace amends::language {

struct Facts {
  std::string noun;    // "your refund", "the lamp": as it was written
  std::string day;     // "on Tuesday", "on 3 June": of what happened
  std::string until;   // "Friday": of what is to come, in the sentence itself
  std::string amount;  // "€148.00"
  bool empty() const { return noun.empty() && day.empty() && amount.empty(); }
};

// Day and amount are those of the noun's own sentence: what stands elsewhere belongs to something else.
Facts facts_of(const Prepared& text, const Sentence& sentence, const ToneContext& context);
// "your refund of €148.00 on Tuesday"; with nothing known, a place to fill in: "what happened [say what, and on which day]".
std::string about(const Facts& facts);
// The noun alone, or "this".
std::string thing(const Facts& facts);
// "by Friday, [hour]" of a sentence about what is to come; else "by Friday 27 November, 17:00" of the ledger's next promise or of the
// deadline, where these are still ahead; else a place to fill in: "by [day and hour]". Never a day that is past.
std::string by_when(const Facts& facts, const ToneContext& context, Tongue tongue = Tongue::en);
// The words name something of this case: a noun, a day or an amount that another letter would not have.
bool is_concrete(std::string_view plain_part);
std::string capital(std::string text);  // its first letter
std::string trimmed(std::string_view text, std::string_view what = " ,;:-.");

}  // namespace amends::language
