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

std::string with_ledger_day(const Look& look, const FoundPromise& promise, Instant due) {
  const auto& sentence = look.text.sentences[promise.sentence];
  const auto at = static_cast<std::size_t>(promise.when.data() - look.text.plain.data());
  return look.text.written(sentence.start, at) + (at > sentence.start ? " " : "") + spoken_time(look.context.zone.value_or("UTC"), due) +
         look.text.written(at + promise.when.size(), sentence.end);
}

bool is_first_person(const Look& look, const FoundPromise& promise) {
  static const std::array<Pattern, 4> first = {Pattern(R"(\b(?:i|we|our|you (?:will|get|receive|have|shall)|will have|jonas)\b)"),
                                               Pattern(R"(\b(?:ich|wir|unser\w*|sie)\b)"), Pattern(R"(\b(?:je|j'|nous|notre|nos|vous)\b)"),
                                               Pattern(R"([a-z])")};
  return first[static_cast<std::size_t>(look.text.tongue)].in(promise.plain);
}

void certain_beyond_what_is_known(const Look& look, Findings& out) {
  if (!look.context.investigating.value_or(false) || look.text.tongue != Tongue::en) return;
  static const Pattern certain(
      R"(\b((?:will be|will get|is going to be) (?:\w+ )?(?:fixed|resolved|sorted|solved|repaired|settled|working|restored|back to normal))\b)");
  static const Pattern hedged(R"(\b(?:hope|expect|think|believe|should|try|aim)\b)");
  for (const auto& sentence : look.text.sentences)
    if (const auto found = certain.first(look.text.of(sentence)); !found.empty() && !hedged.in(look.text.of(sentence))) {
      if (std::any_of(out.begin(), out.end(), [&](const auto& each) { return each.rule == "P-4"; })) return;
      auto finding = finding_at(look.text, sentence, found, "P-4", FindingSeverity::warn);
      const auto facts = facts_of(look.text, sentence, look.context);
      finding.title = fmt::format("Certain of more than is known: “{}”.", finding.quote);
      finding.why = "The cause is still being looked for.";
      finding.suggestion = fmt::format("I expect to know about {} {}; I will write to you even if there is no news.", thing(facts),
                                       by_when(facts, look.context));
      out.push_back(std::move(finding));
    }
}

}  // namespace

void check_promises(const Look& look, Findings& out) {
  certain_beyond_what_is_known(look, out);
  if (!look.context.now) return;
  for (const auto& promise : look.promises) {
    if (!promise.day && !promise.at) continue;
    if (promise.at ? *promise.at + std::chrono::hours(1) < *look.context.now
                   : day_of(look, promise) < local_moment(look.context.zone.value_or("UTC"), *look.context.now).day)
      continue;
    const auto& sentence = look.text.sentences[promise.sentence];
    const auto when = look.text.written(promise.when);
    if (look.context.deadline) {
      const auto deadline = local_moment(look.context.zone.value_or("UTC"), *look.context.deadline);
      const bool late = promise.at ? *promise.at > *look.context.deadline : day_of(look, promise) > deadline.day;
      if (late) {
        auto finding = finding_at(look.text, sentence, promise.when, "P-5", FindingSeverity::block);
        finding.title = fmt::format("Later than the case allows: “{}”.", when);
        finding.why = fmt::format("The answer is due by {}. Promise an earlier day, or send a holding letter.",
                                  spoken_time(look.context.zone.value_or("UTC"), *look.context.deadline));
        finding.suggestion = with_ledger_day(look, promise, *look.context.deadline);
        out.push_back(std::move(finding));
        continue;
      }
    }
    if (look.context.promises && is_first_person(look, promise) && !stands_in_ledger(look, promise)) {
      auto finding = finding_at(look.text, sentence, promise.when, "P-3", FindingSeverity::block);
      finding.title = fmt::format("A promise nobody wrote down: “{}”.", when);
      finding.why = "Nothing will remind you of it.";
      out.push_back(std::move(finding));
    }
  }
}

}  // namespace amends::language
