// What strangers' programs send, and what must be read of it: one short mail a rule, through the whole parse.
#include <gtest/gtest.h>

#include <algorithm>

#include "mail/clean_html.hpp"
#include "mail/parse.hpp"

namespace amends::mail {
namespace {

ParsedMail read(const std::string& rest) {
  auto mail = parse_mail("From: Ada <ada@example.org>\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n" + rest);
  EXPECT_TRUE(mail.has_value());
  return mail ? std::move(*mail) : ParsedMail{};
}

bool has_problem(const ParsedMail& mail, std::string_view code) {
  return std::any_of(mail.problems.begin(), mail.problems.end(), [&](const Problem& one) { return one.code == code; });
}

std::string names(const ParsedMail& mail) {
  std::string out;
  for (const auto& one : mail.attachments) out += (out.empty() ? "" : ", ") + one.name + " " + one.type;
  return out;
}

std::string in_parts(const std::string& type, const std::vector<std::string>& parts) {
  std::string out = "Content-Type: multipart/" + type + "; boundary=b\r\n\r\nA preamble for old programs.\r\n";
  for (const auto& part : parts) out += "--b\r\n" + part + "\r\n";
  return out + "--b--\r\nAn epilogue.\r\n";
}

TEST(Reading, charset_declared) {
  EXPECT_EQ(read("Content-Type: text/plain; charset=koi8-r\r\n\r\n\xF0\xD2\xC9\xD7\xC5\xD4").text, "Привет");
  EXPECT_EQ(read("Content-Type: text/plain; charset=\"iso-2022-jp\"\r\n\r\n\x1B$B$3$s$K$A$O\x1B(B").text, "こんにちは");
  EXPECT_EQ(read("Content-Type: text/plain; charset=windows-1250\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nP=F8=EDli=9A").text,
            "Příliš");
  EXPECT_EQ(read("Content-Type: text/plain; charset=big5\r\n\r\n\xA7\x41\xA6\x6E").text, "你好");
}

TEST(Reading, charset_wrong_or_missing) {
  const auto wrong = read(
      "Content-Type: text/plain; charset=us-ascii\r\n\r\nGr\xC3\xBC\xC3\x9F"
      "e aus K\xC3\xB6ln");
  EXPECT_EQ(wrong.text, "Grüße aus Köln");
  const auto unknown = read(
      "Content-Type: text/plain; charset=x-none\r\n\r\nGr\xFC\xDF"
      "e aus K\xF6ln und M\xFCnchen, ihr Lieben");
  EXPECT_EQ(unknown.text, "Grüße aus Köln und München, ihr Lieben");
  EXPECT_TRUE(has_problem(unknown, "charset_guessed"));
  EXPECT_EQ(
      read("\r\n\xCF\xF0\xE8\xE2\xE5\xF2, \xEA\xE0\xEA \xE4\xE5\xEB\xE0? \xCF\xEE\xF1\xFB\xEB\xEA\xE0 \xED\xE5 \xEF\xF0\xE8\xF8\xEB\xE0.")
          .text,
      "Привет, как дела? Посылка не пришла.");
}

TEST(Reading, raw_bytes_in_headers_are_read_in_the_charset_of_the_body) {
  const auto gbk = read("Subject: \xB6\xA9\xB5\xA5\xCE\xCA\xCC\xE2\r\nContent-Type: text/plain; charset=GBK\r\n\r\n\xC4\xE3\xBA\xC3");
  EXPECT_EQ(gbk.subject, "订单问题");
  EXPECT_EQ(gbk.text, "你好");
  const auto japanese =
      read("Subject: \x92\x8D\x95\xB6\x82\xCC\x8C\x8F\r\nContent-Type: text/plain; charset=Shift_JIS\r\n\r\n\x82\xB1\x82\xF1");
  EXPECT_EQ(japanese.subject, "注文の件");
  EXPECT_EQ(japanese.text, "こん");
}

TEST(Reading, raw_bytes_in_headers_without_any_charset) {
  EXPECT_EQ(read("Subject: Gr\xC3\xBC\xC3\x9F"
                 "e\r\n\r\nx")
                .subject,
            "Grüße");
  EXPECT_EQ(read("Subject: \xB6\xA9\xB5\xA5\xCE\xCA\xCC\xE2\r\n\r\nx").subject, "订单问题");
  EXPECT_EQ(read("Subject: \x82\xB1\x82\xCC\x83\x89\x83\x93\x83\x76\r\n\r\nx").subject, "このランプ");
  EXPECT_EQ(read("Subject: Reklamation f\xFCr K\xF6ln\r\n\r\nx").subject, "Reklamation für Köln");
}

TEST(Reading, encoded_words_split_within_a_character_and_folded) {
  EXPECT_EQ(read("Subject: =?utf-8?B?5rOo5paH44?=\r\n =?utf-8?B?Gu5Lu2?=\r\n\r\nx").subject, "注文の件");
  EXPECT_EQ(read("Subject: =?iso-2022-jp?B?GyRCQ20=?=\r\n =?iso-2022-jp?B?SjgbKEI=?=\r\n\r\nx").subject, "注文");
  EXPECT_EQ(read("Subject: =?utf-8?q?Caf=C3?=\r\n\t=?utf-8?q?=A9_now?=\r\n\r\nx").subject, "Café now");
}

TEST(Reading, boundary_broken_or_missing) {
  // The parts use another boundary than the header says.
  const auto other =
      read("Content-Type: multipart/mixed; boundary=said\r\n\r\n--used\r\nContent-Type: text/plain\r\n\r\nStill here\r\n--used--\r\n");
  EXPECT_EQ(other.text, "Still here");
  EXPECT_TRUE(has_problem(other, "broken_structure"));
  // No end at all: the last part goes to the end.
  const auto open =
      read("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nText\r\n--b\r\nContent-Type: image/png; name=a.png\r\n\r\nPNG");
  EXPECT_EQ(open.text, "Text");
  EXPECT_EQ(names(open), "a.png image/png");
  EXPECT_EQ(open.attachments[0].bytes, "PNG");
  // The inner multipart never ends; the outer boundary ends both.
  const auto inner = read(in_parts("mixed", {"Content-Type: multipart/alternative; boundary=i\r\n\r\n--i\r\n\r\nText",
                                             "Content-Type: text/csv; name=b.csv\r\n\r\n1;2"}));
  EXPECT_EQ(inner.text, "Text");
  EXPECT_EQ(names(inner), "b.csv text/csv");
  EXPECT_EQ(read("Content-Type: multipart/mixed; boundary=\"a b: c\"\r\n\r\n--a b: c\r\n\r\nQuoted\r\n--a b: c--").text, "Quoted");
}

TEST(Reading, the_end_is_missing) {
  EXPECT_EQ(read("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nR3LDvMOfZSBhdX").text, "Grüße a");
  EXPECT_EQ(read("Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGr=C3=BC=C3").text,
            "Grü\xEF\xBF\xBD");
  EXPECT_EQ(read("Subject: only a header").subject, "only a header");
  EXPECT_EQ(read("Subject: a header and its end\r\n\r\n").text, "");
}

TEST(Reading, mails_within_mails_are_kept_whole) {
  const auto mail = read(in_parts(
      "mixed", {"\r\nSee below", "Content-Type: message/rfc822\r\n\r\nFrom: bob@example.org\r\nSubject: Old / new\r\n\r\nInner text"}));
  EXPECT_EQ(mail.text, "See below");
  EXPECT_EQ(names(mail), "Old - new.eml message/rfc822");
  EXPECT_NE(mail.attachments[0].bytes.find("Inner text"), std::string::npos);
}

TEST(Reading, pictures_in_the_text_are_marked_as_such) {
  const auto mail =
      read(in_parts("related", {"Content-Type: text/html\r\n\r\n<p>Look: <img src=\"cid:p@x\"></p>",
                                "Content-Type: image/png; name=p.png\r\nContent-ID: <p@x>\r\nContent-Disposition: inline\r\n\r\nPNG"}));
  EXPECT_EQ(names(mail), "p.png image/png");
  EXPECT_TRUE(mail.attachments[0].is_inline);
  EXPECT_EQ(mail.attachments[0].content_id, "p@x");
  EXPECT_EQ(mail.text, "Look:");
}

TEST(Reading, invitations_are_kept_as_files) {
  const auto mail = read(
      in_parts("alternative", {"Content-Type: text/plain\r\n\r\nYou are invited", "Content-Type: text/html\r\n\r\n<p>You are invited</p>",
                               "Content-Type: text/calendar; method=REQUEST; name=invite.ics\r\n\r\nBEGIN:VCALENDAR"}));
  EXPECT_EQ(mail.text, "You are invited");
  EXPECT_EQ(names(mail), "invite.ics text/calendar");
  EXPECT_EQ(mail.attachments[0].bytes, "BEGIN:VCALENDAR");
}

TEST(Reading, signed_mails_show_their_text_and_keep_the_signature) {
  const auto pgp = read(in_parts(
      "signed; micalg=pgp-sha256; protocol=\"application/pgp-signature\"",
      {"Content-Type: text/plain\r\n\r\nSigned words", "Content-Type: application/pgp-signature; name=signature.asc\r\n\r\n-----BEGIN"}));
  EXPECT_EQ(pgp.text, "Signed words");
  EXPECT_EQ(names(pgp), "signature.asc application/pgp-signature");
  const auto smime =
      read(in_parts("signed; protocol=\"application/pkcs7-signature\"",
                    {"Content-Type: text/plain\r\n\r\nSigned too",
                     "Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB"}));
  EXPECT_EQ(smime.text, "Signed too");
  EXPECT_EQ(names(smime), "smime.p7s application/pkcs7-signature");
}

TEST(Reading, encrypted_mails_are_kept_as_files) {
  const auto pgp = read(in_parts("encrypted; protocol=\"application/pgp-encrypted\"",
                                 {"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
                                  "Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\n-----BEGIN PGP MESSAGE-----"}));
  EXPECT_EQ(names(pgp), " application/pgp-encrypted, encrypted.asc application/octet-stream");
  EXPECT_EQ(pgp.text, "");
  const auto smime = read(
      "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB");
  EXPECT_EQ(names(smime), "smime.p7m application/pkcs7-mime");
  EXPECT_EQ(smime.attachments[0].size, 3U);
}

TEST(Reading, text_alone_and_html_alone) {
  const auto text = read("\r\nOnly words\r\n");
  EXPECT_EQ(text.text, "Only words");
  EXPECT_EQ(text.html, "");
  const auto html =
      read("Content-Type: text/html; charset=iso-8859-1\r\n\r\n<html><style>p{}</style><p>Only m\xE4rkup</p><script>x</script></html>");
  EXPECT_EQ(html.text, "Only märkup");
  EXPECT_EQ(clean_html(html.html), "<p>Only märkup</p>");
}

TEST(Reading, uuencoded_files_lose_their_path_and_a_broken_one_stays_text) {
  const auto mail = read("\r\nSee\r\nbegin 644 ../../etc/a.txt\r\n#0V%T\r\n`\r\nend\r\n");
  EXPECT_EQ(names(mail), "a.txt application/octet-stream");
  EXPECT_EQ(read("\r\nbegin 644 plan\r\nwhat I wanted to say is long\r\n").attachments.size(), 0U);
  EXPECT_NE(read("\r\nbegin 644 plan\r\nwhat I wanted to say is long\r\n").text.find("what I wanted"), std::string::npos);
}

}  // namespace
}  // namespace amends::mail
