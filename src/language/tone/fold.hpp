#pragma once
// Text in small letters without accents, with the way back to its bytes. The first step of prepare().

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amends::language {

struct Folded {
  std::string plain;
  std::vector<std::uint32_t> origin;  // of each byte of `plain`, and of its end
  void put(std::string_view bytes, std::size_t from) {
    plain.append(bytes);
    origin.insert(origin.end(), bytes.size(), static_cast<std::uint32_t>(from));
  }
};

Folded fold(std::string_view text);
// "didn't" -> "did not", "we'll" -> "we will", "should've" -> "should have", "dont" -> "do not".
Folded without_contractions(const Folded& folded);

}  // namespace amends::language
