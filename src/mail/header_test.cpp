#include <gtest/gtest.h>

#include "mail/charset.hpp"
#include "mail/header.hpp"

namespace amends::mail {
namespace {

std::string decoded(std::string_view raw) { return decode_header(raw, {}); }

Address only(std::string_view raw) {
  const auto list = parse_addresses(raw, {});
  EXPECT_EQ(list.size(), 1U) << raw;
  return list.empty() ? Address{} : list.front();
}

TEST(EncodedWord, joins_neighbours_and_keeps_the_blank_before_plain_text) {
  EXPECT_EQ(decoded("=?utf-8?Q?Gr=C3=BC?= =?utf-8?Q?=C3=9Fe?= aus Ulm"), "Grüße aus Ulm");
}

TEST(EncodedWord, joins_a_character_split_between_two_words) {
  EXPECT_EQ(decoded("=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?="), "Grüße");
  EXPECT_EQ(decoded("=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?="), "Grüße");
}

TEST(EncodedWord, joins_a_base64_quantum_split_between_two_words) { EXPECT_EQ(decoded("=?utf-8?B?R3LDv?= =?utf-8?B?MOfZQ==?="), "Grüße"); }

TEST(EncodedWord, reads_a_question_mark_before_an_escape) { EXPECT_EQ(decoded("=?utf-8?q?Really?=3D_yes?="), "Really?= yes"); }

TEST(EncodedWord, leaves_what_is_no_encoded_word) {
  EXPECT_EQ(decoded("2 =? 3 ?= x"), "2 =? 3 ?= x");
  EXPECT_EQ(decoded("=?utf-8?Q?never ends"), "=?utf-8?Q?never ends");
  EXPECT_EQ(decoded("=?"), "=?");
}

TEST(EncodedWord, lets_no_control_character_through) { EXPECT_EQ(decoded("=?utf-8?Q?a=0D=0ABcc:_b?="), "a  Bcc: b"); }

TEST(Charset, reads_iso_8859_1_as_windows_1252) { EXPECT_EQ(to_utf8("\x80 10", "iso-8859-1").utf8, "€ 10"); }

TEST(Charset, recognises_utf8_under_a_wrong_label) {
  const auto read = to_utf8(
      "Gr\xC3\xBC\xC3\x9F"
      "e",
      "iso-8859-1");
  EXPECT_EQ(read.utf8, "Grüße");
  EXPECT_TRUE(read.guessed);
}

TEST(Charset, keeps_good_utf8_with_one_broken_character) {
  EXPECT_EQ(to_utf8("Gr\xC3\xBC\xC3\x9F"
                    "e \xC3",
                    "utf-8")
                .utf8,
            "Grüße \xEF\xBF\xBD");
}

TEST(Charset, recognises_short_shift_jis_and_gbk_without_a_label) {
  EXPECT_EQ(to_utf8("\x83\x63\x81\x5B\x83\x8B", "").utf8, "ツール");
  EXPECT_EQ(to_utf8("\xBB\xFA\xB7\xBF\xBB\xB7\xBE\xB3", "").utf8, "机房环境");
}

TEST(Charset, drops_nul_bytes_and_survives_unknown_labels) {
  EXPECT_EQ(to_utf8(std::string_view("a\0b", 3), "utf-8").utf8, "ab");
  EXPECT_EQ(to_utf8("plain", "x-no-such-charset").utf8, "plain");
  EXPECT_EQ(to_utf8("", "utf-16").utf8, "");
}

TEST(AddressList, reads_the_usual_forms) {
  EXPECT_EQ(only("ana@example.org"), (Address{"", "ana@example.org"}));
  EXPECT_EQ(only("Ana Reis <ana@example.org>"), (Address{"Ana Reis", "ana@example.org"}));
  EXPECT_EQ(only("\"Reis, Ana\" <ana@example.org>"), (Address{"Reis, Ana", "ana@example.org"}));
  EXPECT_EQ(only("ana@example.org (Ana Reis)"), (Address{"Ana Reis", "ana@example.org"}));
  EXPECT_EQ(only("=?utf-8?Q?M=C3=BCller=2C_J?= <j@example.org>"), (Address{"Müller, J", "j@example.org"}));
}

TEST(AddressList, reads_lists_and_groups) {
  EXPECT_EQ(parse_addresses("a@x.org, B <b@x.org>; c@x.org", {}).size(), 3U);
  EXPECT_EQ(only("Team: a@x.org;").address, "a@x.org");
  EXPECT_TRUE(parse_addresses("undisclosed-recipients:;", {}).empty());
}

TEST(AddressList, reads_broken_ones_as_far_as_they_go) {
  EXPECT_EQ(only("\"Ana <ana@example.org>").address, "ana@example.org");
  EXPECT_EQ(only("Ana <ana@example.org").address, "ana@example.org");
  EXPECT_EQ(only("<@relay.org,@other.org:ana@example.org>").address, "ana@example.org");
  EXPECT_EQ(only("=?utf-8?Q?Reis, Ana?= <ana@example.org>"), (Address{"Reis, Ana", "ana@example.org"}));
  EXPECT_TRUE(parse_addresses("", {}).empty());
  EXPECT_TRUE(parse_addresses("<>", {}).empty());
}

TEST(MessageIds, are_found_with_and_without_brackets_each_once) {
  EXPECT_EQ(parse_message_ids("<a@x> <b@y>\t<a@x>"), (std::vector<std::string>{"a@x", "b@y"}));
  EXPECT_EQ(parse_message_ids("Your mail of Tuesday a@x"), std::vector<std::string>{"a@x"});
  EXPECT_EQ(parse_message_ids("<broken @x"), std::vector<std::string>{"broken@x"});
  EXPECT_TRUE(parse_message_ids("<>").empty());
}

TEST(Dates, outside_1970_to_9999_are_none) {
  const auto date = [](std::string value) { return Headers({{"date", std::move(value)}}).date("date"); };
  EXPECT_EQ(date("Tue, 24 Nov 2026 09:48:00 +0100"), parse_rfc3339("2026-11-24T08:48:00Z"));
  EXPECT_FALSE(date("Mon, 1 Jan 0001 00:00:00 +0000"));
  EXPECT_FALSE(date("yesterday"));
  EXPECT_FALSE(date(std::string(10'000, '9')));
}

}  // namespace
}  // namespace amends::mail
