#include "app/access/drafts.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/limits.hpp"

namespace amends::app {

Result<void> check_draft_kind(const std::string& kind) {
  static constexpr std::array<std::string_view, 4> known = {"mail", "note", "call", "act"};
  if (std::find(known.begin(), known.end(), kind) != known.end()) return {};
  return fail(Errc::not_found, fmt::format("There are no drafts of the kind “{}”. Use mail, note, call or act.", kind));
}

Result<Draft> keep_draft(Transaction& transaction, const CaseId& id, const StaffId& staff, const std::string& kind, const DraftBody& body,
                         std::int64_t seen, Instant now) {
  TRY_VOID(check_draft_kind(kind));
  if (body.body.size() > limits::text_bytes_max * 2)
    return fail(Errc::invalid, fmt::format("The draft is too long: {} bytes of {}.", body.body.size(), limits::text_bytes_max * 2),
                "text_too_long", "/body");
  const auto old = TRY(transaction.draft(id, staff, kind));
  if ((old ? old->version : 0) != seen)
    return fail(Errc::conflict, "This draft was changed in another window. Load it again; what you typed here is still on your screen.",
                "version_stale");
  Draft draft{old ? old->id : NewIds(now, random_seed()).next<DraftId>(), id, staff, kind, body.body, seen + 1, now};
  TRY_VOID(transaction.put_draft(draft));
  return draft;
}

}  // namespace amends::app
