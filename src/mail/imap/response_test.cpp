#include <gtest/gtest.h>

#include "base/limits.hpp"
#include "mail/imap/response.hpp"

namespace amends::mail::imap {
namespace {

Response only(std::string_view bytes) {
  ResponseReader reader(1000);
  reader.feed(bytes);
  auto response = reader.next();
  EXPECT_TRUE(response && *response) << (response ? std::string("incomplete") : response.error().sentence);
  EXPECT_TRUE(reader.empty());
  return response && *response ? std::move(**response) : Response{};
}

std::string refused(std::string_view bytes, std::size_t literal_bytes_max = 1000) {
  ResponseReader reader(literal_bytes_max);
  reader.feed(bytes);
  for (;;) {
    auto response = reader.next();
    if (!response) return response.error().rule;
    if (!*response) return "incomplete";
  }
}

}  // namespace

TEST(imap_response, reads_a_greeting_and_its_capabilities) {
  const auto hello = only("* OK [CAPABILITY IMAP4rev1 SASL-IR LITERAL+ AUTH=PLAIN] Dovecot (Debian) ready.\r\n");
  EXPECT_EQ(hello.kind, Response::Kind::data);
  EXPECT_TRUE(hello.says("OK"));
  EXPECT_EQ(hello.code, "CAPABILITY IMAP4rev1 SASL-IR LITERAL+ AUTH=PLAIN");
  EXPECT_EQ(hello.text, "Dovecot (Debian) ready.");
}

TEST(imap_response, reads_a_tagged_refusal) {
  const auto no = only("a3 NO [AUTHENTICATIONFAILED] Authentication failed.\r\n");
  EXPECT_EQ(no.kind, Response::Kind::tagged);
  EXPECT_EQ(no.tag, "a3");
  EXPECT_EQ(no.code, "AUTHENTICATIONFAILED");
}

TEST(imap_response, reads_numbers_before_the_word) {
  const auto exists = only("* 23 EXISTS\r\n");
  EXPECT_EQ(exists.number, 23U);
  EXPECT_TRUE(exists.says("EXISTS"));
}

TEST(imap_response, reads_a_mail_in_a_literal_whatever_its_bytes) {
  const std::string mail("Subject: \xff\x00 \"{9}\r\n)\r\n", 20);
  const auto fetch = only("* 4 FETCH (UID 17 FLAGS (\\Seen) BODY[] {20}\r\n" + mail + " RFC822.SIZE 20)\r\n");
  ASSERT_EQ(fetch.values.size(), 1U);
  const auto& items = fetch.values.front().items;
  ASSERT_EQ(items.size(), 8U);
  EXPECT_TRUE(items[0].is("uid"));
  EXPECT_EQ(items[1].text, "17");
  EXPECT_EQ(items[3].items.front().text, "\\Seen");
  EXPECT_EQ(items[4].text, "BODY[]");
  EXPECT_EQ(items[5].text, mail);
  EXPECT_EQ(items[7].text, "20");
}

TEST(imap_response, an_empty_literal_is_an_empty_string) {
  const auto fetch = only("* 4 FETCH (UID 17 BODY[] {0}\r\n)\r\n");
  EXPECT_EQ(fetch.values.front().items[3].kind, Value::Kind::string);
  EXPECT_EQ(fetch.values.front().items[3].text, "");
}

TEST(imap_response, brackets_hold_spaces_and_lists) {
  const auto fetch = only("* 1 FETCH (BODY[HEADER.FIELDS (FROM TO)]<0> \"a \\\"b\\\\\" UID 3)\r\n");
  EXPECT_EQ(fetch.values.front().items[0].text, "BODY[HEADER.FIELDS (FROM TO)]<0>");
  EXPECT_EQ(fetch.values.front().items[1].text, "a \"b\\");
}

TEST(imap_response, a_status_line_may_end_like_a_literal) {
  EXPECT_EQ(only("* OK see {12}\r\n").text, "see {12}");
  EXPECT_EQ(only("a1 BAD what is {3}\r\n").text, "what is {3}");
}

TEST(imap_response, a_folder_may_come_as_a_literal_or_nil_delimiter) {
  const auto list = only("* LIST (\\HasNoChildren) NIL {5}\r\nA (b)\r\n");
  ASSERT_EQ(list.values.size(), 3U);
  EXPECT_EQ(list.values[1].kind, Value::Kind::nil);
  EXPECT_EQ(list.values[2].text, "A (b)");
}

TEST(imap_response, a_search_finds_numbers) {
  EXPECT_EQ(only("* SEARCH 2 84 882\r\n").numbers, (std::vector<std::uint32_t>{2, 84, 882}));
  EXPECT_TRUE(only("* SEARCH\r\n").numbers.empty());
  EXPECT_EQ(only("* SEARCH 2 5 (MODSEQ 917162500)\r\n").numbers.size(), 2U);
}

TEST(imap_response, comes_together_byte_by_byte) {
  const std::string_view bytes = "* 1 FETCH (UID 9 BODY[] {6}\r\na\r\nb\r\n)\r\n+ go on\r\n";
  ResponseReader reader(100);
  std::vector<Response> seen;
  for (const char c : bytes) {
    reader.feed({&c, 1});
    auto response = reader.next();
    ASSERT_TRUE(response);
    if (*response) seen.push_back(std::move(**response));
  }
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_EQ(seen[0].values.front().items[3].text, "a\r\nb\r\n");
  EXPECT_EQ(seen[1].kind, Response::Kind::go_on);
  EXPECT_EQ(seen[1].text, "go on");
}

TEST(imap_response, a_literal_beyond_its_limit_is_refused_before_it_comes) {
  EXPECT_EQ(refused("* 1 FETCH (BODY[] {1001}\r\n"), "imap_too_large");
  EXPECT_EQ(refused("* 1 FETCH (BODY[] {99999999999999999999999}\r\n"), "imap_too_large");
  EXPECT_EQ(refused("* 1 FETCH (BODY[] {1000}\r\n"), "incomplete");
}

TEST(imap_response, a_line_without_end_is_refused) {
  EXPECT_EQ(refused(std::string(limits::imap_line_bytes_max + 1, 'a')), "imap_too_large");
}

TEST(imap_response, lists_without_end_are_refused) {
  EXPECT_EQ(refused("* 1 FETCH " + std::string(5000, '(') + "\r\n"), "imap_malformed");
  EXPECT_EQ(refused("* 1 FETCH (UID 3\r\n"), "imap_malformed");
  EXPECT_EQ(refused("* 1 FETCH )\r\n"), "imap_malformed");
}

TEST(imap_response, a_literal_that_ends_in_the_middle_of_a_word_is_refused) {
  EXPECT_EQ(refused("* 1 FETCH (UID 7 BODY[] {4}\r\nabcdef ghi)\r\n"), "imap_malformed");
  EXPECT_EQ(refused("* 1 FETCH (UID 7 BODY[] \"ab\"c)\r\n"), "imap_malformed");
}

TEST(imap_response, what_is_no_imap_is_refused) {
  EXPECT_EQ(refused("\r\n"), "imap_malformed");
  EXPECT_EQ(refused("HTTP/1.1 400 Bad Request\r\n"), "imap_malformed");
  EXPECT_EQ(refused("* SEARCH 1 two\r\n"), "imap_malformed");
}

TEST(imap_response, numbers_stand_in_codes) {
  EXPECT_EQ(number_in_code("UIDVALIDITY 1795510080", "uidvalidity"), 1795510080U);
  EXPECT_EQ(number_in_code("UIDNEXT 4", "UIDVALIDITY"), std::nullopt);
  EXPECT_EQ(number_of("4294967296"), std::nullopt);
  EXPECT_EQ(number_of("-1"), std::nullopt);
}

}  // namespace amends::mail::imap
