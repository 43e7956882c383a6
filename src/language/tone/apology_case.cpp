#include <fmt/format.h>

#include "language/tone/case_rules.hpp"

// Reference 5.1: what needs the whole text or the case.

namespace amends::language {
namespace {

Facts facts_here(const Look& look, const Sentence& sentence) { return facts_of(look.text, sentence, look.context); }

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
  static const ByTongue joint{
      R"(^((?:however|but|that said|although|having said that)\b),? ?(.*)$)", R"(^((?:aber|jedoch|allerdings|doch)\b),? ?(.*)$)",
      R"(^((?:mais|cependant|toutefois|neanmoins|pourtant)\b),? ?(.*)$)", R"(^((?:pero|sin embargo|no obstante|aunque)\b),? ?(.*)$)"};
  static const ByTongue theirs{

      R"(^(?:you|your|it (?:is|was) not|it (?:is|was) your|there (?:is|was) nothing|no ?one|nobody|these things|this is how|that is what|(?:we|i) (?:can only|cannot|could not|are (?:not able|unable)|will not|do not)|we (?:were|are) (?:very |so )?busy|the (?:terms|rules|fault|mistake) )\b)",

      R"(^(?:sie (?:hatten|haben|mussen|sollten)|(?:wir|ich) (?:konnen|kann|durfen|darf) [^.]*(?:nicht|nur|nichts)|(?:konnen|kann) (?:wir|ich) [^.]*(?:nicht|nur|nichts)|(?:das|es|dies) (?:ist|war|liegt|lag) (?:nicht|ihr)|(?:laut|gemass|nach) unser|leider)\b)",

      R"(^(?:vous (?:auriez|avez|devez|devriez|n'avez)|(?:nous ne pouvons|je ne peux|nous n'y|je n'y)|ce n'est pas|c'est votre|selon nos)\b)",

      R"(^(?:usted (?:debia|deberia|tenia|no)|no (?:podemos|puedo|es nuestr\w+|depende)|solo (?:podemos|puedo)|segun nuestr\w+|es su)\b)"};
  static const ByTongue good{

      R"(^you (?:were|are) (?:right|owed|not)|^you (?:deserve|will|can|have every)|^your (?:\w+ )?(?:is|has|was) |^(?:we|i) (?:cannot|do not|could not) (?:\w+ )?(?:find|see|tell|open|read|know|understand|want|leave|let|accept that|undo|forgive)|\?$)",
      R"(^sie haben (?:recht|anspruch|mir|uns geholfen)|\b(?:finden|erkennen|offnen|lesen|ungeschehen)\b|\?$)",
      R"(^vous avez (?:raison|droit|bien fait)|\b(?:trouver|ouvrir|lire|effacer)\b|\?$)", R"(\b(?:encontrar|abrir|leer|deshacer)\b|\?$)"};
  for (const auto i : look.apology_sentences) {
    if (i + 1 >= look.text.sentences.size()) continue;
    const auto& next = look.text.sentences[i + 1];
    const auto groups = joint.of(look.text.tongue).groups(look.text.of(next));
    if (!groups || !theirs.of(look.text.tongue).in((*groups)[2]) || good.of(look.text.tongue).in((*groups)[2])) continue;
    const auto& words = wording(look.text.tongue, "A3.next");
    out.push_back(finding(look, (*groups)[1], "A3", FindingSeverity::block, filled(words.title, look.text.written((*groups)[1])), words.why,
                          filled(words.suggestion, thing(look, look.text.sentences[i]))));
  }
}

// "Wir bedauern", "nous regrettons": words that count as an apology elsewhere, and alone are only regret.
bool only_regrets(const Look& look) {
  return std::all_of(look.apologies.begin(), look.apologies.end(),
                     [](std::string_view word) { return word.starts_with("bedau") || word.starts_with("regrett"); });
}

void regret_only(const Look& look, Findings& out) {
  if (!only_regrets(look)) return;
  // What is doubted or taken back as well was found as that.
  if (std::any_of(out.begin(), out.end(), [](const auto& each) { return each.rule == "A1" || each.rule == "A2" || each.rule == "A3"; }))
    return;
  static const ByTongue regret{

      R"(\b((?:we|i) (?:\w+ ){0,2}?regret\b|we are (?:\w+ )?(?:disappointed|saddened|sad)\b|(?:it|this) saddens us\b|it is regrettable\b))",

      R"(\b((?:wir|ich) (?:\w+ )?bedaue?re?n?\b|bedaue?re?n? (?:wir|ich)\b|(?:wir|ich) (?:sind|bin) (?:\w+ ){0,2}(?:enttauscht|traurig|betroffen)\b|es ist bedauerlich\b))",

      R"(\b((?:nous|je) (?:\w+ )?regrett(?:ons|e)\b|(?:nous sommes|je suis) (?:\w+ )?(?:decus?|decues?|attristee?s?)\b|il est regrettable\b))",
      R"(\b((?:estamos|estoy) (?:\w+ )?(?:decepcionad[oa]s?|apenad[oa]s?)\b|(?:nos|me) entristece\b|es lamentable\b))"};
  static const ByTongue unfortunately{R"(\b(unfortunately|regrettably)\b)", R"(\b(leider|bedauerlicherweise)\b)",
                                      R"(\b(malheureusement)\b)", R"(\b(lamentablemente|desafortunadamente|desgraciadamente)\b)"};
  auto found = regret.of(look.text.tongue).first(look.text.plain);
  if (found.empty() && look.apologies.empty() && (look.kind == LetterTone::apology || look.fault_ours()))
    found = unfortunately.of(look.text.tongue).first(look.text.plain);
  if (found.empty()) return;
  static const Pattern clause(R"(\bregret (?:that|to (?:say|tell you|inform you)(?: that)?|hearing(?: that)?) ([^.!?]+))");
  const auto& sentence = look.sentence_with(found);
  const auto groups = clause.groups(look.text.of(sentence));
  const auto& words = wording(look.text.tongue, "A7");
  out.push_back(finding(look, found, "A7", FindingSeverity::warn, filled(words.title, look.text.written(found)), words.why,
                        groups && look.text.tongue == Tongue::en
                            ? fmt::format("I am sorry that {}.", trimmed(look.text.written((*groups)[1])))
                            : filled(words.suggestion, about(look, sentence))));
}

void too_many(const Look& look, Findings& out) {
  static const ByTongue superlative{R"(\b(deeply|sincerely|truly|terribly|extremely|so so|so very|incredibly|profoundly|unreservedly)\b)",
                                    R"(\b(zutiefst|aufrichtig|vielmals|ausserordentlich|unendlich|von (?:ganzem )?herzen|in aller form)\b)",
                                    R"(\b(sincerement|profondement|vivement|infiniment|platement|sinceres|mille)\b)",
                                    R"(\b(sinceramente|profundamente|muchisimo|infinitamente|encarecidamente|sinceras|mil)\b)"};
  int strong = 0;
  for (const auto i : look.apology_sentences)
    strong += static_cast<int>(superlative.of(look.text.tongue).all(look.text.of(look.text.sentences[i])).size());
  if (look.apologies.size() <= 2 && strong < 2) return;
  if (look.apologies.empty()) return;
  const auto& words = wording(look.text.tongue, "A12");
  out.push_back(
      finding(look, look.apologies.back(), "A12", FindingSeverity::warn, words.title, words.why, filled(words.suggestion, thing(look))));
}

std::size_t sentences_before_apology(const Look& look) {
  static const Pattern greeting(
      R"(^(?:dear|hello|hi|hey|good (?:morning|afternoon|evening)|sehr geehrte[rs]?|liebe[r]?|hallo|guten tag|cher|chere|bonjour|madame|monsieur|estimad[oa]|hola|querid[oa])\b[^.!?]{0,40}$)");
  const std::size_t before = look.apology_sentences.front();
  return before > 0 && greeting.in(look.text.of(look.text.sentences.front())) ? before - 1 : before;
}

// A reason that is no admission: "because of the weather", not "because we forgot".
std::string_view excuse_in(const Look& look, const Sentence& sentence) {
  static const ByTongue cause{R"(\b(because (?:[^o\W]\w*|of (?:the|a|an|high|bad))|due to|owing to)\b)",
                              R"(\b(weil (?:\w+)|da (?:der|die|das|es|viele)|aufgrund|wegen|infolge)\b)",
                              R"(\b(parce qu(?:e \w+|'\w+)|en raison d\S+|a cause d\S+|du fait d\S+|suite a)\b)",
                              R"(\b(porque (?:\w+)|debido a|a causa de|ya que (?:\w+))\b)"};
  static const Pattern admits(
      R"(\b(?:because (?:we|i|our|my|of us)|due to (?:our|my)|owing to (?:our|my)|weil (?:wir|ich|unser\w*|mein\w*|uns|mir)|(?:wegen|aufgrund|infolge) (?:uns|unser|mein)\w*|parce que (?:nous|je|j'\w+|notre|on)|a cause de (?:nous|notre)|(?:porque|ya que) (?:nosotros|nuestr\w+|hemos|he|no|\w+(?:amos|imos))|debido a nuestr\w+|a causa de nuestr\w+)\b)");
  const auto found = cause.of(look.text.tongue).first(look.text.of(sentence));
  return found.empty() || admits.in(look.text.of(sentence)) ? std::string_view() : found;
}

// A14, A15: where the apology stands, and what stands before it.
void order(const Look& look, Findings& out) {
  const bool apologises = look.complaint() || look.kind == LetterTone::apology;
  if (!look.has_apology() || !apologises) return;
  constexpr std::size_t late_from = 3;
  const auto first = look.apology_sentences.front();
  const auto before = sentences_before_apology(look);
  const auto tongue = look.text.tongue;
  if (before >= late_from)
    out.push_back(finding(look, look.apologies.front(), "A14", FindingSeverity::hint, wording(tongue, "A14").title,
                          wording(tongue, "A14").why, filled(wording(tongue, "A14").suggestion, about(look, look.text.sentences[first]))));
  if (before > 0)
    for (std::size_t i = 0; i < first; ++i)
      if (const auto found = excuse_in(look, look.text.sentences[i]); !found.empty()) {
        const bool mild = look.kind == LetterTone::apology || look.context.explanation_asked.value_or(false);
        out.push_back(finding(look, found, "A15", mild ? FindingSeverity::hint : FindingSeverity::warn, wording(tongue, "A15").title,
                              wording(tongue, "A15").why, filled(wording(tongue, "A15").suggestion, about(look, look.text.sentences[i]))));
        return;
      }
  // Row 1c: an apology explains only when asked; the follow-up is the place for the rest.
  if (look.kind != LetterTone::apology || look.context.explanation_asked.value_or(true)) return;
  for (auto i = first; i < look.text.sentences.size(); ++i)
    if (const auto found = excuse_in(look, look.text.sentences[i]); !found.empty()) {
      const auto& words = wording(tongue, "A15.unasked");
      out.push_back(finding(look, found, "A15", FindingSeverity::hint, words.title, words.why,
                            filled(words.suggestion, about(look, look.text.sentences[i]))));
      return;
    }
}

bool says_fault_in_apology_kind(LetterTone kind) { return kind != LetterTone::gesture && kind != LetterTone::closing; }

// Somebody's apology was made before this letter, which need not make it again.
bool apologised_before(const Look& look) {
  return look.context.prior_apologies.value_or(0) > 0 && look.kind != LetterTone::apology && look.kind != LetterTone::final_;
}

void missing(const Look& look, Findings& out) {
  if (look.has_apology() || apologised_before(look) || !says_fault_in_apology_kind(look.kind)) return;
  const auto add = [&](FindingSeverity severity, const Wording& words) {
    out.push_back(finding_of_absence(look.text, "A17", severity, words.title, words.why, filled(words.suggestion, about(look))));
  };
  if (look.fault_ours())
    add(FindingSeverity::block, wording(look.text.tongue, "A17.ours"));
  else if (look.complaint() && !look.context.fault && look.kind != LetterTone::update && look.kind != LetterTone::follow_up &&
           look.context.prior_apologies.value_or(0) == 0)
    add(FindingSeverity::warn, wording(look.text.tongue, "A17"));
}

void not_ours_enough(const Look& look, Findings& out) {
  if (!look.fault_ours() || !look.has_apology() || apologised_before(look) || takes_responsibility(look)) return;
  static const ByTongue sympathy{

      R"(\b(sorry(?: that)?(?: to (?:hear|see|learn|read)|\b[^.!?]{0,12}\b(?:this|it) (?:has |had )?(?:happened|been)| (?:about|for) your (?:trouble|bad luck|experience|loss|wait|inconvenience)\b)|saddens us to hear)\b)",

      R"(\b(leid,? (?:das |dies |davon )?zu (?:horen|lesen|erfahren)|bedaue?re?n?,? (?:das |dies |davon )?zu (?:horen|lesen|erfahren)|leid,? dass (?:ihnen|dir) (?:das|dies) (?:passiert|widerfahren))\b)",
      R"(\b((?:desolee?s?|navree?s?) (?:d'apprendre|de lire|d'entendre|que (?:cela|ca) vous soit arrive))\b)",
      R"(\b((?:lament(?:o|amos)|siento|sentimos) (?:mucho )?(?:oir|saber|escuchar|leer|que (?:esto )?le haya pasado))\b)"};
  const auto found = sympathy.of(look.text.tongue).first(look.text.plain);
  const auto* id = found.empty() ? "component.responsibility" : "A18";
  const auto& words = wording(look.text.tongue, id);
  out.push_back(finding(look, found.empty() ? look.apologies.front() : found, id, FindingSeverity::block, words.title, words.why,
                        filled(words.suggestion, about(look))));
}

void admits_too_early(const Look& look, Findings& out) {
  if (look.context.fault != Fault::unknown) return;
  static const ByTongue admits{

      R"(\b((?:was|is|were) (?:entirely |all |clearly )?(?:our|my) (?:own )?(?:fault|mistake|error)|(?:our|my) (?:fault|mistake)\b|(?:we|i) (?:was|were) wrong|(?:we|i) (?:take|accept) (?:full |all )?responsibility|we are (?:to blame|at fault|liable))\b)",

      R"(\b((?:war|ist) (?:ganz |allein )?unser(?:e|en)? (?:\w+ )?(?:fehler|schuld|versehen|verschulden)|unsere schuld|(?:liegt|lag) (?:ganz |allein )?an uns|(?:wir|ich) (?:ubernehmen|ubernehme) (?:die )?(?:volle )?verantwortung|wir haften)\b)",

      R"(\b((?:c'est|c'etait|est|etait) (?:entierement )?(?:notre|ma) (?:\w+ )?(?:faute|erreur)|(?:nous assumons|j'assume) (?:\w+ )?(?:la |l'entiere |toute la )?responsabilite|nous sommes (?:responsables|en tort))\b)",

      R"(\b((?:es|fue|ha sido) (?:enteramente )?(?:culpa nuestra|un error nuestro|nuestr[oa] (?:culpa|error))|(?:asumimos|asumo) (?:\w+ )?(?:la |toda la )?(?:responsabilidad|culpa)|somos (?:culpables|responsables))\b)"};
  static const Pattern open(R"(\b(?:if|whether|wenn|falls|ob|si) [^.!?]*$|\b(?:not|nicht|pas|no) (?:\w+ )?$)");
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    const auto found = admits.of(look.text.tongue).first(plain);
    if (found.empty() || open.in(plain.substr(0, static_cast<std::size_t>(found.data() - plain.data())))) continue;
    const auto& words = wording(look.text.tongue, "A19");
    out.push_back(finding(look, found, "A19", FindingSeverity::warn, words.title, words.why,
                          filled(words.suggestion, about(look, sentence), by_when(look, sentence))));
    return;
  }
}

void again_without_news(const Look& look, Findings& out) {
  // A follow-up owes an apology, however many there were (row 4j).
  if (look.kind == LetterTone::follow_up || look.context.prior_apologies.value_or(0) < 1 || !look.has_apology() || brings_news(look))
    return;
  const auto& words = wording(look.text.tongue, "A13");
  out.push_back(finding(look, look.apologies.front(), "A13", FindingSeverity::block, filled(words.title, *look.context.prior_apologies + 1),
                        words.why, filled(words.suggestion, thing(look), by_when(look))));
}

}  // namespace

void check_apology(const Look& look, Findings& out) {
  vague_object(look, out);
  but_next(look, out);
  regret_only(look, out);
  too_many(look, out);
  order(look, out);
  missing(look, out);
  not_ours_enough(look, out);
  admits_too_early(look, out);
  again_without_news(look, out);
}

}  // namespace amends::language
