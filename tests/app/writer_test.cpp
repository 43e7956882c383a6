#include "app/writer.hpp"

#include <atomic>
#include <future>

#include "base/limits.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"

namespace amends::app {
namespace {

// What a writer did to the store, and what shall fail.
struct Tally {
  std::atomic<int> begun = 0, committed = 0, opened = 0;
  std::atomic<bool> begin_fails = false, commit_fails = false;
  std::size_t batch_max = limits::writer_batch_max;
  std::mutex gate;  // held: begin waits, so that work queues up
};

// The real session, watched.
class WatchedSession final : public WriteSession {
 public:
  WatchedSession(std::unique_ptr<WriteSession> session, Tally& tally) : session_(std::move(session)), tally_(tally) {}
  Result<void> begin() override {
    const std::lock_guard wait(tally_.gate);
    ++tally_.begun;
    if (tally_.begin_fails) return fail(Errc::unavailable, "The disk is full.");
    return session_->begin();
  }
  Result<void> run(const std::function<Result<void>(Transaction&)>& work) override { return session_->run(work); }
  Result<void> commit() override {
    if (tally_.commit_fails) {
      session_->rollback();
      return fail(Errc::internal, "The disk is full.");
    }
    ++tally_.committed;
    return session_->commit();
  }
  void rollback() override { session_->rollback(); }

 private:
  std::unique_ptr<WriteSession> session_;
  Tally& tally_;
};

class WatchedStore final : public Store {
 public:
  explicit WatchedStore(Tally& tally)
      : tally_(tally), store_(store::open_store({folder_.path(), std::nullopt, store::Access::read_write, {}}).value()) {}
  Result<std::unique_ptr<Reader>> open_reader() override { return store_->open_reader(); }
  Result<std::unique_ptr<WriteSession>> open_writer() override {
    ++tally_.opened;
    return std::make_unique<WatchedSession>(TRY(store_->open_writer()), tally_);
  }
  std::size_t writers() const override { return 1; }
  std::size_t batch_max() const override { return tally_.batch_max; }
  bool is_shared() const override { return false; }
  Blobs& blobs() override { return store_->blobs(); }

