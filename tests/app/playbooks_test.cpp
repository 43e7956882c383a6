// Several playbooks: each case goes by one of them, and keeps it.
#include "app/access/house_playbooks.hpp"
#include "app/access/settings.hpp"
#include "app/open_case.hpp"
#include "app/post/mailboxes.hpp"
#include "app/rebuild.hpp"
#include "mail_house.hpp"

namespace amends {
namespace {

using test::first_mail;
using test::MailHouse;

domain::Playbook shops() {
  auto playbook = domain::default_playbook("Europe/Dublin", "EUR");
  playbook.name = "Shops";
  playbook.callback_minutes = {60, 30, 20, 10};
  playbook.reopen_days = 10;
  playbook.authority = {{domain::Role::agent, "gesture", {500, "EUR"}}, {domain::Role::lead, "gesture", {15000, "EUR"}}};
  return playbook;
}

Result<void> keep(MailHouse& house, const std::string& id, const domain::Playbook& playbook) {
  return house.app().writer->run([&](app::Unit& unit) {
    unit.changed(app::Changed::settings);
    return app::save_further_playbook(unit.tx, id, playbook);
  });
}

app::MailboxInput mailbox_named(const std::string& user, std::optional<std::string> playbook) {
  app::MailboxInput input;
  input.host = "imap.harbourlane.example";
  input.user = user;
  input.password = "secret";
  input.playbook = std::move(playbook);
  return input;
}

Result<app::Mailbox> add(MailHouse& house, const app::MailboxInput& input) {
  return house.app().writer->run_for<app::Mailbox>([&](app::Unit& unit) { return app::add_mailbox(unit, input, house.clock().now()); });
}

std::string source_of(const app::Mailbox& mailbox) { return "imap:" + mailbox.id.str() + "/INBOX"; }

std::chrono::minutes wait_for_call(MailHouse& house, const app::CaseId& id) {
  const auto& callback = house.state(id).callbacks.front();
  return std::chrono::duration_cast<std::chrono::minutes>(callback.closes - domain::next_open(shops().hours, house.clock().now()));
}

// What is due, an answer to it, is worked out by the playbook's figures and is no event.
void a_reply_waits(MailHouse& house, const app::Mailbox& mailbox) {
  const auto first = house.take(first_mail(), source_of(mailbox));
  ASSERT_TRUE(house.execute(*first.case_id, domain::AgreeWrittenOnly{domain::WrittenOnlyReason::customers_wish, {}}));
  const auto letter = house.letter(*first.case_id);
  house.take("From: Ngozi Eze <ngozi.eze@example.ie>\nTo: " + letter.reply_to +
             "\nSubject: Re: The lamp\n\nAnd when does the new one come?\n");
}

TEST(Playbooks, a_case_goes_by_the_one_of_the_mailbox_it_came_in_by) {
  MailHouse house;
  ASSERT_TRUE(keep(house, "shops", shops()));
  const auto for_shops = *add(house, mailbox_named("shops@harbourlane.example", "shops"));
  const auto for_all = *add(house, mailbox_named("complaints@harbourlane.example", {}));
  const auto shop = house.take(first_mail(), source_of(for_shops));
  const auto other = house.take(first_mail("Obi <obi@example.com>"), source_of(for_all));
  EXPECT_EQ(house.state(*shop.case_id).playbook, "shops");
  EXPECT_EQ(house.state(*other.case_id).playbook, "");
  EXPECT_LE(wait_for_call(house, *shop.case_id), std::chrono::minutes(60));
  EXPECT_GT(wait_for_call(house, *other.case_id), std::chrono::minutes(60));
}

TEST(Playbooks, a_mail_that_is_handed_over_goes_by_the_address_it_was_sent_to) {
  MailHouse house;
  ASSERT_TRUE(keep(house, "shops", shops()));
  ASSERT_TRUE(add(house, mailbox_named("shops@harbourlane.example", "shops")));
  const auto sent_to = [&](const std::string& to, const std::string& from) {
    return house.state(
        *house.take("From: " + from + "\nTo: " + to + "\nSubject: Broken\n\nThe lamp came broken and nobody answers.\n").case_id);
  };
  EXPECT_EQ(sent_to("Shops <SHOPS@harbourlane.example>", "a@example.ie").playbook, "shops");
  EXPECT_EQ(sent_to("shops+cork@harbourlane.example", "b@example.ie").playbook, "shops");
  EXPECT_EQ(sent_to(test::hello, "c@example.ie").playbook, "");
  EXPECT_EQ(sent_to("shops@elsewhere.example, " + test::hello, "d@example.ie").playbook, "");
}

TEST(Playbooks, the_envelope_counts_before_what_the_writer_typed_and_the_fuller_address_before_the_shorter) {
  MailHouse house;
  auto cork = shops();
  cork.name = "Cork";
  ASSERT_TRUE(keep(house, "shops", shops()));
  ASSERT_TRUE(keep(house, "cork", cork));
  ASSERT_TRUE(add(house, mailbox_named("shops@harbourlane.example", "shops")));
  ASSERT_TRUE(add(house, mailbox_named("shops+cork@harbourlane.example", "cork")));
  ASSERT_TRUE(add(house, mailbox_named("plain@harbourlane.example", {})));
  int mails = 0;
  const auto went_by = [&](const std::string& head) {
    const auto taken = house.take(fmt::format("From: a{}@example.ie\n{}Subject: Broken\n\nThe lamp came broken.\n", ++mails, head));
    return house.state(*taken.case_id).playbook;
  };
  EXPECT_EQ(went_by("To: shops+cork@harbourlane.example\n"), "cork");
  EXPECT_EQ(went_by("To: shops+cork+x@harbourlane.example\n"), "cork");
  EXPECT_EQ(went_by("To: shops+limerick@harbourlane.example\n"), "shops");
  EXPECT_EQ(went_by("Delivered-To: shops@harbourlane.example\nTo: plain@harbourlane.example\n"), "shops");
  EXPECT_EQ(went_by("To: plain@harbourlane.example\nCc: shops@harbourlane.example\n"), "");
  EXPECT_EQ(went_by("To: " + test::hello + "\nCc: shops@harbourlane.example\n"), "");
}

TEST(Playbooks, one_that_is_gone_keeps_no_mail_out) {
  MailHouse house;
  ASSERT_TRUE(keep(house, "shops", shops()));
  auto mailbox = *add(house, mailbox_named("shops@harbourlane.example", "shops"));
  mailbox.playbook = "gone";
  ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) { return unit.tx.put_mailbox(mailbox); }));
  const auto taken = house.take(first_mail(), source_of(mailbox));
  EXPECT_EQ(taken.became, app::Became::new_case);
  EXPECT_EQ(house.state(*taken.case_id).playbook, "");
}

