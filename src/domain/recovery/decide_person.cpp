#include "domain/recovery/feelings.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

constexpr int score_max = 10;

// A score and a word for it may both be said, and must agree.
Result<Standing> standing_said(const RecordStanding& c) {
  if (c.score) TRY_VOID(within(*c.score, 0, score_max, "/score", "The score is a number from 0 to 10."));
  if (!c.score && !c.standing)
    return fail(Errc::invalid, "Give their score from 0 to 10, or say detractor, passive or promoter.", "standing_missing", "/standing");
  if (c.score && c.standing && standing_of(*c.score) != *c.standing)
    return fail(Errc::invalid, "The score and the standing differ. Leave one of them out.", "standing_differs", "/standing");
  return c.score ? standing_of(*c.score) : *c.standing;
}

Channel spoken(const std::optional<Channel>& channel) { return channel.value_or(Channel::call); }

}  // namespace

Decision Decide::operator()(const TakeAccount& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write what happened, in their words."));
  return Events{AccountTaken{c.teller.value_or(Teller::customer), c.text, spoken(c.channel)}};
}

Decision Decide::operator()(const NameUpset& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write what hurt, in their words."));
  return Events{UpsetNamed{c.text, c.about, c.confirmed.value_or(false)}};
}

Decision Decide::operator()(const Reflect& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write what you heard, as you say it to them."));
  return Events{AccountReflected{c.text, c.how.value_or(ReflectedHow::read_aloud), {}}};
}

Decision Decide::operator()(const ConfirmReflection& c) const {
  TRY_VOID(allow(c.words, Size::text, "/words"));
  return Events{ReflectionConfirmed{c.words.value_or(Words{})}};
}

Decision Decide::operator()(const CorrectReflection& c) const {
  TRY_VOID(need(c.correction, Size::text, "/correction", "Write what was not right, in their words."));
  return Events{ReflectionCorrected{c.correction}};
}

Decision Decide::operator()(const Apologise& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write the apology as you say it: short, and without a reason."));
  TRY_VOID(check_apology(state, c.kind, "/kind"));
  return Events{ApologyMade{c.kind, spoken(c.channel), c.text, std::nullopt}};
}

Decision Decide::operator()(const NameFeeling& c) const {
  TRY_VOID(allow(c.cause, Size::text, "/cause"));
  const auto word = find_feeling(c.word);
  if (!word) return fail(Errc::invalid, "This word is not in the table of feelings. Take one that is.", "unknown_feeling", "/word");
  const auto source = context.actor.kind == ActorKind::system ? FeelingSource::inferred : c.source.value_or(FeelingSource::with_customer);
  return Events{FeelingNamed{c.word, word->strength, word->group, source, c.cause.value_or(Words{})}};
}

Decision Decide::operator()(const Agree& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write what you both agreed comes next."));
  return Events{AgreementReached{c.text}};
}

Decision Decide::operator()(const Thank& c) const {
  TRY_VOID(allow(c.text, Size::text, "/text"));
  return Events{ThanksGiven{c.text.value_or(Words{}), spoken(c.channel), {}}};
}

Decision Decide::operator()(const AskExplanation& c) const {
  TRY_VOID(need(c.words, Size::text, "/words", "Write what they asked, in their words."));
  return Events{ExplanationAsked{c.words}};
}

Decision Decide::operator()(const Explain& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write the explanation as you give it."));
  return Events{ExplanationGiven{c.text, spoken(c.channel)}};
}

Decision Decide::operator()(const RecordStanding& c) const {
  const auto standing = TRY(standing_said(c));
  return Events{StandingRecorded{c.when, standing, c.how.value_or(StandingHow::asked), c.score}};
}

}  // namespace amends::domain
