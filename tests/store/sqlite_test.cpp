// What only a folder and a file can do to us: other owners, other files, no room, no rights, half a copy.

#include <csignal>
#include <fstream>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "backend.hpp"
#include "rows.hpp"
#include "store/data_folder.hpp"
#include "store/file_blobs.hpp"
#include "store/sqlite_connection.hpp"
#include "store/sqlite_store.hpp"
#include "support/temporary_folder.hpp"

namespace amends::test {

namespace {

namespace fs = std::filesystem;
using app::Transaction;
using testing::HasSubstr;

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_text(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

// Runs `check` in a child process, whose rights or mounts it may change; true when it returned true.
template <class Check>
bool in_a_child(Check check) {
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      ::_exit(check() ? 0 : 1);
    } catch (const std::exception& problem) {
      std::fprintf(stderr, "%s\n", problem.what());
      ::_exit(1);
    }
  }
  int status = 0;
  return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

class Sqlite : public testing::Test {
 protected:
  store::OpenSettings settings() const { return {folder_, std::nullopt, store::Access::read_write, at(0)}; }
  std::unique_ptr<store::Database> open() const { return must(store::open_store(settings())); }
  Error refusal() const {
    const auto opened = store::open_store(settings());
    return opened ? Error{Errc::internal, "It opened.", "opened", ""} : opened.error();
  }
  fs::path file() const { return folder_ / "amends.db"; }

  static void put_setting(store::Database& store, const std::string& key, const std::string& value) {
    const auto writer = must(store.open_writer());
    must(writer->begin());
    must(writer->run([&](Transaction& tx) { return tx.put_setting(key, value); }));
    must(writer->commit());
  }
  static std::optional<std::string> setting(store::Database& store, const std::string& key) {
    return must(must(store.open_reader())->setting(key));
  }

