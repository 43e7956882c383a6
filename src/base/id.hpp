#pragma once
// Identities: UUIDv7 (RFC 9562), one C++ type for each kind of thing so that they cannot be mixed up.

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace amends {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Uuid&) const = default;
  bool is_nil() const { return *this == Uuid{}; }
  std::string str() const;  // 8-4-4-4-12, lower case
  static std::optional<Uuid> parse(std::string_view text);
};

// `Tag` names the kind: Id<struct CaseTag>.
template <class Tag>
struct Id {
  Uuid uuid{};

  auto operator<=>(const Id&) const = default;
  bool is_nil() const { return uuid.is_nil(); }
  std::string str() const { return uuid.str(); }
  static std::optional<Id> parse(std::string_view text) {
    if (auto uuid = Uuid::parse(text)) return Id{*uuid};
    return std::nullopt;
  }
};

// New identities for one command, all made from one random seed and one instant, so that deciding the same
// command again (after a conflict) gives the same identities. `next()` keeps the order of calls.
class NewIds {
 public:
  NewIds(Instant now, std::uint64_t seed) : now_(now), seed_(seed) {}

  Uuid next();
  template <class IdType>
  IdType next() {
    return IdType{next()};
  }

 private:
  Instant now_;
  std::uint64_t seed_;
  std::uint16_t count_ = 0;
};

// Random bytes from the operating system (libsodium); for seeds, tokens and salts.
std::uint64_t random_seed();
void random_bytes(std::uint8_t* out, std::size_t count);

}  // namespace amends

template <>
struct std::hash<amends::Uuid> {
  std::size_t operator()(const amends::Uuid& id) const noexcept {
    std::uint64_t tail = 0;
    for (std::size_t i = 8; i < 16; ++i) tail = tail << 8 | id.bytes[i];
    return static_cast<std::size_t>(tail ^ (static_cast<std::uint64_t>(id.bytes[5]) << 17));
  }
};
template <class Tag>
struct std::hash<amends::Id<Tag>> {
  std::size_t operator()(const amends::Id<Tag>& id) const noexcept { return std::hash<amends::Uuid>{}(id.uuid); }
};
