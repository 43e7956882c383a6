#include "mail/tnef.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/limits.hpp"
#include "mail/parse.hpp"
#include "mail/rich_text.hpp"

namespace amends::mail {
namespace {

std::string number(std::uint64_t value, std::size_t bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

std::string attribute(char level, unsigned id, const std::string& data) {
  return std::string(1, level) + number(id, 4) + number(data.size(), 4) + data + std::string(2, '\0');
}

std::string padded(std::string bytes) {
  while (bytes.size() % 4 != 0) bytes += '\0';
  return bytes;
}

// A property with one value of variable length.
std::string property(unsigned id, unsigned kind, const std::string& value) {
  return number(kind, 2) + number(id, 2) + number(1, 4) + number(value.size(), 4) + padded(value);
}

std::string properties(const std::vector<std::string>& list) {
  std::string out = number(list.size(), 4);
  for (const auto& one : list) out += one;
  return out;
}

std::string tnef(const std::string& attributes) { return "\x78\x9F\x3E\x22" + std::string("\1\0", 2) + attributes; }

std::string file(const std::string& title, const std::string& data) {
  return attribute(2, 0x9002, std::string(14, '\0')) + attribute(2, 0x8010, title + std::string(1, '\0')) + attribute(2, 0x800F, data);
}

std::string wide(std::string_view ascii) {
  std::string out;
  for (const char c : ascii) out += std::string{c, '\0'};
  return out;
}

std::string rich(const std::string& rtf) {
  return number(rtf.size() + 12, 4) + number(rtf.size(), 4) + number(0x414C454D, 4) + number(0, 4) + rtf;
}

Tnef read(const std::string& bytes) {
  auto out = read_tnef(bytes);
  EXPECT_TRUE(out) << "no TNEF";
  return out ? std::move(*out) : Tnef{};
}

TEST(Tnef, gives_the_files_with_their_long_names_and_types) {
  const auto mail = read(tnef(file("REPORT~1.PDF", "%PDF") +
                              attribute(2, 0x9005,
                                        properties({property(0x3707, 0x1F, wide("../Report of May.pdf")),
                                                    property(0x370E, 0x1E, "Application/PDF"), property(0x3712, 0x1E, "<pic@x>")})) +
                              file("b.txt", "second")));
  EXPECT_TRUE(mail.whole);
  ASSERT_EQ(mail.files.size(), 2U);
  EXPECT_EQ(mail.files[0].name, "Report of May.pdf");
  EXPECT_EQ(mail.files[0].type, "application/pdf");
  EXPECT_EQ(mail.files[0].content_id, "pic@x");
  EXPECT_EQ(mail.files[0].bytes, "%PDF");
  EXPECT_EQ(mail.files[1].name, "b.txt");
  EXPECT_EQ(mail.files[1].bytes, "second");
}

TEST(Tnef, takes_data_before_the_name_files_without_a_name_and_very_long_names) {
  const std::string long_name = std::string(200, 'n') + ".txt";
  const auto mail = read(tnef(attribute(2, 0x9002, "") + attribute(2, 0x800F, "first") + attribute(2, 0x8010, "a.txt") +
                              attribute(2, 0x9002, "") + attribute(2, 0x800F, "nameless") + file(long_name, "long")));
  ASSERT_EQ(mail.files.size(), 3U);
  EXPECT_EQ(mail.files[0].name, "a.txt");
  EXPECT_EQ(mail.files[1].name, "");
  EXPECT_EQ(mail.files[1].bytes, "nameless");
  EXPECT_EQ(mail.files[2].name, long_name);
}

TEST(Tnef, reads_narrow_names_in_the_code_page_it_declares) {
  const auto mail = read(tnef(attribute(1, 0x9007, number(1251, 4) + number(0, 4)) + file("\xCE\xF2\xF7\xB8\xF2.doc", "x")));
  ASSERT_EQ(mail.files.size(), 1U);
  EXPECT_EQ(mail.files[0].name, "Отчёт.doc");
}

TEST(Tnef, steps_over_named_and_many_valued_properties) {
  const std::string guid(16, 'g');
  const std::string by_number = number(0x0003, 2) + number(0x8001, 2) + guid + number(0, 4) + number(7, 4) + number(5, 4);
  const std::string by_name = number(0x001F, 2) + number(0x8002, 2) + guid + number(1, 4) + number(6, 4) + padded(wide("abc")) +
                              number(1, 4) + number(4, 4) + wide("xy");
  const std::string many =
      number(0x101E, 2) + number(0x3A57, 2) + number(2, 4) + number(2, 4) + padded("ab") + number(3, 4) + padded("abc");
  const auto mail = read(tnef(attribute(1, 0x9003, properties({by_number, by_name, many, property(0x1000, 0x1E, "It came broken.")}))));
  EXPECT_TRUE(mail.whole);
  EXPECT_EQ(mail.text, "It came broken.");
}

TEST(Tnef, gives_the_text_whatever_form_it_came_in) {
  EXPECT_EQ(read(tnef(attribute(1, 0x800C, "Plain"))).text, "Plain");
  const auto html = read(tnef(attribute(1, 0x9003,
                                        properties({property(0x1013, 0x0102,
                                                             "<p>Gr\xC3\xBC\xC3\x9F"
                                                             "e</p>")}))));
  EXPECT_EQ(html.text, "Grüße");
  EXPECT_EQ(html.kind, TnefBody::html);
  const auto rtf = read(tnef(attribute(1, 0x9003, properties({property(0x1009, 0x0102, rich("{\\rtf1 Hello\\par you}"))}))));
  EXPECT_EQ(rtf.text, "Hello\nyou");
  EXPECT_EQ(rtf.kind, TnefBody::rich);
  EXPECT_EQ(rtf.body, "{\\rtf1 Hello\\par you}");
}

TEST(Tnef, gives_the_files_and_the_text_of_a_mail_within) {
  const std::string within = tnef(attribute(1, 0x800C, "Inner words") + file("inner.txt", "inner"));
  const std::string object = std::string(16, 'i') + within;
  const auto mail = read(tnef(attribute(2, 0x9002, "") +
                              attribute(2, 0x9005, properties({property(0x3001, 0x1E, "Old mail"), property(0x3701, 0x000D, object)}))));
  ASSERT_EQ(mail.files.size(), 2U);
  EXPECT_EQ(mail.files[0].name, "Old mail.txt");
  EXPECT_EQ(mail.files[0].bytes, "Inner words");
  EXPECT_EQ(mail.files[1].name, "inner.txt");
  EXPECT_EQ(mail.text, "");
}

TEST(Tnef, keeps_what_came_before_the_damage) {
  const std::string whole = tnef(file("a.txt", "first") + file("b.txt", "second"));
  const auto garbage = read(whole + "garbage at the end");
  EXPECT_FALSE(garbage.whole);
  EXPECT_EQ(garbage.files.size(), 2U);
  for (std::size_t size = 6; size < whole.size(); ++size) EXPECT_LE(read(whole.substr(0, size)).files.size(), 2U) << size;
  EXPECT_EQ(read_tnef("PK\3\4").error().rule, "tnef_unknown");
  EXPECT_EQ(read_tnef("").error().rule, "tnef_unknown");
}

TEST(Tnef, stays_within_bounds_on_hostile_files) {
  std::string within = tnef(file("core.txt", "x"));
  for (int i = 0; i < 100; ++i)
    within = tnef(attribute(2, 0x9002, "") + attribute(2, 0x9005, properties({property(0x3701, 0x000D, std::string(16, 'i') + within)})));
  EXPECT_FALSE(read(within).whole);

  std::string many;
  for (int i = 0; i < 20'000; ++i) many += file("a", "b");
  EXPECT_EQ(read(tnef(many)).files.size(), limits::mail_parts_max);

  // A count of values that the bytes cannot hold, and a length beyond the end.
  EXPECT_FALSE(
      read(tnef(attribute(1, 0x9003, number(0xFFFFFFFF, 4) + number(0x1003, 2) + number(0x1234, 2) + number(0xFFFFFFFF, 4)))).whole);
  EXPECT_FALSE(
      read(tnef(attribute(1, 0x9003, number(1, 4) + number(0x001E, 2) + number(0x1000, 2) + number(1, 4) + number(0xFFFFFFFF, 4)))).whole);
}

TEST(Tnef, becomes_attachments_and_text_of_its_mail_beside_the_raw_part) {
  const std::string head =
      "From: ada@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n";
  const std::string part =
      "\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: binary\r\n\r\n" +
      tnef(attribute(1, 0x9003, properties({property(0x1009, 0x0102, rich("{\\rtf1 Hello}"))})) + file("a.txt", "first")) + "\r\n--b--\r\n";
  const auto without_text = parse_mail(head + part).value();
  ASSERT_EQ(without_text.attachments.size(), 2U);
  EXPECT_EQ(without_text.attachments[0].name, "winmail.dat");
  EXPECT_EQ(without_text.attachments[1].name, "a.txt");
  EXPECT_EQ(without_text.attachments[1].bytes, "first");
  EXPECT_EQ(without_text.text, "Hello");
  EXPECT_EQ(without_text.new_text, "Hello");
  EXPECT_EQ(parse_mail(head + "Real text" + part).value().text, "Real text");
}

TEST(RichText, unpacks_what_outlook_packs) {
  // The two examples of [MS-OXRTFCP] 3.1 and 3.2.
  const std::string simple(
      "\x2d\x00\x00\x00\x2b\x00\x00\x00\x4c\x5a\x46\x75\xf1\xc5\xc7\xa7\x03\x00\x0a\x00\x72\x63\x70\x67\x31\x32\x35\x42\x32\x0a\xf3\x20\x68"
      "\x65\x6c\x09\x00\x20\x62\x77\x05\xb0\x6c\x64\x7d\x0a\x80\x0f\xa0",
      49);
  EXPECT_EQ(unpack_rich_text(simple), "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
  const std::string crossing(
      "\x1a\x00\x00\x00\x1c\x00\x00\x00\x4c\x5a\x46\x75\xe2\xd4\x4b\x51\x41\x00\x04\x20\x57\x58\x59\x5a\x0d\x6e\x7d\x01\x0e\xb0", 30);
  EXPECT_EQ(unpack_rich_text(crossing), "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
  EXPECT_EQ(unpack_rich_text("no"), "");
  EXPECT_EQ(unpack_rich_text(std::string(400, '\xFF')), "");
  EXPECT_LE(
      unpack_rich_text(number(9, 4) + number(0xFFFFFFFF, 4) + number(0x75465A4C, 4) + number(0, 4) + std::string(4 << 20, '\xFF')).size(),
      limits::rich_text_bytes_max);
}

std::string text_of(std::string_view rtf) { return read_rich_text(rtf).text; }

TEST(RichText, gives_the_words_and_leaves_out_tables_and_pictures) {
  EXPECT_EQ(text_of("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator x;}{\\info{\\title t}}\\pard A \\{b\\}\\par "
                    "C\\tab D{\\pict 0123}\\line E}"),
            "A {b}\nC\tD\nE");
  EXPECT_EQ(text_of("{\\rtf1 {\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt our site}} \\endash  \\bin3 }}}ok}"),
            "our site \xE2\x80\x93 ok");
}

TEST(RichText, reads_characters_of_every_code_page) {
  EXPECT_EQ(text_of("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8}"), "При");
  EXPECT_EQ(text_of("{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset128 B;}}\\f0 Gr\\'fc\\'dfe \\f1\\'93\\'fa\\f0 end}"),
            "Grüße 日end");
  EXPECT_EQ(text_of("{\\rtf1 \\u8364?5 \\u-10179?\\u-8704?}"), "€5 \xF0\x9F\x98\x80");
  EXPECT_EQ(text_of("{\\rtf1 {\\uc2\\u8364\\'80\\'80}\\uc0\\u8364 x}"), "€€x");
}

TEST(RichText, finds_the_html_that_outlook_hides_in_it) {
  const auto read = read_rich_text(
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 It came {\\*\\htmltag84 "
      "<b>}\\htmlrtf "
      "{\\b\\htmlrtf0 broken\\htmlrtf }\\htmlrtf0{\\*\\htmltag92 </b>} &amp; late\\'85\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </p>}}");
  EXPECT_EQ(read.html, "<p>It came <b>broken</b> &amp; late…</p>");
  EXPECT_EQ(read.text, "");
}

TEST(RichText, survives_odd_input) {
  EXPECT_EQ(text_of(""), "");
  EXPECT_EQ(text_of("}}}}\\"), "");
  EXPECT_EQ(text_of("{\\rtf1\\u"), "");
  EXPECT_EQ(text_of(std::string(100'000, '{') + "x"), "x");
  EXPECT_EQ(text_of("{\\rtf1 \\bin99999999 x"), "");
}

}  // namespace
}  // namespace amends::mail
