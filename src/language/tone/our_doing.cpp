#include <algorithm>
#include <unordered_set>

#include "language/tone/case_rules.hpp"

// Who takes the responsibility (reference 5.2): a first person and what it did, in the past: "we lost", "I gave you the wrong date", "wir
// haben doppelt berechnet". Any verb counts but those that mend or only look into it (checked, refunded, ist geprüft); these count where
// something wrong stands beside them ("we sent the wrong one"). Tables, one line a row:
// clang-format off

namespace amends::language {
namespace {

using Words = std::unordered_set<std::string_view>;

struct Doing {
  Words mending;           // verbs that mend, look into it or only take note
  Words wrong;             // words that say that something went wrong
  const char* said;        // other ways to say that it was us
  const char* denied;      // not our fault
};

const Words& irregular_pasts() {
  static const Words words = {"lost", "forgot", "forgotten", "broke", "broken", "sent", "gave", "given", "told", "left", "kept", "let", "got", "gotten", "hung", "cut", "took", "taken", "wrote", "written", "rang", "rung", "made", "put", "did", "done", "went", "gone", "came", "sold", "bought", "brought", "built", "caught", "chose", "chosen", "dealt", "drove", "driven", "fell", "fallen", "fed", "felt", "found", "had", "heard", "held", "hid", "hidden", "hit", "hurt", "knew", "known", "laid", "led", "lent", "meant", "met", "misread", "mistook", "mistaken", "misled", "mislaid", "misheard", "misspelt", "misunderstood", "overcame", "overlooked", "overran", "overslept", "paid", "ran", "read", "said", "saw", "seen", "set", "shook", "shut", "slipped", "spent", "spilt", "split", "spoilt", "spoke", "spoken", "stood", "stole", "struck", "stuck", "swore", "threw", "thrown", "thought", "tore", "torn", "trod", "undid", "undone", "upset", "wore", "withheld", "withdrew", "began", "begun", "became", "bent", "bit", "blew", "burnt", "dropped", "learnt", "quoted", "sat", "taught", "was", "were", "been", "wound", "understood", "rebuilt", "fought", "kept", "dug", "cost", "bet", "sank", "grew", "lay", "shrank", "shrunk", "spelt", "swept", "swung", "sprang", "sprung", "stung", "sang", "drank", "flew", "flown", "forbade", "froze", "frozen", "ate", "fled", "flung", "lit", "rode", "rose", "slept", "slid", "sought", "spun", "spread", "stank", "strove", "swam", "wept", "won", "wove", "bled", "bred", "burst", "cast", "clung", "crept", "dreamt", "drew", "drawn", "ground", "overcharged", "overtook", "shot", "sped"};
  return words;
}

const std::array<Doing, 4>& doings() {
  static const std::array<Doing, 4> tables = {{
      {{"checked", "received", "looked", "spoke", "spoken", "asked", "refunded", "sent", "resent", "ordered", "reordered", "arranged", "credited", "replaced", "booked", "rebooked", "contacted", "reviewed", "read", "understood", "noted", "passed", "forwarded", "opened", "started", "investigated", "found", "heard", "apologised", "apologized", "mended", "fixed", "issued", "called", "rang", "rung", "phoned", "wrote", "written", "emailed", "moved", "gave", "given", "repaired", "paid", "escalated", "logged", "recorded", "raised", "reported", "confirmed", "discussed", "appreciated", "valued", "hoped", "wished", "wanted", "needed", "tried", "thought", "believed", "regretted", "saw", "seen", "got", "took", "taken", "made", "put", "did", "done", "had", "began", "begun", "brought", "bought", "drove", "driven", "upgraded", "corrected", "cancelled", "changed", "added", "updated", "posted", "answered", "replied", "returned", "collected", "prepared", "processed", "reset", "restored", "released", "unlocked", "waived", "reached", "learned", "learnt", "considered", "decided", "agreed", "shipped", "delivered", "packed", "set", "listened", "talked", "tracked", "traced", "located", "shared", "attached", "enclosed", "included", "offered", "extended", "resolved", "settled", "solved", "sorted", "assigned", "requested", "informed", "notified", "alerted", "was", "were", "been", "went", "gone", "came", "come", "compensated", "reimbursed", "removed", "reinstated", "examined", "explained", "introduced", "trained", "installed", "met", "felt", "knew", "known", "became", "attempted", "visited", "helped", "worked", "thanked", "welcomed", "followed", "completed", "finished", "reminded", "responded", "said", "reopened", "handed", "transferred", "scheduled", "inspected", "tested", "handled", "dealt", "treated", "used", "ran", "held", "met", "wondered", "realised", "realized", "noticed", "saddened", "disappointed", "concerned", "shocked", "committed", "dedicated", "interested", "pleased", "delighted", "honoured", "located", "based", "valued", "experienced", "agreed", "assumed", "expected", "required"},
       {"wrong", "wrongly", "late", "badly", "bad", "twice", "mistake", "mistakes", "error", "errors", "fault", "incorrect", "incorrectly", "without", "nobody", "nothing", "wait", "waiting", "failed", "broken", "rude", "rudely", "slow", "slowly", "poor", "poorly", "double", "old", "wet", "cold", "dirty", "damaged", "scratched", "cracked", "empty", "long", "unfair", "unfairly", "down", "carelessly", "careless", "too", "false", "missing", "lost", "short", "instead", "outdated", "stale", "spoiled", "unsafe", "loose", "faulty", "incomplete", "mixed", "muddled"},
       R"(\b(our (?:own )?(?:\w+ )?(?:mistakes?|errors?|faults?|oversight|failures?|failings?|doing|blunder|negligence|carelessness)\b|(?:was|is|were|are) (?:entirely |all |clearly )?(?:ours|mine|our own|down to us|on us|on me)\b|because of us\b|\bon our watch\b|(?:take|takes|accept|accepts|have|bear|own) (?:full |all |the )?(?:responsibility|blame)\b|(?:i|we) (?:are|am|were|was) (?:\w+ )?(?:to blame|at fault|responsible|wrong|late|slow|rude|careless|negligent|unprepared|short of)\b|(?:sorry|apologi[sz]e|apolog(?:y|ies))\b[^.!?;]{0,40}? (?:for|about) (?:not\b|(?:my|our) \w+|hanging up|\w+ing (?:you|your|the|this|that|it|so|to|a|an|such)\b)|(?:sorry|apologi[sz]e|apolog(?:y|ies)) (?:that )?(?:(?:my|our) |the (?:\w+ ){1,2}(?:was|were|did not|came|took|broke|failed|left|arrived|has been|had) )|how (?:we|i) (?:\w+ ){0,2}(?:treated|handled|dealt|spoke)|(?:sorry|apologi[sz]e|apolog(?:y|ies))\b[^.!?]*\byou (?:were|have been|had been) [^.!?]*\b(?:by|in|at|from|with|on) (?:our|us|my)\b|(?:we|i) (?:should|could|ought to) (?:\w+ )?(?:have|not have)\b|failed by us\b|(?:by|from) us\b[^.!?]{0,30}\b(?:wrong|late|mistake)|i own (?:it|this|that)\b))",
       R"(\b(?:not|never|no) (?:our|my) (?:mistake|fault|error)\b)"},
      {{"gepruft", "uberpruft", "erhalten", "bekommen", "erstattet", "uberwiesen", "veranlasst", "gutgeschrieben", "bestellt", "geschickt", "gesendet", "gesandt", "versandt", "verschickt", "gesprochen", "gelesen", "verstanden", "gefunden", "gebucht", "weitergeleitet", "weitergegeben", "angesehen", "geschrieben", "angerufen", "kontaktiert", "notiert", "aufgenommen", "gebeten", "gefragt", "repariert", "ersetzt", "behoben", "korrigiert", "storniert", "beauftragt", "eingeleitet", "informiert", "geandert", "eingefuhrt", "umgestellt", "entschuldigt", "geklart", "gelost", "ausgetauscht", "reserviert", "gemacht", "getan", "gegeben", "gebracht", "geholt", "genommen", "besprochen", "gehort", "erfahren", "vereinbart", "verlegt", "untersucht", "gestartet", "eroffnet", "begonnen", "gewunscht", "gehofft", "gesehen", "festgestellt", "erkannt", "bedankt", "gefreut", "bemuht", "versucht", "beantwortet", "geantwortet", "beigelegt", "angehangt", "erledigt", "nachgesehen", "nachgefragt", "gestellt", "geliefert", "gepackt", "eingetragen", "bearbeitet", "gesetzt", "gelegt", "gehabt", "gewesen", "worden"},
       {"falsch", "falsche", "falschen", "falscher", "falsches", "zweimal", "doppelt", "doppelte", "spat", "verspatet", "nicht", "nie", "niemand", "niemanden", "niemandem", "ohne", "kein", "keine", "keinen", "keiner", "schlecht", "schlechten", "fehler", "irrtumlich", "versehentlich", "alt", "alte", "alten", "kaputt", "kaputte", "zerbrochen", "beschadigt", "defekt", "defekte", "warten", "lange", "unfreundlich", "unhoflich", "umsonst", "verspatung", "vergessen", "vergeblich", "leer", "nass"},
       R"(\b(unser(?:e|en|em|er)? (?:\w+ )?(?:fehler|versaumnis|schuld|versehen|nachlassigkeit)|mein(?:e|en|em)? (?:\w+ )?(?:fehler|versaumnis|schuld|versehen)|(?:liegt|lag|war|lagen) (?:ganz |allein )?(?:bei|an) uns|hatten? (?:wir|ich) [^.!?]{0,60}(?:sollen|mussen)|(?:wir|ich) hatten? [^.!?]{0,60}(?:sollen|mussen)|(?:ubernehme|ubernehmen) (?:\w+ )?(?:die )?(?:volle )?verantwortung|dass (?:wir|ich) |weil (?:wir|ich) [^.!?]{0,60}(?:hatten?|haben|habe)|(?:ist|sind|war|waren) (?:uns|mir) [^.!?]{0,50}(?:unterlaufen|passiert|verrutscht|entgangen)|(?:uns|mir) (?:ist|sind|war|waren) [^.!?]{0,50}(?:unterlaufen|passiert|entgangen)|(?:wir|ich) (?:\w+ )?(?:liessen?|vergassen?|verloren|verlor|versaumten?|ubersahen?|verwechselten?|zerbrachen|brachen|enttauschten) |(?:lasst|liessen?) (?:wir|ich) )\b)",
       R"(\b(?:nicht|nie|kein) (?:unser|mein)\w* (?:fehler|schuld|versehen)\b)"},
      {{"verifie", "recu", "lu", "compris", "note", "transmis", "demande", "parle", "trouve", "retrouve", "envoye", "renvoye", "rembourse", "credite", "remplace", "repare", "corrige", "annule", "reserve", "commande", "contacte", "appele", "ecrit", "fait", "pris", "mis", "ouvert", "donne", "regle", "resolu", "change", "modifie", "ajoute", "forme", "entendu", "examine", "etudie", "informe", "prevenu", "repondu", "offert", "verse", "prepare", "expedie", "livre", "joint", "organise", "programme", "signale", "discute", "consulte", "lance", "essaye", "tente", "eu", "ete", "pu", "voulu", "souhaite", "decide", "apporte", "procede", "constate", "appris", "vu"},
       {"retard", "faux", "fausse", "mauvais", "mauvaise", "erreur", "erreurs", "sans", "pas", "jamais", "personne", "mal", "trop", "tard", "deux", "oubli", "casse", "cassee", "abime", "abimee", "incorrect", "incorrecte", "attendre", "tort", "rien", "double", "endommage", "endommagee", "vide", "ancienne", "ancien"},
       R"(\b(notre (?:\w+ )?(?:erreur|faute|oubli|negligence|manquement)|mon (?:\w+ )?(?:erreur|oubli)|ma (?:\w+ )?(?:faute|negligence)|(?:assume|assumons|prenons|prends) (?:\w+ )?(?:la |l'entiere |l'|toute la )?responsabilite|(?:nous |j')?aur(?:ions|ais) du|de (?:ne pas )?(?:vous |t')?(?:l')?avoir|d'avoir|(?:nous nous|me|nous nous) (?:sommes|suis) tromp\w+|a cause de nous|(?:nous sommes|je suis) (?:\w+ )?(?:responsables?|en tort|en retard)|par notre faute)\b)",
       R"(\b(?:pas|jamais) (?:notre|ma) (?:erreur|faute)\b)"},
      {{"comprobado", "revisado", "recibido", "leido", "entendido", "anotado", "trasladado", "remitido", "pedido", "preguntado", "hablado", "encontrado", "enviado", "reenviado", "reembolsado", "devuelto", "abonado", "reparado", "corregido", "anulado", "reservado", "contactado", "llamado", "escrito", "hecho", "tomado", "puesto", "abierto", "dado", "resuelto", "cambiado", "anadido", "formado", "escuchado", "examinado", "informado", "avisado", "respondido", "contestado", "ofrecido", "preparado", "adjuntado", "organizado", "solicitado", "iniciado", "intentado", "tenido", "sido", "estado", "podido", "querido", "decidido", "sustituido", "reemplazado", "visto", "sabido", "comunicado", "entregado", "gestionado", "solucionado"},
       {"mal", "veces", "tarde", "no", "nunca", "nadie", "sin", "error", "errores", "demasiado", "rota", "roto", "rotos", "rotas", "vieja", "viejo", "esperar", "culpa", "retraso", "doble", "equivocado", "equivocada", "incorrecto", "incorrecta", "erroneo", "erronea", "sucia", "sucio", "fria", "frio", "vacio", "vacia", "danado", "danada", "tres"},
       R"(\b((?:nuestro|nuestra|mi|mio|mia) (?:\w+ )?(?:error|culpa|fallo|descuido|negligencia)|(?:error|culpa|fallo|descuido) (?:es |fue |ha sido )?(?:nuestr[oa]|mi[oa])|(?:asumo|asumimos|acepto|aceptamos) (?:\w+ )?(?:la |toda la |nuestra |plena )?(?:responsabilidad|culpa)|deberia(?:mos)? haber|(?:me|nos) (?:he |hemos )?equivoc\w+|haber(?:le|les|te|os|la|lo)? \w+(?:ado|ido|cho|sto|rto)|por nuestra culpa|(?:perdi|perdimos|olvide|olvidamos|rompimos|confundimos|fallamos|tardamos|danamos|le fallamos|descuidamos|incumplimos|hicimos esperar) |(?:siento|sentimos|lament\w+) (?:\w+ )?que (?:no )?(?:le |les |te |la |lo )*\w+(?:ramos|semos))\b)",
       R"(\bno (?:es|fue|ha sido) (?:nuestr[oa]|mi) (?:culpa|error)\b)"},
  }};
  return tables;
}

// clang-format on

std::vector<std::string_view> words_of(std::string_view plain) {
  std::vector<std::string_view> words;
  words.reserve(plain.size() / 5);
  each_word(plain, [&](std::string_view word) { words.push_back(word); });
  return words;
}

bool is_past(std::string_view word) {
  const auto dash = word.rfind('-');  // "double-booked"
  if (dash != word.npos) word = word.substr(dash + 1);
  return (word.size() > 3 && word.ends_with("ed") && word != "need" && word != "indeed") || irregular_pasts().contains(word);
}

// The verb of an English first person from words[at] on: past what stands between ("have", "simply", "also").
struct Verb {
  std::string_view word;
  bool denied = false;  // "did not"
};
Verb english_verb(const std::vector<std::string_view>& words, std::size_t at) {
  static const Words between = {"have", "had",  "also", "then",  "just", "even",      "again", "first",   "both",
                                "all",  "been", "so",   "still", "only", "ourselves", "yet",   "already", "myself"};
  Verb verb;
  for (; at < words.size(); ++at) {
    const auto word = words[at];
    if (word == "not" || word == "never") {
      verb.denied = true;
    } else if (word == "did") {
      if (at + 1 >= words.size() || words[at + 1] != "not") return verb.word = word, verb;
    } else if (between.contains(word) || (word.size() > 4 && word.ends_with("ly"))) {
      // "we had nobody there": had is the verb where none follows
      if ((word == "had" || word == "have") &&
          (at + 1 >= words.size() || !(is_past(words[at + 1]) || words[at + 1] == "not" || words[at + 1] == "never" ||
                                       between.contains(words[at + 1]) || words[at + 1].ends_with("ly"))))
        return verb.word = word, verb;
    } else {
      verb.word = word;
      return verb;
    }
  }
  return verb;
}

// What went wrong stands behind the verb, at most eight words on: "we sent it to the old address".
bool wrong_after(const std::vector<std::string_view>& words, std::size_t at, const Doing& table) {
  const auto last = std::min(words.size(), at + 9);
  for (auto k = at; k < last; ++k)
    if (table.wrong.contains(words[k])) return true;
  return false;
}

// "I was so sorry to read that it broke"
bool is_only_sympathy(const std::vector<std::string_view>& words, std::size_t person) {
  for (auto k = person + 1; k < std::min(person + 4, words.size()); ++k)
    if (words[k] == "sorry" || words[k] == "sad" || words[k] == "saddened")
      return words[person + 1] == "was" || words[person + 1] == "were";
  return false;
}

bool english(const std::vector<std::string_view>& words, const Doing& table) {
  static const Words not_received = {"receive", "find", "see", "hear", "get", "know"};
  static const Words not_received_past = {"received", "found", "saw", "seen", "heard", "got"};
  static const Words sorry = {"sorry", "apologise", "apologize", "apologies", "apology"};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == "we" || words[i] == "i") {
      const auto verb = english_verb(words, i + 1);
      if (verb.word.empty() || is_only_sympathy(words, i)) continue;
      // "sorry we asked", "sorry that I left": what the apology is for, whatever the verb.
      const bool for_it = i > 0 && (sorry.contains(words[i - 1]) || (i > 1 && words[i - 1] == "that" && sorry.contains(words[i - 2])));
      if (is_past(verb.word)) {
        if (for_it || (verb.denied && !not_received_past.contains(verb.word)) || !table.mending.contains(verb.word) ||
            wrong_after(words, i + 1, table))
          return true;
      } else if (verb.denied && words[i + 1] == "did" && !not_received.contains(verb.word)) {
        return true;
      }
      continue;
    }
    if (words[i] != "our" && words[i] != "my") continue;
    // "our packaging that failed", "our phone line dropped your call": a noun, at most three words, then what it did.
    for (std::size_t k = i + 2; k < std::min(i + 7, words.size()); ++k) {
      if (words[k] == "we" || words[k] == "i" || words[k] == "you") break;
      if (words[k] == "did" && k + 2 < words.size() && words[k + 1] == "not") return !not_received.contains(words[k + 2]);
      if (words[k] == "that" || words[k] == "who" || words[k] == "which" || words[k] == "has" || words[k] == "had" || !is_past(words[k]))
        continue;
      if (!table.mending.contains(words[k]) || wrong_after(words, k, table)) return true;
      break;
    }
  }
  return false;
}

