#pragma once
// Drafts live on the server, one a case, colleague and kind, so that nothing typed is ever lost. Edited with If-Match: two windows
// of the same person cannot overwrite each other unseen.

#include "app/ports.hpp"
#include "app/views.hpp"
#include "wire/type.hpp"

namespace amends::app {

struct DraftBody {
  std::string body;
};  // JSON of the interface's own
BOOST_DESCRIBE_STRUCT(DraftBody, (), (body))

Result<void> check_draft_kind(const std::string& kind);  // mail, note, call, act
// `seen` is the version the writer had: 0 for none yet. Another one: Errc::conflict "version_stale", answered as 412.
Result<Draft> keep_draft(Transaction& transaction, const CaseId& id, const StaffId& staff, const std::string& kind, const DraftBody& body,
                         std::int64_t seen, Instant now);

}  // namespace amends::app

// A whole letter or call sheet; keep_draft says how much more is too much.
template <>
inline constexpr std::size_t amends::wire::bytes_max<& amends::app::DraftBody::body> = 4 * amends::limits::text_bytes_max;
