#include "language/promises/promise_cues.hpp"

// Tables, one line a row:
// clang-format off

#define DONE_TO_THEM "(?:sent|refunded|delivered|credited|paid|replaced|repaired|shipped|posted|dispatched|transferred|reimbursed|contacted|called|rung|notified|informed|updated|collected|exchanged|corrected|cancelled|issued|processed|returned|restored|fixed|resolved|waived|ready|given|booked|installed|answered|reviewed|completed|settled|mended|removed|reactivated|unlocked|emailed|mailed)"
#define THING_DOES "(?:be (?:\\w+ly )?" DONE_TO_THEM "|be (?:with you|there|in touch|at your door|on its way|in your account|back|here)|arrive|reach|leave|come|follow|ship|go out|contact|ring|call|write|deliver|bring|collect|replace|repair|refund|send|visit|get back|email|phone|install|pay|credit|reply|respond|answer|update|take|fix|restore)"
#define VERB_1 "(?:ring|call|phone|write|email|send|bring|refund|pay|deliver|collect|replace|repair|come|answer|reply|update|transfer|credit|post|ship|confirm|let you know|get back|report|visit|fix|exchange|tell you)"

namespace amends::language {
namespace {

constexpr PromiseCue english[] = {
    {"\\b((?:i|we)(?: \\w+ly| both| also| then)? (?:will|shall|am going to|are going to) (?:\\w+ly |also |then |now |both )*\\w+)"},
    {"\\b((?:i|we) promise (?:to|you|that|i|we)\\b)"},
    {"\\b(you (?:will|shall|are going to) (?:\\w+ly |also |then )*(?:have|receive|get|hear|be (?:\\w+ly )?" DONE_TO_THEM "|see (?:the|your|it))\\b)"},
    {"\\b((?:(?:the|your|our|my|his|her|this|these|both|all|an?|some) (?:[\\w'-]+ ){1,5}?|it |they |he |she |(?:someone|somebody|a colleague)(?: (?:from|in|at) (?:\\w+ ){1,2}?| )|everything |that )(?:will|shall|is going to|are going to) (?:\\w+ly |also |then |now )*" THING_DOES "\\b)"},
    {"\\b([a-z]{3,} (?:will|is going to) (?:\\w+ly |also |then )*(?:ring|call|bring|write|come|send|deliver|collect|visit|contact|phone|fix|repair|get back|be in touch|be with you|email|take care|look after)\\b)"},
    {"\\b((?:i am|we are) (?:\\w+ly |also |now )?(?:sending|refunding|ringing|calling|bringing|replacing|paying|transferring|delivering|coming|posting|shipping|crediting|collecting|writing|dispatching|exchanging)\\b)", CueNeeds::a_time},
    {"\\b((?:i|we) (?:also |then )?" VERB_1 "\\b)", CueNeeds::a_time},
    {"\\b([a-z]{3,} (?:brings|rings|calls|comes|writes|collects|delivers|fits|repairs|sends|visits)\\b)", CueNeeds::a_time},
    {"\\b(you (?:get|receive|hear from|have (?:it|your|the|our|an?|everything))\\b)", CueNeeds::a_time},
    {"\\b((?:your|the|a) (?:new |second |full |whole |right )*(?:refund|money|replacement|parcel|package|order|lamp|card|cheque|part|letter|item|payment|credit|answer|reply|blanket|jacket|sofa|table|voucher|kettle|phone|router|key|book|ticket|tickets) (?:leaves|arrives|comes|is paid|is sent|ships|is delivered|reaches you|goes out|follows)\\b)", CueNeeds::a_time},
    {"\\b((?:i|we)(?: \\w+ly| also| very much)? (?:hope|aim|try|expect|plan|intend|am hoping|are hoping|am trying|are trying|am aiming|are aiming|am planning|are planning) (?:to|that|for)\\b)", CueNeeds::nothing, true},
    {"\\b((?:(?:i|we|it|they|he|she|you) |(?:the|your|our) (?:[\\w'-]+ ){1,3}?)should (?:be able to|have (?:it|your|the|an?|our|news|everything|this)|get|receive|see (?:it|the|your)|arrive|reach|hear|be (?:with you|there|ready|back|fixed|paid|sent|delivered|in your)|ring|call|know)\\b)", CueNeeds::nothing, true},
    {"\\b(and should (?:arrive|reach|be with you|be there|be in your))\\b", CueNeeds::a_time, true},
    {"\\b((?:i|we) should (?:be able to|have (?:it|an?|the|news)|know|get)\\b)", CueNeeds::nothing, true},
    {"\\b((?:i|we) (?:may|might|could) (?:be able to )?" VERB_1 "\\b)", CueNeeds::a_time, true},
};

constexpr PromiseCue german[] = {
    {"\\b((?:ich|wir) (?:werde|werden)\\b)"}, {"\\b((?:werde|werden) (?:ich|wir)\\b)"},
    {"\\b((?:ich|wir) versprech(?:e|en)\\b)"},
    {"\\b((?:(?:ich|wir) )?(?:melde|melden) (?:ich |wir )?(?:mich|uns)\\b)"}, {"\\b((?:(?:ich|wir) )?(?:kummere|kummern) (?:ich |wir )?(?:mich|uns)\\b)"},
    {"\\b((?:ich|wir) (?:rufe|sende|schicke|erstatte|uberweise|bringe|liefere|schreibe|antworte|informiere|ersetze|repariere|komme|hole|zahle|gebe|teile|buche|tausche|reiche|kontaktiere|benachrichtige|storniere|prufe|lasse|bearbeite)n?\\b)", CueNeeds::a_time},
    {"\\b((?:rufe|sende|schicke|erstatte|uberweise|bringe|liefere|schreibe|antworte|informiere|ersetze|repariere|komme|hole|zahle|gebe|teile|buche|tausche|reiche|kontaktiere|benachrichtige|storniere|prufe|lasse|bearbeite)n? (?:ich|wir)\\b)", CueNeeds::a_time},
    {"\\b(sie (?:erhalten|bekommen|horen|haben (?:ihr|ihre|ihren|die|das|den|eine|unsere|es)\\b)|(?:erhalten|bekommen|horen) sie\\b|haben sie (?:ihr|ihre|ihren|die|das|den|eine|unsere|es)\\b)", CueNeeds::a_time},
    {"\\b(sie werden (?:von \\w+ |\\w+ ){0,6}?(?:erhalten|bekommen|horen|informiert|kontaktiert|benachrichtigt|angerufen|zuruckgerufen)\\b)"},
    {"\\b((?:die|der|das|ihr|ihre|ihren|unser|unsere|ein|eine|es|er|sie) (?:[^ !?;,]+ ){0,6}?(?:wird|werden|kommt|kommen|geht|gehen|trifft|erfolgt|ruft|bringt|liefert|holt|meldet|schickt|erreicht)\\b)", CueNeeds::a_time},
    {"\\b((?:herr|frau) [a-z-]+ (?:wird|kommt|ruft|bringt|liefert|holt|meldet|schickt)\\b|[a-z]{3,} (?:bringt|ruft|meldet|liefert) (?:sie|ihnen|sich|die|das|den)\\b)", CueNeeds::a_time},
    {"\\b((?:ich|wir) (?:hoffe|hoffen|versuche|versuchen|bemuhe|bemuhen|plane|planen|beabsichtige|beabsichtigen|rechne|rechnen)\\b)", CueNeeds::a_time, true},
    {"\\b((?:ich|wir|sie|es|die \\w+|der \\w+|das \\w+|ihre? \\w+) (?:sollte|sollten|durfte|durften|konnte|konnten)\\b)", CueNeeds::a_time, true},
};

constexpr PromiseCue french[] = {
    {"\\b(j[e'] ?(?:vous |le |la |les |lui |leur |m'|y |en |me |l')*[a-z]+rai)\\b"}, {"\\b(nous (?:vous |le |la |les |lui |leur |y |en |nous |l')*[a-z]+rons)\\b"},
    {"\\b(je (?:vous |le |la |les )?vais\\b|nous (?:vous |le |la |les )?allons\\b)"},
    {"\\b((?:je|nous) (?:vous )?promett?(?:s|ons)\\b)"},
    {"\\b(vous (?:recevrez|aurez|obtiendrez|serez (?:\\w+ment )?(?:rembourse|contacte|informe|livre|appele|rappele|prevenu|credite|averti|recontacte)e?s?))\\b"},
    {"\\b((?:votre|vos|le|la|les|l'|un|une|notre|nos|il|elle|ils|elles|on|cela|tout|m\\. |mme )(?: ?[^ !?;,]+){0,6}? (?:vous |la |le |les |y |en )*(?:sera|seront|arrivera|partira|viendra|passera|appellera|rappellera|apportera|livrera|remboursera|contactera|recontactera|ecrira|enverra|remplacera|reparera|parviendra|prendra|suivra))\\b"},
    {"\\b((?:notre|nos|un|une|le|la) (?:[a-z'-]+ ){1,3}?(?:va|vont) (?:vous )?(?:passer|venir|appeler|rappeler|contacter|livrer|apporter|envoyer|rembourser|remplacer))\\b"},
    {"\\b(je vous (?:rappelle|rembourse|envoie|ecris|recontacte|appelle|livre|apporte|tiens|reponds|confirme|verse|credite|contacte|informe)|nous vous (?:rappelons|remboursons|envoyons|ecrivons|recontactons|appelons|livrons|apportons|tenons|repondons|confirmons|versons|creditons|contactons|informons))\\b", CueNeeds::a_time},
    {"\\b(vous (?:recevez|avez (?:votre|le|la|notre)))\\b", CueNeeds::a_time},
    {"\\b((?:votre|le|la) (?:[a-z'-]+ ){1,3}?(?:part|arrive|est (?:envoye|livre|verse|rembourse)e?))\\b", CueNeeds::a_time},
    {"\\b((?:j'|je |nous )(?:espere|esperons|essaie|essayons|tente|tentons|compte|comptons|prevois|prevoyons|pense|pensons))\\b", CueNeeds::a_time, true},
    {"\\b((?:vous|je|nous|il|elle|votre \\w+|le \\w+|la \\w+) (?:devriez|devrais|devrions|devrait|devraient|pourrais|pourrions|pourrait))\\b", CueNeeds::a_time, true},
};

#define ES_VERB "(?:llamar|enviar|devolver|reembolsar|escribir|contestar|responder|avisar|informar|entregar|mandar|abonar|pagar|ingresar|cambiar|reparar|resolver|revisar|comprobar|solucionar|contactar|llevar|recoger|dar|har|volver|repondr|sustituir|confirmar|encargar|gestionar|transferir|comunicar|actualizar|traer|mantendr|tendr|dir|pondr|reemplazar|anular|cancelar|corregir|atender|pasar|notificar|explicar|compensar|visitar|acudir|ofrecer|estudiar|investigar|regalar|descontar|arreglar|hablar|trasladar)"
constexpr PromiseCue spanish[] = {
    {"\\b((?:(?:le|les|lo|la|los|las|se|te|os|me|nos) )*" ES_VERB "(?:e|emos))\\b"},
    {"\\b((?:(?:le|les|lo|la|se|te|os|me|nos) )*(?:voy|vamos) a [a-z]+(?:r|rle|rles|rlo|rla|rse|rselo|rsela|rnos|rme))\\b"},
    {"\\b((?:le|les) prometo\\b|(?:le|les) prometemos\\b|prometo [a-z]+|prometemos [a-z]+)"},
    {"\\b((?:usted )?(?:recibira|tendra (?:noticias|su|el|la|una|los|las|todo|nuestra)|obtendra)|(?:se )?(?:le|les) (?:abonara|devolvera|reembolsara|enviara|entregara|llamara|contactara|informara|pagara|ingresara)n?|sera (?:reembolsad|contactad|informad|avisad)[oa])\\b"},
    {"\\b((?:su|sus|el|la|los|las|un|una|nuestro|nuestra) (?:[a-z-]+ ){1,4}?(?:llegara|saldra|sera|seran|estara|estaran|pasara|llamara|llevara|traera|contactara|ira|vendra|recogera|entregara|enviara)n?)\\b"},
    {"\\b([a-z]{3,} (?:le|les|se lo|se la) (?:llevara|llamara|traera|escribira|entregara|enviara|contactara))\\b"},
    {"\\b((?:le|les|se lo|se la|lo|la) (?:llamo|llamamos|envio|enviamos|devuelvo|devolvemos|escribo|escribimos|contesto|contestamos|aviso|avisamos|reembolso|reembolsamos|ingreso|ingresamos|entrego|entregamos|llevo|llevamos|mando|mandamos|abono|abonamos))\\b", CueNeeds::a_time},
    {"\\b((?:su|el|la) (?:[a-z-]+ ){1,3}?(?:sale|llega|se envia|se entrega))\\b", CueNeeds::a_time},
    {"\\b((?:usted )?recibe\\b)", CueNeeds::a_time},
    {"\\b(espero|esperamos|intentare|intentaremos|intentamos|procurare|procuraremos|tratare|trataremos|confio|confiamos|pretendemos|preve[o]?|prevemos)\\b", CueNeeds::a_time, true},
    {"\\b((?:deberia|deberian|podria|podriamos|podre|podremos))\\b", CueNeeds::a_time, true},
};

constexpr CueTable tables[] = {
    {english,
     "^(?:i|we)(?: \\w+)?(?: \\w+)? (?:will|shall|am going to|are going to) (?:\\w+ly |also |then |now )*(?:not|never|see\\b|understand|agree|remember|need|notice|find|know you|admit|miss|have to|be (?:closed|open|honest|sorry|glad to hear|shut|happy to|able to|here|around|thinking|busy)|always be)\\b|\\b(?:will|shall|going to) (?:\\w+ )?not\\b|\\b(?:nobody|no one|none|nothing) (?:will|shall)\\b|^you (?:will|shall) (?:\\w+ly )?have (?:to|noticed|seen|read|heard|had|received|got|been)\\b|\\bshould have (?:it|the|your|an?|our) (?:\\w+ )?(?:been|had)\\b|^[a-z]+ (?:will|is going to)[^,]* (?:closed|shut)\\b|^(?:which|what|who|when|that|how|where|this|there|price|prices|if|and|but|so|or|also|please|could|would|can|who) (?:brings|rings|calls|comes|writes|sends|collects|delivers|will)\\b|^(?:the|your|our) (?:flight|train|bus|ferry|shop|store|office|course|match|concert|wedding|policy|contract|guarantee|warranty|price|offer|line|lines|phones)\\b",
     "\\b(?:hope|hopefully|aim|try|trying|should|expect|probably|likely|ideally|perhaps|maybe|all being well|with (?:a bit of )?luck|fingers crossed|if|once|unless|provided|depending|as soon as|when|whenever|subject to|assuming|might|may|do (?:my|our) best|plan to|think|believe|intend)\\b",
     "\\b(?:even if|as soon as i (?:hear|know|have)\\b[^.]*\\b(?:in any case|either way|at the latest)|whether or not|when you (?:wrote|rang|called)|as to when|know if|know when|say when|tell you when|may \\d|\\d{1,2}(?:st|nd|rd|th)? (?:of )?may|in may|may (?:you|i)\\b|see if|check if|look if)\\b",
     "\\band (?:then |also )?(?:" VERB_1 "|" THING_DOES ")\\b"},
    {german,
     "\\b(?:nicht|nie|niemals|kein|keine|keinen)\\b|^(?:ich|wir|sie|es) (?:habe|haben|hatte|hatten|wurde|wurden)\\b|\\b(?:das geschaft|der laden|die filiale|unser buro|ihr flug|der flug|der zug|ihr zug) (?:wird|geht|kommt|ist)\\b|^sie (?:haben) (?:ihr|ihre|die|das|den|eine)[^.]*\\b(?:geschrieben|geschickt|gesendet|gesagt|bestellt|gekauft|bezahlt|erhalten|bekommen|gemeldet|gefragt|angerufen)\\b|\\b(?:gesendet|geschickt) (?:habe|haben)\\b",
     "\\b(?:hoffe|hoffen|hoffentlich|versuche|versuchen|bemuhe|bemuhen|wahrscheinlich|voraussichtlich|vermutlich|moglichst|sollte|sollten|durfte|durften|konnte|konnten|wenn|falls|sobald|sofern|soweit|eventuell|vielleicht|plane|planen|beabsichtig\\w+|in der regel|rechne|rechnen)\\b",
     "\\b(?:auch wenn|selbst wenn|ob oder nicht)\\b",
     "\\bund (?:sende|schicke|bringe|schreibe|rufe|melde|erstatte|uberweise|liefere|hole)n?\\b"},
    {french,
     "\\bne\\b|\\bn'|\\bjamais\\b|^vous (?:aurez (?:besoin|a)|pourrez|devrez)\\b|^(?:votre|le|la) (?:vol|train|magasin|boutique|cours|contrat|garantie)\\b|\\b(?:serai|serons) (?:ferme|desole|la\\b|absent)|^nous (?:serons|avons|aurons)\\b|^je serai\\b",
     "\\b(?:espere|esperons|essaie|essayons|essaierai|essaierons|tente|tenterai|tenterons|devrait|devriez|devrais|devrions|pourrait|pourrais|probablement|sans doute|normalement|peut-etre|si|s'il|s'ils|des que|lorsque|quand|a condition|sous reserve|en principe|si possible|tout (?:notre|mon) possible|de mon mieux|de notre mieux|pense|prevoyons|prevois|compte|comptons)\\b",
     "\\b(?:meme si|meme s'il|que ce soit)\\b",
     "\\bet (?:vous |je vous |nous vous )?(?:envoie|rappelle|rembourse|livre|apporte)\\w*\\b"},
    {spanish,
     "\\bno (?:(?:le|les|lo|la|se|te|os|me|nos) )*[a-z]|\\bnunca\\b|^(?:su|el|la) (?:vuelo|tren|tienda|curso|contrato|garantia|oficina)\\b|^dara\\b",
     "\\b(?:espero|esperamos|intentare|intentaremos|intentamos|procurare|procuraremos|tratare|trataremos|deberia|deberian|podria|podriamos|probablemente|quiza|quizas|tal vez|posiblemente|previsiblemente|si|cuando|en cuanto|siempre que|a condicion|salvo|confio|confiamos|ojala|todo lo posible|en principio|pretendemos)\\b",
     "\\b(?:aunque|incluso si|si o no|cuando usted)\\b",
     "\\by (?:le |les )?(?:enviare|devolvere|llevare|llamare|escribire|mandare)\\w*\\b"},
};

}  // namespace

const CueTable& cues_of(Tongue tongue) { return tables[static_cast<std::size_t>(tongue)]; }

}  // namespace amends::language
