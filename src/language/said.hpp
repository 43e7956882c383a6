#pragma once
// How the words of a rule are said: a text tells, denies, asks about, supposes a thing, or says that it is mended. "Nobody was hurt", "Is
// the paint dangerous?", "if the parcel is damaged", "thanks for sorting out the delay" tell of no hurt, danger, damage, delay. English,
// German, French and Spanish.

#include <cstddef>
#include <string_view>

#include <re2/re2.h>

namespace amends::language {

enum class Said {
  told,
  denied,
  asked,     // in a question about what may be or is in general; one about what happened to the customer tells of it
  supposed,  // under an if; what they threaten with stands behind it and is told
  mended,    // they thank for, or tell of, its mending
  own        // the customer's own doing: "I lost my receipt"
};

struct Words {
  std::size_t start = 0, end = 0;  // of the folded text
  bool is_threat = false;          // a risk that the customer would bring about: "Must I go to the ombudsman?" threatens
};

class SaidHow {
 public:
  SaidHow();
  bool denied(std::string_view text, std::size_t at) const;
  // Anything but denied. Time is linear in the sentence, of which a limited part is read.
  Said standing(std::string_view text, const Words& words) const;

 private:
  Said in_question(std::string_view part, const Words& words) const;

  re2::RE2 denial_, no_denial_, hint_, own_doing_, own_loss_, mending_, mended_after_, unmended_, unmended_after_, given_, failed_, opener_,
      inverted_, telling_, threatening_, supposing_, real_if_, main_clause_;
};

}  // namespace amends::language
