#pragma once
// What the bare programs share: SQLite without anything of Amends around it, set as Amends sets it. Errors are exceptions.

#include <cstdint>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace amends::bare {

struct Value {
  int type = SQLITE_NULL;
  std::int64_t number = 0;
  std::string bytes;
};

void check(int code, sqlite3* db);
void script(sqlite3* db, const std::string& sql);
sqlite3_stmt* prepare(sqlite3* db, const std::string& sql);
sqlite3* open_template(const char* path);
// A fresh database with the template's tables and indexes, empty.
sqlite3* open_fresh(const char* path, sqlite3* as);

Value value_of(sqlite3_stmt* row, int column);
void bind(sqlite3_stmt* statement, int at, const Value& value);
void run(sqlite3_stmt* statement, sqlite3* db);  // and makes it ready to be bound again

// "INSERT INTO table (names) VALUES (?, ...)"
std::string insert_into(const std::string& table, const std::vector<std::string>& names);

}  // namespace amends::bare
