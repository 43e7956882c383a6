#include "domain/recovery/decide.hpp"

#include "base/limits.hpp"
#include "domain/recovery/permits.hpp"
#include "domain/recovery/refusal.hpp"
#include "domain/recovery/rules.hpp"

namespace amends::domain {
namespace {

// A case that is full can still be brought to an end.
bool ends_the_case(const Command& command) {
  return std::holds_alternative<CloseCase>(command) || std::holds_alternative<StopWithDignity>(command) ||
         std::holds_alternative<Withdraw>(command) || std::holds_alternative<EraseText>(command);
}

}  // namespace

Decision decide(const State& state, const Command& command, Context& context) {
  if (context.actor.kind == ActorKind::staff && !context.actor.staff)
    return fail(Errc::internal, "Something went wrong on our side. Sign in again.", "colleague_without_identity");
  if (auto refusal = refusal_of(name_of(command), {state, context.actor, context.now}))
    return fail(refusal->code, std::move(refusal->sentence), std::move(refusal->rule));
  if (state.events >= limits::events_per_case_max && context.actor.kind != ActorKind::system && !ends_the_case(command))
    return fail(Errc::conflict, "This case holds as much as a case can. Close it, and go on in a new one.", "case_is_full");
  return std::visit(Decide{state, context}, command);
}

}  // namespace amends::domain
