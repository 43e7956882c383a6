#include "language/tone/facts.hpp"

#include <algorithm>
#include <array>

#include "language/promises/when.hpp"
#include "language/tone/lexicon.hpp"
#include "language/tone/rule.hpp"
#include "language/tone/wording.hpp"

namespace amends::language {
namespace {

const Pattern& amount_pattern() {
  static const Pattern pattern(
      R"(((?:[\x{20AC}\x{A3}$]|\b(?:eur|gbp|usd|chf) ?) ?\d[\d.,]*\d|[\x{20AC}\x{A3}$] ?\d|\b\d[\d.,]* ?(?:[\x{20AC}\x{A3}]|euros?\b|pounds?\b|dollars?\b|eur\b|gbp\b|usd\b|chf\b)))");
  return pattern;
}

const Pattern& day_pattern() {
  static const Pattern pattern(
      R"(\b((?:on |since |until |by |last |this |next |am |le |el )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?:,? (?:the )?\d{1,2}(?:st|nd|rd|th|\.)?(?: (?:of |de )?[a-z]{3,10})?)?)"
      R"(|(?:on |since |until |by |am |le |el )?(?:the )?\d{1,2}(?:st|nd|rd|th|\.)? (?:of |de )?(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b)"
      R"(|(?:yesterday|tomorrow|today|tonight|last (?:week|month|night)|gestern|heute|morgen|hier|demain|ayer|hoy)\b))");
  return pattern;
}

bool is_letters(std::string_view word) {
  return word.size() >= 3 && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
         });
}

enum class Place { here, elsewhere };

struct Noun {
  std::string_view words;  // in plain, determiner included
  int weight = 0;
};

// Every "your refund", "the blue lamp" of a stretch, the weightiest first found.
Noun best_noun(std::string_view plain, Place place) {
  Noun best;
  std::string_view previous;
  std::size_t determiner = std::string_view::npos;
  int determiner_weight = 0;
  int words_since = 0;
  each_word(plain, [&](std::string_view word) {
    const auto start = static_cast<std::size_t>(word.data() - plain.data());
    const bool adjacent = previous.empty() || static_cast<std::size_t>(previous.data() - plain.data()) + previous.size() + 1 == start;
    previous = word;
    if (const int weight = determiner_of(word); weight > 0) {
      determiner = start;
      determiner_weight = weight;
      words_since = 0;
      return;
    }
    const bool named = is_service_noun(word);
    if (place == Place::elsewhere && is_way_to_reach_us(word)) {
      determiner = std::string_view::npos;
      return;
    }
    if (determiner != std::string_view::npos && adjacent && ++words_since <= 3) {
      if (is_adjective(word)) return;
      const bool noun = named || (is_letters(word) && !is_no_noun(word));
      if (noun) {
        // "your coffee machine", "the phone line": the second word belongs to it where it is a known noun.
        auto end = start + word.size();
        if (end + 1 < plain.size() && plain[end] == ' ') {
          auto stop = end + 1;
          while (stop < plain.size() && is_word_byte(plain[stop])) ++stop;
          if (is_service_noun(plain.substr(end + 1, stop - end - 1))) end = stop;
        }
        const int weight = determiner_weight + (named ? 4 : 2);
        if (weight > best.weight) best = {plain.substr(determiner, end - determiner), weight};
      }
    } else if (named && best.weight < 4 && !is_also_a_verb(word)) {
      best = {word, 4};
    }
    determiner = std::string_view::npos;
  });
  return best;
}

std::string with_on(std::string day, std::string_view plain) {
  static const Pattern bare(R"(^(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))");
  return bare.in(plain) ? "on " + day : day;
}

// What it says lies ahead: its day is no day of what happened.
bool is_ahead(std::string_view part, Tongue tongue) {
  static const ByTongue ahead{

      R"(\b(?:will|shall|(?:am|is|are) (?:going|due|coming|booked|expected) |leaves|comes|arrives|rings|calls|you get|(?:moved|postponed|put back|rebooked|changed|booked) [^.!?]*\b(?:to|for)|by (?:the end of )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|by tomorrow)\b)",
      R"(\b(?:werden?|wird|wirst|kommt|geht|melden?|erhalten|bekommen|rufen?|senden?|schicken?|bis (?:zum )?(?:\w+tag|morgen))\b)",
      R"(\b(?:\w{2,}r(?:ai|as|a|ons|ez|ont)|vais|va|allons|arrive|rappelle|envoie|d'ici)\b)",
      R"(\b(?:\w{2,}r(?:e|as|a|emos|eis|an)|voy|va|vamos|llega|llamo|envio|antes del)\b)"};
  return ahead.of(tongue).in(part);
}

// "Friday" of "by Friday": as a time to come it stands behind "by". A day that the case knows to be past is none.
std::string until_of(const Prepared& text, std::string_view part, std::string_view found, const ToneContext& context) {
  static const Pattern no_end(R"(^(?:since|last|yesterday|gestern|hier|ayer)\b)");
  static const Pattern small(R"(^(?:on|by|until|am|le|el) )");
  if (no_end.in(found)) return {};
  if (context.now) {
    const auto zone = context.zone.value_or("UTC");
    const auto today = local_moment(zone, *context.now).day;
    const auto at = static_cast<std::size_t>(found.data() - part.data());
    for (const auto& time : times_in(part, text.tongue, *context.now, zone))
      if (time.start < at + found.size() && at < time.end && (time.past || (time.day && *time.day < today))) return {};
  }
  if (const auto skip = small.first(found); !skip.empty()) found.remove_prefix(skip.size());
  return text.written(found);
}

