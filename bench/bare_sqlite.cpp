// The machine's own limit: a bare SQLite loop that writes the rows of one created case again and again, with fresh identities, into the
// same schema (search index included), same pragmas, 64 cases a transaction. The rows are read from a database that Amends made.
//   bare_sqlite AMENDS.DB FRESH.DB SECONDS          prints {"cases_per_second": n}

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "bare.hpp"

namespace amends {
namespace {

using namespace bare;

constexpr int cases_a_transaction = 64;

struct Row {
  sqlite3_stmt* insert = nullptr;
  std::vector<std::string> names;
  std::vector<Value> values;
  bool events = false, search = false;
};

std::vector<Row> rows_of(sqlite3* from, sqlite3* to, const std::string& table, const std::string& where) {
  std::vector<Row> rows;
  auto* select = prepare(from, "SELECT * FROM " + table + " WHERE " + where);
  while (sqlite3_step(select) == SQLITE_ROW) {
    Row row;
    row.events = table == "events";
    row.search = table == "search_rows";
    for (int i = 0; i < sqlite3_column_count(select); ++i) {
      const std::string name = sqlite3_column_name(select, i);
      if (row.events && name == "position") continue;
      row.names.push_back(name);
      row.values.push_back(value_of(select, i));
    }
    row.insert = prepare(to, insert_into(table, row.names));
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
    bare::bind(row.insert, at, row.names[i] == "position" ? Value{SQLITE_INTEGER, position, {}} : fresh(row.names[i], row.values[i], n));
  }
}

std::string text_of(const Row& row, const std::string& name) {
  for (std::size_t i = 0; i < row.names.size(); ++i)
    if (row.names[i] == name) return row.values[i].bytes;
  return {};
}

}  // namespace
}  // namespace amends

int main(int argc, char** argv) try {
  if (argc != 4) {
    std::cerr << "bare_sqlite AMENDS.DB FRESH.DB SECONDS\n";
    return 2;
  }
  using namespace amends;
  using namespace amends::bare;
  auto* from = open_template(argv[1]);
  auto* to = open_fresh(argv[2], from);

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
        run(row.insert, to);
        if (row.events) position = sqlite3_last_insert_rowid(to);
        if (!row.search) continue;
        const auto tokens = text_of(row, "tokens");
        sqlite3_bind_int64(index, 1, position);
        sqlite3_bind_text(index, 2, tokens.data(), static_cast<int>(tokens.size()), SQLITE_TRANSIENT);
        run(index, to);
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
