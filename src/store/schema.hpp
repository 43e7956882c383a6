#pragma once
// The tables, as numbered migrations; the first makes them. A migration that was released is never changed: a new one follows.

#include <functional>
#include <span>
#include <string>

#include "store/connection.hpp"

namespace amends::store {

struct Migration {
  int version = 0;  // 1, 2, 3 ... without gaps
  // Shared text; {int}, {blob}, {position}, {strict} and {clustered} stand for what the engines call differently (schema.cpp).
  std::string_view shared;
  std::string_view sqlite, postgres;  // what only one of them needs; run after `shared`
};

std::span<const Migration> migrations();
std::string schema_text(Engine engine, std::string_view text);  // with the words of that engine

// Marks a database as ours: SQLite's application_id, "Amnd".
inline constexpr std::int32_t application_id = 0x416d6e64;

// Brings the schema of an open database up to `known`, under a lock, all in one transaction: it happens or it does not.
// `back_up` is called with the old version before anything changes (not for a new, empty database); when it fails nothing is changed.
// Refuses (Errc::invalid) a database that is not ours, or one newer than `known`.
Result<void> migrate(Connection& db, std::span<const Migration> known, const std::function<Result<void>(int)>& back_up);
// The same refusals, for a reader that may not change anything; an older schema is refused too.
Result<void> check_schema(Connection& db, std::span<const Migration> known);

}  // namespace amends::store
