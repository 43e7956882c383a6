#pragma once
// PostgreSQL behind Connection, by libpq: prepared statements, parameters and results in binary form.
//
// A connection that breaks fails what was under way with Errc::unavailable and is made anew by the next use outside a transaction.
// PostgreSQL's TEXT holds neither NULs nor malformed UTF-8; where a text has them they are kept as U+FFFD, as JSON prints them.

#include <memory>
#include <string>

#include "store/connection.hpp"

namespace amends::store {

enum class PostgresRole { writer, reader };

Result<std::unique_ptr<Connection>> open_postgres(const std::string& url, PostgresRole role);

}  // namespace amends::store
