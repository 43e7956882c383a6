#include "base/id.hpp"

#include <sodium.h>

namespace amends {
namespace {

constexpr std::string_view hex = "0123456789abcdef";

// splitmix64: spreads a seed and a counter over 64 bits.
std::uint64_t mix(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string Uuid::str() const {
  std::string text(36, '-');
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) ++at;
    text[at++] = hex[bytes[i] >> 4];
    text[at++] = hex[bytes[i] & 15];
  }
  return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Uuid id;
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) {
      if (text[at++] != '-') return std::nullopt;
    }
    const int high = nibble(text[at]), low = nibble(text[at + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    id.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    at += 2;
  }
  return id;
}

Uuid NewIds::next() {
  Uuid id;
  const auto ms = static_cast<std::uint64_t>(to_ms(now_));
  for (std::size_t i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(ms >> (8 * (5 - i)));
  id.bytes[6] = static_cast<std::uint8_t>(0x70 | ((count_ >> 8) & 0x0f));  // the counter keeps the order within one command
  id.bytes[7] = static_cast<std::uint8_t>(count_ & 0xff);
  const auto tail = mix(seed_ + count_);
  for (std::size_t i = 0; i < 8; ++i) id.bytes[8 + i] = static_cast<std::uint8_t>(tail >> (8 * i));
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
  ++count_;
  return id;
}

void random_bytes(std::uint8_t* out, std::size_t count) {
  static const bool ready = sodium_init() >= 0;
  (void)ready;
  randombytes_buf(out, count);
}

std::uint64_t random_seed() {
  std::uint64_t seed = 0;
  random_bytes(reinterpret_cast<std::uint8_t*>(&seed), sizeof seed);
  return seed;
}

}  // namespace amends
