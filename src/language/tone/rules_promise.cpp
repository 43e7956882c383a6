#include "language/tone/rule.hpp"
#include "language/tone/suggest.hpp"

// Reference 5.3, English: what the text alone can tell. Dates against the ledger: promise_case.cpp.
// Tables, one line a row:
// clang-format off

#define NEVER_LEFT "(?:\\bnot\\b|\\bcannot\\b|\\bnever\\b|\\bno\\b|\\bnobody\\b|\\bunable\\b|\\bwithout\\b|\\brather\\b|\\bhardly\\b|\\bif\\b|\\bwhether\\b)(?: [a-z']+){0,4} ?$"
#define VAGUE_TIME "(?:very shortly|shortly|very soon|soon|as soon as possible|asap|a\\.s\\.a\\.p|in due course|at the earliest(?: opportunity| possible| convenience)?|as (?:quickly|fast|soon|promptly) as (?:we|i|they) (?:possibly )?can|as (?:quickly|fast|promptly|soon) as (?:is )?possible|before (?:too )?long|in the near future|at (?:our|the|their) earliest (?:convenience|opportunity)|in no time)"
#define A_TIME "\\b(?:by (?:the end of |close of |noon|midday|midnight|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|tonight|\\d|end of|january|february|march|april|may|june|july|august|september|october|november|december)|(?:at|from|before|until) (?:noon|midday|\\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b)|within (?:the (?:hour|day|week)|\\d|a |an |one|two|three|four|five|six|seven|eight|ten|twelve|twenty)|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d{1,2}[:.]\\d\\d|in (?:\\d+|two|three|four|five) (?:minutes|hours|days|weeks))\\b"

