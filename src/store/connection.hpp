#pragma once
// One connection to a database, the same for SQLite and PostgreSQL: cached prepared statements, typed parameters and columns,
// transactions and savepoints. Used by one thread at a time.
//
// SQL is written once, in the subset both engines share, with `?` for parameters (PostgreSQL's $1, $2 ... are put in once, when a
// statement is prepared). Where the engines must differ, dialect.hpp holds both texts with the reason.
// Three kinds of value reach a database: 64-bit integers (also booleans as 0 and 1, and instants as milliseconds since 1970), text
// (also enumerators as their words), bytes (also identities, 16 of them, and digests). values.hpp turns our types into these.
//
// Errors: Errc::unavailable with a sentence that says what is wrong (busy, disk full, connection lost, ...), Errc::conflict with rule
// "not_unique" when a row with the same key exists, Errc::internal for the rest, with the engine's words in the log.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace amends::store {

enum class Engine { sqlite, postgres };

// A prepared statement. Parameters count from 1, columns from 0. Texts and bytes given to `bind` are borrowed until `reset`;
// those returned by a column live until the next `step` or `reset`.
class Statement {
 public:
  virtual ~Statement() = default;

  virtual void bind_null(int parameter) = 0;
  virtual void bind_int(int parameter, std::int64_t value) = 0;
  virtual void bind_text(int parameter, std::string_view value) = 0;
  virtual void bind_bytes(int parameter, std::span<const std::uint8_t> value) = 0;

  virtual Result<bool> step() = 0;           // true: there is a row to look at
  virtual void reset() = 0;                  // ready for the next use; lets go of rows and parameters
  virtual std::int64_t changed() const = 0;  // rows the last run inserted, updated or deleted

  virtual bool is_null(int column) const = 0;
  virtual std::int64_t int_at(int column) const = 0;
  virtual std::string_view text_at(int column) const = 0;
  virtual std::span<const std::uint8_t> bytes_at(int column) const = 0;
};

class Connection {
 public:
  virtual ~Connection() = default;

  virtual Engine engine() const = 0;
  // From the cache, or prepared now. The statement stays the connection's; it is not usable twice at the same time.
  virtual Result<Statement*> prepare(std::string_view sql) = 0;
  // Runs statements without parameters, separated by semicolons (schema, settings).
  virtual Result<void> script(const std::string& sql) = 0;

  virtual Result<void> begin() = 0;   // for writing: waits for, or is, the one writer on SQLite
  virtual Result<void> commit() = 0;  // on failure everything since `begin` is rolled back
  virtual void rollback() = 0;
  virtual Result<void> savepoint() = 0;
  virtual Result<void> release() = 0;       // keeps what was done since the savepoint
  virtual Result<void> rollback_to() = 0;   // and releases it
  virtual bool in_transaction() const = 0;  // false also when the engine gave the transaction up by itself

  enum class Deleting { quick, secure };  // secure: what is deleted is also overwritten (erasure)
  virtual Result<void> deleting(Deleting how) = 0;
  // After the commit of an erasure: the engine's copies of what was erased (write-ahead log, dead rows) go too, as far as nobody
  // is reading them at this moment.
  virtual void forget_traces() = 0;
};

}  // namespace amends::store
