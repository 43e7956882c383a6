// A fetcher, whatever its mail server and our own reading do; and what is told of mailboxes that fail.

#include "app/post/fetcher.hpp"

#include <gmock/gmock.h>

#include "app/post/mail_health.hpp"
#include "app/post/mailboxes.hpp"
#include "brittle_reader.hpp"
#include "mail_house.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends {
namespace {

using app::MailboxFailure;
using app::MailboxPhase;
using test::BrittleReader;
using testing::ElementsAre;
using testing::IsEmpty;

// What a mail server holds, and what it answers.
struct Server {
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::uint32_t, std::string> mails;
  std::set<std::uint32_t> seen;
  std::optional<Instant> arrived;
  int waits = 0;  // how often everything was taken
};

class Session final : public app::MailboxSession {
 public:
  explicit Session(Server& server) : server_(server) {}
  Result<app::FolderNumbers> open() override { return app::FolderNumbers{7, 0}; }
  Result<std::vector<std::uint32_t>> after(std::uint32_t uid) override {
    const std::lock_guard lock(server_.mutex);
    std::vector<std::uint32_t> uids;
    for (const auto& [one, raw] : server_.mails)
      if (one > uid) uids.push_back(one);
    return uids;
  }
  Result<std::vector<std::uint32_t>> unseen() override { return std::vector<std::uint32_t>(); }
  Result<std::vector<std::uint32_t>> unseen_or_since(Instant) override { return unseen(); }
  Result<std::vector<app::MailAtServer>> look(std::span<const std::uint32_t> uids) override {
    const std::lock_guard lock(server_.mutex);
    std::vector<app::MailAtServer> mails;
    for (const auto uid : uids) mails.push_back({uid, server_.mails[uid].size(), server_.seen.contains(uid), server_.arrived});
    return mails;
  }
  Result<void> fetch(std::span<const app::MailAtServer> mails, const Give& give) override {
    for (const auto& mail : mails) TRY_VOID(give(mail.uid, server_.mails[mail.uid]));
    return {};
  }
  Result<std::string> head(std::uint32_t uid) override { return server_.mails[uid].substr(0, server_.mails[uid].find("\n\n")); }
  Result<void> mark_seen(std::span<const std::uint32_t> uids) override {
    const std::lock_guard lock(server_.mutex);
    server_.seen.insert(uids.begin(), uids.end());
    return {};
  }
  Result<void> move(std::span<const std::uint32_t> uids, const std::string&) override { return mark_seen(uids); }
  Result<app::SessionWoken> wait(std::chrono::milliseconds) override {
    std::unique_lock lock(server_.mutex);
    ++server_.waits;
    server_.changed.notify_all();
    server_.changed.wait(lock, [this] { return stopped_; });
    return fail(Errc::unavailable, "Stopped.", "stopped");
  }
  void close() override {}
  void wake() override {}
  void stop() override {
    const std::lock_guard lock(server_.mutex);
    stopped_ = true;
    server_.changed.notify_all();
  }

 private:
  Server& server_;
  bool stopped_ = false;
};

class Connector final : public app::MailboxConnector {
 public:
  explicit Connector(Server& server) : server_(server) {}
  std::unique_ptr<app::MailboxSession> session(const app::Mailbox&, KeepToken) override { return std::make_unique<Session>(server_); }
  app::MailboxTest test(const app::Mailbox&, KeepToken) override { return {}; }

