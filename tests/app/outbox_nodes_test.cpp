// The outbox while the database is away, and beside other nodes.
#include <atomic>

#include "base/limits.hpp"
#include "outbox_fixture.hpp"

namespace amends {
namespace {

using app::OutboxState;
using test::OutboxTest;

// A database that can be away, and that may be one of several nodes'.
class AwayStore final : public app::Store {
 public:
  AwayStore(app::Store& store, app::Writer& writer, bool shared) : store_(store), writer_(writer), shared_(shared) {}
  std::atomic<bool> away = false;

  Result<std::unique_ptr<app::Reader>> open_reader() override {
    if (away) return gone();
    return store_.open_reader();
  }
  Result<std::unique_ptr<app::WriteSession>> open_writer() override;
  std::size_t writers() const override { return store_.writers(); }
  bool is_shared() const override { return shared_; }
  std::size_t batch_max() const override { return store_.batch_max(); }
  app::Blobs& blobs() override { return store_.blobs(); }
  static tl::unexpected<Error> gone() { return fail(Errc::unavailable, "The database is away.", "connection_lost"); }

 private:
  app::Store& store_;
  app::Writer& writer_;
  bool shared_;
};

// Writes through the house's own writer: SQLite has one.
class AwaySession final : public app::WriteSession {
 public:
  AwaySession(const std::atomic<bool>& away, app::Writer& writer) : away_(away), writer_(writer) {}
  Result<void> begin() override {
    if (away_) return AwayStore::gone();
    return {};
  }
  Result<void> run(const std::function<Result<void>(app::Transaction&)>& work) override {
    return writer_.run([&](app::Unit& unit) { return work(unit.tx); });
  }
  Result<void> commit() override { return {}; }
  void rollback() override {}

 private:
  const std::atomic<bool>& away_;
  app::Writer& writer_;
};

Result<std::unique_ptr<app::WriteSession>> AwayStore::open_writer() { return std::make_unique<AwaySession>(away, writer_); }

struct Node {
  AwayStore store;
  std::unique_ptr<app::Writer> writer;
  app::Outbox outbox;
  Node(test::House& house, bool shared, const std::function<app::Outbox(app::Store&, app::Writer&)>& make)
      : store(house.store(), *house.app().writer, shared),
        writer(std::move(*app::Writer::start(store, house.app().changes))),
        outbox(make(store, *writer)) {}
};

class OutboxNodesTest : public OutboxTest {
 protected:
  std::unique_ptr<Node> node(bool shared = false) {
    return std::make_unique<Node>(house, shared, [this](app::Store& store, app::Writer& writer) { return outbox(store, writer); });
  }
  void until_due() { house.clock().advance_to(house.clock().now() + std::chrono::seconds(11)); }
};

TEST_F(OutboxNodesTest, what_became_of_a_letter_is_written_down_once_the_database_is_back) {
  const auto one = node();
  server.while_sending = [&] { one->store.away = true; };
  until_due();
  EXPECT_FALSE(one->outbox.send_due());
  EXPECT_FALSE(one->outbox.send_due());
  EXPECT_EQ(row().state, OutboxState::sending);
  one->store.away = false;
  ASSERT_TRUE(one->outbox.send_due());
  EXPECT_EQ(row().state, OutboxState::sent);
  EXPECT_EQ(delivery(), domain::Delivery::sent);
  EXPECT_EQ(server.handed.size(), 1u);
}

TEST_F(OutboxNodesTest, what_was_not_handed_over_before_the_database_went_waits_again) {
  const auto one = node();
  server.while_writing = [&] { one->store.away = true; };
  until_due();
  EXPECT_FALSE(one->outbox.send_due());
  EXPECT_TRUE(server.handed.empty());
  server.while_writing = [] {};
  one->store.away = false;
  ASSERT_TRUE(one->outbox.send_due());
  EXPECT_EQ(row().state, OutboxState::waiting);
  house.clock().advance_to(house.clock().now() + std::chrono::minutes(2));
  ASSERT_TRUE(one->outbox.send_due());
  EXPECT_EQ(row().state, OutboxState::sent);
}

TEST_F(OutboxNodesTest, a_node_leaves_the_live_claims_of_another_alone_and_settles_those_of_one_that_is_gone) {
  const auto here = node(true), there = node(true);
  server.while_sending = [&] {
    ASSERT_TRUE(there->outbox.recover());
    EXPECT_EQ(row().state, OutboxState::sending);
  };
  until_due();
  ASSERT_TRUE(here->outbox.send_due());
  EXPECT_EQ(row().state, OutboxState::sent);

  letter = house.letter(letter.case_id);
  server.while_sending = [&] { here->store.away = true; };  // and it never comes back, or so it seems
  until_due();
  EXPECT_FALSE(here->outbox.send_due());
  house.clock().advance_to(house.clock().now() + std::chrono::minutes(limits::claim_minutes));
  ASSERT_TRUE(there->outbox.send_due());
  EXPECT_EQ(row().state, OutboxState::unknown);
  EXPECT_EQ(server.handed.size(), 2u);
  here->store.away = false;
  ASSERT_TRUE(here->outbox.send_due());
  EXPECT_EQ(row().state, OutboxState::sent) << "it knows better";
}

}  // namespace
}  // namespace amends
