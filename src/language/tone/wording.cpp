#include "language/tone/wording.hpp"

#include <array>

// Tables, one line a row:
// clang-format off

namespace amends::language {
namespace {

struct Row {
  std::string_view id;
  std::array<Wording, 4> by_tongue;  // en, de, fr, es
};

constexpr Row rows[] = {
    {"A3.next", {{{"Takes the apology back with “{}”.", "What follows it is all that is heard.", "Here is what I do about {} now: [say what, and by when]."},
                  {"Nimmt die Entschuldigung mit „{}“ zurück.", "Gehört wird nur, was danach kommt.", "Das tue ich jetzt ({}): [was, und bis wann]."},
                  {"Reprend l’excuse avec « {} ».", "On n’entend que la suite.", "Voici ce que je fais maintenant ({}) : [quoi, et pour quand]."},
                  {"Retira la disculpa con «{}».", "Solo se oye lo que sigue.", "Esto hago ahora ({}): [qué, y para cuándo]."}}}},
    {"A7", {{{"Regrets, and does not say sorry: “{}”.", "“Regret” keeps its distance. Say “I am sorry”.", "I am sorry about {}."},
             {"Bedauert, und entschuldigt sich nicht: „{}“.", "„Bedauern“ hält Abstand. „Es tut mir leid“ sagt es.", "Es tut mir leid: {}."},
             {"Regrette, et ne s’excuse pas : « {} ».", "« Regretter » garde ses distances. Dites « je suis désolé ».", "Je suis désolé : {}."},
             {"Se lamenta, y no se disculpa: «{}».", "Mantiene la distancia. Diga «lo siento».", "Lo siento: {}."}}}},
    {"A12", {{{"Says sorry more than it does anything.", "One clear apology, then what you do.", "Here is what I do about {}: [say what, and by when]."},
              {"Entschuldigt sich mehr, als es etwas tut.", "Eine klare Entschuldigung, dann die Abhilfe.", "Das tue ich jetzt ({}): [was, und bis wann]."},
              {"S’excuse plus qu’il n’agit.", "Une excuse claire, puis ce que vous faites.", "Voici ce que je fais maintenant ({}) : [quoi, et pour quand]."},
              {"Se disculpa más de lo que hace.", "Una disculpa clara, y luego lo que hace.", "Esto hago ahora ({}): [qué, y para cuándo]."}}}},
    {"A13", {{{"Apology number {}, and nothing new.", "A repeated apology makes it worse. Bring a fix, money or a date, or ring them.", "Being sorry is not enough by now. About {0}: [say what is new], and I write to you {1}."},
              {"Die {}. Entschuldigung, und nichts Neues.", "Noch eine Entschuldigung macht es schlimmer. Abhilfe, Geld oder ein Datum bringen, oder anrufen.", "Eine Entschuldigung genügt nicht mehr. Neu ist ({0}): [was]; ich schreibe Ihnen {1}."},
              {"Excuse numéro {}, et rien de nouveau.", "Une excuse répétée aggrave. Apportez une solution, de l’argent ou une date, ou appelez.", "M’excuser ne suffit plus. Ce qui est nouveau ({0}) : [quoi] ; je vous écris {1}."},
              {"Disculpa número {}, y nada nuevo.", "Repetirla lo empeora. Traiga una solución, dinero o una fecha, o llame.", "Disculparme ya no basta. Lo nuevo ({0}): [qué]; le escribo {1}."}}}},
    {"A14", {{{"The apology comes late.", "Put it into the first or second sentence.", "I am sorry about {}."},
              {"Die Entschuldigung kommt spät.", "In den ersten oder zweiten Satz damit.", "Es tut mir leid: {}."},
              {"L’excuse vient tard.", "Mettez-la dans la première ou la deuxième phrase.", "Je suis désolé : {}."},
              {"La disculpa llega tarde.", "Póngala en la primera o la segunda frase.", "Lo siento: {}."}}}},
    {"A15", {{{"Explains before it apologises.", "Apology, fact, fix, in this order.", "I am sorry about {}."},
              {"Erklärt, bevor es sich entschuldigt.", "Erst die Entschuldigung, dann die Tatsache, dann die Abhilfe.", "Es tut mir leid: {}."},
              {"Explique avant de s’excuser.", "L’excuse, le fait, la réparation, dans cet ordre.", "Je suis désolé : {}."},
              {"Explica antes de disculparse.", "Disculpa, hecho, solución, en este orden.", "Lo siento: {}."}}}},
    {"A15.unasked", {{{"Explains, and they have not asked why.", "In an apology a reason is heard as an excuse. Keep it until they ask, or for the follow-up.", "I am sorry about {}."},
                      {"Erklärt, und niemand hat nach dem Grund gefragt.", "In einer Entschuldigung klingt der Grund nach Ausrede. Aufheben, bis danach gefragt wird.", "Es tut mir leid: {}."},
                      {"Explique, et on n’a pas demandé pourquoi.", "Dans une excuse, la raison s’entend comme un prétexte. Gardez-la jusqu’à ce qu’on la demande.", "Je suis désolé : {}."},
                      {"Explica, y no han preguntado por qué.", "En una disculpa la razón suena a excusa. Guárdela hasta que pregunten.", "Lo siento: {}."}}}},
    {"A17.ours", {{{"No apology, and the fault is ours.", "They wait for one sentence: that we are sorry.", "I am sorry about {}: that was ours to get right."},
                   {"Keine Entschuldigung, und der Fehler liegt bei uns.", "Erwartet wird ein Satz: dass es uns leidtut.", "Es tut mir leid: {}. Das lag bei uns."},
                   {"Pas d’excuse, et la faute est la nôtre.", "On attend une phrase : que nous sommes désolés.", "Je suis désolé : {}. C’était à nous de bien faire."},
                   {"Ninguna disculpa, y la culpa es nuestra.", "Esperan una frase: que lo sentimos.", "Lo siento: {}. Nos tocaba hacerlo bien."}}}},
    {"A17", {{{"No apology.", "It is a complaint. A word of sympathy admits nothing.", "I am sorry about {}."},
              {"Keine Entschuldigung.", "Es ist eine Beschwerde. Ein Wort des Mitgefühls gesteht nichts ein.", "Es tut mir leid: {}."},
              {"Pas d’excuse.", "C’est une réclamation. Un mot de sympathie n’avoue rien.", "Je suis désolé : {}."},
              {"Ninguna disculpa.", "Es una queja. Una palabra de simpatía no admite nada.", "Lo siento: {}."}}}},
    {"A18", {{{"Is sorry to hear it, as if it were not ours.", "The fault is ours. Say what we did.", "I am sorry we [say what we did] with {}."},
              {"Bedauert, es zu hören, als läge es nicht an uns.", "Der Fehler liegt bei uns. Sagen, was wir getan haben.", "Es tut mir leid, dass wir [was wir getan haben] ({})."},
              {"Est désolé de l’apprendre, comme si ce n’était pas nous.", "La faute est la nôtre. Dites ce que nous avons fait.", "Je suis désolé : nous avons [ce que nous avons fait] ({})."},
              {"Lamenta oírlo, como si no fuera cosa nuestra.", "La culpa es nuestra. Diga qué hicimos.", "Siento que nosotros [qué hicimos] ({})."}}}},
    {"A19", {{{"Admits what has not been found yet.", "Sympathy needs no finding; an admission does.", "I am sorry about {0}. I am finding out what happened and will tell you {1}."},
              {"Gesteht ein, was noch nicht feststeht.", "Mitgefühl braucht keine Feststellung, ein Eingeständnis schon.", "Es tut mir leid: {0}. Ich kläre, was geschehen ist, und sage es Ihnen {1}."},
              {"Avoue ce qui n’est pas encore établi.", "La sympathie n’a pas besoin de constat, l’aveu si.", "Je suis désolé : {0}. Je cherche ce qui est arrivé et je vous le dis {1}."},
              {"Admite lo que aún no se sabe.", "La simpatía no necesita prueba; la admisión sí.", "Lo siento: {0}. Averiguo qué pasó y se lo digo {1}."}}}},
    {"component.responsibility", {{{"Says sorry, and not for what.", "The fault is ours. One sentence with “we” and what we did.", "I am sorry we [say what we did] with {}."},
                                   {"Entschuldigt sich, und sagt nicht wofür.", "Der Fehler liegt bei uns. Ein Satz mit „wir“ und dem, was wir getan haben.", "Es tut mir leid, dass wir [was wir getan haben] ({})."},
                                   {"S’excuse, et ne dit pas de quoi.", "La faute est la nôtre. Une phrase avec « nous » et ce que nous avons fait.", "Je suis désolé : nous avons [ce que nous avons fait] ({})."},
                                   {"Se disculpa, y no dice de qué.", "La culpa es nuestra. Una frase con «nosotros» y lo que hicimos.", "Siento que nosotros [qué hicimos] ({})."}}}},
    {"component.responsibility.good", {{{"Says what we did, and is sorry for it.", "Of all parts of an apology this one counts most.", ""},
                                        {"Sagt, was wir getan haben, und bittet um Entschuldigung.", "Von allen Teilen einer Entschuldigung zählt dieser am meisten.", ""},
                                        {"Dit ce que nous avons fait, et s’en excuse.", "De toutes les parties d’une excuse, c’est celle qui compte le plus.", ""},
                                        {"Dice qué hicimos, y se disculpa.", "De todas las partes de una disculpa, es la que más cuenta.", ""}}}},
    {"component.explanation", {{{"Does not say why it went wrong.", "In a follow-up they may know: what went wrong, how it was mended, why not again.", ""},
                                {"Sagt nicht, warum es schiefging.", "Beim Nachfassen dürfen sie es wissen: was schiefging, was geändert wurde, warum nicht wieder.", ""},
                                {"Ne dit pas pourquoi c’est arrivé.", "Au suivi, on peut le savoir : ce qui a manqué, ce qui est réparé, pourquoi plus.", ""},
                                {"No dice por qué pasó.", "En el seguimiento pueden saberlo: qué falló, cómo se arregló, por qué no otra vez.", ""}}}},
    {"component.explanation.asked", {{{"They asked why, and it does not say.", "What went wrong, in one sentence. If you do not know yet, say by when you will.", "This is why it happened with {}: [what went wrong]."},
                                      {"Sie haben nach dem Grund gefragt, und er steht nicht da.", "Was schiefging, in einem Satz. Ist es noch unklar: bis wann Sie es wissen.", "Das ist der Grund ({}): [was schiefging]."},
                                      {"On a demandé pourquoi, et la réponse n’y est pas.", "Ce qui a manqué, en une phrase. Si vous l’ignorez encore : pour quand vous le saurez.", "Voici pourquoi ({}) : [ce qui a manqué]."},
                                      {"Preguntaron por qué, y no lo dice.", "Qué falló, en una frase. Si aún no lo sabe: cuándo lo sabrá.", "Esta es la razón ({}): [qué falló]."}}}},
    {"B5", {{{"Blames {}.", "To the customer, that is us.", "We got {} wrong."},
             {"Gibt {} die Schuld.", "Für den Kunden sind das wir.", "Das ist unser Fehler: {}."},
             {"Met la faute sur {}.", "Pour eux, c’est nous.", "C’est notre erreur : {}."},
             {"Culpa a {}.", "Para ellos somos nosotros.", "Es un error nuestro: {}."}}}},
    {"P-3", {{{"A promise nobody wrote down: “{}”.", "Nothing will remind you of it. Write it into the ledger: what, by when, whose it is.", ""},
              {"Ein Versprechen, das nirgends steht: „{}“.", "Nichts erinnert Sie daran. Aufschreiben: was, bis wann, wer.", ""},
              {"Une promesse que personne n’a notée : « {} ».", "Rien ne vous la rappellera. Notez-la : quoi, pour quand, qui.", ""},
              {"Una promesa que nadie ha anotado: «{}».", "Nada se la recordará. Anótela: qué, para cuándo, quién.", ""}}}},
    {"P-4", {{{"Certain of more than is known: “{}”.", "The cause is still being looked for.", "I expect to know about {0} {1}; I will write to you even if there is no news."},
              {"Sicherer, als man es wissen kann: „{}“.", "Die Ursache wird noch gesucht.", "Ich rechne damit, es {1} zu wissen ({0}); ich schreibe Ihnen auch, wenn es nichts Neues gibt."},
              {"Plus sûr que ce qu’on sait : « {} ».", "On cherche encore la cause.", "Je pense en savoir plus {1} ({0}) ; je vous écris même sans nouvelles."},
              {"Más seguro de lo que se sabe: «{}».", "Aún se busca la causa.", "Espero saberlo {1} ({0}); le escribo aunque no haya noticias."}}}},
    {"P-5", {{{"Later than the case allows: “{}”.", "The answer is due by {}. Promise an earlier day, or send a holding letter.", ""},
              {"Später, als der Fall erlaubt: „{}“.", "Die Antwort ist fällig: {}. Einen früheren Tag zusagen oder einen Zwischenbescheid senden.", ""},
              {"Plus tard que le dossier ne le permet : « {} ».", "La réponse est due : {}. Promettez un jour plus proche, ou envoyez une réponse d’attente.", ""},
              {"Más tarde de lo que permite el caso: «{}».", "La respuesta vence: {}. Prometa un día anterior, o envíe una respuesta de espera.", ""}}}},
    {"P5", {{{"A gift in the same letter as the apology.", "It reads like a price for silence. Plan it as a gesture; it goes on its own.", ""},
             {"Ein Geschenk im selben Brief wie die Entschuldigung.", "Es liest sich wie Schweigegeld. Als Geste planen; sie geht für sich.", ""},
             {"Un cadeau dans la même lettre que l’excuse.", "Cela se lit comme le prix du silence. Prévoyez-le comme un geste à part.", ""},
             {"Un regalo en la misma carta que la disculpa.", "Se lee como el precio del silencio. Prevéalo como un gesto aparte.", ""}}}},
    {"R1", {{{"Not answered: “{}”.", "A final answer says of every point what was found.", "You also wrote: “{}”. On this we found [what you found, and why]."},
             {"Nicht beantwortet: „{}“.", "Eine abschließende Antwort sagt zu jedem Punkt, was festgestellt wurde.", "Sie schrieben auch: „{}“. Dazu haben wir festgestellt: [was, und warum]."},
             {"Sans réponse : « {} ».", "Une réponse finale dit de chaque point ce qui a été constaté.", "Vous avez aussi écrit : « {} ». Nous avons constaté [quoi, et pourquoi]."},
             {"Sin respuesta: «{}».", "Una respuesta final dice de cada punto qué se averiguó.", "También escribió: «{}». Sobre esto averiguamos [qué, y por qué]."}}}},
    {"R2", {{{"Says no without a reason.", "They need to see what the decision rests on: what was found, and where.", "The reason is [what was found about {}, and where it can be seen]."},
             {"Sagt nein ohne Grund.", "Sie müssen sehen, worauf die Entscheidung beruht: was gefunden wurde, und wo.", "Der Grund ({}): [was gefunden wurde, und wo man es sieht]."},
             {"Dit non sans raison.", "Il faut voir sur quoi repose la décision : ce qui a été constaté, et où.", "La raison ({}) : [ce qui a été constaté, et où on le voit]."},
             {"Dice que no sin razón.", "Tienen que ver en qué se basa la decisión: qué se averiguó, y dónde.", "La razón ({}): [qué se averiguó, y dónde se ve]."}}}},
    {"R4", {{{"Missing: “{}”.", "The rule pack asks for it in this letter.", "{}"},
             {"Fehlt: „{}“.", "Das Regelwerk verlangt es in diesem Brief.", "{}"},
             {"Manque : « {} ».", "Les règles l’exigent dans cette lettre.", "{}"},
             {"Falta: «{}».", "Las reglas lo exigen en esta carta.", "{}"}}}},
    {"R6.name", {{{"Not their name: “{}”.", "The record says {}.", ""}, {"Nicht ihr Name: „{}“.", "Im Fall steht {}.", ""}, {"Pas leur nom : « {} ».", "Le dossier dit {}.", ""}, {"No es su nombre: «{}».", "El expediente dice {}.", ""}}}},
    {"R6.amount", {{{"Not in the record: {}.", "The record says {}.", ""}, {"Steht nicht im Fall: {}.", "Im Fall steht {}.", ""}, {"Pas dans le dossier : {}.", "Le dossier dit {}.", ""}, {"No está en el expediente: {}.", "El expediente dice {}.", ""}}}},
    {"R6.day", {{{"There is no such day: “{}”.", "It is {}.", ""}, {"Diesen Tag gibt es nicht: „{}“.", "Es ist {}.", ""}, {"Ce jour n’existe pas : « {} ».", "C’est {}.", ""}, {"Ese día no existe: «{}».", "Es {}.", ""}}}},
    {"R6.promised", {{{"Not the day that was promised: “{}”.", "The ledger says “{}”, {}.", ""}, {"Nicht der zugesagte Tag: „{}“.", "Zugesagt ist „{}“, {}.", ""}, {"Pas le jour promis : « {} ».", "Il est promis « {} », {}.", ""}, {"No es el día prometido: «{}».", "Está prometido «{}», {}.", ""}}}},
    {"R7", {{{"The platform is closed: “{}”.", "The EU closed it on 20 July 2025. Name the body that helps now.", ""},
             {"Die Plattform ist geschlossen: „{}“.", "Die EU hat sie am 20. Juli 2025 geschlossen. Die Stelle nennen, die jetzt hilft.", ""},
             {"La plateforme est fermée : « {} ».", "L’UE l’a fermée le 20 juillet 2025. Nommez l’organisme qui aide maintenant.", ""},
             {"La plataforma está cerrada: «{}».", "La UE la cerró el 20 de julio de 2025. Nombre el organismo que ayuda ahora.", ""}}}},
    {"R7.link", {{{"The address is dead.", "The EU closed its platform for online disputes on 20 July 2025. Name the body that helps now.", ""},
                  {"Die Adresse führt ins Leere.", "Die EU hat ihre Plattform zur Online-Streitbeilegung am 20. Juli 2025 geschlossen. Die Stelle nennen, die jetzt hilft.", ""},
                  {"L’adresse ne mène plus nulle part.", "L’UE a fermé sa plateforme de règlement en ligne des litiges le 20 juillet 2025. Nommez l’organisme qui aide maintenant.", ""},
                  {"La dirección ya no lleva a ninguna parte.", "La UE cerró su plataforma de litigios en línea el 20 de julio de 2025. Nombre el organismo que ayuda ahora.", ""}}}},
    {"R8", {{{"Goodwill in the place of what is due: “{}”.", "{} is owed, whatever else is given.", "We owe you {} and pay it by [date]. {}"},
             {"Kulanz anstelle dessen, was zusteht: „{}“.", "{} stehen zu, was immer sonst gegeben wird.", "Ihnen stehen {} zu; wir zahlen sie bis [Datum]. {}"},
             {"Un geste à la place de ce qui est dû : « {} ».", "{} sont dus, quoi qu’on donne d’autre.", "Nous vous devons {} et les payons d’ici [date]. {}"},
             {"Un gesto en lugar de lo debido: «{}».", "Se deben {}, se dé lo que se dé.", "Le debemos {} y los pagamos antes del [fecha]. {}"}}}},
    {"R9.card", {{{"A whole card number.", "Anybody who reads the mail can use it. The last four figures will do.", "ending in {}"}, {"Eine ganze Kartennummer.", "Wer die Mail liest, kann sie benutzen. Die letzten vier Ziffern genügen.", "mit den letzten Ziffern {}"},
                  {"Un numéro de carte entier.", "Quiconque lit le message peut s’en servir. Les quatre derniers chiffres suffisent.", "se terminant par {}"}, {"Un número de tarjeta entero.", "Quien lea el correo puede usarlo. Bastan las cuatro últimas cifras.", "terminada en {}"}}}},
    {"R9.account", {{{"A whole account number.", "The last figures will do.", "the account ending in {}"}, {"Eine ganze Kontonummer.", "Die letzten Ziffern genügen.", "das Konto mit den letzten Ziffern {}"}, {"Un numéro de compte entier.", "Les derniers chiffres suffisent.", "le compte se terminant par {}"}, {"Un número de cuenta entero.", "Bastan las últimas cifras.", "la cuenta terminada en {}"}}}},
    {"R9.internal", {{{"A note that is not for them.", "It looks like something for the team.", ""}, {"Eine Notiz, die nicht für sie ist.", "Es sieht nach etwas für das Team aus.", ""}, {"Une note qui n’est pas pour eux.", "On dirait quelque chose pour l’équipe.", ""}, {"Una nota que no es para ellos.", "Parece algo para el equipo.", ""}}}},
    {"R9.other", {{{"Another customer's name.", "What happened to others is theirs.", "another customer"}, {"Der Name eines anderen Kunden.", "Was anderen geschah, geht nur sie an.", "ein anderer Kunde"}, {"Le nom d’un autre client.", "Ce qui est arrivé à d’autres leur appartient.", "un autre client"}, {"El nombre de otro cliente.", "Lo que pasó a otros es suyo.", "otro cliente"}}}},
    {"form.long_sentence", {{{"A sentence of {} words.", "Above 35 nobody remembers how it began; aim at 20.", ""}, {"Ein Satz mit {} Wörtern.", "Über 35 weiß niemand mehr, wie er begann; 20 ist ein gutes Maß.", ""}, {"Une phrase de {} mots.", "Au-delà de 35, on oublie le début ; visez 20.", ""}, {"Una frase de {} palabras.", "Más de 35 y nadie recuerda cómo empezó; mejor 20.", ""}}}},
    {"form.all_caps", {{{"Shouts: “{}”.", "Capitals are read as a raised voice.", ""}, {"Schreit: „{}“.", "Großbuchstaben werden als laute Stimme gelesen.", ""}, {"Crie : « {} ».", "Les capitales se lisent comme une voix qui monte.", ""}, {"Grita: «{}».", "Las mayúsculas se leen como una voz alzada.", ""}}}},
    {"form.exclamations", {{{"“{}” is loud.", "One full stop says it better.", ""}, {"„{}“ ist laut.", "Ein Punkt sagt es besser.", ""}, {"« {} » est bruyant.", "Un point le dit mieux.", ""}, {"«{}» suena fuerte.", "Un punto lo dice mejor.", ""}}}},
    {"form.sentence_length", {{{"{} words a sentence.", "20 is easy to read.", ""}, {"{} Wörter je Satz.", "20 liest sich leicht.", ""}, {"{} mots par phrase.", "20 se lisent sans peine.", ""}, {"{} palabras por frase.", "20 se leen bien.", ""}}}},
};

constexpr Wording nothing{"", "", ""};

struct Days {
  std::array<std::string_view, 7> weekdays;
  std::array<std::string_view, 12> months;
  const char* day;    // {0} weekday, {1} of the month, {2} month
  const char* time;   // {0} day, {1} hours, {2} minutes
  const char* by;     // {}: the time
  const char* some;   // to fill in
};

constexpr std::array<Days, 4> days = {{
    {{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}, {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}, "{0} {1} {2}", "{0}, {1:02}:{2:02}", "by {}", "by [day and hour]"},
    {{"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"}, {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}, "{0}, {1}. {2}", "{0}, {1:02}:{2:02} Uhr", "bis {}", "bis [Tag und Uhrzeit]"},
    {{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}, {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}, "{0} {1} {2}", "{0} à {1:02}:{2:02}", "d’ici {}", "d’ici [jour et heure]"},
    {{"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"}, {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"}, "{0} {1} de {2}", "{0} a las {1:02}:{2:02}", "antes del {}", "antes del [día y hora]"},
}};

const Days& days_of(Tongue tongue) { return days[static_cast<std::size_t>(tongue)]; }

}  // namespace

// clang-format on

const Wording& wording(Tongue tongue, std::string_view id) {
  for (const auto& row : rows)
    if (row.id == id) return row.by_tongue[static_cast<std::size_t>(tongue)];
  return nothing;
}

std::string spoken_day(Tongue tongue, date::local_days day) {
  const date::year_month_day date{day};
  const auto& words = days_of(tongue);
  return filled(words.day, words.weekdays[weekday_of(day) - 1], static_cast<unsigned>(date.day()),
                words.months[static_cast<unsigned>(date.month()) - 1]);
}

std::string spoken_time(Tongue tongue, std::string_view zone, Instant at) {
  const auto local = local_moment(zone, at);
  return filled(days_of(tongue).time, spoken_day(tongue, local.day), local.minutes / 60, local.minutes % 60);
}

std::string by_time(Tongue tongue, std::string_view zone, Instant at) { return filled(days_of(tongue).by, spoken_time(tongue, zone, at)); }

std::string by_some_time(Tongue tongue) { return days_of(tongue).some; }

}  // namespace amends::language
