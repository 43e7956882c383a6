#include "language/tone/facts.hpp"

#include <algorithm>
#include <array>

#include "language/promises/local_day.hpp"
#include "language/tone/lexicon.hpp"
#include "language/tone/rule.hpp"

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

void take_from(Facts& facts, const Prepared& text, std::size_t start, std::size_t end, int noun_min, Place place) {
  const auto part = std::string_view(text.plain).substr(start, end - start);
  if (facts.amount.empty())
    if (const auto found = amount_pattern().first(part); !found.empty()) facts.amount = text.written(found);
  if (facts.day.empty())
    if (const auto found = day_pattern().first(part); !found.empty()) facts.day = with_on(text.written(found), found);
  if (facts.noun.empty())
    if (const auto noun = best_noun(part, place); noun.weight >= noun_min) facts.noun = text.written(noun.words);
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
  Facts facts;
  take_from(facts, text, sentence.start, sentence.end, 3, Place::here);
  if (facts.noun.empty() || facts.day.empty() || facts.amount.empty()) {
    Facts elsewhere;
    take_from(elsewhere, text, 0, text.plain.size(), 4, Place::elsewhere);
    if (facts.noun.empty()) facts.noun = elsewhere.noun;
    if (facts.day.empty()) facts.day = elsewhere.day;
    if (facts.amount.empty()) facts.amount = elsewhere.amount;
  }
  if (facts.noun.empty() && context.topic) {
    const auto topic = prepare(*context.topic);
    take_from(facts, topic, 0, topic.plain.size(), 1, Place::here);
    if (facts.noun.empty())
      each_word(topic.plain, [&](std::string_view word) {
        if (facts.noun.empty() && is_letters(word) && !is_no_noun(word) && !is_adjective(word) && determiner_of(word) == 0)
          facts.noun = "the " + topic.written(word);
      });
    if (facts.noun.starts_with("The ") || facts.noun.starts_with("Your ") || facts.noun.starts_with("My "))
      facts.noun[0] = static_cast<char>(facts.noun[0] + 32);
  }
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

std::string by_when(const Facts& facts, const ToneContext& context) {
  if (!facts.day.empty() && !facts.day.starts_with("since") && !facts.day.starts_with("last") && !facts.day.starts_with("yesterday")) {
    auto day = facts.day.starts_with("on ") ? facts.day.substr(3) : facts.day;
    return day.starts_with("by ") ? day + " at [hour]" : "by " + day + ", [hour]";
  }
  if (context.promises && !context.promises->empty()) {
    const auto next =
        std::min_element(context.promises->begin(), context.promises->end(), [](const auto& a, const auto& b) { return a.due < b.due; });
    return "by " + spoken_time(context.zone.value_or("UTC"), next->due);
  }
  if (context.deadline) return "by " + spoken_time(context.zone.value_or("UTC"), *context.deadline);
  return "by [day and hour]";
}

bool is_concrete(std::string_view part) {
  if (!amount_pattern().first(part).empty() || !day_pattern().first(part).empty()) return true;
  bool found = false;
  each_word(part, [&](std::string_view word) { found = found || is_service_noun(word); });
  return found;
}

}  // namespace amends::language
