#pragma once
// Where a page of a list ended, as opaque text for the client.

#include "app/ports.hpp"

namespace amends::app {

std::string to_text(const PageCursor& cursor);
// Errc::invalid for anything this program did not give out.
Result<std::optional<PageCursor>> parse_cursor(const std::optional<std::string>& text);

}  // namespace amends::app