 private:
  Server& server_;
};

app::MailboxInput settings() {
  app::MailboxInput input;
  input.host = "imap.example.com";
  input.user = "Hello@Example.com";
  input.password = "secret";
  return input;
}

std::string numbered(int n, const std::string& more = "") {
  return fmt::format(
      "From: ngozi.eze@example.ie\nTo: hello@harbourlane.example\nSubject: Lamp {}\nMessage-ID: <lamp{}@example.ie>\n\nBroken. {}\n", n, n,
      more);
}

class FetcherTest : public ::testing::Test {
 protected:
  app::Mailbox add(app::MailboxInput input) {
    return write<app::Mailbox>([&](app::Unit& unit) { return app::add_mailbox(unit, std::move(input), house_.clock().now()); });
  }
  template <class T>
  T write(const std::function<Result<T>(app::Unit&)>& work) {
    return house_.app().writer->run_for<T>(work).value();
  }
  void put_state(const app::MailboxState& state) {
    ASSERT_TRUE(house_.app().writer->run([&](app::Unit& unit) { return unit.tx.put_mailbox_state(state); }));
  }
  // Fetches until everything there is was taken.
  void fetch_from(const app::Mailbox& mailbox) {
    app::Fetcher fetcher({house_.store(), house_.clock(), *house_.app().writer, intake_, connector_}, mailbox);
    for (;;) {
      std::unique_lock lock(server_.mutex);
      if (server_.changed.wait_for(lock, std::chrono::milliseconds(5), [&] { return server_.waits > 0; })) break;
      lock.unlock();
      fetcher.wake();  // it rests after a failure
    }
  }
  std::vector<app::IntakeRow> items() { return house_.reader().intake_list(std::nullopt, false, std::nullopt, 100).value(); }

