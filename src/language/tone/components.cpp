#include "language/amounts.hpp"
#include "language/tone/case_rules.hpp"

// Reference 5.2: what a good apology is made of. Weights follow Lewicki's order; forgiveness counts nothing.

namespace amends::language {
namespace {

bool repairs(const Look& look) {
  static const ByTongue words{

      R"(\b(?:refund\w*|replac\w+|repair\w*|credit\w*|compensat\w+|new one|mend\w*|fix\w*|exchange\w*|pay|paid|voucher|free of charge|correct\w*|put (?:it|this) right)\b)",

      R"(\b(?:erstatt\w+|ersetz\w+|ersatz\w*|repar\w+|gutschrift|gutgeschrieben|kostenlos|umtausch\w*|korrigier\w*|uberweis\w+)\b)",
      R"(\b(?:rembours\w+|remplac\w+|repar\w+|credit\w+|gratuit\w*|echang\w+|corrig\w+|verse\w*)\b)",
      R"(\b(?:reembols\w+|devol\w+|devuel\w+|reemplaz\w+|sustitu\w+|repar\w+|abon\w+|gratis|cambi\w+|correg\w+)\b)"};
  if (!words.of(look.text.tongue).in(look.text.plain)) return false;
  return !amounts_in(look.text.plain).empty() || brings_news(look);
}

}  // namespace

std::vector<ToneComponent> components_of(const Look& look, Findings& out) {
  std::vector<ToneComponent> all = {
      {"responsibility", 30, takes_responsibility(look)}, {"repair", 25, repairs(look)},
      {"explanation", 13, gives_reasons(look)},           {"regret", 13, look.has_apology()},
      {"repentance", 13, says_what_changed(look)},        {"thanks", 4, says_thanks(look)},
      {"next_step", 2, !look.promises.empty()},
  };
  const bool asked = look.context.explanation_asked.value_or(false);
  if (look.kind != LetterTone::apology && !all[2].present && (asked || (look.kind == LetterTone::follow_up && look.complaint()))) {
    const auto& words = wording(look.text.tongue, asked ? "component.explanation.asked" : "component.explanation");
    out.push_back(finding_of_absence(look.text, "component.explanation", FindingSeverity::hint, words.title, words.why,
                                     filled(words.suggestion, thing(look))));
  }
  if (look.kind != LetterTone::apology && look.kind != LetterTone::follow_up && look.kind != LetterTone::final_) return all;
  if (all[0].present && look.has_apology()) {
    const auto& sentence = look.sentence_with(look.apologies.front());
    auto finding = finding_at(look.text, sentence, look.apologies.front(), "component.responsibility", FindingSeverity::good);
    finding.title = wording(look.text.tongue, "component.responsibility.good").title;
    finding.why = wording(look.text.tongue, "component.responsibility.good").why;
    out.push_back(std::move(finding));
  }
  return all;
}

}  // namespace amends::language
