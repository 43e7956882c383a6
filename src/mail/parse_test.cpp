#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "base/limits.hpp"
#include "mail/mail_samples.hpp"
#include "mail/parse.hpp"

namespace amends::mail {
namespace {

ParsedMail read(std::string_view bytes) {
  auto mail = parse_mail(bytes);
  EXPECT_TRUE(mail.has_value());
  return mail ? std::move(*mail) : ParsedMail{};
}

bool has_problem(const ParsedMail& mail, std::string_view code) {
  return std::any_of(mail.problems.begin(), mail.problems.end(), [&](const Problem& one) { return one.code == code; });
}

constexpr std::string_view head =
    "From: Ada <ada@example.org>\r\nTo: help@example.com\r\nDate: Tue, 24 Nov 2026 09:48:00 +0000\r\nMessage-ID: <1@example.org>\r\n";

TEST(Parse, reads_a_plain_mail) {
  const auto mail = read(std::string(head) + "Subject: Broken\r\nIn-Reply-To: <0@x>\r\nReferences: <r@x> <0@x>\r\n\r\nIt came broken.\r\n");
  EXPECT_EQ(mail.from, (std::vector<Address>{{"Ada", "ada@example.org"}}));
  EXPECT_EQ(mail.subject, "Broken");
  EXPECT_EQ(mail.message_id, "1@example.org");
  EXPECT_EQ(mail.in_reply_to, "0@x");
  EXPECT_EQ(mail.references, (std::vector<std::string>{"r@x", "0@x"}));
  EXPECT_EQ(mail.text, "It came broken.");
  EXPECT_EQ(mail.kind, MailKind::normal);
  EXPECT_FALSE(mail.is_automatic);
  EXPECT_TRUE(mail.problems.empty());
}

TEST(Parse, tells_text_html_inline_images_and_attachments_apart) {
  const auto mail = read(std::string(head) + sample_with_parts());
  EXPECT_EQ(mail.text, "Plain text");
  EXPECT_NE(mail.html.find("<b>text</b>"), std::string::npos);
  ASSERT_EQ(mail.attachments.size(), 2U);
  EXPECT_EQ(mail.attachments[0].content_id, "pic@x");
  EXPECT_TRUE(mail.attachments[0].is_inline);
  EXPECT_EQ(mail.attachments[1].name, "Größe.pdf");
  EXPECT_EQ(mail.attachments[1].bytes, "hello");
  EXPECT_EQ(mail.attachments[1].sha256, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
}

TEST(Parse, makes_text_of_an_html_only_mail) {
  const auto mail = read(std::string(head) +
                         "In-Reply-To: <0@x>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>It came <b>broken</b>.</p><blockquote "
                         "type=cite>old</blockquote>");
  EXPECT_EQ(mail.text, "It came broken.\n\n> old");
  EXPECT_EQ(mail.new_text, "It came broken.");
}

TEST(Parse, a_mail_that_answers_nothing_keeps_its_story) {
  const std::string story = "I rang. On Tue, 24 Nov 2026 your Ana <ana@example.org> wrote:\nthat it would come.\n--\nI want my money back.";
  EXPECT_EQ(read(std::string(head) + "Subject: The sofa\r\n\r\n" + story).new_text, story);
  const std::string quoting = "It does not.\n\nOn Tue, 24 Nov 2026 at 09:48, Ana <ana@example.org> wrote:\n> It works.";
  EXPECT_EQ(read(std::string(head) + "Subject: The sofa\r\n\r\n" + quoting).new_text, quoting);
  EXPECT_EQ(read(std::string(head) + "Content-Type: text/html\r\n\r\n<p>No.</p><blockquote type=cite>old</blockquote>").new_text,
            "No.\n\n> old");
}

TEST(Parse, a_mail_that_answers_one_is_read_without_its_quote) {
  const std::string quoting = "It does not.\n\nOn Tue, 24 Nov 2026 at 09:48, Ana <ana@example.org> wrote:\n> It works.";
  for (const auto* sign : {"Subject: Re: The sofa", "Subject: [shop] AW: Das Sofa", "In-Reply-To: <1@x>",
                           "In-Reply-To: your mail of Tuesday", "References: <1@x>", "Cc: hello+1042.k3v9q2k3v9q2k3v9@example.com"})
    EXPECT_EQ(read(std::string(head) + sign + "\r\n\r\n" + quoting).new_text, "It does not.") << sign;
}

TEST(Parse, names_what_is_missing_and_finds_the_sender_elsewhere) {
  const auto mail = read("Return-Path: <ada@example.org>\n\nHello");
  EXPECT_EQ(mail.from, (std::vector<Address>{{"", "ada@example.org"}}));
  EXPECT_TRUE(has_problem(mail, "no_from"));
  EXPECT_TRUE(has_problem(mail, "no_message_id"));
  EXPECT_TRUE(has_problem(mail, "no_date"));
  EXPECT_EQ(mail.text, "Hello");
}

TEST(Parse, keeps_the_body_of_a_multipart_without_boundary) {
  const auto mail = read(std::string(head) + "Content-Type: multipart/mixed\r\n\r\nStill here");
  EXPECT_NE(mail.text.find("Still here"), std::string::npos);
}

TEST(Parse, takes_uuencoded_files_out_of_the_text) {
  const auto mail = read(std::string(head) + "\r\nSee below\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\nBye\r\n");
  ASSERT_EQ(mail.attachments.size(), 1U);
  EXPECT_EQ(mail.attachments[0].name, "a.txt");
  EXPECT_EQ(mail.attachments[0].bytes, "Cat");
  EXPECT_EQ(mail.text, "See below\nBye");
}

TEST(Parse, undoes_format_flowed) {
  const auto mail =
      read(std::string(head) + "Content-Type: text/plain; format=flowed\r\n\r\nOne \r\nline\r\n> quoted \r\n> too\r\n-- \r\nAda\r\n");
  EXPECT_EQ(mail.text, "One line\n> quoted too\n-- \nAda");
}

TEST(Parse, strips_paths_from_file_names) {
  const auto mail =
      read(std::string(head) + "Content-Type: image/png; name=\"..\\\\..\\\\C:\\\\x/pic.png\"\r\nContent-Disposition: attachment\r\n\r\nx");
  ASSERT_EQ(mail.attachments.size(), 1U);
  EXPECT_EQ(mail.attachments[0].name, "pic.png");
}

TEST(Parse, refuses_nothing_and_too_much) {
  EXPECT_EQ(parse_mail("").error().rule, "mail_empty");
  EXPECT_EQ(parse_mail(" \r\n").error().rule, "mail_empty");
  EXPECT_EQ(parse_mail(std::string(limits::mail_bytes_max + 1, 'x')).error().rule, "mail_too_big");
}

TEST(Parse, survives_every_truncation_of_a_mail) {
  const std::string whole = std::string(head) + sample_with_parts();
  for (std::size_t size = 1; size < whole.size(); size += 7) EXPECT_TRUE(parse_mail(whole.substr(0, size))) << size;
}

TEST(Parse, stays_within_bounds_on_hostile_mails) {
  std::string deep = std::string(head);
  for (int i = 0; i < 500; ++i)
    deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" + std::to_string(i) + "\r\n";
  EXPECT_TRUE(has_problem(read(deep), "too_deep"));

  std::string nested = std::string(head);
  for (int i = 0; i < 500; ++i) nested += "Content-Type: message/rfc822\r\n\r\n";
  read(nested);

  std::string wide = std::string(head) + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
  for (int i = 0; i < 10'000; ++i) wide += "--b\r\n\r\nx\r\n";
  EXPECT_TRUE(has_problem(read(wide), "too_many_parts"));

  std::string tangle = std::string(head);
  for (int i = 0; i < 5'000; ++i) tangle += "boundary=";
  tangle += "\r\n\r\n";
  for (int i = 0; i < 100'000; ++i) tangle += "--x\n";
  EXPECT_TRUE(has_problem(read(tangle), "tangled"));

  read(std::string(head) + "Subject: " + std::string(1024 * 1024, 'a') + "\r\n\r\nx");
  read(std::string(head) + "Subject: " + std::string(200'000, '(') + "\r\nCc: " + std::string(200'000, '(') + std::string(200'000, '<') +
       "\r\n\r\nx");
  std::string many = std::string(head) + "Cc: ";
  for (int i = 0; i < 10'000; ++i) many += "a" + std::to_string(i) + "@x.org, ";
  EXPECT_EQ(read(many + "\r\n\r\nx").cc.size(), limits::recipients_max);
  EXPECT_TRUE(has_problem(read(std::string(head) + std::string("\r\na\0b", 5)), "nul_bytes"));
}

TEST(Parse, works_on_many_threads) {
  const std::string whole = std::string(head) + sample_with_parts();
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < 50; ++k) EXPECT_EQ(read(whole).attachments.size(), 2U);
    });
  for (auto& thread : threads) thread.join();
}

}  // namespace
}  // namespace amends::mail
