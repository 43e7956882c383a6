#pragma once
// What the customer sent us in their own words, as the case's events keep it: the first contact, and what came by their page. The state
// counts contacts but keeps no text of them.

#include <optional>
#include <string>
#include <vector>

#include "app/ports.hpp"

namespace amends::app {

struct PageMessage {
  std::string text;
  Instant at;
};
struct PageTold {
  std::string first;                // the new text of the first contact
  std::vector<PageMessage> wrong;   // "It's not right yet", oldest first
  std::vector<PageMessage> wished;  // "Something else", oldest first
  std::string withdrawn_because;    // of the offer withdrawn last, as told to them
};

Result<PageTold> told_on_page(Reader& reader, const domain::CaseId& id);

// Line ends as \n, blank ends taken off: the same words compare equal whatever browser sent them.
std::string plain_message(std::string_view text);
// The same words within minutes are the same message: a form sent again, not news.
inline constexpr auto same_message_within = std::chrono::minutes(10);
bool said_already(const std::vector<PageMessage>& messages, std::string_view text, Instant now);

}  // namespace amends::app
