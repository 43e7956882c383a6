// The machine's own limit: a bare SQLite loop that writes the rows of one created case again and again, with fresh identities, into the
// same schema (search index included), same pragmas, 64 cases a transaction. The rows are read from a database that Amends made.
//   bare_sqlite AMENDS.DB FRESH.DB SECONDS          prints {"cases_per_second": n}

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sqlite3.h>

namespace {

constexpr int cases_a_transaction = 64;

struct Value {
  int type = SQLITE_NULL;
  std::int64_t number = 0;
  std::string bytes;
};
struct Row {
  sqlite3_stmt* insert = nullptr;
  std::vector<std::string> names;
  std::vector<Value> values;
  bool events = false, search = false;
};

void check(int code, sqlite3* db) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) throw std::runtime_error(sqlite3_errmsg(db));
}
void script(sqlite3* db, const std::string& sql) { check(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), db); }
sqlite3_stmt* prepare(sqlite3* db, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v3(db, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr), db);
  return statement;
}

// Tables, then indexes, as they stand in the template; the shadow tables of the search index make themselves.
void copy_schema(sqlite3* from, sqlite3* to) {
  auto* all = prepare(from,
                      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%' AND name NOT LIKE 'sqlite_%' "
                      "ORDER BY type = 'index', rowid");
  while (sqlite3_step(all) == SQLITE_ROW) script(to, reinterpret_cast<const char*>(sqlite3_column_text(all, 0)));
  sqlite3_finalize(all);
}

std::vector<Row> rows_of(sqlite3* from, sqlite3* to, const std::string& table, const std::string& where) {
  std::vector<Row> rows;
  auto* select = prepare(from, "SELECT * FROM " + table + " WHERE " + where);
  while (sqlite3_step(select) == SQLITE_ROW) {
    Row row;
    row.events = table == "events";
    row.search = table == "search_rows";
    std::string names, marks;
    for (int i = 0; i < sqlite3_column_count(select); ++i) {
      const std::string name = sqlite3_column_name(select, i);
      if (row.events && name == "position") continue;
      Value value{sqlite3_column_type(select, i), sqlite3_column_int64(select, i), {}};
      if (value.type == SQLITE_BLOB || value.type == SQLITE_TEXT) {
        const auto* data = static_cast<const char*>(sqlite3_column_blob(select, i));
        value.bytes.assign(data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(select, i)));
      }
      names += (names.empty() ? "" : ", ") + name;
      marks += marks.empty() ? "?" : ", ?";
      row.names.push_back(name);
      row.values.push_back(std::move(value));
    }
    row.insert = prepare(to, fmt::format("INSERT INTO {} ({}) VALUES ({})", table, names, marks));
    rows.push_back(std::move(row));
  }
  sqlite3_finalize(select);
  return rows;
}

// A fresh identity for the n-th case: the owner and everything that says nothing of identity stay.
Value fresh(const std::string& name, Value value, std::uint64_t n) {
  static const std::set<std::string> blobs = {"stream", "case_id", "id", "customer", "subject", "hash", "contact"};
  if (value.type == SQLITE_BLOB && blobs.contains(name) && value.bytes.size() >= 16)
    for (std::size_t i = 0; i < 8; ++i)
      value.bytes[value.bytes.size() - 1 - i] =
          static_cast<char>(value.bytes[value.bytes.size() - 1 - i] ^ static_cast<char>(n >> (8 * i)));
  if (name == "number") value.number += static_cast<std::int64_t>(n);
  if (name == "key" || name == "address") value.bytes += std::to_string(n);
  return value;
}

void bind(const Row& row, std::uint64_t n, std::int64_t position) {
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    const auto at = static_cast<int>(i) + 1;
    const auto value = row.names[i] == "position" ? Value{SQLITE_INTEGER, position, {}} : fresh(row.names[i], row.values[i], n);
    if (value.type == SQLITE_NULL)
      sqlite3_bind_null(row.insert, at);
    else if (value.type == SQLITE_INTEGER)
      sqlite3_bind_int64(row.insert, at, value.number);
    else if (value.type == SQLITE_TEXT)
      sqlite3_bind_text(row.insert, at, value.bytes.data(), static_cast<int>(value.bytes.size()), SQLITE_TRANSIENT);
    else
      sqlite3_bind_blob(row.insert, at, value.bytes.data(), static_cast<int>(value.bytes.size()), SQLITE_TRANSIENT);
  }
}

std::string text_of(const Row& row, const std::string& name) {
  for (std::size_t i = 0; i < row.names.size(); ++i)
    if (row.names[i] == name) return row.values[i].bytes;
  return {};
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) {
    std::cerr << "bare_sqlite AMENDS.DB FRESH.DB SECONDS\n";
    return 2;
  }
  sqlite3 *from = nullptr, *to = nullptr;
  check(sqlite3_open_v2(argv[1], &from, SQLITE_OPEN_READONLY, nullptr), from);
  check(sqlite3_open(argv[2], &to), to);
  script(to,
         "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST; PRAGMA temp_store = MEMORY; PRAGMA cache_size "
         "= -16384; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864");
  copy_schema(from, to);

  const std::string stream = "(SELECT id FROM cases ORDER BY number DESC LIMIT 1)";
  std::vector<Row> rows;
  for (const auto& [table, where] : std::vector<std::pair<std::string, std::string>>{
           {"events", "stream = " + stream + " ORDER BY sequence"},
           {"texts", "stream = " + stream},
           {"cases", "id = " + stream},
           {"customers", "id = (SELECT customer FROM cases WHERE id = " + stream + ")"},
           {"customer_addresses", "customer = (SELECT customer FROM cases WHERE id = " + stream + ")"},
           {"duties", "case_id = " + stream},
           {"clocks", "case_id = " + stream},
           {"promises_due", "case_id = " + stream},
           {"search_rows", "case_id = " + stream},
           {"idempotency", "1 = 1 ORDER BY at DESC LIMIT 1"}})
    for (auto& row : rows_of(from, to, table, where)) rows.push_back(std::move(row));
  auto* index = prepare(to, "INSERT INTO search_index (rowid, tokens) VALUES (?, ?)");

  using Time = std::chrono::steady_clock;
  const auto begun = Time::now(),
             until = begun + std::chrono::duration_cast<Time::duration>(std::chrono::duration<double>(std::atof(argv[3])));
  std::uint64_t cases = 0;
  std::int64_t position = 0;
  while (Time::now() < until) {
    script(to, "BEGIN IMMEDIATE");
    for (int i = 0; i < cases_a_transaction; ++i) {
      ++cases;
      for (const auto& row : rows) {
        bind(row, cases, position);
        check(sqlite3_step(row.insert), to);
        sqlite3_reset(row.insert);
        if (row.events) position = sqlite3_last_insert_rowid(to);
        if (!row.search) continue;
        const auto tokens = text_of(row, "tokens");
        sqlite3_bind_int64(index, 1, position);
        sqlite3_bind_text(index, 2, tokens.data(), static_cast<int>(tokens.size()), SQLITE_TRANSIENT);
        check(sqlite3_step(index), to);
        sqlite3_reset(index);
      }
    }
    script(to, "COMMIT");
  }
  const auto took = std::chrono::duration<double>(Time::now() - begun).count();
  std::cout << fmt::format(R"({{"cases_per_second":{:.0f},"rows_a_case":{}}})", static_cast<double>(cases) / took, rows.size() + 1) << '\n';
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
