#pragma once
// Checks of what was written and of the times given: blank or over-long text is refused with the field it is in.

#include <optional>
#include <string>
#include <string_view>

#include "base/money.hpp"
#include "base/result.hpp"
#include "base/words.hpp"

namespace amends::domain {

enum class Size { line, text };  // limits::line_bytes_max, limits::text_bytes_max

bool is_blank(std::string_view text);
bool says_nothing(const std::optional<Words>& words);

// `ask` is the sentence for a blank one: what to write.
Result<void> need(const Words& words, Size size, std::string_view field, std::string_view ask);
Result<void> need(const std::string& text, Size size, std::string_view field, std::string_view ask);
// May be empty.
Result<void> allow(const Words& words, Size size, std::string_view field);
Result<void> allow(const std::optional<Words>& words, Size size, std::string_view field);
// Not negative, a currency code of three letters.
Result<void> allow(const std::optional<Money>& money, std::string_view field);
Result<void> within(int value, int least, int most, std::string_view field, std::string_view ask);

}  // namespace amends::domain
