#include "app/display.hpp"

#include <charconv>

#include "domain/recovery/feelings.hpp"

namespace amends::app {

std::string display_number(std::int64_t number) { return "A-" + std::to_string(number); }

std::optional<std::int64_t> parse_display_number(std::string_view text) {
  if (text.size() < 3 || (text[0] != 'A' && text[0] != 'a') || text[1] != '-') return std::nullopt;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 1) return std::nullopt;
  return number;
}

FeelingView feeling_view(const domain::Reading& reading) {
  const auto known = domain::find_feeling(reading.word);
  return {reading.word, reading.strength, known && known->mood >= 0};
}

std::optional<FeelingView> feeling_now(const domain::State& state) {
  if (state.mood.empty()) return std::nullopt;
  return feeling_view(state.mood.back());
}

Person person(const StaffRecord& staff) { return {staff.id, staff.name, staff.short_name, staff.initials}; }

}  // namespace amends::app
