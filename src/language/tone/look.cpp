#include "language/tone/case_rules.hpp"
#include "language/tone/suggest_other.hpp"

namespace amends::language {
const Sentence& Look::sentence_with(std::string_view part) const {
  const auto at = static_cast<std::size_t>(part.data() - text.plain.data());
  for (const auto& sentence : text.sentences)
    if (at >= sentence.start && at < sentence.end) return sentence;
  return text.sentences.back();
}

bool Look::has_dated_promise() const {
  return std::any_of(promises.begin(), promises.end(), [](const auto& promise) { return !promise.when.empty(); });
}

std::string about(const Look& look, const Sentence& sentence) {
  return look.text.tongue == Tongue::en ? about(facts_of(look.text, sentence, look.context))
                                        : suggest::other_about(look.text, sentence, look.context);
}
std::string thing(const Look& look, const Sentence& sentence) {
  return look.text.tongue == Tongue::en ? thing(facts_of(look.text, sentence, look.context))
                                        : suggest::other_thing(look.text, sentence, look.context);
}
std::string by_when(const Look& look, const Sentence& sentence) {
  return by_when(facts_of(look.text, sentence, look.context), look.context, look.text.tongue);
}

namespace {

const Sentence& first_of(const Look& look) {
  static const Sentence nothing{};
  return look.text.sentences.empty() ? nothing : look.text.sentences.front();
}

}  // namespace

std::string about(const Look& look) { return about(look, first_of(look)); }
std::string thing(const Look& look) { return thing(look, first_of(look)); }
std::string by_when(const Look& look) { return by_when(look, first_of(look)); }

bool says_thanks(const Look& look) {
  static const ByTongue words{R"(\b(thank|thanks|grateful)\b)", R"(\b(danke|dank|dankbar)\b)", R"(\b(merci|remerci\w+)\b)",
                              R"(\b(gracias|agrade\w+)\b)"};
  return words.of(look.text.tongue).in(look.text.plain);
}

bool gives_reasons(const Look& look) {
  static const ByTongue words{
      R"(\b(because|since (?:the|you|your|we|it)|due to|owing to|as (?:the|our) \w+ (?:\w+ )?shows?|the reason|(?:these are|here are) our reasons|here is why|that is why|for (?:this|that|these) reasons?|on the grounds?|as the \w+|as our \w+|evidence|shows? that|caused by|came from)\b|: )",
      R"(\b(weil|denn|da (?:sie|wir|der|die|das)|grund|grunde|wegen|aufgrund|deshalb|namlich)\b)",
      R"(\b(parce que|car|en raison|puisque|raisons?|motif|a cause)\b)",
      R"(\b(porque|ya que|debido a|motivos?|razon(?:es)?|puesto que|a causa)\b)"};
  return words.of(look.text.tongue).in(look.text.plain);
}

bool says_what_changed(const Look& look) {
  static const ByTongue words{
      R"(\b((?:we|i) (?:have |now )?(?:\w+ly )?(?:changed|added|replaced|retrained|trained|introduced|stopped|installed|rewrote|rewritten|removed|now (?:check|print|ring|ask|test|call))\b|(?:since|from) (?:\d|today|this week|monday|last week|\w+ \d)[^.!?]{0,40}\bwe\b|we (?:now|will from now on) \w+|so that (?:it|this|that) (?:does|cannot|will|can)[^.!?]{0,20}again)\b)",
      R"(\b(wir (?:haben|werden) [^.!?]{0,60}(?:geandert|eingefuhrt|umgestellt|erganzt|geschult)|(?:seit|ab) (?:dem )?\d)\b)",
      R"(\b(nous avons [^.!?]{0,60}(?:change|modifie|ajoute|forme|mis en place)|depuis le \d|desormais)\b)",
      R"(\b(hemos [^.!?]{0,60}(?:cambiado|anadido|modificado|formado|puesto en marcha)|desde el \d|a partir de(?:l)? )\b)"};
  return words.of(look.text.tongue).in(look.text.plain);
}

Look look_at(const Prepared& text, LetterTone kind, const ToneContext& context) {
  static const ByTongue apology{
      R"(\b(sorry|apologi[sz]e[ds]?|apologi[sz]ing|apolog(?:y|ies)|forgive (?:me|us))\b)",
      R"(\b(entschuldig\w+|verzeihung|verzeihen sie|verzeih|tut (?:es )?(?:mir|uns) (?:\w+ ){0,3}?leid|leid tut|bedaue?re?n?)\b)",
      R"(\b(desolee?s?|excus(?:es?|er|ez|ons)|pardon(?:nez|ner)?|navree?s?|regrett(?:e|ons))\b)",
      R"(\b(lament(?:o|amos)|disculp\w+|perdon\w*|sentimos|siento)\b)"};
  Look look{text, kind, context, {}, {}, {}, 0};
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const auto sentence = text.of(text.sentences[i]);
    bool any = false;
    for (const auto found : apology.of(text.tongue).all(sentence)) {
      const auto left = sentence.substr(0, static_cast<std::size_t>(found.data() - sentence.data()));
      static const Pattern theirs(R"(\b(?:no need to|nothing to|not|you|without an?) (?:be )?$)");
      if (theirs.in(left)) continue;
      look.apologies.push_back(found);
      any = true;
    }
    if (any) look.apology_sentences.push_back(i);
  }
  each_word(text.plain, [&](std::string_view) { ++look.words; });
  std::optional<Whence> whence;
  if (context.now) whence = Whence{*context.now, context.zone.value_or("UTC"), context.holidays};
  look.promises = find_promises(text, whence);
  return look;
}

}  // namespace amends::language
