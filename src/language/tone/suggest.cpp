#include "language/tone/suggest.hpp"

#include <fmt/format.h>

namespace amends::language::suggest {
namespace {

Facts facts_of(const Hit& hit) { return language::facts_of(hit.text, hit.sentence, hit.context); }

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  if (const auto at = text.find(what); at != std::string::npos) text.replace(at, what.size(), with);
  return text;
}

std::string lower_first(std::string text) {
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

std::string sentence_of(std::string text) {
  text = capital(trimmed(text, " ,;:-"));
  if (text.empty()) return text;
  const char last = text.back();
  return last == '.' || last == '!' || last == '?' ? text : text + ".";
}

bool begins(std::string_view plain, const Pattern& pattern) { return pattern.in(plain); }

}  // namespace

std::string without_condition(const Hit& hit) {
  static const Pattern vague(R"(^(?:this|that|it|there|anything|any)\b)");
  static const Pattern offended(
      R"(^(?:you|any ?(?:one|body)) (?:was|were|are|felt|feel|have been|has been|had been)(?: \w+)? ?(?:offended|upset|hurt|annoyed|bothered|put off)? by (.+)$)");
  static const Pattern feeling(R"(^you (?:felt|feel) (.+)$)");
  const auto clause = hit.groups[2];
  auto words = trimmed(hit.own(2), " ,;:-.!");
  // "if it was late, if it was torn": each condition goes.
  for (const std::string_view again : {", or if ", ", and if ", ", if ", " or if ", " and if "})
    for (auto at = words.find(again); at != std::string::npos; at = words.find(again))
      words.replace(at, again.size(), again.find("or") != again.npos || again.find("and") != again.npos ? " and that " : ", that ");
  if (clause.empty()) return fmt::format("I am sorry about {}.", about(facts_of(hit)));
  if (const auto by = offended.groups(clause)) return fmt::format("I am sorry for {}.", trimmed(hit.text.written((*by)[1]), " .!"));
  if (const auto felt = feeling.groups(clause))
    return fmt::format("I am sorry we left you feeling {}.", trimmed(hit.text.written((*felt)[1]), " .!"));
  if (begins(clause, vague) && !is_concrete(clause))
    if (const auto facts = facts_of(hit); !facts.empty())
      return fmt::format("I am sorry about {}: it put you to trouble that was ours to prevent.", about(facts));
  return fmt::format("I am sorry that {}.", replaced(lower_first(words), " any ", " "));
}

std::string what_we_did(const Hit& hit) {
  static const Pattern this_way(R"(^(?:this|that|the) way|^like (?:that|this)|^so\b)");
  static const Pattern clause(R"(^(?:that |like )?((?:we|our|i|my|the|it|he|she|they|this|nobody|no one|you)\b.+)$)");
  static const Pattern by(R"(^(?:by|at|with|about|over) (.+)$)");
  const auto rest = hit.groups[2];
  const auto words = trimmed(hit.own(2), " ,;:-.!");
  if (rest.empty() || this_way.in(rest)) return fmt::format("I am sorry about {}. I understand why it upset you.", about(facts_of(hit)));
  if (const auto match = by.groups(rest)) return fmt::format("I am sorry about {}.", trimmed(hit.text.written((*match)[1]), " .!"));
  if (const auto match = clause.groups(rest)) {
    const auto own = trimmed(hit.text.written((*match)[1]), " .!");
    if ((*match)[1].starts_with("you ")) return fmt::format("I am sorry {}.", own);
    return fmt::format("I am sorry that {}.", own);
  }
  return fmt::format("I am sorry we left you feeling {}: {} was ours to get right.", words, thing(facts_of(hit)));
}

std::string two_sentences(const Hit& hit) {
  static const Pattern theirs(
      R"(^,? ?(?:you|your|no ?one|nobody|these things|it is not our|it was not our|it is your|there is nothing|i disagree|we disagree|this is how|that is what)\b)");
  static const Pattern joint(R"([,; -]*(?:\bbut|\bhowever|\balthough|\bthat said)$)");
  auto first = hit.own(1);
  if (const auto found = joint.first(hit.groups[1]); !found.empty()) {
    const auto at = static_cast<std::size_t>(found.data() - hit.text.plain.data());
    first = hit.text.written(hit.sentence.start, at);
  } else {
    first = hit.before(hit.groups[1]);
  }
  first = sentence_of(first);
  const auto rest = hit.groups[2];
  const auto facts = facts_of(hit);
  if (first.size() < 4) first = fmt::format("I am sorry about {}.", about(facts));
  if (rest.empty() || theirs.in(rest))
    return fmt::format("{} Here is what I do about {} now: [say what, and by when].", first, thing(facts));
  return fmt::format("{} {}", first, sentence_of(hit.text.written(rest)));
}

std::string active(const Hit& hit) {
  const auto facts = facts_of(hit);
  const auto noun = hit.own(2), verb = hit.own(3);
  if (noun.empty()) return fmt::format("We got {} wrong.", thing(facts));
  const std::string_view did = hit.groups[3];
  if (did == "made" || did == "introduced" || did == "caused")
    return fmt::format("We {} {} {} with {}.", std::string(did),
                       noun.ends_with('s')                              ? "the"
                       : noun.starts_with("e") || noun.starts_with("o") ? "an"
                                                                        : "a",
                       noun, about(facts));
  return fmt::format("We {} {} {}.", verb, noun, hit.own(4));
}

std::string named_object(const Hit& hit) {
  const auto facts = facts_of(hit);
  return facts.empty() ? "I am sorry [for what they went through: its day, its hours, its amount]."
                       : fmt::format("I am sorry about {}.", about(facts));
}

std::string doubtless(const Hit& hit) {
  static const Pattern caused(
      R"(\b(inconvenience|trouble|distress|upset|offen[cs]e|hurt|harm|pain|loss|damage|stress|worry|frustration|disappointment|annoyance|hardship|problems?|issues?|difficult(?:y|ies)|rudeness|delay|error|mistake)\b)");
  const auto harm = caused.first(hit.text.of(hit.sentence));
  const auto facts = facts_of(hit);
  const auto what = harm.empty() ? std::string("trouble") : hit.text.written(harm);
  if (facts.noun.empty())
    return fmt::format("I am sorry for the {} we caused you{}.", what, facts.day.empty() ? std::string() : " " + facts.day);
  return fmt::format("I am sorry for the {} that {} caused you.", what, about(facts));
}

std::string sorry_that(const Hit& hit) {
  static const Pattern joined(R"(\bregret (?:that|to (?:say|tell you|inform you) that|hearing(?: that)?) (.+)$)");
  if (const auto match = joined.groups(hit.text.of(hit.sentence)))
    return fmt::format("I am sorry that {}.", trimmed(hit.text.written((*match)[1]), " .!"));
  return fmt::format("I am sorry about {}.", about(facts_of(hit)));
}

std::string in_person(const Hit& hit) {
  static const Pattern object(R"((?:for|that) (.+?)[.!]?$)");
  const auto right = hit.text.plain.substr(0, hit.sentence.end)
                         .substr(static_cast<std::size_t>(hit.found().data() - hit.text.plain.data()) + hit.found().size());
  if (const auto match = object.groups(right)) {
    const auto at = hit.sentence.end - right.size() + static_cast<std::size_t>((*match)[0].data() - right.data());
    return fmt::format("I am sorry {}.", trimmed(hit.text.written(at, hit.sentence.end), " .!"));
  }
  return fmt::format("I am sorry about {}.", about(facts_of(hit)));
}

std::string should_not_have_happened(const Hit& hit) {
  const auto facts = facts_of(hit);
  return facts.noun.empty() ? "This should not have happened to you."
                            : fmt::format("What happened with {} should not have happened.", about(facts));
}

std::string dropped(const Hit& hit) {
  auto left = trimmed(hit.before(hit.found()), " ,;"), right = trimmed(hit.after(hit.found()), " ,;:");
  if (right.size() < 4 && left.size() < 8) return fmt::format("I am looking at {} now.", thing(facts_of(hit)));
  if (left.empty() || left == "Please" || left == "please" || left == "Just") return sentence_of(right);
  return sentence_of(left + " " + right);
}

std::string plain_fact(const Hit& hit) {
  const auto facts = facts_of(hit);
  if (facts.empty()) return "[Say what went wrong, without a measure.]";
  return fmt::format("We got {} wrong.", about(facts));
}

std::string no_demand(const Hit& hit) {
  const auto facts = facts_of(hit);
  return facts.noun.empty() ? "I would understand if you were still angry."
                            : fmt::format("I would understand if you were still angry about {}.", thing(facts));
}

std::string what_changed(const Hit& hit) {
  static const Pattern again(R"(happen|never be|\bever\b)");
  static const Pattern working(R"(^(?:that |,? ?)?((?:we|i|it|this|your|the)\b.+)$)");
  const auto facts = facts_of(hit);
  if (again.in(hit.text.of(hit.sentence)))
    return fmt::format("Since [day] we [say what you changed] with {}; I cannot rule out every error, but this one is caught now.",
                       thing(facts));
  const auto right_at = static_cast<std::size_t>(hit.found().data() - hit.text.plain.data()) + hit.found().size();
  const auto right = std::string_view(hit.text.plain).substr(right_at, hit.sentence.end - right_at);
  const auto first = right.find_first_not_of(" ,");
  const auto rest = first == std::string_view::npos ? std::string_view() : right.substr(first);
  if (const auto match = working.groups(rest))
    return fmt::format("{} I will write to you {}.", sentence_of(hit.text.written((*match)[1])), by_when(facts, hit.context));
  return fmt::format("I will do what I can for {}, and write to you {}.", thing(facts), by_when(facts, hit.context));
}

std::string with_a_time(const Hit& hit) {
  const auto vague = hit.found();
  Facts facts = facts_of(hit);
  return sentence_of(trimmed(hit.before(vague), " ,") + " " + by_when(facts, hit.context) + hit.after(vague));
}

std::string i_own_it(const Hit& hit) {
  const auto facts = facts_of(hit);
  return fmt::format("I have asked [name] ({}) about {}; I own it and will write to you {}.", trimmed(hit.own(2)), thing(facts),
                     by_when(facts, hit.context));
}

std::string what_i_need(const Hit& hit) {
  static const Pattern ask(R"(^(?:provide|give|send|mention|sign|enter|include|attach|return|submit|supply|tell us|inform us)\b)");
  static const Pattern see(R"(^(?:read|check|checked|notice|noticed|see|seen|look|looked)\b)");
  const auto facts = facts_of(hit);
  const auto verb = hit.groups[2];
  const auto object = trimmed(hit.own(3), " .!,;");
  if (!verb.empty() && ask.in(verb) && !object.empty())
    return fmt::format("I still need {} to put {} right: could you send it to me?", object, thing(facts));
  if (!verb.empty() && see.in(verb) && !object.empty()) return fmt::format("We should have made {} clearer to you.", object);
  if (!verb.empty() && !object.empty())
    return fmt::format("We should have asked you about {} ourselves. Here is what I can do now: [say what].",
                       facts.noun.empty() ? object : facts.noun);
  return fmt::format("Here is what happened with {}: [say what], and here is what I can do now: [say what].", about(facts));
}

std::string told_us(const Hit& hit) {
  auto sentence = hit.whole();
  const auto found = hit.own(1);
  const bool according = hit.found().starts_with("according");
  sentence = replaced(sentence, found, according ? "you told us" : hit.found().starts_with("your") ? "what you told us:" : "you told us");
  return sentence_of(sentence);
}

std::string because_and_instead(const Hit& hit) {
  const auto facts = facts_of(hit);
  return fmt::format("I cannot do that with {} because [say why]; what I can do is [one thing] or [another].", thing(facts));
}

std::string ours_to_fix(const Hit& hit) {
  static const Pattern that_you(R"(that you (?:were|are|have been|had to be) (?:left )?(.+?)(?:,? and\b|[.!]|$))");
  if (const auto match = that_you.groups(hit.text.of(hit.sentence))) {
    const auto whole = (*match)[0];
    const bool left = whole.find("left") != std::string_view::npos;
    return fmt::format("You should not have been {}{}.", left ? "left " : "", trimmed(hit.text.written((*match)[1]), " ,.!"));
  }
  const auto facts = facts_of(hit);
  const auto who = !hit.groups[2].empty() ? hit.own(2) : !hit.groups[3].empty() ? hit.own(3) : hit.own(4);
  // What is not the blamed one itself.
  const auto noun = facts.noun.empty() || (!who.empty() && facts.noun.find(who) != std::string::npos) ? std::string("this") : facts.noun;
  return who.empty() ? fmt::format("{} was ours to get right, and we did not.", capital(noun))
                     : fmt::format("We chose the {}; {} is ours to put right.", who, noun);
}

std::string could_you(const Hit& hit) {
  const auto verb = hit.own(2);
  auto rest = trimmed(hit.after(hit.groups[1]), " .!");
  if (verb.empty() || rest.empty()) return {};
  return fmt::format("Could you {} {}, so that I can [say what it is for]?", verb, rest);
}

std::string unconditional(const Hit& hit) {
  static const Pattern main_after(R"(,? (?:then )?((?:i|we|you|a|the|your)\b.+)$)");
  static const Pattern main_before(
      R"(\b((?:i|we|you|the|your) .*?(?:refund|voucher|credit|send|lamp|money|pay|offer|yours|get|free|replace)[^,;]*)$)");
  const auto found = hit.found();
  const auto start = static_cast<std::size_t>(found.data() - hit.text.plain.data());
  const auto left = std::string_view(hit.text.plain).substr(hit.sentence.start, start - hit.sentence.start);
  const auto right = std::string_view(hit.text.plain).substr(start + found.size(), hit.sentence.end - start - found.size());
  if (const auto match = main_before.groups(left))
    return fmt::format("{}, whatever you write about us.", capital(trimmed(hit.text.written((*match)[1]), " ,;.")));
  if (const auto match = main_after.groups(right))
    return fmt::format("{}, whatever you write about us.", capital(trimmed(hit.text.written((*match)[1]), " ,;.")));
  const auto facts = facts_of(hit);
  return fmt::format("We put {} right, whatever you write about us.", thing(facts));
}

std::string i_can_see(const Hit& hit) {
  const auto facts = facts_of(hit);
  return fmt::format("I can see what {} did to you: [say it in their words].", about(facts));
}

std::string one_true_thing(const Hit& hit) {
  const auto facts = facts_of(hit);
  return fmt::format("About {}: [one thing you did because of it].", about(facts));
}

}  // namespace amends::language::suggest
