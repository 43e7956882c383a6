#include <algorithm>

#include "base/limits.hpp"
#include "domain/recovery/feelings.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

constexpr std::string_view nobody_has_spoken = "They complained, and nobody has spoken with them yet.";
constexpr std::string_view ask_for_a_number = "No number is known. Ask for one in writing, with times to ring.";
constexpr int attachments_max = static_cast<int>(limits::mail_parts_max);
constexpr int strength_of_an_unhappy_word = 2;  // "disappointed" and stronger

Result<void> check_contact(const Words& from, const Words& subject, const Words& text, int attachments) {
  TRY_VOID(allow(from, Size::line, "/from"));
  TRY_VOID(allow(subject, Size::line, "/subject"));
  TRY_VOID(allow(text, Size::text, "/text"));
  return within(attachments, 0, attachments_max, "/attachments", "Say how many files came with it, none or more.");
}

Result<void> check_opening(const OpenCase& c) {
  TRY_VOID(need(c.title, Size::line, "/title", "Give the case a title: what happened, in a few words."));
  TRY_VOID(check_contact(c.from, c.subject, c.text, c.attachments));
  TRY_VOID(need(c.language, Size::line, "/language", "Say which language they write in, for example en."));
  if (c.sign) TRY_VOID(need(*c.sign, Size::line, "/sign", "Name the sign that a second chance is on offer, or leave it out."));
  TRY_VOID(allow(c.quote, Size::text, "/quote"));
  if (!is_zone(c.zone)) return fail(Errc::invalid, "This time zone is not known. Name it like Europe/Dublin.", "unknown_zone", "/zone");
  if (c.feeling && !find_feeling(*c.feeling))
    return fail(Errc::invalid, "This word is not in the table of feelings. Take one that is.", "unknown_feeling", "/feeling");
  return {};
}

bool is_unhappy(const FeelingWord& word) { return word.mood < 0 && word.strength >= strength_of_an_unhappy_word; }

// decisions.md, Recovery: the standing before is what their words say at the complaint, marked as inferred.
void infer_mood(Events& events, const OpenCase& c) {
  const auto word = find_feeling(*c.feeling);
  events.push_back(FeelingNamed{*c.feeling, word->strength, word->group, FeelingSource::inferred, {}});
  if (needs_recovery(c.kind) && is_unhappy(*word))
    events.push_back(StandingRecorded{StandingWhen::before, Standing::detractor, StandingHow::inferred, std::nullopt});
}

// Row 0b: whoever complains gets a phone call, even when they wrote.
void owe_first_voice(Events& events, Context& context, const OpenCase& c, Instant received) {
  if (c.written_only) {
    events.push_back(WrittenOnlyAgreed{*c.written_only, {}});
    return;
  }
  if (!needs_recovery(c.kind)) return;
  const auto why = c.reachable_by_phone ? nobody_has_spoken : ask_for_a_number;
  auto booked = book_callback(context, CallbackPurpose::first_voice, callback_window(context.playbook, c.severity, received), why);
  const auto id = booked.callback;
  events.push_back(std::move(booked));
  if (!c.reachable_by_phone) events.push_back(LadderClimbed{id, Rung::write_with_times});
}

}  // namespace

Decision Decide::operator()(const OpenCase& c) const {
  TRY_VOID(check_opening(c));
  const auto received = std::min(c.received_at, context.now);  // senders' clocks run ahead
  Events events;
  events.push_back(
      CaseOpened{c.customer, c.number, c.channel, c.kind, c.severity, c.title, received, c.zone, c.zone_assumed, c.language, c.playbook});
  events.push_back(ContactReceived{context.ids.next<ContactId>(), c.channel, c.from, c.subject, c.text, received, c.attachments});
  if (c.sign) events.push_back(OpeningSeen{*c.sign, c.quote.value_or(Words{})});
  if (c.feeling) infer_mood(events, c);
  owe_first_voice(events, context, c, received);
  return events;
}

Decision Decide::operator()(const TakeInContact& c) const {
  TRY_VOID(check_contact(c.from, c.subject, c.text, c.attachments));
  if (c.cut_off.value_or(false) && c.channel != Channel::call)
    return fail(Errc::invalid, "Only a call can be cut off. Leave it out, or say that they rang.", "not_a_call", "/cut_off");
  Events events;
  events.push_back(ContactReceived{context.ids.next<ContactId>(), c.channel, c.from, c.subject, c.text,
                                   std::min(c.received_at, context.now), c.attachments, c.cut_off});
  if (state.phase == CasePhase::closed)
    reopen_case(state, events, ReopenTrigger::customer_replied, "They wrote again after the case was closed.");
  return events;
}

Decision Decide::operator()(const ClaimOpening&) const { return Events{OpeningClaimed{*context.actor.staff}}; }

Decision Decide::operator()(const ReturnOpening&) const { return Events{OpeningReturned{*context.actor.staff}}; }

Decision Decide::operator()(const HandOver& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why you hand it over, so that they can begin at once."));
  if (state.owner == c.to) return fail(Errc::conflict, "They have this case already.", "already_theirs", "/to");
  return Events{HandedOver{state.owner, c.to, c.reason}};
}

Decision Decide::operator()(const Reclassify& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why it is of another kind."));
  if (state.kind == c.kind) return fail(Errc::conflict, "It is of this kind already.", "no_change", "/kind");
  Events events{Reclassified{c.kind, c.reason}};
  const auto owed_before = needs_recovery(state.kind), owed_now = needs_recovery(c.kind);
  if (owed_now && !owed_before && !state.first_voice_at && !state.written_only && !open_callback(state, CallbackPurpose::first_voice))
    events.push_back(book_callback(context, CallbackPurpose::first_voice, callback_window(context.playbook, state.severity, context.now),
                                   nobody_has_spoken));
  if (owed_before && !owed_now)
    drop_callbacks(state, events, "It is no complaint after all.",
                   [](const Callback& cb) { return cb.purpose == CallbackPurpose::first_voice; });
  return events;
}

Decision Decide::operator()(const ChangeSeverity& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say what makes it more or less severe."));
  if (state.severity == c.severity) return fail(Errc::conflict, "It has this severity already.", "no_change", "/severity");
  Events events{SeverityChanged{c.severity, c.reason}};
  const auto* callback = open_callback(state, CallbackPurpose::first_voice);
  const auto window = callback_window(context.playbook, c.severity, context.now);
  if (c.severity <= state.severity || !callback || window.closes >= callback->closes) return events;
  events.push_back(CallbackBooked{callback->callback, callback->purpose, std::min(callback->opens, window.opens), window.closes,
                                  "It is more severe than it looked."});
  if (rung_waits(state, *callback)) events.push_back(LadderClimbed{callback->callback, *callback->rung});
  return events;
}

Decision Decide::operator()(const ChangeCustomer& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why this case belongs to another customer."));
  if (state.customer == c.customer) return fail(Errc::conflict, "It is this customer's case already.", "no_change", "/customer");
  return Events{CustomerChanged{c.customer, c.reason}};
}

}  // namespace amends::domain
