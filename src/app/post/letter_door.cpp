#include "app/post/letter_door.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/open_case.hpp"
#include "language/tone_check.hpp"

namespace amends::app {
namespace {

using domain::LetterKind;
using language::LetterTone;

LetterTone tone_of(LetterKind kind) {
  switch (kind) {
    case LetterKind::apology:
      return LetterTone::apology;
    case LetterKind::update:
      return LetterTone::update;
    case LetterKind::acknowledgement:
      return LetterTone::ack;
    case LetterKind::follow_up:
      return LetterTone::follow_up;
    case LetterKind::closing:
      return LetterTone::closing;
    case LetterKind::gesture:
      return LetterTone::gesture;
    default:
      return LetterTone::reply;
  }
}

constexpr std::string_view gift_rule = "P5";

}  // namespace

Result<void> check_letter(const domain::SendLetter& letter) {
  if (letter.channel.value_or(domain::Channel::mail) == domain::Channel::mail) {
    auto address = normal_email(letter.to.text);
    if (!address) return fail(Errc::invalid, address.error().sentence, "address_malformed", "/to");
  }
  for (const auto& finding : language::check_tone(letter.text.text, tone_of(letter.kind)).findings) {
    if (finding.rule == gift_rule && (letter.kind == LetterKind::apology || letter.kind == LetterKind::follow_up))
      return fail(
          Errc::conflict,
          fmt::format(
              "“{}” in this letter would read like a price for silence. Take it out and plan it as a gesture; it leaves on its own.",
              finding.quote),
          "gesture_goes_alone", "/text");
    if (finding.severity != language::FindingSeverity::block) continue;
    if (std::ranges::none_of(letter.kept, [&](const auto& kept) { return kept.rule == finding.rule; }))
      return fail(Errc::conflict,
                  fmt::format("“{}”: {} {} Write it otherwise, or send with it, in `kept`, the rule {} and why you keep it.", finding.quote,
                              finding.title, finding.why, finding.rule),
                  "finding_open", "/text");
  }
  return {};
}

}  // namespace amends::app
