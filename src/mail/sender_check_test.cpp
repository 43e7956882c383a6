#include "mail/sender_check.hpp"

#include <gtest/gtest.h>

namespace amends::mail {
namespace {

using app::SenderVerdict;

SenderVerdict verdict(const std::string& results, const std::string& sender = "ngozi@example.ie") {
  return sender_checks({"mx.harbourlane.example; " + results}, sender).front().verdict;
}

TEST(SenderCheck, dmarc_decides_where_it_was_asked) {
  EXPECT_EQ(verdict("dmarc=pass header.from=example.ie"), SenderVerdict::proven);
  EXPECT_EQ(verdict("dkim=pass header.d=example.ie; dmarc=fail (p=NONE) header.from=example.ie"), SenderVerdict::refuted);
  EXPECT_EQ(verdict("dmarc=none header.from=example.ie"), SenderVerdict::open);
}

TEST(SenderCheck, a_signature_or_a_way_proves_its_own_domain_only) {
  EXPECT_EQ(verdict("dkim=pass header.d=example.ie header.s=a"), SenderVerdict::proven);
  EXPECT_EQ(verdict("dkim=pass header.i=@mail.example.ie"), SenderVerdict::proven);
  EXPECT_EQ(verdict("dkim=pass header.d=evil.example"), SenderVerdict::open);
  EXPECT_EQ(verdict("dkim=pass header.d=notexample.ie"), SenderVerdict::open);
  EXPECT_EQ(verdict("dkim=pass header.d=ie"), SenderVerdict::open);
  EXPECT_EQ(verdict("spf=pass smtp.mailfrom=bounce@example.ie"), SenderVerdict::proven);
  EXPECT_EQ(verdict("spf=pass smtp.mailfrom=evil.example"), SenderVerdict::open);
}

TEST(SenderCheck, a_wrong_way_refutes_where_nobody_signed) {
  EXPECT_EQ(verdict("spf=fail smtp.mailfrom=example.ie"), SenderVerdict::refuted);
  EXPECT_EQ(verdict("spf=softfail smtp.mailfrom=example.ie; dkim=none"), SenderVerdict::refuted);
  EXPECT_EQ(verdict("spf=fail smtp.mailfrom=example.ie; dkim=pass header.d=list.example"), SenderVerdict::open);  // through a list
  EXPECT_EQ(verdict("spf=temperror; dkim=fail header.d=example.ie"), SenderVerdict::open);
  EXPECT_EQ(verdict("none"), SenderVerdict::open);
}

TEST(SenderCheck, comments_and_quotes_hide_nothing) {
  EXPECT_EQ(verdict("(dmarc=pass; (x) dkim=pass header.d=example.ie) spf=fail (no) smtp.mailfrom=example.ie"), SenderVerdict::refuted);
  EXPECT_EQ(verdict(R"(spf=fail reason="; dmarc=pass header.from=example.ie" smtp.mailfrom=x@evil.example)"), SenderVerdict::refuted);
  EXPECT_EQ(verdict("DMARC/1=Pass header.from=example.ie"), SenderVerdict::proven);
}

TEST(SenderCheck, the_server_is_named_without_its_version_and_in_small_letters) {
  const auto checks = sender_checks({"MX.Google.com 1; dmarc=pass", "second.example; none", "", ";;;=", "a ; x=y"}, "");
  ASSERT_EQ(checks.size(), 5u);
  EXPECT_EQ(checks[0].by, "mx.google.com");
  EXPECT_EQ(checks[1].by, "second.example");
}

}  // namespace
}  // namespace amends::mail
