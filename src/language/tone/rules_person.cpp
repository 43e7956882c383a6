#include "language/tone/rule.hpp"
#include "language/tone/suggest.hpp"

// Reference 5.5 and the dead link of 5.6, English. What needs the whole text or the case is in person_case.cpp.
// Tables, one line a row:
// clang-format off

namespace amends::language {
namespace {

constexpr auto block = FindingSeverity::block;
constexpr auto warn = FindingSeverity::warn;
constexpr auto hint = FindingSeverity::hint;

constexpr ToneRule rules[] = {
    {"E2", hint, "\\b((?:i|we) (?:know|understand) (?:exactly |just |precisely )?how (?:you|that|it|this) (?:must )?feels?|(?:i|we) (?:can )?(?:completely|fully|totally|perfectly|entirely|absolutely) (?:understand|relate|sympathi[sz]e))\\b", "\\b(?:not|cannot|never)\\b[^.]*\\b(?:understand|know)\\b|\\bmake sure (?:i|we)\\b", nullptr, "Says more than anybody can know: “{}”.", "Nobody knows exactly. Say what you can see.", suggest::i_can_see},
    {"E3", warn, "\\b((?:we|i) (?:\\w+ )?(?:value|appreciate) your (?:business|feedback|custom|loyalty|opinion)|your (?:call|feedback|business|satisfaction|opinion|complaint|custom) (?:is|matters) (?:very |extremely |so |really )?(?:important|valuable|a priority|to us)|we take (?:all |every |your |such )?(?:complaints?|feedback|matters?|concerns?|this) (?:\\w+ )?seriously|(?:the )?(?:usual )?high(?:est)? (?:standards?|level)s? (?:of \\w+ )?(?:that )?we (?:\\w+ )?(?:strive|pride|set|aim|expect|hold)|we (?:always )?strive (?:to (?:provide|offer|deliver|give|ensure)|for)|(?:customer|your) (?:satisfaction|happiness|comfort) is our|we pride ourselves on|you are important to us|your (?:case|complaint) is important to (?:me|us))\\b", "\\bthank\\b", nullptr, "A stock phrase: “{}”.", "Write one true thing about this case instead.", suggest::one_true_thing},
    {"R7", block, "\\b((?:odr platform|(?:eu's?|european)(?: union's?| commission's?)? (?:platform for )?online dispute resolution(?: platform)?|platform for online dispute resolution|online dispute resolution platform))\\b", "\\b(?:closed|no longer|ended|does not exist|discontinued|was shut|shut down)\\b", nullptr, "The platform is closed: “{}”.", "The EU closed it on 20 July 2025. Name the body that helps now.", suggest::dropped},
};

}  // namespace

std::span<const ToneRule> person_rules() { return rules; }

}  // namespace amends::language
