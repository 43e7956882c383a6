#pragma once
// Phrases that sentences are made of. English; private to describe*.cpp.

#include <string>
#include <string_view>

#include "domain/recovery/describe.hpp"

namespace amends::domain {

// ---- names ----
std::string capital(std::string text);               // first letter upper case
std::string lower_first_letter(std::string text);    // for what is never a name: "Flowers" -> "flowers"
std::string inside(std::string name);                // "You" inside a sentence: "you"
std::string possessive(const std::string& name);     // "Tom's", "your"
std::string possessive_pronoun(const Names& names);  // "her", "his", "their"
bool is_plural(const Names& names);                  // they, them: "how they were treated"

// ---- what was said ----
// On one line, cut at a word when long, without a closing full stop; "words since erased" when they are.
std::string brief(const Words& words);
// The same as part of a sentence: "The call in writing" -> "the call in writing". A name or an unknown first word keeps its capital.
std::string brief_inside(const Words& words);
// "A new blanket, by hand" -> "the new blanket".
std::string definite(const Words& title);
// As a quotation: on one line, without a salutation, cut after a sentence when long.
Words excerpt(const Words& words);
// `text` closed by a full stop unless it ends a sentence already; empty stays empty.
std::string sentence(std::string text);
std::string labelled(const std::string& label,
                     const std::string& said);  // "recorded the cause: no stock."; nothing said: "recorded the cause."
std::string aside_of(const Words& words);       // capital, brief, closed; empty when there are none

// ---- time, in the reader's zone ----
// A record is read for years: days are named, never "tomorrow".
std::string day_from(Instant day, Instant now, std::string_view zone);  // "today", "Friday" (within six days), "Wed 2 Dec"
std::string when_from(Instant t, Instant now, std::string_view zone);   // "today 17:00", "Friday 20:00", "Wed 2 Dec"
std::string by_from(Instant due, Instant now,
                    std::string_view zone);  // "by 10:00", "by Wednesday 12:00", "by Wed 2 Dec"; end of today: "today"
std::string window_from(Instant opens, Instant closes, Instant now, std::string_view zone);  // "by 10:00", "Friday, 12:30 to 13:30"
std::string length_of(int seconds);                                                          // "40 s", "14 min", "1 h 5 min"
std::string every(int minutes);  // "every hour", "every 2 hours", "every day", "every 90 min"

// ---- counts, money, vocabulary ----
std::string count_word(std::size_t count);    // "two"; figures above ten
std::string ordinal(int n);                   // "2nd"
std::string short_money(const Money& money);  // "€60", "€37.50"
std::string channel_icon(Channel channel);
std::string by_channel(Channel channel);    // "by mail", "on the phone"
std::string from_channel(Channel channel);  // "a mail", "a call"
std::string with_article(CaseKind kind);    // "an enquiry"
std::string_view severity_word(Severity severity);
std::string_view letter_name(LetterKind kind);     // "the reply"
std::string_view role_name(Role role);             // "a lead"
std::string gesture_name(const Gesture& gesture);  // "flowers and a handwritten card"; its kind where no text was given
std::string_view gesture_kind_name(GestureKind kind);

const Option* find_option(const State& state, OptionId id);

}  // namespace amends::domain