  test::MailHouse house_;
  BrittleReader reader_;
  app::Intake intake_{house_.store(), *house_.app().writer, house_.app().recovery, reader_};
  Server server_;
  Connector connector_{server_};
};

TEST_F(FetcherTest, a_mail_that_we_fail_over_is_told_as_our_failure_with_its_source_and_holds_up_no_other) {
  const auto bad = numbered(2, "fall over");
  server_.mails = {{1, numbered(1)}, {2, bad}, {3, numbered(3)}};
  fetch_from(add(settings()));
  const auto all = items();
  ASSERT_EQ(all.size(), 3U);
  const auto found = std::find_if(all.begin(), all.end(), [](const app::IntakeRow& row) { return row.subject == "Lamp 2"; });
  ASSERT_NE(found, all.end());
  EXPECT_EQ(found->why, "reader_failed");
  EXPECT_EQ(found->message_id, "lamp2@example.ie");
  EXPECT_FALSE(found->settled);
  EXPECT_EQ(house_.store().blobs().get(found->content).value(), bad);
  EXPECT_THAT(server_.seen, ElementsAre(1, 3));
}

TEST_F(FetcherTest, a_header_that_we_fail_over_is_an_item_all_the_same) {
  server_.mails = {{1, "Subject: fall over\n\nText.\n"}, {2, numbered(2)}};
  fetch_from(add(settings()));
  ASSERT_EQ(items().size(), 2U);
  EXPECT_THAT(server_.seen, ElementsAre(2));
}

TEST_F(FetcherTest, a_refresh_token_takes_the_place_of_the_one_it_was_got_with_and_of_no_other) {
  auto input = settings();
  input.sign_in = app::MailboxSignIn::oauth;
  input.oauth = app::OAuthInput{"https://example.com/token", "amends", std::nullopt, "first", std::nullopt};
  const auto mailbox = add(input);
  const auto keep = [&](const std::string& spent, const std::string& token) {
    EXPECT_TRUE(house_.app().writer->run([&](app::Unit& unit) { return app::keep_refresh_token(unit, mailbox.id, spent, token); }));
    return house_.reader().mailbox(mailbox.id).value()->oauth->refresh_token.value();
  };
  EXPECT_EQ(keep("first", "second"), "second");
  input.oauth->refresh_token = "written anew";
  write<app::Mailbox>([&](app::Unit& unit) { return app::change_mailbox(unit, mailbox.id, input, mailbox.version); });
  EXPECT_EQ(keep("second", "third"), "written anew");  // by the fetcher of the settings before
}

TEST_F(FetcherTest, the_addresses_of_a_mailbox_are_those_that_were_written_or_else_its_user) {
  auto input = settings();
  EXPECT_THAT(app::addresses_of(add(input)), ElementsAre("hello@example.com"));
  input.user = "hello";
  EXPECT_THAT(app::addresses_of(add(input)), IsEmpty());
  input.addresses = {"Shop@example.com ", "complaints@example.com", "shop@example.com"};
  EXPECT_THAT(app::addresses_of(add(input)), ElementsAre("shop@example.com", "complaints@example.com"));
}

TEST_F(FetcherTest, a_mailbox_that_was_kept_before_it_had_addresses_can_be_read) {
  auto record = wire::to_text(add(settings()));
  const std::string added = ",\"addresses\":[]";
  ASSERT_NE(record.find(added), std::string::npos);
  record.erase(record.find(added), added.size());
  EXPECT_THAT(wire::read_text<app::Mailbox>(record, {wire::Source::store}).value().addresses, IsEmpty());
}

TEST_F(FetcherTest, new_numbers_of_another_folder_forget_what_was_to_be_marked_in_the_one_before) {
  auto input = settings();
  const auto mailbox = add(input);
  const std::uint32_t uids[] = {7};
  ASSERT_TRUE(house_.app().writer->run([&](app::Unit& unit) { return unit.tx.add_mailbox_marks(mailbox.id, 9, uids); }));
  input.name = "Another name";
  write<app::Mailbox>([&](app::Unit& unit) { return app::change_mailbox(unit, mailbox.id, input, 1); });
  EXPECT_THAT(house_.reader().mailbox_marks(mailbox.id, 9, 0, 10).value(), ElementsAre(7));
  input.folder = "Another";
  write<app::Mailbox>([&](app::Unit& unit) { return app::change_mailbox(unit, mailbox.id, input, 2); });
  EXPECT_THAT(house_.reader().mailbox_marks(mailbox.id, 9, 0, 10).value(), IsEmpty());
}

TEST_F(FetcherTest, a_mailbox_that_fails_or_that_nobody_looks_into_is_in_trouble) {
  auto input = settings();
  input.name = "Complaints";
  const auto mailbox = add(input);
  const auto now = house_.clock().now();
  const auto troubles = [&] { return wire::to_text(app::mail_troubles(house_.reader(), house_.clock().now()).value()); };
  EXPECT_EQ(troubles(), "[]");

  app::MailboxState state;
  state.mailbox = mailbox.id;
  state.phase = MailboxPhase::failed;
  state.since = state.last_success_at.emplace(now);
  state.failure = MailboxFailure::sign_in;
  put_state(state);
  EXPECT_EQ(troubles(), R"([{"mailbox":"Complaints","last_success_at":"2026-11-24T09:00:00Z","reason":"sign_in"}])");

  state.phase = MailboxPhase::waiting;
  state.failure = MailboxFailure::none;
  put_state(state);
  EXPECT_EQ(troubles(), "[]");
  house_.clock().advance_to(now + std::chrono::hours(1));
  EXPECT_EQ(troubles(), R"([{"mailbox":"Complaints","last_success_at":"2026-11-24T09:00:00Z","reason":"none"}])");

  input.active = false;
  write<app::Mailbox>([&](app::Unit& unit) { return app::change_mailbox(unit, mailbox.id, input, 1); });
  EXPECT_EQ(troubles(), "[]");
}

TEST_F(FetcherTest, mail_goes_out_unless_it_is_held_or_letters_are_due_and_stay) {
  const auto out = [&](bool paused) { return app::mail_out(house_.reader(), paused, house_.clock().now()).value(); };
  house_.set_mail_server();
  const auto taken = house_.take(test::first_mail());
  EXPECT_EQ(out(false), app::MailOut::ok);
  EXPECT_EQ(out(true), app::MailOut::failing);
  house_.letter(*taken.case_id);
  EXPECT_EQ(out(false), app::MailOut::ok);
  house_.clock().advance_to(house_.clock().now() + std::chrono::hours(1));
  EXPECT_EQ(out(false), app::MailOut::failing);
  house_.set_mail_server(true);
  EXPECT_EQ(out(false), app::MailOut::held);
}

}  // namespace
}  // namespace amends
