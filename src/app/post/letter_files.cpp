#include "app/post/letter_files.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/contact_view.hpp"
#include "app/post/mail_words.hpp"
#include "base/limits.hpp"

namespace amends::app {
namespace {

constexpr int not_taken = -1;  // the ordinal of a file that stands in no letter: only such a one goes along

}  // namespace

Result<AttachmentRow> letter_file(const CaseId& id, std::string_view name, std::string_view type, std::string_view bytes,
                                  const Digest& content, Instant now) {
  if (bytes.empty()) return fail(Errc::invalid, "This file is empty. Choose another one.", "file_empty");
  const auto picture = picture_type(bytes);
  AttachmentRow row;
  row.contact = NewIds(now, random_seed()).next<domain::ContactId>();
  row.case_id = id;
  row.ordinal = not_taken;
  row.name = clipped_line(std::string(name));
  if (row.name.empty()) row.name = "file";
  row.type = clipped_line(std::string(picture.empty() ? type : picture));
  if (row.type.empty()) row.type = "application/octet-stream";
  row.bytes = static_cast<std::int64_t>(bytes.size());
  row.content = content;
  if (!picture.empty()) row.content_id = fmt::format("{}.picture", row.contact.str());
  return row;
}

FileKept kept(const AttachmentRow& row) { return {row.contact, row.name, row.type, row.bytes}; }

Result<void> take_along(Transaction& tx, const CaseId& id, const domain::ContactId& letter, std::span<const domain::ContactId> files) {
  const auto known = TRY(tx.attachments(id));
  int ordinal = 0;
  std::int64_t bytes = 0;
  for (const auto& file : files) {
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const AttachmentRow& row) { return row.contact == file && row.ordinal == not_taken; });
    if (found == known.end())
      return fail(Errc::invalid, "There is no such file in this case. Attach it again.", "file_unknown", fmt::format("/files/{}", ordinal));
    auto row = *found;
    row.contact = letter;
    row.ordinal = ordinal++;
    bytes += row.bytes;
    if (bytes > static_cast<std::int64_t>(limits::letter_files_bytes_max))
      return fail(Errc::invalid,
                  fmt::format("The files of a letter have {} MB at most together. Send them in two.", limits::letter_files_bytes_max >> 20),
                  "files_too_large", "/files");
    TRY_VOID(tx.put_attachment(row));
  }
  return {};
}

Result<std::vector<LetterFile>> files_of(Reader& reader, Blobs& blobs, const CaseId& id, const domain::ContactId& letter) {
  std::vector<LetterFile> files;
  for (auto& row : TRY(reader.attachments(id))) {
    if (row.contact != letter) continue;
    auto bytes = TRY(blobs.get(row.content));
    if (!bytes) return fail(Errc::internal, "A file of this letter is missing from the data folder. Put it back from a backup.");
    files.push_back({std::move(row.name), std::move(row.type), std::move(*bytes), std::move(row.content_id)});
  }
  return files;
}

}  // namespace amends::app
