#include "app/letter_check.hpp"
#include "app/post/stopped.hpp"
#include "outbox_fixture.hpp"

namespace amends {
namespace {

using test::first_mail;
using test::MailHouse;

class Post {
  test::Server server_;

 public:
  explicit Post(MailHouse& house)
      : house_(house),
        outbox_(house.store(), house.clock(), *house.app().writer, house.app().recovery, house.app().changes, app::Posting::live,
                [this](const app::Settings&) { return std::make_unique<test::Sender>(server_); }) {
    house.set_mail_server();
  }
  void leave() {
    house_.clock().advance_to(house_.clock().now() + std::chrono::seconds(11));
    ASSERT_TRUE(outbox_.send_due());
  }
  const std::vector<std::string>& sent = server_.handed;

 private:
  MailHouse& house_;
  app::Outbox outbox_;
};

Result<void> door(MailHouse& house, const app::CaseId& id, const std::string& to) {
  auto letter = test::House::letter("We are sorry. It leaves today.");
  letter.to = Words(to);
  return app::check_letter(house.app(), house.reader(), id, letter, house.clock().now());
}

domain::Delivery delivery_of(MailHouse& house, const app::OutboxRow& letter) {
  for (const auto& each : house.state(letter.case_id).letters)
    if (each.contact == letter.id) return each.delivery;
  return domain::Delivery::waiting;
}

TEST(IntakeAutomatic, a_hard_bounce_stops_the_next_mail_until_somebody_says_try_again) {
  MailHouse house;
  Post post(house);
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  post.leave();
  ASSERT_EQ(post.sent.size(), 1U);
  const auto taken = house.take(house.bounce_of(letter, "failed", "5.1.1"));
  EXPECT_EQ(taken.why, "bounce_hard");
  EXPECT_EQ(taken.case_id, first.case_id);
  EXPECT_EQ(delivery_of(house, letter), domain::Delivery::bounced);

  const auto refused = door(house, *first.case_id, "Ngozi.Eze@example.ie");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().rule, "address_stopped");
  EXPECT_NE(refused.error().sentence.find("Ring them, or correct the address"), std::string::npos) << refused.error().sentence;
  EXPECT_EQ((*house.reader().outbox(letter.id))->state, app::OutboxState::came_back);
  EXPECT_TRUE(door(house, *first.case_id, "ngozi@home.example"));

  const auto second = house.letter(*first.case_id);  // what leaves by itself does not ask at the door
  post.leave();
  EXPECT_EQ(post.sent.size(), 1U);
  EXPECT_EQ(delivery_of(house, second), domain::Delivery::failed);

  ASSERT_TRUE(
      house.app().writer->run([&](app::Unit& unit) { return app::try_again(unit, house.app().recovery, letter.id, house.clock().now()); }));
  EXPECT_TRUE(door(house, *first.case_id, "ngozi.eze@example.ie"));
  post.leave();
  EXPECT_EQ(post.sent.size(), 2U);
}

TEST(IntakeAutomatic, a_full_mailbox_came_back_and_stops_nothing) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  EXPECT_EQ(house.take(house.bounce_of(letter, "failed", "5.2.2")).why, "bounce_soft");
  EXPECT_EQ(delivery_of(house, letter), domain::Delivery::bounced);
  EXPECT_TRUE(door(house, *first.case_id, letter.to));
}

TEST(IntakeAutomatic, a_late_mail_is_on_its_way_still) {
  MailHouse house;
  Post post(house);
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  post.leave();
  EXPECT_EQ(house.take(house.bounce_of(letter, "delayed", "4.4.1")).why, "bounce_delayed");
  EXPECT_EQ(delivery_of(house, letter), domain::Delivery::delayed);
  EXPECT_EQ(house.take(house.bounce_of(letter, "failed", "5.1.1")).why, "bounce_hard");
  EXPECT_EQ(delivery_of(house, letter), domain::Delivery::bounced);
}

TEST(IntakeAutomatic, a_report_that_does_not_know_our_letter_stops_nobody) {
  MailHouse house;
  const auto first = house.take(first_mail());
  auto letter = house.letter(*first.case_id);
  letter.message_id = letter.id.str() + ".1001.0000000000000000@harbourlane.example";
  const auto taken = house.take(house.bounce_of(letter, "failed", "5.1.1"));
  EXPECT_EQ(taken.became, app::Became::needs_a_look);  // it is about a customer, and claims no stop that was not made
  EXPECT_EQ(taken.why, "bounce_of_customer");
  letter.to = "somebody@else.example";
  EXPECT_EQ(house.take(house.bounce_of(letter, "failed", "5.1.1")).why, "bounce_of_no_letter");
  EXPECT_EQ(delivery_of(house, letter), domain::Delivery::waiting);
  EXPECT_TRUE(door(house, *first.case_id, letter.to));
}

