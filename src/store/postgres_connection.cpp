#include "store/postgres_connection.hpp"

#include <deque>
#include <unordered_map>

#include <libpq-fe.h>

#include "base/log.hpp"
#include "wire/text.hpp"

namespace amends::store {

namespace {

constexpr const char* connect_timeout_s = "5";
constexpr const char* lock_timeout = "10s";  // what waits longer for another writer gives up and says so

struct ResultCloser {
  void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPtr = std::unique_ptr<PGresult, ResultCloser>;

struct ConnectionCloser {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};

tl::unexpected<Error> connection_lost() {
  return fail(Errc::unavailable, "The connection to the database was lost; nothing was stored. Try again in a moment.", "connection_lost");
}

// The sentence for a person; the server's own words go to the log (its DETAIL, which may quote what is stored, does not).
tl::unexpected<Error> failure(PGconn* connection, const PGresult* result) {
  const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  const std::string_view code = state ? state : "";
  if (code == "23505") return fail(Errc::conflict, "Something with the same key exists already.", "not_unique");
  // Two writers in each other's way: deciding again is the answer, as for two events with the same sequence.
  if (code == "40001" || code == "40P01")
    return fail(Errc::conflict, "Somebody else changed this at the same moment. Repeat what you wanted to do.", "version_conflict");
  const char* words = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  log::error("PostgreSQL: {} ({})", words ? words : PQerrorMessage(connection), code);
  if (PQstatus(connection) != CONNECTION_OK || code.starts_with("08") || code.starts_with("57P")) return connection_lost();
  if (code == "55P03" || code == "57014") return fail(Errc::unavailable, "The database is busy. Try again in a moment.", "database_busy");
  if (code == "53100")
    return fail(Errc::unavailable, "The database's disk is full: nothing more can be stored. Free some space and try again.", "disk_full");
  if (code.starts_with("53"))
    return fail(Errc::unavailable, "The database has no room for more work. Try again in a moment.", "database_busy");
  if (code == "25006") return fail(Errc::unavailable, "The database takes no changes: it is read-only or a standby.", "database_read_only");
  if (code == "42501")
    return fail(Errc::unavailable, "The database user may not do this. Give it the right to create and change tables.",
                "database_forbidden");
  return fail(Errc::internal, "The database refused what Amends asked of it. The log says more.", "database_error");
}

// `?` outside of quotes becomes $1, $2 ...
std::string numbered(std::string_view sql, int& count) {
  std::string out;
  bool quoted = false;
  count = 0;
  for (const char c : sql) {
    if (c == '\'') quoted = !quoted;
    if (c == '?' && !quoted)
      out += '$' + std::to_string(++count);
    else
      out += c;
  }
  return out;
}

bool storable(std::string_view text) { return text.find('\0') == std::string_view::npos && wire::is_utf8(text); }

std::string repaired(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto length = text.front() == '\0' ? 0 : wire::utf8_sequence(text);
    if (length == 0)
      out += "\uFFFD";
    else
      out += text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

std::array<char, 8> big_endian(std::int64_t value) {
  std::array<char, 8> bytes{};
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(static_cast<std::uint64_t>(value) >> (56 - 8 * i));
  return bytes;
}

class PostgresStatement final : public Statement {
 public:
  PostgresStatement(std::string name, std::string_view sql) : name_(std::move(name)), sql_(numbered(sql, count_)) {
    const auto count = static_cast<std::size_t>(count_);
    values_.resize(count);
    lengths_.resize(count);
    integers_.resize(count);
    formats_.assign(count, 1);
  }

  Result<void> prepare(PGconn* connection, int generation) {
    if (generation == generation_) return {};
    const ResultPtr result(PQprepare(connection, name_.c_str(), sql_.c_str(), 0, nullptr));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) return failure(connection, result.get());
    connection_ = connection;
    generation_ = generation;
    return {};
  }

  void bind_null(int at) override { set(at, nullptr, 0); }
  void bind_int(int at, std::int64_t value) override {
    auto& bytes = integers_[index(at)];
    bytes = big_endian(value);
    set(at, bytes.data(), bytes.size());
  }
  void bind_text(int at, std::string_view value) override {
    if (!storable(value)) value = repaired_.emplace_back(repaired(value));
    set(at, value.data() ? value.data() : "", value.size());
  }
  void bind_bytes(int at, std::span<const std::uint8_t> value) override {
    set(at, value.data() ? reinterpret_cast<const char*>(value.data()) : "", value.size());
  }

  Result<bool> step() override {
    if (!result_) {
      row_ = 0;
      result_.reset(PQexecPrepared(connection_, name_.c_str(), count_, values_.data(), lengths_.data(), formats_.data(), 1));
      const auto status = PQresultStatus(result_.get());
      if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        const auto failed = std::exchange(result_, nullptr);
        return failure(connection_, failed.get());
      }
    } else {
      ++row_;
    }
    return row_ < PQntuples(result_.get());
  }
  void reset() override {
    result_.reset();
    repaired_.clear();
    std::fill(values_.begin(), values_.end(), nullptr);
  }
  std::int64_t changed() const override { return result_ ? std::atoll(PQcmdTuples(result_.get())) : 0; }

