#include "domain/playbook/playbook.hpp"

namespace amends::domain {

Playbook default_playbook(std::string zone, std::string currency) {
  const std::vector<OpenInterval> shop_day{{"09:00", "18:00"}};
  Playbook playbook;
  auto& hours = playbook.hours;
  hours.zone = std::move(zone);
  for (auto* day : {&hours.mon, &hours.tue, &hours.wed, &hours.thu, &hours.fri, &hours.sat}) *day = shop_day;

  // Amounts are in the currency's major unit, so that they mean the same in euro and in yen.
  std::int64_t minor_per_major = 1;
  for (int digit = minor_digits(currency); digit > 0; --digit) minor_per_major *= 10;
  const auto money = [&](std::int64_t major) { return Money{major * minor_per_major, currency}; };
  playbook.authority = {
      {Role::agent, "remedy", money(200)},    {Role::agent, "gesture", money(40)},    {Role::lead, "remedy", money(1'000)},
      {Role::lead, "gesture", money(150)},    {Role::owner, "remedy", money(10'000)}, {Role::owner, "gesture", money(1'000)},
      {Role::admin, "remedy", money(10'000)}, {Role::admin, "gesture", money(1'000)},
  };
  return playbook;
}

}  // namespace amends::domain
