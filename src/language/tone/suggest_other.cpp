#include "language/tone/suggest_other.hpp"

#include <fmt/format.h>

// Tables, one line a row:
// clang-format off

namespace amends::language::suggest {
namespace {

// What a language says around the facts of the text.
struct Phrases {
  const char* sorry_about;     // {}: noun, day and amount
  const char* sorry_unknown;
  const char* next_steps;      // {}: the noun
  const char* changed;         // {}: the noun
  const char* whatever;        // ends a sentence: "whatever you write about us."
  const char* own;             // {}: who, {}: the noun
  const char* need;            // {}: the noun
  const char* own_fix;         // {}: the noun
  const char* this_;
  const char* determiners;     // pattern: group 1 is determiner and noun
  const char* not_nouns;
};

constexpr Phrases phrases[] = {
    {"Es tut mir leid: {}.", "Es tut mir leid, dass [was geschehen ist, und an welchem Tag].", "Das tue ich jetzt für {}: [was, und bis wann].", "Seit [Tag] ist geändert: [was] (es geht um {}); jeden Fehler kann ich nicht ausschließen.",
     "was immer Sie über uns schreiben.", "Ich habe [Name] ({}) um {} gebeten; ich bleibe zuständig und schreibe Ihnen bis [Tag und Uhrzeit].", "Für {} brauche ich noch [was]; könnten Sie es mir schicken?", "Wir haben den Dienst ausgewählt; {} bringen wir in Ordnung.", "diese Sache",
     "\\b((?:ihre[nmrs]?|ihr|der|die|das|den|dem|des|unsere[nmrs]?|unser|eine[nmr]?|ein) (?:(?:neue|defekte|verspatete|bestellte|falsche|zweite|letzte)[nmrs]? )?[a-z-]{3,})\\b", "^(?:\\w+ )?(?:\\w+ )?(?:fall|falle|unannehmlichkeit(?:en)?|umstande|fehler|arger|weg|art|situation|problem|probleme|eindruck|missverstandnis|entschuldigung|verzeihung|verstandnis|geduld|kunde|absicht|schuld|team|kollege|kollegin|zukunft|grund|woche|tag|kurier|fahrer|bewertung|regel|montag|dienstag|mittwoch|donnerstag|freitag|mal|lange|sich|nicht|ihnen|uns|sie|mir|nachricht|mail|agb|anliegen|meinung|bedingungen|richtlinien|geduld|satz|verfugung|kleine\\w*|hohe\\w*|verzogerung|system)$"},
    {"Je suis désolé : {}.", "Je suis désolé que [ce qui est arrivé, et quel jour].", "Voici ce que je fais pour {} : [quoi, et pour quand].", "Depuis le [jour] nous avons [ce qui a changé] pour {} ; je ne peux exclure toute erreur.",
     "quoi que vous écriviez sur nous.", "J’ai demandé à [nom] ({}) de s’occuper de ceci : {} ; j’en reste responsable et vous écris d’ici [jour et heure].", "Pour {}, il me manque encore [quoi] ; pourriez-vous me l’envoyer ?", "Nous avons choisi ce prestataire ; {} : c’est à nous de réparer.", "cette affaire",
     "\\b((?:votre|vos|le|la|les|notre|nos|une?|cette?|ce) (?:(?:nouvelle?|premiere?|deuxieme|mauvaise?) )?[a-z-]{3,})\\b", "^(?:\\w+ )?(?:\\w+ )?(?:gene|desagrements?|inconvenients?|probleme|problemes|erreur|erreurs|situation|cas|compte|suite|moment|jour|semaine|fois|faute|retard|avis|comprehension|patience|client|intention|equipe|delais?|plus|tort|vous|nous|petit|petite|grand|fort|volume|regle|politique|meilleurs?|conditions|excuses|satisfaction|message|priorite|week-end|brefs|transporteur|coursier|lundi|mardi|mercredi|jeudi|vendredi)$"},
    {"Lo siento: {}.", "Siento que [qué pasó, y qué día].", "Esto hago ahora con {}: [qué, y para cuándo].", "Desde el [día] hemos [qué ha cambiado] con {}; no puedo descartar todo error.",
     "escriba lo que escriba de nosotros.", "He pedido a [nombre] ({}) que se ocupe de esto: {}; sigo a cargo y le escribo antes del [día y hora].", "Para {} me falta todavía [qué]; ¿podría enviármelo?", "El servicio lo elegimos nosotros; {}: nos toca arreglarlo.", "este asunto",
     "\\b((?:su|sus|el|la|los|las|nuestr[oa]s?|una?|est[ea]) (?:(?:nuev[oa]|primer[oa]?|segund[oa]) )?[a-z-]{3,})\\b", "^(?:\\w+ )?(?:\\w+ )?(?:molestias?|inconvenientes?|problemas?|error|errores|situacion|caso|vez|dia|semana|culpa|retraso|resena|opinion|comprension|paciencia|cliente|intencion|equipo|brevedad|mayor|mas|pequeno|leve|alto|alta|norma|politica|satisfaccion|mensaje|condiciones|disculpas|prioridad|fin|transportista|mensajero|lunes|martes|miercoles|jueves|viernes|posible|impresion|sensacion)$"},
};

const Phrases& phrases_of(Tongue tongue) { return phrases[static_cast<std::size_t>(tongue) - 1]; }
const Phrases& phrases_of(const Hit& hit) { return phrases_of(hit.text.tongue); }

struct Nouns {
  Pattern find, exclude;
  explicit Nouns(const Phrases& p) : find(p.determiners), exclude(p.not_nouns) {}
};

struct Place {
  const Prepared& text;
  const Sentence& sentence;
  const ToneContext& context;
};
Place place_of(const Hit& hit) { return {hit.text, hit.sentence, hit.context}; }

// A noun and the sentence it stands in.
struct Found {
  std::string noun;
  const Sentence* home = nullptr;
};

Found noun_at(const Place& place) {
  static const std::array<Nouns, 3> nouns{Nouns(phrases[0]), Nouns(phrases[1]), Nouns(phrases[2])};
  const auto& text = place.text;
  const auto& words = nouns[static_cast<std::size_t>(text.tongue) - 1];
  const auto first_in = [&](const Sentence& sentence) -> std::string {
    std::string other;
    for (const auto found : words.find.all(text.of(sentence))) {
      if (words.exclude.in(found)) continue;
      const auto written = text.written(found);
      // Their own things first.
      if (found.starts_with("ihr") || found.starts_with("vo") || found.starts_with("su") || found.starts_with("dein") || found.starts_with("tu ") ||
          found.starts_with("ton ") || found.starts_with("ta "))
        return written;
      if (other.empty()) {
        // German nouns are written large: what is not is none.
        const auto last = written.find_last_of(' ');
        const char initial = last == std::string::npos ? 'a' : written[last + 1];
        if (text.tongue != Tongue::de || initial < 'a' || initial > 'z') other = written;
      }
    }
    return other;
  };
  if (auto noun = first_in(place.sentence); !noun.empty()) return {noun, &place.sentence};
  for (const auto& sentence : text.sentences)
    if (auto noun = first_in(sentence); !noun.empty()) return {noun, &sentence};
  return {place.context.topic.value_or(""), nullptr};
}

std::string lower_determiner(std::string noun) {
  if (noun.size() > 1 && noun[0] >= 'A' && noun[0] <= 'Z' && noun[1] >= 'a' && !noun.starts_with("Ihr")) noun[0] = static_cast<char>(noun[0] + 32);
  return noun;
}

// Noun, amount and day of one sentence; empty where there is none of them.
std::string named_at(const Place& place) {
  const auto found = noun_at(place);
  const auto facts = facts_of(place.text, found.home ? *found.home : place.sentence, place.context);
  if (found.noun.empty() && facts.day.empty() && facts.amount.empty()) return {};
  std::string what = found.noun.empty() ? std::string(phrases_of(place.text.tongue).this_) : lower_determiner(found.noun);
  if (!facts.amount.empty()) what += ", " + facts.amount;
  if (!facts.day.empty() && what.find(facts.day) == std::string::npos) what += ", " + (facts.day.starts_with("on ") ? facts.day.substr(3) : facts.day);
  return what;
}

std::string named(const Hit& hit) {
  const auto& p = phrases_of(hit);
  const auto what = named_at(place_of(hit));
  return what.empty() ? p.sorry_unknown : fmt::format(fmt::runtime(p.sorry_about), what);
}

std::string thing_at(const Place& place) {
  const auto found = noun_at(place);
  return found.noun.empty() ? std::string(phrases_of(place.text.tongue).this_) : lower_determiner(found.noun);
}

std::string noun_or_this(const Hit& hit) { return thing_at(place_of(hit)); }

std::string without_condition(const Hit& hit) {
  const auto clause = trimmed(hit.own(2), " ,;:-.!");
  static const Pattern vague(R"(^(?:dies|das|dadurch|ihnen dadurch|cela|ceci|c'|esto|eso|algo)\b)");
  // "wenn ..., ich bedaure ...": a second condition or clause would go with it.
  static const Pattern doubtful(R"(\b(?:entstanden|verursacht|unannehmlichkeit\w*|gene|desagrement\w*|inconvenient\w*|molestias?|inconvenientes?)\b)");
  if (clause.size() <= 12 || vague.in(hit.groups[2]) || doubtful.in(hit.groups[2])) return named(hit);
  // A German clause behind "falls" stands behind "dass" as it is.
  if (hit.text.tongue == Tongue::de && !hit.found().ends_with("sollten") && !hit.found().ends_with("sollte")) return fmt::format("Es tut mir leid, dass {}.", clause);
  return fmt::format(fmt::runtime(phrases_of(hit).sorry_about), clause);
}

std::string two_sentences(const Hit& hit) {
  static const Pattern joint(R"([,; ]*(?:aber|jedoch|allerdings|doch|mais|cependant|toutefois|neanmoins|pourtant|pero|sin embargo|no obstante|aunque)$)");
  const auto found = joint.first(hit.groups[1]);
  const auto end = found.empty() ? hit.sentence.end : static_cast<std::size_t>(found.data() - hit.text.plain.data());
  return trimmed(hit.text.written(hit.sentence.start, end), " ,") + ". " + fmt::format(fmt::runtime(phrases_of(hit).next_steps), noun_or_this(hit));
}

std::string what_changed(const Hit& hit) { return fmt::format(fmt::runtime(phrases_of(hit).changed), noun_or_this(hit)); }
std::string with_a_time(const Hit& hit) {
  const auto left = trimmed(hit.before(hit.found()), " ,");
  auto right = hit.after(hit.found());
  const auto when = by_when(facts_of(hit.text, hit.sentence, hit.context), hit.context, hit.text.tongue);
  return left + (left.empty() ? "" : " ") + (left.empty() ? capital(when) : when) + (right.empty() || right[0] == ' ' || right[0] == '.' || right[0] == ',' || right[0] == '!' ? "" : " ") + right;
}

// B7 and what else is left out: the sentence without the words found. Where too little is left, nothing is suggested.
std::string dropped(const Hit& hit) {
  const auto left = trimmed(hit.before(hit.found()), " ,;"), right = trimmed(hit.after(hit.found()), " ,;:.!");
  static const Pattern joint(R"(^(?:und|aber|denn|et|mais|car|y|pero|que) )");
  static const Pattern polite(R"(^(?:bitte|s'il vous plait|por favor|merci de|veuillez|le ruego que|leider)?$)");
  const auto left_plain = folded(left);
  auto rest = right;
  if (const auto word = joint.first(folded(rest)); !word.empty()) rest = rest.substr(rest.find(' ') + 1);
  constexpr std::size_t rest_min = 10;
  if (polite.in(left_plain)) return rest.size() < rest_min ? std::string() : capital(rest) + ".";
  if (left.size() < rest_min) return {};
  return capital(left) + (right.empty() ? "" : " " + right) + ".";
}

// B10: what we give, without its condition.
std::string unconditional(const Hit& hit) {
  const auto left = trimmed(hit.before(hit.found()), " ,;"), right = trimmed(hit.after(hit.found()), " ,;:.!");
  constexpr std::size_t rest_min = 12;
  if (left.size() >= rest_min) return capital(left) + ", " + phrases_of(hit).whatever;
  // "Wenn ..., erstatten wir Ihnen": the verb of a German main clause goes second.
  static const Pattern inverted(R"(^(\S+) (wir|ich) (.+)$)");
  if (hit.text.tongue == Tongue::de) {
    const auto at = static_cast<std::size_t>(hit.found().data() - hit.text.plain.data()) + hit.found().size();
    auto rest = std::string_view(hit.text.plain).substr(at, hit.sentence.end - at);
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == ',')) rest.remove_prefix(1);
    if (const auto parts = inverted.groups(rest))
      return capital(hit.text.written((*parts)[2])) + " " + hit.text.written((*parts)[1]) + " " + trimmed(hit.text.written((*parts)[3]), " .!") + ", " + phrases_of(hit).whatever;
  }
  return right.size() < rest_min ? std::string() : capital(right) + ", " + phrases_of(hit).whatever;
}

