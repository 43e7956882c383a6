#include "language/said.hpp"

#include <algorithm>

#include <re2/re2.h>

#include "language/piece.hpp"

namespace amends::language {
namespace {

constexpr std::size_t before_bytes = 48;     // how far back a denial is looked for
constexpr std::size_t sentence_bytes = 240;  // of a sentence, before and after the words

re2::RE2::Options options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(2 << 20);
  return options;
}

bool in(std::string_view text, const re2::RE2& pattern) { return re2::RE2::PartialMatch(piece(text), pattern); }

struct Sentence {
  std::size_t start = 0, end = 0;  // without its mark
  bool asks = false;
};

Sentence sentence_around(std::string_view text, const SaidWords& words) {
  Sentence found;
  const auto first = words.start > sentence_bytes ? words.start - sentence_bytes : 0;
  const auto last = std::min(text.size(), words.end + sentence_bytes);
  found.start = words.start;
  while (found.start > first && !ends_sentence(text, found.start - 1)) --found.start;
  found.end = words.end;
  const bool marked = words.end > words.start && text[words.end - 1] == '?';
  while (!marked && found.end < last && !ends_sentence(text, found.end)) ++found.end;
  found.asks = marked || (found.end < text.size() && text[found.end] == '?') ||
               (found.end + 1 < text.size() && text[found.end] == '!' && text[found.end + 1] == '?');
  return found;
}

// Words of any of the four languages that open a question.
constexpr const char* asking =
    R"(do|does|did|can|could|may|might|will|would|should|shall|is|are|am|was|were|has|have|had|what|what's|whats|how|which|when|where|)"
    R"(where's|who|whose|why|any|isn't|aren't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|haven't|hasn't|)"
    R"(konnen|kann|konnten?|haben|hat|gibt|ist|sind|wird|werden|wurden?|darf|durfen|sollte?n?|muss|mussen|wie|was|wann|wo|wer|wieso|)"
    R"(warum|welche[rsnm]?|bieten|verkaufen|liefern|reparieren|nehmen|machen|kostet|brauche|)"
    R"(est-ce|est|sont|puis-je|peut-on|pouvez-vous|pourriez-vous|avez-vous|y a-t-il|faites-vous|vendez-vous|livrez-vous|reparez-vous|)"
    R"(quel|quelle|quels|quelles|quand|comment|combien|ou|pourquoi|que|qui|acceptez-vous|dois-je|)"
    R"(puedo|pueden|puede|podria|podrian|tienen|tiene|hay|es|estan?|son|que|cual|cuales|cuando|como|cuanto|cuanta|cuantos|donde|quien|)"
    R"(por que|venden|reparan|hacen|aceptan|debo)";

struct Patterns {
  const re2::RE2 denial{
      R"((\b(not|never|no|without|neither|nor|nobody|none|nothing|hardly|no one|nicht|nichts|kein|keine[nrms]?|niemand|nie|ohne|pas|jamais|aucune?|personne|sans|rien|nunca|nadie|ningun|ninguna|sin|ni)|n't)( [^ ]+){0,3} $)"
      R"(|(not|n't|never|no) (want|wish|going|intend(ing)?|intention|plan(ning)?|need|mean|like)( [^ ]+){0,5} $)"
      R"(|\bno (se |me |nos |le |les |ha |han |he |hemos |hay |es |esta |estaba |fue |quiero |voy a )+([^ ]+ ){0,2}$)",
      options()};
  // What only begins like a denial, and what a denial does not reach: a clause of its own, or the thing that nobody helped with.
  const re2::RE2 no_denial{
      R"((not|n't|never) (only|just|even|believe|understand|wait|enough|stop|think|imagine|forget|forgotten|forgive|forgiven|tell|told|warn(ed)?|inform(ed)?|mention(ed)?|say|said|explain(ed)?|admit(ted)?|apologi[sz]ed?|acceptable|fix(ed)?|repair(ed)?|deal|dealt|address(ed)?|clean(ed)?|remove[d]?|get over|care|know|bother(ed)?|answer(ed)?|repl(y|ied)|respond(ed)?|help(ed)?|help but|be (more|any more))\b)"
      R"(|(never|not|n't)( (ever|once|before|in (my|all my|our) li(fe|ves)))* (been|felt|seen|had|known|experienced|heard|witnessed|met|come across|encountered|eaten|tasted|stayed|dealt with|feel|be)( \w+){0,3} (so|such|as|this|anything|like)\b)"
      R"(|\bno( \w+)? (excuse|reason|justification|apolog(y|ies)|warning|explanation|compensation|refund|help|mention|sign|answer|reply|response|update|news|action|idea|thanks|child|person|customer|patient|passenger)s? (for|about|of|that|when|to|from|after|on|should|should have|must)\b)"
      R"(|(not|n't) (be )?(the|my|our|your) (first|second|only) )"
      R"(|\b(no one|nobody|none|not|never|n't)\b.* (since|because|after|when|while|until|before|where|who|which|about|should|must|but)\b)"
      R"(|\b(nobody|no one|not|never|n't) (\w+ )?(told|warned|informed|know|knew|acceptable|ok|okay|right|fair|normal|good enough|apologi[sz]ed?|admit(ted)?|mention(ed)?|said|sure|care[sd]?)( \w+){0,2} (that|how|why|my|the|our|your)\b)"
      R"(|\b(no (solo|puedo creer|es la primera|entiendo|me dij\w+)|nunca (he|habia|me habia) (visto|sentido|pasado|vivido)|nicht (nur|zum ersten)|noch nie (so|derart)|pas (seulement|la premiere)|jamais (vu|ete aussi|ete si|connu))\b)",
      options()};
  // Without one of these a sentence tells, and needs no closer look.
  const re2::RE2 hint{
      R"(\b(if|in case|in the event|suppos|whether|unless|falls|sofern|ob |im fall|wenn|au cas|en cas|s'il|si |thank|thx|gr[ae]t|appreciat|kudos|well done|good job|pleased|happy|glad|impressed|helpful|kind|lovely|patient|supportive|caring|wonderful|brilliant|amazing|fantastic|dank|merci|grac|fix|solv|resol|sort|clear|took care|dealt|handled|repair|replac|found|return|recover|traced|rescue|mended|regle|arregl|beho|gelost|solucion|(i|we)('ve|'d| have| had)?( \w+)? (los|bro|ruin|dam|crack|tor|rip|stain|scratch|dent|forg|mispl|spil|drop|knock|sat|trod|left|put|fail|conf)|ich habe|j'ai|he ))",
      options()};
  const re2::RE2 own_doing{
      R"(\b(i|we)('ve|'d| have| had)?( accidentally| stupidly| just| also| already| must have)? $|\b(i|we)( have|'ve)?( \w+)? (spilled|spilt|dropped|knocked|sat on|trod on|left|put)\b.* (and|so) (\w+ )?$|\bich habe (mein\w*|die|den|das) ([^ ]+ )?$|\bj'ai $|\bhe $)",
      options()};
  const re2::RE2 own_loss{
      R"(^(lost|los(e|ing)|broke|broken|ruined|damaged|cracked|torn?|ripped|stain(ed)?|scratched|dented|forgot|misplaced|verloren|perdu|perdido|failed|confused)\b)",
      options()};
  const re2::RE2 mending{
      R"(\b(thanks?|thank you|thx|grateful|gratitude|appreciate\w*|kudos|well done|great job|good job|pleased|happy|glad|impressed|(?:vielen |herzlichen )?danke?(?:,? dass)?|merci|gracias)( [^ ,;]+){0,6} (sort\w*|fix\w*|solv\w*|resolv\w*|handl\w*|deal\w*|help\w*|repair\w*|replac\w*|look\w*|taking care|clear\w*|correct\w*|explain\w*|geholfen|hilfe|losung|behoben|aide|avoir|resolu\w*|reparer|solucionar|resolver|ayuda\w*)( [^ ,;]+){0,6} $|\b(helpful|kind|kindly|lovely|patient|supportive|caring|wonderful|brilliant|amazing|fantastic)( [^ ,;]+){0,4} (when|after|with|during|about)( [^ ,;]+){0,5} $)"
      R"(|\b(thanks?|thank you)( \w+){0,3} for (the|my|your|such a|a) ((very|so|quick|prompt|speedy|swift|fast|full|generous|easy|immediate)\w* )+$)"
      R"(|\b(fixed|solved|resolved|sorted( out)?|sorting out|cleared up|took care of|dealt with|handled|repaired|behoben|gelost|resolu|solucion(ado|aron)) ([^ ,;]+ ){0,3}$|\b(found|returned|recovered|traced|replaced|rescued) (my|our|the|me my|us our) $)",
      options()};
  const re2::RE2 mended_after{
      R"(^( [^ ,;.]+){0,6},? (and|but|which|that) ([^ ,;]+ ){0,5}(solved|fixed|sorted|resolved|repaired|replaced|dealt with|mended|cleared up|behoben|gelost|resolu|regle|soluciono|solucionaron|arreglaron)( |$)|^ ([^ ,;.]+ ){0,2}(is|was|has been|got|ist|wurde|hat sich|est|a ete|esta|fue|ha sido) ([^ ]+ )?(solved|fixed|resolved|sorted|gelost|behoben|erledigt|resolu|regle|solucionado|resuelto)( |$))",
      options()};
  const re2::RE2 unmended{
      R"(\b(not|never|no|nobody|hardly|until|still|yet|nicht|nie|pas|jamais|nunca|sin|but|however|although|though|aber|leider|mais|pero)\b|n't\b)",
      options()};
  const re2::RE2 unmended_after{R"(\b(not|never|no|nobody|hardly|until|still|yet|should|nicht|nie|pas|jamais|nunca|sin)\b|n't\b)",
                                options()};
  const re2::RE2 given{R"(\b(my|our|the|this|that|these|those|your|mein\w*|ihr\w*|mon|ma|mes|mi|mis) (\w+ )?$)", options()};
  const re2::RE2 failed{
      R"(^(broken|damaged|faulty|defect(ive|s)?|cracked|torn|ripped|lost|missing|delayed|cancell?ed|stolen|leak(ing|y)?|dirty|smell(y|ing)|disgusting|terrible|awful|horrible|stranded|ruined|smashed|dented|delay|fault|damage|error|mistake|mess|outage|crash)\b)",
      options()};
  const re2::RE2 opener{
      std::string(
          R"(¿ ?(\S)|(?:^|[,;:(\-"] ?|\b(?:and|but|so|or|also|please|hi|hello|hey|ok|okay|well|then|just|wondering|know|ask|tell me|(?:und|oder|aber|et|mais|y|pero|bonjour|hallo|hola)|@\w+) +)((?:)") +
          asking + R"()\b))",
      options()};
  const re2::RE2 inverted{R"(\w-(t-)?(il|elle|ils|elles|on|vous|tu)\b)", options()};
  const re2::RE2 telling{
      R"(\bwhy\b.*\b(i|i'm|me|my|we|us|our|you|your|u|ur|again|still|always|never|so|this|it|they|no one|nobody)\b|\bwhy \w+n't\b|^\w+n't\b)"
      R"(|\bhow (come|dare)|\bhow (could|can|do|did) (you|they|u)\b|\bhow (is|can|could) (it|this|that|anyone)\b|\bwhat happened\b|\bwhat('s| is|s) (going on|wrong|the (problem|issue|point|hold ?up|deal|status))\b|\b(do|doing|done) (anything |something )?about\b|\bwhat (a|kind of|sort of)\b)"
      R"(|\b(are|r) (you|u|they) (guys |people )?(serious|kidding|joking|even|ever|incompetent|aware|trying)\b|\b(do|does|did|can|will|could) (you|anyone|they|u|someone|anybody) (guys |people |please )?(even|ever|really|think|realize|realise|care|expect|enjoy|believe|not|explain|actually|fix)\b)"
      R"(|\b(again|still (no|not|waiting|have|haven't|hasn't|isn't|don't|being|on|stuck|down|broken)|anymore|any more|never|every time|every day|keeps?|kept|always|another|so (bad|slow|rude|hard|difficult|many|long)|such|for (the )?(\d+|an|two|three|four|five|six|several|many|last|past) ?(\+ )?(hours?|hrs?|days?|weeks?|months?|years?|times?))\b)"
      R"(|\b(i|we)( have|'ve|'d| had| was| were| am| are|'m|'re| did| just| only| never| already)* (been|stuck|stranded|got|bought|paid|came|took|sent|rang|told|found|went|left|ate|made|wrote|saw|gave|waiting|sitting|missing|missed|(book|order|call|phon|ask|wait|receiv|contact|complain|charg|return|cancel+|tri|mail|email|tweet|report|request|pay|fil)ed)\b)"
      R"(|\b(did|has|have|had|was|were|hasn't|haven't|didn't|wasn't)\b.*\b(me|my|us|our|i|we)\b|\b(me|my|us|our|i|we)\b.*\b(did|has|had|was|were|hasn't|haven't|didn't|wasn't|isn't|been|'ve|caught|broke|fell|came|exploded|stopped|failed|died)\b)"
      R"(|\bwhere('s|s| is| are|) (the |my |our )|\bwhen (will|do|can|are|am|is|would) (i|we|you|my|our)\b.*\b(my|our|me|us)\b|\bis it (\w+ )?(ok|okay|normal|acceptable|right|fair|legal|usual|policy|too much|possible) (that|when|you)\b)"
      R"(|\bhow (long|many|much)( \w+)?( \w+)? (do|must|should|have|will|am|can|does|did) (i|we|it take)\b.*\b(have|need|get|wait|call|speak|talk)|\b(can|could|would|will) (you|someone|anyone|somebody|u) (please |actually |at least )?(help|explain|tell me why|fix|do something|call me|answer|respond)\b)"
      R"(|\b(warum|wieso|weshalb)\b.*\b(ich|mir|mich|mein\w*|wir|uns|sie|ihr\w*|immer|nicht|schon)\b|\b(ich|wir|mir|mich|mein\w*|uns|unser\w*)\b.* (habe?n?|hat|war|wurden?|ge\w+(t|en)|ver\w+t|be\w+t)\b|\b(haben|hat|habe)\b.*\b(mir|mich|mein\w*|uns|unser\w*)\b|\bwo (ist|sind|bleibt)\b)"
      R"(|\bpourquoi\b|\bqu'est-ce que vous (comptez|allez)|\b(j'ai|nous avons|m'a|m'avez|m'ont|nous a|j'etais|j'attends)\b|\bou (est|sont|en est)\b|\bpor que\b|\b(he|hemos|me ha|me han|nos ha|nos han|se me|me hice) \w+(ado|ido|to|ho|\b)|\bdonde esta\b)",
      options()};
  const re2::RE2 threatening{
      R"(\b(do|must|should|shall|will) (i|we) (really |now |also |first )?((have|need|got) to )?(go|call|contact|involve|report|get|take|write|post|tell|complain|sue|hire|speak|talk|turn|instruct)\b|\b(want|like|make|made|making) me to\b|\b(whether|if) (to|i should|we should|i must)\b|\bwould you (rather|prefer)\b|\b(before|until) (i|we)\b|\bhow would you like\b|\b(muss|soll) ich\b|\b(dois-je|faut-il que je)\b|\b(tengo que|debo)\b)",
      options()};
  const re2::RE2 supposing{
      R"(.*\b(?:if|what if|in case|in the event|suppose|supposing|whether|unless|falls|sofern|ob|im falle?|wenn (?:ich|ein|eine|mein|meine|der|die|das|es|sie|man|etwas)|au cas ou|en cas de|s'il|s'ils|s'ily|si (?:je|j'|vous|le|la|les|l'|mon|ma|mes|votre|vos|un|une|on|nous|quelque|tu|ton|jamais|ce|el|los|las|mi|mis|su|sus|se|me|algo|alguien|hay|llega|esta|recibo)|en caso de|por si)\b(.*))",
      options()};
  const re2::RE2 real_if{
      R"(\b(even|as|only|not|n't care|but|als|selbst|auch|meme|comme|incluso|como) (if|ob|wenn|si|whether)\b[^,;]*$|\bif (only|not|this|that|that's|this is|you (think|want|call|believe|keep|continue|had|would|guys|can't|cannot|could)|any)\b[^,;]*$)",
      options()};
  const re2::RE2 main_clause{
      R"(\b(i|we)('ll|'m going| will| am going| are going| shall| would|'d| have to| want| need| can only| expect| demand)\b|\bthen\b|\b(my|our) (solicitor|lawyer|attorney)\b|\b(werde|werden|gehe) (ich|wir)\b|\b(je vais|nous allons|j'irai)\b|\bvoy a\b)",
      options()};
};

const Patterns& patterns() {
  static const Patterns all;
  return all;
}

Said in_question(std::string_view part, const SaidWords& words) {
  const auto& say = patterns();
  if (in(part, say.telling) || (words.is_threat && in(part, say.threatening))) return Said::told;
  return Said::asked;
}

}  // namespace

bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '!' || c == '?' || c == '\n') return true;
  return c == '.' && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n' || text[at + 1] == '"');
}

bool denied(std::string_view text, std::size_t at) {
  const auto& say = patterns();
  auto from = at > before_bytes ? at - before_bytes : 0;
  const auto mark = text.substr(from, at - from).find_last_of(clause_ends);
  if (mark != std::string_view::npos) from += mark + 1;
  const auto before = text.substr(from, at - from);
  return in(before, say.denial) && !in(before, say.no_denial);
}

Said standing(std::string_view text, const SaidWords& words) {
  const auto& say = patterns();
  const auto sentence = sentence_around(text, words);
  const auto before = text.substr(sentence.start, words.start - sentence.start);
  const auto said = text.substr(words.start, words.end - words.start);
  if (!sentence.asks && !in(text.substr(sentence.start, sentence.end - sentence.start), say.hint)) return Said::told;
  if (in(before, say.mending) && !in(before, say.unmended)) return Said::mended;
  re2::StringPiece mended;
  const auto behind_words = text.substr(words.end, sentence.end - words.end);
  if (say.mended_after.Match(piece(behind_words), 0, behind_words.size(), re2::RE2::ANCHOR_START, &mended, 1) &&
      !in(std::string_view(mended.data(), mended.size()), say.unmended_after))
    return Said::mended;
  if (in(said, say.own_loss) && in(before, say.own_doing)) return Said::own;
  if (in(said, say.failed) && in(before, say.given)) return Said::told;

  auto clause = before;
  if (const auto mark = clause.find_last_of(",;"); mark != std::string_view::npos) clause.remove_prefix(mark + 1);
  re2::StringPiece behind;
  if (re2::RE2::PartialMatch(piece(clause), say.supposing, &behind)) {
    const std::string_view after(behind.data(), behind.size());
    const bool tells = in(after, say.main_clause) || in(clause, say.real_if) || (words.is_threat && in(clause, say.threatening)) ||
                       (!sentence.asks && in(after, say.telling));
    if (!tells) return Said::supposed;
  }
  if (!sentence.asks) return Said::told;
  // The question begins at the last word that opens one before the words.
  const auto whole = text.substr(sentence.start, sentence.end - sentence.start);
  re2::StringPiece rest(whole.data(), words.end - sentence.start), mark, word;
  std::size_t asked_from = std::string_view::npos;
  while (re2::RE2::FindAndConsume(&rest, say.opener, &mark, &word)) {
    const auto at = static_cast<std::size_t>((mark.empty() ? word : mark).data() - whole.data());
    if (at > words.start - sentence.start) break;
    if (asked_from == std::string_view::npos || whole.find_first_of(",;", asked_from) < at) asked_from = at;
  }
  if (asked_from == std::string_view::npos && in(whole, say.inverted)) asked_from = before.size() - clause.size();
  if (asked_from == std::string_view::npos) return Said::told;
  return in_question(whole.substr(asked_from), words);
}

}  // namespace amends::language
