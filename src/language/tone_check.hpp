#pragma once
// The tone check: what about to be sent could add heat, where, why, and a better sentence made of this text's own words. Rule ids and
// severities are those of the reference, section 5 (A1 conditional apology, B5 blaming a vendor, P-1 absolute promise, ...), its targets of
// 5.7 are form.* and the parts of an apology (5.2) component.*. Nothing is rewritten or held back by itself: a `block` finding needs a
// reason to be sent with it. Rules that need the case are silent where the case is not given.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "language/tone_context.hpp"

namespace amends::language {

enum class FindingSeverity { block, warn, hint, good };
BOOST_DESCRIBE_ENUM(FindingSeverity, block, warn, hint, good)

// What kind of letter it is: which rules apply, and how strictly. ack: an acknowledgement of receipt; final: the answer with the decision.
enum class LetterTone { reply, apology, update, follow_up, public_, ack, closing, final_, gesture };
BOOST_DESCRIBE_ENUM(LetterTone, reply, apology, update, follow_up, public_, ack, closing, final_, gesture)

struct ToneFinding {
  std::string rule;
  FindingSeverity severity = FindingSeverity::hint;
  std::size_t start = 0, end = 0;  // bytes of the UTF-8 text; start == end: something is missing, and this is where it would stand
  std::string quote;               // the words found
  std::string title;               // "Blames the courier."
  std::string why;                 // "To the customer, that is us."
  std::string suggestion;          // a sentence to put in the place of the whole sentence found; may be empty
  std::size_t sentence_start = 0, sentence_end = 0;
};
BOOST_DESCRIBE_STRUCT(ToneFinding, (), (rule, severity, start, end, quote, title, why, suggestion, sentence_start, sentence_end))

// A part of a good apology (reference 5.2, after Lewicki): what is there and what is not; a list to look at, no grade.
struct ToneComponent {
  std::string name;  // responsibility, repair, explanation, regret, repentance, thanks, next_step
  int weight = 0;    // of 100
  bool present = false;
};
BOOST_DESCRIBE_STRUCT(ToneComponent, (), (name, weight, present))

struct ToneReport {
  std::vector<ToneFinding> findings;      // in the order of the text
  std::vector<std::string> has;           // "thanks", "sorry", "a date": what is there
  int score = 100;                        // 100 less 25 a block, 10 a warn, 3 a hint; not below 0
  std::vector<ToneComponent> components;  // all of them, in the order of their weight
  std::string language;                   // ISO 639-1; other than "en", "de", "fr", "es": only form.* was looked at; "und": cannot tell
  std::size_t checked_bytes = 0;          // less than the text's size: the rest was not looked at (limits::text_bytes_max)
};
BOOST_DESCRIBE_STRUCT(ToneReport, (), (findings, has, score, components, language, checked_bytes))

// Total: any bytes give an answer; a byte that is no UTF-8 counts as a space.
ToneReport check_tone(std::string_view text, LetterTone kind, const ToneContext& context = {});

}  // namespace amends::language
