#pragma once
// SQLite behind Connection. Exactly one connection of a file writes and checkpoints (`Role::writer`): SQLite 3.40 may damage a file in
// which two connections restart the write-ahead log at once (fixed in 3.51.3). Readers therefore never checkpoint, not even as they close.

#include <memory>
#include <string>

#include "store/connection.hpp"

namespace amends::store {

enum class SqliteRole { writer, reader };

// Opens `file`; a writer creates it when it is not there. Nothing is written before `prepare_to_write`.
Result<std::unique_ptr<Connection>> open_sqlite(const std::string& file, SqliteRole role);

// Switches a writer's file to write-ahead logging with every commit synced (journal_mode=WAL, synchronous=FULL).
// Only after the file is known to be ours.
Result<void> use_write_ahead_log(Connection& writer);

// A consistent, compact copy into a new file `to`, synced; while others go on reading and writing `from`.
Result<void> copy_sqlite(const std::string& from, const std::string& to);

}  // namespace amends::store
