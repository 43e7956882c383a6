#pragma once
// Words: personal text (what a customer or colleague said or wrote, a name, an address).
// A type of its own, so that the event codec can keep it out of the evidence chain: it is stored in a row that the
// event refers to by salted hash, and erasure (GDPR Art. 17) deletes that row. Never put personal text in a std::string of an event.

#include <string>
#include <utility>

namespace amends {

struct Words {
  std::string text;     // UTF-8, at most limits::text_bytes_max
  bool erased = false;  // true: there was text, and it was erased on request; `text` is then empty

  Words() = default;
  Words(std::string value) : text(std::move(value)) {}  // NOLINT: text is what Words are
  Words(const char* value) : text(value) {}             // NOLINT
  bool operator==(const Words&) const = default;
  bool empty() const { return text.empty() && !erased; }
};

}  // namespace amends
