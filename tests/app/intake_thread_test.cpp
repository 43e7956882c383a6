#include "mail_house.hpp"

namespace amends {
namespace {

using test::first_mail;
using test::MailHouse;

struct Reply {
  std::string from = "Ngozi Eze <ngozi.eze@example.ie>";
  std::string to = "hello@harbourlane.example";
  std::string in_reply_to = {}, reply_to = {};
  std::string subject = "Re: The lamp";
};

std::string written(const Reply& reply) {
  static int count = 0;
  return fmt::format("From: {}\nTo: {}\nSubject: {}\nMessage-ID: <r{}@example.ie>\n{}{}\nIt is still broken. Ring me at once.\n",
                     reply.from, reply.to, reply.subject, ++count,
                     reply.in_reply_to.empty() ? "" : "In-Reply-To: <" + reply.in_reply_to + ">\n",
                     reply.reply_to.empty() ? "" : "Reply-To: " + reply.reply_to + "\n");
}

TEST(IntakeThread, the_customers_reply_joins_by_token_or_thread_and_never_by_subject) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  const auto by_token = house.take(written({.to = letter.reply_to}));
  EXPECT_EQ(by_token.why, "token");
  EXPECT_EQ(by_token.case_id, first.case_id);
  const auto by_thread = house.take(written({.in_reply_to = house.item(first).message_id}));
  EXPECT_EQ(by_thread.why, "references");
  EXPECT_EQ(by_thread.case_id, first.case_id);
  const auto by_subject = house.take(written({.subject = "Re: The lamp A-1001"}));
  EXPECT_EQ(by_subject.became, app::Became::new_case);
  EXPECT_NE(by_subject.case_id, first.case_id);
  EXPECT_TRUE(house.item(by_token).settled);
}

TEST(IntakeThread, a_token_that_was_changed_opens_nothing) {
  MailHouse house;
  const auto first = house.take(first_mail());
  auto address = house.letter(*first.case_id).reply_to;
  auto& last = address[address.find('@') - 1];
  last = last == 'x' ? 'y' : 'x';
  EXPECT_EQ(house.take(written({.to = address})).became, app::Became::new_case);
}

TEST(IntakeThread, the_customers_reply_to_a_closed_case_opens_it_again_and_says_so) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  house.close(*first.case_id);
  const auto taken = house.take(written({.to = letter.reply_to}));
  EXPECT_EQ(taken.why, "token_reopened");
  EXPECT_EQ(house.state(*first.case_id).phase, domain::CasePhase::open);
  EXPECT_NE(app::why_text(taken.why).find("opens it again"), std::string::npos);
}

TEST(IntakeThread, the_address_a_letter_went_to_is_known) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id, "ngozi@work.example.com");
  EXPECT_EQ(house.take(written({.from = "ngozi@work.example.com", .in_reply_to = letter.message_id})).why, "token");
}

TEST(IntakeThread, a_stranger_waits_for_a_look_with_the_case_and_moves_nothing) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  house.close(*first.case_id);
  const auto before = house.events(*first.case_id);
  const auto taken = house.take(written({.from = "Neighbour <neighbour@example.com>", .to = letter.reply_to}));
  EXPECT_EQ(taken.became, app::Became::needs_a_look);
  EXPECT_EQ(taken.why, "stranger");
  EXPECT_EQ(taken.case_id, first.case_id);
  EXPECT_EQ(house.events(*first.case_id), before);
  EXPECT_EQ(house.state(*first.case_id).phase, domain::CasePhase::closed);
  EXPECT_FALSE(house.item(taken).settled);
}

TEST(IntakeThread, a_spoofed_colleague_or_company_speaks_for_nobody) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  const auto before = house.events(*first.case_id);
  for (const auto& [from, why] : {std::pair{"Ana Reis <ana@harbourlane.example>", "colleague_in_case"},
                                  std::pair{"Harbour Lane <hello@harbourlane.example>", "our_address_in_case"}})
    for (const auto* reply_to : {"", "ngozi.eze@example.ie"}) {
      const auto taken = house.take(written({.from = from, .to = letter.reply_to, .reply_to = reply_to}));
      EXPECT_EQ(taken.became, app::Became::needs_a_look);
      EXPECT_EQ(taken.why, why);
      EXPECT_EQ(house.events(*first.case_id), before);
    }
}

