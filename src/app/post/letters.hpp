#pragma once
// Our letters: what leaves, under which name, in which thread. The outbox row is written in the transaction that decided the letter.

#include "app/access/settings.hpp"
#include "app/letter_book.hpp"
#include "app/post/incoming.hpp"

namespace amends::app {

class Letters final : public LetterBook {
 public:
  explicit Letters(const ReplyTokens& tokens) : tokens_(tokens) {}

  Result<std::optional<OutboxRow>> compose(Reader& reader, const CaseId& id, const domain::State& state, const domain::LetterSent& letter,
                                           const domain::Actor& actor, Instant now) override;

 private:
  const ReplyTokens& tokens_;
};

}  // namespace amends::app
