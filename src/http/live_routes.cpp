// Live updates, the rehearsal's clock, health, and the empty answer that everything is measured against.

#include <fmt/format.h>

#include "app/post/mail_health.hpp"
#include "http/live_updates.hpp"
#include "http/resources.hpp"

namespace amends::http {
namespace {

struct RehearsalClock {
  Instant now;
};
BOOST_DESCRIBE_STRUCT(RehearsalClock, (), (now))
struct ClockMove {
  Instant to;
};
BOOST_DESCRIBE_STRUCT(ClockMove, (), (to))
// For a monitor, without a sign-in: words to alarm on, and nothing that tells a stranger more.
struct Health {
  std::string status;
  app::MailIn mail_in = app::MailIn::ok;
  app::MailOut mail_out = app::MailOut::ok;
};
BOOST_DESCRIBE_STRUCT(Health, (), (status, mail_in, mail_out))
struct Empty {};
BOOST_DESCRIBE_STRUCT(Empty, (), ())

tl::unexpected<Error> no_rehearsal() { return fail(Errc::not_found, "This house is live: its clock is the world's.", "not_a_rehearsal"); }

Result<RehearsalClock> show_clock(ReadCall& call, const None&, const None&) {
  if (!call.services.rehearsal_clock) return no_rehearsal();
  return RehearsalClock{call.now};
}

Result<RehearsalClock> move_clock(Call& call, const None&, const ClockMove& input) {
  auto* clock = call.services.rehearsal_clock;
  if (!clock) return no_rehearsal();
  constexpr auto years_max = std::chrono::days(3660);
  if (input.to > call.now + years_max)
    return fail(Errc::invalid, "That is more than ten years ahead. Move the clock in smaller steps.", "clock_too_far", "/to");
  if (!clock->advance_to(input.to))
    return fail(Errc::conflict, "The clock moves forward only. Choose a later time.", "clock_backwards", "/to");
  // What became due rings before the answer, so that a story sees it.
  TRY_VOID(call.services.app.scheduler->ring_due());
  TRY_VOID(call.services.outbox.send_due());
  call.services.clock_moved();
  return RehearsalClock{clock->now()};
}

// Always 200 where it answers: what shares out requests must not take a program out because a mail server is down.
Result<Health> health(ReadCall& call, const None&, const None&) {
  Health health{"ok"};
  if (call.services.rehearsal_clock) return health;  // no mail moves
  if (!TRY(app::mail_troubles(call.reader, call.now)).empty()) health.mail_in = app::MailIn::failing;
  health.mail_out = TRY(app::mail_out(call.reader, call.services.outbox.paused().has_value(), call.now));
  return health;
}
Result<Empty> empty(ReadCall&, const None&, const None&) { return Empty{}; }

}  // namespace

void live_routes(Api& api) {
  api.raw(Method::get, "/live", {"Live updates: server-sent events named change and clock", "Live"}, open_live);
  api.read<None, None, RehearsalClock>("/rehearsal/clock", {"The rehearsal's clock", "Rehearsal"}, show_clock);
  api.slow<None, ClockMove, RehearsalClock>(Method::put, "/rehearsal/clock", {"Move the rehearsal's clock forward", "Rehearsal"},
                                            move_clock);
  api.read<None, None, Health>("/health", {"Whether it answers, and whether mail comes in and goes out", "Operating", Door::open}, health);
  api.read<None, None, Empty>("/ping", {"An empty answer, for measuring", "Operating"}, empty);
}

}  // namespace amends::http
