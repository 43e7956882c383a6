#include <cmath>
#include <set>

#include <fmt/format.h>

#include "language/tone/case_rules.hpp"

// Reference 5.7: sentences, capitals, marks, ease of reading. Scores are inputs, not the goal.

namespace amends::language {
namespace {

constexpr int sentence_words_max = 35;      // any longer one is told
constexpr int readability_words_min = 100;  // below, only the length of sentences is looked at
constexpr double reading_ease_min = 60.0;
constexpr double grade_max = 8.0;
constexpr double average_words_max = 20.0;
constexpr double passive_share_max = 0.20;
constexpr int capitals_letters_min = 4;

int syllables(std::string_view word) {
  int count = 0;
  bool vowel_before = false;
  for (const char c : word) {
    const bool vowel = c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    if (vowel && !vowel_before) ++count;
    vowel_before = vowel;
  }
  if (word.size() > 3 && word.ends_with('e') && !word.ends_with("le")) --count;
  if (word.size() > 3 && word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded")) --count;
  return std::max(count, 1);
}

int words_of(std::string_view plain) {
  int words = 0;
  each_word(plain,
            [&](std::string_view word) { words += word.find_first_of("abcdefghijklmnopqrstuvwxyz0123456789") != word.npos ? 1 : 0; });
  return words;
}

void long_sentences(const Look& look, Findings& out) {
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    const int words = words_of(plain);
    if (words <= sentence_words_max) continue;
    auto finding = finding_at(look.text, sentence, plain, "form.long_sentence", FindingSeverity::warn);
    finding.title = filled(wording(look.text.tongue, "form.long_sentence").title, words);
    finding.why = wording(look.text.tongue, "form.long_sentence").why;
    // Cut at the joint nearest to the middle.
    static const Pattern joints(R"((,? (?:and|but|so|which|because|und|aber|et|mais|y|pero) |; |, ))");
    std::string_view best;
    const auto middle = plain.size() / 2;
    for (const auto joint : joints.all(plain)) {
      const auto at = static_cast<std::size_t>(joint.data() - plain.data());
      const auto far = [&](std::size_t place) { return place > middle ? place - middle : middle - place; };
      if (best.empty() || far(at) < far(static_cast<std::size_t>(best.data() - plain.data()))) best = joint;
    }
    if (!best.empty()) {
      const auto at = sentence.start + static_cast<std::size_t>(best.data() - plain.data());
      finding.suggestion =
          trimmed(look.text.written(sentence.start, at)) + ". " + capital(look.text.written(at + best.size(), sentence.end));
    }
    out.push_back(std::move(finding));
  }
}

// Words in capitals, in the text as it was written; short ones are names of things.
void capitals(const Look& look, Findings& out) {
  const auto text = look.text.text.substr(0, look.text.body_end);
  int run = 0;
  std::size_t run_start = 0, run_end = 0;
  std::vector<std::pair<std::size_t, std::size_t>> runs;
  const auto close = [&] {
    if (run >= 2 || (run == 1 && run_end - run_start >= 8)) runs.emplace_back(run_start, run_end);
    run = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto is_letter = [&](std::size_t i) { return (text[i] >= 'A' && text[i] <= 'Z') || (text[i] >= 'a' && text[i] <= 'z'); };
    if (!is_letter(at)) {
      if (text[at] == '\n' || (text[at] >= '0' && text[at] <= '9') || text[at] == '/' || text[at] == '_') {
        if (text[at] != '\n') {  // part of a code or an address: not a word
          while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ') ++at;
        }
        close();
      }
      if (at < text.size()) ++at;
      continue;
    }
    const auto start = at;
    bool upper = true;
    while (at < text.size() && (is_letter(at) || text[at] == '\'')) {
      upper = upper && !(text[at] >= 'a' && text[at] <= 'z');
      ++at;
    }
    if (upper && at - start >= static_cast<std::size_t>(capitals_letters_min)) {
      if (run++ == 0) run_start = start;
      run_end = at;
    } else if (!(upper && run > 0 && at - start > 1)) {
      close();
    } else {
      run_end = at;
    }
    if (at < text.size() && static_cast<unsigned char>(text[at]) > ' ' && (text[at] == '-' || (text[at] >= '0' && text[at] <= '9')))
      while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ') ++at;
  }
  close();
  for (const auto& [start, end] : runs) {
    const auto plain_at =
        static_cast<std::size_t>(std::lower_bound(look.text.origin.begin(), look.text.origin.end(), start) - look.text.origin.begin());
    if (plain_at >= look.text.plain.size() || look.text.plain[plain_at] == ' ') continue;  // quoted
    ToneFinding finding;
    finding.rule = "form.all_caps";
    finding.severity = FindingSeverity::hint;
    finding.start = start;
    finding.end = end;
    finding.quote = readable(text.substr(start, end - start));
    finding.title = filled(wording(look.text.tongue, "form.all_caps").title, finding.quote);
    finding.why = wording(look.text.tongue, "form.all_caps").why;
    finding.sentence_start = start;
    finding.sentence_end = end;
    for (const char c : finding.quote) finding.suggestion.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    out.push_back(std::move(finding));
  }
}

void marks(const Look& look, Findings& out) {
  static const Pattern many(R"((!{2,}|[?!]*[!][?!]+))");
  for (const auto& sentence : look.text.sentences) {
    const auto found = many.first(look.text.of(sentence));
    if (found.empty()) continue;
    auto finding = finding_at(look.text, sentence, found, "form.exclamations", FindingSeverity::hint);
    finding.title = filled(wording(look.text.tongue, "form.exclamations").title, finding.quote);
    finding.why = wording(look.text.tongue, "form.exclamations").why;
    const auto at = static_cast<std::size_t>(found.data() - look.text.plain.data());
    finding.suggestion = look.text.written(sentence.start, at) + (found.find('?') != found.npos ? "?" : ".");
    out.push_back(std::move(finding));
  }
}

void reading(const Look& look, Findings& out) {
  int words = 0, syllable_count = 0, passive = 0, sentences = 0;
  static const Pattern passive_voice(
      R"(\b(?:is|are|was|were|been|being|be) (?:\w+ly )?(?:\w{3,}ed|made|sent|given|told|lost|found|paid|kept|taken|done|written|broken|brought|held|put)\b)");
  const Sentence* first_passive = nullptr;
  std::vector<std::pair<std::size_t, int>> paragraph_words;
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    const int here = words_of(plain);
    if (here < 3) continue;
    ++sentences;
    words += here;
    each_word(plain, [&](std::string_view word) { syllable_count += syllables(word); });
    if (passive_voice.in(plain)) {
      ++passive;
      if (!first_passive) first_passive = &sentence;
    }
    if (paragraph_words.empty() || paragraph_words.back().first != sentence.paragraph) paragraph_words.emplace_back(sentence.paragraph, 0);
    paragraph_words.back().second += here;
  }
  if (sentences == 0) return;
  const double per_sentence = static_cast<double>(words) / sentences;
  if (per_sentence > average_words_max && sentences >= 3)
    out.push_back(finding_of_absence(look.text, "form.sentence_length", FindingSeverity::hint,
                                     filled(wording(look.text.tongue, "form.sentence_length").title, fmt::format("{:.0f}", per_sentence)),
                                     wording(look.text.tongue, "form.sentence_length").why, ""));
  if (look.text.tongue != Tongue::en || !look.has_rules || words < readability_words_min) return;
  const double per_word = static_cast<double>(syllable_count) / words;
  const double ease = 206.835 - 1.015 * per_sentence - 84.6 * per_word;
  const double grade = 0.39 * per_sentence + 11.8 * per_word - 15.59;
  if (ease < reading_ease_min && grade > grade_max)
    out.push_back(finding_of_absence(look.text, "form.readability", FindingSeverity::hint,
                                     fmt::format("Hard to read: ease {:.0f}, grade {:.0f}.", ease, grade),
                                     "Shorter sentences and shorter words; 60 and 8 are good.", ""));
  if (first_passive && static_cast<double>(passive) / sentences > passive_share_max && passive >= 3) {
    auto finding = finding_at(look.text, *first_passive, look.text.of(*first_passive), "form.passive", FindingSeverity::hint);
    finding.title = fmt::format("{} of {} sentences do not say who.", passive, sentences);
    finding.why = "“We did” is shorter and takes responsibility.";
    out.push_back(std::move(finding));
  }
  for (const auto& [paragraph, count] : paragraph_words)
    if (count > 90) {
      for (const auto& sentence : look.text.sentences)
        if (sentence.paragraph == paragraph) {
          auto finding = finding_at(look.text, sentence, look.text.of(sentence), "form.paragraph", FindingSeverity::hint);
          finding.title = fmt::format("A paragraph of {} words.", count);
          finding.why = "Five lines are enough.";
          out.push_back(std::move(finding));
          break;
        }
    }
}

// An abbreviation that is not written out where it is first used.
void acronyms(const Look& look, Findings& out) {
  static const std::set<std::string_view> known = {
      "ok",   "uk",  "usa", "eu",  "us",  "vat", "pdf", "id",   "tv",   "url", "sms", "gps", "vip",  "faq", "diy",  "pin",
      "sim",  "usb", "led", "ceo", "am",  "pm",  "dm",  "uhr",  "eur",  "gbp", "usd", "chf", "iban", "bic", "gmbh", "ltd",
      "plc",  "dvd", "cd",  "pc",  "ios", "hd",  "atm", "nhs",  "bbc",  "ups", "dhl", "dpd", "cet",  "gmt", "utc",  "wifi",
      "html", "mr",  "mrs", "ms",  "dr",  "nb",  "ps",  "rsvp", "asap", "fyi", "ie",  "eg",  "afca", "fos"};
  if (look.text.tongue != Tongue::en || !look.has_rules || look.words < 40) return;
  const auto text = look.text.text.substr(0, look.text.body_end);
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const auto upper = [&](std::size_t i) { return i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; };
    const auto wordish = [&](std::size_t i) {
      return i < text.size() && ((text[i] >= 'a' && text[i] <= 'z') || upper(i) || (text[i] >= '0' && text[i] <= '9') || text[i] == '-' ||
                                 text[i] == '/' || text[i] == '^' || text[i] == '@' || text[i] == '#');
    };
    if (!upper(at) || (at > 0 && wordish(at - 1))) continue;
    auto end = at;
    while (upper(end)) ++end;
    if (end - at < 3 || end - at > 5 || wordish(end)) {
      at = end;
      continue;
    }
    std::string lower(text.substr(at, end - at));
    for (char& c : lower) c = static_cast<char>(c + 32);
    const bool spelt_out = (at > 0 && text[at - 1] == '(') || text.substr(end).starts_with(" (");
    if (!known.contains(lower) && !spelt_out) {
      ToneFinding finding;
      finding.rule = "form.acronym";
      finding.severity = FindingSeverity::hint;
      finding.start = finding.sentence_start = at;
      finding.end = finding.sentence_end = end;
      finding.quote = std::string(text.substr(at, end - at));
      finding.title = fmt::format("Not written out: “{}”.", finding.quote);
      finding.why = "Write it out where it stands first.";
      out.push_back(std::move(finding));
      return;
    }
    at = end;
  }
}

}  // namespace

void check_form(const Look& look, Findings& out) {
  long_sentences(look, out);
  capitals(look, out);
  marks(look, out);
  reading(look, out);
  acronyms(look, out);
}

}  // namespace amends::language
