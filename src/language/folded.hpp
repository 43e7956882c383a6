#pragma once
// A text as rules read it, with the way back to the bytes of the text as it was written.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amends::language {

struct Folded {
  std::string text;
  std::vector<std::uint32_t> at;  // where each byte of `text` comes from; one more than bytes

  std::size_t origin(std::size_t folded) const { return at[folded]; }
  void put(std::string_view bytes, std::size_t from) {
    text.append(bytes);
    at.insert(at.end(), bytes.size(), static_cast<std::uint32_t>(from));
  }
};

// An accent of its own, behind its letter: "e" and U+0301 read as "é".
inline bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36f; }
// What stands for a Latin letter below U+0250 in small letters without accents: "e" for "É", "ss" for "ß"; the sign itself for what is no
// letter, nothing for other points.
std::string_view without_marks(char32_t c);

// Small letters, plain apostrophes and quotation marks, one blank for any run of blanks, line breaks as they are, no invisible marks, Latin
// letters without their accents. Reads at most `bytes_max` bytes. Bytes that are no UTF-8 become a blank. The tone check folds otherwise
// (tone/fold.hpp).
void fold(std::string_view text, std::size_t bytes_max, Folded& folded);

}  // namespace amends::language
