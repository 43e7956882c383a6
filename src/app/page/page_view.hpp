#pragma once
// The customer's page as a letter: what we heard, what we promised and when the next word comes, the options, "ring me", "it's not
// right yet"; after the choice what happens now, dated; later two questions. No case number, no status, no jargon, and nothing of the
// process track or the team's own account. Sentences are in the customer's language and zone; src/http/page turns this into HTML.

#include <string>
#include <vector>

#include "app/access/settings.hpp"
#include "app/page/page_ring.hpp"
#include "app/page/page_told.hpp"
#include "app/rows.hpp"
#include "domain/recovery/state.hpp"

namespace amends::app {

enum class PageMoment {
  reading,   // nothing to choose yet
  choosing,  // an offer is open, or was: cards that can no longer be taken stay, with why and what instead
  chosen,    // they took an option; it is on its way
  asking,    // follow-up: two questions
  answered,  // they answered them
  closed     // over, and nothing asked
};

struct PageOption {
  std::string offer, option;  // ids for the form
  std::string title, detail;
  std::string cost_lead;  // "It costs you nothing." or what it costs
  std::string cost;       // "You, or a neighbour you name, need to be in."
  std::string button;     // "Bring me a new lamp"
  std::string done_by;    // "Done by Friday, 8 pm."; empty where the detail tells
  std::string gone;       // not empty: why it can no longer be taken, and what instead; then no button
};
struct PagePromise {
  std::string day, time, text;
  bool late = false;
  bool kept = false;
};  // "Friday", "by 8 pm", "The driver brings it"
struct PageSaid {
  std::string text, when;
  bool late = false;
};  // an open promise, and by when in words
// Something they sent by this page: that it is here, and what happens with it.
struct PageReceived {
  std::string lead;    // "You wrote this today at 12:41 pm:"
  std::string text;    // theirs
  std::string answer;  // our phrase, may hold <b>
  std::string reason;  // of a wish answered, as a colleague wrote it
};

struct PageView {
  PageMoment moment = PageMoment::reading;
  std::string language = "en";
  std::string from;  // "Ana Reis, Harbour Lane"
  std::string signature, company, line;
  std::string date;  // "Tuesday 24 November"
  std::string short_name;
  std::string chosen_title;          // "A new lamp on Friday"
  std::string chosen_heading;        // "A new lamp it is."
  std::string chosen_when;           // "today at 12:41 pm"
  std::string does_not_suit;         // "Friday does not suit me"; empty once it is done
  std::vector<std::string> account;  // paragraphs: what we heard, said back
  bool account_is_theirs = false;    // their own words, nothing said back yet
  std::string upset;                 // quotation; empty where the account holds it
  std::string apology;
  std::vector<PageSaid> promised;  // late ones first
  std::string next_word;           // when they hear from us, news or no news: "Wednesday, 6 pm"; may be empty
  std::string next_late;           // when they should have heard from us, and did not
  std::string proposals_by;        // when we write with ways to put it right
  std::string stands_until;        // until when what we offer can be taken
  std::string question;            // "What would be right for you?"
  std::string choice_note;         // "Both cost you nothing. You can change your mind until Wednesday, 6 pm."
  std::string change_until;        // "possible until Wednesday, 6 pm"; empty: no longer
  std::vector<PageOption> options;
  std::vector<PagePromise> steps;
  std::vector<PageSlots> ring;  // none once the case is closed
  std::string ring_summary;     // "today at 12:30, 5:30 or 6 pm, tomorrow from 8:30 am"
  std::string ring_booked;      // "I ring you Tuesday at 12:30 pm."; empty when no call is due
  std::vector<PageReceived> wrong, wished;
  std::string answer_by;    // when a wish made now is answered: "tomorrow, 10 am"
  std::string solved_text;  // for the questions: what was done, from the remedy
  bool thank = true;
};

struct PageInput {
  const domain::State& state;
  const CustomerRecord& customer;
  const std::optional<StaffRecord>& owner;
  const Settings& settings;
  const domain::Playbook& playbook;
  const PageTold& told;
  Instant now;
};
PageView page_view(const PageInput& input);
PageTimes page_times(const PageInput& input);

// The languages the page speaks: "en", "de", "fr". Another one reads English.
std::string page_language(std::string_view wanted);

}  // namespace amends::app