bool is_german_participle(std::string_view word) {
  if (word == "lassen") return true;  // "stehen lassen"
  if (word.size() < 5 || !(word.ends_with('t') || word.ends_with("en"))) return false;
  if (word.ends_with("iert")) return true;
  for (const std::string_view start : {"ge", "ver", "be", "er", "ent", "zer", "miss", "uber", "unter"})
    if (word.starts_with(start)) return true;
  const auto inside = word.find("ge", 2);  // "eingetragen"
  return inside != word.npos && inside <= 5 && inside + 4 < word.size();
}

bool german(const std::vector<std::string_view>& words, bool wrong, const Doing& table) {
  static const Words have = {"haben", "habe", "hatten", "hatte"};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool person = words[i] == "wir" || words[i] == "ich";
    const bool ours = words[i].starts_with("unser") && words[i].size() <= 7;
    if (!person && !ours) continue;
    const auto last = std::min(words.size(), i + 22);
    bool finite = i > 0 && have.contains(words[i - 1]);
    for (std::size_t k = i + 1; k < last; ++k)
      finite = finite || have.contains(words[k]) || (ours && (words[k] == "hat" || words[k] == "war"));
    if (finite)
      for (std::size_t k = i + 1; k < last; ++k)
        if (is_german_participle(words[k]) && (wrong || !table.mending.contains(words[k]))) return true;
    // "wir lieferten zu spat", "wir waren unhoflich"
    if (person && wrong) {
      const auto verb = words[i + 1];
      if (verb.ends_with("ten") || verb.ends_with("te") || verb == "waren" || verb == "war" || verb == "kamen" || verb == "kam" ||
          verb == "gaben" || verb == "gab" || verb == "riefen" || verb == "rief" || verb == "schrieben" || verb == "hielten")
        if (!verb.starts_with("mocht") && !verb.starts_with("konnt") && !verb.starts_with("wurd") && !verb.starts_with("woll")) return true;
    }
  }
  return false;
}

