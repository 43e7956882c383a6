#include "store/sqlite_connection.hpp"

#include <unordered_map>

#include <sqlite3.h>

#include "base/log.hpp"
#include "store/values.hpp"

namespace amends::store {

namespace {

constexpr int wait_ms = 5000;  // readers wait this long for a recovering log; the writer never meets another writer
constexpr int writer_cache_kib = 16 * 1024;
constexpr int reader_cache_kib = 4 * 1024;
constexpr int checkpoint_pages = 4000;  // 16 MiB of log between checkpoints: hot pages are copied once, not every thousand
constexpr int log_bytes_kept = 64 * 1024 * 1024;

// The sentence for a person; the engine's own words go to the log.
tl::unexpected<Error> failure(sqlite3* db, int code) {
  const int extended = db ? sqlite3_extended_errcode(db) : code;
  const int primary = extended & 0xff;
  if (primary == SQLITE_CONSTRAINT) {
    if (extended == SQLITE_CONSTRAINT_PRIMARYKEY || extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_ROWID)
      return fail(Errc::conflict, "Something with the same key exists already.", "not_unique");
  }
  log::error("SQLite: {} ({})", db ? sqlite3_errmsg(db) : sqlite3_errstr(code), extended);
  switch (primary) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fail(Errc::unavailable, "The database is busy: another program holds it. Try again in a moment.", "database_busy");
    case SQLITE_FULL:
      return fail(Errc::unavailable, "The disk is full: nothing more can be stored. Free some space and try again.", "disk_full");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return fail(Errc::unavailable, "The database cannot be written. Check the owner and the permissions of the data folder.",
                  "database_read_only");
    case SQLITE_CANTOPEN:
      return fail(Errc::unavailable, "The database file cannot be opened. Check that the data folder exists and that Amends may use it.",
                  "database_unopened");
    case SQLITE_IOERR:
      return fail(Errc::unavailable, "The disk did not read or write as it should. Check the disk, then try again.", "disk_failed");
    case SQLITE_NOTADB:
      return fail(Errc::invalid, "The database file is not an Amends database. Point Amends at an empty folder, or restore a backup.",
                  "database_foreign");
    case SQLITE_CORRUPT:
      return fail(Errc::unavailable, "The database file is damaged. Stop Amends and restore the latest backup.", "database_damaged");
    default:
      return fail(Errc::internal, "The database refused what Amends asked of it. The log says more.", "database_error");
  }
}

class SqliteStatement final : public Statement {
 public:
  SqliteStatement(sqlite3* db, sqlite3_stmt* statement) : db_(db), statement_(statement) {}
  ~SqliteStatement() override { sqlite3_finalize(statement_); }
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  void bind_null(int at) override { sqlite3_bind_null(statement_, at); }
  void bind_int(int at, std::int64_t value) override { sqlite3_bind_int64(statement_, at, value); }
  void bind_text(int at, std::string_view value) override {
    sqlite3_bind_text64(statement_, at, value.data() ? value.data() : "", value.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  void bind_bytes(int at, std::span<const std::uint8_t> value) override {
    if (value.empty())
      sqlite3_bind_zeroblob(statement_, at, 0);  // a null pointer would bind NULL
    else
      sqlite3_bind_blob64(statement_, at, value.data(), value.size(), SQLITE_STATIC);
  }

  Result<bool> step() override {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return failure(db_, code);
  }
  void reset() override {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  std::int64_t changed() const override { return sqlite3_changes64(db_); }

  bool is_null(int at) const override { return sqlite3_column_type(statement_, at) == SQLITE_NULL; }
  std::int64_t int_at(int at) const override { return sqlite3_column_int64(statement_, at); }
  std::string_view text_at(int at) const override {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, at));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, at))) : std::string_view();
  }
  std::span<const std::uint8_t> bytes_at(int at) const override {
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, at));
    return {bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(statement_, at)) : 0};
  }

 private:
  sqlite3* db_;
  sqlite3_stmt* statement_;
};

class SqliteConnection final : public Connection {
 public:
  explicit SqliteConnection(sqlite3* db) : db_(db) {}
  ~SqliteConnection() override {
    statements_.clear();
    sqlite3_close_v2(db_);
  }
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  Engine engine() const override { return Engine::sqlite; }

