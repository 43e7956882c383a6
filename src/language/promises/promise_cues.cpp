#include "language/promises/promise_cues.hpp"

// Our people and our things, or the first person, and a time to come: any verb is a promise, but for those listed as none. Where a language
// tells verb and noun apart by the form, the verb is any word of that form.
// Tables, one line a row:
// clang-format off

#define DONE_TO_THEM "(?:sent|refunded|delivered|credited|paid|replaced|repaired|shipped|posted|dispatched|transferred|reimbursed|contacted|called|rung|notified|informed|updated|collected|exchanged|corrected|cancelled|issued|processed|returned|restored|fixed|resolved|waived|ready|given|booked|installed|answered|reviewed|completed|settled|mended|removed|reactivated|unlocked|emailed|mailed)"
#define WITH_THEM "(?:with you|there|in touch|at your (?:door|home|house|place|address)|on its way|in your account|on your (?:card|account|doorstep)|back)"
#define THING_DOES "(?:be (?:\\w+ly )?" DONE_TO_THEM "|be (?:with you|there|in touch|at your door|on its way|in your account|back|here)|arrive|reach|leave|come|follow|ship|go out|contact|ring|call|write|deliver|bring|collect|replace|repair|refund|send|visit|get back|email|phone|install|pay|credit|reply|respond|answer|update|take|fix|restore)"
#define VERB_1 "(?:ring|call|phone|write|email|send|bring|refund|pay|deliver|collect|replace|repair|come|answer|reply|update|transfer|credit|post|ship|confirm|let you know|get back|report|visit|fix|exchange|tell you)"
#define ADVERBS "(?:\\w+ly |also |then |now |both |just |still |soon |first )*"
#define WILL "(?:will|shall|is going to|are going to)"
#define OUR_PERSON "(?:engineers?|technicians?|drivers?|fitters?|plumbers?|electricians?|managers?|colleagues?|teams?|couriers?|supervisors?|agents?|carriers?|workshops?|departments?|accounts|specialists?|carpenters?|painters?|cleaners?|mechanics?|advis[eo]rs?|directors?|assistants?|installers?|surveyors?|inspectors?|boss|office|warehouse|depot|crew|buyers?|accountants?|supplier|manufacturer)"
// Not a verb, no act, or one of the past.
#define NO_ACT "(?:\\w+ed|can|could|would|should|may|might|must|ought|cannot|have|has|had|having|am|are|is|was|were|do|does|did|need|want|like|love|hate|know|understand|see|saw|hear|heard|think|thought|believe|feel|felt|hope|aim|try|expect|plan|intend|appreciate|apologi[sz]e|regret|thank|acknowledge|value|note|notice|reali[sz]e|agree|accept|ask|require|request|recommend|suggest|advise|urge|invite|wish|remain|remember|open|close|shut|operate|work|trade|serve|find|found|show|say|said|mean|meant|look|miss|owe|wait|went|came|got|gave|took|made|sent|rang|wrote|spoke|told|left|lost|paid|sold|bought|brought|kept|held|met|ran|began|broke|chose|drove|fell|flew|forgot|knew|led|understood|stood|sat|shut|sought|taught|threw|won|caught|built|dealt|lent|hung|finish|start|live|use|offer|stock|sell|cannot|only|never|no|not|at|in|on|of|as|and|or|too|the|an?|all|both|also|just|still|already|now|then|really|truly|for|to|with|from|who|that|do|will|shall|assume|gather|guess|suppose|consider|doubt|fear|worry|mention|point|stress|charge|record|store|keep)"
// No people and no things of ours, or what they do is no promise.
#define NO_PROMISE_OF_THEIRS "^(?:the|your|our|an?|this|that|my) (?:\\w+ )?(?:flight|train|tram|coach|bus|ferry|plane|boat|ship|cruise|tour|shop|store|course|class|lesson|match|concert|show|film|wedding|funeral|ceremony|party|policy|contract|guarantee|warranty|price|prices|sale|season|offer|lines?|phones|switchboard|weather|school|term|exam|meeting|event|conference|deadline|trial|subscription|membership|husband|wife|son|daughter|mother|father|neighbour|partner|family|friend|insurer|landlord|guests?|children|kids|child) |^(?:neither|none|few) of |^(?:you|which|what|when|where|why|how|if|because|but|and|or|so|nobody|none|nothing|there|this|that|please|winter|summer|spring|christmas|people|customers|prices?|anyone|everyone|those|these|we|one|many|most|some|others|whoever|time|work) |^(?:[\\w'-]+ )+?(?:will|shall|going to) (?:\\w+ly |also |then |now )*(?:not|never|be (?:closed|open|shut|away|off|unavailable|down|an?|asked|required|needed)|close|open|reopen|expire|end|start|begin|need|have|want|like|cost|apply|lapse|run out|understand|remain|know|rain|snow|play|feel|seem|mean|depend)$"