bool is_french_participle(std::string_view word) {
  if (word.size() < 2) return false;
  for (const std::string_view end : {"e", "es", "ee", "ees", "i", "is", "ie", "it", "ite", "u", "us", "ue", "ert", "eint", "ort"})
    if (word.ends_with(end)) return true;
  return false;
}

bool french(const std::vector<std::string_view>& words, bool wrong, const Doing& table) {
  static const Words have = {"avons",  "n'avons",  "l'avons", "j'ai",    "n'ai", "l'ai",
                             "avions", "n'avions", "j'avais", "n'avais", "t'ai", "t'avons"};
  static const Words between = {"pas",  "jamais", "mal",  "bien", "deja", "aussi",    "trop", "tout", "encore",
                                "meme", "rien",   "plus", "ete",  "donc", "toujours", "vous", "deux", "fois"};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool ai = words[i] == "ai" && i > 0 && (words[i - 1] == "vous" || words[i - 1] == "lui" || words[i - 1] == "y");
    if (!ai && !have.contains(words[i])) continue;
    auto k = i + 1;
    while (k < words.size() && (between.contains(words[k]) || words[k].ends_with("ment"))) ++k;
    if (k < words.size() && is_french_participle(words[k]) && (wrong || !table.mending.contains(words[k]))) return true;
  }
  static const Words were = {"etions", "j'etais", "n'etions"};
  return wrong && std::any_of(words.begin(), words.end(), [](auto word) { return were.contains(word); });
}

