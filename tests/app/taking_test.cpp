// Several mails at once: one commit, in their order, and none takes another with it.

#include "app/post/taking.hpp"

#include "base/limits.hpp"
#include "brittle_reader.hpp"
#include "mail_house.hpp"

namespace amends {
namespace {

using app::Became;
using app::Taking;
using test::BrittleReader;
using test::first_mail;
using test::MailHouse;

class TakingTest : public ::testing::Test {
 protected:
  TakingTest() {
    subscription_ = house_.app().changes.subscribe([this](std::span<const app::Change> all) {
      const std::lock_guard lock(mutex_);
      commits_ +=
          std::any_of(all.begin(), all.end(), [](const app::Change& change) { return change.what == app::Changed::intake; }) ? 1 : 0;
    });
  }

  std::vector<Taking::Done> take(const std::vector<std::string>& mails) {
    for (const auto& mail : mails) taking_.give({mail, "folder", house_.clock().now()});
    return taking_.finish();
  }
  int commits() {
    const std::lock_guard lock(mutex_);
    return commits_;
  }
  std::size_t items() { return house_.reader().intake_list(std::nullopt, false, std::nullopt, 1000).value().size(); }

  MailHouse house_;
  BrittleReader reader_;
  app::Intake intake_{house_.store(), *house_.app().writer, house_.app().recovery, reader_};
  std::mutex mutex_;
  int commits_ = 0;
  app::Changes::Subscription subscription_;
  Taking taking_{house_.store(), *house_.app().writer, intake_, intake_.secret(house_.reader()).value()};
};

std::string answer_to(const std::string& message_id, const std::string& more = "") {
  return fmt::format(
      "From: Ngozi Eze <ngozi.eze@example.ie>\nTo: hello@harbourlane.example\nSubject: Re: The lamp\nIn-Reply-To: <{}>\n\n{}\n", message_id,
      more.empty() ? "It is still broken." : more);
}

std::string numbered(int n) {
  return fmt::format(
      "From: ngozi.eze@example.ie\nTo: hello@harbourlane.example\nSubject: Lamp {}\nMessage-ID: <lamp{}@example.ie>\n\nBroken.\n", n, n);
}

TEST_F(TakingTest, several_are_one_commit_in_their_order) {
  const auto done = take({numbered(1), numbered(2), answer_to("lamp1@example.ie"), numbered(3)});
  ASSERT_EQ(done.size(), 4u);
  EXPECT_EQ(done[0].taken->became, Became::new_case);
  EXPECT_EQ(done[1].message_id, "lamp2@example.ie");
  EXPECT_EQ(done[2].taken->became, Became::reply);  // to what came before it in the same commit
  EXPECT_EQ(done[2].taken->case_id, done[0].taken->case_id);
  EXPECT_EQ(done[3].taken->number, done[1].taken->number + 1);
  EXPECT_EQ(commits(), 1);
}

TEST_F(TakingTest, one_that_fails_takes_no_other_with_it) {
  const auto unknown = NewIds(house_.clock().now(), 7).next<app::CaseId>();
  ASSERT_TRUE(house_.app().writer->run([&](app::Unit& unit) { return unit.tx.put_message("gone@example.ie", {unknown, true}); }));
  const auto done = take({numbered(1), answer_to("gone@example.ie"), numbered(2), numbered(3) + "fall over\n", numbered(4)});
  ASSERT_EQ(done.size(), 5u);
  for (const std::size_t kept : {0, 2, 4}) EXPECT_TRUE(done[kept].taken) << kept;
  EXPECT_FALSE(done[1].taken);  // in the middle of the transaction: its case is missing
  EXPECT_FALSE(done[3].taken);  // before it
  EXPECT_EQ(items(), 3u);
}

TEST_F(TakingTest, identical_bytes_are_the_same_mail_in_one_commit_and_in_the_next) {
  const auto done = take({numbered(1), numbered(2), numbered(1)});
  ASSERT_EQ(done.size(), 3u);
  EXPECT_FALSE(done[0].taken->already_known);
  EXPECT_TRUE(done[2].taken->already_known);
  EXPECT_EQ(done[2].taken->intake, done[0].taken->intake);
  const auto again = take({numbered(2)});
  EXPECT_TRUE(again.front().taken->already_known);
  EXPECT_EQ(items(), 2u);
}

TEST_F(TakingTest, of_one_that_was_cut_off_the_header_is_an_item_with_the_size_of_the_whole) {
  const auto cut_off = [&] {
    const auto now = house_.clock().now();
    taking_.give({numbered(1), "folder", now});
    taking_.give(
        {"From: ngozi.eze@example.ie\nSubject: Large\nMessage-ID: <large@example.ie>", "folder", now, app::Untaken::cut_off, 52'428'801});
    return taking_.finish();
  };
  const auto done = cut_off();
  ASSERT_EQ(done.size(), 2u);
  EXPECT_EQ(done[1].taken->became, Became::needs_a_look);
  EXPECT_EQ(done[1].taken->why, "cut_off");
  EXPECT_EQ(done[1].message_id, "large@example.ie");
  EXPECT_NE(house_.item(*done[1].taken).parsed.find("52428801"), std::string::npos);
  EXPECT_TRUE(cut_off()[1].taken->already_known);
}

TEST_F(TakingTest, more_than_one_commit_takes_keep_their_order) {
  const int mails = static_cast<int>(limits::take_mails_max) * 2 + 10;
  std::vector<Taking::Done> done;
  const auto gather = [&](std::vector<Taking::Done> some) { std::move(some.begin(), some.end(), std::back_inserter(done)); };
  for (int n = 0; n < mails; ++n) {
    taking_.give({numbered(n), "folder", house_.clock().now()});
    gather(taking_.done());
  }
  gather(taking_.finish());
  ASSERT_EQ(done.size(), static_cast<std::size_t>(mails));
  for (int n = 0; n < mails; ++n) {
    EXPECT_EQ(done[static_cast<std::size_t>(n)].message_id, fmt::format("lamp{}@example.ie", n));
    EXPECT_TRUE(done[static_cast<std::size_t>(n)].taken);
  }
  EXPECT_LE(commits(), 3);
}

TEST_F(TakingTest, what_was_given_is_taken_also_when_nobody_waits_for_it) {
  {
    Taking taking(house_.store(), *house_.app().writer, intake_, intake_.secret(house_.reader()).value());
    taking.give({numbered(1), "folder", house_.clock().now()});
  }
  EXPECT_EQ(items(), 1u);
}

TEST_F(TakingTest, a_writer_that_has_stopped_refuses_each_of_them) {
  house_.app().writer->stop();
  const auto done = take({numbered(1), numbered(2)});
  ASSERT_EQ(done.size(), 2u);
  for (const auto& one : done) EXPECT_EQ(one.taken.error().code, Errc::unavailable);
}

}  // namespace
}  // namespace amends
