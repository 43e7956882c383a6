#pragma once
// A playbook: the plan made beforehand. Who deals with what, how fast, what a role may grant. Data, not code; the default below
// follows reference "generic_default" (ISO 10002 spirit) for a company without a regulator. Every figure can be changed in the settings.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/calendar/hours.hpp"
#include "domain/recovery/types.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::domain {

// What a role may grant on the spot, by kind of thing, currency and amount (row: authority). No entry means nothing.
struct Authority {
  Role role;
  std::string what;   // "remedy" or "gesture"
  Money up_to;        // inclusive
};
BOOST_DESCRIBE_STRUCT(Authority, (), (role, what, up_to))

struct Playbook {
  std::string name = "Harbour";
  BusinessHours hours;                         // the company's, in its zone
  // Callback: the window that opens at receipt, in business minutes, by severity low..critical.
  std::vector<int> callback_minutes = {960, 480, 240, 60};
  int ring_again_minutes = 30;                 // after the first unanswered attempt
  int attempts_before_writing = 3;
  int attempts_before_lead = 5;
  int approval_minutes = 30;                   // business minutes until the next role is asked
  int offer_valid_days = 14;
  int confirm_choice_minutes = 60;             // "Your playbook: an hour after she chooses"
  int follow_up_days = 3;                      // calendar days after closure: the mail; the call is the same day or the next open hour
  int follow_up_answer_days = 14;              // then the outcome is settled with what is known
  int reopen_days = 90;                        // a word of the customer opens a case again that rested no longer; after that it makes a new one
  int offer_due_minutes = 480;                 // business minutes after the first talk (row 0d: before they have to ask)
  std::vector<Authority> authority;
};
BOOST_DESCRIBE_STRUCT(Playbook, (), (name, hours, callback_minutes, ring_again_minutes, attempts_before_writing, attempts_before_lead, approval_minutes,
                                     offer_valid_days, confirm_choice_minutes, follow_up_days, follow_up_answer_days, reopen_days, offer_due_minutes, authority))

// Errors: `invalid`, with what to do, for hours that never open and figures that nobody can keep.
Result<void> check(const Playbook& playbook);

// Complete and sensible for a shop; hours Monday to Saturday 09:00 to 18:00 in `zone`.
Playbook default_playbook(std::string zone, std::string currency);

}  // namespace amends::domain
