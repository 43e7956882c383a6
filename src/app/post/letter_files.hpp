#pragma once
// Files that go with a letter. Each is put into the case before the letter is written, under an id of its own; the letter names those it
// takes along, and they become its attachments. A file that no letter takes stays with the case, unseen, and goes when the case is erased.

#include "app/ports.hpp"
#include "base/words.hpp"

namespace amends::app {

struct FileKept {
  domain::ContactId file;
  std::string name, type;
  std::int64_t bytes = 0;
};
BOOST_DESCRIBE_STRUCT(FileKept, (), (file, name, type, bytes))

// The row of a file whose bytes are kept already. A picture is what its bytes are, whatever it is called; `type` is what the sender says.
// Errc::invalid for an empty one.
Result<AttachmentRow> letter_file(const CaseId& id, std::string_view name, std::string_view type, std::string_view bytes,
                                  const Digest& content, Instant now);
FileKept kept(const AttachmentRow& row);

// In the transaction that wrote the letter. Errc::invalid: there is no such file in the case, or they are too large together.
Result<void> take_along(Transaction& tx, const CaseId& id, const domain::ContactId& letter, std::span<const domain::ContactId> files);

// With their bytes, in their order; errors as of Blobs.
Result<std::vector<LetterFile>> files_of(Reader& reader, Blobs& blobs, const CaseId& id, const domain::ContactId& letter);

}  // namespace amends::app
