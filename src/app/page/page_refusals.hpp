#pragma once
// What the customer reads when something they did on their page cannot be done: why, in words for them, and what to do instead. The
// sentences of decide and of the wire are for colleagues and programmers and never reach the page.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace amends::app {

// One sentence or two for above the page as it stands now. `line`: the number to ring; empty: none is known.
std::string refusal_for_customer(const Error& error, std::string_view language, std::string_view line);

struct PageNotice {
  std::string heading, text;
};
// Where no page can be shown: the link is over, the address is none, what came was too large, something broke.
PageNotice notice_for_customer(const Error& error, std::string_view language);

}  // namespace amends::app
