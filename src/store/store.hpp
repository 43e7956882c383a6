#pragma once
// Opens what Amends keeps: a data folder (SQLite, the default) or a PostgreSQL database.
//
//   data/
//     amends.db       cases, journals, records; with amends.db-wal and amends.db-shm beside it
//     blobs/ab/cd...  attachments and raw mail, named by their SHA-256
//     backups/        <schema>-<time>.db: made before each migration
//     lock            held by the one process that owns the folder

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/ports.hpp"

namespace amends::store {

enum class Access {
  read_write,  // takes the folder's lock, migrates, may write
  read_only,   // beside a running server, for looking only: takes no lock, changes nothing, open_writer refuses
};

struct OpenSettings {
  std::filesystem::path folder;             // made when it is not there (mode 0700), unless read-only
  std::optional<std::string> postgres_url;  // postgres://user@host:port/database; the folder then holds nothing of the database
  Access access = Access::read_write;
  Instant now;  // names a backup made before a migration
};

// A store with what only the wiring and the commands need. It must outlive its readers, writers and blobs.
class Database : public app::Store {
 public:
  // Facts about the whole store, fixed at or soon after its creation ("rehearsal", a key for signing, ...). Own connection: any thread.
  virtual Result<std::optional<std::string>> meta(const std::string& key) = 0;
  virtual Result<void> put_meta(const std::string& key, const std::string& value) = 0;
  // A consistent copy of everything as a new data folder, synced, while work goes on: the database, then the files of mails and
  // attachments. PostgreSQL refuses (Errc::invalid): pg_dump is the tool there.
  virtual Result<void> backup(const std::filesystem::path& to) = 0;
  // Streams whose personal text was erased: a restore erases them again.
  virtual Result<std::vector<Uuid>> erased_streams() = 0;
};

// Errors: Errc::unavailable (the folder is in use, cannot be written, the disk is full, the server cannot be reached),
// Errc::invalid (a file or database that is not ours, or is newer than this program). Nothing is half-written in any of them.
Result<std::unique_ptr<Database>> open_store(const OpenSettings& settings);

}  // namespace amends::store
