// The list of cases.

#include "store/columns.hpp"
#include "store/dialect.hpp"
#include "store/tables.hpp"

namespace amends::store {

Result<std::optional<app::CaseRow>> Tables::case_row(const app::CaseId& id) {
  static const auto sql = select<app::CaseRow>("WHERE id = ?");
  return one<app::CaseRow>(db_, sql, id);
}

Result<std::optional<app::CaseRow>> Tables::case_numbered(std::int64_t number) {
  static const auto sql = select<app::CaseRow>("WHERE number = ?");
  return one<app::CaseRow>(db_, sql, number);
}

Result<std::vector<app::CaseRow>> Tables::cases(const app::CaseFilter& filter, std::optional<app::PageCursor> after, std::size_t limit) {
  // The most selective condition first: it alone may choose the index, and the others are checked along its order.
  std::string sql = select<app::CaseRow>("WHERE 1 = 1");
  bool first = true;
  const auto condition = [&](bool wanted, std::string_view column, std::string_view is) {
    if (!wanted) return;
    sql.append(" AND ").append(first ? "" : dialect::not_by_index.on(db_.engine())).append(column).append(is);
    first = false;
  };
  condition(filter.customer.has_value(), "customer", " = ?");
  condition(filter.owner.has_value(), "owner", " = ?");
  condition(filter.unclaimed, "owner", " IS NULL");
  condition(filter.outcome.has_value(), "outcome", " = ?");
  condition(filter.severity.has_value(), "severity", " = ?");
  condition(filter.phase.has_value(), "phase", " = ?");
  // Ties are broken by the number, which stands at the end of every index; the cursor's identity leads to it.
  if (after) sql += " AND (received_at, number) < (?, coalesce((SELECT number FROM cases WHERE id = ?), 0))";
  sql += " ORDER BY received_at DESC, number DESC LIMIT ?";

  auto use = TRY(query(db_, sql));
  if (filter.customer) use.add(*filter.customer);
  if (filter.owner) use.add(*filter.owner);
  if (filter.outcome) use.add(*filter.outcome);
  if (filter.severity) use.add(*filter.severity);
  if (filter.phase) use.add(*filter.phase);
  if (after) {
    use.add(after->at);
    use.add(after->id);
  }
  use.add(limit);
  return rows_of<app::CaseRow>(use);
}

Result<std::int64_t> Tables::next_case_number() { return value<std::int64_t>(db_, dialect::next_case_number.on(db_.engine())); }

bool Tables::is_first(const app::CaseId& id, Kept table) {
  if (id.uuid != born_ || (born_kept_ & table) != 0) return false;
  born_kept_ |= table;
  return true;
}

Result<void> Tables::put_case(const app::CaseRow& row) {
  if (is_first(row.id, kept_row)) return insert(db_, row);
  // Most commands change nothing that an index holds, and rewriting the entries of six indexes costs more than all the rest.
  const auto changed = TRY(execute(
      db_,
      "UPDATE cases SET version = ?, kind = ?, channel = ?, updated_at = ?, summary = ? WHERE id = ? AND number = ? AND customer = ?"
      " AND phase = ? AND severity = ? AND received_at = ? AND owner IS NOT DISTINCT FROM ? AND outcome IS NOT DISTINCT FROM ?",
      row.version, row.kind, row.channel, row.updated_at, row.summary, row.id, row.number, row.customer, row.phase, row.severity,
      row.received_at, row.owner, row.outcome));
  if (changed == 1) return {};
  return upsert(db_, row);
}

Result<void> Tables::drop_projections() {
  if (db_.engine() == Engine::postgres) TRY(execute(db_, dialect::settle_appends));
  for (const std::string_view table : {"cases", "duties", "clocks", "promises_due"})
    TRY(execute(db_, fmt::format("DELETE FROM {}", table)));
  search_changes_.push_back({{}, SearchChange::Kind::erase_all, 0, {}});
  return {};
}

}  // namespace amends::store