TEST(IntakeAutomatic, an_abuse_report_stops_further_mail_too) {
  MailHouse house;
  Post post(house);
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  post.leave();
  const auto report = [&](int n) {
    return house.take(
        fmt::format("From: complaints@provider.example\nTo: hello@harbourlane.example\nSubject: Abuse report\nMessage-ID: "
                    "<abuse{}@provider.example>\nMIME-Version: "
                    "1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: "
                    "text/plain\n\nUnwanted.\n\n--b\nContent-Type: "
                    "message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: x/1\nVersion: 1\n\n--b\nContent-Type: "
                    "message/rfc822\n\nMessage-ID: <{}>\nFrom: "
                    "hello@harbourlane.example\nTo: {}\nSubject: Your lamp\n\nHello\n--b--\n",
                    n, letter.message_id, letter.to));
  };
  const auto taken = report(1);
  EXPECT_EQ(taken.why, "abuse_report");
  EXPECT_EQ(taken.case_id, first.case_id);
  const auto refused = door(house, *first.case_id, letter.to);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().sentence.find("unwanted"), std::string::npos);
  EXPECT_EQ(house.events(*first.case_id).back(), "note_written");
  const auto before = house.events(*first.case_id);
  EXPECT_EQ(report(2).why, "abuse_report");
  EXPECT_EQ(house.events(*first.case_id), before);  // reported again, it is the same news
}

TEST(IntakeAutomatic, an_absence_shows_its_day_and_is_nobodys_word) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  const auto before = house.state(*first.case_id);
  const auto taken = house.take(fmt::format(
      "From: Ngozi Eze <ngozi.eze@example.ie>\nTo: {}\nSubject: Automatic reply: Your lamp\nAuto-Submitted: auto-replied\nMessage-ID: "
      "<oof@example.ie>\nIn-Reply-To: <{}>\n\nI am out of the office until Monday, 7 December 2026.\n",
      letter.reply_to, letter.message_id));
  EXPECT_EQ(taken.became, app::Became::automatic);
  EXPECT_EQ(taken.why, "auto_reply");
  EXPECT_EQ(house.events(*first.case_id).back(), "note_written");
  const auto stored = house.reader().events(first.case_id->uuid, 0)->back();
  std::string words;
  const auto kept = *house.reader().texts(first.case_id->uuid);
  for (const auto& text : kept) words += text.body;
  EXPECT_NE(words.find("is away until 2026-12-07"), std::string::npos);
  EXPECT_EQ(stored.actor, "system");
  EXPECT_EQ(house.state(*first.case_id).unanswered_since, before.unanswered_since);
  EXPECT_EQ(house.state(*first.case_id).contacts_in, before.contacts_in);
}

TEST(IntakeAutomatic, a_receipt_moves_nothing_and_no_letter_of_ours_answers_it) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  const auto before = house.events(*first.case_id).size();
  const auto letters = house.reader().outbox_list(std::nullopt, std::nullopt, 100)->size();
  house.take(fmt::format(
      "From: ngozi.eze@example.ie\nTo: {}\nSubject: Re: Your lamp\nAuto-Submitted: auto-replied\nMessage-ID: <got@example.ie>\n\nWe "
      "have received your message.\n",
      letter.reply_to));
  house.take(
      "From: news@shop.example\nTo: hello@harbourlane.example\nSubject: Offers\nPrecedence: bulk\nMessage-ID: "
      "<news@shop.example>\n\nBuy.\n");
  EXPECT_EQ(house.events(*first.case_id).size(), before);
  EXPECT_EQ(house.reader().outbox_list(std::nullopt, std::nullopt, 100)->size(), letters);
}

std::string by_a_program(const std::string& from, const std::string& header) {
  static int count = 0;
  return fmt::format(
      "From: {}\nTo: hello@harbourlane.example\nSubject: Contact form\nMessage-ID: <program{}@forms.example>\n{}\nThe lamp came broken.\n",
      from, ++count, header);
}

TEST(IntakeAutomatic, a_form_that_says_it_is_a_program_brings_the_customer_it_names) {
  MailHouse house;
  for (const auto* header : {"Auto-Submitted: auto-generated\nReply-To: Ngozi Eze <ngozi@home.example>\n",
                             "Precedence: bulk\nReply-To: Ngozi Eze <ngozi@home.example>\n"})
    for (const auto* from : {"Forms <mail@forms.example>", "Our shop <shop@harbourlane.example>"}) {
      const auto taken = house.take(by_a_program(from, header));
      EXPECT_EQ(taken.became, app::Became::new_case) << from << header;
      EXPECT_EQ(taken.why, "form");
      ASSERT_TRUE(taken.case_id);
      EXPECT_EQ(house.customer_of(*taken.case_id).emails, std::vector<std::string>{"ngozi@home.example"});
    }
}

