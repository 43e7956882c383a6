// The events, and the personal text they refer to.

#include "store/columns.hpp"
#include "store/dialect.hpp"
#include "store/tables.hpp"

namespace amends::store {

namespace {

tl::unexpected<Error> version_conflict() {
  return fail(Errc::conflict, "Somebody else changed this at the same moment. Look at it again and repeat what you wanted to do.",
              "version_conflict");
}

// On PostgreSQL positions are drawn from a sequence before the commit, so an event may become visible after one with a higher position, and
// a reader that goes on from the highest it saw would miss it for ever. Writers therefore hold a shared lock from `begin` to the end of
// their transaction (writer.cpp); taking it alone means that nobody is between drawing and committing, so that every position up to the
// highest visible one is settled: committed, or a gap for good. On SQLite there is one writer, and all that is visible is settled.
Result<std::int64_t> settled_position(Connection& db) {
  if (db.engine() == Engine::sqlite) return INT64_MAX;
  const auto settle = [&]() -> Result<std::int64_t> {
    TRY(execute(db, dialect::settle_appends));
    return TRY(value<std::optional<std::int64_t>>(db, "SELECT max(position) FROM events")).value_or(0);
  };
  if (db.in_transaction()) return settle();
  TRY_VOID(db.begin());
  auto settled = settle();
  if (!settled) {
    db.rollback();
    return settled;
  }
  TRY_VOID(db.commit());
  return settled;
}

}  // namespace

Result<std::vector<app::StoredEvent>> Tables::events(const Uuid& stream, std::int64_t after_sequence) {
  static const auto sql = select<app::StoredEvent>("WHERE stream = ? AND sequence > ? ORDER BY sequence");
  return all<app::StoredEvent>(db_, sql, stream, after_sequence);
}

Result<std::vector<app::StoredEvent>> Tables::events_from(std::int64_t after_position, std::size_t limit) {
  static const auto sql = select<app::StoredEvent>("WHERE position > ? AND position <= ? ORDER BY position LIMIT ?");
  const auto settled = TRY(settled_position(db_));
  return all<app::StoredEvent>(db_, sql, after_position, settled, limit);
}

Result<std::optional<Instant>> Tables::last_written() {
  auto use = TRY(query(db_, "SELECT at FROM events ORDER BY position DESC LIMIT 1"));
  if (!TRY(use.step())) return std::nullopt;
  Instant at;
  use.row().take(at);
  return at;
}

Result<std::vector<app::TextRow>> Tables::texts(const Uuid& stream) {
  static const auto sql = select<app::TextRow>("WHERE stream = ? ORDER BY hash");
  return all<app::TextRow>(db_, sql, stream);
}

Result<std::int64_t> Tables::append(std::span<const app::StoredEvent> events) {
  constexpr std::string_view sql =
      "INSERT INTO events (stream, sequence, type, at, actor, cause, payload, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING position";
  std::int64_t position = 0;
  for (const auto& event : events) {
    if (event.sequence == 1) {  // if the stream has one already, the row is refused
      appended_to_ = event.stream;
      appended_sequence_ = 0;
      born_ = event.stream;
      born_kept_ = 0;
    } else if (event.stream != appended_to_) {
      appended_sequence_ =
          TRY(value<std::optional<std::int64_t>>(db_, "SELECT max(sequence) FROM events WHERE stream = ?", event.stream)).value_or(0);
      appended_to_ = event.stream;
    }
    if (event.sequence != appended_sequence_ + 1) return version_conflict();
    auto stored = value<std::int64_t>(db_, sql, event.stream, event.sequence, event.type, event.at, event.actor, event.cause, event.payload,
                                      event.hash);
    if (!stored && stored.error().rule == "not_unique") return version_conflict();
    position = TRY(std::move(stored));
    appended_sequence_ = event.sequence;
  }
  return position;
}

Result<void> Tables::put_texts(std::span<const app::TextRow> texts) {
  // The same text is the same row: a command decided again stores what it stored before.
  static const auto sql = insert_into<app::TextRow>() + " ON CONFLICT (stream, hash) DO NOTHING";
  for (const auto& text : texts) TRY_VOID(write_row(db_, sql, text));
  return {};
}

}  // namespace amends::store
