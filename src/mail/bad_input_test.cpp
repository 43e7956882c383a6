// Mails made to break their reader: each is taken within the named limits (base/limits.hpp), something of it is visible, and what was left
// out is named. How long each took is printed, and not judged.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "base/limits.hpp"
#include "mail/parse.hpp"

namespace amends::mail {
namespace {

constexpr std::string_view head = "From: Ada <ada@example.org>\r\nTo: help@example.com\r\nMessage-ID: <1@example.org>\r\nSubject: Odd\r\n";

ParsedMail read(const char* what, const std::string& bytes) {
  const auto begin = std::chrono::steady_clock::now();
  auto mail = parse_mail(bytes);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::printf("%-45s %6.1f MB  %6.2f s\n", what, static_cast<double>(bytes.size()) / 1e6, took.count());
  EXPECT_TRUE(mail.has_value()) << what;
  return mail ? std::move(*mail) : ParsedMail{};
}

bool has_problem(const ParsedMail& mail, std::string_view code) {
  return std::any_of(mail.problems.begin(), mail.problems.end(), [&](const Problem& one) { return one.code == code; });
}

std::string repeated(std::string_view what, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + what.size());
  while (out.size() < bytes) out += what;
  return out;
}

TEST(BadInput, as_large_as_is_taken) {
  std::string mail = std::string(head) + "\r\nIt came broken.\r\n" + repeated("All work and no play.\r\n", limits::mail_bytes_max);
  mail.resize(limits::mail_bytes_max);
  const auto plain = read("50 MB of text", mail);
  EXPECT_EQ(plain.subject, "Odd");
  EXPECT_TRUE(plain.text.starts_with("It came broken."));
  EXPECT_LE(plain.text.size(), limits::mail_text_bytes_max);
  std::string html =
      std::string(head) + "Content-Type: text/html\r\n\r\n<p>It came broken.</p>" + repeated("<p>x</p>", limits::mail_bytes_max);
  html.resize(limits::mail_bytes_max);
  EXPECT_TRUE(read("50 MB of HTML", html).text.starts_with("It came broken."));
}

TEST(BadInput, more_parts_than_are_read) {
  std::string mail = std::string(head) + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nIt came broken.\r\n";
  for (int i = 0; i < 10'000; ++i) mail += "--b\r\nContent-Type: image/png; name=p" + std::to_string(i) + ".png\r\n\r\nx\r\n";
  const auto parsed = read("10,000 parts", mail);
  EXPECT_EQ(parsed.text, "It came broken.");
  EXPECT_GT(parsed.attachments.size(), 900U);
  EXPECT_LE(parsed.attachments.size(), limits::mail_parts_max);
  EXPECT_TRUE(has_problem(parsed, "too_many_parts"));
}

TEST(BadInput, deeper_than_is_read) {
  std::string parts = std::string(head);
  std::string mails = std::string(head) + "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n\r\nIt came broken.\r\n--o\r\n";
  for (int i = 0; i < 500; ++i) {
    const auto boundary = "b" + std::to_string(i);
    parts += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n\r\n" +
             (i == 0 ? "It came broken.\r\n--b0\r\n" : "--" + boundary + "\r\n");
    mails += "Content-Type: message/rfc822\r\n\r\nSubject: level " + std::to_string(i) + "\r\n";
  }
  const auto deep = read("500 levels of parts", parts + "\r\n\r\nThe end.");
  EXPECT_TRUE(deep.text.starts_with("It came broken."));
  EXPECT_TRUE(has_problem(deep, "too_deep"));
  std::string endless = std::string(head);
  while (endless.size() < 20'000'000) endless += "Content-Type: message/rfc822\r\n\r\n";
  EXPECT_EQ(read("600,000 mails within mails", endless).subject, "Odd");
  const auto nested = read("500 mails within mails", mails + "\r\nThe end.");
  EXPECT_EQ(nested.text, "It came broken.");
  ASSERT_EQ(nested.attachments.size(), 1U);
  EXPECT_NE(nested.attachments[0].bytes.find("level 499"), std::string::npos) << "kept whole";
}

TEST(BadInput, headers_of_a_megabyte) {
  const auto one = read("a subject of 1 MB", std::string(head).substr(0, head.find("Subject")) + "Subject: " + std::string(1 << 20, 's') +
                                                 "\r\n\r\nIt came broken.");
  EXPECT_EQ(one.text, "It came broken.");
  EXPECT_EQ(one.from.size(), 1U);
  EXPECT_TRUE(has_problem(one, "header_too_long"));
  std::string many = std::string(head);
  for (int i = 0; i < 60'000; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
  EXPECT_EQ(read("60,000 header fields", many + "\r\nIt came broken.").text, "It came broken.");
  const auto words =
      read("1 MB of encoded words", std::string(head) + "Cc: " + repeated("=?utf-8?b?w7w=?= ", 1'000'000) + "\r\n\r\nIt came broken.");
  EXPECT_EQ(words.text, "It came broken.");
}

TEST(BadInput, base64_bombs) {
  const auto large =
      read("50 MB of base64",
           std::string(head) + "Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
               repeated("QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB\r\n", limits::mail_bytes_max - 2000));
  ASSERT_EQ(large.attachments.size(), 1U);
  EXPECT_GT(large.attachments[0].size, 35'000'000U);
  EXPECT_EQ(large.attachments[0].bytes.size(), large.attachments[0].size);
  const auto text =
      read("40 MB of base64 that is text", std::string(head) + "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
                                               repeated("QUFBQUFB\r\n", 40'000'000));
  EXPECT_EQ(text.text.size(), limits::mail_text_bytes_max);
}

// A zip bomb is a file like any other: nothing unpacks it.
TEST(BadInput, packed_files_stay_packed) {
  const std::string bomb = "PK\3\4" + std::string(10'000, '\0');
  const auto mail = read(
      "a zip bomb", std::string(head) + "Content-Type: application/zip; name=bomb.zip\r\nContent-Transfer-Encoding: binary\r\n\r\n" + bomb);
  ASSERT_EQ(mail.attachments.size(), 1U);
  EXPECT_EQ(mail.attachments[0].bytes, bomb);
}

TEST(BadInput, nul_bytes) {
  std::string mail = std::string(head) + "\r\nIt came" + std::string(100'000, '\0') + " broken.\r\n";
  mail.insert(mail.find("Odd"), 1, '\0');
  const auto parsed = read("100,000 NUL bytes", mail);
  EXPECT_EQ(parsed.text, "It came broken.");
  EXPECT_EQ(parsed.from.size(), 1U);
  EXPECT_TRUE(has_problem(parsed, "nul_bytes"));
}

TEST(BadInput, ten_thousand_recipients) {
  std::string mail = std::string(head) + "Cc: ";
  for (int i = 0; i < 10'000; ++i) mail += "Person " + std::to_string(i) + " <p" + std::to_string(i) + "@example.org>,\r\n ";
  const auto parsed = read("10,000 recipients", mail + "help@example.com\r\n\r\nIt came broken.");
  EXPECT_EQ(parsed.cc.size(), limits::recipients_max);
  EXPECT_EQ(parsed.text, "It came broken.");
  EXPECT_TRUE(has_problem(parsed, "too_many_recipients"));
}

TEST(BadInput, dates_at_the_ends_of_time) {
  const auto date = [](const std::string& value) { return read(value.c_str(), std::string(head) + "Date: " + value + "\r\n\r\nx").date; };
  EXPECT_FALSE(date("Sat, 1 Jan 0000 00:00:00 +0000"));
  EXPECT_EQ(date("Fri, 31 Dec 9999 23:59:59 +0000"), parse_rfc3339("9999-12-31T23:59:59Z"));
  EXPECT_FALSE(date("Fri, 31 Dec 9999 23:59:59 -2359"));
  EXPECT_FALSE(date("Fri, 31 Dec 99999 23:59:59 +0000"));
}

TEST(BadInput, uuencode_that_never_ends) {
  const auto open = read("a million uuencoded files without an end", std::string(head) + "\r\n" + repeated("begin 644 x\r\n", 13'000'000));
  EXPECT_TRUE(open.attachments.empty());
  EXPECT_TRUE(open.text.starts_with("begin 644 x"));
  const auto many =
      read("half a million uuencoded files", std::string(head) + "\r\nText\r\n" + repeated("begin 644 x\r\n`\r\nend\r\n", 10'000'000));
  EXPECT_EQ(many.attachments.size(), limits::mail_parts_max);
  EXPECT_EQ(many.text, "Text");
  EXPECT_TRUE(has_problem(many, "too_many_parts"));
}

}  // namespace
}  // namespace amends::mail
