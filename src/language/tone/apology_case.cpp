#include <fmt/format.h>

#include "language/tone/case_rules.hpp"

// Reference 5.1: what needs the whole text or the case.

namespace amends::language {
namespace {

Facts facts_here(const Look& look, const Sentence& sentence) { return facts_of(look.text, sentence, look.context); }
Facts facts_anywhere(const Look& look) {
  static const Sentence nothing{0, 0, 0, false};
  return facts_of(look.text, look.text.sentences.empty() ? nothing : look.text.sentences.front(), look.context);
}

ToneFinding finding(const Look& look, std::string_view found, const char* id, FindingSeverity severity, std::string title, std::string why,
                    std::string suggestion) {
  auto out = finding_at(look.text, look.sentence_with(found), found, id, severity);
  out.title = std::move(title);
  out.why = std::move(why);
  out.suggestion = std::move(suggestion);
  return out;
}

// "for the inconvenience", "for the experience you've had": nothing in the sentence says what it was.
void vague_object(const Look& look, Findings& out) {
  if (look.text.tongue != Tongue::en) return;
  static const Pattern vague(
      R"(\b(?:sorry|apologi[sz]e|apolog(?:y|ies))\b[^.!?]{0,40}?\b(?:for|about) ((?:the|this|that|your|all the|all this|these|those) (?:\w+ )?(?:inconvenience|troubles?|issues?|problems?|experiences?|situation|hassle|discomfort|disruption|confusion|matter|difficult(?:y|ies)|annoyance))\b)");
  static const Pattern bare(R"(^(?:we |i )?(?:\w+ ){0,3}(?:sorry|apologi[sz]e|apologies) for (inconvenience|trouble)\b)");
  for (const auto i : look.apology_sentences) {
    const auto& sentence = look.text.sentences[i];
    const auto plain = look.text.of(sentence);
    auto found = vague.first(plain);
    if (found.empty()) found = bare.first(plain);
    if (found.empty()) continue;
    // What comes after it, up to a new clause, may name it: "the trouble with your lamp".
    static const Pattern named(
        R"(^ (?:with|about|on|at|in|of|over|around|regarding|you (?:had|have|are having|are experiencing|experienced|are facing|faced) (?:had )?(?:with|in|on|at|getting)|when|while|getting|caused by|by)\b)");
    const auto right = plain.substr(static_cast<std::size_t>(found.data() - plain.data()) + found.size());
    const auto clause = right.substr(0, right.find_first_of(",;:.!?("));
    if (named.in(right) || is_concrete(clause)) continue;
    const auto facts = facts_here(look, sentence);
    out.push_back(finding(look, found, "A5", FindingSeverity::warn, fmt::format("Says “{}” without naming it.", look.text.written(found)),
                          "Name what they went through, with its day or amount.",
                          facts.empty() ? std::string("I am sorry [for what they went through: its day, its hours, its amount].")
                                        : fmt::format("I am sorry about {}.", about(facts))));
  }
}

// "We are sorry. However, you did not tell us ...": the apology is taken back in the next sentence.
void but_next(const Look& look, Findings& out) {
  if (look.text.tongue != Tongue::en) return;
  static const Pattern joint(R"(^((?:however|but|that said|although|having said that)\b),? ?(.*)$)");
  static const Pattern theirs(
      R"(^(?:you|your|it (?:is|was) not|it (?:is|was) your|there (?:is|was) nothing|no ?one|nobody|these things|this is how|that is what|we (?:were|are) (?:very |so )?busy|the (?:terms|rules|fault|mistake) )\b)");
  static const Pattern good(R"(^you (?:were|are) (?:right|owed|not)|^you (?:deserve|will|can|have every)|^your (?:\w+ )?(?:is|has|was) )");
  for (const auto i : look.apology_sentences) {
    if (i + 1 >= look.text.sentences.size()) continue;
    const auto& next = look.text.sentences[i + 1];
    const auto groups = joint.groups(look.text.of(next));
    if (!groups || !theirs.in((*groups)[2]) || good.in((*groups)[2])) continue;
    out.push_back(
        finding(look, (*groups)[1], "A3", FindingSeverity::block,
                fmt::format("Takes the apology back with “{}”.", look.text.written((*groups)[1])), "What follows it is all that is heard.",
                fmt::format("Here is what I do about {} now: [say what, and by when].", thing(facts_here(look, look.text.sentences[i])))));
  }
}

void regret_only(const Look& look, Findings& out) {
  if (look.text.tongue != Tongue::en || look.has_apology()) return;
  static const Pattern regret(
      R"(\b((?:we|i) (?:\w+ ){0,2}?regret\b|we are (?:\w+ )?(?:disappointed|saddened|sad)\b|(?:it|this) saddens us\b|it is regrettable\b))");
  static const Pattern unfortunately(R"(\b(unfortunately|regrettably)\b)");
  auto found = regret.first(look.text.plain);
  if (found.empty() && (look.kind == LetterTone::apology || look.fault_ours())) found = unfortunately.first(look.text.plain);
  if (found.empty()) return;
  static const Pattern clause(R"(\bregret (?:that|to (?:say|tell you|inform you)(?: that)?|hearing(?: that)?) ([^.!?]+))");
  const auto& sentence = look.sentence_with(found);
  const auto groups = clause.groups(look.text.of(sentence));
  out.push_back(finding(look, found, "A7", FindingSeverity::warn,
                        fmt::format("Regrets, and does not say sorry: “{}”.", look.text.written(found)),
                        "“Regret” keeps its distance. Say “I am sorry”.",
                        groups ? fmt::format("I am sorry that {}.", trimmed(look.text.written((*groups)[1])))
                               : fmt::format("I am sorry about {}.", about(facts_here(look, sentence)))));
}

void too_many(const Look& look, Findings& out) {
  if (look.text.tongue != Tongue::en) return;
  static const Pattern superlative(R"(\b(deeply|sincerely|truly|terribly|extremely|so so|so very|incredibly|profoundly|unreservedly)\b)");
  int strong = 0;
  for (const auto i : look.apology_sentences) strong += static_cast<int>(superlative.all(look.text.of(look.text.sentences[i])).size());
  if (look.apologies.size() <= 2 && strong < 2) return;
  if (look.apologies.empty()) return;
  const auto last = look.apologies.back();
  out.push_back(finding(look, last, "A12", FindingSeverity::warn, "Says sorry more than it does anything.",
                        "One clear apology, then what you do.",
                        fmt::format("Here is what I do about {}: [say what, and by when].", thing(facts_anywhere(look)))));
}

void late(const Look& look, Findings& out) {
  if (look.text.tongue != Tongue::en || !look.has_apology()) return;
  static const Pattern greeting(R"(^(?:dear|hello|hi|hey|good (?:morning|afternoon|evening))\b[^.!?]{0,40}$)");
  std::size_t before = look.apology_sentences.front();
  if (greeting.in(look.text.of(look.text.sentences.front())) && before > 0) --before;
  const bool apologises = look.complaint() || look.kind == LetterTone::apology;
  if (before >= 3 && apologises)
    out.push_back(finding(look, look.apologies.front(), "A14", FindingSeverity::hint, "The apology comes late.",
                          "Put it into the first or second sentence.", ""));
  if (before == 0 || !apologises) return;
  static const Pattern cause(R"(\b(because (?:[^o\W]\w*|of (?:the|a|an|high|bad))|due to|owing to)\b)");
  for (std::size_t i = 0; i < look.apology_sentences.front(); ++i)
    if (const auto found = cause.first(look.text.of(look.text.sentences[i])); !found.empty() && found.find("because of us") == found.npos) {
      out.push_back(finding(look, found, "A15", look.kind == LetterTone::apology ? FindingSeverity::hint : FindingSeverity::warn,
                            "Explains before it apologises.", "Apology, fact, fix, in this order.",
                            fmt::format("I am sorry about {}.", about(facts_here(look, look.text.sentences[i])))));
      return;
    }
}

bool says_fault_in_apology_kind(LetterTone kind) { return kind != LetterTone::gesture && kind != LetterTone::closing; }

void missing_or_wrong(const Look& look, Findings& out) {
  const auto& context = look.context;
  const bool answered_before =
      context.prior_apologies.value_or(0) > 0 && look.kind != LetterTone::apology && look.kind != LetterTone::final_;
  if (!look.has_apology() && !answered_before && says_fault_in_apology_kind(look.kind)) {
    const auto suggestion = fmt::format("I am sorry about {}: that was ours to get right.", about(facts_anywhere(look)));
    if (look.fault_ours())
      out.push_back(finding_of_absence(look.text, "A17", FindingSeverity::block, "No apology, and the fault is ours.",
                                       "They wait for one sentence: that we are sorry.", suggestion));
    else if (look.complaint() && !context.fault && look.kind != LetterTone::update && look.kind != LetterTone::follow_up &&
             context.prior_apologies.value_or(0) == 0)
      out.push_back(finding_of_absence(look.text, "A17", FindingSeverity::warn, "No apology.",
                                       "It is a complaint. A word of sympathy admits nothing.",
                                       fmt::format("I am sorry about {}.", about(facts_anywhere(look)))));
  }
  // Once the full apology was made, a later letter need not make it again.
  if (look.fault_ours() && look.has_apology() && !answered_before && !takes_responsibility(look)) {
    static const Pattern sympathy(
        R"(\b(sorry(?: that)?(?: to (?:hear|see|learn|read)|\b[^.!?]{0,12}\b(?:this|it) (?:has |had )?(?:happened|been)| (?:about|for) your (?:trouble|bad luck|experience|loss|wait|inconvenience)\b)|saddens us to hear)\b)");
    static const Pattern any_sympathy_dfs(
        R"(\b(tut mir leid,? (?:das )?zu horen|leid zu horen|desolee? d'apprendre|navree? d'apprendre|lamento (?:oir|saber|escuchar)|siento (?:oir|saber))\b)");
    const auto found = look.text.tongue == Tongue::en ? sympathy.first(look.text.plain) : any_sympathy_dfs.first(look.text.plain);
    const auto facts = facts_anywhere(look);
    if (!found.empty())
      out.push_back(finding(look, found, "A18", FindingSeverity::block, "Is sorry to hear it, as if it were not ours.",
                            "The fault is ours. Say what we did.", fmt::format("I am sorry we [say what we did] with {}.", about(facts))));
    else
      out.push_back(finding(look, look.apologies.front(), "component.responsibility", FindingSeverity::block,
                            "Says sorry, and not for what.", "The fault is ours. One sentence with “we” and what we did.",
                            fmt::format("I am sorry we [say what we did] with {}.", about(facts))));
  }
  if (context.fault == Fault::unknown && look.text.tongue == Tongue::en) {
    static const Pattern admits(
        R"(\b((?:was|is|were) (?:entirely |all |clearly )?(?:our|my) (?:own )?(?:fault|mistake|error)|(?:our|my) (?:fault|mistake)\b|(?:we|i) (?:was|were) wrong|(?:we|i) (?:take|accept) (?:full |all )?responsibility|we are (?:to blame|at fault|liable))\b)");
    if (const auto found = admits.first(look.text.plain); !found.empty())
      out.push_back(finding(look, found, "A19", FindingSeverity::warn, "Admits what has not been found yet.",
                            "Sympathy needs no finding; an admission does.",
                            fmt::format("I am sorry about {}. I am finding out what happened and will tell you {}.",
                                        about(facts_here(look, look.sentence_with(found))), by_when(facts_anywhere(look), context))));
  }
  // A follow-up owes an apology, however many there were (row 4j).
  const bool owed = look.kind == LetterTone::follow_up;
  if (!owed && context.prior_apologies.value_or(0) >= 1 && look.has_apology() && !brings_news(look))
    out.push_back(finding(look, look.apologies.front(), "A13", FindingSeverity::block,
                          fmt::format("Apology number {}, and nothing new.", *context.prior_apologies + 1),
                          "A repeated apology makes it worse. Bring a fix, money or a date, or ring them.",
                          fmt::format("Being sorry is not enough by now. About {}: [say what is new], and I write to you {}.",
                                      thing(facts_anywhere(look)), by_when(facts_anywhere(look), context))));
}

}  // namespace

void check_apology(const Look& look, Findings& out) {
  vague_object(look, out);
  but_next(look, out);
  regret_only(look, out);
  too_many(look, out);
  late(look, out);
  missing_or_wrong(look, out);
}

}  // namespace amends::language
