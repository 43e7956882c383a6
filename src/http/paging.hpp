#pragma once
// Cursors: opaque to the caller, the last row's time and id to us.

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "app/ports.hpp"
#include "base/limits.hpp"
#include "base/result.hpp"

namespace amends::http {

// What the document says of a `limit`.
static_assert(limits::page_rows_max == 200 && limits::page_rows_default == 50);
inline constexpr std::string_view about_limit = "Rows of a page: 1 to 200, and 50 unless said.";

inline std::size_t page_limit(std::optional<int> wanted) {
  if (!wanted) return limits::page_rows_default;
  return static_cast<std::size_t>(std::clamp(*wanted, 1, static_cast<int>(limits::page_rows_max)));
}

inline std::string cursor_text(const app::PageCursor& cursor) { return fmt::format("{}.{}", to_ms(cursor.at), cursor.id.str()); }

inline Result<std::optional<app::PageCursor>> cursor_from(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  const auto dot = text->find('.');
  std::int64_t ms = 0;
  const auto wrong = [] {
    return fail(Errc::invalid, "“after” must be the “next” of the page before, unchanged.", "cursor_malformed", "/after");
  };
  if (dot == std::string::npos) return wrong();
  const auto [end, error] = std::from_chars(text->data(), text->data() + dot, ms);
  const auto id = Uuid::parse(std::string_view(*text).substr(dot + 1));
  if (error != std::errc() || end != text->data() + dot || !id) return wrong();
  return app::PageCursor{from_ms(ms), *id};
}

}  // namespace amends::http
