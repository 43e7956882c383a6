#include <gtest/gtest.h>

#include "mail/compose.hpp"
#include "mail/dkim.hpp"

namespace amends::mail {
namespace {

PrivateKey ed25519_key() {  // RFC 8463 appendix A.2, in PKCS #8
  return *PrivateKey::from_pem(
      "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n");
}

OutgoingMail letter() {
  OutgoingMail mail;
  mail.from = {"Ana Reis", "hello@example.com"};
  mail.to = {{{}, "adaeze@example.org"}};
  mail.subject = "Your blanket";
  mail.text = "Dear Ms Okafor,\n\nwe are sorry.\n";
  mail.message_id = "letter.1042.mac@example.com";
  mail.date = *parse_rfc3339("2026-11-24T09:48:00Z");
  return mail;
}

std::string signed_letter(const OutgoingMail& mail) {
  return sign_dkim(*compose(mail), {"example.com", "amends", ed25519_key()}, mail.date).value();
}

TEST(Dkim, relaxes_the_example_of_rfc_6376_section_3_4_5) {
  EXPECT_EQ(relaxed_header("A: X\r\n"), "a:X\r\n");
  EXPECT_EQ(relaxed_header("B : Y\t\r\n\tZ  \r\n"), "b:Y Z\r\n");
  EXPECT_EQ(relaxed_body(" C \r\nD \t E\r\n\r\n\r\n"), " C\r\nD E\r\n");
}

TEST(Dkim, an_empty_body_is_nothing_and_a_last_line_is_ended) {
  EXPECT_EQ(relaxed_body(""), "");
  EXPECT_EQ(relaxed_body("\r\n \t\r\n"), "");
  EXPECT_EQ(relaxed_body("a\r\n\r\nb"), "a\r\n\r\nb\r\n");
}

// RFC 8463 appendix A.3: its mail, its key, its signature.
TEST(Dkim, signs_the_mail_of_rfc_8463_as_it_stands_there) {
  constexpr auto headers =
      "From: Joe SixPack <joe@football.example.com>\r\nTo: Suzie Q <suzie@shopping.example.net>\r\nSubject: Is dinner ready?\r\n"
      "Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\r\nMessage-ID: <20030712040037.46341.5F8J@football.example.com>\r\n";
  constexpr auto signature =
      "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n d=football.example.com; i=@football.example.com;\r\n"
      " q=dns/txt; s=brisbane; t=1528637909; h=from : to :\r\n subject : date : message-id : from : subject : date;\r\n"
      " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n b=";
  EXPECT_EQ(dkim_signature(headers, signature, ed25519_key()).value(),
            "/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11BusFa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==");
}

TEST(Dkim, the_same_letter_is_signed_with_the_same_bytes) {
  const auto bytes = signed_letter(letter());
  EXPECT_EQ(bytes, signed_letter(letter()));
  EXPECT_TRUE(bytes.ends_with(*compose(letter())));
  EXPECT_NE(bytes.find("t=1795513680;"), std::string::npos) << bytes;
}

TEST(Dkim, a_second_from_and_a_changed_subject_or_text_break_it_and_refolding_does_not) {
  const auto b_of = [](std::string_view mail) {
    const auto head = mail.substr(0, mail.find("\r\n\r\n") + 2);
    constexpr auto signature = "DKIM-Signature: v=1; a=ed25519-sha256; h=from:from:subject; b=";
    return dkim_signature(head, signature, ed25519_key()).value();
  };
  const auto is = b_of("From: a@b.example\r\nSubject: One two\r\n\r\n");
  EXPECT_EQ(is, b_of("From:  a@b.example\r\nSubject: One\r\n\ttwo \r\n\r\n"));
  EXPECT_NE(is, b_of("From: a@b.example\r\nSubject: One three\r\n\r\n"));
  EXPECT_NE(is, b_of("From: x@y.example\r\nFrom: a@b.example\r\nSubject: One two\r\n\r\n"));
  EXPECT_NE(is, b_of("From: a@b.example\r\nSubject: One two\r\nFrom: x@y.example\r\n\r\n"));
}

TEST(Dkim, signs_what_stands_in_the_mail_and_from_once_more) {
  auto mail = letter();
  mail.reply_to = "hello+1042@example.com";
  mail.references = {"a@example.org"};
  const auto bytes = signed_letter(mail);
  std::string names = bytes.substr(bytes.find("h="), bytes.find("bh=") - bytes.find("h="));
  std::erase_if(names, [](char c) { return c == '\r' || c == '\n' || c == '\t' || c == ' '; });
  EXPECT_EQ(names, "h=from:from:reply-to:to:subject:date:message-id:references:mime-version:content-type:content-transfer-encoding;");
}

TEST(Dkim, refuses_what_is_no_mail) {
  const DkimSigner signer{"example.com", "amends", ed25519_key()};
  EXPECT_FALSE(sign_dkim("Subject: x\r\n\r\nText", signer, from_ms(0)));
  EXPECT_FALSE(sign_dkim("From: a@b.example\r\n", signer, from_ms(0)));
}

}  // namespace
}  // namespace amends::mail
