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
  const char* by_when;         // to fill in
  const char* own;             // {}: who, {}: the noun
  const char* need;            // {}: the noun
  const char* own_fix;         // {}: the noun
  const char* this_;
  const char* determiners;     // pattern: group 1 is determiner and noun
  const char* not_nouns;
};

constexpr Phrases phrases[] = {
    {"Es tut mir leid: {}.", "Es tut mir leid, dass [was geschehen ist, und an welchem Tag].", "Das tue ich jetzt für {}: [was, und bis wann].", "Seit [Tag] ist geändert: [was] (es geht um {}); jeden Fehler kann ich nicht ausschließen.",
     "bis [Tag und Uhrzeit]", "Ich habe [Name] ({}) um {} gebeten; ich bleibe zuständig und schreibe Ihnen bis [Tag und Uhrzeit].", "Für {} brauche ich noch [was]; könnten Sie es mir schicken?", "Wir haben den Dienst ausgewählt; {} bringen wir in Ordnung.", "diese Sache",
     "\\b((?:ihre[nmrs]?|ihr|der|die|das|den|dem|des|unsere[nmrs]?|unser|eine[nmr]?|ein) (?:(?:neue|defekte|verspatete|bestellte|falsche|zweite|letzte)[nmrs]? )?[a-z-]{3,})\\b", "^(?:\\w+ )?(?:\\w+ )?(?:fall|falle|unannehmlichkeit(?:en)?|umstande|fehler|arger|weg|art|situation|problem|probleme|eindruck|missverstandnis|entschuldigung|verzeihung|verstandnis|geduld|kunde|absicht|schuld|team|kollege|kollegin|zukunft|grund|woche|tag|kurier|fahrer|bewertung|regel|montag|dienstag|mittwoch|donnerstag|freitag|mal|lange|sich|nicht|ihnen|uns|sie|mir|nachricht|mail|agb|anliegen|meinung|bedingungen|richtlinien|geduld|satz|verfugung|kleine\\w*|hohe\\w*|verzogerung|system)$"},
    {"Je suis désolé : {}.", "Je suis désolé que [ce qui est arrivé, et quel jour].", "Voici ce que je fais pour {} : [quoi, et pour quand].", "Depuis le [jour] nous avons [ce qui a changé] pour {} ; je ne peux exclure toute erreur.",
     "d’ici [jour et heure]", "J’ai demandé à [nom] ({}) de s’occuper de ceci : {} ; j’en reste responsable et vous écris d’ici [jour et heure].", "Pour {}, il me manque encore [quoi] ; pourriez-vous me l’envoyer ?", "Nous avons choisi ce prestataire ; {} : c’est à nous de réparer.", "cette affaire",
     "\\b((?:votre|vos|le|la|les|notre|nos|une?|cette?|ce) (?:(?:nouvelle?|premiere?|deuxieme|mauvaise?) )?[a-z-]{3,})\\b", "^(?:\\w+ )?(?:\\w+ )?(?:gene|desagrements?|inconvenients?|probleme|problemes|erreur|erreurs|situation|cas|compte|suite|moment|jour|semaine|fois|faute|retard|avis|comprehension|patience|client|intention|equipe|delais?|plus|tort|vous|nous|petit|petite|grand|fort|volume|regle|politique|meilleurs?|conditions|excuses|satisfaction|message|priorite|week-end|brefs|transporteur|coursier|lundi|mardi|mercredi|jeudi|vendredi)$"},
    {"Lo siento: {}.", "Siento que [qué pasó, y qué día].", "Esto hago ahora con {}: [qué, y para cuándo].", "Desde el [día] hemos [qué ha cambiado] con {}; no puedo descartar todo error.",
     "antes del [día y hora]", "He pedido a [nombre] ({}) que se ocupe de esto: {}; sigo a cargo y le escribo antes del [día y hora].", "Para {} me falta todavía [qué]; ¿podría enviármelo?", "El servicio lo elegimos nosotros; {}: nos toca arreglarlo.", "este asunto",
     "\\b((?:su|sus|el|la|los|las|nuestr[oa]s?|una?|est[ea]) (?:(?:nuev[oa]|primer[oa]?|segund[oa]) )?[a-z-]{3,})\\b", "^(?:\\w+ )?(?:\\w+ )?(?:molestias?|inconvenientes?|problemas?|error|errores|situacion|caso|vez|dia|semana|culpa|retraso|resena|opinion|comprension|paciencia|cliente|intencion|equipo|brevedad|mayor|mas|pequeno|leve|alto|alta|norma|politica|satisfaccion|mensaje|condiciones|disculpas|prioridad|fin|transportista|mensajero|lunes|martes|miercoles|jueves|viernes|posible|impresion|sensacion)$"},
};

