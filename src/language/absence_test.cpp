#include "language/absence.hpp"

#include <gtest/gtest.h>

namespace amends::language {
namespace {

const auto now = parse_rfc3339("2026-11-24T09:00:00Z").value();

std::string until(std::string_view text, std::string_view subject = "Automatic reply: The lamp") {
  const auto found = absence_in(subject, text, now, "Europe/Dublin");
  return found ? found->until : "none";
}

TEST(Absence, finds_the_day_they_are_back) {
  EXPECT_EQ(until("I am out of the office until Monday, 7 December. For urgent matters ring Tom."), "2026-12-07");
  EXPECT_EQ(until("Thank you for your mail. I will be back on 7 December 2026 and answer then."), "2026-12-07");
  EXPECT_EQ(until("I am on holiday from 23 November to 4 December."), "2026-12-04");
  EXPECT_EQ(until("Ich bin bis zum 7. Dezember 2026 nicht im Büro."), "2026-12-07");
  EXPECT_EQ(until("Ab dem 07.12.2026 bin ich wieder für Sie da."), "2026-12-07");
  EXPECT_EQ(until("Je suis absent jusqu'au 7 décembre."), "2026-12-07");
  EXPECT_EQ(until("Estoy fuera de la oficina hasta el 7 de diciembre."), "2026-12-07");
}

TEST(Absence, an_absence_without_a_day_is_one_all_the_same) {
  EXPECT_EQ(until("I am away at the moment and read mail now and then."), "");
  EXPECT_EQ(until("Danke.", "Abwesenheitsnotiz"), "");
}

TEST(Absence, a_receipt_is_none) {
  EXPECT_EQ(until("We have received your message and answer within two days.", "Thank you for writing"), "none");
}

TEST(Absence, a_day_that_has_passed_is_not_when_they_are_back) { EXPECT_EQ(until("I was away until 20 November 2026."), ""); }

}  // namespace
}  // namespace amends::language