  bool is_null(int at) const override { return PQgetisnull(result_.get(), row_, at) != 0; }
  std::int64_t int_at(int at) const override {
    const auto bytes = bytes_at(at);
    std::uint64_t value = !bytes.empty() && (bytes[0] & 0x80) && bytes.size() > 1 ? ~std::uint64_t{0} : 0;
    for (const auto byte : bytes) value = value << 8 | byte;
    return static_cast<std::int64_t>(value);
  }
  std::string_view text_at(int at) const override {
    return {PQgetvalue(result_.get(), row_, at), static_cast<std::size_t>(PQgetlength(result_.get(), row_, at))};
  }
  std::span<const std::uint8_t> bytes_at(int at) const override {
    const auto text = text_at(at);
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
  }

 private:
  static std::size_t index(int at) { return static_cast<std::size_t>(at - 1); }
  void set(int at, const char* bytes, std::size_t size) {
    values_[index(at)] = bytes;
    lengths_[index(at)] = static_cast<int>(size);
  }

  std::string name_;
  int count_ = 0;
  std::string sql_;
  PGconn* connection_ = nullptr;
  int generation_ = 0;
  std::vector<const char*> values_;
  std::vector<int> lengths_, formats_;
  std::vector<std::array<char, 8>> integers_;
  std::deque<std::string> repaired_;
  ResultPtr result_;
  int row_ = 0;
};

class PostgresConnection final : public Connection {
 public:
  PostgresConnection(std::string url, PostgresRole role) : url_(std::move(url)), role_(role) {}

  Result<void> connect() {
    const char* names[] = {"dbname", "connect_timeout", "client_encoding", "fallback_application_name", nullptr};
    const char* values[] = {url_.c_str(), connect_timeout_s, "UTF8", "amends", nullptr};
    connection_.reset(PQconnectdbParams(names, values, 1));
    if (PQstatus(connection_.get()) != CONNECTION_OK) {
      log::error("PostgreSQL: {}", PQerrorMessage(connection_.get()));
      return fail(Errc::unavailable,
                  "The PostgreSQL server does not let Amends in, or cannot be reached. Check the address, the user and the database in "
                  "--database, and that "
                  "the server runs. The log says what it answered.",
                  "database_unreachable");
    }
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char* notice) { log::debug("PostgreSQL: {}", notice); }, nullptr);
    ++generation_;
    return script(fmt::format("SET lock_timeout = '{}'{}", lock_timeout,
                              role_ == PostgresRole::reader ? "; SET default_transaction_read_only = on" : ""));
  }

  Engine engine() const override { return Engine::postgres; }

  Result<Statement*> prepare(std::string_view sql) override {
    TRY_VOID(connected());
    auto known = statements_.find(sql);
    if (known == statements_.end())
      known = statements_.emplace(std::string(sql), std::make_unique<PostgresStatement>(fmt::format("s{}", statements_.size()), sql)).first;
    TRY_VOID(known->second->prepare(connection_.get(), generation_));
    return known->second.get();
  }

  Result<void> script(const std::string& sql) override {
    const ResultPtr result(PQexec(connection_.get(), sql.c_str()));
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) return {};
    return failure(connection_.get(), result.get());
  }

  Result<void> begin() override {
    TRY_VOID(connected());
    began_ = false;
    TRY_VOID(script("BEGIN"));
    began_ = true;
    return {};
  }
  Result<void> commit() override {
    // COMMIT of a transaction in which something failed would quietly be a ROLLBACK.
    if (!in_transaction() || PQtransactionStatus(connection_.get()) == PQTRANS_INERROR) {
      rollback();
      return connection_lost();
    }
    began_ = false;
    return script("COMMIT");
  }
  void rollback() override {
    began_ = false;
    if (in_transaction()) static_cast<void>(script("ROLLBACK"));
  }
  Result<void> savepoint() override { return inside("SAVEPOINT work"); }
  Result<void> release() override { return inside("RELEASE SAVEPOINT work"); }
  Result<void> rollback_to() override { return inside("ROLLBACK TO SAVEPOINT work; RELEASE SAVEPOINT work"); }
  bool in_transaction() const override {
    const auto status = PQtransactionStatus(connection_.get());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
  }

  Result<void> deleting(Deleting) override { return {}; }  // dead rows go when they are vacuumed
  void forget_traces() override {
    for (const char* table : {"texts", "search_rows"})
      if (auto done = script(fmt::format("VACUUM {}", table)); !done) log::warn("Erased rows of {} go at the server's next vacuum.", table);
  }

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
  };

  // A broken connection is made anew, but never in the middle of a transaction: what it held is gone.
  Result<void> connected() {
    if (PQstatus(connection_.get()) == CONNECTION_OK) return {};
    if (began_) return connection_lost();
    return connect();
  }
  Result<void> inside(const std::string& sql) {
    if (!in_transaction()) return connection_lost();
    return script(sql);
  }

  std::string url_;
  PostgresRole role_;
  std::unique_ptr<PGconn, ConnectionCloser> connection_;
  int generation_ = 0;  // of the connection; statements are prepared once in each
  bool began_ = false;
  std::unordered_map<std::string, std::unique_ptr<PostgresStatement>, TextHash, std::equal_to<>> statements_;
};

}  // namespace

Result<std::unique_ptr<Connection>> open_postgres(const std::string& url, PostgresRole role) {
  auto connection = std::make_unique<PostgresConnection>(url, role);
  TRY_VOID(connection->connect());
  return connection;
}

}  // namespace amends::store
