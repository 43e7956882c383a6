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

// Small letters, plain apostrophes and quotation marks, one blank for any run of white space, no invisible marks, Latin
// letters without their accents. Reads at most `bytes_max` bytes. Bytes that are no UTF-8 become a blank. The tone check folds otherwise
// (tone/fold.hpp).
void fold(std::string_view text, std::size_t bytes_max, Folded& folded);

}  // namespace amends::language
