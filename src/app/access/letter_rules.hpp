#pragma once
// What a house's regulator or its own terms ask of its letters (reference 5.6: R4, R5; 5.3: P-5). Nothing is asked of a house without one.

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "app/ports.hpp"

namespace amends::app {

struct LetterRules {
  std::string pack;  // id of the rule pack: "uk_disp"; empty: none. One that begins with "uk" wants a date in acknowledgements
  std::vector<std::string> required;  // texts and addresses that stand in each acknowledgement and final answer
  int answer_days = 0;                // calendar days from receipt to the final answer; 0: no limit. A promise beyond it is held back
};
BOOST_DESCRIBE_STRUCT(LetterRules, (), (pack, required, answer_days))

Result<LetterRules> load_letter_rules(Reader& reader);
// Errors: `invalid`, with what to do, for more or longer texts than limits allow, or days below 0 or above a year.
Result<void> save_letter_rules(Transaction& transaction, const LetterRules& rules);

}  // namespace amends::app
