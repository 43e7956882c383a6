#include <gmock/gmock.h>

#include "mail_house.hpp"

namespace amends {
namespace {

using test::first_mail;
using test::MailHouse;

std::string forwarded(const std::string& from, const std::string& subject = "Fwd: The lamp") {
  return fmt::format(
      "From: {}\nTo: hello@harbourlane.example\nSubject: {}\nMessage-ID: <fwd-{}@harbourlane.example>\n\nPlease ring her today, she is "
      "furious.\n\n---------- Forwarded message ---------\nFrom: Ngozi Eze <ngozi.eze@example.ie>\nDate: Tue, 24 Nov 2026 at "
      "08:48\nSubject: "
      "The lamp\nTo: <ana@harbourlane.example>\n\nThe lamp came broken.\n",
      from, subject, std::hash<std::string>{}(from + subject));
}

TEST(IntakeWho, the_writer_of_a_first_mail_is_the_customer) {
  MailHouse house;
  const auto taken = house.take(first_mail());
  ASSERT_EQ(taken.became, app::Became::new_case);
  EXPECT_EQ(house.customer_of(*taken.case_id).emails, std::vector<std::string>{"ngozi.eze@example.ie"});
}

TEST(IntakeWho, what_a_colleague_passes_on_is_the_customers_case_and_the_colleague_never_a_customer) {
  for (const auto* colleague : {"Ana Reis <ana@harbourlane.example>", "Somebody Else <shop@harbourlane.example>"}) {
    MailHouse house;
    const auto taken = house.take(forwarded(colleague));
    ASSERT_EQ(taken.became, app::Became::new_case) << colleague;
    EXPECT_EQ(taken.why, "forwarded");
    const auto customer = house.customer_of(*taken.case_id);
    EXPECT_EQ(customer.name, "Ngozi Eze");
    EXPECT_EQ(customer.emails, std::vector<std::string>{"ngozi.eze@example.ie"});
    EXPECT_TRUE(house.reader().customers_with_address("ana@harbourlane.example")->empty());
    const auto told = house.events(*taken.case_id);
    EXPECT_EQ(std::count(told.begin(), told.end(), "note_written"), 1);
    std::vector<std::string> words;
    const auto kept = *house.reader().texts(taken.case_id->uuid);
    for (const auto& text : kept) words.push_back(text.body);
    EXPECT_THAT(words, testing::Contains("The lamp came broken."));
    EXPECT_THAT(words, testing::Contains(testing::HasSubstr("Passed on by")));
    EXPECT_THAT(words, testing::Contains(testing::HasSubstr("Please ring her today, she is furious.")));
  }
}

TEST(IntakeWho, a_strangers_forward_is_the_strangers_own_mail) {
  MailHouse house;
  const auto taken = house.take(forwarded("Neighbour <neighbour@example.com>"));
  EXPECT_EQ(taken.why, "first_mail");
  EXPECT_EQ(house.customer_of(*taken.case_id).emails, std::vector<std::string>{"neighbour@example.com"});
}

TEST(IntakeWho, a_form_on_our_own_site_names_the_customer_in_reply_to) {
  MailHouse house;
  const auto taken = house.take(first_mail("Shop <shop@harbourlane.example>", "Reply-To: Ngozi Eze <Ngozi.Eze@example.ie>\n"));
  ASSERT_EQ(taken.became, app::Became::new_case);
  EXPECT_EQ(taken.why, "form");
  EXPECT_EQ(house.customer_of(*taken.case_id).name, "Ngozi Eze");
  EXPECT_EQ(house.customer_of(*taken.case_id).emails, std::vector<std::string>{"ngozi.eze@example.ie"});
  const auto own = house.take(first_mail("Harbour Lane <hello@harbourlane.example>", "Reply-To: obi@example.ie\n"));
  EXPECT_EQ(house.customer_of(*own.case_id).emails, std::vector<std::string>{"obi@example.ie"});
}

TEST(IntakeWho, a_program_that_takes_no_answers_speaks_for_whom_it_names) {
  MailHouse house;
  const auto taken = house.take(first_mail("Forms <no-reply@forms.example.com>", "Reply-To: Ngozi Eze <ngozi.eze@example.ie>\n"));
  EXPECT_EQ(house.customer_of(*taken.case_id).emails, std::vector<std::string>{"ngozi.eze@example.ie"});
}

TEST(IntakeWho, a_person_with_another_reply_to_is_still_who_wrote) {
  MailHouse house;
  const auto taken = house.take(first_mail("Ngozi Eze <ngozi.eze@example.ie>", "Reply-To: office@example.ie\n"));
  EXPECT_EQ(house.customer_of(*taken.case_id).emails, std::vector<std::string>{"ngozi.eze@example.ie"});
}

TEST(IntakeWho, a_mailing_list_that_put_itself_into_from_is_nobody) {
  MailHouse house;
  const auto google = house.take(first_mail("'Ngozi Eze' via Support <support@lists.example.org>",
                                            "X-Original-From: Ngozi Eze <ngozi.eze@example.ie>\nList-Id: <s.lists.example.org>\n"));
  EXPECT_EQ(house.customer_of(*google.case_id).emails, std::vector<std::string>{"ngozi.eze@example.ie"});
  const auto mailman = house.take(first_mail("Obi Okafor via Users <users@lists.example.org>", "Reply-To: Obi Okafor <obi@example.ie>\n"));
  EXPECT_EQ(house.customer_of(*mailman.case_id).emails, std::vector<std::string>{"obi@example.ie"});
  EXPECT_EQ(house.customer_of(*mailman.case_id).name, "Obi Okafor");
}

TEST(IntakeWho, a_colleagues_own_mail_needs_a_look_and_a_case_made_of_it_has_no_colleague_for_a_customer) {
  MailHouse house;
  for (const auto* from : {"Ana Reis <ana@harbourlane.example>", "Harbour Lane <hello@harbourlane.example>"}) {
    const auto taken = house.take(first_mail(from));
    EXPECT_EQ(taken.became, app::Became::needs_a_look) << from;
    const auto row = house.item(taken);
    EXPECT_FALSE(row.settled);
    const auto made = house.app().writer->run_for<app::Opened>([&](app::Unit& unit) {
      return house.intake().make_case(unit, row, domain::Actor::colleague(house.ana().id, house.ana().role), house.clock().now());
    });
    ASSERT_TRUE(made) << made.error().sentence;
    EXPECT_TRUE(house.customer_of(made->id).emails.empty());
    EXPECT_EQ(house.customer_of(made->id).name, "Unknown sender");
  }
}

TEST(IntakeWho, a_domain_that_is_lent_to_everybody_makes_nobody_a_colleague) {
  MailHouse house;
  ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) -> Result<void> {
    auto settings = TRY(app::load_settings(unit.tx));
    settings.mail_address = "harbourlane@gmail.com";
    const auto version = settings.version;
    TRY(app::save_settings(unit.tx, settings, version));
    return {};
  }));
  EXPECT_EQ(house.take(first_mail("Ngozi <ngozi@gmail.com>")).became, app::Became::new_case);
}

TEST(IntakeWho, a_customer_is_found_by_address_and_never_by_a_number_in_the_words) {
  MailHouse house;
  const auto first = house.take(first_mail("Ngozi Eze <ngozi.eze@example.ie>", ""));
  const auto again = house.take(first_mail("N. Eze <NGOZI.EZE@example.ie>", ""));
  EXPECT_EQ(house.customer_of(*first.case_id).id, house.customer_of(*again.case_id).id);
  auto with_number = test::House::complaint();
  const auto okafor = house.open(with_number);
  ASSERT_TRUE(okafor);
  const auto stranger = house.take(
      "From: Adaeze <adaeze@example.com>\nTo: hello@harbourlane.example\nSubject: Ring\nMessage-ID: <ring@example.com>\n\nRing me on +353 "
      "1 "
      "555 0142 about the blanket.\n");
  ASSERT_EQ(stranger.became, app::Became::new_case);
  EXPECT_NE(house.customer_of(*stranger.case_id).id, okafor->customer);
}

}  // namespace
}  // namespace amends