  Result<Statement*> prepare(std::string_view sql) override {
    if (const auto known = statements_.find(sql); known != statements_.end()) return known->second.get();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) return failure(db_, code);
    return statements_.emplace(std::string(sql), std::make_unique<SqliteStatement>(db_, statement)).first->second.get();
  }

  Result<void> script(const std::string& sql) override {
    const int code = sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return failure(db_, code);
    return {};
  }

  Result<void> begin() override { return run("BEGIN IMMEDIATE"); }
  Result<void> commit() override {
    if (!in_transaction()) return lost();
    auto done = run("COMMIT");
    if (!done) rollback();
    return done;
  }
  void rollback() override {
    if (in_transaction()) static_cast<void>(run("ROLLBACK"));
  }
  Result<void> savepoint() override {
    if (!in_transaction()) return lost();
    return run("SAVEPOINT work");
  }
  Result<void> release() override {
    if (!in_transaction()) return lost();
    return run("RELEASE work");
  }
  Result<void> rollback_to() override {
    if (!in_transaction()) return lost();
    TRY_VOID(run("ROLLBACK TO work"));
    return run("RELEASE work");
  }
  bool in_transaction() const override { return sqlite3_get_autocommit(db_) == 0; }

  // "quick" still overwrites what is deleted inside a page that is written anyway; "secure" overwrites freed pages too.
  Result<void> deleting(Deleting how) override {
    return script(how == Deleting::secure ? "PRAGMA secure_delete = ON" : "PRAGMA secure_delete = FAST");
  }
  void forget_traces() override { sqlite3_wal_checkpoint_v2(db_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr); }

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
  };

  Result<void> run(std::string_view sql) {
    auto* statement = TRY(prepare(sql));
    auto stepped = statement->step();
    statement->reset();
    if (!stepped) return tl::unexpected(std::move(stepped).error());
    return {};
  }
  // SQLite ends a transaction by itself when the disk is full or fails in the middle of it.
  static tl::unexpected<Error> lost() {
    return fail(Errc::unavailable, "The disk is full or failing: what was being stored has been undone. Free some space and try again.",
                "transaction_lost");
  }

  sqlite3* db_;
  std::unordered_map<std::string, std::unique_ptr<SqliteStatement>, TextHash, std::equal_to<>> statements_;
};

}  // namespace

Result<std::unique_ptr<Connection>> open_sqlite(const std::string& file, SqliteRole role) {
  // Counting every allocation takes a lock that all connections share.
  [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3* db = nullptr;
  const int how = role == SqliteRole::writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  const int code = sqlite3_open_v2(file.c_str(), &db, how | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  auto connection = std::make_unique<SqliteConnection>(db);
  if (code != SQLITE_OK) return failure(db, code);
  sqlite3_busy_timeout(db, wait_ms);
  if (role == SqliteRole::writer) {
    TRY_VOID(connection->script(
        fmt::format("PRAGMA cache_size = -{}; PRAGMA secure_delete = FAST; PRAGMA temp_store = MEMORY", writer_cache_kib)));
  } else {
    sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    TRY_VOID(connection->script(fmt::format(
        "PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -{}; PRAGMA temp_store = MEMORY", reader_cache_kib)));
  }
  return connection;
}

Result<void> use_write_ahead_log(Connection& writer) {
  const auto mode = TRY(value<std::string>(writer, "PRAGMA journal_mode = WAL"));
  if (mode != "wal")
    return fail(Errc::unavailable, "The data folder stands on a file system that SQLite cannot use safely. Move it to a local disk.",
                "no_wal");
  return writer.script(fmt::format("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = {}; PRAGMA journal_size_limit = {}",
                                   checkpoint_pages, log_bytes_kept));
}

Result<void> copy_sqlite(const std::string& from, const std::string& to) {
  sqlite3* db = nullptr;
  int code = sqlite3_open_v2(from.c_str(), &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  SqliteConnection connection(db);
  if (code != SQLITE_OK) return failure(db, code);
  sqlite3_busy_timeout(db, wait_ms);
  sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  TRY(execute(connection, "VACUUM INTO ?", to));
  return {};
}

}  // namespace amends::store