// The first person singular of the Spanish past is told by its accent, which folding took: "apunté".
bool ends_accented(const Look& look, std::string_view word) {
  const auto written = look.text.written(word);
  return written.size() > 4 && (written.ends_with("é") || written.ends_with("í")) && !written.ends_with("ré");
}

bool spanish(const Look& look, const std::vector<std::string_view>& words, bool wrong, const Doing& table) {
  static const Words have = {"he", "hemos", "habiamos"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto word = words[i];
    if (have.contains(word) && i + 1 < words.size()) {
      const auto verb = words[i + 1];
      for (const std::string_view end : {"ado", "ido", "sto", "cho", "rto", "elto"})
        if (verb.ends_with(end) && (wrong || !table.mending.contains(verb))) return true;
    }
    if (!wrong) continue;
    static const Words no_past = {"podemos", "lamentamos", "sentimos",  "tenemos", "queremos", "estamos",    "vamos",
                                  "hemos",   "somos",      "esperamos", "rogamos", "pedimos",  "entendemos", "debemos"};
    if (word.size() > 5 && (word.ends_with("amos") || word.ends_with("imos")) && !no_past.contains(word)) return true;
    if (ends_accented(look, word)) return true;
  }
  return false;
}

}  // namespace

bool takes_responsibility(const Look& look) {
  const auto tongue = look.text.tongue;
  static const ByTongue said(doings(), &Doing::said), denied(doings(), &Doing::denied);
  if (denied.of(tongue).in(look.text.plain)) return false;
  if (said.of(tongue).in(look.text.plain)) return true;
  const auto& table = doings()[static_cast<std::size_t>(tongue)];
  for (const auto& sentence : look.text.sentences) {
    if (sentence.question) continue;
    const auto words = words_of(look.text.of(sentence));
    const bool wrong = std::any_of(words.begin(), words.end(), [&](auto word) { return table.wrong.contains(word); });
    const bool found = tongue == Tongue::en   ? english(words, table)
                       : tongue == Tongue::de ? german(words, wrong, table)
                       : tongue == Tongue::fr ? french(words, wrong, table)
                                              : spanish(look, words, wrong, table);
    if (found) return true;
  }
  return false;
}

}  // namespace amends::language
