#include <deque>

#include <gmock/gmock.h>

#include "app/case_view.hpp"
#include "app/contact_view.hpp"
#include "app/digest.hpp"
#include "app/erasure.hpp"
#include "app/rebuild.hpp"
#include "mail_house.hpp"

namespace amends {
namespace {

using app::OutboxState;
using app::SendResult;
using test::first_mail;
using test::MailHouse;

// A mail server that answers as it is told, and what it was handed.
struct Server {
  std::deque<app::SendReport> answers;
  std::vector<std::string> handed;
  std::function<void()> while_sending = [] {};
  std::function<void()> while_writing = [] {};
  int written = 0;
  Errc cannot_write = Errc::internal;
  bool writes = true;
};

struct Sender final : app::LetterSender {
  Server& server;
  explicit Sender(Server& one) : server(one) {}
  Result<std::string> write(const app::OutboxRow& letter) override {
    server.while_writing();
    if (!server.writes) return fail(server.cannot_write, "It cannot be written.");
    return letter.text + " (written " + std::to_string(++server.written) + ")";
  }
  app::SendReport send(const app::OutboxRow&, std::string_view mail) override {
    server.handed.emplace_back(mail);
    server.while_sending();
    if (server.answers.empty()) return {SendResult::sent, "250 ok"};
    auto answer = server.answers.front();
    server.answers.pop_front();
    return answer;
  }
};

class OutboxTest : public testing::Test {
 protected:
  OutboxTest() {
    house.set_mail_server();
    letter = house.letter(*house.take(first_mail()).case_id);
  }

  app::Outbox outbox() {
    return {house.store(),
            house.clock(),
            *house.app().writer,
            house.app().recovery,
            house.app().changes,
            app::Posting::live,
            [this](const app::Settings&) { return std::make_unique<Sender>(server); }};
  }
  void leave(std::chrono::seconds after = std::chrono::seconds(11)) {
    house.clock().advance_to(house.clock().now() + after);
    ASSERT_TRUE(outbox().send_due());
  }
  app::OutboxRow row() { return house.reader().outbox(letter.id).value().value(); }
  std::string kept() { return house.store().blobs().get(row().content.value()).value().value_or("gone"); }
  app::CaseView view() {
    return app::case_view(house.app(), house.reader(), {house.ana().id, domain::Role::agent, "UTC"}, letter.case_id).value();
  }
  void put(const std::function<void(app::OutboxRow&)>& change) {
    ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) -> Result<void> {
      auto changed = TRY(unit.tx.outbox(letter.id)).value();
      change(changed);
      return unit.tx.put_outbox(changed);
    }));
  }
  void try_again() {
    ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) { return app::try_again(unit, letter.id); }));
  }

  MailHouse house;
  Server server;
  app::OutboxRow letter;
};

TEST_F(OutboxTest, keeps_the_bytes_before_they_are_handed_over) {
  server.while_sending = [this] { EXPECT_EQ(kept(), server.handed.back()); };
  leave();
  EXPECT_EQ(row().state, OutboxState::sent);
  EXPECT_EQ(kept(), server.handed.at(0));
  EXPECT_TRUE(app::contact_view(house.app(), house.reader(), mail::GmimeMailReader(), letter.case_id, letter.id)->as_sent);
}

TEST_F(OutboxTest, every_later_try_hands_over_the_same_bytes) {
  server.answers = {{SendResult::later, "451 not now"}, {SendResult::refused, "550 no"}};
  leave();
  leave(std::chrono::minutes(2));
  EXPECT_EQ(row().state, OutboxState::failed);
  try_again();
  leave();
  EXPECT_EQ(row().state, OutboxState::sent);
  EXPECT_EQ(server.written, 1);
  EXPECT_THAT(server.handed, testing::ElementsAre(kept(), kept(), kept()));
}

TEST_F(OutboxTest, a_letter_whose_bytes_are_gone_is_not_written_anew) {
  server.answers = {{SendResult::later, "451 not now"}};
  leave();
  ASSERT_TRUE(house.store().blobs().remove(row().content.value()));
  leave(std::chrono::minutes(2));
  EXPECT_EQ(row().state, OutboxState::failed);
  EXPECT_EQ(server.handed.size(), 1u);
}

TEST_F(OutboxTest, what_was_never_handed_over_waits_again_after_a_crash_and_the_rest_is_unknown) {
  put([](app::OutboxRow& one) { one.state = OutboxState::sending; });
  ASSERT_TRUE(outbox().recover());
  EXPECT_EQ(row().state, OutboxState::waiting);
  leave();
  EXPECT_EQ(row().state, OutboxState::sent);

  letter = house.letter(letter.case_id);
  server.answers = {{SendResult::later, "451 not now"}};
  leave();
  put([](app::OutboxRow& one) { one.state = OutboxState::sending; });
  ASSERT_TRUE(outbox().recover());
  EXPECT_EQ(row().state, OutboxState::unknown);
  EXPECT_EQ(house.state(letter.case_id).letters.back().delivery, domain::Delivery::unknown);
  const auto handed = server.handed.size();
  leave(std::chrono::hours(9));
  EXPECT_EQ(server.handed.size(), handed);
}

