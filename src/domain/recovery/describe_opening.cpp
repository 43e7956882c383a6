#include <fmt/format.h>

#include "domain/recovery/describe_events.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

std::string sign_text(const std::string& sign, const std::string& she) {
  if (sign == "angry_mail") return "An opening: an angry mail.";
  if (sign == "low_score") return "An opening: a low score.";
  if (sign == "public_post") return "An opening: a public post.";
  if (sign == "repeat_contact") return fmt::format("An opening: {} had written about it before.", she);
  if (sign == "asks_for_boss") return fmt::format("An opening: {} asked for the boss.", she);
  return "An opening for a second chance.";
}

}  // namespace

Sentence Describe::operator()(const CaseOpened& e) const {
  auto aside = e.kind == CaseKind::complaint ? std::string() : fmt::format("Recorded as {}.", with_article(e.kind));
  if (actor.kind == ActorKind::staff)
    return ours(EntryForm::routine, channel_icon(e.channel), fmt::format("opened the case from {}.", from_channel(e.channel)), aside);
  return told(EntryForm::routine, channel_icon(e.channel), fmt::format("The case was opened from {}.", from_channel(e.channel)), aside);
}

Sentence Describe::operator()(const OpeningSeen& e) const {
  auto entry = told(EntryForm::routine, "warning", sign_text(e.sign, she()));
  entry.quote = excerpt(e.quote);
  return entry;
}

Sentence Describe::operator()(const OpeningClaimed& e) const {
  const auto* first_voice = open_callback(after, CallbackPurpose::first_voice);
  auto aside = first_voice ? fmt::format("First voice due {}.", by(first_voice->closes)) : std::string();
  if (actor.staff == e.owner) return ours(EntryForm::routine, "hand", "claimed the opening.", aside);
  return ours(EntryForm::routine, "hand", fmt::format("gave the opening to {}.", inside(names.staff(e.owner))), aside);
}

Sentence Describe::operator()(const OpeningReturned&) const { return ours(EntryForm::routine, "hand", "put the opening back.", {}); }

Sentence Describe::operator()(const HandedOver& e) const {
  const auto to = inside(names.staff(e.to));
  if (actor.staff == e.to)
    return ours(EntryForm::routine, "hand",
                e.from ? fmt::format("took the case over from {}.", inside(names.staff(*e.from))) : "took the case.", aside_of(e.reason));
  return ours(EntryForm::routine, "hand", fmt::format("handed the case to {}.", to), aside_of(e.reason));
}

Sentence Describe::operator()(const Reclassified& e) const {
  return ours(EntryForm::routine, "write", fmt::format("recorded this as {}, not {}.", with_article(e.kind), with_article(before.kind)),
              aside_of(e.reason));
}

Sentence Describe::operator()(const SeverityChanged& e) const {
  const auto* verb = e.severity < before.severity ? "lowered" : "raised";
  const auto word = severity_word(e.severity);
  if (by_system()) return told(EntryForm::routine, "warning", fmt::format("The severity was {} to {}.", verb, word), aside_of(e.reason));
  return ours(EntryForm::routine, "warning", fmt::format("{} the severity to {}.", verb, word), aside_of(e.reason));
}

Sentence Describe::operator()(const CustomerChanged& e) const {
  return ours(EntryForm::routine, "write", fmt::format("put the case under {}.", names.customer()), aside_of(e.reason));
}

}  // namespace amends::domain
