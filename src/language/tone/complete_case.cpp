#include <set>

#include <fmt/format.h>

#include "language/promises/when.hpp"
#include "language/tone/case_rules.hpp"
#include "language/tone/lexicon.hpp"

// Reference 5.6: is everything answered, with reasons, with what comes next, with what the rule pack asks for.

namespace amends::language {
namespace {

bool is_answer(LetterTone kind) { return kind == LetterTone::final_; }
bool may_say_no(LetterTone kind) { return kind == LetterTone::final_ || kind == LetterTone::reply || kind == LetterTone::closing; }

std::set<std::string> stems(std::string_view plain) {
  std::set<std::string> words;
  each_word(plain, [&](std::string_view word) {
    if (word.size() > 1 && !is_small_word(word)) words.emplace(stem(word));
  });
  return words;
}

// An issue is answered where a sentence speaks of it: it shares the issue's weightiest words.
bool answered(const Look& look, std::string_view issue) {
  const auto wanted = stems(folded(issue));
  if (wanted.empty()) return true;
  std::vector<std::string> nouns;
  each_word(folded(issue), [&](std::string_view word) {
    if (is_service_noun(word)) nouns.emplace_back(stem(word));
  });
  for (const auto& sentence : look.text.sentences) {
    const auto said = stems(look.text.of(sentence));
    std::size_t shared = 0;
    for (const auto& word : wanted) shared += said.contains(word) ? 1 : 0;
    const bool noun = std::any_of(nouns.begin(), nouns.end(), [&](const auto& each) { return said.contains(each); });
    if (noun || shared * 2 >= wanted.size() || (nouns.empty() && shared >= 1)) return true;
  }
  return false;
}

void issues(const Look& look, Findings& out) {
  if (!is_answer(look.kind)) return;
  const auto& words = wording(look.text.tongue, "R1");
  for (const auto& issue : look.context.issues)
    if (!answered(look, issue))
      out.push_back(finding_of_absence(look.text, "R1", FindingSeverity::block, filled(words.title, issue), words.why,
                                       filled(words.suggestion, trimmed(issue))));
}

void reasons(const Look& look, Findings& out) {
  static const ByTongue rejects{

      R"(\b(cannot (?:uphold|accept your (?:complaint|claim)|agree with your)|(?:do|did|can|could|will|would|are|have|has|is|was) (?:not )?(?:\w+ )?(?:not |unable to )(?:be )?(?:\w+ )?(?:uphold(?:ing)?|upheld|accept(?: your (?:complaint|claim))|agree with your (?:complaint|claim)|justified)|(?:complaint|claim|request(?: for \w+)?|appeal) (?:is|was|has been|have been) (?:not (?:justified|upheld|accepted)|rejected|declined|refused|dismissed|denied|turned down)|(?:we|i) (?:\w+ )?(?:reject|decline|refuse|dismiss|deny|rejected|declined|refused) (?:your|the) (?:\w+ )?(?:complaint|claim|request|appeal)|(?:decided|decision) (?:is |was )?(?:to reject|to decline|to refuse|not to uphold)|(?:partly|partially) uph(?:old|eld)|uphold (?:your|the) (?:complaint|claim) in part)\b)",

      R"(\b((?:beschwerde|anspruch|antrag|forderung)[^.!?]{0,40}(?:ab(?:gelehnt|lehnen|gewiesen)|nicht (?:stattgegeben|berechtigt|anerkannt|anerkennen))|lehnen [^.!?]{0,60} ab)\b)",

      R"(\b((?:rejet(?:ons|te|ee?)|refus(?:ons|ee?)) [^.!?]{0,40}(?:reclamation|demande)|(?:reclamation|demande)[^.!?]{0,30}(?:rejetee|refusee|pas fondee)|ne pouvons (?:pas )?(?:accepter|donner suite))\b)",

      R"(\b((?:rechaz|deneg|desestim)\w+ [^.!?]{0,40}(?:queja|reclamacion|solicitud)|(?:queja|reclamacion|solicitud)[^.!?]{0,30}(?:rechazada|denegada|desestimada)|no podemos (?:aceptar|atender))\b)"};
  if (!may_say_no(look.kind)) return;
  std::string_view found;
  static const Pattern was_theirs(
      R"(\b(?:by the (?:airline|bank|shop|insurer|courier|hotel)|your (?:first|previous|earlier) (?:claim|complaint)|not rejected|nobody may|never reject)\b)");
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    if (was_theirs.in(plain)) continue;
    found = rejects.of(look.text.tongue).first(plain);
    if (!found.empty()) break;
  }
  // Only the final answer must say of a case that was decided against them why; any letter that says no must.
  const bool by_case = is_answer(look.kind) && (look.context.decision == Decision::rejected || look.context.decision == Decision::partly);
  if ((found.empty() && !by_case) || gives_reasons(look)) return;
  const auto& words = wording(look.text.tongue, "R2");
  const auto suggestion = filled(words.suggestion, thing(look));
  if (found.empty()) {
    out.push_back(finding_of_absence(look.text, "R2", FindingSeverity::block, words.title, words.why, suggestion));
    return;
  }
  const auto& sentence = look.sentence_with(found);
  auto finding = finding_at(look.text, sentence, found, "R2", FindingSeverity::block);
  finding.title = words.title;
  finding.why = words.why;
  finding.suggestion = look.text.tongue == Tongue::en
                           ? trimmed(look.text.written(sentence.start, sentence.end), " .!") +
                                 fmt::format(", because [what was found about {}, and where it can be seen].", thing(look))
                           : look.text.written(sentence.start, sentence.end) + " " + suggestion;
  out.push_back(std::move(finding));
}

bool has_time(const Look& look) {
  for (const auto& sentence : look.text.sentences) {
    const auto times =
        times_in(look.text.of(sentence), look.text.tongue, look.context.now.value_or(Instant{}), look.context.zone.value_or("UTC"));
    if (std::any_of(times.begin(), times.end(), [](const When& when) { return !when.past; })) return true;
  }
  return false;
}

void next_step(const Look& look, Findings& out) {
  if (look.text.tongue != Tongue::en || look.words < 25 || !look.complaint()) return;
  if (look.kind == LetterTone::gesture || look.kind == LetterTone::public_ || look.kind == LetterTone::closing) return;
  static const Pattern contact(
      R"(\b(?:ring|call|phone|write to|reply|e-?mail|contact|reach) (?:me|us|to this|back)?\b|\bmy (?:number|line|direct)\b|\+?\d[\d ]{8,}\d)");
  if (has_time(look) || !look.promises.empty() || contact.in(look.text.plain)) return;
  const auto& last = look.text.sentences.back();
  out.push_back(finding_of_absence(
      look.text, "R3", FindingSeverity::warn, "They cannot tell what happens next.", "Who does what, by when, and how they reach you.",
      fmt::format("I will write to you about {} {}; until then you reach me at [number].", thing(look, last), by_when(look, last))));
}

// As words of their own: "AFCA" does not stand in "www.afca.org.au".
bool stands_in(std::string_view whole, std::string_view words) {
  for (auto at = whole.find(words); at != std::string_view::npos; at = whole.find(words, at + 1)) {
    const auto end = at + words.size();
    const bool begins = at == 0 || (!is_word_byte(whole[at - 1]) && whole[at - 1] != '.') || words.starts_with("www.");
    const bool ends = end >= whole.size() || !is_word_byte(whole[end]);
    const bool goes_on = end + 1 < whole.size() && whole[end] == '.' && is_word_byte(whole[end + 1]);
    if (begins && ends && !goes_on) return true;
  }
  return false;
}

void required_by_pack(const Look& look, Findings& out) {
  if (look.kind != LetterTone::final_ && look.kind != LetterTone::ack) return;
  const auto& words = wording(look.text.tongue, "R4");
  const auto whole = folded(look.text.text);
  for (const auto& required : look.context.required)
    if (!stands_in(whole, folded(required)))
      out.push_back(finding_of_absence(look.text, "R4", FindingSeverity::block, filled(words.title, required), words.why,
                                       filled(words.suggestion, required)));
}

void acknowledgement_date(const Look& look, Findings& out) {
  if (look.kind != LetterTone::ack || !look.context.pack || !look.context.pack->starts_with("uk")) return;
  static const Pattern answer(R"(\b(?:answer|reply|write|hear|respond|response|decision|ring|letter|final|deal with it)\b)");
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    if (!answer.in(plain) || plain.find("ombudsman") != plain.npos) continue;
    static const Pattern received(R"(\b(?:thank you for|received|got your|your (?:mail|letter) of)\b)");
    if (received.in(plain)) continue;
    static const Pattern span(R"(\b(?:within|in|have|by|before|than|on|tomorrow)\b)");
    const auto times = times_in(plain, look.text.tongue, look.context.now.value_or(Instant{}), look.context.zone.value_or("Europe/London"));
    if (span.in(plain) && std::any_of(times.begin(), times.end(), [](const When& when) { return !when.past; })) return;
    static const Pattern weeks(R"(\b(?:\d+|two|three|four|six|eight|ten|fifteen) (?:\w+ )?(?:days|weeks)\b)");
    if (weeks.in(plain)) return;
  }
  out.push_back(
      finding_of_absence(look.text, "R5", FindingSeverity::block, "Does not say by when the answer comes.",
                         "An acknowledgement names the date by which a response can be expected (DISP 1.6.1R).",
                         look.context.deadline && (!look.context.now || *look.context.deadline > *look.context.now)
                             ? fmt::format("You will have our answer by {}.",
                                           spoken_time(Tongue::en, look.context.zone.value_or("Europe/London"), *look.context.deadline))
                             : "You will have our answer within eight weeks, by [date]."));
}

