#pragma once
// Between domain events and what the store keeps. The payload is canonical JSON (src/wire); personal text stays out of it: in its place
// stands the hex of SHA-256(salt, text), and the text goes into a row of its own that erasure deletes together with its salt. The chain of
// hashes therefore still verifies when the text is gone.
//
//   empty Words    ""      no row
//   Words          64 hex digits of their row's hash; a row that is missing reads as erased
//   erased Words   null

#include <functional>
#include <unordered_map>
#include <vector>

#include "app/digest.hpp"
#include "app/rows.hpp"
#include "base/result.hpp"
#include "domain/people/actor.hpp"
#include "domain/recovery/events.hpp"

namespace amends::app {

using Salt = std::array<std::uint8_t, 16>;
using Salts = std::function<Salt()>;
Salt random_salt();

// "staff:<uuid>:<role>", "customer", "system".
std::string to_text(const domain::Actor& actor);
Result<domain::Actor> parse_actor(std::string_view text);

struct Envelope {
  Uuid stream;
  std::int64_t sequence = 0;
  Instant at;
  domain::Actor actor;
  std::string cause;  // as StoredEvent::cause
};

// `previous`: the hash of the stream's event before, zeros for the first. Text rows are added to `texts`.
StoredEvent encode(const domain::Event& event, const Envelope& envelope, const Digest& previous, const Salts& salts,
                   std::vector<TextRow>& texts);

// The text of a stream, by hash. Keeps the rows it was given.
class TextTable {
 public:
  explicit TextTable(std::vector<TextRow> rows);
  const std::string* find(const Digest& hash) const;
  const std::vector<TextRow>& rows() const { return rows_; }

 private:
  std::vector<TextRow> rows_;
  std::unordered_map<Digest, std::size_t> by_hash_;
};

// Errc::internal for a type or version this program does not know, or a payload that is not what it wrote.
Result<domain::Event> decode(const StoredEvent& stored, const TextTable& texts);

// The hash of `event`, given the one before: SHA-256 over that hash and the canonical JSON of stream, sequence, type, at, actor, cause,
// payload.
Digest chain_hash(const Digest& previous, const StoredEvent& event);

// What `amends verify` asks of one stream: sequences 1, 2, 3 ..., every hash follows from the one before, every text row is what its hash
// says. Errc::internal names the first event or row that is not.
Result<void> verify_stream(const std::vector<StoredEvent>& events, const std::vector<TextRow>& texts);

}  // namespace amends::app
