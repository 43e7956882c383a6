#include "domain/recovery/describe_phrases.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/calendar/hours.hpp"

namespace amends::domain {
namespace {

// How much of a text a line or a quotation shows; what is cut is one click away. Not a limit of input.
constexpr std::size_t line_shown_bytes = 160;
constexpr std::size_t quote_shown_bytes = 320;
constexpr std::size_t salutation_bytes = 60;

constexpr std::string_view erased_words = "words since erased";

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_blank(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string cut_at_word(const std::string& text, std::size_t max) {
  if (text.size() <= max) return text;
  auto kept = cut_utf8(text, max);
  if (const auto blank = kept.rfind(' '); blank != std::string_view::npos && blank > 0) kept = kept.substr(0, blank);
  return std::string(kept) + "…";
}

// First words that are never names, so that they lose their capital inside a sentence.
bool starts_with_common_word(std::string_view text) {
  static constexpr std::array words{"The",  "A",    "An",    "All",   "Another", "Two",  "Three", "Four", "Five", "Six",   "Your",
                                    "Her",  "His",  "Their", "Our",   "This",    "That", "It",    "We",   "You",  "Same",  "She",
                                    "He",   "They", "What",  "Why",   "When",    "How",  "Who",   "No",   "Not",  "Every", "Each",
                                    "Some", "Any",  "To",    "By",    "On",      "In",   "At",    "From", "With", "For",   "Of",
                                    "New",  "Full", "Half",  "There", "One",     "Both", "My"};
  const auto first = text.substr(0, text.find_first_of(" ,.;:"));
  return std::ranges::find(words, first) != words.end();
}

std::string lower_first(std::string text) {
  if (!text.empty() && starts_with_common_word(text)) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string_view weekday_name(std::chrono::sys_days day) {
  static constexpr std::array<std::string_view, 7> names{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
  return names[std::chrono::weekday{day}.c_encoding()];
}

// Due at the end of a day: the day says it all.
bool is_end_of_day(std::string_view zone, Instant t) { return local_time_text(zone, t) == "23:59"; }

}  // namespace

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string lower_first_letter(std::string text) {
  const bool is_word = text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z';
  if (is_word) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string inside(std::string name) { return name == "You" ? "you" : name; }

std::string possessive(const std::string& name) { return name == "You" ? "your" : name + "’s"; }

std::string possessive_pronoun(const Names& names) {
  const auto object = names.pronoun_object();
  if (object == "him") return "his";
  return object == "them" ? "their" : object;
}

bool is_plural(const Names& names) { return names.pronoun_subject() == "they"; }

std::string brief(const Words& words) {
  if (words.erased) return std::string(erased_words);
  auto text = cut_at_word(on_one_line(words.text), line_shown_bytes);
  if (text.ends_with('.') && !text.ends_with("..")) text.pop_back();
  return text;
}

std::string brief_inside(const Words& words) { return lower_first(brief(words)); }

std::string definite(const Words& title) {
  auto text = brief(title);
  if (const auto comma = text.find(", "); comma != std::string::npos) text.resize(comma);
  for (const std::string_view article : {"A ", "An "})
    if (text.starts_with(article)) return "the " + text.substr(article.size());
  return lower_first(text);
}

Words excerpt(const Words& words) {
  if (words.text.empty()) return words;
  std::string_view text = words.text;
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  const auto line_end = text.find('\n');
  if (line_end != std::string_view::npos && line_end <= salutation_bytes) {
    auto line = text.substr(0, line_end);
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    if (line.ends_with(',') && text.find_first_not_of(" \r\n\t", line_end) != std::string_view::npos) text.remove_prefix(line_end);
  }
  const auto whole = on_one_line(text);
  if (whole.size() <= quote_shown_bytes) return Words(whole);
  const auto kept = cut_utf8(whole, quote_shown_bytes);
  const auto end = std::max({kept.rfind(". ") + 1, kept.rfind("! ") + 1, kept.rfind("? ") + 1});  // npos + 1 is 0
  if (end > quote_shown_bytes / 3) return Words(std::string(kept.substr(0, end)));
  return Words(cut_at_word(whole, quote_shown_bytes));
}

std::string sentence(std::string text) {
  if (text.empty()) return text;
  const bool closed = text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…") || text.ends_with(".”");
  return closed ? text : text + ".";
}

std::string labelled(const std::string& label, const std::string& said) { return sentence(said.empty() ? label : label + ": " + said); }

std::string aside_of(const Words& words) { return words.empty() ? "" : sentence(capital(brief(words))); }

std::string day_from(Instant t, Instant now, std::string_view zone) {
  const auto day = local_day(zone, t);
  const auto ahead = (day - local_day(zone, now)).count();
  if (ahead == 0) return "today";
  if (ahead >= -6 && ahead <= 6) return std::string(weekday_name(day));
  return local_day_text(zone, t);
}

std::string when_from(Instant t, Instant now, std::string_view zone) {
  const auto ahead = local_day(zone, t) - local_day(zone, now);
  const auto day = day_from(t, now, zone);
  if (ahead > std::chrono::days{6} || is_end_of_day(zone, t)) return day;
  return day + " " + local_time_text(zone, t);
}

std::string by_from(Instant due, Instant now, std::string_view zone) {
  if (local_day(zone, due) != local_day(zone, now)) return "by " + when_from(due, now, zone);
  return is_end_of_day(zone, due) ? "today" : "by " + local_time_text(zone, due);
}

std::string window_from(Instant opens, Instant closes, Instant now, std::string_view zone) {
  if (opens <= now) return by_from(closes, now, zone);
  if (local_day(zone, opens) != local_day(zone, closes))
    return fmt::format("{} to {}", when_from(opens, now, zone), when_from(closes, now, zone));
  return fmt::format("{}, {} to {}", day_from(opens, now, zone), local_time_text(zone, opens), local_time_text(zone, closes));
}

std::string length_of(int seconds) {
  if (seconds < 60) return fmt::format("{} s", std::max(seconds, 0));
  const int minutes = (seconds + 30) / 60;
  if (minutes < 60) return fmt::format("{} min", minutes);
  return minutes % 60 == 0 ? fmt::format("{} h", minutes / 60) : fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

std::string every(int minutes) {
  constexpr int hour = 60, day = 24 * hour;
  if (minutes == hour) return "every hour";
  if (minutes == day) return "every day";
  if (minutes % day == 0) return fmt::format("every {} days", minutes / day);
  if (minutes % hour == 0) return fmt::format("every {} hours", minutes / hour);
  return fmt::format("every {} min", minutes);
}

std::string count_word(std::size_t count) {
  static constexpr std::array<std::string_view, 11> words{"no",  "one",   "two",   "three", "four", "five",
                                                          "six", "seven", "eight", "nine",  "ten"};
  return count < words.size() ? std::string(words[count]) : fmt::format("{}", count);
}

std::string ordinal(int n) {
  const bool teen = n % 100 >= 11 && n % 100 <= 13;
  const auto* suffix = teen ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
  return fmt::format("{}{}", n, suffix);
}

std::string short_money(const Money& money) {
  auto text = to_text(money);
  const auto digits = static_cast<std::size_t>(minor_digits(money.currency));
  const auto cents = digits > 0 ? "." + std::string(digits, '0') : std::string();
  if (const auto at = text.rfind(cents); !cents.empty() && at != std::string::npos) text.erase(at, cents.size());
  return text;
}

}  // namespace amends::domain