// The clause of a sentence that a noun stands in: a sum behind the next "and" is that of something else.
std::string_view clause_of(std::string_view sentence, std::string_view noun) {
  if (noun.empty()) return sentence;
  static const Pattern joint(R"(; |: |, | (?:and|but|so|und|aber|et|mais|y|pero) )");
  const auto at = static_cast<std::size_t>(noun.data() - sentence.data());
  std::size_t from = 0, to = sentence.size();
  for (const auto found : joint.all_whole(sentence)) {
    const auto place = static_cast<std::size_t>(found.data() - sentence.data());
    if (place + found.size() <= at) from = place + found.size();
    if (place >= at + noun.size()) {
      to = place;
      break;
    }
  }
  return sentence.substr(from, to - from);
}

void take_day_and_amount(Facts& facts, const Prepared& text, std::string_view part) {
  if (facts.amount.empty())
    if (const auto found = amount_pattern().first(part); !found.empty()) facts.amount = text.written(found);
  if (facts.day.empty() && !is_ahead(part, text.tongue))
    if (const auto found = day_pattern().first(part); !found.empty()) facts.day = with_on(text.written(found), found);
}

// The weightiest noun of the other sentences, with the day and the amount of its own.
void take_from_elsewhere(Facts& facts, const Prepared& text) {
  constexpr int weight_min = 4;
  Noun best;
  const Sentence* home = nullptr;
  for (const auto& sentence : text.sentences)
    if (const auto noun = best_noun(text.of(sentence), Place::elsewhere); noun.weight >= weight_min && noun.weight > best.weight) {
      best = noun;
      home = &sentence;
    }
  if (!home) return;
  facts.noun = text.written(best.words);
  if (facts.day.empty() && facts.amount.empty()) take_day_and_amount(facts, text, clause_of(text.of(*home), best.words));
}

void take_from_topic(Facts& facts, const std::string& title) {
  const auto topic = prepare(title, Tongue::en);
  for (const auto& sentence : topic.sentences)
    if (const auto noun = best_noun(topic.of(sentence), Place::here); facts.noun.empty() && noun.weight >= 1)
      facts.noun = topic.written(noun.words);
  each_word(topic.plain, [&](std::string_view word) {
    if (facts.noun.empty() && is_letters(word) && !is_no_noun(word) && !is_adjective(word) && determiner_of(word) == 0)
      facts.noun = "the " + topic.written(word);
  });
  if (facts.noun.starts_with("The ") || facts.noun.starts_with("Your ") || facts.noun.starts_with("My "))
    facts.noun[0] = static_cast<char>(facts.noun[0] + 32);
}

}  // namespace

std::string trimmed(std::string_view text, std::string_view what) {
  while (!text.empty() && what.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && what.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return std::string(text);
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

Facts facts_of(const Prepared& text, const Sentence& sentence, const ToneContext& context) {
  constexpr int weight_here_min = 3;
  Facts facts;
  const auto part = text.of(sentence);
  const auto noun = best_noun(part, Place::here);
  const bool named = noun.weight >= weight_here_min;
  if (named) facts.noun = text.written(noun.words);
  take_day_and_amount(facts, text, named ? clause_of(part, noun.words) : part);
  if (is_ahead(part, text.tongue))
    if (const auto found = day_pattern().first(part); !found.empty()) facts.until = until_of(text, part, found, context);
  if (facts.noun.empty()) take_from_elsewhere(facts, text);
  if (facts.noun.empty() && context.topic) take_from_topic(facts, *context.topic);
  if (facts.amount.empty() && !context.amounts.empty() && facts.noun.find("refund") != std::string::npos)
    facts.amount = to_text(context.amounts.front());
  // The customer's "my" and a sentence's first capital do not travel.
  for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"My ", "your "},
                                 {"my ", "your "},
                                 {"The ", "the "},
                                 {"Your ", "your "},
                                 {"Our ", "our "}})
    if (facts.noun.starts_with(from)) facts.noun.replace(0, from.size(), to);
  if (!facts.noun.empty() && facts.noun.find(' ') == std::string::npos) {
    facts.noun = "the " + facts.noun;
    if (facts.noun[4] >= 'A' && facts.noun[4] <= 'Z' && facts.noun.size() > 5 && facts.noun[5] >= 'a')
      facts.noun[4] = static_cast<char>(facts.noun[4] + 32);
  }
  return facts;
}

std::string about(const Facts& facts) {
  if (facts.empty()) return "what happened [say what, and on which day]";
  std::string out = facts.noun.empty() ? "what happened" : facts.noun;
  if (!facts.amount.empty()) out += " of " + facts.amount;
  if (!facts.day.empty()) out += " " + facts.day;
  return out;
}

std::string thing(const Facts& facts) { return facts.noun.empty() ? "this" : facts.noun; }

std::string by_when(const Facts& facts, const ToneContext& context, Tongue tongue) {
  if (tongue == Tongue::en && !facts.until.empty()) return "by " + facts.until + ", [hour]";
  const auto zone = context.zone.value_or("UTC");
  const auto is_past = [&](Instant at) { return context.now && at < *context.now; };
  std::optional<Instant> next;
  if (context.promises)
    for (const auto& promise : *context.promises)
      if (!is_past(promise.due) && (!next || promise.due < *next)) next = promise.due;
  if (!next && context.deadline && !is_past(*context.deadline)) next = context.deadline;
  return next ? by_time(tongue, zone, *next) : by_some_time(tongue);
}

bool is_concrete(std::string_view part) {
  if (!amount_pattern().first(part).empty() || !day_pattern().first(part).empty()) return true;
  bool found = false;
  each_word(part, [&](std::string_view word) { found = found || is_service_noun(word); });
  return found;
}

}  // namespace amends::language
