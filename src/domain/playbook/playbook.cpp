#include "domain/playbook/playbook.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "base/text.hpp"

namespace amends::domain {
namespace {

constexpr auto severities = static_cast<std::size_t>(Severity::critical) + 1;

struct Range {
  int least, most;
};

Result<void> in_range(int figure, Range range, std::string_view field) {
  if (figure >= range.least && figure <= range.most) return {};
  return fail(Errc::invalid, fmt::format("{} is not from {} to {}.", figure, range.least, range.most), "number_out_of_range",
              fmt::format("/{}", field));
}

Result<void> check_name(const std::string& name) {
  if (trim_space(name).empty()) return fail(Errc::invalid, "A playbook has a name.", "text_missing", "/name");
  if (name.size() > limits::line_bytes_max)
    return fail(Errc::invalid, fmt::format("A playbook's name has {} bytes at most.", limits::line_bytes_max), "text_too_long", "/name");
  if (std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < ' '; }))
    return fail(Errc::invalid, "A playbook's name is one line.", "text_malformed", "/name");
  return {};
}

Result<void> check_authority(const Playbook& playbook) {
  constexpr std::size_t entries_max = 100;
  constexpr std::int64_t minor_max = 1'000'000'000'000;  // ten times a thousand stay exact, in whatever currency
  if (playbook.authority.size() > entries_max)
    return fail(Errc::invalid, fmt::format("What each role may give has {} lines at most.", entries_max), "too_many", "/authority");
  for (std::size_t i = 0; i < playbook.authority.size(); ++i) {
    const auto& [role, what, up_to] = playbook.authority[i];
    if (what != "remedy" && what != "gesture")
      return fail(Errc::invalid, fmt::format("“{}” is nothing that a role may give: a remedy or a gesture is.", what), "what_unknown",
                  fmt::format("/authority/{}/what", i));
    if (up_to.amount_minor < 0 || up_to.amount_minor > minor_max || !is_currency_code(up_to.currency))
      return fail(Errc::invalid, fmt::format("An amount is 0 to {} hundredths, in a currency of three letters such as EUR.", minor_max),
                  "amount_malformed", fmt::format("/authority/{}/up_to", i));
  }
  return {};
}

}  // namespace

Result<void> check(const Playbook& playbook) {
  constexpr Range minutes{1, 60 * 24 * 92}, days{0, 3'660}, attempts{1, 100};
  TRY_VOID(check_name(playbook.name));
  TRY_VOID(check(playbook.hours));
  if (playbook.callback_minutes.size() != severities)
    return fail(Errc::invalid, fmt::format("Write {} numbers: when to ring by severity, from low to critical.", severities), "too_few",
                "/callback_minutes");
  for (std::size_t i = 0; i < severities; ++i)
    TRY_VOID(in_range(playbook.callback_minutes[i], minutes, fmt::format("callback_minutes/{}", i)));
  TRY_VOID(in_range(playbook.ring_again_minutes, minutes, "ring_again_minutes"));
  TRY_VOID(in_range(playbook.attempts_before_writing, attempts, "attempts_before_writing"));
  TRY_VOID(in_range(playbook.attempts_before_lead, attempts, "attempts_before_lead"));
  TRY_VOID(in_range(playbook.approval_minutes, minutes, "approval_minutes"));
  TRY_VOID(in_range(playbook.offer_valid_days, {1, days.most}, "offer_valid_days"));
  TRY_VOID(in_range(playbook.confirm_choice_minutes, minutes, "confirm_choice_minutes"));
  TRY_VOID(in_range(playbook.follow_up_days, days, "follow_up_days"));
  TRY_VOID(in_range(playbook.follow_up_answer_days, days, "follow_up_answer_days"));
  TRY_VOID(in_range(playbook.reopen_days, days, "reopen_days"));
  TRY_VOID(in_range(playbook.offer_due_minutes, minutes, "offer_due_minutes"));
  return check_authority(playbook);
}

Playbook default_playbook(std::string zone, std::string currency) {
  const std::vector<OpenInterval> shop_day{{"09:00", "18:00"}};
  Playbook playbook;
  auto& hours = playbook.hours;
  hours.zone = std::move(zone);
  for (auto* day : {&hours.mon, &hours.tue, &hours.wed, &hours.thu, &hours.fri, &hours.sat}) *day = shop_day;

  // Amounts are in the currency's major unit, so that they mean the same in euro and in yen.
  const auto money = [&](std::int64_t major) { return Money{major * minor_per_major(currency), currency}; };
  playbook.authority = {
      {Role::agent, "remedy", money(200)},    {Role::agent, "gesture", money(40)},    {Role::lead, "remedy", money(1'000)},
      {Role::lead, "gesture", money(150)},    {Role::owner, "remedy", money(10'000)}, {Role::owner, "gesture", money(1'000)},
      {Role::admin, "remedy", money(10'000)}, {Role::admin, "gesture", money(1'000)},
  };
  return playbook;
}

}  // namespace amends::domain