  TemporaryFolder temporary_;
  fs::path folder_ = temporary_.path() / "deep" / "data";
};

TEST_F(Sqlite, makes_the_folder_for_its_owner_only) {
  open();
  struct stat found {};
  ASSERT_EQ(::stat(folder_.c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777, 0700u);
}

TEST_F(Sqlite, every_commit_is_synced_and_nobody_but_the_writer_checkpoints) {
  open();
  const auto writer = must(store::open_sqlite(file().string(), store::SqliteRole::writer));
  must(store::use_write_ahead_log(*writer));
  EXPECT_EQ(must(store::value<std::string>(*writer, "PRAGMA journal_mode")), "wal");
  EXPECT_EQ(must(store::value<int>(*writer, "PRAGMA synchronous")), 2);
  const auto reader = must(store::open_sqlite(file().string(), store::SqliteRole::reader));
  EXPECT_EQ(must(store::value<int>(*reader, "PRAGMA wal_autocheckpoint")), 0);
  EXPECT_EQ(must(store::value<int>(*reader, "PRAGMA query_only")), 1);
}

TEST_F(Sqlite, a_second_owner_of_the_folder_is_told_who_has_it) {
  const auto first = open();
  const auto refused = refusal();
  EXPECT_EQ(refused.code, Errc::unavailable);
  EXPECT_EQ(refused.rule, "folder_locked");
  EXPECT_THAT(refused.sentence, HasSubstr(std::to_string(::getpid())));
}

TEST_F(Sqlite, the_lock_goes_with_the_process_that_held_it) {
  EXPECT_TRUE(in_a_child([&] {
    static auto held = open();  // never closed: the child ends with it
    return true;
  }));
  open();
}

TEST_F(Sqlite, there_is_one_writer) {
  const auto store = open();
  EXPECT_EQ(store->writers(), 1u);
  const auto writer = must(store->open_writer());
  EXPECT_EQ(store->open_writer().error().rule, "writer_in_use");
  EXPECT_EQ(store->put_meta("a", "b").error().rule, "writer_in_use");
}

TEST_F(Sqlite, a_file_of_another_kind_is_refused_and_not_touched) {
  must(store::make_folder(folder_));
  const std::string other(20'000, 'x');
  write_text(file(), other);
  const auto refused = refusal();
  EXPECT_EQ(refused.code, Errc::invalid);
  EXPECT_EQ(refused.rule, "database_foreign");
  EXPECT_TRUE(text_of(file()) == other);
}

TEST_F(Sqlite, a_database_of_another_program_is_refused_and_not_touched) {
  must(store::make_folder(folder_));
  const auto other = must(store::open_sqlite(file().string(), store::SqliteRole::writer));
  must(other->script(
      "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT); INSERT INTO meta VALUES ('application', 'amends'), ('schema', '1')"));
  const auto before = text_of(file());
  const auto refused = refusal();
  EXPECT_EQ(refused.code, Errc::invalid);
  EXPECT_EQ(refused.rule, "database_foreign");
  EXPECT_TRUE(text_of(file()) == before);
}

TEST_F(Sqlite, an_empty_file_is_a_new_database) {
  must(store::make_folder(folder_));
  write_text(file(), "");
  EXPECT_EQ(must(open()->meta("application")), "amends");
}

TEST_F(Sqlite, a_damaged_file_is_said_to_be_damaged) {
  put_setting(*open(), "a", "1");
  auto bytes = text_of(file());
  ASSERT_GT(bytes.size(), 8192u);
  std::fill(bytes.begin() + 100, bytes.end(), '\x5a');  // the header stays
  write_text(file(), bytes);
  const auto refused = refusal();
  EXPECT_EQ(refused.code, Errc::unavailable);
  EXPECT_EQ(refused.rule, "database_damaged");
  EXPECT_THAT(refused.sentence, HasSubstr("backup"));
  EXPECT_TRUE(text_of(file()) == bytes);
}

TEST_F(Sqlite, a_folder_that_is_a_file_is_refused) {
  write_text(temporary_.path() / "deep", "a file");
  EXPECT_EQ(refusal().code, Errc::unavailable);
  EXPECT_EQ(refusal().rule, "folder_is_file");
}

TEST_F(Sqlite, a_folder_without_the_right_to_write_is_refused) {
  put_setting(*open(), "a", "1");
  // Root may write anywhere, so the check runs as nobody; the folder is another one's.
  fs::permissions(temporary_.path(), fs::perms::all);
  fs::permissions(folder_.parent_path(), fs::perms::all);
  fs::permissions(folder_, fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
  if (::geteuid() != 0) fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_TRUE(in_a_child([&] {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) return false;
    const auto refused = refusal();
    return refused.code == Errc::unavailable && refused.rule == "folder_read_only" &&
           refused.sentence.find("may not write") != std::string::npos;
  }));
  fs::permissions(folder_, fs::perms::owner_all);
}

// On a file system of `bytes` (a tmpfs in a mount namespace of the child's own).
template <class Check>
bool on_a_small_disk(const fs::path& folder, std::size_t bytes, Check check) {
  return in_a_child([&] {
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
    if (::mount("tmpfs", folder.c_str(), "tmpfs", 0, ("size=" + std::to_string(bytes)).c_str()) != 0) return false;
    return check();
  });
}
bool may_mount(const fs::path& folder) {
  return on_a_small_disk(folder, 65'536, [] { return true; });
}

TEST_F(Sqlite, a_disk_too_full_to_begin_leaves_no_database_behind) {
  must(store::make_folder(folder_));
  if (!may_mount(folder_)) GTEST_SKIP() << "mounting a small disk is not allowed here";
  EXPECT_TRUE(on_a_small_disk(folder_, 64 * 1024, [&] {
    const auto refused = refusal();
    return refused.code == Errc::unavailable && refused.sentence.find("disk is full") != std::string::npos && !fs::exists(file());
  }));
}

TEST_F(Sqlite, a_disk_that_fills_refuses_the_commit_keeps_what_was_there_and_recovers) {
  must(store::make_folder(folder_));
  if (!may_mount(folder_)) GTEST_SKIP() << "mounting a small disk is not allowed here";
  EXPECT_TRUE(on_a_small_disk(folder_, 3 * 1024 * 1024, [&] {
    const auto store = open();
    put_setting(*store, "before", "1");
    const auto writer = must(store->open_writer());
    const std::string large(4'000'000, 'x');
    must(writer->begin());
    must(writer->run([](Transaction& tx) { return tx.put_setting("with_it", "1"); }));
    auto done = writer->run([&](Transaction& tx) { return tx.put_setting("large", large); });
    const auto committed = writer->commit();
    if (done && committed) return false;
    const auto& error = done ? committed.error() : done.error();
    if (error.code != Errc::unavailable || error.sentence.find("full") == std::string::npos) return false;
    if (setting(*store, "before") != "1" || setting(*store, "large")) return false;
    // Attachments: refused, and nothing half-written stays.
    if (store->blobs().put(large).error().rule != "disk_full") return false;
    const std::vector<std::string_view> several = {"a", "b", large, "c", "d"};
    if (store->blobs().put_all(several).error().rule != "disk_full") return false;
    for (const auto& entry : fs::recursive_directory_iterator(folder_ / "blobs"))
      if (entry.is_regular_file()) return false;
    must(writer->begin());
    must(writer->run([](Transaction& tx) { return tx.put_setting("after", "1"); }));
    must(writer->commit());
    return setting(*store, "after") == "1";
  }));
}

TEST_F(Sqlite, no_room_inside_a_batch_undoes_the_batch_and_says_so) {
  open();
  const std::shared_ptr<store::Connection> connection = must(store::open_sqlite(file().string(), store::SqliteRole::writer));
  must(store::use_write_ahead_log(*connection));
  const auto pages = must(store::value<int>(*connection, "PRAGMA page_count"));
  must(connection->script("PRAGMA max_page_count = " + std::to_string(pages + 2)));
  store::Writer writer(connection);
  must(writer.begin());
  must(writer.run([](Transaction& tx) { return tx.put_setting("small", "1"); }));
  const auto full = writer.run([](Transaction& tx) { return tx.put_setting("large", std::string(100'000, 'x')); });
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().code, Errc::unavailable);
  EXPECT_EQ(full.error().rule, "disk_full");
  // SQLite may have given up the whole transaction; then nothing of the batch may be called done.
  const auto committed = writer.commit();
  store::Tables tables(connection);
  EXPECT_EQ(must(tables.setting("small")).has_value(), committed.has_value());
  EXPECT_EQ(must(tables.setting("large")), std::nullopt);
}

TEST_F(Sqlite, a_backup_is_a_whole_store_taken_while_work_goes_on) {
  const auto store = open();
  put_setting(*store, "a", "1");
  const auto writer = must(store->open_writer());
  must(writer->begin());
  must(writer->run([](Transaction& tx) { return tx.put_setting("uncommitted", "1"); }));
  const auto content = must(store->blobs().put("a mail"));
  const fs::path other = temporary_.path() / "other";
  must(store->backup(other));
  must(writer->commit());
  const auto restored = must(store::open_store({other, std::nullopt, store::Access::read_write, at(0)}));
  EXPECT_EQ(setting(*restored, "a"), "1");
  EXPECT_EQ(setting(*restored, "uncommitted"), std::nullopt);
  EXPECT_EQ(must(restored->blobs().get(content)), "a mail");
  EXPECT_EQ(store->backup(other).error().rule, "backup_exists");
}

TEST_F(Sqlite, a_backup_that_cannot_be_written_leaves_nothing) {
  const auto store = open();
  const auto refused = store->backup(temporary_.path() / "nowhere" / "copy");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().rule, "backup_folder_missing");
  EXPECT_FALSE(fs::exists(temporary_.path() / "nowhere"));
}

TEST_F(Sqlite, a_migration_is_preceded_by_a_backup_that_stays_when_it_fails) {
  put_setting(*open(), "a", "1");
  std::vector<store::Migration> known(store::migrations().begin(), store::migrations().end());
  const int latest = known.back().version;
  known.push_back({latest + 1, "DROP TABLE settings; INSERT INTO nowhere (id) VALUES (1);", "", ""});
  const auto failed = store::open_sqlite_store(settings(), known);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().rule, "migration_failed");
  EXPECT_EQ(setting(*open(), "a"), "1");

  std::vector<fs::path> backups;
  for (const auto& entry : fs::directory_iterator(folder_ / "backups")) backups.push_back(entry.path());
  ASSERT_EQ(backups.size(), 1u);
  EXPECT_THAT(backups[0].filename().string(), testing::MatchesRegex(std::to_string(latest) + "-2026-11-24T.*Z\\.db"));
  const fs::path other = temporary_.path() / "other";
  must(store::make_folder(other));
  fs::copy_file(backups[0], other / "amends.db");
  EXPECT_EQ(setting(*must(store::open_store({other, std::nullopt, store::Access::read_write, at(0)})), "a"), "1");
}

TEST_F(Sqlite, a_migration_that_cannot_back_up_does_not_begin) {
  put_setting(*open(), "a", "1");
  write_text(folder_ / "backups", "a file where the folder should be");
  std::vector<store::Migration> known(store::migrations().begin(), store::migrations().end());
  known.push_back({known.back().version + 1, "DROP TABLE settings", "", ""});
  const auto refused = store::open_sqlite_store(settings(), known);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().rule, "folder_is_file");
  EXPECT_EQ(setting(*open(), "a"), "1");
}

TEST_F(Sqlite, what_was_erased_is_in_none_of_the_files) {
  const std::string secret = "kleopatraskatze";
  const auto store = open();
  const auto writer = must(store->open_writer());
  const auto write = [&](auto work) {
    must(writer->begin());
    must(writer->run([&](Transaction& tx) -> Result<void> { return work(tx); }));
    must(writer->commit());
  };
  for (std::uint64_t number = 1; number <= 20; ++number)
    write([&](Transaction& tx) -> Result<void> {
      std::string body = number == 7 ? secret : "something else";
      for (int i = 0; i < 400; ++i) body += number == 7 ? " " + secret : " and more of it";  // over several pages
      TRY_VOID(tx.put_texts(std::vector{text(number, number, body)}));
      return tx.add_search(id<app::CaseId>(number), static_cast<std::int64_t>(number), body);
    });
  const auto found = [&] {
    for (const auto& entry : fs::recursive_directory_iterator(folder_))
      if (entry.is_regular_file() && text_of(entry.path()).find(secret) != std::string::npos) return true;
    return false;
  };
  ASSERT_TRUE(found());
  write([](Transaction& tx) { return tx.erase_texts(uuid(7)); });
  EXPECT_FALSE(found());
}

TEST_F(Sqlite, bytes_that_somebody_has_just_put_again_are_not_removed_under_them) {
  const auto store = open();
  const auto content = must(store->blobs().put("logo"));
  must(store->blobs().put("logo"));
  must(store->blobs().remove(content));
  EXPECT_EQ(must(store->blobs().get(content)), "logo");
  const auto other = must(store->blobs().put("raw mail"));
  must(store->blobs().remove(other));
  EXPECT_EQ(must(store->blobs().get(other)), std::nullopt);
}

TEST_F(Sqlite, a_blob_half_written_by_a_crash_is_swept_away_and_a_damaged_one_is_not_handed_out) {
  app::Digest content;
  {
    const auto store = open();
    content = must(store->blobs().put("bytes"));
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder_ / "blobs"))
    if (entry.is_regular_file()) files.push_back(entry.path());
  ASSERT_EQ(files.size(), 1u);
  EXPECT_EQ(files[0].parent_path().filename().string().size(), 2u);
  EXPECT_EQ(files[0].filename().string().size(), 62u);
  const auto half = files[0].parent_path() / "new-Ab12Cd";
  write_text(half, "byt");
  write_text(files[0], "bytez");
  const auto store = open();
  EXPECT_FALSE(fs::exists(half));
  EXPECT_EQ(store->blobs().get(content).error().rule, "blob_damaged");
}

}  // namespace

}  // namespace amends::test
