#pragma once
// The sentence a person reads on the timeline, beside the event it tells (style.md, fizzy). In parts, so that the interface sets the
// customer's words in their own voice and the actor in bold; English here, one file to translate.

#include <string>
#include <vector>

#include "domain/recovery/next_actions.hpp"
#include "domain/recovery/state.hpp"

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
Sentence describe(const State& before, const State& after, const Event& event, Instant at, const Actor& actor, const Names& names);

// The act of a duty and its reason: "Ring Ms Okafor" / "You promised her a word every 2 hours". See NextAction.
struct DutyText { std::string act; std::string verb; std::string key; std::string icon; std::string why; std::string detail; Words quote; };
DutyText describe(const NextAction& action, const State& state, const Names& names, Instant now);

}  // namespace amends::domain
