#include <fmt/format.h>

#include "domain/recovery/describe_events.hpp"

namespace amends::domain {
namespace {

std::string_view standing_word(Standing standing) {
  switch (standing) {
    case Standing::detractor:
      return "detractor";
    case Standing::passive:
      return "passive";
    case Standing::promoter:
      return "promoter";
  }
  return "";
}

}  // namespace

Sentence Describe::operator()(const AccountTaken& e) const {
  if (e.teller == Teller::team) return ours(EntryForm::step, "write", "wrote down the team’s side.", aside_of(e.text));
  auto entry = by_system() ? told(EntryForm::step, "write", fmt::format("What happened, as {} told it {}.", she(), by_channel(e.channel)))
                           : ours(EntryForm::step, "write", fmt::format("took down what happened, in {} words.", hers()),
                                  sentence(capital(by_channel(e.channel))));
  entry.quote = excerpt(e.text);
  return entry;
}

Sentence Describe::operator()(const UpsetNamed& e) const {
  auto entry = ours(EntryForm::step, "feeling", fmt::format("named what hurt: {}.", what_hurt(e.about, names)),
                    e.confirmed ? fmt::format("{} confirmed it.", capital(she())) : "Not confirmed yet.");
  entry.quote = excerpt(e.text);
  return entry;
}

Sentence Describe::operator()(const AccountReflected& e) const {
  switch (e.how) {
    case ReflectedHow::read_aloud:
      return ours(EntryForm::step, "message", fmt::format("read back {} account.", hers()));
    case ReflectedHow::sent:
      return ours(EntryForm::step, "message", fmt::format("wrote back {} account, for {} to confirm.", hers(), her()));
  }
  return ours(EntryForm::step, "message", {});
}

Sentence Describe::operator()(const ReflectionConfirmed& e) const {
  return theirs(EntryForm::step, "check", "confirmed the account.", e.words);
}

Sentence Describe::operator()(const ReflectionCorrected& e) const {
  return theirs(EntryForm::step, "write", "corrected the account.", e.correction);
}

Sentence Describe::operator()(const ApologyMade& e) const {
  switch (e.kind) {
    case ApologyKind::full:
      return ours(EntryForm::step, "message", fmt::format("apologised in full, {}.", by_channel(e.channel)));
    case ApologyKind::sympathy:
      return ours(EntryForm::step, "message", fmt::format("said sorry for what happened, {}.", by_channel(e.channel)),
                  "Whose fault it was is still open.");
  }
  return ours(EntryForm::step, "message", {});
}

Sentence Describe::operator()(const FeelingNamed& e) const {
  switch (e.source) {
    case FeelingSource::with_customer:
      return ours(EntryForm::feeling, "feeling", labelled("named the feeling with " + her(), e.word), aside_of(e.cause));
    case FeelingSource::customers_words:
      return theirs(EntryForm::feeling, "feeling", fmt::format("said how it felt: {}.", e.word), {}, aside_of(e.cause));
    case FeelingSource::inferred:
      return told(EntryForm::feeling, "feeling", fmt::format("{} words read as {}.", capital(hers()), e.word), aside_of(e.cause));
  }
  return told(EntryForm::feeling, "feeling", {});
}

Sentence Describe::operator()(const AgreementReached& e) const {
  return ours(EntryForm::step, "check",
              e.text.empty() ? fmt::format("agreed the next steps with {}.", her())
                             : sentence(fmt::format("agreed with {}: {}", her(), brief_inside(e.text))));
}

Sentence Describe::operator()(const ThanksGiven& e) const {
  return ours(EntryForm::step, "message", fmt::format("thanked {} for raising it, {}.", her(), by_channel(e.channel)));
}

Sentence Describe::operator()(const ExplanationAsked& e) const {
  return theirs(EntryForm::contact, "message", "asked why it happened.", e.words);
}

Sentence Describe::operator()(const ExplanationGiven& e) const {
  const auto reason = before.explanation_asked_at ? fmt::format(", because {} asked", she()) : std::string();
  return ours(EntryForm::contact, channel_icon(e.channel), fmt::format("explained what happened{}.", reason), aside_of(e.text));
}

Sentence Describe::operator()(const StandingRecorded& e) const {
  const auto* moment = e.when == StandingWhen::before ? "at the complaint" : "afterwards";
  const auto standing = standing_word(e.standing);
  if (e.how == StandingHow::inferred)
    return told(EntryForm::feeling, "star", fmt::format("Standing {}: {}.", moment, standing),
                fmt::format("Inferred from {} words.", hers()));
  if (e.score) return theirs(EntryForm::feeling, "star", fmt::format("gave {} of 10 {}: {}.", *e.score, moment, standing));
  return told(EntryForm::feeling, "star", fmt::format("Standing {}: {}.", moment, standing), fmt::format("Asked, {} said so.", she()));
}

}  // namespace amends::domain
