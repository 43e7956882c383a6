#include "app/open_case.hpp"

#include <gtest/gtest.h>

namespace amends::app {
namespace {

TEST(Addressing, takes_the_form_of_address_and_the_last_name) {
  const auto said = [](const char* name) {
    const auto addressing = addressing_of(name);
    return addressing.short_name + (addressing.pronoun == Pronoun::she ? ", she" : addressing.pronoun == Pronoun::he ? ", he" : ", they");
  };
  EXPECT_EQ(said("Ms Adaeze Okafor"), "Ms Okafor, she");
  EXPECT_EQ(said("Mrs. Jasleen Kaur"), "Mrs. Kaur, she");
  EXPECT_EQ(said("Mr Jan de Wit"), "Mr de Wit, he");
  EXPECT_EQ(said("Ms Lena van den Berg"), "Ms van den Berg, she");
  EXPECT_EQ(said("Mr X"), "Mr X, he");
  EXPECT_EQ(said("Dr Ines Roth"), "Dr Roth, they");
  EXPECT_EQ(said("Adaeze Okafor"), "Adaeze Okafor, they");  // nothing is guessed from a first name
  EXPECT_EQ(said("Okafor"), "Okafor, they");
  EXPECT_EQ(said(""), ", they");
}

TEST(NormalPhone, keeps_digits_and_the_plus) {
  EXPECT_EQ(normal_phone(" +353 (1) 555-0142 "), "+35315550142");
  EXPECT_EQ(normal_phone("00353 1 555 0142"), "+35315550142");
  EXPECT_EQ(normal_phone("01/555.0142"), "015550142");
  for (const auto* none : {"", "12", "ring me", "+353 1 555 0142 ext 7", "12+345678", "12345678901234567890"})
    EXPECT_EQ(normal_phone(none), "") << none;
}

TEST(NormalEmail, is_lower_case_and_refuses_what_is_none) {
  EXPECT_EQ(*normal_email(" A.Okafor@Example.IE "), "a.okafor@example.ie");
  for (const auto* none : {"", "okafor", "@example.ie", "okafor@", "a b@example.ie", "a@b.ie, c@d.ie", "<a@b.ie>"})
    EXPECT_EQ(normal_email(none).error().field, "/customer/email") << none;
}

}  // namespace
}  // namespace amends::app