namespace amends::language {
namespace {

constexpr auto block = FindingSeverity::block;
constexpr auto warn = FindingSeverity::warn;

constexpr const char* absolute_title = "Promises more than anybody can keep: “{}”.";
constexpr const char* absolute_why = "Say what you changed, and from when.";
constexpr const char* vague_title = "Gives no time: “{}”.";
constexpr const char* vague_why = "A promise without a time cannot be kept. Give a day and an hour you can hold.";

constexpr ToneRule rules[] = {
    {"P-1", block, "\\b((?:we|i)(?: (?:can|do|hereby|personally|solemnly|will|would|absolutely|fully|want to|would like to))* (?:guarantee|promise|swear|assure you|reassure you)(?: you)?)\\b", "\\bguarantee (?:all |every |each )?(?:of )?(?:our|the|your|these)(?: \\w+){1,3} (?:for|against)\\b|\\bpromise(?: you)? (?:only|what|nothing|to be honest)\\b|\\bassure(?:d)? of\\b|\\bask(?:ed)? (?:me|us) to\\b", NEVER_LEFT, absolute_title, absolute_why, suggest::what_changed},
    {"P-1", block, "\\b(rest assured|(?:please )?be (?:re)?assured|you have (?:my|our) word|(?:i|we) give you (?:my|our) (?:word|guarantee)|(?:it is|is|are|will be) (?:fully |100 ?% )?guaranteed)\\b", "\\bguaranteed (?:slot|delivery|place|seat|rate|price)\\b", NEVER_LEFT, absolute_title, absolute_why, suggest::what_changed},
    {"P-1", block, "\\b(never (?:ever )?happens? again|(?:will|would) never happen\\b|not (?:ever )?happen (?:ever )?(?:again|a second time|another time)|never be \\w+ again|(?:you|we|i|it|this) will never (?:again )?(?:be|have|do|make|let|see|get)\\b)", "\\b(?:told|said|hope|hoping|wish|ask|asked|tried|try|trying|want|ensure|make sure|so that|to (?:prevent|avoid)|guarantee that|cannot)\\b[^.]*\\b(?:never|not)\\b|\\bforget\\b", nullptr, absolute_title, absolute_why, suggest::what_changed},
    {"P-1", block, "(\\b100 ?% (?:sure|certain|safe|secure|confident|guaranteed)|\\b100 ?percent (?:sure|certain|safe))\\b", nullptr, NEVER_LEFT, absolute_title, absolute_why, suggest::what_changed},
    {"P-1", block, "\\b((?:(?:we|i|our \\w+) will always|(?:we|i|it|you|they|this|(?:your|the|our) \\w+) will (?:definitely|certainly|absolutely|surely|undoubtedly|without (?:a |any )?(?:doubt|fail)|for sure))|definitely will|certainly will)\\b", "\\bwill always be (?:honest|grateful|glad|here|welcome|happy|open|sorry|remembered)\\b|\\byou will (?:always|surely|certainly) (?:have|find|remember|understand|know|agree|be welcome)\\b", NEVER_LEFT, absolute_title, absolute_why, suggest::what_changed},

    {"P-1", block, "\\b((?:i am|we are) (?:absolutely |quite |completely )?(?:positive|certain)(?: that)?) (?:it|the|your|this|that|you|they|everything)\\b[^.!?;]* will\\b", "\\b(?:not|never)\\b|\\?$", NEVER_LEFT, absolute_title, absolute_why, suggest::what_changed},

    {"P-2", block, "\\b(?:(?:we|i|who|some ?one|somebody|they|an? (?:\\w+ ){0,2}?(?:colleague|specialist|member|manager|agent|adviser|advisor|expert|representative)(?: (?:from|of|on) (?:my|our|the) [a-z ]{2,25}?)?|(?:our|my|the) (?:[\\w']+ ){0,3}?(?:team|colleagues?|specialists?|department|office|support|manager|experts?)) (?:will|shall|are going to|am going to|is going to)\\b[^.!?;]{0,90}?)\\b(" VAGUE_TIME ")\\b", "\\b(?:hope|hopefully|fingers crossed|too soon|see you|not be soon|soon(?:er)? (?:after|or later|enough)|shortly (?:after|before))\\b|\\bas soon as (?:the|you|your|it|this|we|i) [a-z]+(?:ed|s)? |" A_TIME, "^(?:will|shall|would) ", vague_title, vague_why, suggest::with_a_time},
    {"P-2", block, "\\b(?:(?:you (?:will|shall|should) (?:\\w+ )?(?:hear|receive|get|have|be (?:contacted|refunded|updated|called|notified|paid)|see)|(?:the|your) (?:[\\w-]+ )?(?:refund|money|parcel|replacement|order|package|item|compensation|payment|credit|cheque|card|update|letter|answer|reply) will)\\b[^.!?;]{0,70}?)\\b(" VAGUE_TIME ")\\b", "\\b(?:hope|hopefully|too soon|soon(?:er)? (?:after|or later|enough)|shortly (?:after|before))\\b|" A_TIME, "^(?:will|shall|would|if|when) ", vague_title, vague_why, suggest::with_a_time},
    {"P-2", block, "^(?:and |so |then )?(?:(?:will|shall) (?:get|be|come|call|contact|reach|update|write|reply|respond|send)\\b[^.!?;]{0,60}?)\\b(" VAGUE_TIME ")\\b", A_TIME, nullptr, vague_title, vague_why, suggest::with_a_time},
    {"P-2", warn, "\\b(?:(?:we|they|our team|the team|i) (?:are|am|is) (?:\\w+ )?(?:working|trying|looking|hoping|aiming)\\b[^.!?;]{0,90}?|(?:and|we|they|you) should have (?:a|an|it|this|the)\\b[^.!?;]{0,40}?)\\b(" VAGUE_TIME ")\\b", A_TIME, nullptr, vague_title, vague_why, suggest::with_a_time},

    {"P-4", warn, "\\b(?:looking into|investigating|trying to find out|do not (?:yet )?know why|still checking)\\b[^.!?]*\\b(will be (?:fixed|resolved|sorted|solved|repaired|settled|working|back))\\b", nullptr, "\\b(?:hope|expect|think)\\b[^.]*$", "Certain of more than is known: “{}”.", "You are still looking into it. Say when you will know, and write even if there is no news.", suggest::what_changed},

    {"P-6", warn, "\\b((some ?one|somebody|one of (?:our|my|the) (?:team|colleagues|staff|agents|specialists|advisers|advisors)) (?:from (?:our|my|the) [a-z ]{2,25}? )?(?:will|is going to|shall) (?:be (?:\\w+ing|in touch)|\\w{3,}))\\b", "\\b(?:not|never)\\b|\\bwill (?:also )?(?:be (?:glad|happy|able|pleased)|need|want|love|know|have to)\\b|\\?$", "\\b(?:if|hope|whether|that) $", "Promises for somebody without a name: “{}”.", "They will not know whom to ask. Name the person, and keep it yours.", suggest::i_own_it},
    {"P-6", warn, "\\b((?:our|the|another|an?|a member of (?:our|the|my)|a specialist from (?:our|my|the)) ((?:[\\w']+ ){0,3}?(?:team|department|partners?|courier|colleagues?|warehouse|depot|supplier|specialists?|office|carrier|manufacturer|finance|it)) (?:will|is going to|are going to|shall) (?:be (?:\\w+ing|in touch)|\\w{3,}))\\b", "\\b(?:not|never)\\b|\\bwill (?:also )?(?:be (?:glad|happy|able|pleased)|need|want|love|know|have to)\\b", "\\bif $", "Promises for somebody without a name: “{}”.", "They will not know whom to ask. Name the person, and keep it yours.", suggest::i_own_it},
};

}  // namespace

std::span<const ToneRule> promise_rules() { return rules; }

}  // namespace amends::language
