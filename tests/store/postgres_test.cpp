// What only PostgreSQL can do to us: several writers at once, connections that break, a database that is not ours.

#include <chrono>
#include <future>
#include <thread>

#include <gmock/gmock.h>

#include "backend.hpp"
#include "rows.hpp"
#include "store/postgres_store.hpp"
#include "support/postgres.hpp"

namespace amends::test {

namespace {

using app::Transaction;
using testing::ElementsAre;
using testing::HasSubstr;

class Postgres : public testing::Test {
 protected:
  Postgres() : url_(PostgresServer::shared().new_schema()) {}
  store::OpenSettings settings() const { return {{}, url_, store::Access::read_write, at(0)}; }
  std::unique_ptr<store::Database> open() const { return must(store::open_store(settings())); }
  // Ends every other session of the server, as its restart would.
  static void break_connections() {
    PostgresServer::shared().run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
  }
  std::string schema() const { return url_.substr(url_.rfind("%3D") + 3); }

  std::string url_;
};

Result<void> append(Transaction& tx, const app::StoredEvent& event) {
  TRY(tx.append(std::vector{event}));
  return {};
}

TEST_F(Postgres, of_two_writers_that_append_the_same_event_one_has_to_decide_again) {
  const auto store = open();
  const auto one = must(store->open_writer()), two = must(store->open_writer());
  must(one->begin());
  must(two->begin());
  must(one->run([](Transaction& tx) { return append(tx, event(1, 1)); }));
  auto waiting = std::async(std::launch::async, [&] { return two->run([](Transaction& tx) { return append(tx, event(1, 1)); }); });
  EXPECT_EQ(waiting.wait_for(std::chrono::milliseconds(100)), std::future_status::timeout);  // until the first one has ended
  must(one->commit());
  const auto second = waiting.get();
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().rule, "version_conflict");
  must(two->run([](Transaction& tx) { return append(tx, event(1, 2)); }));
  must(two->commit());
  EXPECT_EQ(must(must(store->open_reader())->events(uuid(1), 0)).size(), 2u);
}

TEST_F(Postgres, a_reader_of_all_events_waits_for_positions_that_are_still_on_their_way) {
  const auto store = open();
  const auto slow = must(store->open_writer()), quick = must(store->open_writer());
  must(slow->begin());
  must(slow->run([](Transaction& tx) { return append(tx, event(1, 1)); }));  // has drawn the lower position
  must(quick->begin());
  must(quick->run([](Transaction& tx) { return append(tx, event(2, 1)); }));
  must(quick->commit());
  auto reading = std::async(std::launch::async, [&] { return must(must(store->open_reader())->events_from(0, 10)); });
  EXPECT_EQ(reading.wait_for(std::chrono::milliseconds(100)), std::future_status::timeout);
  must(slow->commit());
  const auto found = reading.get();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].stream, uuid(1));
  EXPECT_EQ(found[1].stream, uuid(2));
}

TEST_F(Postgres, two_nodes_never_claim_the_same_letter) {
  const auto here = open(), there = open();
  const auto one = must(here->open_writer()), two = must(there->open_writer());
  must(one->begin());
  must(one->run([](Transaction& tx) -> Result<void> {
    for (std::uint64_t number = 1; number <= 3; ++number) TRY_VOID(tx.put_outbox(letter(number)));
    return {};
  }));
  must(one->commit());
  std::vector<app::OutboxRow> ours, theirs;
  must(one->begin());
  must(two->begin());
  must(one->run([&](Transaction& tx) -> Result<void> {
    ours = TRY(tx.claim_outbox(at(99), 2, "here"));
    return {};
  }));
  must(two->run([&](Transaction& tx) -> Result<void> {  // does not wait for the first
    theirs = TRY(tx.claim_outbox(at(99), 2, "there"));
    return {};
  }));
  must(one->commit());
  must(two->commit());
  ASSERT_EQ(ours.size(), 2u);
  ASSERT_EQ(theirs.size(), 1u);
  EXPECT_EQ(theirs[0].id, letter(3).id);
}

TEST_F(Postgres, a_broken_connection_is_unavailable_once_and_made_anew_at_the_next_use) {
  const auto store = open();
  const auto reader = must(store->open_reader());
  const auto writer = must(store->open_writer());
  must(writer->begin());
  must(writer->run([](Transaction& tx) { return tx.put_setting("a", "1"); }));
  must(writer->commit());
  EXPECT_EQ(must(reader->setting("a")), "1");

  must(writer->begin());
  break_connections();
  const auto lost = writer->run([](Transaction& tx) { return tx.put_setting("a", "2"); });
  ASSERT_FALSE(lost);
  EXPECT_EQ(lost.error().code, Errc::unavailable);
  EXPECT_EQ(writer->commit().error().rule, "connection_lost");
  const auto unread = reader->setting("a");
  ASSERT_FALSE(unread);
  EXPECT_EQ(unread.error().rule, "connection_lost");

  EXPECT_EQ(must(reader->setting("a")), "1");
  must(writer->begin());
  must(writer->run([](Transaction& tx) { return tx.put_setting("a", "3"); }));
  must(writer->commit());
  EXPECT_EQ(must(reader->setting("a")), "3");
}

TEST_F(Postgres, a_transaction_whose_connection_broke_is_not_carried_on_by_a_new_one) {
  const auto store = open();
  const auto writer = must(store->open_writer());
  must(writer->begin());
  must(writer->run([](Transaction& tx) { return tx.put_setting("first", "1"); }));
  break_connections();
  EXPECT_FALSE(writer->run([](Transaction& tx) { return tx.put_setting("second", "1"); }));
  EXPECT_FALSE(writer->run([](Transaction& tx) { return tx.put_setting("third", "1"); }));
  EXPECT_FALSE(writer->commit());
  const auto reader = must(store->open_reader());
  for (const auto* key : {"first", "second", "third"}) EXPECT_EQ(must(reader->setting(key)), std::nullopt) << key;
}

TEST_F(Postgres, blobs_outlive_a_broken_connection) {
  const auto store = open();
  const auto content = must(store->blobs().put("bytes"));
  break_connections();
  EXPECT_FALSE(store->blobs().get(content));
  EXPECT_EQ(must(store->blobs().get(content)), "bytes");
}

TEST_F(Postgres, nodes_that_start_together_migrate_once) {
  std::vector<std::future<std::unique_ptr<store::Database>>> starting;
  for (int node = 0; node < 4; ++node) starting.push_back(std::async(std::launch::async, [&] { return open(); }));
  for (auto& node : starting) EXPECT_EQ(must(node.get()->meta("application")), "amends");
}

TEST_F(Postgres, a_database_with_tables_of_another_program_is_refused_and_not_touched) {
  PostgresServer::shared().run("CREATE TABLE " + schema() + ".meta (id INTEGER)");
  const auto refused = store::open_store(settings());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::invalid);
  EXPECT_EQ(refused.error().rule, "database_foreign");
}

TEST_F(Postgres, a_server_that_is_not_there_is_unavailable) {
  const auto refused = store::open_store({{}, "postgres://amends@127.0.0.1:1/amends", store::Access::read_write, at(0)});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::unavailable);
  EXPECT_THAT(refused.error().sentence, HasSubstr("--database"));
}

TEST_F(Postgres, a_backup_is_the_servers_business) { EXPECT_EQ(open()->backup("/tmp/never").error().rule, "backup_by_server"); }

}  // namespace

}  // namespace amends::test