TEST(Playbooks, a_case_opened_in_the_commit_that_made_its_playbook_goes_by_it) {
  MailHouse house;
  house.take(first_mail());  // the playbooks are known by now
  app::CaseId id;
  ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) -> Result<void> {
    TRY_VOID(app::save_further_playbook(unit.tx, "shops", shops()));
    unit.changed(app::Changed::settings);
    app::NewCase input;
    input.customer.name = "Obi";
    input.channel = domain::Channel::message;
    input.text = Words("The lamp came broken, and I am very disappointed.");
    input.playbook = "shops";
    id = TRY(app::open_case(house.app().recovery, unit, input, {}, house.who(house.ana()))).id;
    return {};
  }));
  EXPECT_LE(wait_for_call(house, id), std::chrono::minutes(60));
}

TEST(Playbooks, what_is_due_follows_a_change) {
  MailHouse house;
  ASSERT_TRUE(keep(house, "shops", shops()));
  const auto mailbox = *add(house, mailbox_named("shops@harbourlane.example", "shops"));
  a_reply_waits(house, mailbox);
  auto slower = shops();
  slower.callback_minutes = {900, 800, 700, 600};
  ASSERT_TRUE(keep(house, "shops", slower));
  const auto broken = [&] { return app::verify(house.reader(), *app::load_playbooks(house.reader()))->broken.size(); };
  EXPECT_EQ(broken(), 1u);
  ASSERT_TRUE(app::project_every_case(house.store(), *house.app().writer));
  EXPECT_EQ(broken(), 0u);
}

TEST(Playbooks, its_days_decide_when_a_closed_case_is_followed_by_a_new_one) {
  MailHouse house;
  ASSERT_TRUE(keep(house, "shops", shops()));
  const auto mailbox = *add(house, mailbox_named("shops@harbourlane.example", "shops"));
  const auto first = house.take(first_mail(), source_of(mailbox));
  house.close(*first.case_id);
  house.clock().advance_to(house.clock().now() + std::chrono::days(11));
  const auto letter = house.item(first).message_id;
  const auto later = house.take("From: Ngozi Eze <ngozi.eze@example.ie>\nTo: " + test::hello + "\nIn-Reply-To: <" + letter +
                                ">\nMessage-ID: <b@example.ie>\nSubject: Re: The lamp\n\nIt broke again.\n");
  EXPECT_EQ(later.why, "closed_long_ago");
  EXPECT_EQ(house.state(*later.case_id).playbook, "shops");  // and the new one goes on by it
}

TEST(Playbooks, what_a_role_may_give_is_that_of_the_case) {
  MailHouse house;
  ASSERT_TRUE(keep(house, "shops", shops()));
  const auto mailbox = *add(house, mailbox_named("shops@harbourlane.example", "shops"));
  const auto shop = house.take(first_mail(), source_of(mailbox));
  const auto other = house.take(first_mail("Obi <obi@example.com>"));
  const domain::PlanGesture gesture{domain::GestureKind::flowers, Money{2000, "EUR"}, Words("Flowers"), {}, house.clock().now()};
  for (const auto& [id, approvals] : {std::pair(*shop.case_id, 1u), std::pair(*other.case_id, 0u)}) {
    const auto given = house.execute(id, gesture, house.who(house.ana()));
    ASSERT_TRUE(given) << given.error().sentence;
    EXPECT_EQ(house.state(id).approvals.size(), approvals);
  }
}

