#include "language/first_look.hpp"

#include <gtest/gtest.h>

namespace amends::language {

TEST(FirstLook, a_furious_mail_about_a_broken_parcel_is_a_severe_opening) {
  const auto look = first_look("The lamp came broken. I rang your helpline and you hung up on me twice. This is a disgrace.");
  EXPECT_TRUE(look.is_complaint);
  EXPECT_EQ(look.feeling, "furious");
  EXPECT_EQ(look.sign, "repeat_contact");
  EXPECT_EQ(look.quote->text, "I rang your helpline and you hung up on me twice");
  EXPECT_GE(look.severity, 3);
}

TEST(FirstLook, a_warning_before_going_public_is_kept_with_its_words) {
  const auto look = first_look("Nobody rang. I will post about this tonight, on every page you have.");
  ASSERT_TRUE(look.warning);
  EXPECT_EQ(look.warning->text, "I will post about this tonight");
}

TEST(FirstLook, a_negated_feeling_is_none) { EXPECT_FALSE(first_look("I am not angry. The parcel is late.").feeling); }

TEST(FirstLook, a_question_and_praise_are_no_complaints) {
  EXPECT_FALSE(first_look("Do you ship to Norway, and how long does it take?").is_complaint);
  EXPECT_FALSE(first_look("Thank you so much, excellent service.").is_complaint);
  EXPECT_TRUE(first_look("Thank you so much for nothing. The chair is broken.").is_complaint);
}

TEST(FirstLook, a_question_in_a_language_without_rules_is_for_a_person_to_read) {
  EXPECT_TRUE(first_look("Mio figlio si \u00e8 ferito con il vostro scaffale. Che cosa pensate di fare?").is_complaint);
  EXPECT_FALSE(first_look("\u00c0 quelle heure ouvre le magasin samedi ?").is_complaint);
}

TEST(FirstLook, an_injury_is_critical) {
  EXPECT_EQ(first_look("The glass was cracked and my son was cut; we are in hospital.").severity, 4);
}

TEST(FirstLook, a_number_to_ring_is_found_and_an_order_number_is_not) {
  EXPECT_EQ(phone_in("Ring me on 01 555 0199 after six."), "01 555 0199");
  EXPECT_EQ(phone_in("Ngozi Eze\n+353 1 555 0199\nDublin"), "+353 1 555 0199");
  EXPECT_FALSE(phone_in("My order number is 4711 0815 2233."));
  EXPECT_FALSE(phone_in("It cost 129.00 and came on 16.11.2026."));
}

TEST(FirstLook, bounds_and_binary_do_no_harm) {
  EXPECT_TRUE(first_look("").is_complaint);
  (void)first_look(std::string(1 << 20, 'a'));
  (void)first_look(std::string_view("\xff\xfe\0\x80 furious", 13));
}

}  // namespace amends::language
