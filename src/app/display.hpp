#pragma once
// Small things that several views and sentences write the same way.

#include <optional>
#include <string>
#include <string_view>

#include "app/views.hpp"

namespace amends::app {

std::string display_number(std::int64_t number);                          // "A-1042"
std::optional<std::int64_t> parse_display_number(std::string_view text);  // "A-1042", "a-1042"
FeelingView feeling_view(const domain::Reading& reading);
std::optional<FeelingView> feeling_now(const domain::State& state);  // the latest reading
Person person(const StaffRecord& staff);

}  // namespace amends::app
