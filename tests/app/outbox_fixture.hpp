#pragma once
// An outbox whose mail server answers as a test says.

#include <deque>

#include <gmock/gmock.h>

#include "app/case_view.hpp"
#include "mail_house.hpp"

namespace amends::test {

using app::OutboxState;
using app::SendResult;

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
  Result<std::string> write(const app::OutboxRow& letter, std::span<const app::LetterFile> files) override {
    server.while_writing();
    if (!server.writes) return fail(server.cannot_write, "It cannot be written.");
    auto mail = letter.text + " (written " + std::to_string(++server.written) + ")";
    for (const auto& file : files) mail += " [" + file.name + ", " + file.type + ", " + file.bytes.substr(0, 4) + "]";
    return mail;
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

  app::Outbox outbox() { return outbox(house.store(), *house.app().writer); }
  app::Outbox outbox(app::Store& store, app::Writer& writer) {
    return {store, house.clock(), writer, house.app().recovery, house.app().changes, app::Posting::live, [this](const app::Settings&) {
              return std::make_unique<Sender>(server);
            }};
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
  Result<void> try_again() {
    return house.app().writer->run(
        [&](app::Unit& unit) { return app::try_again(unit, house.app().recovery, letter.id, house.clock().now()); });
  }
  domain::Delivery delivery() { return house.state(letter.case_id).letters.back().delivery; }
  // Letters that wait, all to one address.
  std::vector<app::OutboxRow> letters(int count, const std::string& to) {
    std::vector<app::OutboxRow> written;
    for (int i = 0; i < count; ++i) written.push_back(house.letter(letter.case_id, to));
    return written;
  }
  std::size_t count(OutboxState state) { return house.reader().outbox_list(state, std::nullopt, 100)->size(); }

  MailHouse house;
  Server server;
  app::OutboxRow letter;
};

}  // namespace amends::test
