#include "domain/recovery/types.hpp"

namespace amends::domain {

Track track_of(Step step) {
  switch (step) {
    case Step::listen:
    case Step::reflect:
    case Step::apologise:
    case Step::empathise:
    case Step::agree:
    case Step::thank:
      return Track::person;
    case Step::findings:
    case Step::what_hurt:
    case Step::options:
    case Step::choice:
    case Step::remedy:
    case Step::gesture:
    case Step::confirmation:
      return Track::problem;
    case Step::cause:
    case Step::review:
    case Step::action:
    case Step::effect_check:
    case Step::tell_everyone:
      return Track::process;
  }
  return Track::process;
}

Standing standing_of(int score) {
  if (score <= 6) return Standing::detractor;
  return score <= 8 ? Standing::passive : Standing::promoter;
}

}  // namespace amends::domain
