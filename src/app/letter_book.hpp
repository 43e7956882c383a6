#pragma once
// What execute needs to know to let a letter leave: implemented in src/app/post.

#include "app/ports.hpp"
#include "domain/recovery/state.hpp"

namespace amends::app {

class LetterBook {
 public:
  virtual ~LetterBook() = default;
  // The outbox row of a letter that was just decided: stable Message-ID, threading, signed reply address, sender's name. None for a
  // channel that leaves by hand (a printed letter). Called inside the transaction; `state` is the case with the letter in it.
  virtual Result<std::optional<OutboxRow>> compose(Reader& reader, const CaseId& id, const domain::State& state,
                                                   const domain::LetterSent& letter, const domain::Actor& actor, Instant now) = 0;
};

}  // namespace amends::app
