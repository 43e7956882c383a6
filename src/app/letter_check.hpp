#pragma once
// What a letter must be before it is sent, and what the tone check and the search for promises may know of a case: the facts of its state
// in the words of the language room.

#include "app/access/letter_rules.hpp"
#include "app/app.hpp"
#include "language/promises/promise_finder.hpp"
#include "language/tone_check.hpp"

namespace amends::app {

// What kind of letter it is to the tone check.
language::LetterTone tone_of(domain::LetterKind kind);
// The same of a letter as it is sent: an answer to a post or a review is public; a letter that closes a case whose complaint was not
// upheld, or only in part, is the final answer.
language::LetterTone tone_of(const domain::SendLetter& letter, const language::ToneContext& context);

// What the composer calls a letter of this kind, in this case.
language::LetterTone tone_in(language::LetterTone kind, const language::ToneContext& context);

// From what is known already; `others`: names of other customers that must not stand in the letter. The entitlement is the money they
// chose of an offer and have not received yet; the deadline, the rule pack and the required texts are those of the house's letter rules.
language::ToneContext tone_context(const domain::State& state, const CustomerRecord& customer, const Colleagues& colleagues,
                                   std::vector<std::string> others, const LetterRules& rules, Instant now);
// The same, read. Errors: not_found for no such case, those of the store. Looks for other customers among the newest cases only
// (limits::page_rows_max): a letter is mixed up with its neighbours.
Result<language::ToneContext> tone_context(App& app, Reader& reader, const CaseId& id, Instant now);

// The door for every letter, after the composer has shown the same findings while it was written (rows 2b and 4k).
// Errc::invalid "address_malformed" for a mail to no address; Errc::conflict "address_stopped" for one that no mail goes to
// (app/post/stopped.hpp); Errc::conflict "finding_open" for a finding of severity `block` that the letter does not keep with a reason;
// Errc::conflict "gesture_goes_alone" for a gift in a letter of apology or follow-up, which no reason lets through.
Result<void> check_letter(App& app, Reader& reader, const CaseId& id, const domain::SendLetter& letter, Instant now);

}  // namespace amends::app
