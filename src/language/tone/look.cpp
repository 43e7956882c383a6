#include "language/tone/case_rules.hpp"

namespace amends::language {
namespace {

constexpr std::array<const char*, 4> apology_words = {
    R"(\b(sorry|apologi[sz]e[ds]?|apologi[sz]ing|apolog(?:y|ies)|forgive (?:me|us))\b)",
    R"(\b(entschuldig\w+|verzeihung|verzeihen sie|tut (?:mir|uns) (?:\w+ )?leid|bedaue?re?n?)\b)",
    R"(\b(desolee?s?|excuses?|excusez|pardon|navree?s?|regrett(?:e|ons))\b)",
    R"(\b(lament(?:o|amos)|disculp\w+|perdon\w*|sentimos|siento)\b)"};
constexpr std::array<const char*, 4> thanks_words = {R"(\b(thank|thanks|grateful)\b)", R"(\b(danke|dank|dankbar)\b)",
                                                     R"(\b(merci|remerci\w+)\b)", R"(\b(gracias|agrade\w+)\b)"};

// First person and what went wrong: "we lost", "I gave you the wrong date", "we should have", "our mistake", "because of us".
constexpr std::array<const char*, 4> responsibility_words = {R"(\b((?:we|i)(?: \w+ly| also| then)? (?:lost|failed|forgot|missed|broke|damaged|charged|overcharged|entered|sent|gave|told|left|kept|let|did not|should have|should not have|could have|were (?:late|wrong|slow|rude|careless|not)|was (?:late|wrong|slow|rude|careless|not)|got (?:it|this|that|your|the) |made (?:a |an |the )?(?:\w+ )?(?:mistake|error)|misread|mixed|hung up|cut|packed|booked|billed|delivered|closed|cancelled|overlooked|upset|hurt|offended|treated|took (?:too|so)|ignored|misplaced|wrote|rang (?:so |too )?late|have (?:failed|let|lost|kept|made|charged|caused)|caused|had (?:entered|sent|lost|forgotten|promised)|promised)\b|our (?:\w+ )?(?:mistakes?|errors?|faults?|oversight|failure|failing|doing)\b|(?:was|is|were) (?:ours|mine|our own)\b|our (?:\w+ )?(?:driver|colleague|phone line|line|system|letter|depot|warehouse|team|shop|till|form|helpline|courier|website|app|staff|label|printer)\b[^.!?]{0,40}\b(?:left|lost|hung up|cut|dropped|was|were|did not|failed|broke|sent|charged|entered|should|forgot|told)\b|our broken \w+|because of us\b|(?:take|accept|have) (?:full |all |the )?responsibility\b|(?:i|we) (?:was|were) wrong\b|for (?:hanging up|sending|charging|losing|keeping|leaving|not|giving|telling|failing|missing|forgetting|closing|ignoring)\b|how we (?:treated|handled|dealt|spoke)|we put you\b|for (?:my|our) (?:\w+ )?(?:mistake|error|fault|part|failure))\b)", R"(\b((?:wir|ich) (?:haben|habe|hatten|hatte) [^.!?]{0,80}(?:verloren|vergessen|versaumt|gemacht|geschickt|gesendet|falsch|berechnet|abgebucht|beschadigt|lassen|ubersehen|verwechselt|eingetragen|gebrochen|angerufen)|unser(?:e|en|em)? (?:\w+ )?(?:fehler|versaumnis|schuld|versehen)|(?:liegt|lag|war) (?:bei|an) uns|hatten? wir [^.!?]{0,60}(?:sollen|mussen)|(?:ubernehme|ubernehmen) (?:\w+ )?(?:die )?verantwortung|dass (?:wir|ich) )\b)",
                                                             R"(\b((?:nous avons|j'ai) [^.!?]{0,60}(?:perdu|oublie|manque|envoye|debite|facture|casse|laisse|commis|fait|donne|tarde|omis)|notre (?:\w+ )?(?:erreur|faute|oubli|negligence)|(?:assume|assumons|prenons|prends) (?:\w+ )?(?:la |l'entiere |l')?responsabilite|nous aurions du|j'aurais du|de vous avoir|d'avoir)\b)",
                                                             R"(\b((?:hemos|he) [^.!?]{0,60}(?:perdido|olvidado|enviado|cobrado|roto|dejado|cometido|fallado|equivocado|tardado)|(?:nuestro|nuestra|mi) (?:\w+ )?(?:error|culpa|fallo|descuido)|(?:asumo|asumimos|acepto|aceptamos) (?:\w+ )?(?:la |toda la |nuestra )?responsabilidad|deberiamos haber|deberia haber|(?:me|nos) equivoc\w+|haberle|haberles)\b)"};

constexpr std::array<const char*, 4> reason_words = {
    R"(\b(because|since (?:the|you|your|we|it)|due to|owing to|as (?:the|our) \w+ (?:\w+ )?shows?|the reason|(?:these are|here are) our reasons|here is why|that is why|for (?:this|that|these) reasons?|on the grounds?|as the \w+|as our \w+|evidence|shows? that|caused by|came from)\b|: )",
    R"(\b(weil|denn|da (?:sie|wir|der|die|das)|grund|grunde|wegen|aufgrund|deshalb|namlich)\b)",
    R"(\b(parce que|car|en raison|puisque|raisons?|motif|a cause)\b)",
    R"(\b(porque|ya que|debido a|motivos?|razon(?:es)?|puesto que|a causa)\b)"};

constexpr std::array<const char*, 4> news_words = {
    R"(\b((?:i|we)(?: \w+ly)? have (?:now |just |already |also |since |today )*(?:\w+ed|put|sent|made|found|booked|got|taken|written|paid|spoken|built|set|given|bought|brought|driven)\b|(?:i|we)(?: \w+ly)? (?:credited|refunded|replaced|fixed|sent|moved|ordered|cancelled|drove|booked|paid|corrected|filled|mended|changed|upgraded|took|found|repaired|asked)\b|(?:has|have|is|are|was|were) (?:now |been |just |already |also |since )*(?:paid|refunded|fixed|sent|replaced|repaired|found|corrected|shipped|done|back|open|approved|delivered|credited|cancelled|settled|mended|enclosed|moved|here|booked|released|unlocked|gone through)\b|has gone through|(?:left|shipped|arrived) (?:today|yesterday|this|an? |\d)|is on its way|enclosed|you (?:get|can sign in|have my)|(?:leaves|comes|brings|arrives|stop|stops|rings)\b|here are (?:two|three|your)|in your inbox|as of (?:this|today)|from (?:today|now))\b)",
    R"(\b((?:habe|haben) [^.!?]{0,60}(?:erstattet|uberwiesen|ersetzt|behoben|geschickt|gutgeschrieben|gebucht|repariert|korrigiert|storniert|veranlasst)|ist unterwegs|liegt bei|ab heute|wurde [^.!?]{0,40}(?:erstattet|behoben|ersetzt|verschickt))\b)",
    R"(\b((?:ai|avons) [^.!?]{0,60}(?:rembourse|remplace|repare|envoye|credite|corrige|annule|reserve)|est en route|ci-joint|des aujourd'hui|a ete (?:rembourse|envoye|remplace|repare))\b)",
    R"(\b((?:he|hemos) [^.!?]{0,60}(?:reembolsado|devuelto|enviado|reparado|abonado|corregido|anulado|reservado|cambiado)|va en camino|adjunto|desde hoy|ha sido (?:reembolsado|enviado|reparado))\b)"};

constexpr std::array<const char*, 4> change_words = {
    R"(\b((?:we|i) (?:have |now )?(?:\w+ly )?(?:changed|added|replaced|retrained|trained|introduced|stopped|installed|rewrote|rewritten|removed|now (?:check|print|ring|ask|test|call))\b|(?:since|from) (?:\d|today|this week|monday|last week|\w+ \d)[^.!?]{0,40}\bwe\b|we (?:now|will from now on) \w+|so that (?:it|this|that) (?:does|cannot|will|can)[^.!?]{0,20}again)\b)",
    R"(\b(wir (?:haben|werden) [^.!?]{0,60}(?:geandert|eingefuhrt|umgestellt|erganzt|geschult)|(?:seit|ab) (?:dem )?\d)\b)",
    R"(\b(nous avons [^.!?]{0,60}(?:change|modifie|ajoute|forme|mis en place)|depuis le \d|desormais)\b)",
    R"(\b(hemos [^.!?]{0,60}(?:cambiado|anadido|modificado|formado|puesto en marcha)|desde el \d|a partir de(?:l)? )\b)"};

// Compiled once for each list and language.
template <const std::array<const char*, 4>& Words>
const Pattern& words_in(Tongue tongue) {
  static const std::array<Pattern, 4> patterns{Pattern(Words[0]), Pattern(Words[1]), Pattern(Words[2]), Pattern(Words[3])};
  return patterns[static_cast<std::size_t>(tongue)];
}

}  // namespace

const Sentence& Look::sentence_with(std::string_view part) const {
  const auto at = static_cast<std::size_t>(part.data() - text.plain.data());
  for (const auto& sentence : text.sentences)
    if (at >= sentence.start && at < sentence.end) return sentence;
  return text.sentences.back();
}

bool takes_responsibility(const Look& look) {
  static const Pattern denied(R"(\b(?:not|never|no) (?:our|my) (?:mistake|fault|error)\b)");
  return words_in<responsibility_words>(look.text.tongue).in(look.text.plain) && !denied.in(look.text.plain);
}
bool says_thanks(const Look& look) { return words_in<thanks_words>(look.text.tongue).in(look.text.plain); }
bool gives_reasons(const Look& look) { return words_in<reason_words>(look.text.tongue).in(look.text.plain); }
bool brings_news(const Look& look) {
  static const Pattern money(R"([\x{20AC}\x{A3}$] ?\d|\b\d+ ?(?:euros?|pounds|dollars)\b)");
  static const Pattern passed_on(
      R"(\bhave (?:passed|forwarded|noted|escalated|looked|been|waited|received|read|understood)\b|\bnothing has changed\b|\bno news\b)");
  auto plain = look.text.plain;
  for (const auto found : passed_on.all(look.text.plain))
    std::fill_n(plain.begin() + (found.data() - look.text.plain.data()), found.size(), ' ');
  if (money.in(plain) || words_in<news_words>(look.text.tongue).in(plain)) return true;
  return std::any_of(look.promises.begin(), look.promises.end(), [](const auto& promise) { return !promise.when.empty(); });
}
bool says_what_changed(const Look& look) { return words_in<change_words>(look.text.tongue).in(look.text.plain); }

Look look_at(const Prepared& text, LetterTone kind, const ToneContext& context) {
  Look look{text, kind, context, {}, {}, {}, 0};
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const auto sentence = text.of(text.sentences[i]);
    bool any = false;
    for (const auto found : words_in<apology_words>(text.tongue).all(sentence)) {
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
