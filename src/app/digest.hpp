#pragma once
// SHA-256 and its hex form: what the evidence chain, text rows and blobs are known by.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "app/rows.hpp"

namespace amends::app {

// Of the parts one after the other, as if they were one text.
Digest sha256(std::initializer_list<std::string_view> parts);

std::string to_hex(const Digest& digest);  // 64 digits, lower case
std::optional<Digest> digest_from_hex(std::string_view hex);

inline std::string_view bytes_of(const Digest& digest) { return {reinterpret_cast<const char*>(digest.data()), digest.size()}; }

}  // namespace amends::app

// A digest is random already: its first bytes are its hash.
template <>
struct std::hash<amends::app::Digest> {
  std::size_t operator()(const amends::app::Digest& digest) const noexcept {
    std::size_t head = 0;
    for (std::size_t i = 0; i < sizeof head; ++i) head = head << 8 | digest[i];
    return head;
  }
};
