#include "store/postgres_store.hpp"

#include <mutex>

#include "store/connection_pool.hpp"
#include "store/file_blobs.hpp"
#include "store/postgres_connection.hpp"
#include "store/values.hpp"
#include "store/writer.hpp"

namespace amends::store {

namespace {

constexpr std::size_t writers_count = 4;  // commits of this process under way at once
constexpr std::size_t idle_connections_max = 8;

// On connections of their own: large bytes never wait for, or hold up, a transaction.
class PostgresBlobs final : public app::Blobs {
 public:
  explicit PostgresBlobs(ConnectionPool& connections) : connections_(connections) {}

  // In one transaction, in the order of the digests, so that two of them never wait for each other.
  Result<std::vector<app::Digest>> put_all(std::span<const std::string_view> several) override {
    std::vector<app::Digest> contents;
    std::map<app::Digest, std::string_view> fresh;
    for (const auto bytes : several) fresh.emplace(contents.emplace_back(sha256(bytes)), bytes);
    const auto db = TRY(connections_.take());
    TRY_VOID(db->begin());
    for (const auto& [content, bytes] : fresh)
      TRY(execute(*db, "INSERT INTO blobs (content, bytes) VALUES (?, ?) ON CONFLICT (content) DO NOTHING", content, Bytes{bytes}));
    TRY_VOID(db->commit());
    return contents;
  }
  Result<std::optional<std::string>> get(const app::Digest& content) override {
    const auto db = TRY(connections_.take());
    auto use = TRY(query(*db, "SELECT bytes FROM blobs WHERE content = ?", content));
    if (!TRY(use.step())) return std::nullopt;
    std::string bytes;
    use.row().take(Bytes{bytes});
    return bytes;
  }
  Result<void> remove(const app::Digest& content) override {
    const auto db = TRY(connections_.take());
    TRY(execute(*db, "DELETE FROM blobs WHERE content = ?", content));
    return {};
  }

 private:
  ConnectionPool& connections_;
};

class PostgresStore final : public Database {
 public:
  PostgresStore(std::string url, Access access)
      : access_(access),
        readers_([url] { return open_postgres(url, PostgresRole::reader); }, idle_connections_max),
        writers_([url, access] { return open_postgres(url, access == Access::read_only ? PostgresRole::reader : PostgresRole::writer); },
                 idle_connections_max),
        blobs_(writers_) {}

  Result<std::unique_ptr<app::Reader>> open_reader() override { return std::make_unique<Tables>(TRY(readers_.take())); }
  Result<std::unique_ptr<app::WriteSession>> open_writer() override {
    if (access_ == Access::read_only) return fail(Errc::unavailable, "The database is open for reading only.", "opened_read_only");
    return std::make_unique<Writer>(TRY(writers_.take()));
  }
  std::size_t writers() const override { return writers_count; }
  bool is_shared() const override { return true; }
  std::size_t batch_max() const override { return 1; }
  app::Blobs& blobs() override { return blobs_; }

  Result<std::optional<std::string>> meta(const std::string& key) override { return Tables(TRY(readers_.take())).meta(key); }
  Result<void> put_meta(const std::string& key, const std::string& text) override {
    if (access_ == Access::read_only) return fail(Errc::unavailable, "The database is open for reading only.", "opened_read_only");
    return Tables(TRY(writers_.take())).put_meta(key, text);
  }
  Result<void> backup(const std::filesystem::path&) override {
    return fail(Errc::invalid,
                "A PostgreSQL database is backed up by PostgreSQL's own tools: use pg_dump, or the server's continuous archiving.",
                "backup_by_server");
  }
  Result<std::vector<Uuid>> erased_streams() override { return Tables(TRY(readers_.take())).erased_streams(); }

 private:
  Access access_;
  ConnectionPool readers_, writers_;
  PostgresBlobs blobs_;
};

}  // namespace

Result<std::unique_ptr<Database>> open_postgres_store(const OpenSettings& settings, std::span<const Migration> known) {
  const auto& url = *settings.postgres_url;
  if (settings.access == Access::read_only) {
    const auto db = TRY(open_postgres(url, PostgresRole::reader));
    TRY_VOID(check_schema(*db, known));
  } else {
    const auto db = TRY(open_postgres(url, PostgresRole::writer));
    // The tables change in one transaction, or not at all, so there is nothing to back up for.
    TRY_VOID(migrate(*db, known, [](int) -> Result<void> { return {}; }));
  }
  return std::make_unique<PostgresStore>(url, settings.access);
}

}  // namespace amends::store
