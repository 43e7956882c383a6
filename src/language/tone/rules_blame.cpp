#include "language/tone/rule.hpp"
#include "language/tone/suggest.hpp"

// Reference 5.4, English.
// Tables, one line a row:
// clang-format off

#define WHO "(courier|driver|warehouse|supplier|carrier|post office|other department|post|delivery company|delivery driver|manufacturer|depot|bank|airline|airport|hotel|shop|restaurant|contractor|agency|vendor|partner|shipping company|postman|fitter|engineer|call centre|billing department|sales department)"
#define POSTED "(?:review|reviews|post|posts|comment|comments|rating|ratings|tweet|tweets|video|stars?|feedback)"
#define UNDO "(?:delet(?:e|ed|ing)|remov(?:e|ed|ing)|tak(?:e|en|ing) down|withdr(?:aw|awn|awing)|edit(?:ed|ing)?|chang(?:e|ed|ing)|updat(?:e|ed|ing)|amend(?:ed|ing)?|improv(?:e|ed|ing)|revis(?:e|ed|ing)|drop(?:ped|ping)?)"
#define CONDITION "(?:if|once|when|provided(?: that)?|as soon as|after|should|subject to|on (?:the )?condition that|in (?:exchange|return) for|only if|for|as long as)"

namespace amends::language {
namespace {

constexpr auto block = FindingSeverity::block;
constexpr auto warn = FindingSeverity::warn;
constexpr auto hint = FindingSeverity::hint;

constexpr const char* blame_title = "Puts it on them.";
constexpr const char* blame_why = "Even where it is true, it is heard as an attack. Ask for what you still need instead.";
constexpr const char* calm_title = "Tells them how to behave.";
constexpr const char* calm_why = "It adds heat. Leave it out.";
constexpr const char* tie_title = "Ties what we give to what they say about us.";
constexpr const char* tie_why = "It is unlawful in many places. Give it freely.";

constexpr ToneRule rules[] = {
    {"B1", block, "\\b(you should have (?:\\w+ )?(read|called|told|checked|known|given|kept|contacted|rung|rang|phoned|asked|noticed|provided|sent|informed|looked|said|written|waited|cancelled|returned|reported|paid|used|followed|mentioned|chosen|thought|come|brought|packed|insured|reviewed)\\b) ?([^.!?;]*)", "\\byou should have (?:been |never |not )", nullptr, blame_title, blame_why, suggest::what_i_need},
    {"B1", block, "\\b(you (?:have )?(?:failed|neglected|forgot|forgotten|omitted|refused) to (\\w+))\\b ?([^.!?;]*)", "\\bif you (?:have )?(?:failed|forgot|forgotten)\\b", nullptr, blame_title, blame_why, suggest::what_i_need},
    {"B1", block, "\\b(you must have (entered|missed|typed|given|overlooked|misread|forgotten|lost|misunderstood|deleted|dropped|pressed|clicked|misplaced|provided|chosen|selected|ordered|made|ignored|broken|damaged)\\b) ?([^.!?;]*)", nullptr, nullptr, blame_title, blame_why, suggest::what_i_need},
    {"B1", block, "\\b(you did not (read|provide|call|tell|give|check|follow|inform|mention|sign|send|return|notify|respond|reply|cancel|pack|enter|contact|include|attach|submit|supply|report)\\b) ?([^.!?;]*)", "\\b(?:if|even if|when|because|since|that|why) you did not\\b|\\bsorry (?:that |to hear )?(?:that )?you did not|\\bregret\\b|\\bdid not read (?:that|it|this) wrong\\b|\\byou did not (?:send|give|tell|call|provide|miss) (?:us )?(?:any|anything) wrong", nullptr, blame_title, blame_why, suggest::what_i_need},
    {"B1", block, "\\b(you never (told|called|informed|mentioned|replied|answered|sent|contacted|read|provided|asked|gave|returned|paid)\\b) ?([^.!?;]*)", "\\b(?:if|because) you never\\b", nullptr, blame_title, blame_why, suggest::what_i_need},
    {"B1", block, "\\b(?:is|was|were|are|due to|because of|by|through|about|this|entirely) ((?:clearly |entirely |all )?your (?:own )?(?:mistake|fault|error|oversight|negligence|carelessness|responsibility to))\\b", "\\b(?:not|none|never|nothing|no|neither)\\b[^.;]{0,40}\\byour (?:own )?(?:mistake|fault|error|oversight)|\\bif (?:this|it|that) was your\\b", nullptr, blame_title, blame_why, suggest::what_i_need},
    {"B1", block, "\\b(as you (?:were|have been|are) (?:already |previously |clearly )?(?:told|informed|advised|aware)|as (?:we|i) (?:have )?(?:already |previously )told you|as you (?:should|must) (?:know|be aware)|had you (?:read|called|told|checked|looked|asked|informed|contacted|followed))\\b", nullptr, nullptr, blame_title, blame_why, suggest::what_i_need},
    {"B1", block, "\\b(you (?:have )?(?:entered|typed|used|gave|given|chose|chosen|provided|ordered|booked|selected) (?:us )?(?:the|a|an) (?:wrong|incorrect|false)\\b) ?([^.!?;]*)", "\\b(?:if|when|whether|not|think) you (?:have )?(?:entered|typed|used|gave|chose|ordered|booked|selected)|\\bsorry\\b", nullptr, blame_title, blame_why, suggest::what_i_need},
    {"B1", block, "\\b(you (?:ought to|could|might) have (called|rung|asked|told|read|checked|noticed|contacted|known|let us know|said|avoided|prevented)\\b) ?([^.!?;]*)", "\\bso (?:that )?you could have\\b|\\bwish you\\b", nullptr, blame_title, blame_why, suggest::what_i_need},

    {"B2", warn, "\\b(you (?:claim|claimed|allege|alleged|insist|insisted|purport)(?: that| to| on)?\\b|according to you\\b|your (?:claim|allegation)s? that\\b|you say that you\\b)", "\\byou (?:claim|claimed) (?:for|the|your|back|on|a|it)\\b", nullptr, "Doubts their word: “{}”.", "“You told us” says the same and takes them at their word.", suggest::told_us},

    {"B3", warn, "\\b((?:(?:it|that|this) is (?:just |simply )?|as per |per |due to |under |according to |because of |against |in line with |following )(?:\\w+ )?(?:our|company|store|the company's|shop|hotel|bank) polic(?:y|ies)|(?:our|company|store) (?:\\w+ )?policy (?:is (?:clear|that|to|not|very|quite)|does not|states|says|requires|prevents|means|prohibits|will not)|(?:per|under|according to|as stated in|in) our terms(?: and conditions)?|our (?:system|computer|rules|terms) (?:does not|do not|will not|cannot) (?:allow|let|permit)|the system (?:does not|will not) (?:allow|let|permit)|against our rules|not our policy)\\b", "\\bbecause [^.]*\\b(?:can|could|instead|or)\\b|\\bdisappointed with our\\b|\\b(?:what|which) (?:i|we) can\\b", nullptr, "Hides behind a rule: “{}”.", "Say why, and what you can do instead.", suggest::because_and_instead},

    {"B4", warn, "\\b(no ?(?:one|body) else (?:has |had )?(?:ever )?complain\\w*|(?:the )?first (?:time|complaint) (?:that )?(?:we|i) (?:have )?(?:hear|heard|had|received|got)\\b|industry standard|(?:normally|usually) (?:this|it|our \\w+) (?:does not|never|works|is (?:fine|never|not))|(?:all )?our other customers (?:are|do not|never|have (?:no|not|never))|never had (?:this|such|any|a) (?:\\w+ )?(?:complaint|problem)s?(?: before)?|everyone else (?:is|manages|can)|like every(?:one| other \\w+) else)\\b", "\\bsorry (?:that )?(?:this is )?the first time\\b", nullptr, "Compares them with others: “{}”.", "What others had is no comfort. Leave it out.", suggest::dropped},

    {"B5", warn, "\\b((?:the|our) " WHO "'s? (?:own )?(?:fault|mistake|error|negligence)|the " WHO " (?:\\w+ )?(?:messed (?:it |this )?up|lost|failed|let (?:you|us) down|forgot|broke|damaged|screwed|did not (?:do|follow|deliver|ring|scan|read)|is (?:at fault|to blame)|was (?:at fault|to blame)|made (?:a|the) mistake)|blame the " WHO ")\\b", "\\b(?:we|i) chose\\b|\\bours to (?:fix|mend|put)\\b|\\bnot the \\w+'s fault\\b|\\byou (?:say|said|wrote|told)\\b", nullptr, "Blames the {2}.", "To the customer, that is us.", suggest::ours_to_fix},
    {"B5", warn, "\\b(my colleague (?:messed|failed|forgot|made a mistake|gave you the wrong|was wrong|should have)|(?:blame|fault of) (?:my|our) (?:colleague|team|staff))\\b", nullptr, nullptr, "Blames a colleague: “{}”.", "To the customer, that is us.", suggest::ours_to_fix},

    {"B6", hint, "\\b(you (?:must|have to|need to|are required to|are obliged to) (send|provide|fill|call|return|contact|wait|pay|complete|submit|write|go|sign|prove|show|give|follow|use|read|bring|check|reply))\\b", "\\b(?:not|never|no longer|why|if|so that|before|all) you (?:must|have to|need to)|\\?$|\\bsorry\\b", "\\bnothing $", "Gives an order: “{}”.", "Ask, and say what it is for.", suggest::could_you},
    {"B6", hint, "((?:^|[,.;:] ?|\\bplease |\\band |\\bthen |\\bso )kindly (\\w+))\\b", nullptr, nullptr, "Gives an order: “{}”.", "“Kindly” sounds like an order. “Please” and what it is for.", suggest::could_you},

    {"B7", block, "\\b(calm (?:yourself )?down)\\b", "\\b(?:told|asked|said|telling|asking|hear)\\b[^.]*\\bcalm\\b|\\bto calm down the\\b", nullptr, calm_title, calm_why, suggest::dropped},
    {"B7", block, "((?:^|\\bjust |\\bplease |\\byou (?:should|need to|must|have to|can) |\\btry to )relax\\b)", "\\brelax (?:the|your|this|it)\\b|\\b(?:told|asked|said)\\b|\\bsit back\\b|\\b(?:weekend|holiday|spa|beach|room|music|evening)\\b", nullptr, calm_title, calm_why, suggest::dropped},
    {"B7", block, "\\b(no (?:need|reason|call) to (?:be|get|become) (?:so |that |this )?(?:rude|angry|aggressive|upset|abusive|hostile|emotional|unpleasant|impolite|nasty|sarcastic|offensive)|no need to (?:shout|yell|swear|raise your voice|panic|overreact)|no need for (?:that|this|such) (?:tone|language|rudeness|aggression))\\b", nullptr, nullptr, calm_title, calm_why, suggest::dropped},
    {"B7", block, "\\b(as a matter of fact)\\b", nullptr, nullptr, calm_title, "It is a raised finger. Leave it out.", suggest::dropped},
    {"B7", block, "((?:^|\\bplease |\\bjust |\\btry to |\\byou (?:should|need to|must|have to) )(?:please )?(?:stay|keep|remain) calm\\b)", nullptr, nullptr, calm_title, calm_why, suggest::dropped},
    {"B7", block, "\\b((?:do not|please do not|stop) (?:over-?react(?:ing)?|be(?:ing)? so (?:dramatic|rude|emotional|difficult|sensitive|angry))|you are (?:over-?reacting|being (?:rude|dramatic|difficult|unreasonable|emotional|aggressive))|let us not (?:get|be|become) (?:\\w+ )?(?:emotional|dramatic|rude|personal)|(?:please )?watch your (?:tone|language|mouth)|mind your (?:tone|language))\\b", nullptr, "\\b(?:not|never|think)(?: \\w+)? $", calm_title, calm_why, suggest::dropped},
    {"B7", block, "(^(?:please )?take it easy\\b)", "\\btake it easy on\\b", nullptr, calm_title, calm_why, suggest::dropped},

    {"B8", warn, "\\b(without (?:any )?admi(?:ssion|tting)(?: of)?(?: any)? (?:liability|fault|guilt)|without prejudice|(?:in )?full and final(?: settlement)?|no admission of (?:liability|fault))\\b", nullptr, nullptr, "Armour: “{}”.", "It belongs into the template the lawyers keep, and takes the apology back.", suggest::dropped},

    {"B9", warn, "\\b(?:sorry|apologi[sz]e|apolog(?:y|ies))\\b[^.!?]*\\b((?:we|our \\w+|my colleague|the \\w+|he|she|they|staff) (?:have |has )?(?:acted|behaved|handled (?:it|this|everything)|responded) (?:\\w+ )?(?:appropriately|correctly|properly|professionally)|(?:we|our \\w+|they) (?:have )?(?:followed|kept to) (?:the |our )?(?:correct |right |proper |usual )?(?:procedures?|process|guidelines|rules)|(?:we|our \\w+) did nothing wrong)\\b", nullptr, nullptr, "Sorry and right in one breath: “{}”.", "Say the decision in a part of its own, with its reasons.", suggest::plain_fact},

    {"B10", block, "\\b(" CONDITION " (?:you |your |you agree to )?(?:\\w+ ){0,2}?(?:" UNDO "(?: \\w+){0,2}? " POSTED "|tak(?:e|ing) (?:the|your) " POSTED " down))\\b", "\\b(?:never|not ask|nobody|no need|need not|without|whether or not|not depend|do not (?:remove|delete|change))\\b", nullptr, tie_title, tie_why, suggest::unconditional},
    {"B10", block, "\\b(" CONDITION " (?:you|your) (?:\\w+ ){0,2}?" UNDO " (?:your|the) (?:\\w+ )?(?:complaint (?:to|with|from|at)|claim (?:to|with|at) the))\\b", "\\b(?:never|nobody|whether or not)\\b", nullptr, tie_title, tie_why, suggest::unconditional},
    {"B10", block, "(^(?:please )?" UNDO " (?:your|the|this|that) (?:\\w+ )?" POSTED "(?:,? and| so that| then)\\b)[^.!?]*\\b(?:refund|voucher|credit|send|pay|replace|gift|discount|free|offer|compensat)", nullptr, nullptr, tie_title, tie_why, suggest::unconditional},
    {"B10", block, "\\b((?:once|when|as soon as|after|if|provided(?: that)?) (?:your|the|that|this) (?:\\w+ )?" POSTED " (?:is|has been|was|are|have been) (?:gone|removed|deleted|changed|taken down|down|withdrawn|edited|updated|off))\\b", "\\b(?:we|i) (?:deleted|removed)\\b", nullptr, tie_title, tie_why, suggest::unconditional},
    {"B10", block, "\\b((?:in (?:exchange|return) for (?:a |an |your )?(?:\\w+ ){0,2}?" POSTED "|" POSTED " in (?:exchange|return) for))\\b", "\\b(?:never|not|nobody|no)\\b", nullptr, tie_title, tie_why, suggest::unconditional},
    {"B10", block, "\\b((?:if|once|when|provided(?: that)?|on condition that|as long as) you (?:\\w+ ){0,3}?(?:non-disclosure|nda|agree not to (?:post|talk|tell|write|complain|share|speak)|promise not to (?:post|talk|tell|write|complain|share|speak)|keep (?:this|it|the matter|that) (?:confidential|private|to yourself|quiet|secret)|do not (?:post|tell anyone|go public|talk about)))\\b", "\\b(?:need not|whether or not)\\b", nullptr, tie_title, tie_why, suggest::unconditional},
};

}  // namespace

std::span<const ToneRule> blame_rules() { return rules; }

}  // namespace amends::language
