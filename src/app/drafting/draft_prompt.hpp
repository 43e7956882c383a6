#pragma once
// What a language model is asked for a draft: instructions of ours, and the facts of the case that this letter needs, masked. Pure.

#include <string_view>
#include <vector>

#include "app/drafting/language_model.hpp"
#include "app/people.hpp"
#include "domain/recovery/state.hpp"
#include "language/masking/masking.hpp"

namespace amends::app {

struct DraftFacts {
  const domain::State& state;
  const CustomerRecord& customer;
  std::string_view first_words;  // what they first said or wrote; used where no account was taken
  Instant now;
};

// Errc::conflict "draft_kind" for another letter than a reflection, an update or an apology; "nothing_heard" for a reflection of a case
// that holds nothing they said. An apology is asked for in full only where a finding upholds an issue; else in sympathy (row 4d).
// Everything that a person wrote stands between marks that it cannot contain, and the model is told that it is no instruction.
Result<ModelQuestion> draft_question(domain::LetterKind kind, const DraftFacts& facts, language::Masking& masking);

// Who may be named in those facts: the customer with their town, all colleagues, and `others`: customers that a letter may be mixed up
// with.
std::vector<language::KnownName> known_names(const CustomerRecord& customer, const Colleagues& colleagues,
                                             const std::vector<std::string>& others);

}  // namespace amends::app
