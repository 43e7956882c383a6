#pragma once
// The fixed sentences of the customer's page, in the languages it speaks. What a colleague wrote is shown as written.

#include <string_view>

namespace amends::app {

struct PagePhrases {
  std::string_view hello;           // "Hello {}."
  std::string_view thank_chosen;    // "Thank you, {}."
  std::string_view heard;           // "Here is what happened, as we understood it."
  std::string_view heard_theirs;    // "This is what you wrote to us."
  std::string_view hurt;            // "You told us what hurt most:"
  std::string_view promised;        // "I promised: {}, {}."      text, by when
  std::string_view promised_late;   // "I promised: {}, {}. It is late. You hear from me today."
  std::string_view next_word;       // "You hear from me by {}, news or no news."
  std::string_view next_then;       // "You hear from me by then, news or no news."
  std::string_view next_late;       // "You were to hear from me by {}. That is late, and I am sorry. You hear from me today."
  std::string_view question;        // "What would be right for you?"
  std::string_view both_free;       // "Both cost you nothing."
  std::string_view all_free;        // "They cost you nothing."
  std::string_view change_until;    // "You can change your mind until {}."
  std::string_view possible_until;  // "possible until {}"
  std::string_view costs_nothing;   // "It costs you nothing."
  std::string_view take_this;       // "Take this"
  std::string_view done_by;         // "Done by {}."
  std::string_view stands_until;    // "What I offer you stands until {}."
  std::string_view proposals_by;    // "I write to you by {} with ways to put it right."
  // Why an option can no longer be taken, and what they can do instead.
  std::string_view gone_withdrawn, gone_expired, gone_day, gone_refused, gone_waiting, instead_other, instead_none;
  std::string_view something_else, something_else_text, something_else_link, ask_for_this;
  std::string_view ring_heading, ring_link;  // "Rather talk? I ring you." / "Ring me"
  std::string_view ring_you;                 // "I ring you {}."          "today at 12:30 pm"
  std::string_view ring_late;                // the window is over and nobody rang
  std::string_view ring_another;             // "Another time"
  std::string_view ring_from;                // "{} from {}"              "tomorrow", "8:30 am"
  std::string_view or_;                      // "or"
  // What they sent us, and what happens with it.
  std::string_view wrote_at, asked_at;  // "You wrote this {}:" / "You asked for this {}:"
  std::string_view answer_by;           // "I have it. You have my answer by {}."
  std::string_view have_it;             // "I have it. {}"
  std::string_view answer_late;         // "I have it. My answer is late, and I am sorry. ..."
  std::string_view answered_at;         // "I answered you {}."
  std::string_view granted, declined, countered;
  std::string_view tell_more, ask_else;
  std::string_view not_right, not_right_text, put_right;
  std::string_view thanks_telling;  // "Thank you for telling us. You could have just left."
  std::string_view own_line;        // "my own line, {}"
  std::string_view chosen_at;       // "You chose it {}. There is nothing more for you to do. This is what happens now."
  std::string_view slips;           // "If one of these slips, you hear it from me before it does, not after."
  std::string_view it_is;           // "{} it is."
  std::string_view step_ring, step_check, step_confirm, step_confirmed;
  std::string_view rather;             // "I’d rather have: {}"
  std::string_view does_not_suit;      // "The day does not suit me"
  std::string_view day_does_not_suit;  // "{} does not suit me"
  std::string_view what_happened;      // "What happened, as we understood it"
  std::string_view stays;              // "This page stays here for you, and shows what we did and when. Thank you for telling us."
  std::string_view did_we;             // "Did we put it right?"
  std::string_view two_questions;      // "Two questions, if you have a minute."
  std::string_view solved_question, solved_yes, solved_partly, solved_no;
  std::string_view treated_question, badly, very_well;
  std::string_view anything_else, send_to;  // "Anything you want us to know", "Send to {}"
  std::string_view answered;                // "Thank you. {} reads it today."
  std::string_view over;                    // "This is settled. If it is not right for you, tell me here."
  std::string_view sending;                 // "Sending"
  std::string_view failed;                  // "That did not reach us. Ring {}, or try again."
  std::string_view kept;                    // "done"
  std::string_view late;                    // "late"
};
const PagePhrases& page_phrases(std::string_view language);

}  // namespace amends::app
