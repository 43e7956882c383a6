#include "app/erasure.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"

namespace amends::app {
namespace {

// Whether another case of the customer still stands by its words.
Result<bool> needed_elsewhere(Transaction& tx, const CaseId& id, const CustomerId& customer) {
  CaseFilter filter;
  filter.customer = customer;
  std::optional<PageCursor> after;
  for (;;) {
    const auto rows = TRY(tx.cases(filter, after, limits::page_rows_max));
    for (const auto& row : rows)
      if (row.id != id && !TRY(fold_case(tx, row.id)).state->erased) return true;
    if (rows.size() < limits::page_rows_max) return false;
    after = PageCursor{rows.back().received_at, rows.back().id.uuid};
  }
}

Result<void> revoke_links(Transaction& tx, const CaseId& id, Instant now) {
  for (auto& link : TRY(tx.page_links(id))) {
    if (link.revoked_at) continue;
    link.revoked_at = now;
    TRY_VOID(tx.put_page_link(link));
  }
  return {};
}

}  // namespace

Result<void> erase_around(Unit& unit, Blobs& blobs, const CaseId& id, const domain::State& state, Instant now) {
  TRY_VOID(revoke_links(unit.tx, id, now));
  if (!TRY(needed_elsewhere(unit.tx, id, state.customer))) TRY_VOID(unit.tx.remove_customer(state.customer));
  auto contents = TRY(unit.tx.blobs_of_erased(id));
  unit.after.emplace_back([&blobs, contents = std::move(contents)] {
    for (const auto& content : contents)
      if (const auto removed = blobs.remove(content); !removed)
        log::warn("erasure: {} It is tried again at the next start.", removed.error().sentence);
  });
  return {};
}

Result<void> remove_erased_bytes(Reader& reader, Blobs& blobs, std::span<const Uuid> erased) {
  for (const auto& stream : erased)
    for (const auto& content : TRY(reader.blobs_of_erased(CaseId{stream}))) TRY_VOID(blobs.remove(content));
  return {};
}

}  // namespace amends::app
