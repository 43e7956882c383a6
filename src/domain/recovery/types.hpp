#pragma once
// The vocabulary of a recovery (product.md, Words). Every enumerator is also its name in events, API and interface.

#include <optional>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "base/id.hpp"
#include "base/money.hpp"
#include "base/time.hpp"
#include "base/words.hpp"
#include "domain/people/actor.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::domain {

using CaseId = Id<struct CaseTag>;
using ContactId = Id<struct ContactTag>;  // one communication, in or out; an outgoing one is also its outbox row
using NoteId = Id<struct NoteTag>;
using CallbackId = Id<struct CallbackTag>;
using PromiseId = Id<struct PromiseTag>;
using IssueId = Id<struct IssueTag>;
using WishId = Id<struct WishTag>;
using OfferId = Id<struct OfferTag>;
using OptionId = Id<struct OptionTag>;
using ApprovalId = Id<struct ApprovalTag>;
using GestureId = Id<struct GestureTag>;
using FollowUpId = Id<struct FollowUpTag>;
using WarningId = Id<struct WarningTag>;

enum class Channel { mail, call, letter, visit, web_form, social_post, review, message };
BOOST_DESCRIBE_ENUM(Channel, mail, call, letter, visit, web_form, social_post, review, message)

// ISO 10002 classification; recorded with its reason.
enum class CaseKind { complaint, feedback, enquiry, request, praise, claim };
BOOST_DESCRIBE_ENUM(CaseKind, complaint, feedback, enquiry, request, praise, claim)

enum class Severity { low, normal, high, critical };  // language.md, severity 1 to 4
BOOST_DESCRIBE_ENUM(Severity, low, normal, high, critical)

enum class Track { person, problem, process };
BOOST_DESCRIBE_ENUM(Track, person, problem, process)

// The steps of the three tracks, in their order (product.md, "The shape of a recovery"; pictures/case-light.png).
enum class Step {
  listen, reflect, apologise, empathise, agree, thank,                      // person
  findings, what_hurt, options, choice, remedy, gesture, confirmation,      // problem
  cause, review, action, effect_check, tell_everyone                        // process
};
BOOST_DESCRIBE_ENUM(Step, listen, reflect, apologise, empathise, agree, thank, findings, what_hurt, options, choice, remedy, gesture,
                    confirmation, cause, review, action, effect_check, tell_everyone)
enum class StepStatus { open, done, waived, handed_over };  // handed_over: process steps only, to a named review or action
BOOST_DESCRIBE_ENUM(StepStatus, open, done, waived, handed_over)
constexpr int step_count = 18;
Track track_of(Step step);

enum class CasePhase { open, closed };
BOOST_DESCRIBE_ENUM(CasePhase, open, closed)
enum class Outcome { recovered, light, not_recovered, withdrawn, unreachable };
BOOST_DESCRIBE_ENUM(Outcome, recovered, light, not_recovered, withdrawn, unreachable)

enum class Teller { customer, team };
BOOST_DESCRIBE_ENUM(Teller, customer, team)
enum class UpsetAbout { event, handling, both };
BOOST_DESCRIBE_ENUM(UpsetAbout, event, handling, both)
enum class ReflectedHow { read_aloud, sent };
BOOST_DESCRIBE_ENUM(ReflectedHow, read_aloud, sent)

// sympathy: fault open; full: fault ours (rows 0g, 4d). Neither needs an admission to be sent.
enum class ApologyKind { sympathy, full };
BOOST_DESCRIBE_ENUM(ApologyKind, sympathy, full)

// Ekman's six and neutral; a word chosen with the customer maps to one of them and a strength (feelings.hpp).
enum class FeelingGroup { anger, disgust, fear, joy, sadness, surprise, neutral };
BOOST_DESCRIBE_ENUM(FeelingGroup, anger, disgust, fear, joy, sadness, surprise, neutral)
enum class FeelingSource { with_customer, customers_words, inferred };
BOOST_DESCRIBE_ENUM(FeelingSource, with_customer, customers_words, inferred)

