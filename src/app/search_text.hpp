#pragma once
// Text as the search index and its queries see it, so that SQLite and PostgreSQL answer alike: folded (NFKC, case, diacritics) and cut
// into words of letters and digits; scripts written without blanks are cut by ICU's dictionaries. Language-neutral: no stemming.

#include <string>
#include <string_view>
#include <vector>

#include "domain/recovery/state.hpp"

namespace amends::app {

// In order, with repeats.
std::vector<std::string> search_words(std::string_view text);
// The same, joined by blanks.
std::string fold_for_search(std::string_view text);

// What the index holds of one event, folded: its words and the case's title. Empty: nothing of it is searched, or all of it is erased.
// `after`: the state with the event. Depends on nothing else, so that a rebuild gives the same rows.
std::string search_text(const domain::State& after, const domain::Event& event);

}  // namespace amends::app
