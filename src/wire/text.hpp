#pragma once
// Text on the wire: UTF-8 and JSON strings.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace amends::wire {

// The length of the well-formed UTF-8 sequence at the front of `text` (1 to 4), or 0 when there is none.
// Overlong forms, surrogates and code points beyond U+10FFFF are not well-formed (Unicode 15, table 3-7).
std::size_t utf8_sequence(std::string_view text);
bool is_utf8(std::string_view text);

// Appends `text` as a JSON string with its quotes. Bytes that are no UTF-8 become U+FFFD, so the result is always valid JSON.
void append_string(std::string& out, std::string_view text);

// The name in `known` that a person most likely meant by `given`, or empty when none is near.
std::string_view nearest(std::string_view given, std::span<const std::string_view> known);

}  // namespace amends::wire
