#include "language/rule_matcher.hpp"

#include <algorithm>
#include <numeric>

#include "language/piece.hpp"

namespace amends::language {
namespace {

// Many rules in one automaton make more states than memory holds; as many automata as rules, more passes than time allows.
constexpr std::size_t pattern_bytes_per_pass = 11000;
constexpr std::int64_t pass_memory = 8 << 20, rule_memory = 4 << 20;  // bytes at most
constexpr std::size_t language_bytes_min = 100;                       // of a shorter text the language is a guess
constexpr std::size_t clause_bytes_max = 120;
constexpr std::size_t before_bytes = 48;  // how far back the words of a mere mention are looked for

re2::RE2::Options options(std::int64_t memory) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_never_capture(true);
  options.set_max_mem(memory);
  return options;
}

// The clause around the words: from the mark before them to the one after.
void find_clause(std::string_view text, Sign& sign) {
  const auto before = sign.start == 0 ? std::string_view::npos : text.find_last_of(clause_ends, sign.start - 1);
  auto from = before == std::string_view::npos ? 0 : before + 1;
  auto to = std::min(text.find_first_of(clause_ends, sign.end), text.size());
  while (from < sign.start && text[from] == ' ') ++from;
  while (to > sign.end && text[to - 1] == ' ') --to;
  if (to - from > clause_bytes_max) from = sign.start, to = sign.end;
  sign.clause_start = from;
  sign.clause_end = to;
}

// What a customer says they would do.
bool is_threat(const SignRule& rule) {
  constexpr std::string_view threats[] = {"legal", "regulator", "press", "public", "leaving"};
  return rule.group == Group::risk && std::find(std::begin(threats), std::end(threats), rule.name) != std::end(threats);
}

// "I saw your advertisement in the newspaper", "I am a solicitor": the word is there, the risk is not.
bool mentioned(const SignRule& rule, std::string_view text, std::size_t at) {
  static const re2::RE2 seen_somewhere(
      R"(\b(saw|seen|found|read|reading|advert\w*|ads?|heard of|article|offer|good|great|excellent|positive)( [\w']+){0,4} $)",
      options(1 << 20));
  static const re2::RE2 by_trade(
      R"(\b(am|is|was|as|be|i'm|she's|he's|being|friend|works? (for|at|as)|years) (a |an |the )?(\w+ )?$|\bfor (my|our|a|an|the|his|her) $)",
      options(1 << 20));
  const std::string_view kind = rule.name;
  const auto before = piece(text.substr(at > before_bytes ? at - before_bytes : 0, std::min(at, before_bytes)));
  if ((kind == "press" || kind == "public") && re2::RE2::PartialMatch(before, seen_somewhere)) return true;
  return (kind == "legal" || kind == "regulator" || kind == "press") && re2::RE2::PartialMatch(before, by_trade);
}

}  // namespace

RuleMatcher::RuleMatcher(std::span<const SignRule> rules) : rules_(rules) {
  std::size_t bytes = pattern_bytes_per_pass;
  for (const auto& rule : rules_) {
    if (bytes >= pattern_bytes_per_pass) {
      passes_.push_back({std::make_unique<re2::RE2::Set>(options(pass_memory), re2::RE2::UNANCHORED), each_.size(), 0});
      bytes = 0;
    }
    each_.push_back(std::make_unique<re2::RE2>(rule.pattern, options(rule_memory)));
    passes_.back().set->Add(rule.pattern, nullptr);
    ++passes_.back().rules;
    bytes += std::string_view(rule.pattern).size();
  }
  for (auto& pass : passes_) pass.set->Compile();
}

void RuleMatcher::find(const Folded& folded, std::vector<Sign>& signs) const {
  const std::string_view text = folded.text;
  for (const auto& pass : passes_) find(pass, text, signs);
}

void RuleMatcher::find(const Pass& pass, std::string_view text, std::vector<Sign>& signs) const {
  thread_local std::vector<int> speaking;
  re2::RE2::Set::ErrorInfo error{};
  if (!pass.set->Match(piece(text), &speaking, &error) && error.kind != re2::RE2::Set::kNoError) {
    speaking.resize(pass.rules);
    std::iota(speaking.begin(), speaking.end(), 0);
  }
  std::sort(speaking.begin(), speaking.end());
  for (const int of_pass : speaking) {
    const auto number = pass.first + static_cast<std::size_t>(of_pass);
    const auto& rule = rules_[number];
    std::size_t from = 0, count = 0;
    re2::StringPiece found;
    while (count < per_rule_max && from <= text.size() &&
           each_[number]->Match(piece(text), from, text.size(), re2::RE2::UNANCHORED, &found, 1)) {
      Sign sign{&rule, static_cast<std::size_t>(found.data() - text.data()), 0, 0, 0};
      sign.end = sign.start + found.size();
      from = std::max(sign.end, from + 1);
      ++count;
      if (!rule.said_as_is && denied(text, sign.start)) continue;
      if (rule.group == Group::risk && mentioned(rule, text, sign.start)) continue;
      find_clause(text, sign);
      sign.said = standing(text, {sign.start, sign.end, is_threat(rule)});
      signs.push_back(sign);
    }
  }
}

void find_signs(const Folded& folded, std::string_view language, std::vector<Sign>& signs) {
  struct Reader {
    std::string_view language;
    RuleMatcher signs;
  };
  static const auto readers = [] {
    std::vector<Reader> all;
    for (const auto& table : sign_tables()) all.push_back({table.language, RuleMatcher(table.rules)});
    return all;
  }();
  const bool is_read = std::any_of(readers.begin(), readers.end(), [&](const Reader& one) { return one.language == language; });
  const bool by_all = !is_read || folded.text.size() < language_bytes_min;
  signs.clear();
  for (const auto& reader : readers)
    if (by_all || reader.language == "en" || reader.language == language) reader.signs.find(folded, signs);
}

}  // namespace amends::language
