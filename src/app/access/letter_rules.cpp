#include "app/access/letter_rules.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/access/stored_setting.hpp"
#include "wire/write.hpp"

namespace amends::app {
namespace {

constexpr auto rules_key = "letter_rules";
constexpr std::size_t pack_bytes_max = 40;
constexpr std::size_t required_max = 20;
constexpr std::size_t required_bytes_max = 500;
constexpr int letter_answer_days_max = 366;

}  // namespace

Result<LetterRules> load_letter_rules(Reader& reader) {
  return TRY(stored_setting<LetterRules>(reader, rules_key)).value_or(LetterRules());
}

Result<void> save_letter_rules(Transaction& transaction, const LetterRules& rules) {
  if (rules.pack.size() > pack_bytes_max)
    return fail(Errc::invalid, fmt::format("The rule pack's id is too long: at most {} bytes.", pack_bytes_max), "pack_too_long", "/pack");
  if (rules.required.size() > required_max)
    return fail(Errc::invalid, fmt::format("Too many texts: at most {}.", required_max), "required_too_many", "/required");
  for (std::size_t i = 0; i < rules.required.size(); ++i) {
    const auto& text = rules.required[i];
    if (text.size() > required_bytes_max || text.find_first_not_of(" \t\r\n") == std::string::npos)
      return fail(Errc::invalid, fmt::format("A text that letters must contain has 1 to {} bytes and is not blank.", required_bytes_max),
                  "required_malformed", fmt::format("/required/{}", i));
  }
  if (rules.answer_days < 0 || rules.answer_days > letter_answer_days_max)
    return fail(Errc::invalid, fmt::format("The days to the final answer are 0 (no limit) to {}.", letter_answer_days_max),
                "answer_days_out_of_range", "/answer_days");
  return transaction.put_setting(rules_key, wire::to_text(rules));
}

}  // namespace amends::app
