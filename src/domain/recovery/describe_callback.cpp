#include <fmt/format.h>

#include "domain/recovery/describe_events.hpp"
#include "domain/recovery/evolve.hpp"

namespace amends::domain {
namespace {

std::string call_for(CallbackPurpose purpose, const std::string& she) {
  switch (purpose) {
    case CallbackPurpose::first_voice:
      return "the first call";
    case CallbackPurpose::customer_asked:
      return fmt::format("the call {} asked for", she);
    case CallbackPurpose::check:
      return "a call to check";
    case CallbackPurpose::follow_up:
      return "the follow-up call";
  }
  return "a call";
}

std::string outcome_text(const CallAttempted& e, const std::string& she) {
  const auto after = e.seconds > 0 ? fmt::format(" after {}", length_of(e.seconds)) : std::string();
  switch (e.outcome) {
    case AttemptOutcome::rang_out:
      return fmt::format("It rang out{}.", after);
    case AttemptOutcome::voicemail:
      return "Voicemail.";
    case AttemptOutcome::busy:
      return "The line was busy.";
    case AttemptOutcome::wrong_number:
      return "It was the wrong number.";
    case AttemptOutcome::cut_off:
      return fmt::format("The line was cut off{}.", after);
    case AttemptOutcome::not_now:
      return fmt::format("{} asked for another time.", capital(she));
  }
  return {};
}

std::string rung_text(Rung rung, const Describe& d) {
  switch (rung) {
    case Rung::ring_again:
      return "Nobody answered. Next: ring again.";
    case Rung::ring_another_hour:
      return "Nobody answered. Next: ring at another hour.";
    case Rung::write_with_times:
      return fmt::format("Nobody answered. Next: write, with times for {} to choose from.", d.her());
    case Rung::send_letter:
      return "Nobody answered. Next: send a letter.";
    case Rung::lead_decides:
      return "Nobody answered. Next: a lead decides how to go on.";
  }
  return {};
}

template <class E>
const E* find_event(std::span<const Event> events) {
  for (const auto& event : events)
    if (const auto* found = std::get_if<E>(&event)) return found;
  return nullptr;
}

std::string actor_name(const Actor& actor, const Names& names) {
  return actor.kind == ActorKind::staff ? names.staff(actor.staff.value_or(StaffId{})) : names.customer();
}

// "You read back her account; she confirmed it."
std::string reflected(std::span<const Event> events, const std::string& who, const Names& names) {
  if (!find_event<AccountReflected>(events)) return {};
  const auto account = fmt::format(" {} read back {} account", who, possessive_pronoun(names));
  if (find_event<ReflectionConfirmed>(events)) return fmt::format("{}; {} confirmed it.", account, names.pronoun_subject());
  if (find_event<ReflectionCorrected>(events)) return fmt::format("{}; {} corrected it.", account, names.pronoun_subject());
  return account + ".";
}

std::string apologised(std::span<const Event> events) {
  const auto* apology = find_event<ApologyMade>(events);
  if (!apology) return {};
  switch (apology->kind) {
    case ApologyKind::full:
      return " Full apology.";
    case ApologyKind::sympathy:
      return " Sympathy, the fault still open.";
  }
  return {};
}

}  // namespace

Sentence Describe::operator()(const CallbackBooked& e) const {
  const auto window = window_from(e.opens, e.closes, at, names.zone());
  const auto call = call_for(e.purpose, she());
  const bool moved = find_by(before.callbacks, &Callback::callback, e.callback) != nullptr;
  if (by_system()) return told(EntryForm::routine, "clock", fmt::format("{} is due {}.", capital(call), window), aside_of(e.why));
  if (actor.kind == ActorKind::customer) return theirs(EntryForm::contact, "phone", fmt::format("asked to be rung: {}.", window), e.why);
  return ours(EntryForm::routine, "clock", fmt::format("{} {}: {}.", moved ? "moved" : "booked", call, window), aside_of(e.why));
}

Sentence Describe::operator()(const CallAttempted& e) const {
  const auto* callback = find_by(before.callbacks, &Callback::callback, e.callback);
  const auto* rang = callback && !callback->attempts.empty() ? "rang again." : "rang.";
  return ours(EntryForm::routine, "phone_missed", fmt::format("{} {}", rang, outcome_text(e, she())), aside_of(e.note));
}

Sentence Describe::operator()(const CallHeld& e) const {
  return ours(EntryForm::call, "phone", fmt::format("talked for {}.", length_of(e.seconds)), balance(e, who(), names));
}

Sentence Describe::operator()(const LadderClimbed& e) const { return told(EntryForm::routine, "clock", rung_text(e.rung, *this)); }

Sentence Describe::operator()(const CallbackMissed& e) const {
  const auto* callback = find_by(before.callbacks, &Callback::callback, e.callback);
  return told(EntryForm::routine, "clock", "Nobody rang in time.",
              callback ? fmt::format("The window closed {}.", when_from(callback->closes, at, names.zone())) : std::string());
}

Sentence Describe::operator()(const CallbackDropped& e) const {
  const auto* callback = find_by(before.callbacks, &Callback::callback, e.callback);
  return ours(EntryForm::routine, "phone", fmt::format("dropped {}.", callback ? call_for(callback->purpose, she()) : "the call"),
              aside_of(e.reason));
}

std::string balance(const CallHeld& call, const std::string& who, const Names& names) {
  if (call.ours_seconds <= 0 || call.theirs_seconds <= 0) return {};
  const bool in_minutes = call.ours_seconds >= 60 && call.theirs_seconds >= 60;
  if (!in_minutes)
    return fmt::format("{} spoke {}, {} {}.", capital(names.pronoun_subject()), length_of(call.theirs_seconds), inside(who),
                       length_of(call.ours_seconds));
  // The two halves add up to the whole as it is told beside them: ours takes what the rounding leaves over.
  const int theirs = (call.theirs_seconds + 30) / 60;
  const int ours = (call.theirs_seconds + call.ours_seconds + 30) / 60 - theirs;
  return fmt::format("{} spoke {}, {} {}.", capital(names.pronoun_subject()), theirs, inside(who), ours);
}

Sentence describe_call(std::span<const Event> events, const Actor& actor, const Names& names) {
  const auto who = actor_name(actor, names);
  Sentence call{EntryForm::call, "phone", who, {}, {}, {}};
  const auto* held = find_event<CallHeld>(events);
  if (!held) {
    if (const auto* attempt = find_event<CallAttempted>(events))
      return {
          EntryForm::routine, "phone_missed", who, "rang. " + outcome_text(*attempt, names.pronoun_subject()), aside_of(attempt->note), {}};
    return call;
  }
  call.text = fmt::format("talked for {}{}.", length_of(held->seconds), find_event<FollowUpCalled>(events) ? ", to follow up" : "");
  call.text += reflected(events, who, names) + apologised(events);
  if (find_event<ThanksGiven>(events)) call.text += fmt::format(" {} thanked {}.", who, names.pronoun_object());
  call.aside = balance(*held, who, names);
  if (const auto* upset = find_event<UpsetNamed>(events))
    call.quote = excerpt(upset->text);
  else if (const auto* account = find_event<AccountTaken>(events); account && account->teller == Teller::customer)
    call.quote = excerpt(account->text);
  return call;
}

}  // namespace amends::domain
