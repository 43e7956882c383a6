#pragma once
// Every place where the two engines need different SQL, side by side, with the reason.

#include <string_view>

#include "store/connection.hpp"

namespace amends::store {

struct Variant {
  std::string_view sqlite, postgres;
  constexpr std::string_view on(Engine engine) const { return engine == Engine::sqlite ? sqlite : postgres; }
};

namespace dialect {

// Several nodes look for letters to send at the same time: a row that another one is taking is passed over.
// SQLite has one writer, so nobody else can be taking it.
inline constexpr Variant skip_locked{"", " FOR UPDATE SKIP LOCKED"};

// A row everybody increments would make every writer wait for the slowest one's commit; SQLite has one writer anyway, and no sequences.
inline constexpr Variant next_case_number{"UPDATE counters SET value = value + 1 WHERE name = 'case' RETURNING value",
                                          "SELECT nextval('case_numbers')"};

// Full text: FTS5 answers through a table of its own, a tsvector is a column. Both order by position, newest first.
inline constexpr Variant search{
    "SELECT r.case_id, r.position FROM search_index i JOIN search_rows r ON r.position = i.rowid"
    " WHERE search_index MATCH ? AND i.rowid < ? ORDER BY i.rowid DESC LIMIT ?",
    "SELECT case_id, position FROM search_rows WHERE indexed @@ CAST(CAST(? AS text) AS tsquery) AND position < ? ORDER BY position DESC "
    "LIMIT ?"};

// What stands in the database, before we know that it is ours.
inline constexpr Variant table_count{"SELECT count(*) FROM sqlite_master",
                                     "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"};
inline constexpr Variant has_meta{"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'",
                                  "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = 'meta'"};

// One node migrates at a time. SQLite's transaction is exclusive already.
inline constexpr Variant lock_for_migration{"SELECT 1", "SELECT pg_advisory_xact_lock(4715278801)"};

// PostgreSQL only; events.cpp says what they are for. A rebuild (drop_projections) takes the lock alone too: no other node may change a
// projection while all of them are made anew.
inline constexpr std::string_view share_appends = "SELECT pg_advisory_xact_lock_shared(4715278802)";
inline constexpr std::string_view settle_appends = "SELECT pg_advisory_xact_lock(4715278802)";

// SQLite keeps no statistics here, and takes any index that fits; a plus sign keeps it from all but the most selective one.
inline constexpr Variant not_by_index{"+", ""};

}  // namespace dialect

}  // namespace amends::store
