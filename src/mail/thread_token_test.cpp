#include <gtest/gtest.h>

#include "mail/thread_token.hpp"

namespace amends::mail {
namespace {

const std::string secret(32, 's');
const std::string other(32, 't');

TEST(ThreadToken, comes_back_from_a_reply_address) {
  const auto address = reply_address("1042", "hello@example.com", secret);
  EXPECT_TRUE(address.starts_with("hello+1042."));
  EXPECT_TRUE(address.ends_with("@example.com"));
  EXPECT_EQ(case_of_address(address, secret), "1042");
}

TEST(ThreadToken, survives_a_mail_system_that_changes_case) {
  std::string address = reply_address("1042", "hello@example.com", secret);
  for (char& c : address) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  EXPECT_EQ(case_of_address(address, secret), "1042");
}

TEST(ThreadToken, of_another_case_secret_or_purpose_is_refused) {
  std::string address = reply_address("1042", "hello@example.com", secret);
  EXPECT_FALSE(case_of_address(address, other));
  EXPECT_FALSE(case_of_address(address, ""));
  const auto mac = address.substr(address.find('.') + 1);
  EXPECT_FALSE(case_of_address("hello+1043." + mac, secret));
  EXPECT_FALSE(case_of_message_id("letter.1042." + mac, secret));
  for (const auto* bad :
       {"", "@", "hello@example.com", "hello+@x", "hello+1042@x", "hello+1042.@x", "hello+1042.short@x", "+.aaaaaaaaaaaaaaaa@x"})
    EXPECT_FALSE(case_of_address(bad, secret)) << bad;
}

TEST(ThreadToken, in_the_envelope_names_its_letter) {
  const std::string letter = "0197a2b4-c6d8-7eef-8123-456789abcdff";
  auto address = envelope_sender(letter, "customer.care@example.com", secret);
  EXPECT_TRUE(address.starts_with("customer.care+")) << address;
  EXPECT_TRUE(address.ends_with("@example.com"));
  EXPECT_LE(address.find('@'), 64u);
  EXPECT_EQ(letter_of_address(address, secret), letter);
  for (char& c : address) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  EXPECT_EQ(letter_of_address(address, secret), letter);
  EXPECT_FALSE(letter_of_address(address, other));
  EXPECT_FALSE(letter_of_address(address, ""));
  EXPECT_FALSE(case_of_address(address, secret)) << "it opens no case";
  EXPECT_FALSE(letter_of_address(reply_address("1042", "hello@example.com", secret), secret));
  address[address.find('+') + 1] ^= 1;
  EXPECT_FALSE(letter_of_address(address, secret)) << "another letter";
  EXPECT_EQ(envelope_sender(letter, "a-name-that-is-longer-than-most@example.com", secret), "a-name-that-is-longer-than-most@example.com");
  EXPECT_EQ(envelope_sender("letter", "hello@example.com", secret), "hello@example.com");
  EXPECT_EQ(envelope_sender(letter, "hello@example.com", ""), "hello@example.com");
}

TEST(ThreadToken, in_a_message_id_is_bound_to_its_letter) {
  const auto id = letter_message_id("0197-letter", "1042", "hello@example.com", secret);
  EXPECT_EQ(case_of_message_id(id, secret), "1042");
  EXPECT_FALSE(case_of_message_id("0198-letter" + id.substr(11), secret));
}

TEST(ThreadToken, without_a_secret_nothing_is_signed) {
  EXPECT_EQ(reply_address("1042", "hello@example.com", ""), "hello@example.com");
  EXPECT_EQ(letter_message_id("letter", "1042", "hello@example.com", ""), "letter@example.com");
  EXPECT_EQ(reply_address("10 42", "hello@example.com", secret), "hello@example.com");
}

TEST(ThreadToken, is_looked_for_in_recipients_thread_and_reports) {
  ParsedMail mail;
  mail.to = {{"", "someone@example.org"}, {"", reply_address("1042", "hello@example.com", secret)}};
  mail.references = {letter_message_id("a", "7", "hello@example.com", secret)};
  mail.original_message_id = letter_message_id("b", "8", "hello@example.com", secret);
  EXPECT_EQ(cases_of(mail, secret), (std::vector<std::string>{"1042", "7", "8"}));
  EXPECT_TRUE(cases_of(mail, other).empty());
}

TEST(ThreadIds, come_newest_first_and_once) {
  ParsedMail mail;
  mail.in_reply_to = "c@x";
  mail.references = {"a@x", "b@x", "c@x"};
  EXPECT_EQ(thread_ids(mail), (std::vector<std::string>{"c@x", "b@x", "a@x"}));
}

TEST(ThreadToken, tells_the_form_of_a_reply_address_without_the_secret) {
  EXPECT_TRUE(is_reply_address("reply+4f97315cc828096c9cb34c6f1a0d6fe8@example.com"));
  EXPECT_TRUE(is_reply_address(reply_address("1042", "hello@example.com", std::string(32, 'k'))));
  for (const auto* plain :
       {"hello@example.com", "hello+1042@example.com", "hello+news.letter@example.com", "hello+the-long-summer-sale@example.com", "", "+"})
    EXPECT_FALSE(is_reply_address(plain)) << plain;
}

}  // namespace
}  // namespace amends::mail
