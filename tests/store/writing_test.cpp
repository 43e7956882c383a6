// Begin, savepoints, commit, conflicts.

#include <gmock/gmock.h>

#include "backend.hpp"
#include "rows.hpp"

namespace amends::test {

namespace {

using app::Transaction;

const auto changes_mind = [] { return fail(Errc::conflict, "No.", "refused"); };

TEST_P(StoreTest, what_was_not_committed_is_not_there) {
  must(writer().begin());
  must(writer().run([](Transaction& tx) { return tx.put_setting("a", "1"); }));
  EXPECT_EQ(must(reader().setting("a")), std::nullopt);
  writer().rollback();
  must(writer().begin());
  must(writer().commit());
  EXPECT_EQ(must(reader().setting("a")), std::nullopt);
}

TEST_P(StoreTest, a_failed_work_undoes_itself_alone) {
  must(writer().begin());
  must(writer().run([](Transaction& tx) { return tx.put_setting("before", "1"); }));
  const auto failed = writer().run([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_setting("inside", "1"));
    TRY_VOID(tx.put_setting("before", "2"));
    return changes_mind();
  });
  EXPECT_EQ(failed.error().rule, "refused");
  must(writer().run([](Transaction& tx) { return tx.put_setting("after", "1"); }));
  must(writer().commit());
  EXPECT_EQ(must(reader().setting("before")), "1");
  EXPECT_EQ(must(reader().setting("inside")), std::nullopt);
  EXPECT_EQ(must(reader().setting("after")), "1");
}

TEST_P(StoreTest, a_work_that_throws_undoes_itself_alone) {
  must(writer().begin());
  EXPECT_THROW(static_cast<void>(writer().run([](Transaction& tx) -> Result<void> {
                 TRY_VOID(tx.put_setting("inside", "1"));
                 throw std::runtime_error("out of memory");
               })),
               std::runtime_error);
  must(writer().run([](Transaction& tx) { return tx.put_setting("after", "1"); }));
  must(writer().commit());
  EXPECT_EQ(must(reader().setting("inside")), std::nullopt);
  EXPECT_EQ(must(reader().setting("after")), "1");
}

TEST_P(StoreTest, a_statement_that_the_database_refuses_leaves_the_rest_of_the_batch_alone) {
  must_write([](Transaction& tx) { return tx.put_staff(colleague(1)); });
  must(writer().begin());
  must(writer().run([](Transaction& tx) { return tx.put_setting("before", "1"); }));
  const auto twice = writer().run([](Transaction& tx) {
    auto other = colleague(2);
    other.email = colleague(1).email;
    return tx.put_staff(other);
  });
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().code, Errc::conflict);
  EXPECT_EQ(twice.error().rule, "email_taken");
  must(writer().run([](Transaction& tx) { return tx.put_setting("after", "1"); }));
  must(writer().commit());
  EXPECT_EQ(must(reader().setting("before")), "1");
  EXPECT_EQ(must(reader().setting("after")), "1");
  EXPECT_EQ(must(reader().all_staff()).size(), 1u);
}

TEST_P(StoreTest, a_work_sees_what_it_and_earlier_works_wrote) {
  must(writer().begin());
  must(writer().run([](Transaction& tx) { return tx.put_setting("a", "1"); }));
  must(writer().run([](Transaction& tx) -> Result<void> {
    EXPECT_EQ(TRY(tx.setting("a")), "1");
    TRY_VOID(tx.put_setting("a", "2"));
    EXPECT_EQ(TRY(tx.setting("a")), "2");
    return {};
  }));
  must(writer().commit());
}

TEST_P(StoreTest, an_append_behind_the_streams_last_event_is_a_version_conflict) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY(tx.append(std::vector{event(1, 1), event(1, 2)}));
    return {};
  });
  const auto again = write([](Transaction& tx) -> Result<void> {
    TRY(tx.append(std::vector{event(1, 2)}));
    return {};
  });
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, Errc::conflict);
  EXPECT_EQ(again.error().rule, "version_conflict");
  EXPECT_EQ(must(reader().events(uuid(1), 0)).size(), 2u);
}

TEST_P(StoreTest, an_append_that_leaves_a_gap_is_a_version_conflict) {
  const auto gap = write([](Transaction& tx) -> Result<void> {
    TRY(tx.append(std::vector{event(1, 1), event(1, 3)}));
    return {};
  });
  ASSERT_FALSE(gap);
  EXPECT_EQ(gap.error().rule, "version_conflict");
  EXPECT_TRUE(must(reader().events(uuid(1), 0)).empty());
}

TEST_P(StoreTest, an_append_after_an_undone_one_follows_what_is_there) {
  must(writer().begin());
  EXPECT_FALSE(writer().run([](Transaction& tx) -> Result<void> {
    TRY(tx.append(std::vector{event(1, 1)}));
    return changes_mind();
  }));
  must(writer().run([](Transaction& tx) -> Result<void> {
    TRY(tx.append(std::vector{event(1, 1)}));
    TRY(tx.append(std::vector{event(1, 2)}));
    return {};
  }));
  must(writer().commit());
  EXPECT_EQ(must(reader().events(uuid(1), 0)).size(), 2u);
}

TEST_P(StoreTest, stays_there_when_closed_and_opened_again) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY(tx.append(std::vector{event(1, 1)}));
    TRY_VOID(tx.add_search(id<app::CaseId>(1), 1, "lamp"));
    return tx.put_case(case_row(1));
  });
  close();
  open();
  EXPECT_EQ(must(reader().events(uuid(1), 0)).size(), 1u);
  EXPECT_TRUE(same(must(reader().case_numbered(1)), case_row(1)));
  EXPECT_EQ(must(reader().search(std::vector<std::string>{"lamp"}, std::nullopt, 10)).size(), 1u);
}

TEST_P(StoreTest, a_writer_given_back_can_be_opened_again) {
  EXPECT_GE(database().writers(), 1u);
  EXPECT_GE(database().batch_max(), 1u);
  close();
  open();
  must_write([](Transaction& tx) { return tx.put_setting("a", "1"); });
  EXPECT_EQ(must(reader().setting("a")), "1");
}

TEST_P(StoreTest, readers_on_several_threads_see_what_is_committed) {
  must_write([](Transaction& tx) { return tx.put_setting("a", "1"); });
  const auto other = must(database().open_reader());
  EXPECT_EQ(must(other->setting("a")), "1");
  must_write([](Transaction& tx) { return tx.put_setting("a", "2"); });
  EXPECT_EQ(must(other->setting("a")), "2");
  EXPECT_EQ(must(reader().setting("a")), "2");
}

TEST_P(StoreTest, facts_about_the_whole_store_are_kept) {
  EXPECT_EQ(must(database().meta("rehearsal")), std::nullopt);
  with_free_writer([](store::Database& database) {
    must(database.put_meta("rehearsal", "true"));
    must(database.put_meta("rehearsal", "2026-11-24T09:48:00Z"));
  });
  EXPECT_EQ(must(database().meta("rehearsal")), "2026-11-24T09:48:00Z");
  close();
  open();
  EXPECT_EQ(must(database().meta("rehearsal")), "2026-11-24T09:48:00Z");
}

}  // namespace

}  // namespace amends::test
