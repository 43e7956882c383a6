// Opening: migrations happen or do not, and what is not ours is left alone. On both engines.

#include <array>

#include <gmock/gmock.h>

#include "backend.hpp"
#include "rows.hpp"
#include "store/postgres_store.hpp"
#include "store/sqlite_store.hpp"

namespace amends::test {

namespace {

using app::Transaction;
using store::Migration;
using testing::HasSubstr;

Result<std::unique_ptr<store::Database>> open_with(const store::OpenSettings& settings, std::span<const Migration> known) {
  return settings.postgres_url ? store::open_postgres_store(settings, known) : store::open_sqlite_store(settings, known);
}

std::vector<Migration> with_second(std::string_view sql) {
  std::vector<Migration> known(store::migrations().begin(), store::migrations().end());
  known.push_back({known.back().version + 1, sql, "", ""});
  return known;
}

TEST_P(StoreTest, a_migration_changes_the_tables_and_keeps_the_rows) {
  must_write([](Transaction& tx) { return tx.put_setting("a", "1"); });
  close();
  const auto known = with_second("CREATE TABLE more (id {int} PRIMARY KEY) {strict}; INSERT INTO more (id) VALUES (1);");
  for (int again = 0; again < 2; ++again) {
    const auto migrated = must(open_with(settings(), known));
    EXPECT_EQ(must(migrated->meta("schema")), std::to_string(known.back().version));
    EXPECT_EQ(must(must(migrated->open_reader())->setting("a")), "1");
  }
}

TEST_P(StoreTest, a_letter_that_an_older_program_was_sending_is_of_unknown_fate) {
  // Schema 2, with such a letter in it, as a second database beside this test's own.
  const auto place = GetParam().new_place();
  const auto how = place->settings();
  const auto insert = [](const std::string& ids) {
    return "INSERT INTO outbox VALUES (" + ids +
           ", 'a@example.org', '', '', 'm@example.com', NULL, '[]', '', '', 1, 1, 'sending', 0, NULL, NULL, '', NULL)";
  };
  const auto sqlite = insert("x'00000000000000000000000000000001', x'00000000000000000000000000000002'");
  const auto postgres = insert("'\\x00000000000000000000000000000001', '\\x00000000000000000000000000000002'");
  auto second = store::migrations()[1];
  second.sqlite = sqlite;
  second.postgres = postgres;
  const std::array older{store::migrations()[0], second};
  must(open_with(how, older));
  const auto migrated = must(open_with(how, store::migrations()));
  const auto letters = must(must(migrated->open_reader())->outbox_list(app::OutboxState::unknown, std::nullopt, 10));
  ASSERT_EQ(letters.size(), 1u);
  EXPECT_FALSE(letters[0].content);
  EXPECT_FALSE(letters[0].automatic);
}

TEST_P(StoreTest, a_migration_that_fails_leaves_everything_as_it_was) {
  must_write([](Transaction& tx) { return tx.put_setting("a", "1"); });
  close();
  const auto failed = open_with(
      settings(), with_second("DROP TABLE settings; CREATE TABLE more (id {int} PRIMARY KEY); INSERT INTO nowhere (id) VALUES (1);"));
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().rule, "migration_failed");
  EXPECT_THAT(failed.error().sentence, HasSubstr("stays as it was"));
  open();
  EXPECT_EQ(must(database().meta("schema")), std::to_string(store::migrations().back().version));
  EXPECT_EQ(must(reader().setting("a")), "1");
}

TEST_P(StoreTest, data_of_a_newer_program_is_refused_and_not_touched) {
  with_free_writer([](store::Database& database) { must(database.put_meta("schema", "99")); });
  close();
  for (const auto access : {store::Access::read_write, store::Access::read_only}) {
    auto how = settings();
    how.access = access;
    const auto refused = store::open_store(how);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::invalid);
    EXPECT_EQ(refused.error().rule, "schema_newer");
    EXPECT_THAT(refused.error().sentence, HasSubstr("schema 99"));
  }
}

TEST_P(StoreTest, data_of_an_older_program_can_only_be_looked_at_once_it_is_migrated) {
  close();
  auto how = settings();
  how.access = store::Access::read_only;
  const auto refused = open_with(how, with_second("CREATE TABLE more (id {int} PRIMARY KEY)"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().rule, "schema_older");
}

TEST_P(StoreTest, opened_for_looking_it_reads_beside_the_writer_and_writes_nothing) {
  auto how = settings();
  how.access = store::Access::read_only;
  const auto beside = must(store::open_store(how));
  must_write([](Transaction& tx) { return tx.put_setting("a", "1"); });
  EXPECT_EQ(must(must(beside->open_reader())->setting("a")), "1");
  EXPECT_EQ(beside->open_writer().error().rule, "opened_read_only");
  EXPECT_EQ(beside->put_meta("a", "b").error().rule, "opened_read_only");
}

TEST_P(StoreTest, a_reader_cannot_write_even_by_mistake) {
  auto& tables = dynamic_cast<app::Transaction&>(reader());
  const auto refused = tables.put_setting("a", "1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::unavailable);
  EXPECT_EQ(must(reader().setting("a")), std::nullopt);
}

}  // namespace

}  // namespace amends::test
