#pragma once
// The tone check: what about to be sent could add heat, where, why, and a better sentence. Rule ids and severities are those of the
// reference (A1 conditional apology, B5 blaming a vendor, P-1 absolute promise, ...). A first, precise set for English; nothing is
// rewritten or held back by itself: a `block` finding needs a reason to be sent with it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

namespace amends::language {

enum class FindingSeverity { block, warn, hint };
BOOST_DESCRIBE_ENUM(FindingSeverity, block, warn, hint)

enum class LetterTone { reply, apology, update, follow_up, closing, gesture };  // what kind of letter it is: gift rules differ
BOOST_DESCRIBE_ENUM(LetterTone, reply, apology, update, follow_up, closing, gesture)

struct ToneFinding {
  std::string rule;
  FindingSeverity severity = FindingSeverity::hint;
  std::size_t start = 0, end = 0;  // bytes of the UTF-8 text
  std::string quote;               // the words found
  std::string title;               // "Blames the courier."
  std::string why;                 // "To the customer, that is us."
  std::string suggestion;          // a sentence to put in the place of the whole sentence found; may be empty
  std::size_t sentence_start = 0, sentence_end = 0;
};
BOOST_DESCRIBE_STRUCT(ToneFinding, (), (rule, severity, start, end, quote, title, why, suggestion, sentence_start, sentence_end))

struct ToneReport {
  std::vector<ToneFinding> findings;  // in the order of the text
  std::vector<std::string> has;       // "thanks", "sorry", "a date": what is there
  int score = 100;                    // 100 less 25 a block, 10 a warn, 3 a hint; not below 0
};
BOOST_DESCRIBE_STRUCT(ToneReport, (), (findings, has, score))

ToneReport check_tone(std::string_view text, LetterTone kind);

}  // namespace amends::language
