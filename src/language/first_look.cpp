#include "language/first_look.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <vector>

#include <re2/re2.h>

#include "base/limits.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::language {
namespace {

struct Rule {
  const char* id;       // a sign, a feeling word, or "" for severity only
  int severity;         // the least the case has when it fires; 0: says nothing about it
  const char* pattern;  // RE2, case-insensitive, word boundaries its own
};

// Strongest first: the first that fires gives the feeling.
constexpr std::array<Rule, 9> feelings = {{
    {"furious", 3, R"(\b(furious|livid|outrag(ed|eous)|disgrace(ful)?|disgust(ed|ing)|fuming|hung up on me|never (again )?(buy|order|come)|appalling|scandal(ous)?)\b)"},
    {"humiliated", 3, R"(\b(humiliat\w+|laughed at me|treated (me )?like (dirt|a criminal|an idiot)|as if i (was|were) (the )?(nuisance|problem|liar))\b)"},
    {"scared", 3, R"(\b(frighten\w+|scared|terrif\w+|unsafe|dangerous)\b)"},
    {"angry", 2, R"(\b(angry|unacceptable|ridiculous|rude|fed up|sick of|had enough|complain(t|ing)?|speak to (the|a|your) (owner|manager|boss|supervisor))\b)"},
    {"worried", 2, R"(\b(worr(ied|ying)|anxious|concerned|afraid)\b)"},
    {"tired", 2, R"(\b((second|third|fourth|fifth|2nd|3rd|4th) time (i|we)|still (no|not|nothing|waiting)|keep (writing|calling|ringing)|exhaust\w+|weeks? (now|later))\b)"},
    {"let down", 2, R"(\b(let down|disappoint\w+|nobody (answers|replied|cares)|expected (more|better)|two stars|one star)\b)"},
    {"confused", 1, R"(\b(confus\w+|do not understand|don.t understand|makes no sense)\b)"},
    {"annoyed", 1, R"(\b(annoy\w+|irritat\w+|frustrat\w+|inconvenien\w+)\b)"},
}};

constexpr std::array<Rule, 5> signs = {{
    {"asks_for_boss", 3, R"(\b(speak|talk) (to|with) (the|a|your) (owner|manager|boss|supervisor|director)\b)"},
    {"public_threat", 3, R"(\b((post|tweet|write|share) (about )?(this|it|that)( \w+){0,4} (on|to|in|online|everywhere|tonight|tomorrow)|leave (a|you a) (bad |one.star )?review|trustpilot|go(ing)? public|social media|the (press|papers|newspaper))\b)"},
    {"leaving", 3, R"(\b(cancel (my|our) (account|contract|subscription|order)|never (again )?(buy|order|shop|come)|last time i|take my (business|custom)|lost (me|a customer))\b)"},
    {"repeat_contact", 3, R"(\b((second|third|fourth|fifth|2nd|3rd|4th|5th) (time|mail|e-?mail|letter|call)|already (wrote|called|rang|told)|again and again|keep (writing|calling|ringing)|hung up on me)\b)"},
    {"angry_mail", 0, R"(\b(furious|livid|disgrace(ful)?|outrag(ed|eous)|appalling|unacceptable|hung up on me|disgust(ed|ing))\b)"},
}};

// language.md, severity: what lifts a case to high or critical by itself.
constexpr std::array<Rule, 4> gravity = {{
    {"", 4, R"(\b(injur(y|ed)|hospital|ambulance|(was|got|been) (burnt|burned|poisoned|cut)|allergic reaction|made (me|us|him|her) ill|kill myself|discriminat\w+|all (my|our) savings)\b)"},
    {"", 3, R"(\b(lawyer|solicitor|court|ombudsman|trading standards|sue you|legal action|data protection|gdpr)\b)"},
    {"", 3, R"(\b(wedding|funeral|naming day|christening|flight|birthday|anniversary)\b)"},
    {"", 3, R"([€£$] ?[1-9][0-9]{2,}|\b[1-9][0-9]{2,}([.,][0-9]{2})? ?(€|eur|euros?|gbp|pounds|usd|dollars)\b)"},
}};

constexpr const char* praise_pattern = R"(\b(thank you so much|wonderful|excellent service|well done|delighted|could not be happier|great (service|job|work))\b)";
constexpr const char* enquiry_pattern = R"(\b(when (do|will|can|is)|where (do|can|is)|how (do|can|much|long)|do you (have|sell|ship|deliver)|could you tell me|opening hours|i would like to (order|know|ask))\b)";
constexpr const char* trouble_pattern =
    R"(\b(broken|damaged|missing|late|lost|wrong|faulty|never (came|arrived)|not (arrived|received|working|come|delivered)|refund|hung up|ignored|overcharged|charged twice|delay(ed)?|leak\w*|complain\w*)\b)";

struct Found {
  Quote quote;         // the clause
  std::size_t at = 0;  // where the match itself begins
};

class Matcher {
 public:
  explicit Matcher(const char* pattern) : regex_(std::make_unique<re2::RE2>(pattern, options())) {}
  std::optional<Found> find(std::string_view text) const;
  bool matches(std::string_view text) const { return find(text).has_value(); }