TEST(IntakeAutomatic, what_goes_to_many_or_is_answered_in_its_own_house_brings_nobody) {
  MailHouse house;
  for (const auto* header :
       {"Auto-Submitted: auto-generated\n", "Precedence: bulk\nReply-To: service@shop.example\n",
        "Precedence: bulk\nReply-To: service@mail.shop.example\n", "Auto-Submitted: auto-generated\nReply-To: noreply@else.example\n",
        "Auto-Submitted: auto-replied\nReply-To: ngozi@home.example\n",
        "Precedence: bulk\nList-Unsubscribe: <mailto:off@news.example>\nReply-To: ngozi@home.example\n",
        "Precedence: bulk\nList-Id: <news.shop.example>\nReply-To: ngozi@home.example\n"})
    EXPECT_EQ(house.take(by_a_program("Shop <news@shop.example>", header)).became, app::Became::automatic) << header;
}

// Exchange stamps these headers on what an inbox rule forwards.
TEST(IntakeAutomatic, a_mailbox_that_forwards_by_a_rule_brings_the_customer_who_wrote) {
  MailHouse house;
  const auto taken = house.take(
      "From: Shop <shop@harbourlane.example>\nTo: hello@harbourlane.example\nSubject: FW: The lamp\nMessage-ID: "
      "<fw@harbourlane.example>\nIn-Reply-To: <first@home.example>\nAuto-Submitted: auto-generated\nX-MS-Exchange-Inbox-Rules-Loop: "
      "shop@harbourlane.example\n\n-----Original Message-----\nFrom: Ngozi Eze <ngozi@home.example>\nSent: Monday, November 23, 2026 9:00 "
      "AM\nTo: shop@harbourlane.example\nSubject: The lamp\n\nThe lamp came broken.\n");
  EXPECT_EQ(taken.became, app::Became::new_case);
  EXPECT_EQ(taken.why, "forwarded");
}

TEST(IntakeAutomatic, what_was_taken_for_automatic_becomes_a_case_or_a_word_in_one_by_hand) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto by_hand = [&](const auto& act) {
    const auto number = ++house.mails;
    const auto taken =
        house.take(fmt::format("From: Ada Byrne <ada@example.ie>\nTo: hello@harbourlane.example\nSubject: Abwesenheit\nMessage-ID: "
                               "<away{}@example.ie>\n\nI was at home, your driver did not ring.\n",
                               number));
    EXPECT_EQ(taken.why, "auto_reply");
    EXPECT_TRUE(house.item(taken).settled);
    EXPECT_TRUE(house.app().writer->run([&](app::Unit& unit) { return act(unit, house.item(taken)); }));
    return house.item(taken);
  };
  const domain::Actor system = domain::Actor::system();
  const auto made = by_hand([&](app::Unit& unit, const app::IntakeRow& row) -> Result<void> {
    TRY(house.intake().make_case(unit, row, system, house.clock().now()));
    return {};
  });
  EXPECT_EQ(made.became, app::Became::new_case);
  EXPECT_EQ(made.why, "by_hand");
  const auto put = by_hand([&](app::Unit& unit, const app::IntakeRow& row) {
    return house.intake().settle(unit, row, first.case_id, system, house.clock().now());
  });
  EXPECT_EQ(put.became, app::Became::reply);
  EXPECT_EQ(put.case_id, first.case_id);
  EXPECT_EQ(house.events(*first.case_id).back(), "contact_received");
}

TEST(IntakeAutomatic, our_own_letter_come_back_is_set_aside) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  const auto taken = house.take(
      fmt::format("From: Harbour Lane <hello@harbourlane.example>\nTo: {}\nSubject: Your lamp\nMessage-ID: <{}>\n\nWe are sorry.\n",
                  letter.to, letter.message_id));
  EXPECT_EQ(taken.why, "own_mail");
}

TEST(IntakeAutomatic, what_is_held_stays_in_the_outbox_and_is_shown) {
  MailHouse house;
  Post post(house);
  const auto first = house.take(first_mail());
  ASSERT_TRUE(house.app().writer->run([](app::Unit& unit) -> Result<void> {
    auto settings = TRY(app::load_settings(unit.tx));
    settings.hold_outgoing = true;
    const auto version = settings.version;
    TRY(app::save_settings(unit.tx, settings, version));
    return {};
  }));
  const auto letter = house.letter(*first.case_id);
  domain::PlanGesture flowers{domain::GestureKind::flowers, std::nullopt, Words("Flowers"), Words("With our best wishes."),
                              house.clock().now()};
  ASSERT_TRUE(house.execute(*first.case_id, flowers));
  house.clock().advance_to(house.clock().now() + std::chrono::minutes(5));
  const auto gesture = house.state(*first.case_id).gestures.front().gesture;
  ASSERT_TRUE(house.execute(*first.case_id, domain::SendGesture{gesture}));
  post.leave();
  EXPECT_TRUE(post.sent.empty());
  const auto waiting = *house.reader().outbox_list(app::OutboxState::waiting, std::nullopt, 10);
  ASSERT_EQ(waiting.size(), 2U);
  EXPECT_EQ(waiting.front().to, "ngozi.eze@example.ie") << "a gesture that leaves by itself knows where to";
}

}  // namespace
}  // namespace amends
