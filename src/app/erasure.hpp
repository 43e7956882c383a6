#pragma once
// What an erasure (GDPR Art. 17) takes beside the rows of the case (Transaction::erase_texts): its customer, when no other case needs
// them, its links, and the bytes of its mails and attachments. The events stay, and their chain still verifies.

#include "app/recovery.hpp"

namespace amends::app {

// In the transaction of the erasure, after the case's own rows are erased; `state` is folded without the words.
Result<void> erase_around(Unit& unit, Blobs& blobs, const CaseId& id, const domain::State& state, Instant now);

// Once at start: bytes that outlived an erasure, because the program ended between its commit and their removal, or because a folder
// was put back from before it.
Result<void> remove_erased_bytes(Reader& reader, Blobs& blobs, std::span<const Uuid> erased);

}  // namespace amends::app
