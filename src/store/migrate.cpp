#include <charconv>

#include "base/log.hpp"
#include "store/dialect.hpp"
#include "store/schema.hpp"
#include "store/values.hpp"

namespace amends::store {

namespace {

tl::unexpected<Error> foreign() {
  return fail(Errc::invalid,
              "This database belongs to another program, or is a damaged one of ours: it does not carry Amends' mark. "
              "Point Amends at an empty folder or database, or restore a backup.",
              "database_foreign");
}

Result<bool> carries_our_mark(Connection& db) {
  // On SQLite the mark stands in the file's header too, where `file` and a foreign program's tables cannot imitate it by chance.
  if (db.engine() == Engine::sqlite && TRY(value<std::int64_t>(db, "PRAGMA application_id")) != application_id) return false;
  if (TRY(value<std::int64_t>(db, dialect::has_meta.on(db.engine()))) == 0) return false;
  auto mark = value<std::int64_t>(db, "SELECT count(*) FROM meta WHERE key = 'application' AND value = 'amends'");
  return mark && *mark == 1;  // a table `meta` of another shape is not ours either
}

// 0: nothing there yet.
Result<int> schema_version(Connection& db) {
  if (!TRY(carries_our_mark(db))) {
    if (TRY(value<std::int64_t>(db, dialect::table_count.on(db.engine()))) == 0) return 0;
    return foreign();
  }
  const auto text = TRY(value<std::string>(db, "SELECT value FROM meta WHERE key = 'schema'"));
  int version = 0;
  std::from_chars(text.data(), text.data() + text.size(), version);
  return version > 0 ? Result<int>(version) : foreign();
}

tl::unexpected<Error> newer(int found, int known) {
  return fail(Errc::invalid,
              fmt::format("This data was written by a newer version of Amends (schema {}; this program knows schemas up to {}). "
                          "Start the newer program, or restore a backup made before the upgrade.",
                          found, known),
              "schema_newer");
}

Result<void> apply(Connection& db, std::span<const Migration> known, int from) {
  TRY(execute(db, dialect::lock_for_migration.on(db.engine())));
  if (from > 0)
    from = TRY(schema_version(db));  // another node may have done it while we waited
  else if (TRY(value<std::int64_t>(db, dialect::has_meta.on(db.engine()))) != 0)
    from = TRY(schema_version(db));
  for (const auto& migration : known) {
    if (migration.version <= from) continue;
    TRY_VOID(db.script(schema_text(db.engine(), migration.shared)));
    TRY_VOID(db.script(std::string(db.engine() == Engine::sqlite ? migration.sqlite : migration.postgres)));
    log::info("Schema {} is in place.", migration.version);
  }
  if (db.engine() == Engine::sqlite) TRY_VOID(db.script(fmt::format("PRAGMA application_id = {}", application_id)));
  constexpr std::string_view put = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
  TRY(execute(db, put, "application", "amends"));
  TRY(execute(db, put, "schema", std::to_string(std::max(from, known.back().version))));
  return {};
}

}  // namespace

Result<void> migrate(Connection& db, std::span<const Migration> known, const std::function<Result<void>(int)>& back_up) {
  const int latest = known.back().version;
  const int found = TRY(schema_version(db));
  if (found > latest) return newer(found, latest);
  if (found == latest) return {};
  if (found > 0) TRY_VOID(back_up(found));

  TRY_VOID(db.begin());
  auto done = apply(db, known, found);
  if (done) done = db.commit();
  if (done) return {};
  db.rollback();
  auto error = std::move(done).error();
  error.sentence =
      (found > 0
           ? fmt::format("The data could not be brought from schema {} to {}; it stays as it was, and a backup was made. ", found, latest)
           : std::string("The database could not be set up; nothing was written. ")) +
      error.sentence;
  error.rule = "migration_failed";
  return tl::unexpected(std::move(error));
}

Result<void> check_schema(Connection& db, std::span<const Migration> known) {
  const int latest = known.back().version;
  const int found = TRY(schema_version(db));
  if (found > latest) return newer(found, latest);
  if (found == latest) return {};
  return fail(Errc::invalid,
              found == 0 ? "There is no Amends data here yet. Start `amends serve` once to create it."
                         : "This data was written by an older version of Amends. Start `amends serve` once to bring it up to date.",
              "schema_older");
}

}  // namespace amends::store