 private:
  test::TemporaryFolder folder_;
  Tally& tally_;
  std::unique_ptr<store::Database> store_;
};

class WriterTest : public ::testing::Test {
 protected:
  Tally tally_;
  WatchedStore store_{tally_};
  Changes changes_;
  std::unique_ptr<Writer> writer_ = Writer::start(store_, changes_).value();
};

Result<void> fine(Unit&) { return {}; }
Result<void> refused(Unit&) { return fail(Errc::conflict, "No.", "some_rule"); }

TEST_F(WriterTest, what_queued_up_meanwhile_shares_one_commit) {
  std::atomic<int> done = 0;
  {
    const std::lock_guard hold(tally_.gate);
    writer_->submit(fine, [&](Result<void> result) { done += result ? 1 : 0; });
    for (int i = 0; i < 50; ++i) writer_->submit(fine, [&](Result<void> result) { done += result ? 1 : 0; });
  }
  writer_->stop();
  EXPECT_EQ(done, 51);
  EXPECT_LE(tally_.committed, 2);  // the one that was under way, and all others
}

TEST_F(WriterTest, what_belongs_together_is_one_commit_in_its_order_however_small_the_batches) {
  tally_.batch_max = 1;
  std::string order;
  std::vector<Writer::Task> tasks;
  for (const char name : {'a', 'b', 'c'})
    tasks.push_back({[&order, name](Unit& unit) {
                       order += name;
                       return name == 'b' ? refused(unit) : fine(unit);
                     },
                     [&order](Result<void> result) { order += result ? '+' : '-'; }});
  {
    const std::lock_guard hold(tally_.gate);
    writer_->submit_together(std::move(tasks));
    writer_->submit(fine, [](Result<void>) {});
  }
  writer_->stop();
  EXPECT_EQ(order, "abc+-+");
  EXPECT_EQ(tally_.committed, 2);
}

TEST_F(WriterTest, a_refusal_is_its_own_and_harms_no_neighbour) {
  std::optional<Result<void>> good, bad;
  {
    const std::lock_guard hold(tally_.gate);
    writer_->submit(fine, [&](Result<void> result) { good = std::move(result); });
    writer_->submit(refused, [&](Result<void> result) { bad = std::move(result); });
  }
  writer_->stop();
  EXPECT_TRUE(*good);
  ASSERT_FALSE(*bad);
  EXPECT_EQ(bad->error().rule, "some_rule");
}

TEST_F(WriterTest, nothing_is_acknowledged_or_published_when_the_commit_fails) {
  tally_.commit_fails = true;
  int published = 0, after = 0;
  auto subscription = changes_.subscribe([&](std::span<const Change>) { ++published; });
  const auto result = writer_->run([&](Unit& unit) -> Result<void> {
    unit.changed(Changed::cases);
    unit.after.emplace_back([&] { ++after; });
    return {};
  });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, Errc::unavailable);
  EXPECT_EQ(result.error().sentence, "The disk is full.");
  EXPECT_EQ(published + after, 0);
}

TEST_F(WriterTest, the_answer_comes_after_the_commit_and_the_publishing) {
  std::vector<std::string> order;
  auto subscription = changes_.subscribe([&](std::span<const Change>) {
    EXPECT_EQ(tally_.committed, 1);
    order.emplace_back("published");
  });
  std::promise<void> answered;
  writer_->submit(
      [&](Unit& unit) -> Result<void> {
        unit.changed(Changed::cases);
        unit.after.emplace_back([&] { order.emplace_back("after"); });
        return {};
      },
      [&](Result<void>) {
        order.emplace_back("answered");
        answered.set_value();
      });
  answered.get_future().wait();
  EXPECT_EQ(order, (std::vector<std::string>{"after", "published", "answered"}));
}

TEST_F(WriterTest, another_writer_was_first_so_it_is_decided_again) {
  int tries = 0;
  const auto won = writer_->run([&](Unit&) -> Result<void> {
    if (++tries < 3) return fail(Errc::conflict, "Another writer was first.", "version_conflict");
    return {};
  });
  EXPECT_TRUE(won);
  EXPECT_EQ(tries, 3);
  tries = 0;
  const auto lost = writer_->run([&](Unit&) -> Result<void> {
    ++tries;
    return fail(Errc::conflict, "Another writer was first.", "version_conflict");
  });
  EXPECT_EQ(lost.error().rule, "version_conflict");
  EXPECT_EQ(tries, limits::decide_again_max);
}

TEST_F(WriterTest, what_an_undone_try_wanted_to_publish_is_forgotten) {
  std::size_t published = 0;
  auto subscription = changes_.subscribe([&](std::span<const Change> all) { published += all.size(); });
  int tries = 0;
  ASSERT_TRUE(writer_->run([&](Unit& unit) -> Result<void> {
    unit.changed(Changed::cases);
    if (++tries < 4) return fail(Errc::conflict, "Another writer was first.", "version_conflict");
    return {};
  }));
  EXPECT_EQ(published, 1u);
}

TEST_F(WriterTest, work_that_throws_is_our_fault_and_nobody_elses) {
  const auto thrown = writer_->run([](Unit&) -> Result<void> { throw std::runtime_error("a secret detail"); });
  ASSERT_FALSE(thrown);
  EXPECT_EQ(thrown.error().code, Errc::internal);
  EXPECT_EQ(thrown.error().sentence.find("secret"), std::string::npos);
  EXPECT_TRUE(writer_->run(fine));
}

TEST_F(WriterTest, what_a_refused_piece_wrote_is_undone_and_its_neighbours_stays) {
  {
    const std::lock_guard hold(tally_.gate);
    writer_->submit([](Unit& unit) { return unit.tx.put_setting("kept", "1"); }, [](Result<void>) {});
    writer_->submit(
        [](Unit& unit) -> Result<void> {
          TRY_VOID(unit.tx.put_setting("undone", "1"));
          return refused(unit);
        },
        [](Result<void>) {});
  }
  writer_->stop();
  const auto reader = store_.open_reader().value();
  EXPECT_TRUE(*reader->setting("kept"));
  EXPECT_FALSE(*reader->setting("undone"));
}

TEST_F(WriterTest, a_full_queue_says_busy_at_once) {
  std::atomic<int> done = 0, busy = 0;
  {
    const std::lock_guard hold(tally_.gate);
    for (std::size_t i = 0; i < limits::writer_queue_max + limits::writer_batch_max + 10; ++i)
      writer_->submit(fine, [&](Result<void> result) { ++(result ? done : busy); });
    EXPECT_GE(busy, 10);
  }
  writer_->stop();
  EXPECT_EQ(static_cast<std::size_t>(done + busy), limits::writer_queue_max + limits::writer_batch_max + 10);
}

TEST_F(WriterTest, a_lost_connection_is_opened_again_for_the_next_batch) {
  tally_.begin_fails = true;
  EXPECT_EQ(writer_->run(fine).error().code, Errc::unavailable);
  tally_.begin_fails = false;
  EXPECT_TRUE(writer_->run(fine));
  EXPECT_EQ(tally_.opened, 2);
}

TEST_F(WriterTest, stopping_finishes_what_is_queued_and_takes_nothing_more) {
  std::atomic<int> done = 0;
  {
    const std::lock_guard hold(tally_.gate);
    for (int i = 0; i < 20; ++i) writer_->submit(fine, [&](Result<void> result) { done += result ? 1 : 0; });
  }
  writer_->stop();
  EXPECT_EQ(done, 20);
  EXPECT_EQ(writer_->run(fine).error().rule, "stopping");
}

TEST_F(WriterTest, gives_back_the_value_of_the_work) {
  EXPECT_EQ(*writer_->run_for<int>([](Unit&) -> Result<int> { return 42; }), 42);
  EXPECT_EQ(writer_->run_for<int>([](Unit&) -> Result<int> { return fail(Errc::invalid, "No."); }).error().code, Errc::invalid);
}

}  // namespace
}  // namespace amends::app
