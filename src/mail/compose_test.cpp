#include <gtest/gtest.h>

#include "mail/compose.hpp"
#include "mail/parse.hpp"

namespace amends::mail {
namespace {

OutgoingMail letter() {
  OutgoingMail mail;
  mail.from = {"Ana Reis, Harbour Lane", "hello@example.com"};
  mail.reply_to = "hello+1042.abc@example.com";
  mail.to = {{"Adaeze Okafor", "adaeze@example.org"}};
  mail.subject = "Your blanket – what we suggest";
  mail.text = "Dear Ms Okafor,\n\nwe are sorry. Größe: 3 = 3.\n.\nFrom here on it is better.\n";
  mail.message_id = "letter.1042.mac@example.com";
  mail.in_reply_to = "b@example.org";
  mail.references = {"a@example.org", "b@example.org"};
  mail.date = *parse_rfc3339("2026-11-24T09:48:00Z");
  return mail;
}

TEST(Compose, is_read_back_as_it_was_meant) {
  const auto bytes = compose(letter()).value();
  const auto mail = parse_mail(bytes).value();
  EXPECT_EQ(mail.from, std::vector<Address>{letter().from});
  EXPECT_EQ(mail.to, letter().to);
  EXPECT_EQ(mail.reply_to.at(0).address, letter().reply_to);
  EXPECT_EQ(mail.subject, letter().subject);
  EXPECT_EQ(mail.message_id, letter().message_id);
  EXPECT_EQ(mail.in_reply_to, "b@example.org");
  EXPECT_EQ(mail.references, letter().references);
  EXPECT_EQ(mail.date, letter().date);
  EXPECT_EQ(mail.text + "\n", letter().text);
  EXPECT_TRUE(mail.problems.empty());
}

TEST(Compose, gives_the_same_bytes_again) {
  auto mail = letter();
  mail.html = "<p>Hello</p>";
  mail.attachments = {{"Größe.txt", "text/plain", "x"}};
  EXPECT_EQ(compose(mail).value(), compose(mail).value());
}

TEST(Compose, writes_seven_bit_lines_that_every_server_takes) {
  auto mail = letter();
  mail.text = std::string(5000, 'x') + "ä";
  mail.subject = std::string(300, 'y') + "ß";
  mail.references.assign(500, "some-long-id@example.org");
  const auto bytes = compose(mail).value();
  std::size_t line = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    ASSERT_LT(static_cast<unsigned char>(bytes[i]), 0x80);
    line = bytes[i] == '\n' ? 0 : line + 1;
    ASSERT_LE(line, 998U);
    ASSERT_TRUE(bytes[i] != '\n' || bytes[i - 1] == '\r');
  }
}

TEST(Compose, puts_pictures_to_the_html_that_shows_them_and_files_beneath_the_letter) {
  auto mail = letter();
  mail.html = "<p>Grüße</p><img src=\"cid:p1\">";
  mail.attachments = {{"lamp.png", "image/png", "PNG", "p1"}, {"Rechnung.pdf", "application/pdf", "PDF"}};
  const auto bytes = compose(mail).value();
  EXPECT_EQ(compose(mail).value(), bytes);
  std::size_t last = 0;
  for (const auto* part :
       {"multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png", "application/pdf"}) {
    const auto at = bytes.find(std::string("Content-Type: ") + part);
    ASSERT_NE(at, std::string::npos) << part;
    EXPECT_GT(at, last) << part << " comes in its place";
    last = at;
  }
  const auto read = parse_mail(bytes).value();
  ASSERT_EQ(read.attachments.size(), 2U);
  EXPECT_EQ(read.attachments[0].content_id, "p1");
  EXPECT_TRUE(read.attachments[0].is_inline);
  EXPECT_EQ(read.attachments[0].bytes, "PNG");
  EXPECT_FALSE(read.attachments[1].is_inline);
  EXPECT_EQ(read.text + "\n", letter().text);
  mail.html.clear();
  const auto plain = parse_mail(compose(mail).value()).value();
  EXPECT_EQ(plain.attachments.size(), 2U) << "a letter without HTML lists its pictures";
}

TEST(Compose, carries_html_and_attachments) {
  auto mail = letter();
  mail.html = "<p>Grüße</p>";
  mail.attachments = {{"Größe.pdf", "application/pdf", std::string("a\0b", 3)}};
  const auto read = parse_mail(compose(mail).value()).value();
  EXPECT_NE(read.html.find("<p>Grüße</p>"), std::string::npos);
  ASSERT_EQ(read.attachments.size(), 1U);
  EXPECT_EQ(read.attachments[0].name, "Größe.pdf");
  EXPECT_EQ(read.attachments[0].bytes, std::string("a\0b", 3));
}

TEST(Compose, lets_nobody_add_a_header) {
  auto mail = letter();
  mail.subject = "Hi\r\nBcc: victim@example.org";
  mail.from.name = "Ana\nBcc: victim@example.org";
  const auto bytes = compose(mail).value();
  EXPECT_EQ(bytes.find("\nBcc:"), std::string::npos);
}

TEST(Compose, says_what_was_sent_by_a_program) {
  auto mail = letter();
  mail.auto_submitted = AutoSubmitted::replied;
  EXPECT_NE(compose(mail).value().find("Auto-Submitted: auto-replied\r\n"), std::string::npos);
}

TEST(Compose, refuses_what_cannot_be_delivered) {
  auto mail = letter();
  mail.to[0].address = "adaeze@example.org\r\nRCPT TO:<x@y.z>";
  EXPECT_EQ(compose(mail).error().field, "/to");
  mail = letter();
  mail.to.clear();
  EXPECT_EQ(compose(mail).error().rule, "no_recipient");
  mail = letter();
  mail.message_id = "a b";
  EXPECT_EQ(compose(mail).error().field, "/message_id");
  for (const auto* bad : {"", "a", "@", "a@", "@b", "a b@c", "a@b..c", "a@.b", "a@b.", "<a@b>"}) EXPECT_FALSE(is_address(bad)) << bad;
}

}  // namespace
}  // namespace amends::mail
