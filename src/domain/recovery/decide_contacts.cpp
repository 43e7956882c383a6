#include <algorithm>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "domain/recovery/evolve.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

constexpr std::size_t kept_findings_max = 100;

Result<void> check_letter_text(const SendLetter& c) {
  TRY_VOID(allow(c.to, Size::line, "/to"));
  TRY_VOID(allow(c.subject, Size::line, "/subject"));
  if (c.subject.text.find_first_of("\r\n") != std::string::npos)
    return fail(Errc::invalid, "A subject is one line. Take the line break out.", "text_malformed", "/subject");
  TRY_VOID(need(c.text, Size::text, "/text", "Write the letter first."));
  if (c.kept.size() > kept_findings_max)
    return fail(Errc::invalid, "Too many findings are kept in one letter. Write it anew.", "too_many_findings", "/kept");
  for (std::size_t i = 0; i < c.kept.size(); ++i) {
    TRY_VOID(need(c.kept[i].rule, Size::line, fmt::format("/kept/{}/rule", i), "Name the finding you keep."));
    TRY_VOID(need(c.kept[i].reason, Size::text, fmt::format("/kept/{}/reason", i), "Say why you keep this wording."));
  }
  return {};
}

// Rows 4j and 4k: a gesture never travels in a letter about the grievance, and the follow-up comes after the case is closed.
Result<void> check_letter_kind(const State& state, const SendLetter& c) {
  const auto channel = c.channel.value_or(Channel::mail);
  if (channel == Channel::call || channel == Channel::visit)
    return fail(Errc::invalid, "A letter cannot go by call or visit. Log the call instead.", "no_letter_by_voice", "/channel");
  if (c.files && !c.files->empty() && channel != Channel::mail)
    return fail(Errc::invalid, "Files go with a mail. Print them, or send the letter as a mail.", "files_by_mail", "/files");
  if (c.files && c.files->size() > limits::letter_files_max)
    return fail(Errc::invalid, fmt::format("A mail carries {} files at most. Send the others in another one.", limits::letter_files_max),
                "too_many_files", "/files");
  if (c.kind == LetterKind::gesture)
    return fail(Errc::conflict, "A gesture goes on its own, never in a letter. Plan the gesture, and it leaves by itself.",
                "gesture_goes_alone", "/kind");
  if (c.kind == LetterKind::follow_up && state.phase == CasePhase::open)
    return fail(Errc::conflict, "The follow-up goes out days after the case is closed. Send an update instead.", "follow_up_after_closing",
                "/kind");
  if (c.kind == LetterKind::reflection && is_open(state.step(Step::listen)))
    return fail(Errc::conflict, "Listen first: take their account, then send what you heard.", "listen_first", "/kind");
  if (c.keeps && state.phase == CasePhase::closed)
    return fail(Errc::conflict, "The case is closed, so no promise is open.", "no_open_promise", "/keeps");
  return {};
}

// Row 4d: a letter of apology says which kind it is; unless said, the kind follows the findings.
std::optional<ApologyKind> apology_of(const State& state, const SendLetter& c) {
  if (c.apology || c.kind != LetterKind::apology) return c.apology;
  const auto ours = std::ranges::any_of(
      state.issues, [](const Issue& issue) { return issue.finding == Finding::upheld || issue.finding == Finding::partly_upheld; });
  return ours ? ApologyKind::full : ApologyKind::sympathy;
}

Result<void> check_kept_promise(const State& state, PromiseId id, Instant now) {
  const auto* promise = find_promise(state, id);
  if (!promise) return unknown("promise", "/keeps");
  if (promise->status == PromiseStatus::broken || is_late(*promise, now))
    return fail(Errc::conflict,
                "The time of this promise has passed, so it is broken. Send the letter without it, and say sorry for the wait.",
                "promise_broken", "/keeps");
  if (promise->status != PromiseStatus::open)
    return fail(Errc::conflict, "This promise is settled already. Send the letter without it.", "promise_settled", "/keeps");
  return {};
}

// `waiting` after another fate: somebody asked for it to be tried again, and every fate may follow anew.
bool may_follow(Delivery before, Delivery after) {
  if (after == Delivery::undone) return false;
  switch (before) {
    case Delivery::undone:
      return false;
    case Delivery::waiting:
    case Delivery::failed:
    case Delivery::unknown:
      return true;
    case Delivery::sent:
      return after == Delivery::bounced || after == Delivery::delayed;
    case Delivery::delayed:
      return after == Delivery::bounced;
    case Delivery::bounced:
      return after == Delivery::waiting;
  }
  return false;
}

}  // namespace

