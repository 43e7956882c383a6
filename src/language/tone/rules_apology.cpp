#include "language/tone/rule.hpp"
#include "language/tone/suggest.hpp"

// Reference 5.1, English. What the text alone can tell; what needs the case is in apology_case.cpp.
// Tables, one line a row:
// clang-format off

#define SORRY "(?:sorry|apologi[sz]ed?|apolog(?:y|ies))"
#define HARM "(?:inconvenience|trouble|distress|upset|offen[cs]e|hurt|harm|pain|loss(?:es)?|damage|stress|worry|frustration|disappointment|annoyance|hardship|suffering|embarrassment|anxiety|discomfort|problems?|issues?|difficult(?:y|ies)|confusion)"
#define HARM_HARD "(?:distress|upset|offen[cs]e|hurt|harm|pain|loss(?:es)?|damage|stress|worry|frustration|disappointment|annoyance|hardship|suffering|embarrassment|anxiety|discomfort|grief)"
#define HARM_DONE "(?:rudeness|delays?|errors?|mistakes?|failures?|damage|fault|loss|misconduct|offen[cs]e|harm|problem|incident)"
#define VAGUE "(?:inconvenience|troubles?|issues?|problems?|experiences?|situation|hassle|discomfort|disruption|confusion|matter|difficult(?:y|ies)|annoyance)"

