#pragma once
// A text as RE2 takes it, and back.

#include <string_view>

#include <re2/stringpiece.h>

namespace amends::language {

inline re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }
inline std::string_view view(const re2::StringPiece& text) { return {text.data(), text.size()}; }

}  // namespace amends::language
