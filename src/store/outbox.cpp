// What goes out (letters), and what was answered (idempotency).

#include "store/columns.hpp"
#include "store/dialect.hpp"
#include "store/tables.hpp"

namespace amends::store {

namespace {

// When the letter is next to be looked at; none once it no longer waits. Kept beside the row, so that one index serves the outbox's thread.
std::optional<Instant> due_at(const app::OutboxRow& row) {
  if (row.state != app::OutboxState::waiting) return std::nullopt;
  return std::max(row.leaves_at, row.next_try_at.value_or(row.leaves_at));
}

std::string page_of(std::string sql, const std::optional<app::PageCursor>& after) {
  if (after) sql += " AND (written_at, id) < (?, ?)";
  return sql + " ORDER BY written_at DESC, id DESC LIMIT ?";
}

Result<std::vector<app::OutboxRow>> page_rows(Query& use, const std::optional<app::PageCursor>& after, std::size_t limit) {
  if (after) {
    use.add(after->at);
    use.add(after->id);
  }
  use.add(limit);
  return rows_of<app::OutboxRow>(use);
}

}  // namespace

Result<std::optional<app::OutboxRow>> Tables::outbox(const domain::ContactId& id) {
  static const auto sql = select<app::OutboxRow>("WHERE id = ?");
  return one<app::OutboxRow>(db_, sql, id);
}

Result<std::vector<app::OutboxRow>> Tables::outbox_due(Instant now, std::size_t limit) {
  static const auto sql = select<app::OutboxRow>("WHERE due_at <= ? ORDER BY due_at, id LIMIT ?");
  return all<app::OutboxRow>(db_, sql, now, limit);
}

Result<std::optional<Instant>> Tables::next_outbox() {
  return value<std::optional<Instant>>(db_, "SELECT min(due_at) FROM outbox WHERE due_at IS NOT NULL");
}

Result<std::vector<app::OutboxRow>> Tables::outbox_list(std::optional<app::OutboxState> state, std::optional<app::PageCursor> after,
                                                        std::size_t limit) {
  std::string sql = select<app::OutboxRow>("WHERE 1 = 1");
  if (state) sql += " AND state = ?";
  auto use = TRY(query(db_, page_of(std::move(sql), after)));
  if (state) use.add(*state);
  return page_rows(use, after, limit);
}

Result<std::vector<app::OutboxRow>> Tables::outbox_in_trouble(Instant in_hand_before, std::optional<app::PageCursor> after,
                                                              std::size_t limit) {
  auto use = TRY(
      query(db_, page_of(select<app::OutboxRow>(
                             "WHERE (state IN ('failed', 'unknown', 'came_back', 'reported') OR (state = 'sending' AND claimed_at < ?))"),
                         after)));
  use.add(in_hand_before);
  return page_rows(use, after, limit);
}

Result<std::vector<Instant>> Tables::left_for(const std::string& to, Instant since, const domain::ContactId& but, std::size_t limit) {
  // Two questions of one index each: rows with a time of leaving, and the few without one that may have left.
  static constexpr std::string_view sql =
      "SELECT at FROM (SELECT id, sent_at AS at FROM outbox WHERE lower(to_address) = lower(?) AND sent_at >= ? UNION ALL "
      "SELECT id, claimed_at AS at FROM outbox WHERE lower(to_address) = lower(?) AND sent_at IS NULL AND claimed_at >= ? AND state IN "
      "('sending', 'unknown')) AS gone WHERE id <> ? ORDER BY at DESC LIMIT ?";
  auto use = TRY(query(db_, sql, to, since, to, since, but, limit));
  std::vector<Instant> times;
  while (TRY(use.step())) use.row().take(times.emplace_back());
  return times;
}

Result<void> Tables::put_outbox(const app::OutboxRow& row) {
  using Letter = Columns<app::OutboxRow>;
  static const auto sql = upsert_sql(Letter::table, std::string(Letter::names) + ", due_at", Letter::key);
  auto use = TRY(query(db_, sql));
  std::apply([&use](const auto&... column) { (use.add(column), ...); }, Letter::tie(row));
  use.add(due_at(row));
  TRY(use.step());
  return {};
}

Result<std::vector<app::OutboxRow>> Tables::claim_outbox(Instant now, std::size_t limit, const std::string& node) {
  const auto sql = select<app::OutboxRow>("WHERE due_at <= ? ORDER BY due_at, id LIMIT ?").append(dialect::skip_locked.on(db_.engine()));
  auto claimed = TRY(all<app::OutboxRow>(db_, sql, now, limit));
  for (auto& row : claimed) {
    TRY(execute(db_, "UPDATE outbox SET state = 'sending', due_at = NULL, claimed_by = ?, claimed_at = ? WHERE id = ?", node, now, row.id));
    row.state = app::OutboxState::sending;
    row.claimed_by = node;
    row.claimed_at = now;
  }
  return claimed;
}

Result<std::optional<app::IdempotencyRow>> Tables::idempotent(const std::string& key, const std::string& who) {
  static const auto sql = select<app::IdempotencyRow>("WHERE key = ? AND who = ?");
  return one<app::IdempotencyRow>(db_, sql, key, who);
}

Result<void> Tables::put_idempotent(const app::IdempotencyRow& row) { return upsert(db_, row); }

Result<void> Tables::forget_idempotent(Instant before) {
  TRY(execute(db_, "DELETE FROM idempotency WHERE at < ?", before));
  return {};
}

}  // namespace amends::store