const Phrases& phrases_of(const Hit& hit) { return phrases[static_cast<std::size_t>(hit.text.tongue) - 1]; }

struct Nouns {
  Pattern find, exclude;
  explicit Nouns(const Phrases& p) : find(p.determiners), exclude(p.not_nouns) {}
};

std::string noun_of(const Hit& hit) {
  static const std::array<Nouns, 3> nouns{Nouns(phrases[0]), Nouns(phrases[1]), Nouns(phrases[2])};
  const auto& words = nouns[static_cast<std::size_t>(hit.text.tongue) - 1];
  const auto first_in = [&](std::string_view part) -> std::string {
    std::string other;
    for (const auto found : words.find.all(part)) {
      if (words.exclude.in(found)) continue;
      const auto written = hit.text.written(found);
      // Their own things first.
      if (found.starts_with("ihr") || found.starts_with("vo") || found.starts_with("su")) return written;
      if (other.empty()) {
        // German nouns are written large: what is not is none.
        const auto last = written.find_last_of(' ');
        const char initial = last == std::string::npos ? 'a' : written[last + 1];
        if (hit.text.tongue != Tongue::de || initial < 'a' || initial > 'z') other = written;
      }
    }
    return other;
  };
  auto noun = first_in(hit.text.of(hit.sentence));
  if (noun.empty()) noun = first_in(hit.text.plain);
  if (noun.empty() && hit.context.topic) noun = *hit.context.topic;
  return noun;
}

std::string lower_determiner(std::string noun) {
  if (noun.size() > 1 && noun[0] >= 'A' && noun[0] <= 'Z' && noun[1] >= 'a' && !noun.starts_with("Ihr")) noun[0] = static_cast<char>(noun[0] + 32);
  return noun;
}

std::string named(const Hit& hit) {
  const auto& p = phrases_of(hit);
  const auto facts = facts_of(hit.text, hit.sentence, hit.context);
  auto noun = noun_of(hit);
  if (noun.empty() && facts.day.empty() && facts.amount.empty()) return p.sorry_unknown;
  std::string what = noun.empty() ? std::string(p.this_) : lower_determiner(noun);
  if (!facts.amount.empty()) what += ", " + facts.amount;
  if (!facts.day.empty() && what.find(facts.day) == std::string::npos) what += ", " + (facts.day.starts_with("on ") ? facts.day.substr(3) : facts.day);
  return fmt::format(fmt::runtime(p.sorry_about), what);
}

std::string noun_or_this(const Hit& hit) {
  const auto noun = noun_of(hit);
  return noun.empty() ? std::string(phrases_of(hit).this_) : lower_determiner(noun);
}

std::string without_condition(const Hit& hit) {
  const auto clause = trimmed(hit.own(2), " ,;:-.!");
  static const Pattern vague(R"(^(?:dies|das|dadurch|ihnen dadurch|cela|ceci|c'|esto|eso|algo)\b)");
  if (clause.size() <= 12 || vague.in(hit.groups[2])) return named(hit);
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
  const auto facts = facts_of(hit.text, hit.sentence, hit.context);
  const auto left = trimmed(hit.before(hit.found()), " ,");
  return left + (left.empty() ? "" : " ") + phrases_of(hit).by_when + hit.after(hit.found());
}
std::string own(const Hit& hit) { return fmt::format(fmt::runtime(phrases_of(hit).own), trimmed(hit.own(2)), noun_or_this(hit)); }
std::string need(const Hit& hit) { return fmt::format(fmt::runtime(phrases_of(hit).need), noun_or_this(hit)); }
std::string own_fix(const Hit& hit) { return fmt::format(fmt::runtime(phrases_of(hit).own_fix), noun_or_this(hit)); }

}  // namespace

std::string other_named(const Hit& hit) { return named(hit); }
std::string other_without_condition(const Hit& hit) { return without_condition(hit); }
std::string other_two_sentences(const Hit& hit) { return two_sentences(hit); }
std::string other_what_changed(const Hit& hit) { return what_changed(hit); }
std::string other_with_a_time(const Hit& hit) { return with_a_time(hit); }
std::string other_own(const Hit& hit) { return own(hit); }
std::string other_need(const Hit& hit) { return need(hit); }
std::string other_own_fix(const Hit& hit) { return own_fix(hit); }

}  // namespace amends::language::suggest
