#pragma once
// The first look at what a customer wrote: of the triage (triage.hpp), what puts a case in the right place on Today before a person has
// read it. Every finding carries the words it rests on. It never decides anything: severity, feeling and warning are shown as inferred and
// corrected by the agent with one key.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "language/triage.hpp"

namespace amends::language {

struct Quote {
  std::size_t start = 0, end = 0;  // bytes of the text
  std::string text;                // the sentence or clause around the match, trimmed, at most 120 bytes
};

struct FirstLook {
  std::string language;                 // ISO 639-1; empty: cannot tell
  TextKind kind = TextKind::complaint;  // also where nothing could be read
  bool is_complaint = true;             // kind is complaint
  int severity = 2;                     // language.md: 1 low to 4 critical
  std::optional<std::string> feeling;   // a word of domain/recovery/feelings.hpp
  std::optional<std::string> sign;      // of an opening (row 0a): angry_mail, repeat_contact, asks_for_boss, leaving, public_threat
  std::optional<Quote> quote;           // what the sign or feeling rests on
  std::optional<Quote> warning;         // what they said they would do in public (row 0i)
};

// A telephone number they give in their text, as written: one in international form, or one that a word such as "ring" or "mobile" stands
// before. An order number is none.
std::optional<std::string> phone_in(std::string_view text);

// `text` is the new text of a mail or the body of a form, UTF-8; at most limits::text_bytes_max are looked at. Never fails.
FirstLook first_look(std::string_view text);

}  // namespace amends::language
