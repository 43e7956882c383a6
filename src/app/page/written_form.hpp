#pragma once
// What was said or noted inside the house, in a form that can be read by the customer. Pure text in, text out.

#include <string>
#include <string_view>
#include <vector>

#include "app/rows.hpp"

namespace amends::app {

// An account said back on the phone has a spoken frame: "This is what I heard." before it, "What hurt most was this: ..." and
// "And what you would like is: ..." after it, "Is that what happened?" at its end (composed by the call sheet). Written down, the frame
// goes.
struct WrittenAccount {
  std::string text;             // paragraphs divided by an empty line
  bool in_their_voice = false;  // "I opened it": their own sentences, to be shown as theirs
};
WrittenAccount written_account(std::string_view spoken);

// Paragraphs, divided by empty lines.
std::vector<std::string> paragraphs(std::string_view text);

// The beginning of a long text, cut after a sentence or else a word, with an ellipsis; at most about `bytes`.
std::string beginning_of(std::string_view text, std::size_t bytes);

// A promise is noted in words for colleagues: "Send Mr Brandt his letter: the €429.00 refund, in writing", "a new lamp at her door".
// To the customer it says: "the €429.00 refund, in writing", "a new lamp at your door". Their own pronoun alone is turned, so that a
// courier stays "he" for a woman; for a customer whose pronoun nobody knows, each is. English only; other languages stay as written.
std::string addressed_to_them(std::string_view text, std::string_view language, const CustomerRecord& customer);

}  // namespace amends::app