Result<void> settle(MailHouse& house, const app::Taken& taken, std::optional<app::CaseId> into) {
  return house.app().writer->run([&](app::Unit& unit) {
    return house.intake().settle(unit, house.item(taken), into, domain::Actor::colleague(house.ana().id, house.ana().role),
                                 house.clock().now());
  });
}

TEST(IntakeThread, put_into_its_case_it_is_the_customers_other_address_from_then_on) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  house.close(*first.case_id);
  const auto taken = house.take(written({.from = "Ngozi <ngozi@home.example>", .to = letter.reply_to}));
  const auto done = settle(house, taken, first.case_id);
  ASSERT_TRUE(done) << done.error().sentence;
  EXPECT_EQ(house.customer_of(*first.case_id).emails, (std::vector<std::string>{"ngozi.eze@example.ie", "ngozi@home.example"}));
  EXPECT_EQ(house.state(*first.case_id).phase, domain::CasePhase::open);
  EXPECT_TRUE(house.item(taken).settled);
  EXPECT_EQ(house.take(written({.from = "ngozi@home.example", .to = letter.reply_to})).why, "token");
}

TEST(IntakeThread, an_address_of_ours_never_becomes_the_customers) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  const auto taken = house.take(written({.from = "ana@harbourlane.example", .to = letter.reply_to}));
  ASSERT_TRUE(settle(house, taken, first.case_id));
  EXPECT_EQ(house.customer_of(*first.case_id).emails, std::vector<std::string>{"ngozi.eze@example.ie"});
}

TEST(IntakeThread, another_person_stays_a_note_or_becomes_a_case) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  const auto note = house.take(written({.from = "neighbour@example.com", .to = letter.reply_to}));
  const auto contacts = house.state(*first.case_id).contacts_in;
  const auto kept = settle(house, note, std::nullopt);
  ASSERT_TRUE(kept) << kept.error().sentence;
  EXPECT_EQ(house.item(note).why, "kept_as_note");
  EXPECT_EQ(house.events(*first.case_id).back(), "note_written");
  EXPECT_EQ(house.state(*first.case_id).contacts_in, contacts);
  const auto other = house.take(written({.from = "neighbour@example.com", .to = letter.reply_to}));
  const auto made = house.app().writer->run_for<app::Opened>([&](app::Unit& unit) {
    return house.intake().make_case(unit, house.item(other), domain::Actor::colleague(house.ana().id, house.ana().role),
                                    house.clock().now());
  });
  ASSERT_TRUE(made) << made.error().sentence;
  EXPECT_EQ(house.customer_of(made->id).emails, std::vector<std::string>{"neighbour@example.com"});
  EXPECT_NE(made->id, *first.case_id);
}

// Every way to address a mail at a case, from every kind of sender: only the customer's own address speaks as the customer in it.
TEST(IntakeThread, no_path_leads_from_an_unverified_mail_to_an_event_of_the_customer) {
  MailHouse house;
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  const std::string theirs = "ngozi.eze@example.ie";
  const std::vector<std::string> senders = {theirs,
                                            "neighbour@example.com",
                                            "ana@harbourlane.example",
                                            test::hello,
                                            letter.reply_to,
                                            "no-reply@forms.example",
                                            "x@sub.harbourlane.example",
                                            "Ngozi Eze <other@example.ie>",
                                            "\"ngozi.eze@example.ie\" <evil@example.com>"};
  int checked = 0;
  for (const auto& from : senders)
    for (const auto& reply_to : {std::string(), theirs, std::string("neighbour@example.com"), test::hello})
      for (const auto& to : {test::hello, letter.reply_to})
        for (const auto& in_reply_to : {std::string(), letter.message_id, std::string("m1@example.ie")})
          for (const auto* subject : {"Re: The lamp", "Fwd: The lamp"}) {
            const auto before = house.reader().events(first.case_id->uuid, 0)->size();
            house.take(written({from, to, in_reply_to, reply_to, subject}));
            const auto after = *house.reader().events(first.case_id->uuid, 0);
            for (auto i = before; i < after.size(); ++i) {
              ++checked;
              EXPECT_TRUE(after[i].actor != "customer" || from == theirs)
                  << from << " / " << reply_to << " / " << to << " / " << in_reply_to << ": " << after[i].type;
              EXPECT_FALSE(after[i].actor.starts_with("staff")) << from;
            }
          }
  EXPECT_GT(checked, 10);
}

}  // namespace
}  // namespace amends