TEST(Playbooks, rebuilding_and_verifying_go_by_the_same) {
  MailHouse house;
  ASSERT_TRUE(keep(house, "shops", shops()));
  const auto mailbox = *add(house, mailbox_named("shops@harbourlane.example", "shops"));
  a_reply_waits(house, mailbox);
  const auto playbooks = app::load_playbooks(house.reader()).value();
  EXPECT_TRUE(app::verify(house.reader(), playbooks)->broken.empty());
  house.app().writer->stop();
  ASSERT_TRUE(app::rebuild(house.store(), playbooks));
  EXPECT_TRUE(app::verify(house.reader(), playbooks)->broken.empty());
  EXPECT_FALSE(app::verify(house.reader(), {playbooks.own, {}})->broken.empty());
}

TEST(Playbooks, one_that_a_mailbox_names_is_not_removed_and_after_it_cases_go_by_the_houses_own) {
  MailHouse house;
  ASSERT_TRUE(keep(house, "shops", shops()));
  const auto mailbox = *add(house, mailbox_named("shops@harbourlane.example", "shops"));
  house.take(first_mail(), source_of(mailbox));
  const auto remove = [&] {
    return house.app().writer->run([](app::Unit& unit) { return app::remove_further_playbook(unit.tx, "shops"); });
  };
  const auto refused = remove();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().rule, "playbook_in_use");
  auto input = mailbox_named("shops@harbourlane.example", {});
  const auto changed = house.app().writer->run_for<app::Mailbox>(
      [&](app::Unit& unit) { return app::change_mailbox(unit, mailbox.id, input, mailbox.version); });
  ASSERT_TRUE(changed) << changed.error().sentence;
  ASSERT_TRUE(remove());
  const auto playbooks = app::load_playbooks(house.reader()).value();
  EXPECT_EQ(playbooks.of("shops").name, playbooks.own.name);
  EXPECT_EQ(remove().error().code, Errc::not_found);
}

TEST(Playbooks, one_that_is_not_there_is_named_by_nobody) {
  MailHouse house;
  EXPECT_EQ(add(house, mailbox_named("shops@harbourlane.example", "shops")).error().field, "/playbook");
  const auto known = house.app().writer->run([](app::Unit& unit) { return app::check_playbook_id(unit.tx, "shops", "/playbook"); });
  ASSERT_FALSE(known);
  EXPECT_EQ(known.error().rule, "playbook_unknown");
}

TEST(Playbooks, what_nobody_can_go_by_is_refused_in_a_sentence) {
  MailHouse house;
  for (const auto* id : {"", "Shops", "shops/cork", "läden", "a b"}) EXPECT_EQ(keep(house, id, shops()).error().rule, "id_malformed") << id;
  const auto refused = [&](auto change) {
    auto playbook = shops();
    change(playbook);
    const auto kept = keep(house, "shops", playbook);
    return kept ? std::string() : kept.error().field;
  };
  EXPECT_EQ(refused([](auto& p) { p.name = " "; }), "/name");
  EXPECT_EQ(refused([](auto& p) { p.name = "Shops\nCork"; }), "/name");
  EXPECT_EQ(refused([](auto& p) { p.authority[0].up_to.amount_minor = std::numeric_limits<std::int64_t>::max(); }), "/authority/0/up_to");
  EXPECT_EQ(refused([](auto& p) { p.authority.assign(101, p.authority[0]); }), "/authority");
  EXPECT_EQ(refused([](auto& p) { p.callback_minutes = {60}; }), "/callback_minutes");
  EXPECT_EQ(refused([](auto& p) { p.callback_minutes[3] = 0; }), "/callback_minutes/3");
  EXPECT_EQ(refused([](auto& p) { p.reopen_days = -1; }), "/reopen_days");
  EXPECT_EQ(refused([](auto& p) { p.offer_valid_days = 0; }), "/offer_valid_days");
  EXPECT_EQ(refused([](auto& p) { p.attempts_before_lead = 0; }), "/attempts_before_lead");
  EXPECT_EQ(refused([](auto& p) { p.authority[0].what = "car"; }), "/authority/0/what");
  EXPECT_EQ(refused([](auto& p) { p.authority[0].up_to.currency = "euro"; }), "/authority/0/up_to");
  EXPECT_EQ(refused([](auto&) {}), "");
}

TEST(Playbooks, they_follow_the_house_into_another_zone_and_currency) {
  MailHouse house;
  auto settings = *app::load_settings(house.reader());
  auto playbook = shops();
  playbook.hours.zone = settings.zone;
  ASSERT_TRUE(keep(house, "shops", playbook));
  settings.zone = "Asia/Tokyo";
  settings.currency = "JPY";
  ASSERT_TRUE(
      house.app().writer->run_for<app::Settings>([&](app::Unit& unit) { return app::save_settings(unit.tx, settings, settings.version); }));
  const auto followed = app::load_playbooks(house.reader())->of("shops");
  EXPECT_EQ(followed.hours.zone, "Asia/Tokyo");
  EXPECT_EQ(followed.authority.front().up_to, (Money{5, "JPY"}));
}

}  // namespace
}  // namespace amends
