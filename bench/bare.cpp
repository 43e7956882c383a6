#include "bare.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace amends::bare {
namespace {

// Tables, then indexes, as they stand in the template; the shadow tables of the search index make themselves.
void copy_schema(sqlite3* from, sqlite3* to) {
  auto* all = prepare(from,
                      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%' AND name NOT LIKE 'sqlite_%' "
                      "ORDER BY type = 'index', rowid");
  while (sqlite3_step(all) == SQLITE_ROW) script(to, reinterpret_cast<const char*>(sqlite3_column_text(all, 0)));
  sqlite3_finalize(all);
}

}  // namespace

void check(int code, sqlite3* db) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) throw std::runtime_error(sqlite3_errmsg(db));
}

void script(sqlite3* db, const std::string& sql) { check(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), db); }

sqlite3_stmt* prepare(sqlite3* db, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v3(db, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr), db);
  return statement;
}

sqlite3* open_template(const char* path) {
  sqlite3* db = nullptr;
  check(sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, nullptr), db);
  return db;
}

sqlite3* open_fresh(const char* path, sqlite3* as) {
  sqlite3* db = nullptr;
  check(sqlite3_open(path, &db), db);
  script(db,
         "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST; PRAGMA temp_store = MEMORY; PRAGMA cache_size "
         "= -16384; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864");
  copy_schema(as, db);
  return db;
}

Value value_of(sqlite3_stmt* row, int column) {
  Value value{sqlite3_column_type(row, column), sqlite3_column_int64(row, column), {}};
  if (value.type != SQLITE_BLOB && value.type != SQLITE_TEXT) return value;
  const auto* data = static_cast<const char*>(sqlite3_column_blob(row, column));
  value.bytes.assign(data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(row, column)));
  return value;
}

void bind(sqlite3_stmt* statement, int at, const Value& value) {
  const auto size = static_cast<int>(value.bytes.size());
  if (value.type == SQLITE_NULL)
    sqlite3_bind_null(statement, at);
  else if (value.type == SQLITE_INTEGER)
    sqlite3_bind_int64(statement, at, value.number);
  else if (value.type == SQLITE_TEXT)
    sqlite3_bind_text(statement, at, value.bytes.data(), size, SQLITE_TRANSIENT);
  else
    sqlite3_bind_blob(statement, at, value.bytes.data(), size, SQLITE_TRANSIENT);
}

void run(sqlite3_stmt* statement, sqlite3* db) {
  check(sqlite3_step(statement), db);
  sqlite3_reset(statement);
}

std::string insert_into(const std::string& table, const std::vector<std::string>& names) {
  std::string marks = "?";
  for (std::size_t i = 1; i < names.size(); ++i) marks += ", ?";
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", table, fmt::join(names, ", "), marks);
}

}  // namespace amends::bare