std::string own(const Hit& hit) { return fmt::format(fmt::runtime(phrases_of(hit).own), trimmed(hit.own(2)), noun_or_this(hit)); }
std::string need(const Hit& hit) { return fmt::format(fmt::runtime(phrases_of(hit).need), noun_or_this(hit)); }
std::string own_fix(const Hit& hit) { return fmt::format(fmt::runtime(phrases_of(hit).own_fix), noun_or_this(hit)); }

}  // namespace

std::string other_about(const Prepared& text, const Sentence& sentence, const ToneContext& context) {
  const auto what = named_at({text, sentence, context});
  return what.empty() ? phrases_of(text.tongue).this_ : what;
}
std::string other_thing(const Prepared& text, const Sentence& sentence, const ToneContext& context) { return thing_at({text, sentence, context}); }

std::string other_named(const Hit& hit) { return named(hit); }
std::string other_without_condition(const Hit& hit) { return without_condition(hit); }
std::string other_two_sentences(const Hit& hit) { return two_sentences(hit); }
std::string other_what_changed(const Hit& hit) { return what_changed(hit); }
std::string other_with_a_time(const Hit& hit) { return with_a_time(hit); }
std::string other_dropped(const Hit& hit) { return dropped(hit); }
std::string other_unconditional(const Hit& hit) { return unconditional(hit); }
std::string other_own(const Hit& hit) { return own(hit); }
std::string other_need(const Hit& hit) { return need(hit); }
std::string other_own_fix(const Hit& hit) { return own_fix(hit); }

}  // namespace amends::language::suggest
