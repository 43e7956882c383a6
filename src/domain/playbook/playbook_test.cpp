#include "domain/playbook/playbook.hpp"

#include <gtest/gtest.h>

namespace amends::domain {
namespace {

const Authority& of(const Playbook& playbook, Role role, std::string_view what) {
  for (const auto& entry : playbook.authority)
    if (entry.role == role && entry.what == what) return entry;
  throw std::runtime_error("no such authority");
}

TEST(Playbook, the_default_opens_monday_to_saturday_from_nine_to_six) {
  const auto playbook = default_playbook("Europe/Berlin", "EUR");
  ASSERT_TRUE(check(playbook.hours));
  EXPECT_EQ(playbook.hours.zone, "Europe/Berlin");
  EXPECT_TRUE(playbook.hours.sun.empty());
  EXPECT_TRUE(is_open(playbook.hours, *parse_rfc3339("2026-11-28T09:00:00+01:00")));  // Saturday
  EXPECT_FALSE(is_open(playbook.hours, *parse_rfc3339("2026-11-28T18:00:00+01:00")));
}

TEST(Playbook, the_worse_the_complaint_the_sooner_somebody_rings) {
  const auto minutes = default_playbook("UTC", "EUR").callback_minutes;
  ASSERT_EQ(minutes.size(), 4u);
  EXPECT_TRUE(std::is_sorted(minutes.rbegin(), minutes.rend()));
}

TEST(Playbook, an_agent_grants_less_than_a_lead_and_a_lead_less_than_the_owner) {
  const auto playbook = default_playbook("UTC", "EUR");
  for (const auto* what : {"remedy", "gesture"}) {
    EXPECT_LT(of(playbook, Role::agent, what).up_to.amount_minor, of(playbook, Role::lead, what).up_to.amount_minor);
    EXPECT_LT(of(playbook, Role::lead, what).up_to.amount_minor, of(playbook, Role::owner, what).up_to.amount_minor);
  }
  EXPECT_EQ(of(playbook, Role::agent, "gesture").up_to, (Money{4'000, "EUR"}));
}

TEST(Playbook, amounts_follow_the_currency_s_own_digits) {
  EXPECT_EQ(of(default_playbook("UTC", "JPY"), Role::agent, "gesture").up_to, (Money{40, "JPY"}));
  EXPECT_EQ(of(default_playbook("UTC", "KWD"), Role::agent, "gesture").up_to, (Money{40'000, "KWD"}));
}

}  // namespace
}  // namespace amends::domain
