#pragma once
// The sentence a person reads on the timeline, beside the event it tells (style.md, fizzy). In parts, so that the interface sets the
// customer's words in their own voice and the actor in bold; English here, one file to translate.

#include <span>
#include <string>
#include <vector>

#include "domain/recovery/next_actions.hpp"
#include "domain/recovery/state.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::domain {

// Names for a sentence. `You` for the reader.
class Names {
 public:
  virtual ~Names() = default;
  virtual std::string staff(const StaffId& id) const = 0;     // "You", "Tom"
  virtual std::string customer() const = 0;                   // "Ms Okafor"
  virtual std::string pronoun_object() const = 0;             // "her", "him", "them"
  virtual std::string pronoun_subject() const = 0;            // "she", "he", "they"
  virtual std::string zone() const = 0;                       // the reader's zone, for times in sentences
};

enum class EntryForm { routine, contact, call, promise, note, offer, choice, feeling, step, closure };
BOOST_DESCRIBE_ENUM(EntryForm, routine, contact, call, promise, note, offer, choice, feeling, step, closure)

struct Sentence {
  EntryForm form = EntryForm::routine;
  std::string icon;       // a word of the interface's icon table: "mail", "phone", "phone_missed", "hand", "promise", "offer", "choice", "gift", ...
  std::string actor;      // "You", "Ms Okafor", "Tom"; empty where nobody acts
  std::string text;       // after the actor: "promised her the call in writing, today."
  std::string aside;      // less important: "First voice due by 10:00."
  Words quote;            // the customer's own words, set in their voice
};

// `before` is the state before the event, `after` the state with it.
// Days are named from `at`: what was promised for the same day reads "today" for ever, as it was said.
Sentence describe(const State& before, const State& after, const Event& event, Instant at, const Actor& actor, const Names& names);

// One sentence for a call: the events of one command, of which CallHeld (or CallAttempted) is one.
//   "You talked for 14 min. You read back her account; she confirmed it. Full apology."  aside "She spoke 9, you 5."  quote: what hurt
// Promises, offers, choices and feelings of the same command stay entries of their own.
Sentence describe_call(std::span<const Event> events, const Actor& actor, const Names& names);
// "how she was treated", "what happened", "what happened, and how she was treated": after "What hurt:".
std::string what_hurt(UpsetAbout about, const Names& names);

// The act of a duty and its reason, as a row of Today or of the plan.
struct DutyText {
  std::string act;         // "Ring Ms Okafor"
  std::string verb;        // "Ring": the button
  std::string key;         // "C": one verb, one key
  std::string icon;
  std::string detail;      // beneath the act: "2nd try · 08:48 in Dublin"
  std::string why;         // "You promised her a word every 2 hours"; empty where `quote` stands in its place
  std::string why_detail;  // beneath the why: "Naming-day blanket never came"
  Words quote;             // in the customer's voice: "hung up on me twice"
};
DutyText describe(const NextAction& action, const State& state, const Names& names, Instant now);
// "Listen", "Findings", "She confirms": the label of a step in the plan.
std::string step_label(Step step, const Names& names);

}  // namespace amends::domain