enum class CallbackPurpose { first_voice, customer_asked, check, follow_up };
BOOST_DESCRIBE_ENUM(CallbackPurpose, first_voice, customer_asked, check, follow_up)
enum class AttemptOutcome { rang_out, voicemail, busy, wrong_number, cut_off, not_now };  // not_now: answered, asked for another time
BOOST_DESCRIBE_ENUM(AttemptOutcome, rang_out, voicemail, busy, wrong_number, cut_off, not_now)
// The ladder when nobody answers, in order.
enum class Rung { ring_again, ring_another_hour, write_with_times, send_letter, lead_decides };
BOOST_DESCRIBE_ENUM(Rung, ring_again, ring_another_hour, write_with_times, send_letter, lead_decides)
enum class WrittenOnlyReason { customers_wish, no_number, accessibility };  // row 0b
BOOST_DESCRIBE_ENUM(WrittenOnlyReason, customers_wish, no_number, accessibility)

enum class Certainty { certain, likely, hope };
BOOST_DESCRIBE_ENUM(Certainty, certain, likely, hope)
enum class PromiseStatus { open, kept, broken, released };  // a renegotiated promise is open with a new due time
BOOST_DESCRIBE_ENUM(PromiseStatus, open, kept, broken, released)

enum class Finding { upheld, partly_upheld, not_upheld, undetermined };
BOOST_DESCRIBE_ENUM(Finding, upheld, partly_upheld, not_upheld, undetermined)
// ISO 10002 annex F.
enum class RemedyKind { refund, replacement, repair, correction, substitute, explanation, assistance, compensation, other };
BOOST_DESCRIBE_ENUM(RemedyKind, refund, replacement, repair, correction, substitute, explanation, assistance, compensation, other)
enum class GestureKind { credit, gift_card, free_month, upgrade, flowers, handwritten_card, other };
BOOST_DESCRIBE_ENUM(GestureKind, credit, gift_card, free_month, upgrade, flowers, handwritten_card, other)
enum class ProposedBy { us, customer };
BOOST_DESCRIBE_ENUM(ProposedBy, us, customer)
enum class WishAnswer { granted, declined, countered };
BOOST_DESCRIBE_ENUM(WishAnswer, granted, declined, countered)
enum class Solved { yes, partly, no };
BOOST_DESCRIBE_ENUM(Solved, yes, partly, no)

enum class CauseLocus { ours, vendor, partner, nature, customer, unknown };  // row 1i: recorded, never shown to the customer
BOOST_DESCRIBE_ENUM(CauseLocus, ours, vendor, partner, nature, customer, unknown)

enum class Standing { detractor, passive, promoter };  // 0 to 6, 7 and 8, 9 and 10 of 10
BOOST_DESCRIBE_ENUM(Standing, detractor, passive, promoter)
enum class StandingWhen { before, after };
BOOST_DESCRIBE_ENUM(StandingWhen, before, after)
enum class StandingHow { asked, inferred };
BOOST_DESCRIBE_ENUM(StandingHow, asked, inferred)
Standing standing_of(int score);  // 0 to 10

enum class LetterKind { reply, acknowledgement, update, apology, reflection, summary, offer, confirmation, gesture, follow_up, closing, callback_times };
BOOST_DESCRIBE_ENUM(LetterKind, reply, acknowledgement, update, apology, reflection, summary, offer, confirmation, gesture, follow_up, closing,
                    callback_times)
enum class Delivery { waiting, sent, failed, unknown, bounced, undone, delayed };  // delayed: it left, and a mail server on its way goes on trying
BOOST_DESCRIBE_ENUM(Delivery, waiting, sent, failed, unknown, bounced, undone, delayed)

enum class ReopenTrigger { customer_replied, follow_up_unhappy, remedy_failed, staff };
BOOST_DESCRIBE_ENUM(ReopenTrigger, customer_replied, follow_up_unhappy, remedy_failed, staff)

// One option of an offer. Row 4h: what it costs the customer is always stated; more than nothing must be justified.
struct Option {
  OptionId option;
  RemedyKind kind = RemedyKind::other;
  Words title;                         // "A new lamp on Friday"
  Words detail;                        // what happens, with dates
  Words button;                        // the verb on the customer's page: "Bring me a new lamp"
  bool costs_nothing = true;
  Words cost_to_customer;              // what they must do or pay or be there for; may be empty when it costs nothing
  Words cost_reason;                   // required when costs_nothing is false
  std::optional<Money> amount;         // what the customer receives, where it is money
  std::optional<Money> cost_to_us;     // decides whose authority it needs
  std::optional<Instant> by;           // when it is delivered

  bool operator==(const Option&) const = default;
};
BOOST_DESCRIBE_STRUCT(Option, (), (option, kind, title, detail, button, costs_nothing, cost_to_customer, cost_reason, amount, cost_to_us, by))

}  // namespace amends::domain