TEST_F(OutboxTest, only_the_letter_in_hand_is_claimed_and_the_switch_holds_the_next) {
  const auto first = letter;
  letter = house.letter(letter.case_id);
  server.while_sending = [this] {
    EXPECT_EQ(house.reader().outbox_list(OutboxState::sending, std::nullopt, 10)->size(), 1u);
    house.set_mail_server(true);
  };
  leave();
  EXPECT_EQ(server.handed.size(), 1u);
  EXPECT_EQ(house.reader().outbox_list(OutboxState::waiting, std::nullopt, 10)->size(), 1u);
  house.set_mail_server();
  server.while_sending = [] {};
  leave();
  EXPECT_EQ(server.handed.size(), 2u);
  EXPECT_EQ(house.reader().outbox(first.id)->value().state, OutboxState::sent);
  EXPECT_EQ(row().state, OutboxState::sent);
}

TEST_F(OutboxTest, a_letter_erased_or_taken_over_since_it_was_claimed_does_not_leave) {
  server.while_writing = [this] {
    put([](app::OutboxRow& one) {
      one.to.clear();
      one.text.clear();
    });
  };
  leave();
  EXPECT_TRUE(server.handed.empty());
  EXPECT_EQ(row().state, OutboxState::undone);
  EXPECT_FALSE(row().content);
  EXPECT_FALSE(house.store().blobs().get(app::sha256({letter.text + " (written 1)"})).value());

  letter = house.letter(letter.case_id);
  const auto theirs = house.store().blobs().put("as another node keeps it").value();
  server.while_writing = [&] { put([&](app::OutboxRow& one) { one.content = theirs; }); };
  leave();
  EXPECT_TRUE(server.handed.empty());
  EXPECT_EQ(row().content, theirs);
}

TEST_F(OutboxTest, what_can_never_be_written_fails_and_what_cannot_now_waits) {
  server.writes = false;
  server.cannot_write = Errc::unavailable;
  leave();
  EXPECT_EQ(row().state, OutboxState::waiting);
  server.cannot_write = Errc::invalid;
  leave(std::chrono::minutes(2));
  EXPECT_EQ(row().state, OutboxState::failed);
  EXPECT_EQ(row().last_answer, "It cannot be written.");
  EXPECT_FALSE(row().content);
}

TEST_F(OutboxTest, the_case_tells_of_a_letter_that_is_late_until_it_left) {
  EXPECT_TRUE(view().departures.empty());
  server.answers = {{SendResult::later, "Greylisted, come back"}, {SendResult::refused, "No such user"}};
  leave();
  auto told = view().departures;
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].contact, letter.id);
  EXPECT_EQ(told[0].state, OutboxState::waiting);
  EXPECT_EQ(told[0].tries, 1);
  EXPECT_EQ(told[0].next_try_at, house.clock().now() + std::chrono::minutes(1));
  EXPECT_EQ(told[0].answer, "Greylisted, come back");
  leave(std::chrono::minutes(2));
  told = view().departures;
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].state, OutboxState::failed);
  EXPECT_EQ(told[0].answer, "No such user");
  try_again();
  EXPECT_EQ(view().departures.at(0).state, OutboxState::waiting);
  leave();
  EXPECT_TRUE(view().departures.empty());
}

TEST_F(OutboxTest, erasure_takes_the_bytes_and_verify_knows_them) {
  leave();
  const auto content = row().content.value();
  app::VerifyReport report;
  ASSERT_TRUE(app::verify_files(house.reader(), house.store().blobs(), report));
  const auto files = report.files;
  ASSERT_TRUE(house.store().blobs().remove(content));
  ASSERT_TRUE(app::verify_files(house.reader(), house.store().blobs(), report));
  ASSERT_EQ(report.broken.size(), 1u);
  EXPECT_THAT(report.broken[0], testing::HasSubstr("is missing"));
  ASSERT_TRUE(house.store().blobs().put(server.handed.at(0)));

  ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) -> Result<void> {
    TRY_VOID(unit.tx.erase_texts(letter.case_id.uuid));
    return app::erase_around(unit, house.store().blobs(), letter.case_id, house.state(letter.case_id), house.clock().now());
  }));
  EXPECT_FALSE(house.store().blobs().get(content).value());
  app::VerifyReport after;
  ASSERT_TRUE(app::verify_files(house.reader(), house.store().blobs(), after));
  EXPECT_TRUE(after.broken.empty());
  EXPECT_LT(after.files, files);
}

TEST_F(OutboxTest, a_colleagues_letter_is_not_automatic_and_one_that_leaves_by_itself_is) {
  EXPECT_FALSE(row().automatic);
  mail::SignedReplyTokens tokens;
  const domain::LetterSent gesture{domain::ContactId{Uuid{{1}}},        domain::Channel::mail, domain::LetterKind::gesture, {}, {},
                                   Words("These are for your mother."), house.clock().now()};
  const auto composed = app::Letters(tokens).compose(house.reader(), letter.case_id, house.state(letter.case_id), gesture,
                                                     domain::Actor::system(), house.clock().now());
  ASSERT_TRUE(composed && *composed);
  EXPECT_TRUE((*composed)->automatic);
}

}  // namespace
}  // namespace amends