Decision Decide::operator()(const SendLetter& c) const {
  TRY_VOID(check_letter_text(c));
  TRY_VOID(check_letter_kind(state, c));
  const auto apology = apology_of(state, c);
  if (apology) TRY_VOID(check_apology(state, *apology, "/apology"));
  if (c.keeps) TRY_VOID(check_kept_promise(state, *c.keeps, context.now));

  const auto contact = context.ids.next<ContactId>();
  const auto channel = c.channel.value_or(Channel::mail);
  const auto leaves_at = context.now + std::chrono::seconds(limits::undo_seconds);
  Events events;
  events.push_back(LetterSent{contact, channel, c.kind, c.to, c.subject, c.text, leaves_at});
  for (const auto& kept : c.kept) events.push_back(FindingKept{contact, kept.rule, kept.reason});
  if (c.kind == LetterKind::reflection) events.push_back(AccountReflected{c.text, ReflectedHow::sent, contact});
  if (apology) events.push_back(ApologyMade{*apology, channel, {}, contact});
  if (c.thanks.value_or(false)) events.push_back(ThanksGiven{{}, channel, contact});
  if (c.keeps) events.push_back(PromiseKept{*c.keeps, {}, contact});
  const auto* follow_up = last_follow_up(state);
  if (c.kind == LetterKind::follow_up && follow_up && !follow_up->mailed_at)
    events.push_back(FollowUpMailed{follow_up->follow_up, contact});
  return events;
}

Decision Decide::operator()(const UndoLetter& c) const {
  const auto* letter = find_letter(state, c.contact);
  if (!letter) return unknown("letter", "/contact");
  if (letter->channel != Channel::mail)
    return fail(Errc::conflict, "Only a mail can be taken back. This one does not leave by mail.", "not_a_mail", "/contact");
  if (letter->delivery == Delivery::undone) return fail(Errc::conflict, "This mail is taken back already.", "already_undone", "/contact");
  if (letter->delivery != Delivery::waiting || context.now >= letter->leaves_at)
    return fail(Errc::conflict, "This mail has left. Write again to put it right.", "letter_has_left", "/contact");
  if (state.phase == CasePhase::closed && letter->written_at <= *state.closed_at)
    return fail(Errc::conflict, "The case was closed with this mail. Reopen the case, or write again.", "closed_with_this_letter",
                "/contact");
  Events events{LetterUndone{c.contact}};
  for (const auto& gesture : state.gestures)
    if (gesture.contact == c.contact) events.push_back(GestureDropped{gesture.gesture, "Its mail was taken back."});
  return events;
}

Decision Decide::operator()(const NoteDelivery& c) const {
  TRY_VOID(allow(c.detail, Size::text, "/detail"));
  const auto* letter = find_letter(state, c.contact);
  if (!letter) return unknown("letter", "/contact");
  if (letter->delivery == c.delivery || !may_follow(letter->delivery, c.delivery)) return Events{};
  return Events{DeliveryNoted{c.contact, c.delivery, c.detail}};
}

Decision Decide::operator()(const WriteNote& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write the note first."));
  return Events{NoteWritten{context.ids.next<NoteId>(), c.text}};
}

Decision Decide::operator()(const NoteWarning& c) const {
  TRY_VOID(need(c.quote, Size::text, "/quote", "Quote what they said, in their words."));
  TRY_VOID(need(c.what, Size::text, "/what", "Say what they will do, and where."));
  return Events{WarningNoted{context.ids.next<WarningId>(), c.quote, c.what, c.by}};
}

Decision Decide::operator()(const SettleWarning& c) const {
  TRY_VOID(need(c.how, Size::text, "/how", "Say how it was settled."));
  const auto* warning = find_by(state.warnings, &Warning::warning, c.warning);
  if (!warning) return unknown("warning", "/warning");
  if (warning->settled) return fail(Errc::conflict, "This warning is settled already.", "already_settled", "/warning");
  return Events{WarningSettled{c.warning, c.how}};
}

Decision Decide::operator()(const StateExpectation& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write what they expect, in their words."));
  return Events{ExpectationStated{c.text}};
}

Decision Decide::operator()(const AgreeWrittenOnly& c) const {
  TRY_VOID(allow(c.words, Size::text, "/words"));
  Events events{WrittenOnlyAgreed{c.reason, c.words.value_or(Words{})}};
  drop_callbacks(state, events, "They want it in writing.", [](const Callback&) { return true; });
  return events;
}

}  // namespace amends::domain