namespace amends::language {
namespace {

constexpr auto block = FindingSeverity::block;
constexpr auto warn = FindingSeverity::warn;
constexpr auto hint = FindingSeverity::hint;

constexpr const char* condition_title = "Apologises only on a condition.";
constexpr const char* condition_why = "The word “if” doubts what happened to them.";
constexpr const char* feeling_title = "Is sorry for their feeling, not for what we did.";
constexpr const char* feeling_why = "It says the fault lies in how they take it. Say what happened instead.";
constexpr const char* but_title = "Takes the apology back with “but”.";
constexpr const char* but_why = "What follows “but” is all that is heard. End the sentence after the apology.";
constexpr const char* doubt_title = "Doubts what happened: “{}”.";
constexpr const char* doubt_why = "They had it; say so.";

constexpr ToneRule rules[] = {
    {"A1", block, "(" SORRY " (?:if|in case)) ((?:we|i|you|my|our|this|that|it|the|there|an?y?(?: ?one| ?body| ?thing)?|he|she|they|some)\\b[^.!?;]*)", "\\bwould (?:understand|be)\\b[^.]*\\bif\\b", "\\b(?:would (?:\\w+ )?be (?:\\w+ )?|would |not )$", condition_title, condition_why, suggest::without_condition},
    {"A1", block, "(" SORRY " (?:if|in case)) ((?:you(?:r|rs)?|mr|ms|mrs)\\b[^.!?;]*)", nullptr, "\\b(?:would (?:\\w+ )?be (?:\\w+ )?|would )$", condition_title, condition_why, suggest::without_condition},
    {"A1", block, "(" SORRY "(?: (?:to you|sincerely|very much|deeply|again|unreservedly|profusely|humbly|everyone|madam|sir|for (?:this|that|it)|about (?:this|that|it)))+,? (?:if|in case)) ((?:this|that|it|we|our|my|there|any\\w*|the \\w+ (?:was|were|did|had|came)|you (?:were|felt|feel|are|have been|had|did not|experienced))\\b[^.!?;]*)", ",? (?:please|i (?:can|will)|we (?:can|will)|let (?:me|us)|dm|just)\\b", nullptr, condition_title, condition_why, suggest::without_condition},
    {"A1", block, "\\b(if ((?:we|i|my|our|this|that|it|any\\w*|you (?:were|felt|feel|have been)|the \\w+)\\b[^.!?;]{1,90}?)(?:,| then)? (?:then )?(?:we|i) (?:\\w+ ){0,3}" SORRY ")", nullptr, "\\b(?:as|even|what|know|see|check|ask|asked|whether|and|only) $", condition_title, condition_why, suggest::without_condition},
    {"A1", block, "(" SORRY " for (?:\\w+ ){1,3}(?:if|in case)) ((?:this|that|it|we|our|my) (?:\\w+ )?(?:caused|has caused|have caused|was|were|upset|offended|hurt)\\b[^.!?;,]*)[.!]?$", "\\b(?:please|check|know|see|ask|but|and)\\b", nullptr, condition_title, condition_why, suggest::without_condition},

    {"A1", block, "(" SORRY "\\b[^.!?;]{0,40}?,? should) ((?:this|that|it|we|our|my|you|any\\w*|the) [^.!?;]{0,40}?\\b(?:have (?:\\w+ )?(?:caused|upset|offended|hurt|been|felt|inconvenienced|disappointed|put|kept|let|left|found|given|come)|be|feel|find)\\b[^.!?;]*)", "\\b(?:which|that|who|what|how) should\\b|,? please\\b|\\bshould you (?:have any|need|wish|want|require|prefer)\\b", nullptr, condition_title, condition_why, suggest::without_condition},
    {"A1", block, "(^should (?:this|that|it|we|our|my|you have (?:been|felt|found)|any\\w*|the \\w+)\\b[^.!?;]{1,90}?,? (?:then )?(?:we|i|please accept (?:our|my)) (?:\\w+ ){0,3}?" SORRY ")", nullptr, nullptr, condition_title, condition_why, suggest::named_object},

    {"A2", block, "(" SORRY "(?: to (?:hear|see|learn|read|know))?(?: that)? you (?:have been |had been |are still |still |are |were )?(?:left )?(?:feeling|feel|felt|think|thought|believe|believed|perceive|perceived)(?:ing)?) ?([^.!?;,]*)", "\\bfeel(?:ing)? (?:sick|ill|unwell|unsafe|free|better)\\b", nullptr, feeling_title, feeling_why, suggest::what_we_did},
    {"A2", block, "(" SORRY "(?: to (?:hear|see|learn|read|know))?(?: that)? you (?:were|are|have been|had been|got|became) (?:left )?(?:feeling )?(?:so |very |still )?(?:upset|offended|disappointed|unhappy|annoyed|frustrated|dissatisfied|angry|displeased|aggrieved)) ?([^.!?;,]*)", nullptr, nullptr, feeling_title, feeling_why, suggest::what_we_did},
    {"A2", block, "(" SORRY "(?: to (?:hear|see|learn|read|know))?(?: that)? you (?:took|take|found|find)) ((?:offence|offense|it personally|(?:our|my|the|it|this|that)\\b[^.!?;,]{0,40}\\b(?:offensive|rude|unhelpful|upsetting|unfair|unacceptable|disappointing|cold|abrupt|dismissive|unsatisfactory|inadequate)))", nullptr, nullptr, feeling_title, feeling_why, suggest::what_we_did},

    {"A3", block, "(" SORRY "\\b[^.!?;]{0,110}?[,; -]*\\b(?:but|although|that said)|" SORRY "\\b[^.!?;]{0,110}?(?:;|,| -) ?(?:but|however|that said)|" SORRY "\\b[^.!?;,]{0,110}? however)\\b,? ?([^.!?;]*)", "\\b(?:no ?body|no ?one|anything|nothing|everything|all|none|last|not only[^.]*|small[^.]*|old|tried|you) but\\b(?: us\\b| not\\b| least\\b| our\\b| loved\\b| failed\\b| thank\\b| to\\b| got\\b| a\\b|$)|\\b(?:nobody|anything|nothing|everything) but\\b"
     "|\\bbut,? (?:(?:we|i) (?:\\w+ )?(?:will|have (?:now |just |already |since )?\\w+ed|have (?:now |just |already |since )?(?:put|sent|made|found|a|an|it|one|your|the|two|booked|got|taken|written|asked|spoken)|am|are (?:here|working|glad|happy|looking|on|sending|going|now|doing)|can\\b|do have|would (?:like|love)|drove|put|sent|wanted to|know\\b|hope|understand)|here (?:is|are)|it (?:has|is) (?:now|since|been|fixed|on|back)|please|thanks?\\b|could you|would you|can you|may i|the (?:refund|money|new|good news)|help|your (?:\\w+ ){1,3}(?:is|are|has|will) (?:now|on|back|be|right|safe|been)|your bank|that (?:does not|is no)|this time|now|let us|let me|glad|happy)\\b"
     "|\\bhowever (?:it|this|that|you) (?:came|happened|decide)|\\bnot? (?:\\w+ ){0,6}but (?:on|to|with|for) (?:you|us|yours|ours)\\b|still no (?:\\w+ )?(?:updates?|news|word)|\\bbut (?:they|he|she) had no|\\?$|\\bsorry to (?:ask|bother|trouble|interrupt|extend|be|say|keep asking|jump)\\b|\\bbut,? (?:i (?:do|did) not (?:quite |fully |really )?(?:understand|see|follow|know)|i (?:am not (?:quite )?sure|fail to see|cannot (?:see|find|tell))|it was (?:a|my|our) mistake|(?:which|what|how|where|who|why|do|does|did|is|are|can|could|have) (?:i|you|we|it|do|did|is|are|the|your)\\b)", "\\b(?:not|never) (?:\\w+ ){0,2}$", but_title, but_why, suggest::two_sentences},

    {"A4", warn, "((?:\\b(?:an?|the|this|some|several|your) )?(?:\\w+ ){0,2}?\\b(mistakes?|errors?|oversights?|mix-ups?|delays?|blunders?) (?:was|were|has been|have been|had been|got) (made|caused|introduced|overlooked|committed)\\b)", "\\bby (?:us|our|me|my|the|a|an|one)\\b|\\b(?:we|i) (?:was|were|have)\\b[^.]*\\bmade\\b", nullptr, "Nobody did it: “{}”.", "Say who did it; that is what an apology is for.", suggest::active},
    {"A4", warn, "(\\b(?:your|the) (?:\\w+ )?(\\w+) (?:was|were|has been|have been|had been) (?:not |wrongly |incorrectly |mistakenly |accidentally )?(entered|charged|booked|recorded|misplaced|overlooked|mislaid|labelled|filed|addressed|cancelled|deleted|processed) (wrongly|incorrectly|by mistake|in error|twice|late))", "\\bby (?:us|our|me|my|the|a|an|one)\\b", nullptr, "Nobody did it: “{}”.", "Say who did it; that is what an apology is for.", suggest::active},

    {"A5", warn, "(?:\\b(any (?:\\w+ )?(?:inconvenience|hassle|disruption))\\b|\\b(?:" SORRY "|regret)\\b[^.!?;]*\\b(any (?:\\w+ )?(?:confusion|trouble|problems?|difficult(?:y|ies)|issues?))\\b)", "\\bwithout any\\b|\\b(?:have|had|having|find|see|get|getting|experience|experiencing|encounter|face|facing|run into|with|are there|were there|there (?:is|are)) any\\b|\\bif\\b[^.]*\\bany\\b", nullptr, "Says “{}” without naming it.", "Name what they went through, with its day or amount.", suggest::named_object},

    {"A6", block, "\\b(" HARM "\\b[^.!?;]{0,40}?\\b(?:may|might|could) have)\\b", nullptr, nullptr, doubt_title, doubt_why, suggest::doubtless},
    {"A6", block, "\\b" SORRY "\\b[^.!?;]*\\b((?:may|might|could) have (?:\\w+ )?(?:caused|experienced|suffered|encountered|endured|felt|inconvenienced|upset|offended))\\b", "\\bi might have\\b", nullptr, doubt_title, doubt_why, suggest::doubtless},
    {"A6", block, "\\b(?:" SORRY "|regret)\\b[^.!?;]*\\b(any (?:\\w+ )?" HARM_HARD ")\\b", "\\b(?:find|pay for|tell me of|had|have|whether|without) any\\b", nullptr, doubt_title, doubt_why, suggest::doubtless},
    {"A6", block, "\\b(?:understand|appreciate|acknowledge|recogni[sz]e) (any (?:\\w+ )?" HARM_HARD ")\\b", nullptr, nullptr, doubt_title, doubt_why, suggest::doubtless},
    {"A6", block, "\\b(?:" SORRY "|regret)\\b[^.!?;]*\\b((?:alleged|perceived|so-called|supposed|possible|potential|apparent) (?:\\w+ )?" HARM_DONE ")\\b", nullptr, nullptr, doubt_title, doubt_why, suggest::doubtless},

    {"A8", warn, "((?:\\bthe (?:company|management|team|bank|airline|hotel|board|department|business|firm)|\\b[\\w&-]+ (?:ltd|limited|inc|plc|gmbh|ag|llc|corp|group|airlines?|airways|bank|hotels?|railways?))(?: team)? (?:\\w+ly )?(?:apologi[sz]es|(?:would like|wishes|wants) to (?:\\w+ )?apologi[sz]e))\\b", "\\bwhen the (?:company|management|bank)\\b", nullptr, "Somebody else is sorry: “{}”.", "An apology comes from a person.", suggest::in_person},
    {"A8", warn, "(" SORRY "\\b[^.!?]{0,40}\\bon behalf of\\b|\\bon behalf of [^.!?]{1,40}\\b(?:i|we) (?:\\w+ ){0,3}" SORRY ")", "on behalf of (?:both|all) of us", nullptr, "Somebody else is sorry: “{}”.", "An apology comes from a person.", suggest::in_person},

    {"A9", warn, "\\b(did not mean (?:to|any)|(?:not|never) (?:been )?(?:our|my) intention|never intended to|(?:we|i) (?:did not|never|had not|have never|had never) (?:\\w+ )?(?:intend|intended|mean|meant) (?:to|for|any|that|this)|(?:had|have) no intention (?:of|to)|(?:was|were) not meant to|meant no (?:harm|offence|disrespect))\\b", nullptr, "\\b(?:you|he|she|they) (?:\\w+ )?$", "Speaks of what we meant.", "What we meant does not mend it.", suggest::should_not_have_happened},

    {"A10", warn, "(^(?:obviously|clearly)\\b,?|, (?:obviously|clearly),|\\b(?:it|this|that|which|there) (?:is|was) (?:obviously|clearly) (?:not|a|an|your|no)\\b|\\bas (?:i|we) (?:have )?(?:already |previously )?(?:said|mentioned|explained|told you|stated|informed|advised|wrote)\\b|\\b(?:i|we) (?:have )?already (?:said|told|apologi[sz]ed|explained|mentioned|answered|informed)\\b|\\bas (?:already |previously )?(?:informed|advised|(?:mentioned|stated|explained) (?:earlier|before|already|previously|above|in (?:my|our) (?:last|previous|earlier)))(?: earlier| before| already| previously)?\\b|\\bas (?:clearly |is )?(?:stated|written|shown) (?:on|in) (?:our|the) (?:website|site|terms|ticket|contract|confirmation|e-?mail|small print)\\b|\\bas per my (?:last|previous) (?:e-?mail|mail|message)\\b|^again, )", "\\bas i (?:wrote|said) (?:on|to you on)\\b|\\bwe wrote\\b", nullptr, "Says “{}”: it tells them off.", "They ask because it was not clear. Leave it out.", suggest::dropped},

    {"A11", warn, "(?:^|[,;] |\\b(?:but|and|as|because|after all) )((?:it|this|that) (?:was|is) (?:just|only|merely) (?:a|an|one) (?:\\w+ )?[a-z]{3,})(?:[,;.!]|$)", "\\b(?:left|ago|of|first|start|beginning|example|draft|guess|reminder|test)\\b|\\?$", nullptr, "Makes it small: “{}”.", "It was not small to them. Say what it was.", suggest::plain_fact},
    {"A11", warn, "\\b((?:minor|small|slight|little|tiny|mere|trivial) (?:\\w+ )?(?:glitch|hiccup|issue|problem|delay|error|mistake|inconvenience|oversight|mix-up|setback|misunderstanding|bug|blip)|teething (?:problems|troubles)|not ideal|only a few (?:customers|people|days|hours|minutes|users)|(?:was|is|were) (?:just|only|merely) (?:a |an |one )?(?:\\w+ )?(?:delay|minutes|hours|misunderstanding|error|mistake|formality)|(?:just )?(?:a|some) (?:\\w+ )?(?:hiccup|glitch)s?)\\b", "\\b(?:do you|did you|are you|any)\\b[^.]*\\?", "\\b(?:not|no|nor|hardly|anything but) (?:just |only |a |an |any )*$", "Makes it small: “{}”.", "It was not small to them. Say what it was.", suggest::plain_fact},

    {"A15", warn, "\\b((?:due to|owing to|because of|given|with) (?:the |our |an |a )?(?:unprecedented|unusually high|exceptionally high|extremely high|very high|high|exceptional|increased|heavy|large) (?:\\w+ ){0,2}?(?:volumes?|demand|calls?|numbers?|workload|traffic|enquiries|inquiries))\\b", nullptr, nullptr, "Begins with an excuse: “{}”.", "Apology, fact, fix, in this order. Where there is no good reason, give none.", suggest::named_object},

    {"A16", hint, "\\b(please forgive|hope (?:that )?you (?:can |will |could |may |might )?(?:\\w+ )?(?:understand|forgive)|forgive us|ask (?:you )?(?:for )?your (?:forgiveness|understanding)|appreciate your understanding|beg your (?:pardon|forgiveness))\\b", "\\bdo not (?:ask|expect)\\b", nullptr, "Asks them for something: “{}”.", "Forgiving is theirs to offer.", suggest::no_demand},
};

}  // namespace

std::span<const ToneRule> apology_rules() { return rules; }

}  // namespace amends::language
