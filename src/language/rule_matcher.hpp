#pragma once
// Finds which rules of a table speak in a text, and where: one pass over the text for all of them, then a closer look at those that do.

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <re2/re2.h>
#include <re2/set.h>

#include "language/folded.hpp"
#include "language/said.hpp"
#include "language/triage_rules.hpp"

namespace amends::language {

struct Sign {
  const SignRule* rule = nullptr;
  std::size_t start = 0, end = 0;                // of the folded text: the words
  std::size_t clause_start = 0, clause_end = 0;  // and the clause they stand in, trimmed, at most 120 bytes
  Said said = Said::told;                        // never denied: such a sign is none
};

class RuleMatcher {
 public:
  static constexpr std::size_t per_rule_max = 4;

  explicit RuleMatcher(std::span<const SignRule> rules);
  // Adds to `signs`, in the order of the table; denied and merely mentioned ones left out. How the others are said is for the reader to
  // weigh. Time is linear in the text.
  void find(const Folded& folded, std::vector<Sign>& signs) const;

 private:
  struct Pass {  // some of the rules, one after another in the table, looked for at once
    std::unique_ptr<re2::RE2::Set> set;
    std::size_t first = 0, rules = 0;
  };
  void find(const Pass& pass, std::string_view text, std::vector<Sign>& signs) const;

  std::span<const SignRule> rules_;
  std::vector<Pass> passes_;
  std::vector<std::unique_ptr<re2::RE2>> each_;
};

// Over sign_tables(), made ready at their first use. A text of one of their languages (ISO 639-1) is read by the English table and its own,
// any other, and a short one, whose language is guessed, by all of them.
void find_signs(const Folded& folded, std::string_view language, std::vector<Sign>& signs);

}  // namespace amends::language
