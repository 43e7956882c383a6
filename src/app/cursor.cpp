#include "app/cursor.hpp"

#include <charconv>

#include <fmt/format.h>

namespace amends::app {

std::string to_text(const PageCursor& cursor) { return fmt::format("{}_{}", to_ms(cursor.at), cursor.id.str()); }

Result<std::optional<PageCursor>> parse_cursor(const std::optional<std::string>& text) {
  if (!text || text->empty()) return std::nullopt;
  const auto end_of_time = text->find('_');
  if (end_of_time != std::string::npos) {
    std::int64_t ms = 0;
    const auto* last = text->data() + end_of_time;
    const auto [end, error] = std::from_chars(text->data(), last, ms);
    const auto id = Uuid::parse(std::string_view(*text).substr(end_of_time + 1));
    if (error == std::errc{} && end == last && id) return PageCursor{from_ms(ms), *id};
  }
  return fail(Errc::invalid, "This page mark is not one of ours. Begin again without `after`.", "cursor_malformed", "/after");
}

}  // namespace amends::app
