#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

Result<void> check_process_step(const State& state, Step step) {
  if (track_of(step) != Track::process)
    return fail(Errc::invalid,
                "Only a step of the process track can be done like this. The others are filled by what happens with the customer.",
                "not_a_process_step", "/step");
  if (!is_open(state.step(step))) return fail(Errc::conflict, "This step is done, waived or handed over already.", "step_settled", "/step");
  return {};
}

}  // namespace

// Row 1i: the cause is owned, whoever's it was; the locus is for us, never an excuse to them.
Decision Decide::operator()(const RecordCause& c) const {
  TRY_VOID(need(c.code, Size::line, "/code", "Choose the cause from the list."));
  TRY_VOID(allow(c.text, Size::text, "/text"));
  return Events{CauseRecorded{c.locus, c.code, c.text.value_or(Words{})}};
}

Decision Decide::operator()(const CompleteStep& c) const {
  TRY_VOID(allow(c.note, Size::text, "/note"));
  if (c.step == Step::cause) return fail(Errc::invalid, "Record the cause itself: the step is then done.", "cause_is_recorded", "/step");
  TRY_VOID(check_process_step(state, c.step));
  return Events{ProcessStepDone{c.step, c.note.value_or(Words{})}};
}

Decision Decide::operator()(const HandOverStep& c) const {
  TRY_VOID(need(c.to, Size::line, "/to", "Name the review or the action that takes this on."));
  TRY_VOID(check_process_step(state, c.step));
  if (c.due <= context.now) return fail(Errc::invalid, "It is due in the future. Choose a later time.", "due_past", "/due");
  return Events{StepHandedOver{c.step, c.to, c.owner.value_or(*context.actor.staff), c.due}};
}

Decision Decide::operator()(const WaiveStep& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why this step is not needed."));
  if (!is_open(state.step(c.step)))
    return fail(Errc::conflict, "This step is done, waived or handed over already.", "step_settled", "/step");
  return Events{StepWaived{c.step, c.reason}};
}

// Row 3h: not everything needs an overhaul. One act waives every step that is left; the call it replaces is dropped with the same reason.
Decision Decide::operator()(const TakeLightRoute& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why an apology is enough here."));
  Events events{LightRouteTaken{c.reason}};
  drop_callbacks(state, events, c.reason.text,
                 [](const Callback& callback) { return callback.purpose != CallbackPurpose::customer_asked; });
  return events;
}

}  // namespace amends::domain