namespace amends::language {
namespace {

constexpr PromiseCue english[] = {
    {"\\b((?:i|we)(?: \\w+ly| both| also| then)? (?:will|shall|am going to|are going to) (?:\\w+ly |also |then |now |both )*\\w+)"},
    {"\\b((?:i|we) promise (?:to|you|that|i|we)\\b)"},
    {"\\b(you (?:will|shall|are going to) (?:\\w+ly |also |then )*(?:have|receive|get|hear|be (?:\\w+ly )?" DONE_TO_THEM "|see (?:the|your|it))\\b)"},
    {"\\b((?:(?:the|your|our|my|his|her|this|these|both|all|an?|some) (?:[\\w'-]+ ){1,5}?|it |they |he |she |(?:someone|somebody|a colleague)(?: (?:from|in|at) (?:\\w+ ){1,2}?| )|everything |that )(?:will|shall|is going to|are going to) (?:\\w+ly |also |then |now )*" THING_DOES "\\b)"},
    {"\\b((?:i|we) (?:\\w+ly |also |hereby )?(?:commit|undertake|pledge|vow) (?:myself |ourselves )?to)\\b"},
    {"\\b((?:i|we) (?:\\w+ly |also |hereby )?(?:guarantee|assure you|am committed to|are committed to|commit))\\b", CueNeeds::a_time},
    {"\\b((?:(?:the|your|our|my|his|her|both|all|an?|some|one of (?:our|my|the)) (?:[\\w'-]+ ){1,6}?|it |they |he |she |who |(?:someone|somebody)(?: (?:from|in|at|of) (?:[\\w'-]+ ){1,3}?| )|[a-z]{3,} (?:from|in|at|of) (?:[\\w'-]+ ){1,3}?|everything )" WILL " " ADVERBS "(?:be \\w+|\\w+))\\b", CueNeeds::a_time, false, NO_PROMISE_OF_THEIRS},
    {"\\b([a-z]{3,} (?:will|is going to) (?:\\w+ly |also |then )*(?:ring|call|bring|write|come|send|deliver|collect|visit|contact|phone|fix|repair|get back|be in touch|be with you|email|take care|look after))\\b", CueNeeds::nothing, false, NO_PROMISE_OF_THEIRS},
    {"\\b([a-z]{3,} (?:will|is going to) (?:\\w+ly |also |then )*(?:process|review|check|inspect|look|arrange|handle|sort|take|deal|confirm|update|refund|replace|pick|be (?:there|at)|meet|reply|answer|let you know|follow up|fit|install|see to|drop|post|mail|return|transfer|fetch|mend|clean|measure|show|explain|speak|talk|help|assist|pay|credit|tell|give|examine|test|investigate|cancel|correct|book))\\b", CueNeeds::a_time, false, NO_PROMISE_OF_THEIRS},
    {"\\b(there (?:will|is going to) be (?:an?|someone|somebody|our|news) ?(?:\\w+ ){0,2}?(?:engineer|technician|driver|fitter|someone|somebody|colleague|call|letter|answer|parcel|delivery|courier|news|update|refund|visit|mail|email)?)\\b", CueNeeds::a_time},
    {"\\b(you (?:will|shall|are going to) " ADVERBS "(?:get|see|find|be (?:\\w+ly )?(?:\\w+ed|sent|paid|rung|told|given|shown|getting|receiving|hearing|put through)))\\b", CueNeeds::a_time, false, "be (?:\\w+ly )?(?:charged|billed|asked|required|needed|invoiced|expected|obliged|interested|pleased|delighted|surprised)$"},
    {"\\b(you (?:can|may|should) (?:\\w+ly )?(?:expect|count on))\\b", CueNeeds::a_time},
    {"(?:^|[,;:] |please |so |and )(expect (?:an?|the|your|our|my|to (?:hear|get|receive|see)|us|me))\\b", CueNeeds::a_time},
    {"\\b(you are (?:getting|receiving|hearing))\\b", CueNeeds::a_time},
    {"\\b((?:i am|we are) (?:\\w+ly |also |now )?\\w+ing)\\b", CueNeeds::a_time, false, "\\b(?:hoping|trying|aiming|planning|expecting|waiting|thinking|wondering|closing|having|being|getting|looking|going|missing|working|running|struggling|experiencing|seeing|hearing|assuming|considering|intending|offering|following|apologi[sz]ing|feeling|asking|opening|relying|investigating|still|doing|dealing|missing|handling)$"},
    {"\\b((?:(?:the|your|our|my|one of (?:our|my|the)) (?:[\\w'-]+ ){1,4}?|it |they |he |she |someone |somebody )(?:is|are) (?:\\w+ly |also |now |then )*(?:being \\w+|(?:com|send|bring|deliver|collect|call|ring|writ|fit|repair|replac|refund|pay|visit|leav|arriv|ship|fix|transfer|return|install|phon|contact|pick|dropp|meet|review|process|check|inspect|test|post|fetch|start|tak|credit)ing))\\b", CueNeeds::a_time, false, NO_PROMISE_OF_THEIRS},
    {"\\b((?:(?:the|your|our|my) (?:[\\w'-]+ ){1,4}?|it |they |he |she |you |i |we )(?:is|are|am) (?:now |then )?(?:due|set|scheduled|booked|likely|expected) to (?:\\w+ly )?\\w+)\\b", CueNeeds::a_time, false, NO_PROMISE_OF_THEIRS "|^you (?:are )(?:\\w+ )?(?:due|expected|scheduled) to (?:pay|send|return|be|come|attend|call)"},
    {"\\b((?:(?:your|the|our) (?:[\\w'-]+ ){1,3}?|it |they )(?:is|are) (?:\\w+ly )?" WITH_THEM ")\\b", CueNeeds::a_time, false, NO_PROMISE_OF_THEIRS},
    {"\\b(and (?:then |also )?will (?:\\w+ly |also |then )*" VERB_1 ")\\b", CueNeeds::a_time},
    {"\\b((?:i|we) (?:also |then |\\w+ly |both |just )?[a-z]+)\\b", CueNeeds::a_time, false, "^(?:i|we) (?:(?:also |then |\\w+ly |both |just ))?" NO_ACT "$"},
    {"\\b((?:i|we) (?:also |then )?" VERB_1 ")\\b", CueNeeds::a_time},
    {"\\b([a-z]{3,} (?:brings|rings|calls|comes|writes|collects|delivers|fits|repairs|sends|visits))\\b", CueNeeds::a_time, false, "^(?:nobody|none|nothing|nor|the|your|our|missed|phone|two|three|four|several|many|all|both|late|first|last|few|no|any|their|his|her|more) "},
    {"\\b([a-z]{3,} (?:replaces|phones|emails|inspects|reviews|checks|installs|picks|drops|mends|fixes|answers|pays|refunds|processes|handles|contacts|takes|tells|meets|gives|shows) (?:you|your|the|it|them|this|up|off))\\b", CueNeeds::a_time, false, "^(?:which|what|who|when|that|how|where|this|there|it|he|she) "},
    {"\\b((?:he|she|it|they) (?:\\w+ly |also |then )?(?:comes?|calls?|rings?|brings?|arrives?|collects?|delivers?|leaves?|fits?|visits?|returns?|writes?|sends?|repairs?|replaces?))\\b", CueNeeds::a_time},
    {"\\b((?:(?:our|the|my|an?|your|one of (?:our|my|the)) (?:[\\w'-]+ ){0,2}?" OUR_PERSON "(?: (?:from|in|at|of) (?:[\\w'-]+ ){1,3}?| )|someone (?:from (?:[\\w'-]+ ){1,3}?)?)(?:\\w+ly |also |then )?\\w+s)\\b", CueNeeds::a_time, false, "\\b(?:has|is|was|does|says|needs|wants|thinks|knows|opens|closes|works|sees|finds|believes|hopes|expects|starts|finishes|as|his|this|its|us|shows|suggests|recommends|asks|understands|always|vans|hours|lines|reports|records|notes|mails|means|lets)$"},
    {"\\b(you (?:get|receive|hear from|have (?:it|your|the|our|an?|everything))\\b)", CueNeeds::a_time},
    {"\\b((?:your|the|our|a) (?:[\\w'-]+ ){1,4}?(?:leaves|arrives|comes|is (?:paid|sent|delivered|refunded|posted|shipped|credited)|ships|reaches you|goes (?:out|off|back)|follows))\\b", CueNeeds::a_time, false, NO_PROMISE_OF_THEIRS},
    {"\\b((?:i|we)(?: \\w+ly| also| very much)? (?:hope|aim|try|expect|plan|intend|am hoping|are hoping|am trying|are trying|am aiming|are aiming|am planning|are planning) (?:to|that|for)\\b)", CueNeeds::nothing, true},
    {"\\b((?:(?:i|we|it|they|he|she|you) |(?:the|your|our) (?:[\\w'-]+ ){1,3}?)should (?:be able to|have (?:it|your|the|an?|our|news|everything|this)|get|receive|see (?:it|the|your)|arrive|reach|hear|be (?:with you|there|ready|back|fixed|paid|sent|delivered|in your)|ring|call|know)\\b)", CueNeeds::nothing, true},
    {"\\b(and should (?:arrive|reach|be with you|be there|be in your))\\b", CueNeeds::a_time, true},
    {"\\b((?:i|we) should (?:be able to|have (?:it|an?|the|news)|know|get)\\b)", CueNeeds::nothing, true},
    {"\\b((?:i|we) (?:may|might|could) (?:be able to )?" VERB_1 "\\b)", CueNeeds::a_time, true},
};

#define DE_SUBJECT "(?:die|der|das|ihr|ihre|ihren|dein|deine|unser|unsere|mein|meine|ein|eine)"
#define DE_PERSON "(?:[a-z-]*(?:kollegen?|kollegin|monteure?|techniker\\w*|fahrer\\w*|team|leiter\\w*|chef\\w*|mitarbeiter\\w*|buchhaltung|werkstatt|kundendienst|abteilung|spedition|lager|handwerker\\w*|elektriker\\w*|installateur\\w*|vorgesetzter?|berater\\w*|zusteller\\w*|bote|kurier|filialleit\\w*|sachbearbeit\\w*|schreiner|maler|leger|gutachter|service))"
#define DE_PLACE "(?:bei ihnen|bei dir|bei euch|vor ort|vor ihrer tur|da|fertig|repariert|zuruck|bereit|abholbereit|auf (?:ihrem|deinem|eurem) (?:bank)?konto|in ihren handen|erledigt|verfugbar)"
#define DE_NO_ACT "\\b(?:habe|hatte|haben|hatten|sind|waren|bin|war|wurden?|worden|konnten?|konnen|mussten?|mussen|durften?|durfen|wollten?|wollen|sollten?|sollen|mochten?|mogen|bitten?|brauchen?|benotigen?|wissen|glauben?|denken?|meinen?|sehen?|sahen|verstehen?|verstanden|bedauern?|finden?|fanden|freuen?|danken?|warten?|erwarten?|hoffen?|versuchen?|bemuhen?|planen?|beabsichtigen?|rechnen?|offnen?|schliessen?|schlossen|bleiben?|blieben|entschuldigen?|schlagen?|empfehlen?|fragen?|gehen?|gingen|riefen|schrieben|kamen|gaben|bekamen|nahmen|boten|sprachen|versprachen|liessen|trafen|zogen|fuhren|trugen|standen|hielten|erhielten|erhalten?|bekommen?|lesen?|lasen|kennen?|fuhlen?|wunschen?|horen?|merken?|stimmen?|gestehen?|arbeiten?|vermuten?|mahnen|befinden|entnehmen?|bestatigen?|ihnen|ihren|den|einen|meinen|unseren|wann|dann|wenn|denn|von|in|an|und|auch|schon|nun|gern|gerne|heute|morgen|ihre|alle|eine|keine|diese|sowie|beide|als|ab)\\b"

constexpr PromiseCue german[] = {
    {"\\b((?:ich|wir) (?:werde|werden)\\b)"}, {"\\b((?:werde|werden) (?:ich|wir)\\b)"},
    {"\\b((?:ich|wir) versprech(?:e|en)\\b)"},
    {"\\b((?:(?:ich|wir) )?(?:melde|melden) (?:ich |wir )?(?:mich|uns)\\b)"}, {"\\b((?:(?:ich|wir) )?(?:kummere|kummern) (?:ich |wir )?(?:mich|uns)\\b)"},
    {"\\b(ich [a-z]+e|wir [a-z]+n|ich (?:ruf|meld|schick|geb|sag|bring|komm|schreib|hol|lass))\\b", CueNeeds::a_time, false, DE_NO_ACT "|[a-z]tte$|[a-z]te$|[a-z]ten$"},
    {"\\b([a-z]+e ich|[a-z]+n wir)\\b", CueNeeds::a_time, false, DE_NO_ACT "|[a-z]te ich$|[a-z]ten wir$"},
    {"\\b((?:ich|wir) (?:antworte|erstatte|bearbeite|leite|halte|biete|berichte|schalte|beantworte|verrichte|beauftrage|richte|werte|teste|trete|berate|verschrotte|entlaste|begleite|starte|verpflichte|bereite|leiste|achte|beachte|verzichte|entrichte|uberarbeite|beobachte|begutachte|bewerte|verwerte|gestatte|unterrichte|erarbeite)n?)\\b", CueNeeds::a_time},
    {"\\b((?:antworte|erstatte|bearbeite|leite|halte|biete|berichte|schalte|beantworte|verrichte|beauftrage|richte|werte|teste|trete|berate|verschrotte|entlaste|begleite|starte|verpflichte|bereite|leiste|achte|beachte|verzichte|entrichte|uberarbeite|beobachte|begutachte|bewerte|verwerte|gestatte|unterrichte|erarbeite)n? (?:ich|wir))\\b", CueNeeds::a_time},
    {"\\b(und (?:rufe|sende|schicke|gebe|bringe|sage|schreibe|melde|hole|prufe|liefere|informiere|zahle|erstatte|uberweise)n? (?:sie|ihnen|dich|dir|euch|mich|uns|das|den|die))\\b", CueNeeds::a_time},
    {"^((?:rufe|sende|schicke|gebe|bringe|sage|schreibe) (?:sie|ihnen|dich|dir|euch))\\b", CueNeeds::a_time},
    {"\\b(sie (?:erhalten|bekommen|horen|haben (?:ihr|ihre|ihren|die|das|den|eine|unsere|es)\\b)|(?:erhalten|bekommen|horen) sie\\b|haben sie (?:ihr|ihre|ihren|die|das|den|eine|unsere|es)\\b)", CueNeeds::a_time},
    {"\\b(sie werden (?:von \\w+ |\\w+ ){0,6}?(?:erhalten|bekommen|horen|informiert|kontaktiert|benachrichtigt|angerufen|zuruckgerufen)\\b)"},
    {"\\b(du (?:erhaltst|bekommst|horst|hast (?:dein|deine|deinen|die|das|den|eine|es)\\b)|(?:erhaltst|bekommst|horst) du|hast du (?:dein|deine|deinen|die|das|den|eine|es)\\b)", CueNeeds::a_time},
    {"\\b((?:sie werden|du wirst|ihr werdet|werden sie|wirst du) (?:[^ ,;!?]+ ){0,6}?(?:erhalten|bekommen|horen|informiert|kontaktiert|benachrichtigt|[a-z]*ge[a-z]{2,}(?:t|en)))\\b", CueNeeds::a_time, false, "\\b(?:gebeten|gemacht|gegen|gern|gerne|gewesen|gesehen|gelernt)$"},
    {"\\b((?:die|der|das|ihr|ihre|ihren|unser|unsere|ein|eine|es|er|sie) (?:[^ !?;,]+ ){0,6}?(?:wird|werden|kommt|kommen|geht|gehen|trifft|erfolgt|ruft|bringt|liefert|holt|meldet|schickt|erreicht)\\b)", CueNeeds::a_time},
    {"\\b((?:herr|frau) [a-z-]+ (?:wird|kommt|ruft|bringt|liefert|holt|meldet|schickt)\\b|[a-z]{3,} (?:bringt|ruft|meldet|liefert) (?:sie|ihnen|sich|die|das|den)\\b)", CueNeeds::a_time},
    {"\\b((?:ich|wir) (?:hoffe|hoffen|versuche|versuchen|bemuhe|bemuhen|plane|planen|beabsichtige|beabsichtigen|rechne|rechnen)\\b)", CueNeeds::a_time, true},
    {"\\b((?:" DE_SUBJECT " (?:[a-z-]+ )?" DE_PERSON "(?: (?:aus|in|von|vom|im|der|des) (?:[^ ,;]+ ){1,3}?| )|(?:herr|frau) [a-z-]+ |jemand )[a-z]+t)\\b", CueNeeds::a_time, false, "\\b(?:hat|ist|sagt|meint|glaubt|weiss|arbeitet|denkt|braucht|hofft|nicht|seit|mit|erst|jetzt|selbst|fast|sonst|sofort|gut|dort|statt|damit|laut|direkt|bleibt|offnet|schliesst|findet|fehlt|steht|gilt)$"},
    {"\\b([a-z]+t (?:sie |dich |ihnen |dir |euch |sich |es |ihn |das )?(?:" DE_SUBJECT " (?:[a-z-]+ )?" DE_PERSON "|(?:herr|frau) [a-z-]+|jemand))\\b", CueNeeds::a_time, false, "^(?:hat|ist|sagt|meint|glaubt|weiss|arbeitet|denkt|hofft|nicht|seit|mit|erst|jetzt|selbst|statt|damit|laut|bleibt|hast|sonst|dankt) "},
    {"\\b([a-z]+t (?:sie|dich|ihnen|dir|euch) (?:ein|eine|unser|unsere|mein|meine))\\b", CueNeeds::a_time, false, "^(?:hat|ist|sagt|nicht|seit|mit|erst|jetzt|statt|damit|hast|steht|gefallt|fehlt) "},
    {"\\b((?:kommen|gehen|treffen) (?:die|ihre|deine|unsere|meine) [a-z-]+)\\b", CueNeeds::a_time},
    {"\\b((?:kommt|geht|trifft|erfolgt|folgt|liegt|wird) (?:die|das|der|ihr|ihre|dein|deine|unser|unsere|es) ?(?:[a-z-]+)?)\\b", CueNeeds::a_time},
    {"\\b([a-z]{3,} (?:bringt|ruft|meldet|liefert|holt|besucht|schickt|schreibt|gibt|zeigt|erklart|baut|tauscht|repariert|informiert|kontaktiert|sagt|pruft) (?:sie|ihnen|dich|dir|euch|sich|die|das|den|ihre|ihren|deine|deinen))\\b", CueNeeds::a_time, false, "^(?:das|der|die|es|er|was|wer|niemand|keiner|man) "},
    {"\\b((?:ich|wir|er|sie|es|jemand|" DE_SUBJECT " (?:[^ !?;,]+ ){1,4}?)(?: ?)(?:bin|sind|ist) (?:[^!?;,]+? )?" DE_PLACE ")\\b", CueNeeds::a_time},
    {"\\b((?:bin|sind|ist) (?:ich|wir|er|sie|es|jemand|" DE_SUBJECT " (?:[^ !?;,]+ ){1,3}?)(?: ?)(?:[^!?;,]+? )?" DE_PLACE ")\\b", CueNeeds::a_time},
    {"\\b((?:ihr|ihre|ihren|dein|deine|deinen|das) (?:[a-z-]+ ){1,2}?(?:haben sie|hast du|erhalten sie|bekommen sie|bekommst du|erhaltst du))\\b", CueNeeds::a_time},
    {"\\b((?:ich|wir|sie|es|die \\w+|der \\w+|das \\w+|ihre? \\w+) (?:sollte|sollten|durfte|durften|konnte|konnten)\\b)", CueNeeds::a_time, true},
};

#define FR_CLITICS "(?:vous |te |le |la |les |lui |leur |y |en |me |nous |se |l'|m'|t'|s')*"
#define FR_CLITIC "(?:vous |te |le |la |les |lui |leur |y |en |l'|t')+"
#define FR_SUBJECT "(?:votre|vos|ton|ta|tes|le|la|les|l'|un|une|notre|nos|mon|ma|mes|il|elle|ils|elles|on|cela|ca|ce|tout|quelqu'un|m\\. |mme )"
#define FR_NO_ACT "\\b(?:suis|ai|as|a|avais|avions|avons|peux|peut|pouvons|dois|doit|devons|sais|savons|vois|voyons|comprends|comprenons|pense|pensons|crois|croyons|veux|voulons|souhaite|souhaitons|regrette|regrettons|note|notons|constate|constatons|demande|demandons|prie|prions|remercie|remercions|ne|n|etais|etions|est|sommes|viens|venons|attends|attendons|ferme|fermons|ouvre|ouvrons|conseille|conseillons|recommande|recommandons|propose|proposons|invite|invitons|espere|esperons|essaie|essayons|tente|tentons|compte|comptons|prevois|prevoyons|aimerais|apprecie|apprecions|lis|lisons|connais|connaissons|trouve|trouvons|accuse|accusons|travaille|travaillons|reste|restons|comprend|imagine|imaginons|deplore|deplorons|vous|te|le|la|les|lui|leur|y|en|me|nous|se|qui|que|et|ou|dit|disons|disais|rappelons que|presente|presentons|sens|sentons|entends|entendons|disposons|avez|etes|de|pour|avec|sans|seul|seuls|meme|tous|deux|chez|dans|sur|au|du|des|un|une|ayons|soyons|jamais|sont|ont|par|a|c)$|[a-z]+(?:ais|ions|ait|iez)$|mes$"
#define FR_DONE "(?:envoye|livre|verse|rembourse|expedie|remplace|repare|poste|credite|vire|regle|traite|echange|installe|pret)"

constexpr PromiseCue french[] = {
    {"\\b(j[e'] ?(?:" FR_CLITICS ")[a-z]+rai)\\b"}, {"\\b(nous " FR_CLITICS "[a-z]+rons)\\b", CueNeeds::nothing, false, "\\b(?:livrons|delivrons|ouvrons|couvrons|decouvrons|offrons|entrons|rentrons|montrons|demontrons|rencontrons|[a-z]*tirons|admirons|desirons|assurons|preparons|reparons|declarons|separons|comparons|procurons|mesurons|jurons|adherons|considerons|esperons|operons|liberons|accelerons|gerons|remunerons|moderons|recuperons|tolerons|garons|emparons)$"},
    {"\\b(je " FR_CLITICS "vais|nous " FR_CLITICS "allons|on " FR_CLITICS "va (?:vous |te |le |la |les )?[a-z]+r)\\b"},
    {"\\b((?:je|nous) (?:vous |te )?promett?(?:s|ons))\\b"},
    {"\\b(je m'engage|nous nous engageons|on s'engage)\\b"},
    {"\\b((?:vous (?:recevrez|aurez|obtiendrez|serez (?:\\w+ment )?(?:rembourse|contacte|informe|livre|appele|rappele|prevenu|credite|averti|recontacte)e?s?)|tu (?:recevras|auras|obtiendras|seras (?:\\w+ment )?(?:rembourse|contacte|informe|livre|appele|rappele|prevenu|credite|averti|recontacte)e?s?)))\\b"},
    {"\\b((?:vous (?:verrez|trouverez|saurez|serez (?:\\w+ment )?[a-z]+(?:e|i|u)e?s?)|tu (?:verras|trouveras|sauras|seras (?:\\w+ment )?[a-z]+(?:e|i|u)e?s?)))\\b", CueNeeds::a_time},
    {"\\b(vous pouvez (?:vous attendre|compter)|attendez-vous|comptez sur)\\b", CueNeeds::a_time},
    {"\\b((?:votre|vos|le|la|les|l'|un|une|notre|nos|il|elle|ils|elles|on|cela|tout|m\\. |mme )(?: ?[^ !?;,]+){0,6}? (?:vous |la |le |les |y |en )*(?:sera|seront|arrivera|partira|viendra|passera|appellera|rappellera|apportera|livrera|remboursera|contactera|recontactera|ecrira|enverra|remplacera|reparera|parviendra|prendra|suivra))\\b"},
    {"\\b(" FR_SUBJECT "(?: ?[^ !?;,]+){0,6}? " FR_CLITICS "[a-z]+(?:ra|ront))\\b", CueNeeds::a_time, false, "^(?:votre|le|la|les|l') ?(?:vol|train|magasin|boutique|cours|contrat|garantie|mari|femme|fils|fille|banque|spectacle|concert|promotion|offre|soldes|bus|bateau)\\b|\\b(?:fermera|ouvrira|expirera|faudra|devra|pourra|voudra|coutera|terminera|commencera|debutera|finira|aura lieu|devront|pourront)$"},
    {"\\b((?:[a-z]{3,}|qui) (?:vous |te |t')[a-z]+(?:e|ra|ent|ront|it|ient))\\b", CueNeeds::a_time, false, "^(?:que|qu'il|si|ne|je|nous|tu|vous|comme|dont|pour|de|afin|sans|merci|avec|chez|pas|et|ou|mais|donc|car|lorsque|quand|ce|ils|elles|elle) |\\b(?:ecoute|convie[n]?t|interesse|plaise|arrange|manque|convient|suite|cause|encore|reste|doute|prie)$"},
    {"\\b((?:notre|nos|un|une|le|la|votre|on|il|elle) (?:[a-z'-]+ ){0,3}?(?:va|vont) " FR_CLITICS "[a-z]+r)e?\\b", CueNeeds::a_time, false, "\\b(?:fermer|ouvrir|expirer|falloir)$"},
    {"\\b(je " FR_CLITICS "[a-z]+|j'(?:en |y )?[a-z]+)\\b", CueNeeds::a_time, false, FR_NO_ACT},
    {"\\b(nous " FR_CLITICS "[a-z]+ons)\\b", CueNeeds::a_time, false, FR_NO_ACT},
    {"\\b((?:je|nous) " FR_CLITICS "(?:fais|verifions|etudions|confions|modifions|expedions|notifions|planifions))\\b", CueNeeds::a_time},
    {"\\b(on (?:" FR_CLITIC "[a-z]+|passe|livre|envoie|rappelle|revient|arrive|rembourse|repare|remplace))\\b", CueNeeds::a_time, false, FR_NO_ACT},
    {"\\b(vous (?:recevez|avez (?:votre|le|la|notre))|tu (?:recois|as (?:ton|ta|le|la)))\\b", CueNeeds::a_time},
    {"\\b(et (?:vous|te) [a-z]+e)\\b", CueNeeds::a_time},
    {"\\b((?:votre |ton |ta |le |la |l'|un |une |notre |nos |vos )(?:[a-z'-]+ ){1,3}?(?:part|repart|arrive|passe|vient|revient|suit|sort|est (?:\\w+ )?(?:" FR_DONE "e?s?|chez (?:vous|toi)|sur (?:votre|ton) compte|disponible|la)|sont (?:\\w+ )?(?:" FR_DONE "e?s?|chez (?:vous|toi))))\\b", CueNeeds::a_time, false, "\\b(?:est|etait|sont|etaient|a|ont) (?:\\w+ )?(?:part|repart|arrive|passe|vient|revient|suit|sort)$"},
    {"\\b((?:j'|je |nous )(?:espere|esperons|essaie|essayons|tente|tentons|compte|comptons|prevois|prevoyons|pense|pensons))\\b", CueNeeds::a_time, true},
    {"\\b((?:vous|je|nous|il|elle|tu|votre \\w+|le \\w+|la \\w+|ton \\w+) (?:devriez|devrais|devrions|devrait|devraient|pourrais|pourrions|pourrait))\\b", CueNeeds::a_time, true},
};

#define ES_VERB "(?:llamar|enviar|devolver|reembolsar|escribir|contestar|responder|avisar|informar|entregar|mandar|abonar|pagar|ingresar|cambiar|reparar|resolver|revisar|comprobar|solucionar|contactar|llevar|recoger|dar|har|volver|repondr|sustituir|confirmar|encargar|gestionar|transferir|comunicar|actualizar|traer|mantendr|tendr|dir|pondr|reemplazar|anular|cancelar|corregir|atender|pasar|notificar|explicar|compensar|visitar|acudir|ofrecer|estudiar|investigar|regalar|descontar|arreglar|hablar|trasladar)"
#define ES_CLITICS "(?:(?:le|les|lo|la|los|las|se|te|os|me|nos) )*"
#define ES_NO_FUTURE "\\b(?:podre|podremos|querre|querremos|queremos|sabre|sabremos|vere|veremos|necesitaremos|necesitare|intentare|intentaremos|procurare|procuraremos|tratare|trataremos|agradecere|agradeceremos|rogaremos|pediremos|sentire|lamentare|lamentaremos|esperaremos|esperare|comprendere|entendere|preparemos|esperemos|consideremos|miremos|retiremos|separemos|compremos|operemos|dare|daremos por)$"
#define ES_NO_ACT "\\b(?:agradezco|agradecemos|ruego|rogamos|pido|pedimos|siento|sentimos|lamento|lamentamos|recuerdo|recordamos|debo|debemos|puedo|podemos|quiero|queremos|necesito|necesitamos|hemos|habiamos|tenemos|tengo|estamos|somos|sabemos|vemos|creemos|leemos|esperamos|espero|intentamos|pensamos|confiamos|confio|cerramos|encontramos|quedamos|quedo|trabajamos|usamos|ofrecemos|contamos|entendemos|entiendo|comprendemos|comprendo|deseamos|deseo|recomendamos|suponemos|disponemos|consideramos|valoramos|notamos|ultimos|proximos|mismos|minimos|maximos|tramos|ramos|extremos|vamos|pretendemos|prevemos|procuramos|tratamos|sugiero|sugerimos|recomiendo|propongo|proponemos|invito|invitamos|nuevo|mismo|hicimos|dijimos|fuimos|vimos|dimos|supimos|pudimos|tuvimos|recibimos|pusimos|vinimos|quisimos|respondimos|perdimos|vendimos|rompimos|mueblo|haciamos|permito|disculpamos|dirijo|dirigimos|alegro|alegramos|extremo|ano|correo|dinero|pedido|caso|abrimos|abro|preguntamos|pregunto|comento)$|[a-z]+(?:abamos|aramos|eramos)$|(?:ten|quer|pod|deb|sab|cre|dec|ven|viv|hac|hab)iamos$"

constexpr PromiseCue spanish[] = {
    {"\\b(" ES_CLITICS ES_VERB "(?:e|emos))\\b"},
    {"\\b(" ES_CLITICS "[a-z]{2,}(?:are|ere|ire|dre|bre|rre))\\b", CueNeeds::nothing, false, ES_NO_FUTURE, Accent::needed},
    {"\\b(" ES_CLITICS "[a-z]{2,}(?:aremos|eremos|iremos|dremos|bremos|rremos))\\b", CueNeeds::nothing, false, ES_NO_FUTURE},
    {"\\b(" ES_CLITICS "(?:voy|vamos) a [a-z]+(?:r|rle|rles|rte|rlo|rla|rse|rselo|rsela|rnos|rme))\\b"},
    {"\\b(" ES_CLITICS "(?:va|van|vas) a (?:[a-z]+(?:r|rle|rles|rte|rlo|rla|rselo|rsela)))\\b", CueNeeds::a_time, false, "\\b(?:tener|necesitar|cerrar|abrir|deber|poder|haber|costar)$"},
    {"\\b((?:le|les|te|os) prometo\\b|(?:le|les|te|os) prometemos\\b|prometo [a-z]+|prometemos [a-z]+)"},
    {"\\b(me comprometo|nos comprometemos)\\b"},
    {"\\b((?:usted )?(?:recibira|tendra (?:noticias|su|el|la|una|los|las|todo|nuestra)|obtendra)|(?:se )?(?:le|les|te) (?:abonara|devolvera|reembolsara|enviara|entregara|llamara|contactara|informara|pagara|ingresara)n?|sera (?:reembolsad|contactad|informad|avisad)[oa])\\b"},
    {"\\b((?:recibiras|tendras (?:noticias|tu|el|la|una|los|las|todo|nuestra|respuesta)|obtendras)|(?:lo|la|los|las) (?:tendra|tendras|recibira|recibiras|vera|veras))\\b"},
    {"\\b((?:lo|la|los|las) (?:tiene|tienes|recibe|recibes))\\b", CueNeeds::a_time},
    {"\\b((?:su|sus|tu|tus|el|la|los|las|un|una|nuestro|nuestra) (?:[a-z-]+ ){1,4}?(?:llegara|saldra|sera|seran|estara|estaran|pasara|llamara|llevara|traera|contactara|ira|vendra|recogera|entregara|enviara)n?)\\b", CueNeeds::nothing, false, nullptr, Accent::if_any},
    {"\\b([a-z]{3,} (?:le|les|te|se lo|se la) (?:llevara|llamara|traera|escribira|entregara|enviara|contactara))\\b", CueNeeds::nothing, false, nullptr, Accent::if_any},
    {"\\b(" ES_CLITICS "[a-z]{2,}(?:ara|era|ira|dra|bra|rra)n?)\\b", CueNeeds::a_time, false, "\\b(?:debera|deberan|podra|podran|necesitara|habra|cerrara|abrira|vencera|caducara|costara|terminara|empezara|comenzara|querra|sabra|tendra|tendran|hara falta|vera|finalizara)$", Accent::needed},
    {"\\b((?:(?:le|les|te|os|se|me|nos|lo|la|los|las) )+[a-z]+(?:amos|emos|imos)|(?:(?:le|les|te|os|se|me|nos) )+(?:(?:lo|la|los|las) )?[a-z]+o)\\b", CueNeeds::a_time, false, ES_NO_FUTURE "|" ES_NO_ACT},
    {"\\b((?:lo|la|los|las) (?:envio|mando|llevo|entrego|recojo|soluciono|arreglo|reviso|cambio|compruebo|resuelvo|devuelvo|reparo|traigo|pago|abono|llamo))\\b", CueNeeds::a_time},
    {"\\b([a-z]{3,}(?:amos|emos)|(?:escribimos|remitimos|repartimos|asistimos|acudimos|reunimos))\\b", CueNeeds::a_time, false, ES_NO_FUTURE "|" ES_NO_ACT},
    {"\\b((?:su|tu|el|la|un|una|nuestro|nuestra) (?:[a-z-]+ ){1,4}?(?:sale|llega|pasa|viene|vuelve|regresa|acude|se (?:envia|entrega|abona|ingresa)|esta (?:listo|lista|en (?:su|tu) (?:casa|cuenta)|de vuelta)|(?:le|te|les) [a-z]+(?:a|e|an|en)))\\b", CueNeeds::a_time},
    {"\\b([a-z]{3,} (?:le|te|se lo|se la) [a-z]+(?:a|e))\\b", CueNeeds::a_time, false, "^(?:que|si|no|como|cuando|para|porque|tambien|donde|quien|aunque|esto|eso|ya|nunca|lo|ahora|tampoco) |\\b(?:gusta|parece|conviene|hace|interesa|falta|debe|puede|corresponde|de|para|que|importa|molesta|quede|duele)$"},
    {"\\b((?:usted )?sabra|sabras)\\b", CueNeeds::a_time, false, nullptr, Accent::any},
    {"\\b(y (?:le|te) [a-z]+a)\\b", CueNeeds::a_time},
    {"\\b((?:usted )?recibe|recibes)\\b", CueNeeds::a_time},
    {"\\b(espero|esperamos|intentare|intentaremos|intentamos|procurare|procuraremos|tratare|trataremos|confio|confiamos|pretendemos|preve[o]?|prevemos)\\b", CueNeeds::a_time, true},
    {"\\b((?:deberia|deberian|deberias|podria|podriamos|podre|podremos))\\b", CueNeeds::a_time, true},
};

constexpr CueTable tables[] = {
    {english,
     "^(?:i|we)(?: \\w+)?(?: \\w+)? (?:will|shall|am going to|are going to) (?:\\w+ly |also |then |now )*(?:not|never|see\\b|understand|agree|remember|need|notice|find|know you|admit|miss|have to|be (?:closed|open|honest|sorry|glad to hear|shut|happy to|able to|here|around|thinking|busy)|always be)\\b|\\b(?:will|shall|going to) (?:\\w+ )?not\\b|\\b(?:nobody|no one|none|nothing) (?:will|shall)\\b|^you (?:will|shall) (?:\\w+ly )?have (?:to|noticed|seen|read|heard|had|received|got|been)\\b|\\bshould have (?:it|the|your|an?|our) (?:\\w+ )?(?:been|had)\\b|^[a-z]+ (?:will|is going to)[^,]* (?:closed|shut)\\b|^(?:which|what|when|that|how|where|this|price|prices|if|and|but|so|or|also|please|could|would|can) (?:brings|rings|calls|comes|writes|sends|collects|delivers|will)\\b|\\b(?:am|are) writing (?:in|about|regarding|with|to (?:you (?:about|regarding|because|to|with)|let|tell|say|confirm|apolog\\w+|thank))|\\b(?:am|are) (?:contacting|calling|emailing) you (?:about|regarding|because|to)|\\b(?:am|are) asking you|^(?:i|we) (?:hereby )?confirm (?:that )?(?:your|the|we (?:have )?received)|^you (?:will )?have an? (?:\\w+ly )?(?:good|great|lovely|nice|wonderful|pleasant|safe|happy|merry|restful)|^(?:the|your|our|my) (?:husband|wife|son|daughter|mother|father|neighbour|partner|family|friend|landlord|insurer|guests?|children|kids) |^(?:the|your|our) (?:flight|train|bus|ferry|shop|store|office|course|match|concert|wedding|policy|contract|guarantee|warranty|price|offer|line|lines|phones)\\b",
     nullptr,
     "\\b(?:cannot|can not|not|never|unable to|nobody|no one|nicht|kein|ne|no) (?:\\w+ ){0,2}$",
     "\\b(?:if|when|whenever|once|as soon as|unless|because|before|after|until|till|while|whether|although|though|which|what|how|why|where|in case|than) (?:the |your |our )?$",
     "\\b(?:every|each|always|usually|normally|generally|daily|weekly)\\b",
     "\\b(?:that|which|who|we|i|he|she|they) (?:have |had |has |\\w+ly |also |already |first |last |just )?[a-z]+ed\\b[^,;:]*$|\\b(?:that|which|who|you|we|i|he|she|they) (?:have |had |has |\\w+ly |also |already |first |last |just )?(?:ordered|asked|called|reported|booked|requested|returned|mentioned|wanted|needed|received|purchased|placed|contacted|emailed|phoned|visited|complained|attended|missed|used|tried|cancelled|signed|filed|raised|described|submitted|uploaded|started|joined|stayed|was|were|came|bought|sent|rang|called|wrote|left|lost|paid|told|said|spoke|made|took|got|had|gave|broke|went|did|saw|felt|brought|met|found|been|written|spoken)\\b[^,;:]*$|\\b(?:ordered|bought|purchased|placed|reported|dated|received) (?:by \\w+ |from \\w+ )?(?:on |at |in |last )?(?:the )?$|\\b(?:orders?|letters?|e-?mails?|mail|call|message|invoice|bill|statement|complaint|purchase|conversation|note|claim|meeting|chat) (?:of|from|dated) (?:the |last )?$|\\byour (?:letter|e-?mail|mail|call|message|complaint|purchase|note) (?:on|at) (?:the )?$|\\b(?:instead of|rather than|not (?:on|by|before|until)) (?:the )?$|\\b(?:if|unless|in case) (?:you|it|the|your|they|he|she|we|i) [^,;]*$",
     nullptr,
     "\\b(?:hope|hoping|hopefully|hopeful|aim|try|trying|should|expect|expects|expected|anticipate|estimate|estimated|meant to|supposed to|probably|likely|ideally|perhaps|maybe|all being well|with (?:a bit of )?luck|fingers crossed|if|once|unless|provided|depending|as soon as|when|whenever|subject to|assuming|might|may|do (?:my|our) best|plan to|think|believe|intend|aiming|planning|of receiving|of receipt|after receiving|upon receipt)\\b",
     "\\b(?:even if|you (?:can|may) (?:\\w+ly )?expect|^(?:so |and |please )?expect (?:an?|the|your|our|my|to|us|me)|[,;:] (?:so |please )?expect (?:an?|the|your|our|my|to|us|me)|as soon as i (?:hear|know|have)\\b[^.]*\\b(?:in any case|either way|at the latest)|whether or not|when you (?:wrote|rang|called)|as to when|know if|know when|say when|tell you when|may \\d|\\d{1,2}(?:st|nd|rd|th)? (?:of )?may|in may|may (?:you|i)\\b|see if|check if|look if)\\b",
     "\\band (?:then |also )?(?:" VERB_1 "|" THING_DOES ")\\b"},
    {german,
     "\\b(?:nicht|nie|niemals|kein|keine|keinen|keiner|niemand)\\b|^(?:ihre?|deine?) (?:sohn|tochter|mann|frau|kind|kinder|mutter|vater|nachbar\\w*|familie|vertrag|abo\\w*|bank|garantie|mitgliedschaft)\\b|^(?:ich|wir|sie|es) (?:habe|haben|hatte|hatten|wurde|wurden)\\b|^(?:die|der|das|ihr|ihre|dein) [^,]*\\b(?:wurde|wurden|hat|hatte|war|waren|haben [^,]*[a-z]*ge[a-z]+(?:t|en))\\b|\\b(?:das geschaft|der laden|die filiale|unser buro|ihr flug|der flug|der zug|ihr zug) (?:wird|geht|kommt|ist)\\b|^(?:sie haben|haben sie|du hast|hast du) (?:ihr|ihre|ihren|dein|deine|deinen|die|das|den|eine|es)[^.]*\\b(?:geschrieben|geschickt|gesendet|gesagt|bestellt|gekauft|bezahlt|erhalten|bekommen|gemeldet|gefragt|angerufen)\\b|\\b(?:gesendet|geschickt) (?:habe|haben)\\b",
     "[,;]|\\b(?:damit|um|weil|ohne)\\b",
     "\\b(?:nicht|nie|niemals|keine?n?) (?:[^ ,;]+ ){0,3}?(?:, )?(?:dass|ob) (?:[^ ,;]+ ){0,3}$|\\bnicht [^,;]*, (?:dass|ob) [^,;]*$",
     "\\b(?:wenn|falls|sobald|sofern|bevor|nachdem|weil|ob|als|wie|warum|wann) (?:[^ ,;]+ ){0,4}$|\\b(?:habe|haben|hatten?|sind|bin|waren?|werden?|wurden?|konnen|kann|mussen|sollten|mochten) $",
     "\\b(?:jede[nrs]?|immer|normalerweise|taglich|ublicherweise)\\b",
     "\\b(?:brief|schreibens?|e-mail|mail|nachricht|anruf|bestellung|rechnung|anfrage|beschwerde|auftrag|gesprach|telefonat|lieferung|kauf) (?:vom|am|von) (?:letzten )?$|\\b(?:statt|anstatt|nicht (?:am|bis|um)) (?:[a-z]+ )?$|\\b(?:wenn|falls|sofern) [^,;]*$",
     "^(?:die|der|das|den|dem|welche[nrsm]?|weil|als|was|dass|wie) .*\\b(?:(?:[a-z]*ge[a-z]+(?:t|en)|(?:be|ver|er|ent)[a-z]+(?:t|en)|[a-z]+iert) (?:haben|habe|hat|ist|sind)|hatten?|wurden?|worden|waren?)\\b",
     "\\b(?:hoffe|hoffen|hoffentlich|versuche|versuchen|bemuhe|bemuhen|wahrscheinlich|voraussichtlich|vermutlich|moglichst|sollte|sollten|durfte|durften|konnte|konnten|wenn|falls|sobald|sofern|soweit|eventuell|vielleicht|plane|planen|beabsichtig\\w+|in der regel|gehe davon aus|gehen davon aus|erwarte|erwarten|denke|denken|glaube|glauben|schatze|schatzen|nach eingang|nach erhalt|wahrscheinlich|rechne|rechnen)\\b",
     "\\b(?:auch wenn|selbst wenn|ob oder nicht)\\b",
     "\\bund (?:sende|schicke|bringe|schreibe|rufe|melde|erstatte|uberweise|liefere|hole)n?\\b"},
    {french,
     "\\bne\\b|\\bn'|\\bjamais\\b|^vous (?:aurez (?:besoin|a)|pourrez|devrez)\\b|^(?:votre|le|la) (?:vol|train|magasin|boutique|cours|contrat|garantie)\\b|^(?:je|nous) (?:vous )?(?:serai|serons) (?:fermes?|desolee?s?|absente?s?|ouverts?|heureu\\w+|ravie?s?|en (?:conges?|vacances)|indisponibles?|joignables?|a votre|reconnaissants?)|^nous avons|^nous aurons (?:besoin|[a-z]+e\\b)|^j'aurai besoin|^vous serez (?:dans|sur|oblig|tenu|factur|invit|pri)|^on (?:vous )?(?:a|demande|remercie|prie)\\b|^je vous (?:ecris|contacte|appelle|informe) (?:au sujet|a propos|concernant|car|suite|pour vous (?:dire|informer|remercier))",
     "[,;]|\\b(?:pour|afin|parce|car|si|sans)\\b",
     "\\bn(?:e |')[^,;]*$",
     "\\b(?:si|s'|quand|lorsque|lorsqu'|des que|des qu'|avant que|apres que|parce que|car|comment|pourquoi|ou) ?(?:[^ ,;]+ ){0,3}$",
     "\\b(?:chaque|tous les|toutes les|toujours|habituellement|d'habitude)\\b",
     "\\b(?:que|qu'|dont|qui) ?(?:vous |nous |j'|je |il |elle |on |tu |m'|l')*(?:avez|avons|ai|a|as|ont|avait|aviez|avions|etait|etiez|est arrivee?|est parti)\\b[^,;]*$|\\b(?:lettre|courrier|mail|courriel|e-mail|commande|message|appel|facture|reclamation|visite|achat|demande|livraison|echange) (?:du|de|d') ?(?:le )?$|\\bau lieu (?:du|de) ?$|\\b(?:si|s'il|s'ils) [^,;]*$",
     nullptr,
     "\\b(?:espere|esperons|apres reception|a reception|des reception|si tout va bien|essaie|essayons|essaierai|essaierons|tente|tenterai|tenterons|devrait|devriez|devrais|devrions|pourrait|pourrais|probablement|sans doute|normalement|peut-etre|si|s'il|s'ils|des que|lorsque|quand|a condition|sous reserve|en principe|si possible|tout (?:notre|mon) possible|de mon mieux|de notre mieux|pense|prevoyons|prevois|je compte|nous comptons)\\b",
     "\\b(?:meme si|meme s'il|que ce soit)\\b",
     "\\bet (?:vous |je vous |nous vous )?(?:envoie|rappelle|rembourse|livre|apporte)\\w*\\b"},
    {spanish,
     "\\bno (?:(?:le|les|lo|la|se|te|os|me|nos) )*[a-z]|\\bnunca\\b|^(?:su|el|la) (?:vuelo|tren|tienda|curso|contrato|garantia|oficina|banco|marido|mujer|hij[oa]|concierto|autobus|barco|boda|clase)\\b|^dara\\b|^(?:nos |me )?estar(?:e|emos) (?:cerrad|encantad|de vacaciones|a su disposicion|aqui|atent|agradecid|pendiente|ausente|abiert)|^(?:tendre|tendremos|tendra|tendras) (?:que|en cuenta)|^ser(?:e|emos)\\b|^(?:le|les|te) (?:escribo|escribimos|llamo) (?:para|por|sobre|en relacion|a proposito)|^(?:va|van|vas) a (?:tener|necesitar)",
     "[,;]|\\b(?:para|porque|si|sin)\\b",
     "\\b(?:no|nunca|tampoco|jamas|ni|nadie|ningun[oa]?(?: [a-z]+)?)(?: (?:me|nos|le|les|se|lo|la|los|las|te|os|ya|aun|todavia|usted))* $|\\bno (?:creo|creemos|puedo|podemos|es) [^,;]*$|\\b(?:usted|ustedes|(?:su|tu) (?:hij[oa]|marido|mujer|madre|padre|bebe|familia|banco|vecin[oa]|contrato|vuelo|tren)) $",
     "\\b(?:si|cuando|en cuanto|antes de que|despues de que|porque|como|donde|hasta que) (?:[^ ,;]+ ){0,3}$",
     "\\b(?:cada|todos los|todas las|siempre|normalmente|habitualmente|(?:los|las) (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos))\\b",
     "\\bque (?:(?:me|nos|le|se|usted|ya|lo|la|les|te) )*(?:[a-z]+o|[a-z]+aron|[a-z]+ieron|hicimos|ha|han|hemos|habia|hiciste|pediste|compraste|enviaste)\\b[^,;]*$|\\b(?:carta|correo|mensaje|llamada|pedido|factura|reclamacion|visita|compra|queja|solicitud|entrega) (?:del?|de) (?:pasado )?(?:dia )?$|\\ben (?:lugar|vez) del? ?$|\\b(?:si) [^,;]*$",
     nullptr,
     "\\b(?:espero|esperamos|intentare|intentaremos|intentamos|procurare|procuraremos|tratare|trataremos|deberia|deberian|podria|podriamos|probablemente|quiza|quizas|tal vez|posiblemente|previsiblemente|si|cuando|en cuanto|siempre que|a condicion|salvo|confio|confiamos|ojala|todo lo posible|en principio|pretendemos|pensamos|creo|creemos|tras recibir|despues de recibir|si todo va bien|se espera)\\b",
     "\\b(?:aunque|incluso si|si o no|cuando usted)\\b",
     "\\by (?:le |les )?(?:enviare|devolvere|llevare|llamare|escribire|mandare)\\w*\\b"},
};

}  // namespace

const CueTable& cues_of(Tongue tongue) { return tables[static_cast<std::size_t>(tongue)]; }

}  // namespace amends::language
