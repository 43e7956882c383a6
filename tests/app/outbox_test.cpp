#include "app/contact_view.hpp"
#include "app/digest.hpp"
#include "app/erasure.hpp"
#include "app/post/letter_files.hpp"
#include "app/rebuild.hpp"
#include "base/limits.hpp"
#include "mail/thread_token.hpp"
#include "outbox_fixture.hpp"

namespace amends {
namespace {

using app::OutboxState;
using app::SendResult;
using test::first_mail;
using test::OutboxTest;

TEST_F(OutboxTest, keeps_the_bytes_before_they_are_handed_over) {
  server.while_sending = [this] { EXPECT_EQ(kept(), server.handed.back()); };
  leave();
  EXPECT_EQ(row().state, OutboxState::sent);
  EXPECT_EQ(kept(), server.handed.at(0));
  EXPECT_TRUE(app::contact_view(house.reader(), mail::GmimeMailReader(), letter.case_id, letter.id)->as_sent);
}

TEST_F(OutboxTest, every_later_try_hands_over_the_same_bytes) {
  server.answers = {{SendResult::later, "451 not now"}, {SendResult::refused, "550 no"}};
  leave();
  leave(std::chrono::minutes(2));
  EXPECT_EQ(row().state, OutboxState::failed);
  ASSERT_TRUE(try_again());
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
  ASSERT_TRUE(try_again());
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

TEST_F(OutboxTest, the_cap_of_an_hour_lets_its_number_leave_and_the_rest_when_the_hour_is_over) {
  const auto cap = static_cast<std::size_t>(limits::mail_per_address_and_hour_max);
  letters(3, "Ngozi.Eze@example.ie");
  letters(8, "ngozi.eze@EXAMPLE.ie");  // twelve with the first
  leave();
  EXPECT_EQ(server.handed.size(), cap);
  const auto held = *house.reader().outbox_list(OutboxState::waiting, std::nullopt, 10);
  ASSERT_EQ(held.size(), 2u);
  EXPECT_EQ(held[0].tries, 0);
  EXPECT_EQ(held[0].next_try_at, house.clock().now() + std::chrono::hours(1));
  EXPECT_THAT(held[0].last_answer, testing::StartsWith("Held back: 10 letters left for this address within the hour."));
  leave(std::chrono::minutes(59));
  EXPECT_EQ(server.handed.size(), cap);
  leave(std::chrono::minutes(1));
  EXPECT_EQ(server.handed.size(), cap + 2);
}

TEST_F(OutboxTest, letters_held_by_the_switch_for_hours_leave_under_the_cap) {
  letters(11, "ngozi.eze@example.ie");
  house.set_mail_server(true);
  leave(std::chrono::hours(3));
  house.set_mail_server();
  leave();
  EXPECT_EQ(server.handed.size(), static_cast<std::size_t>(limits::mail_per_address_and_hour_max));
}

TEST_F(OutboxTest, where_the_mail_server_does_not_do_its_part_the_outbox_pauses_and_says_so_once) {
  letters(2, "someone@example.ie");
  server.answers = {{SendResult::later, "530 5.7.0 Authentication required", true}};
  house.clock().advance_to(house.clock().now() + std::chrono::seconds(11));
  auto one = outbox();
  ASSERT_TRUE(one.send_due());
  EXPECT_EQ(server.handed.size(), 1u) << "the others are not tried in vain";
  EXPECT_EQ(count(OutboxState::waiting), 3u);
  const auto all = *house.reader().outbox_list(OutboxState::waiting, std::nullopt, 10);
  for (const auto& waiting : all) {
    EXPECT_EQ(waiting.tries, 0) << "no try of any letter";
    if (waiting.last_answer.empty()) continue;
    EXPECT_EQ(waiting.last_answer, "530 5.7.0 Authentication required");
    EXPECT_EQ(waiting.next_try_at, house.clock().now() + std::chrono::minutes(1));
  }
  ASSERT_TRUE(one.paused());
  EXPECT_EQ(one.paused()->answer, "530 5.7.0 Authentication required");
  EXPECT_EQ(one.paused()->until, house.clock().now() + std::chrono::minutes(1));
  ASSERT_TRUE(one.send_due());
  EXPECT_EQ(server.handed.size(), 1u);

  // A weekend long: nothing fails of it.
  const auto since = one.paused()->since;
  for (int i = 0; i < 400; ++i) {
    server.answers = {{SendResult::later, "Nothing answers.", true}};
    house.clock().advance_to(one.paused()->until);
    ASSERT_TRUE(one.send_due());
  }
  EXPECT_EQ(count(OutboxState::waiting), 3u);
  EXPECT_EQ(one.paused()->since, since);
  EXPECT_EQ(one.paused()->until, house.clock().now() + std::chrono::minutes(limits::send_pause_minutes_max));

  one.end_pause();  // somebody asked
  house.clock().advance_to(house.clock().now() + std::chrono::minutes(limits::send_pause_minutes_max));
  ASSERT_TRUE(one.send_due());
  EXPECT_FALSE(one.paused());
  EXPECT_EQ(count(OutboxState::sent), 3u);
}

TEST_F(OutboxTest, new_settings_end_the_pause) {
  server.answers = {{SendResult::later, "Nothing answers.", true}};
  house.clock().advance_to(house.clock().now() + std::chrono::seconds(11));
  auto one = outbox();
  ASSERT_TRUE(one.send_due());
  ASSERT_TRUE(one.paused());
  ASSERT_TRUE(house.app().writer->run([](app::Unit& unit) -> Result<void> {
    unit.changed(app::Changed::settings);
    return {};
  }));
  EXPECT_FALSE(one.paused());
}

TEST_F(OutboxTest, a_letter_that_is_put_off_is_tried_for_nearly_five_days) {
  server.answers.assign(100, {SendResult::later, "451 not now"});
  leave();
  const auto first = house.clock().now();
  while (row().state == OutboxState::waiting) {
    house.clock().advance_to(*row().next_try_at);
    ASSERT_TRUE(outbox().send_due());
  }
  EXPECT_EQ(row().state, OutboxState::failed);
  const auto tried_for = house.clock().now() - first;
  EXPECT_GT(tried_for, std::chrono::hours(4 * 24 + 12));
  EXPECT_LT(tried_for, std::chrono::days(5));
}

TEST_F(OutboxTest, what_came_back_and_is_tried_again_is_told_anew) {
  leave();
  house.take(house.bounce_of(row(), "failed", "5.2.2"));  // for now: no stop, and yet it can be tried again
  EXPECT_EQ(row().state, OutboxState::came_back);
  EXPECT_EQ(delivery(), domain::Delivery::bounced);
  EXPECT_EQ(view().departures.at(0).state, OutboxState::came_back);
  ASSERT_TRUE(try_again());
  EXPECT_EQ(delivery(), domain::Delivery::waiting);
  leave();
  EXPECT_EQ(row().state, OutboxState::sent);
  EXPECT_EQ(delivery(), domain::Delivery::sent);
  EXPECT_EQ(try_again().error().rule, "already_sent");
}

TEST_F(OutboxTest, a_letter_of_unknown_fate_that_comes_back_is_known) {
  server.answers = {{SendResult::unknown, "It may have arrived."}};
  leave();
  EXPECT_EQ(row().state, OutboxState::unknown);
  house.take(house.bounce_of(row(), "failed", "5.1.1"));
  EXPECT_EQ(row().state, OutboxState::came_back);
  EXPECT_EQ(delivery(), domain::Delivery::bounced);
}

TEST_F(OutboxTest, a_late_letter_shows_in_its_case_and_stays_sent) {
  leave();
  house.take(house.bounce_of(row(), "delayed", "4.4.1"));
  EXPECT_EQ(row().state, OutboxState::sent);
  EXPECT_EQ(delivery(), domain::Delivery::delayed);
  EXPECT_THAT(row().last_answer, testing::StartsWith("It is late"));
  house.take(house.bounce_of(row(), "failed", "5.1.1"));
  EXPECT_EQ(delivery(), domain::Delivery::bounced);
}

TEST_F(OutboxTest, a_report_that_is_faster_than_our_note_is_not_lost) {
  server.while_sending = [this] { house.take(house.bounce_of(row(), "failed", "5.1.1")); };
  leave();
  EXPECT_EQ(row().state, OutboxState::came_back);
  EXPECT_TRUE(row().sent_at);
  EXPECT_EQ(delivery(), domain::Delivery::bounced);
}

TEST_F(OutboxTest, a_bounce_to_the_signed_envelope_address_finds_its_letter_without_a_message_id) {
  leave();
  const auto secret = app::known_reply_secret(house.reader())->value();
  const auto envelope = mail::envelope_sender(letter.id.str(), test::hello, secret);
  const auto taken = house.take(
      "From: MAILER-DAEMON@mx.example.ie\nTo: " + envelope +
      "\nSubject: failure notice\nMessage-ID: <q1@mx.example.ie>\n\nHi. This is the qmail-send program at mx.example.ie.\nI'm afraid I "
      "wasn't able to deliver your message to the following addresses.\n\n<ngozi.eze@example.ie>:\nSorry, no mailbox here by that name. "
      "(#5.1.1)\n");
  EXPECT_EQ(taken.why, "bounce_hard");
  EXPECT_EQ(taken.case_id, letter.case_id);
  EXPECT_EQ(row().state, OutboxState::came_back);
  EXPECT_EQ(delivery(), domain::Delivery::bounced);
}

TEST_F(OutboxTest, files_go_with_the_letter_that_names_them_and_stand_beside_it) {
  const std::string png = "\x89PNG\r\n\x1A\n and so on";
  const auto file = [&](std::string_view name, std::string_view bytes) {
    const auto content = house.store().blobs().put(bytes).value();
    const auto row = app::letter_file(letter.case_id, name, "text/plain", bytes, content, house.clock().now()).value();
    EXPECT_TRUE(house.app().writer->run([&](app::Unit& unit) { return unit.tx.put_attachment(row); }));
    return row.contact;
  };
  const std::vector<domain::ContactId> files = {file("terms.txt", "Our terms"), file("lamp.jpg", png)};
  ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) { return app::take_along(unit.tx, letter.case_id, letter.id, files); }));
  const std::vector<domain::ContactId> unknown = {letter.id, domain::ContactId{Uuid{{7}}}};
  EXPECT_EQ(
      house.app().writer->run([&](app::Unit& unit) { return app::take_along(unit.tx, letter.case_id, letter.id, unknown); }).error().rule,
      "file_unknown");
  leave();
  EXPECT_THAT(kept(), testing::HasSubstr(" [terms.txt, text/plain, Our ] [lamp.jpg, image/png, \x89PNG]"))
      << "a picture is what its bytes are";
  const auto told = view().timeline;
  const auto entry = std::find_if(told.begin(), told.end(), [&](const app::Entry& one) { return one.contact == letter.id; });
  ASSERT_NE(entry, told.end());
  ASSERT_EQ(entry->attachments.size(), 2u);
  EXPECT_EQ(entry->attachments[1].name, "lamp.jpg");
  EXPECT_EQ(app::letter_file(letter.case_id, "empty", "", "", {}, house.clock().now()).error().rule, "file_empty");
}

}  // namespace
}  // namespace amends
