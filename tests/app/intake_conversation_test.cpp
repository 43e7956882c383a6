// Which case a mail belongs to when mails come late, twice, or never; and what the mail servers on the way are believed.

#include "app/post/mailboxes.hpp"
#include "base/limits.hpp"
#include "mail_house.hpp"

namespace amends {
namespace {

using app::Became;
using test::MailHouse;

struct Mail {
  std::string id;
  std::string answers = {};
  std::string from = "Ngozi Eze <ngozi.eze@example.ie>";
  std::string header = {};
  std::string to = test::hello;
  std::string text = "The lamp is broken.";
};

std::string written(const Mail& mail) {
  return fmt::format("From: {}\nTo: {}\nSubject: The lamp\nMessage-ID: <{}>\n{}{}\n{}\n", mail.from, mail.to, mail.id,
                     mail.answers.empty() ? "" : "References: " + mail.answers + "\n", mail.header, mail.text);
}

TEST(IntakeConversation, replies_to_a_mail_that_never_came_are_one_conversation) {
  MailHouse house;
  const auto first = house.take(written({.id = "a@example.ie", .answers = "<never@example.ie>"}));
  const auto second = house.take(written({.id = "b@example.ie", .answers = "<never@example.ie>", .text = "And the shade."}));
  EXPECT_EQ(first.became, Became::new_case);
  EXPECT_EQ(second.became, Became::reply);
  EXPECT_EQ(second.case_id, first.case_id);
}

TEST(IntakeConversation, a_reply_that_comes_before_what_it_answers_waits_for_it) {
  MailHouse house;
  const auto reply = house.take(written({.id = "b@example.ie", .answers = "<a@example.ie>"}));
  const auto parent = house.take(written({.id = "a@example.ie", .text = "The lamp came in two pieces."}));
  EXPECT_EQ(parent.case_id, reply.case_id);
  EXPECT_EQ(parent.became, Became::reply);
  EXPECT_EQ(parent.why, "answered_before");
}

TEST(IntakeConversation, a_loop_of_references_ends_in_one_case) {
  MailHouse house;
  const auto one = house.take(written({.id = "a@example.ie", .answers = "<b@example.ie>"}));
  const auto other = house.take(written({.id = "b@example.ie", .answers = "<a@example.ie>", .text = "Hello?"}));
  EXPECT_EQ(other.case_id, one.case_id);
}

TEST(IntakeConversation, somebody_elses_answer_to_what_never_came_waits_in_that_case_and_moves_nothing) {
  MailHouse house;
  const auto first = house.take(written({.id = "a@example.ie", .answers = "<never@example.ie>"}));
  const auto before = house.events(*first.case_id);
  const auto other = house.take(written({.id = "b@example.com", .answers = "<never@example.ie>", .from = "obi@example.com"}));
  EXPECT_EQ(other.why, "stranger");
  EXPECT_EQ(other.case_id, first.case_id);
  EXPECT_EQ(house.events(*first.case_id), before);
}

TEST(IntakeConversation, a_mail_of_ours_that_went_to_many_joins_nobody_to_anybody) {
  MailHouse house;
  const auto ours = "<to-all-of-you@harbourlane.example>";
  const auto first = house.take(written({.id = "a@example.ie", .answers = ours}));
  const auto other = house.take(written({.id = "b@example.com", .answers = ours, .from = "obi@example.com"}));
  const auto again = house.take(written({.id = "c@example.ie", .answers = ours, .text = "And the shade."}));
  EXPECT_EQ(other.became, Became::new_case);
  EXPECT_NE(other.case_id, first.case_id);
  EXPECT_EQ(again.case_id, first.case_id);
}

TEST(IntakeConversation, a_letter_answers_mails_of_the_case_never_what_a_stranger_wrote_or_named) {
  MailHouse house;
  const auto first = house.take(written({.id = "a@example.ie", .answers = "<never@example.ie>"}));
  house.take(written({.id = "planted@evil.example", .answers = "<a@example.ie> <trap@evil.example>", .from = "x@evil.example"}));
  const auto letter = house.letter(*first.case_id);
  EXPECT_EQ(letter.in_reply_to, "a@example.ie");
  EXPECT_EQ(letter.references, std::vector<std::string>{"a@example.ie"});
}

TEST(IntakeConversation, the_same_mail_by_two_mailboxes_is_one_case_and_its_second_item_adds_nothing) {
  MailHouse house;
  const auto first = house.take(written({.id = "a@example.ie", .header = "Delivered-To: hello@harbourlane.example\n"}));
  const auto before = house.events(*first.case_id);
  const auto second = house.take(written({.id = "a@example.ie", .header = "Delivered-To: claims@harbourlane.example\n"}));
  EXPECT_FALSE(second.already_known);
  EXPECT_EQ(second.became, Became::automatic);
  EXPECT_EQ(second.why, "same_mail");
  EXPECT_EQ(second.case_id, first.case_id);
  EXPECT_EQ(house.events(*first.case_id), before);
  const auto other_words = house.take(written({.id = "a@example.ie", .text = "It burnt my hand."}));
  EXPECT_EQ(other_words.became, Became::reply);  // a mail program that gives one number twice loses no words
  EXPECT_EQ(other_words.case_id, first.case_id);
  const auto anothers = house.take(written({.id = "a@example.ie", .from = "obi@example.com"}));
  EXPECT_EQ(anothers.became, Became::new_case);  // by a program that gives everybody the same
  EXPECT_NE(anothers.case_id, first.case_id);
}

TEST(IntakeConversation, a_case_that_rested_longer_than_the_playbook_says_is_followed_by_a_new_one) {
  MailHouse house;
  const auto first = house.take(written({.id = "a@example.ie"}));
  const auto letter = house.letter(*first.case_id);
  house.close(*first.case_id);
  house.clock().advance_to(house.clock().now() + std::chrono::days(91));
  const auto before = house.events(*first.case_id);
  const auto later = house.take(written({.id = "b@example.ie", .answers = "<a@example.ie>", .to = letter.reply_to}));
  EXPECT_EQ(later.became, Became::new_case);
  EXPECT_EQ(later.why, "closed_long_ago");
  EXPECT_NE(later.case_id, first.case_id);
  EXPECT_EQ(house.events(*first.case_id), before);
  EXPECT_EQ(house.customer_of(*later.case_id).id, house.customer_of(*first.case_id).id);
  const auto again = house.take(written({.id = "c@example.ie", .to = letter.reply_to, .text = "Hello?"}));
  EXPECT_EQ(again.case_id, later.case_id);  // the same old address leads to the same new case
  EXPECT_EQ(again.became, Became::reply);
  house.close(*later.case_id);
  house.clock().advance_to(house.clock().now() + std::chrono::days(91));
  const auto third = house.take(written({.id = "e@example.ie", .to = letter.reply_to, .text = "And again."}));
  EXPECT_EQ(third.why, "closed_long_ago");
  const auto fourth = house.take(written({.id = "f@example.ie", .to = letter.reply_to, .text = "Are you there?"}));
  EXPECT_EQ(fourth.case_id, third.case_id);  // however many rested between
  const auto stranger = house.take(written({.id = "d@example.ie", .from = "obi@example.com", .to = letter.reply_to}));
  EXPECT_EQ(stranger.why, "stranger");
}

TEST(IntakeConversation, within_that_time_it_is_opened_again) {
  MailHouse house;
  const auto first = house.take(written({.id = "a@example.ie"}));
  house.close(*first.case_id);
  house.clock().advance_to(house.clock().now() + std::chrono::days(89));
  const auto later = house.take(written({.id = "b@example.ie", .answers = "<a@example.ie>"}));
  EXPECT_EQ(later.why, "references_reopened");
  EXPECT_EQ(later.case_id, first.case_id);
}

Result<void> settle(MailHouse& house, const app::Taken& taken, std::optional<app::CaseId> into) {
  return house.app().writer->run([&](app::Unit& unit) {
    return house.intake().settle(unit, house.item(taken), into, domain::Actor::colleague(house.ana().id, house.ana().role),
                                 house.clock().now());
  });
}

TEST(IntakeConversation, two_colleagues_who_put_it_into_its_case_do_so_once) {
  MailHouse house;
  const auto first = house.take(written({.id = "a@example.ie"}));
  const auto other = house.take(written({.id = "other@example.ie", .from = "kofi@example.com"}));
  const auto taken = house.take(written({.id = "b@example.ie", .answers = "<a@example.ie>", .from = "ngozi@home.example"}));
  ASSERT_TRUE(settle(house, taken, first.case_id));
  const auto before = house.events(*first.case_id);
  EXPECT_TRUE(settle(house, taken, first.case_id));
  EXPECT_TRUE(settle(house, first, first.case_id));
  EXPECT_EQ(house.events(*first.case_id), before);
  for (const auto& [item, into] :
       {std::pair{taken, other.case_id}, std::pair{first, other.case_id}, std::pair{first, decltype(first.case_id){}}}) {
    const auto refused = settle(house, item, into);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().rule, "has_case");
  }
  EXPECT_EQ(house.item(first).became, Became::new_case);
}

Instant received(MailHouse& house, const app::Taken& taken) { return house.state(*taken.case_id).received_at; }

TEST(IntakeConversation, a_mail_was_received_when_our_mail_server_says_not_when_its_sender_does) {
  MailHouse house;  // it is 2026-11-24 09:00
  const std::string noted = "Received: from mx.example.ie by mx.harbourlane.example; Tue, 24 Nov 2026 08:30:00 +0000\n";
  const std::string earlier = "Received: from evil.example by mx.example.ie; Mon, 1 Jan 2001 08:30:00 +0000\n";
  const std::string long_ago = "Date: Thu, 1 Jan 1998 00:00:00 +0000\n";
  EXPECT_EQ(received(house, house.take(written({.id = "a@x.ie", .header = noted + earlier + long_ago}))),
            *parse_rfc3339("2026-11-24T08:30:00Z"));
  EXPECT_EQ(received(house, house.take(written({.id = "b@x.ie", .header = long_ago}))), house.clock().now());
  EXPECT_EQ(received(house, house.take(written({.id = "c@x.ie", .header = "Date: Mon, 23 Nov 2026 10:00:00 +0000\n"}))),
            *parse_rfc3339("2026-11-23T10:00:00Z"));
  EXPECT_EQ(received(house, house.take(written({.id = "d@x.ie", .header = "Date: Wed, 1 Jan 2059 10:00:00 +0000\n"}))),
            house.clock().now());
  EXPECT_EQ(received(house, house.take(written({.id = "e@x.ie", .header = "Date: Sat, 3 Jun 2023 10:00:00 +0000\n"}), "archive/e.eml")),
            *parse_rfc3339("2023-06-03T10:00:00Z"));
  auto by_imap = app::ArrivingMail{written({.id = "f@x.ie", .header = noted + long_ago}), "imap:x/1/1", house.clock().now()};
  by_imap.arrived = parse_rfc3339("2026-11-24T08:59:00Z");
  EXPECT_EQ(received(house, *house.intake().take(std::move(by_imap))), *parse_rfc3339("2026-11-24T08:59:00Z"));
}

TEST(IntakeConversation, dates_of_their_own_making_get_nobody_past_the_cap_of_an_hour) {
  MailHouse house;
  const std::string noted = "Received: from mx by mx.harbourlane.example; Tue, 24 Nov 2026 08:30:00 +0000\n";
  int cases = 0;
  for (int i = 0; i < static_cast<int>(limits::mails_per_writer_and_hour_max) + 5; ++i) {
    const auto date = fmt::format("Date: Tue, {} Nov 2026 {:02}:00:00 +0000\n", 1 + i / 24, i % 24);
    cases += house.take(written({.id = fmt::format("m{}@x.ie", i), .header = noted + date})).became == Became::new_case ? 1 : 0;
  }
  EXPECT_EQ(cases, static_cast<int>(limits::mails_per_writer_and_hour_max));
}

TEST(IntakeConversation, what_waits_for_a_look_has_its_cap_too) {
  MailHouse house;
  const auto first = house.take(written({.id = "a@example.ie"}));
  const auto stranger = [&](int i) {
    return house.take(written({.id = fmt::format("s{}@evil.example", i), .answers = "<a@example.ie>", .from = "x@evil.example"}));
  };
  const auto cap = static_cast<int>(limits::mails_per_writer_and_hour_max);
  for (int i = 0; i < cap; ++i) EXPECT_EQ(stranger(i).why, "stranger") << i;
  EXPECT_EQ(stranger(cap).why, "storm");
  EXPECT_EQ(stranger(cap + 1).why, "storm_more");
}

TEST(IntakeConversation, two_programs_that_answer_each_other_leave_one_note_a_day) {
  MailHouse house;
  const auto first = house.take(written({.id = "a@example.ie"}));
  const auto away = [&](int i, const std::string& from) {
    house.take(written({.id = fmt::format("away{}@example.ie", i),
                        .answers = "<a@example.ie>",
                        .from = from,
                        .header = "Auto-Submitted: auto-replied\n",
                        .text = fmt::format("I am out of the office until 3 December 2026. ({})", i)}));
  };
  const auto notes = [&] {
    const auto names = house.events(*first.case_id);
    return std::count(names.begin(), names.end(), "note_written");
  };
  away(1, "obi@example.com");  // nobody the case knows
  EXPECT_EQ(notes(), 0);
  for (int i = 2; i < 12; ++i) away(i, "ngozi.eze@example.ie");
  EXPECT_EQ(notes(), 1);
}

void check_senders_by(MailHouse& house, const std::string& server) {
  const auto kept = house.app().writer->run([&](app::Unit& unit) -> Result<void> {
    auto settings = TRY(app::load_settings(unit.tx));
    settings.senders_checked_by = server;
    const auto version = settings.version;
    TRY(app::save_settings(unit.tx, settings, version));
    return {};
  });
  ASSERT_TRUE(kept) << kept.error().sentence;
}

TEST(IntakeConversation, whom_our_mail_server_finds_forged_does_not_speak_as_the_customer) {
  MailHouse house;
  check_senders_by(house, "mx.harbourlane.example");
  const auto first = house.take(written({.id = "a@example.ie"}));
  const auto letter = house.letter(*first.case_id);
  const auto before = house.events(*first.case_id);
  const std::string forged =
      "Authentication-Results: MX.HarbourLane.example; spf=fail smtp.mailfrom=evil.example; dmarc=fail header.from=example.ie\n";
  const std::string genuine =
      "Authentication-Results: mx.harbourlane.example; dkim=pass header.d=example.ie; dmarc=pass header.from=example.ie\n";
  const std::string elsewhere = "Authentication-Results: mx.evil.example; dmarc=pass header.from=example.ie\n";
  const auto reply = house.take(written({.id = "f@evil.example", .header = forged + elsewhere + genuine, .to = letter.reply_to}));
  EXPECT_EQ(reply.became, Became::needs_a_look);
  EXPECT_EQ(reply.why, "sender_refuted_in_case");
  EXPECT_EQ(house.events(*first.case_id), before);
  const auto fresh = house.take(written({.id = "g@evil.example", .header = forged}));
  EXPECT_EQ(fresh.became, Became::needs_a_look);
  EXPECT_EQ(fresh.why, "sender_refuted");
  EXPECT_EQ(house.take(written({.id = "h@example.ie", .header = genuine + forged, .to = letter.reply_to})).became, Became::reply);
  EXPECT_EQ(house.take(written({.id = "i@example.ie", .header = elsewhere, .to = letter.reply_to, .text = "No word of ours."})).became,
            Became::reply);
}

TEST(IntakeConversation, what_a_mail_server_says_counts_only_where_it_is_known_as_ours) {
  MailHouse house;
  const std::string forged = "Authentication-Results: mx.elsewhere.example; dmarc=fail header.from=example.ie\n";
  EXPECT_EQ(house.take(written({.id = "a@example.ie", .header = forged})).became, Became::new_case);
}

TEST(IntakeConversation, the_addresses_of_every_mailbox_are_ours) {
  MailHouse house;
  const auto kept = house.app().writer->run([&](app::Unit& unit) -> Result<void> {
    app::MailboxInput input;
    input.host = "imap.second-brand.example";
    input.user = "returns";
    input.password = "secret";
    input.addresses = {"Returns@second-brand.example"};
    TRY(app::add_mailbox(unit, input, house.clock().now()));
    return {};
  });
  ASSERT_TRUE(kept) << kept.error().sentence;
  const auto copy = house.take(written({.id = "a@second-brand.example", .from = "returns@second-brand.example"}));
  EXPECT_EQ(copy.became, Became::needs_a_look);
  EXPECT_EQ(copy.why, "from_our_address");
  EXPECT_EQ(house.take(written({.id = "b@second-brand.example", .from = "kim@second-brand.example"})).why, "from_colleague");
}

}  // namespace
}  // namespace amends
