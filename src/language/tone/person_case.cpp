#include <set>

#include <fmt/format.h>

#include "language/tone/case_rules.hpp"
#include "language/tone/lexicon.hpp"

// Reference 5.5: what needs the whole text or the case.

namespace amends::language {
namespace {

constexpr int letter_words_min = 25;  // a shorter text is a line, not a letter

Facts facts_anywhere(const Look& look) {
  static const Sentence nothing{};
  return facts_of(look.text, look.text.sentences.empty() ? nothing : look.text.sentences.front(), look.context);
}

std::set<std::string> content_words(std::string_view plain) {
  std::set<std::string> words;
  each_word(plain, [&](std::string_view word) {
    if (word.size() > 2 && !is_small_word(word)) words.emplace(stem(word));
  });
  return words;
}

bool is_letter_kind(LetterTone kind) {
  return kind == LetterTone::reply || kind == LetterTone::apology || kind == LetterTone::follow_up || kind == LetterTone::final_ ||
         kind == LetterTone::update;
}

// Words of theirs that tell what it did to them.
constexpr std::string_view impact_words =
    " missed wait waited waiting hours lost cost paid worried afraid scared angry furious upset hurt ashamed embarrassed humiliated cried "
    "tired exhausted alone ill sick pain wedding funeral birthday holiday niece daughter son mother "
    "father husband wife baby child children work job rent stranded disappointed frustrated ignored insulted naming match school exam cold "
    "hungry sleep night ";

void impact(const Look& look, Findings& out) {
  if (!look.context.words || !look.complaint() ||
      !(look.kind == LetterTone::reply || look.kind == LetterTone::apology || look.kind == LetterTone::final_))
    return;
  if (look.text.tongue != Tongue::en) return;
  if (look.context.prior_apologies.value_or(0) > 0 && look.kind == LetterTone::reply) return;  // it was named before
  const auto theirs = folded(*look.context.words);
  std::string first;
  const auto ours = content_words(look.text.plain);
  bool named = false;
  each_word(theirs, [&](std::string_view word) {
    const auto needle = " " + std::string(word) + " ";
    if (impact_words.find(needle) == std::string_view::npos) return;
    if (first.empty()) first = word;
    named = named || ours.contains(std::string(stem(word)));
  });
  if (named || first.empty()) return;
  out.push_back(finding_of_absence(look.text, "E1", FindingSeverity::warn, "Does not say what it did to them.",
                                   fmt::format("They wrote “{}”. A letter that repeats nothing of it was not written to them.", first),
                                   fmt::format("You told us about “{}”, and {} was ours to prevent.", first, thing(facts_anywhere(look)))));
}

void mislabelled(const Look& look, Findings& out) {
  if (!look.context.words || look.text.tongue != Tongue::en) return;
  static const Pattern told(
      R"(\b(you (?:are|were|feel|felt|must be|must have been|seem|sound) (?:\w+ly |very |so )?(angry|furious|upset|frustrated|annoyed|disappointed|hurt|worried|anxious|scared|sad|irritated|confused))\b)");
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    const auto groups = told.groups(plain);
    if (!groups) continue;
    const auto said = content_words(folded(*look.context.words));
    if (said.contains(std::string(stem((*groups)[2])))) continue;
    if (plain.find("if you") != plain.npos || plain.find("every reason") != plain.npos) continue;
    auto finding = finding_at(look.text, sentence, (*groups)[1], "E4", FindingSeverity::hint);
    finding.title = fmt::format("Tells them what they feel: “{}”.", finding.quote);
    finding.why = "They did not say so. Use their own word.";
    finding.suggestion = fmt::format("I can hear what {} did to you.", about(facts_anywhere(look)));
    out.push_back(std::move(finding));
    return;
  }
}

void first_person(const Look& look, Findings& out) {
  if (look.text.tongue != Tongue::en || look.words < letter_words_min || look.kind == LetterTone::public_ ||
      look.kind == LetterTone::gesture)
    return;
  static const Pattern i(R"(\b(?:i|me|my|mine|myself)\b)");
  static const Pattern we(R"(\b(we|us|our)\b)");
  const auto found = we.first(look.text.plain);
  if (i.in(look.text.plain) || found.empty()) return;
  const auto& sentence = look.sentence_with(found);
  auto finding = finding_at(look.text, sentence, found, "P1", FindingSeverity::hint);
  finding.title = "Nobody writes: there is no “I” in it.";
  finding.why = "A person answers a person. Say “I” for what you did, “we” for the house.";
  auto whole = look.text.written(sentence.start, sentence.end);
  if (whole.starts_with("We have")) finding.suggestion = "I have" + whole.substr(7);
  out.push_back(std::move(finding));
}

void abstract_nouns(const Look& look, Findings& out) {
  if (look.text.tongue != Tongue::en || look.words < letter_words_min) return;
  static const Pattern abstract_noun(R"(\b(issues?|matters?|situation|experiences?|inconvenience|circumstances|concerns?)\b)");
  const auto found = abstract_noun.all(look.text.plain);
  bool strangers = false;
  if (look.context.words) {
    const auto theirs = content_words(folded(*look.context.words));
    const auto ours = content_words(look.text.plain);
    strangers = theirs.size() >= 5 && std::none_of(ours.begin(), ours.end(), [&](const auto& word) { return theirs.contains(word); });
  }
  const auto facts = facts_anywhere(look);
  if (found.size() >= 2 && static_cast<double>(found.size()) > 0.03 * look.words) {
    auto finding = finding_at(look.text, look.sentence_with(found.front()), found.front(), "P2", FindingSeverity::hint);
    finding.title = fmt::format("{} words that name nothing, such as “{}”.", found.size(), finding.quote);
    finding.why = "Say the thing itself.";
    finding.suggestion = facts.noun.empty() ? "" : fmt::format("About {}: [what you found].", about(facts));
    out.push_back(std::move(finding));
  } else if (strangers) {
    out.push_back(finding_of_absence(look.text, "P2", FindingSeverity::hint, "Not one word of theirs is in it.",
                                     "Name the thing they wrote about.", fmt::format("You wrote to us about {}.", thing(facts))));
  }
}

// B5: a colleague by name and what they did wrong.
void blamed_colleague(const Look& look, Findings& out) {
  static const ByTongue failing{

      R"(^ (?:\w+ )?(?:messed (?:it |this )?up|forgot|failed|made (?:a|the) mistake|got it wrong|was wrong|gave you the wrong|told you the wrong|should have|did not (?:do|ring|call|send|write|follow|pass)|is to blame|lost)\b)",

      R"(^ (?:\w+ )?(?:hat|hatte) [^.!?]{0,50}(?:vergessen|verloren|versaumt|falsch|ubersehen|verwechselt|nicht (?:angerufen|geschickt|geschrieben|weitergegeben))|^ (?:ist|war) (?:\w+ )?schuld)",

      R"(^ (?:\w+ )?(?:a|n'a) (?:\w+ ){0,3}(?:oublie|perdu|rate|mal|commis|trompe|pas (?:appele|envoye|ecrit|transmis))|^ s'est tromp|^ est responsable)",

      R"(^ (?:\w+ )?(?:olvido|perdio|se equivoco|fallo|no (?:le )?(?:llamo|envio|aviso)|ha (?:olvidado|perdido|fallado)|se ha equivocado|tiene la culpa))"};
  for (const auto& name : look.context.staff) {
    std::string first;
    each_word(folded(name), [&](std::string_view word) {
      if (first.empty()) first = word;
    });
    if (first.size() < 3) continue;
    for (const auto& sentence : look.text.sentences) {
      const auto plain = look.text.of(sentence);
      const auto at = plain.find(first);
      if (at == plain.npos || (at > 0 && is_word_byte(plain[at - 1])) || !failing.of(look.text.tongue).in(plain.substr(at + first.size())))
        continue;
      const auto& words = wording(look.text.tongue, "B5");
      auto finding = finding_at(look.text, sentence, plain.substr(at, first.size()), "B5", FindingSeverity::warn);
      finding.title = filled(words.title, finding.quote);
      finding.why = words.why;
      finding.suggestion = filled(words.suggestion, about(look, sentence));
      out.push_back(std::move(finding));
      return;
    }
  }
}

void name_and_thanks(const Look& look, Findings& out) {
  static const Pattern nameless(
      R"(^((?:dear|hello|hi) (?:valued |dear )?(?:customer|sir(?: or madam)?|madam|sir/madam|guest|client|user|passenger|member))\b)");
  if (look.text.tongue == Tongue::en && !look.text.sentences.empty()) {
    const auto& sentence = look.text.sentences.front();
    if (const auto found = nameless.first(look.text.of(sentence)); !found.empty()) {
      auto finding = finding_at(look.text, sentence, found, "P3", FindingSeverity::hint);
      finding.title = fmt::format("Nobody's name: “{}”.", finding.quote);
      finding.why = "They have a name.";
      if (look.context.customer)
        finding.suggestion =
            "Dear " + *look.context.customer +
            look.text.written(static_cast<std::size_t>(found.data() - look.text.plain.data()) + found.size(), sentence.end);
      out.push_back(std::move(finding));
    } else if (look.context.customer && is_letter_kind(look.kind) && look.words >= letter_words_min) {
      bool named = false;
      const auto name = folded(*look.context.customer);
      each_word(name, [&](std::string_view word) {
        named = named || (word.size() > 2 && word != "mrs" && look.text.plain.find(word) != std::string::npos);
      });
      if (!named) {
        out.push_back(finding_of_absence(look.text, "P3", FindingSeverity::hint, "Their name is not in it.", "They have a name.",
                                         "Dear " + *look.context.customer + ","));
        out.back().start = out.back().end = out.back().sentence_start = out.back().sentence_end = 0;
      }
    }
  }
  if (look.complaint() && look.words >= letter_words_min && is_letter_kind(look.kind) && !says_thanks(look) &&
      look.text.tongue == Tongue::en)
    out.push_back(finding_of_absence(look.text, "P4", FindingSeverity::hint, "No thanks for telling us.",
                                     "They took the trouble; most say nothing and leave.",
                                     fmt::format("Thank you for telling us about {}.", thing(facts_anywhere(look)))));
}

void gift_clash(const Look& look, Findings& out) {  // row 4k: a gift goes in a letter of its own
  static const ByTongue gifts{

      R"(\b(gift ?cards?|(?:a|an|this|enclosed|some) (?:\w+ )?(?:vouchers?|gift)|goodwill (?:credit|voucher|payment)|(?:small|little) (?:gift|token|something)|hamper|bouquet)\b)",
      R"(\b(gutschein\w*|geschenk\w*|kulanz\w*)\b)", R"(\b(bons? d'achat|cheques? cadeaux?|cadeaux?|cartes? cadeaux?)\b)",
      R"(\b(vales?(?: de (?:compra|regalo|descuento))?|tarjetas? regalo|regalos?|obsequios?)\b)"};
  if (look.kind == LetterTone::gesture) return;
  const bool apology_letter = look.kind == LetterTone::apology || look.kind == LetterTone::follow_up;
  if (!apology_letter && !look.has_apology()) return;
  const auto found = gifts.of(look.text.tongue).first(look.text.plain);
  if (found.empty()) return;
  static const Pattern no_gift(R"(\b(?:not|no|never|without|bought|used|paid with|shop|old) (?:\w+ ){0,2}$)");
  const auto& sentence = look.sentence_with(found);
  const auto left = std::string_view(look.text.plain)
                        .substr(sentence.start, static_cast<std::size_t>(found.data() - look.text.plain.data()) - sentence.start);
  if (no_gift.in(left)) return;
  auto finding = finding_at(look.text, sentence, found, "P5", FindingSeverity::warn);
  finding.title = wording(look.text.tongue, "P5").title;
  finding.why = wording(look.text.tongue, "P5").why;
  out.push_back(std::move(finding));
}

}  // namespace

void check_person(const Look& look, Findings& out) {
  impact(look, out);
  mislabelled(look, out);
  first_person(look, out);
  abstract_nouns(look, out);
  blamed_colleague(look, out);
  name_and_thanks(look, out);
  gift_clash(look, out);
}

}  // namespace amends::language
