#include <algorithm>

#include "language/tone/case_rules.hpp"

// What a repeated apology may stand beside (A13): something that was not there before. A fix, money, a date; or any plain statement about
// the thing: what was done, found or said, or how it stands now. Only what stands still is none: "we are still looking", "I have passed it
// on", "thank you for your patience". Tables, one line a row:
// clang-format off

namespace amends::language {
namespace {

struct News {
  const char* done;      // sure news, wherever it stands
  const char* now;       // a statement of how it stands or what was done: news where nothing of `still` stands in its sentence
  const char* still;     // nothing has moved
};

constexpr std::array<News, 4> tables = {{
    {R"(\b((?:i|we)(?: \w+ly)? have (?:now |just |already |also |since |today )*(?:\w+ed|put|sent|made|found|booked|got|taken|written|paid|spoken|built|set|given|bought|brought|driven)\b|(?:i|we)(?: \w+ly)? (?:credited|refunded|replaced|fixed|sent|moved|ordered|cancelled|drove|booked|paid|corrected|filled|mended|changed|upgraded|took|found|repaired|asked)\b|(?:has|have|is|are|was|were) (?:now |been |just |already |also |since )*(?:paid|refunded|fixed|sent|replaced|repaired|found|corrected|shipped|done|back|open|approved|delivered|credited|cancelled|settled|mended|enclosed|moved|here|booked|released|unlocked|gone through)\b|has gone through|(?:left|shipped|arrived) (?:today|yesterday|this|an? |\d)|is on its way|out for delivery|enclosed|you (?:get|can sign in|have my)|(?:leaves|comes|brings|arrives|stop|stops|rings)\b|here are (?:two|three|your)|in your inbox|as of (?:this|today)|from (?:today|now))\b)",
     R"(\b(?:(?:i|we|they|he|she|you|it)(?: \w+ly)? (?:have (?:now |just |already |also |since |today )*|has (?:now |just )*)?(?:\w{2,}ed|put|sent|made|found|booked|got|taken|took|written|wrote|paid|spoken|spoke|built|set|given|gave|bought|brought|driven|drove|told|rang|went|met|held|chose|chosen|saw|cut|split)\b|now|since|here|found|spoke|drove|met|rang|called|fetched|brought|behind|today|this morning|yesterday)\b)",
     R"(\b(?:not|no|never|nothing|nobody|still|looking|working|waiting|waited|wait|waits|trying|checking|investigating|(?:am|are|is) (?:always |still )?here (?:for|to)\b|know|understand|appreciate|imagine|hear more|patience|passed|forwarded|noted|escalated|looked|received|read|been|been through|apologi[sz]ed|wanted|needed|valued|promised|hoped|tried|concerned|frustrated|disappointed|kept|caused|let you|happened|sorry|apologi[sz]e|apologies|apology|as soon as|once (?:i|we)|bear with)\b)"},
    {R"(\b((?:habe|haben) [^.!?]{0,60}(?:erstattet|uberwiesen|ersetzt|behoben|geschickt|gutgeschrieben|gebucht|repariert|korrigiert|storniert|veranlasst)|ist unterwegs|liegt (?:bei|hier)|ab (?:heute|sofort)|wurde [^.!?]{0,40}(?:erstattet|behoben|ersetzt|verschickt))\b)",
     R"(\b(?:(?:habe|haben|ist|sind|hat|wurde|wurden) [^.!?]{0,80}(?:ge\w+(?:t|en)|\w+ge\w+(?:t|en)|(?:ver|be|er|ent)\w+(?:t|en)|\w+iert)|jetzt|nun|seit|hier|heute|gefunden|wieder da)\b)",
     R"(\b(?:nicht|kein\w*|nie|niemand|nichts|noch|weiterhin|leider|warten|geduld|gewartet|weitergeleitet|weitergegeben|erhalten|gelesen|verstanden|verstehe\w*|notiert|leid|entschuldig\w*|bedaue\w+|arbeiten|suchen|prufen|bemuhen|verstandnis|hier fur sie)\b)"},
    {R"(\b((?:ai|avons) [^.!?]{0,60}(?:rembourse|remplace|repare|envoye|credite|corrige|annule|reserve)|est en route|ci-joint|des aujourd'hui|a ete (?:rembourse|envoye|remplace|repare))\b)",
     R"(\b(?:(?:(?:j')?ai|avons|a|ont|est|sont) (?:\w+ ){0,3}\w+(?:e|es|ee|ees|i|is|u|us|ue)\b|maintenant|depuis|voici|desormais|retrouve\w*|aujourd'hui|ce matin|disponible)\b)",
     R"(\b(?:ne|n'\w+|pas|jamais|rien|personne|toujours|encore|attendre|attendu|patience|patienter|transmis|recu|lu|compris|comprends|comprenons|note|desole\w*|excus\w+|regrett\w+|navre\w*|cherchons|travaillons|faisons|verifions|comprehension|a votre disposition)\b)"},
    {R"(\b((?:he|hemos) [^.!?]{0,60}(?:reembolsado|devuelto|enviado|reparado|abonado|corregido|anulado|reservado|cambiado)|va en camino|adjunto|desde hoy|ha sido (?:reembolsado|enviado|reparado))\b)",
     R"(\b(?:(?:he|hemos|ha|han) (?:\w+ ){0,2}\w+(?:ado|ido|cho|sto|rto)\b|ya|ahora|desde|aqui|hoy|esta manana|encontrad\w+)\b)",
     R"(\b(?:no|nunca|nada|nadie|todavia|aun|sigue|seguimos|esperar|esperado|paciencia|recibido|trasladado|leido|entendido|entiendo|entendemos|comprendo|anotado|siento|sentimos|lament\w+|disculp\w+|perdon\w*|buscando|trabajando|revisando|comprension|a su disposicion)\b)"},
}};

// clang-format on

}  // namespace

bool brings_news(const Look& look) {
  static const ByTongue done(tables, &News::done), now(tables, &News::now), still(tables, &News::still);
  static const Pattern money(R"([\x{20AC}\x{A3}$] ?\d|\b\d+ ?(?:euros?|pounds|dollars)\b)");
  static const Pattern passed_on(
      R"(\bhave (?:passed|forwarded|noted|escalated|looked|been|waited|received|read|understood)\b|\bnothing has changed\b|\bno news\b|\b(?:am|are) (?:always |still )?here (?:for|to)\b)");
  if (look.has_dated_promise()) return true;
  const auto tongue = look.text.tongue;
  if (money.in(look.text.plain)) return true;
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    if (sentence.question) continue;
    std::string moved(plain);
    for (const auto found : passed_on.all(plain)) std::fill_n(moved.begin() + (found.data() - plain.data()), found.size(), ' ');
    if (done.of(tongue).in(moved)) return true;
    if (now.of(tongue).in(plain) && !still.of(tongue).in(plain)) return true;
  }
  return false;
}

}  // namespace amends::language
