#include <fmt/format.h>

#include "language/promises/local_day.hpp"
#include "language/tone/case_rules.hpp"
#include "language/tone/lexicon.hpp"

// Reference 5.3: promises in the text against the ledger, the deadline, and what is known.

namespace amends::language {
namespace {

date::local_days day_of(const Look& look, const FoundPromise& promise) {
  if (promise.day) return *promise.day;
  return local_moment(look.context.zone.value_or("UTC"), *promise.at).day;
}

// The same day is the same promise; where both tell the hour, the hour too (a quarter of an hour either way).
bool stands_in_ledger(const Look& look, const FoundPromise& promise) {
  for (const auto& entry : *look.context.promises) {
    const auto local = local_moment(look.context.zone.value_or("UTC"), entry.due);
    if (local.day != day_of(look, promise)) continue;
    if (!promise.at) return true;
    const auto apart = *promise.at > entry.due ? *promise.at - entry.due : entry.due - *promise.at;
    if (apart <= std::chrono::minutes(15)) return true;
  }
  return false;
}

// The sentence with another time in the place of the one found.
std::string with_time(const Look& look, const FoundPromise& promise, const std::string& time) {
  const auto& sentence = look.text.sentences[promise.sentence];
  const auto at = static_cast<std::size_t>(promise.when.data() - look.text.plain.data());
  const auto left = trimmed(look.text.written(sentence.start, at), " ");
  return left + (left.empty() ? "" : " ") + time + look.text.written(at + promise.when.size(), sentence.end);
}

std::string time_of(const Look& look, const FoundPromise& promise) {
  const auto tongue = look.text.tongue;
  return promise.at ? spoken_time(tongue, look.context.zone.value_or("UTC"), *promise.at) : spoken_day(tongue, *promise.day);
}

void certain_beyond_what_is_known(const Look& look, Findings& out) {
  if (!look.context.investigating.value_or(false)) return;
  static const ByTongue certain{

      R"(\b((?:will be|will get|is going to be) (?:\w+ )?(?:fixed|resolved|sorted|solved|repaired|settled|working|restored|back to normal))\b)",

      R"(\b((?:wird|werden|ist|sind) [^.!?]{0,50}(?:behoben|gelost|repariert|erledigt|geklart|wiederhergestellt)(?: sein| werden)?|(?:wird|werden) [^.!?]{0,40}wieder (?:funktionieren|laufen))\b)",
      R"(\b((?:sera|seront) (?:\w+ )?(?:regle|reglee|resolu|resolue|repare|reparee|corrige|corrigee|retabli|retablie)s?)\b)",

      R"(\b((?:estara|estaran|quedara|quedaran|sera|seran) (?:\w+ )?(?:resuelt[oa]|arreglad[oa]|solucionad[oa]|reparad[oa]|corregid[oa])s?)\b)"};
  static const Pattern hedged(
      R"(\b(?:hope|expect|think|believe|should|try|aim|hoffe\w*|rechne\w*|denke\w*|erwarte\w*|espere\w*|esperons|pense\w*|espero|esperamos|creo|creemos|nicht|not|pas|no|sobald|once|des que|cuando|wenn|if|si)\b)");
  static const Pattern ahead(R"(\b(?:wird|werden|bis|will|is going|ser\w+|estar\w+|quedar\w+)\b)");
  const auto& words = wording(look.text.tongue, "P-4");
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    const auto found = certain.of(look.text.tongue).first(plain);
    if (found.empty() || hedged.in(plain) || !ahead.in(plain)) continue;
    if (std::any_of(out.begin(), out.end(), [](const auto& each) { return each.rule == "P-4"; })) return;
    auto finding = finding_at(look.text, sentence, found, "P-4", FindingSeverity::warn);
    finding.title = filled(words.title, finding.quote);
    finding.why = words.why;
    finding.suggestion = filled(words.suggestion, thing(look, sentence), by_when(look, sentence));
    out.push_back(std::move(finding));
  }
}

void later_than_allowed(const Look& look, const FoundPromise& promise, Findings& out) {
  const auto tongue = look.text.tongue;
  const auto zone = look.context.zone.value_or("UTC");
  const auto& words = wording(tongue, "P-5");
  auto finding = finding_at(look.text, look.text.sentences[promise.sentence], promise.when, "P-5", FindingSeverity::block);
  finding.title = filled(words.title, look.text.written(promise.when));
  finding.why = filled(words.why, spoken_time(tongue, zone, *look.context.deadline));
  // A deadline that is past is no day to promise.
  if (*look.context.deadline > *look.context.now)
    finding.suggestion = with_time(look, promise, spoken_time(tongue, zone, *look.context.deadline));
  out.push_back(std::move(finding));
}

// Somebody's word, or what will be: not how things go by themselves ("the lamp comes on Friday", "your train leaves at nine").
bool is_our_word(const Look& look, const FoundPromise& promise) {
  static const ByTongue ours{R"(\b(?:i|we|our|will|shall|you (?:get|receive|have))\b)", R"(\b(?:ich|wir|unser\w*|sie|wird|werden|du)\b)",
                             R"(\b(?:je|j'\w+|nous|notre|nos|vous|tu|on|\w+(?:ra|ront)|va|vont)\b)", R"([a-z])"};
  if (ours.of(look.text.tongue).in(promise.plain)) return true;
  const auto sentence = look.text.of(look.text.sentences[promise.sentence]);
  bool named = false;
  for (const auto& colleague : look.context.staff)
    each_word(folded(colleague), [&](std::string_view name) {
      constexpr std::size_t name_min = 3;
      if (name.size() >= name_min) each_word(sentence, [&](std::string_view word) { named = named || word == name; });
    });
  return named;
}

// What is suggested is the same sentence with its day and date, as it would stand in the ledger.
void not_in_the_ledger(const Look& look, const FoundPromise& promise, Findings& out) {
  const auto& words = wording(look.text.tongue, "P-3");
  auto finding = finding_at(look.text, look.text.sentences[promise.sentence], promise.when, "P-3", FindingSeverity::block);
  finding.title = filled(words.title, look.text.written(promise.when));
  finding.why = words.why;
  finding.suggestion = with_time(look, promise, time_of(look, promise));
  out.push_back(std::move(finding));
}

bool is_past(const Look& look, const FoundPromise& promise) {
  if (promise.at) return *promise.at + std::chrono::hours(1) < *look.context.now;
  return day_of(look, promise) < local_moment(look.context.zone.value_or("UTC"), *look.context.now).day;
}

bool is_late(const Look& look, const FoundPromise& promise) {
  if (!look.context.deadline) return false;
  return promise.at ? *promise.at > *look.context.deadline
                    : day_of(look, promise) > local_moment(look.context.zone.value_or("UTC"), *look.context.deadline).day;
}

}  // namespace

void check_promises(const Look& look, Findings& out) {
  certain_beyond_what_is_known(look, out);
  if (!look.context.now) return;
  for (const auto& promise : look.promises) {
    if ((!promise.day && !promise.at) || is_past(look, promise)) continue;
    if (is_late(look, promise))
      later_than_allowed(look, promise, out);
    else if (look.context.promises && !stands_in_ledger(look, promise) && is_our_word(look, promise))
      not_in_the_ledger(look, promise, out);
  }
}

}  // namespace amends::language
