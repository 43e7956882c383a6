#include "base/limits.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

// A rhythm shorter than a quarter of an hour is a telephone call; longer than two weeks is silence.
constexpr int cadence_minutes_min = 15;
constexpr int cadence_minutes_max = 14 * 24 * 60;

Result<const Promise*> promise_named(const State& state, PromiseId id) {
  const auto* promise = find_promise(state, id);
  if (!promise) return unknown("promise", "/promise");
  if (promise->status == PromiseStatus::kept) return fail(Errc::conflict, "This promise is kept already.", "promise_settled", "/promise");
  if (promise->status == PromiseStatus::released)
    return fail(Errc::conflict, "They released us from this promise.", "promise_settled", "/promise");
  return promise;
}

// Kept late is broken: the customer waited past the time we gave. What is done now is a new promise, or an apology.
Result<void> check_in_time(const Promise& promise, Instant now) {
  if (promise.status != PromiseStatus::broken && !is_late(promise, now)) return {};
  return fail(Errc::conflict,
              "The time of this promise has passed, so it is broken. Say so to them, and make a new promise that you can keep.",
              "promise_broken", "/promise");
}

Result<void> check_future(Instant due, Instant now) {
  if (due > now) return {};
  return fail(Errc::invalid, "A promise is due in the future. Choose a later time.", "due_past", "/due");
}

}  // namespace

Decision Decide::operator()(const MakePromise& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write what you promise, as they would say it."));
  TRY_VOID(check_future(c.due, context.now));
  if (state.promises.size() >= limits::promises_max)
    return fail(Errc::conflict, "This case holds as many promises as it can. Keep those first.", "too_many_promises");
  return Events{PromiseMade{context.ids.next<PromiseId>(), c.text, c.owner.value_or(*context.actor.staff), c.due, c.certainty,
                            c.channel.value_or(Channel::call)}};
}

Decision Decide::operator()(const KeepPromise& c) const {
  TRY_VOID(allow(c.how, Size::text, "/how"));
  const auto* promise = TRY(promise_named(state, c.promise));
  TRY_VOID(check_in_time(*promise, context.now));
  return Events{PromiseKept{c.promise, c.how.value_or(Words{}), {}}};
}

Decision Decide::operator()(const RenegotiatePromise& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why it takes longer, as you told them."));
  const auto* promise = TRY(promise_named(state, c.promise));
  TRY_VOID(check_in_time(*promise, context.now));
  TRY_VOID(check_future(c.due, context.now));
  return Events{PromiseRenegotiated{c.promise, c.due, c.certainty, c.reason}};
}

Decision Decide::operator()(const ReleasePromise& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say in their words why we need not do it."));
  const auto* promise = TRY(promise_named(state, c.promise));
  TRY_VOID(check_in_time(*promise, context.now));
  return Events{PromiseReleased{c.promise, c.reason}};
}

Decision Decide::operator()(const AgreeCadence& c) const {
  TRY_VOID(need(c.why, Size::text, "/why", "Say why they hear from you this often."));
  TRY_VOID(within(c.every_minutes, cadence_minutes_min, cadence_minutes_max, "/every_minutes",
                  "Choose a rhythm between 15 minutes and 14 days."));
  return Events{CadenceAgreed{c.every_minutes, c.why}};
}

Decision Decide::operator()(const EndCadence& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why the updates end."));
  return Events{CadenceEnded{c.reason}};
}

}  // namespace amends::domain
