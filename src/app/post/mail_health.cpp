#include "app/post/mail_health.hpp"

#include <algorithm>

namespace amends::app {
namespace {

// A mailbox is looked into every minute, a letter leaves within seconds: after this, nobody is at it.
constexpr auto nobody_at_it = std::chrono::minutes(15);

bool is_left_alone(const MailboxState& state, Instant now) {
  const auto never = Instant();
  return std::max({state.since, state.last_success_at.value_or(never), state.last_mail_at.value_or(never)}) + nobody_at_it < now;
}

}  // namespace

Result<std::vector<MailTrouble>> mail_troubles(Reader& reader, Instant now) {
  std::vector<MailTrouble> troubles;
  for (auto& mailbox : TRY(reader.mailboxes())) {
    if (!mailbox.active) continue;
    const auto state = TRY(reader.mailbox_state(mailbox.id));
    if (state && (state->failure != MailboxFailure::none || is_left_alone(*state, now)))
      troubles.push_back({std::move(mailbox.name), state->last_success_at, state->failure});
  }
  std::sort(troubles.begin(), troubles.end(), [](const auto& a, const auto& b) { return a.mailbox < b.mailbox; });
  return troubles;
}

Result<MailOut> mail_out(Reader& reader, bool paused, Instant now) {
  if (TRY(load_settings(reader)).hold_outgoing) return MailOut::held;
  if (paused || !TRY(reader.outbox_due(now - nobody_at_it, 1)).empty()) return MailOut::failing;
  return MailOut::ok;
}

}  // namespace amends::app