 private:
  static re2::RE2::Options options() {
    re2::RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    options.set_max_mem(1 << 20);
    return options;
  }
  std::unique_ptr<re2::RE2> regex_;
};

// The clause around the match: from the sentence mark before it to the one after it.
Quote clause_around(std::string_view text, std::size_t start, std::size_t end) {
  constexpr std::string_view ends = ".!?\n;,";
  constexpr std::size_t clause_bytes_max = 120;
  auto from = text.find_last_of(ends, start == 0 ? 0 : start - 1);
  from = from == std::string_view::npos || start == 0 ? 0 : from + 1;
  auto to = text.find_first_of(ends, end);
  if (to == std::string_view::npos) to = text.size();
  while (from < start && (text[from] == ' ' || text[from] == '\t' || text[from] == '\r')) ++from;
  while (to > end && (text[to - 1] == ' ' || text[to - 1] == '\r')) --to;
  if (to - from > clause_bytes_max) from = start, to = end;
  return {from, to, std::string(text.substr(from, to - from))};
}

bool negated(std::string_view text, std::size_t start) {
  static const Matcher no(R"(\b(not|never|no|n.t|without)( \w+){0,1} $)");
  const auto from = start > 24 ? start - 24 : 0;
  return no.matches(text.substr(from, start - from));
}

std::optional<Found> Matcher::find(std::string_view text) const {
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece found;
  if (!regex_->Match(whole, 0, text.size(), re2::RE2::UNANCHORED, &found, 1)) return std::nullopt;
  const auto start = static_cast<std::size_t>(found.data() - text.data());
  return Found{clause_around(text, start, start + found.size()), start};
}

struct Compiled {
  const Rule* rule;
  Matcher matcher;
};

std::vector<Compiled> compile(std::span<const Rule> rules) {
  std::vector<Compiled> compiled;
  for (const auto& rule : rules) compiled.push_back({&rule, Matcher(rule.pattern)});
  return compiled;
}

// The first rule of the list that fires and is not negated.
const Compiled* first_of(const std::vector<Compiled>& rules, std::string_view text, std::optional<Quote>& quote) {
  for (const auto& rule : rules) {
    auto found = rule.matcher.find(text);
    if (!found || negated(text, found->at)) continue;
    quote = std::move(found->quote);
    return &rule;
  }
  return nullptr;
}

}  // namespace

std::optional<std::string> phone_in(std::string_view text) {
  static const re2::RE2 number(R"((?i)(?:(?:\b(?:ring|call|phone|telephone|tel|mobile|cell|reach)\b[^\n\d+]{0,30})((?:\+|00)?\d[\d ()/.\-]{6,18}\d)|((?:\+|\b00)[1-9][\d ()/.\-]{6,18}\d)))");
  constexpr std::ptrdiff_t digits_min = 8;
  text = text.substr(0, limits::text_bytes_max);
  std::string named, international;
  if (!re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), number, &named, &international)) return std::nullopt;
  auto& found = named.empty() ? international : named;
  if (std::count_if(found.begin(), found.end(), [](char c) { return c >= '0' && c <= '9'; }) < digits_min) return std::nullopt;
  return found;
}

FirstLook first_look(std::string_view text) {
  static const auto feeling_rules = compile(feelings);
  static const auto sign_rules = compile(signs);
  static const auto gravity_rules = compile(gravity);
  static const Matcher praise(praise_pattern), enquiry(enquiry_pattern), trouble(trouble_pattern);

  text = text.substr(0, limits::text_bytes_max);
  FirstLook look;
  std::optional<Quote> feeling_quote, sign_quote, ignored;
  const auto* feeling = first_of(feeling_rules, text, feeling_quote);
  const auto* sign = first_of(sign_rules, text, sign_quote);
  const auto* grave = first_of(gravity_rules, text, ignored);
  look.is_complaint = feeling || sign || trouble.matches(text) || !(praise.matches(text) || enquiry.matches(text));
  if (!look.is_complaint) {
    look.severity = 1;
    return look;
  }
  if (feeling) {
    look.feeling = feeling->rule->id;
    look.severity = std::max(look.severity, feeling->rule->severity);
  }
  if (sign) {
    look.sign = sign->rule->id;
    look.severity = std::max(look.severity, sign->rule->severity);
  }
  if (grave) look.severity = std::max(look.severity, grave->rule->severity);
  look.quote = sign_quote ? sign_quote : feeling_quote;
  if (auto threat = sign_rules[1].matcher.find(text); threat && !negated(text, threat->at)) look.warning = std::move(threat->quote);
  return look;
}

}  // namespace amends::language