void dead_link(const Look& look, Findings& out) {
  static const Pattern link(R"((?:https?://)?(?:www\.)?((?:webgate\.)?ec\.europa\.eu/(?:consumers/)?odr))");
  const auto whole = folded(look.text.text);
  if (link.first(whole).empty()) return;
  // The address is a blank in `plain`: its place is looked for in the text itself.
  std::string lower(look.text.text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  const auto found = link.first(lower);
  ToneFinding finding;
  finding.rule = "R7";
  finding.severity = FindingSeverity::block;
  finding.start = found.empty() ? 0 : static_cast<std::size_t>(found.data() - lower.data());
  finding.end = finding.start + found.size();
  finding.quote = std::string(look.text.text.substr(finding.start, found.size()));
  finding.title = wording(look.text.tongue, "R7.link").title;
  finding.why = wording(look.text.tongue, "R7.link").why;
  finding.sentence_start = finding.start;
  finding.sentence_end = finding.end;
  out.push_back(std::move(finding));
}

void dead_platform(const Look& look, Findings& out) {
  static const Pattern german(R"(\b(plattform (?:der eu )?zur online-?(?:streitbeilegung|streitschlichtung)|os-plattform)\b)");
  static const Pattern french(R"(\b(plateforme (?:europeenne )?de (?:reglement|resolution) (?:des litiges )?en ligne)\b)");
  static const Pattern spanish(R"(\b(plataforma (?:europea )?de resolucion de (?:litigios|conflictos) en linea)\b)");
  for (const auto& sentence : look.text.sentences)
    for (const auto* pattern : {&german, &french, &spanish}) {
      const auto found = pattern->first(look.text.of(sentence));
      if (found.empty()) continue;
      auto finding = finding_at(look.text, sentence, found, "R7", FindingSeverity::block);
      finding.title = filled(wording(look.text.tongue, "R7").title, finding.quote);
      finding.why = wording(look.text.tongue, "R7").why;
      out.push_back(std::move(finding));
    }
}

void choice(const Look& look, Findings& out) {
  if (look.context.options.size() < 2 || look.text.tongue != Tongue::en) return;
  std::vector<std::string> named;
  const auto said = stems(look.text.plain);
  for (const auto& option : look.context.options) {
    const auto words = stems(folded(option));
    std::size_t shared = 0;
    for (const auto& word : words) shared += said.contains(word) ? 1 : 0;
    if (!words.empty() && shared * 3 >= words.size() * 2) named.push_back(option);
  }
  if (named.size() != 1) return;
  static const Pattern chosen(R"(\b(?:you chose|you have chosen|your choice|thank you for choosing|as you asked)\b)");
  if (chosen.in(look.text.plain)) return;
  const auto& other = look.context.options[0] == named[0] ? look.context.options[1] : look.context.options[0];
  out.push_back(finding_of_absence(look.text, "R10", FindingSeverity::hint, "Names one way out only.",
                                   "There are more on offer. A choice gives them a say.",
                                   fmt::format("Or, if you prefer: {}.", trimmed(other))));
}

}  // namespace

void check_completeness(const Look& look, Findings& out) {
  issues(look, out);
  reasons(look, out);
  next_step(look, out);
  required_by_pack(look, out);
  acknowledgement_date(look, out);
  dead_link(look, out);
  dead_platform(look, out);
  choice(look, out);
}

}  // namespace amends::language
