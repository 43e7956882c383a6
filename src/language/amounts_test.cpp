#include "language/amounts.hpp"

#include <gtest/gtest.h>

namespace amends::language {
namespace {

std::string shown(std::string_view text) {
  std::string out;
  for (const auto& amount : amounts_in(text))
    out += (out.empty() ? "" : "; ") + std::to_string(amount.money.amount_minor) + " " + amount.money.currency;
  return out;
}

}  // namespace

TEST(Amounts, have_the_minor_units_of_their_currency) {
  EXPECT_EQ(shown("we will refund 5000 yen"), "5000 JPY");
  EXPECT_EQ(shown("we will refund ¥5,000"), "5000 JPY");
  EXPECT_EQ(shown("jpy 5.000 and 5000 jpy"), "5000 JPY; 5000 JPY");
  EXPECT_EQ(shown("¥5000.00"), "5000 JPY");
  EXPECT_EQ(shown("12.500 kwd"), "12500 KWD");
  EXPECT_EQ(shown("kwd 12.5"), "12500 KWD");
  EXPECT_EQ(shown("1,480 bhd"), "1480000 BHD");
  EXPECT_EQ(shown("€1.480,50"), "148050 EUR");
  EXPECT_EQ(shown("£1,480"), "148000 GBP");
  EXPECT_EQ(shown("sfr chf 12.50"), "1250 CHF");
  EXPECT_EQ(shown("₩30,000"), "30000 KRW");
  EXPECT_EQ(shown("isk 4900"), "4900 ISK");
  EXPECT_EQ(shown("aud 20"), "2000 AUD");
}

TEST(Amounts, may_be_pence) {
  EXPECT_EQ(shown("overcharged by 30p, no big deal"), "30 GBP");
  EXPECT_EQ(shown("50 pence and 1 penny"), "50 GBP; 1 GBP");
  EXPECT_EQ(shown("20 rappen"), "20 CHF");
  EXPECT_EQ(shown("50 cents"), "50 ");  // whose, nobody can tell
}

TEST(Amounts, are_not_in_other_figures) {
  EXPECT_EQ(shown("a 1080p screen, page 30, p30, order 4711, at 5pm, 20 people"), "");
  EXPECT_EQ(shown("200 kr"), "20000 ");
}

}  // namespace amends::language
