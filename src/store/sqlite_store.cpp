#include "store/sqlite_store.hpp"

#include <mutex>

#include "base/limits.hpp"
#include "base/log.hpp"
#include "store/connection_pool.hpp"
#include "store/data_folder.hpp"
#include "store/file_blobs.hpp"
#include "store/sqlite_connection.hpp"
#include "store/writer.hpp"

namespace amends::store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t idle_readers_max = 8;

// Copied beside its place, synced, and renamed: a backup with a backup's name is whole.
Result<void> copy_whole(const fs::path& from, const fs::path& to) {
  std::error_code ignored;
  if (fs::exists(to, ignored))
    return fail(Errc::conflict, "A file of that name is there already: " + to.string() + ". Choose another name for the backup.",
                "backup_exists");
  const fs::path unfinished = to.string() + ".unfinished";
  fs::remove(unfinished, ignored);
  auto copied = copy_sqlite(from.string(), unfinished.string());
  if (copied) copied = sync_file(unfinished);
  std::error_code error;
  if (copied) fs::rename(unfinished, to, error);
  if (copied && error) copied = file_failure("Cannot write", to, error.value());
  if (!copied) {
    fs::remove(unfinished, ignored);
    return copied;
  }
  const auto folder = to.parent_path();
  return sync_folder(folder.empty() ? "." : folder);
}

// Everything of a folder as a new folder. Files of mails and attachments never change, so they may share their place on the disk.
Result<void> copy_folder(const fs::path& from, const fs::path& to) {
  std::error_code error;
  if (fs::exists(to, error))
    return fail(Errc::conflict, "Something of that name is there already: " + to.string() + ". Choose another name for the backup.",
                "backup_exists");
  if (const auto parent = to.parent_path(); !parent.empty() && !fs::is_directory(parent, error))
    return fail(Errc::invalid, "There is no folder " + parent.string() + ". Make it first, or choose another place for the backup.",
                "backup_folder_missing");
  const fs::path unfinished = to.string() + ".unfinished";
  fs::remove_all(unfinished, error);
  TRY_VOID(make_folder(unfinished));
  auto copied = copy_whole(from / "amends.db", unfinished / "amends.db");
  if (copied) copied = copy_blobs(from / "blobs", unfinished / "blobs");
  if (copied) {
    error.clear();
    fs::rename(unfinished, to, error);
    if (error) copied = file_failure("Cannot write", to, error.value());
  }
  if (!copied) {
    fs::remove_all(unfinished, error);
    return copied;
  }
  const auto parent = to.parent_path();
  return sync_folder(parent.empty() ? "." : parent);
}

fs::path backup_name(const fs::path& folder, int version, Instant now) {
  auto time = to_rfc3339(now);
  std::erase(time, ':');
  const auto stem = fmt::format("{}-{}", version, time);
  auto path = folder / (stem + ".db");
  std::error_code ignored;
  for (int again = 2; fs::exists(path, ignored); ++again) path = folder / fmt::format("{}-{}.db", stem, again);
  return path;
}

class SqliteStore final : public Database {
 public:
  SqliteStore(const fs::path& folder, std::optional<FolderLock> lock, std::shared_ptr<Connection> writer)
      : file_(folder / "amends.db"),
        lock_(std::move(lock)),
        writer_(std::move(writer)),
        readers_([file = file_.string()] { return open_sqlite(file, SqliteRole::reader); }, idle_readers_max),
        blobs_(folder / "blobs") {
    if (lock_) blobs_.sweep();
  }

  Result<std::unique_ptr<app::Reader>> open_reader() override { return std::make_unique<Tables>(TRY(readers_.take())); }
  Result<std::unique_ptr<app::WriteSession>> open_writer() override {
    const std::scoped_lock hold(writer_mutex_);
    return std::make_unique<Writer>(TRY(free_writer()));
  }
  std::size_t writers() const override { return 1; }
  bool is_shared() const override { return false; }
  std::size_t batch_max() const override { return limits::writer_batch_max; }
  app::Blobs& blobs() override { return blobs_; }

  Result<std::optional<std::string>> meta(const std::string& key) override { return Tables(TRY(readers_.take())).meta(key); }
  Result<void> put_meta(const std::string& key, const std::string& text) override {
    const std::scoped_lock hold(writer_mutex_);
    Tables tables(TRY(free_writer()));
    return tables.put_meta(key, text);
  }
  Result<void> backup(const fs::path& to) override { return copy_folder(file_.parent_path(), to); }
  Result<std::vector<Uuid>> erased_streams() override { return Tables(TRY(readers_.take())).erased_streams(); }

 private:
  Result<std::shared_ptr<Connection>> free_writer() {
    if (!writer_) return fail(Errc::unavailable, "The data folder is open for reading only.", "opened_read_only");
    if (writer_.use_count() > 1) return fail(Errc::unavailable, "The one writer of the data folder is in use.", "writer_in_use");
    return writer_;
  }

  fs::path file_;
  std::optional<FolderLock> lock_;  // let go of last: after the connections below are closed
  std::mutex writer_mutex_;
  std::shared_ptr<Connection> writer_;
  ConnectionPool readers_;
  FileBlobs blobs_;
};

Result<std::unique_ptr<Database>> open_to_look(const OpenSettings& settings, std::span<const Migration> known) {
  const auto file = settings.folder / "amends.db";
  std::error_code ignored;
  if (!fs::exists(file, ignored))
    return fail(Errc::invalid, "There is no Amends data in " + settings.folder.string() + ". Start `amends serve` once to create it.",
                "folder_empty");
  const auto looker = TRY(open_sqlite(file.string(), SqliteRole::reader));
  TRY_VOID(check_schema(*looker, known));
  return std::make_unique<SqliteStore>(settings.folder, std::nullopt, nullptr);
}

Result<std::shared_ptr<Connection>> open_to_write(const OpenSettings& settings, std::span<const Migration> known) {
  const auto file = settings.folder / "amends.db";
  std::shared_ptr<Connection> writer = TRY(open_sqlite(file.string(), SqliteRole::writer));
  const auto back_up = [&](int version) -> Result<void> {
    const auto backups = settings.folder / "backups";
    TRY_VOID(make_folder(backups));
    const auto to = backup_name(backups, version, settings.now);
    TRY_VOID(copy_whole(file, to));
    log::info("Backed up to {} before the upgrade.", to.string());
    return {};
  };
  TRY_VOID(migrate(*writer, known, back_up));
  TRY_VOID(use_write_ahead_log(*writer));
  return writer;
}

}  // namespace

Result<std::unique_ptr<Database>> open_sqlite_store(const OpenSettings& settings, std::span<const Migration> known) {
  if (settings.access == Access::read_only) return open_to_look(settings, known);

  auto lock = TRY(FolderLock::take(settings.folder));
  const auto file = settings.folder / "amends.db";
  std::error_code ignored;
  const bool existed = fs::exists(file, ignored);
  auto writer = open_to_write(settings, known);
  if (!writer) {
    if (!existed) fs::remove(file, ignored);  // what could not be set up is not left behind
    return tl::unexpected(std::move(writer).error());
  }
  TRY_VOID(sync_folder(settings.folder));
  return std::make_unique<SqliteStore>(settings.folder, std::move(lock), std::move(*writer));
}

}  // namespace amends::store
