#include "language/tone/sentences.hpp"

#include <algorithm>
#include <array>

#include <re2/re2.h>

#include "language/piece.hpp"

namespace amends::language {
namespace {

constexpr std::size_t quote_bytes_max = 1200;  // a longer quotation is more likely a mark that was never closed
constexpr std::size_t wrapped_line_min = 45;   // a shorter line was ended on purpose

void blank(std::string& plain, std::size_t start, std::size_t end) {
  for (auto at = start; at < end && at < plain.size(); ++at)
    if (plain[at] != '\n') plain[at] = ' ';
}

int words_in(std::string_view part) {
  int words = 0;
  each_word(part, [&](std::string_view) { ++words; });
  return words;
}

void blank_quotations(std::string& plain) {
  for (std::size_t at = plain.find('"'); at != std::string::npos;) {
    const auto close = plain.find('"', at + 1);
    if (close == std::string::npos) return;
    const auto part = std::string_view(plain).substr(at + 1, close - at - 1);
    const bool one_paragraph = part.find("\n\n") == std::string_view::npos && part.size() <= quote_bytes_max;
    if (one_paragraph && words_in(part) >= 3) blank(plain, at + 1, close);
    at = one_paragraph ? plain.find('"', close + 1) : close;
  }
}

void blank_addresses(std::string& plain) {
  static const re2::RE2 address(
      R"((https?://[^\s>)\]]+|www\.[^\s>)\]]+|[a-z0-9._%+-]+@[a-z0-9-]+\.[a-z0-9.-]+|\b[a-z0-9-]+\.(?:com|org|net|eu|co|uk|de|fr|es|io)/[^\s>)\]]*))");
  re2::StringPiece rest(plain);
  re2::StringPiece found;
  std::vector<std::pair<std::size_t, std::size_t>> spans;
  while (re2::RE2::FindAndConsume(&rest, address, &found)) {
    const auto start = static_cast<std::size_t>(found.data() - plain.data());
    auto end = start + found.size();
    while (end > start && (plain[end - 1] == '.' || plain[end - 1] == ',' || plain[end - 1] == '?' || plain[end - 1] == '!')) --end;
    spans.emplace_back(start, end);
  }
  for (const auto& [start, end] : spans) blank(plain, start, end);
}

constexpr std::array<std::string_view, 30> farewells = {"kind regards",
                                                        "best regards",
                                                        "warm regards",
                                                        "regards",
                                                        "best wishes",
                                                        "yours sincerely",
                                                        "yours faithfully",
                                                        "sincerely",
                                                        "with best wishes",
                                                        "best",
                                                        "mit freundlichen grussen",
                                                        "freundliche grusse",
                                                        "viele grusse",
                                                        "herzliche grusse",
                                                        "beste grusse",
                                                        "mit freundlichem gruss",
                                                        "cordialement",
                                                        "bien cordialement",
                                                        "bien a vous",
                                                        "sinceres salutations",
                                                        "meilleures salutations",
                                                        "saludos",
                                                        "atentamente",
                                                        "un saludo",
                                                        "saludos cordiales",
                                                        "un cordial saludo",
                                                        "cordialmente",
                                                        "thanks",
                                                        "many thanks",
                                                        "warmly"};

bool is_farewell(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == ',' || line.back() == '.' || line.back() == '!')) line.remove_suffix(1);
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  return std::find(farewells.begin(), farewells.end(), line) != farewells.end();
}

bool begins_history(std::string_view line) {
  static const re2::RE2 intro(
      R"(^ *(?:on .{4,80} wrote:|am .{4,80} schrieb.{0,80}:|le .{4,80} a ecrit ?:|el .{4,80} escribio:|-{3,} ?original message ?-{3,}|-{3,} ?ursprungliche nachricht ?-{3,})\s*$)");
  return line.size() < 240 && re2::RE2::PartialMatch(piece(line), intro);
}

constexpr std::array<std::string_view, 46> abbreviations = {
    "mr",   "mrs", "ms",  "mx",  "dr",  "prof", "st",  "no",   "nr",   "vs",   "e.g",  "i.e", "approx", "ca",   "z.b", "d.h",
    "u.a",  "bzw", "ggf", "hr",  "fr",  "str",  "tel", "evtl", "inkl", "zzgl", "m",    "mme", "mlle",   "p.ex", "sr",  "sra",
    "srta", "ud",  "uds", "pag", "num", "art",  "ref", "incl", "max",  "min",  "dept", "ext", "fig",    "jr"};

bool ends_abbreviation(std::string_view plain, std::size_t dot) {
  auto start = dot;
  while (start > 0 && (is_word_byte(plain[start - 1]) || plain[start - 1] == '.')) --start;
  const auto word = plain.substr(start, dot - start);
  if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z' && word[0] != 'i') return true;
  return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

// "5 p.m. on Friday", "27 Nov. at nine": no end where a small letter or a figure follows.
bool shortens_a_time(std::string_view plain, std::size_t dot) {
  static constexpr std::array<std::string_view, 27> words = {"a.m", "p.m",   "jan", "feb", "mar",  "apr",  "aug",  "sep",  "sept",
                                                             "oct", "nov",   "dec", "okt", "dez",  "mon",  "tue",  "tues", "wed",
                                                             "thu", "thurs", "fri", "std", "janv", "fevr", "juil", "vend", "sam"};
  auto start = dot;
  while (start > 0 && (is_word_byte(plain[start - 1]) || plain[start - 1] == '.')) --start;
  return std::find(words.begin(), words.end(), plain.substr(start, dot - start)) != words.end();
}

bool is_upper(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return (c >= 'A' && c <= 'Z') || (c == 0xC3 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0x9F);
}

// "3. Juni", "1. Dezember", "3. bis 5.": an ordinal, not an end.
bool is_ordinal(std::string_view plain, std::size_t dot) {
  static constexpr std::array<std::string_view, 17> months = {"jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep",
                                                              "okt", "nov", "dez", "bis", "und", "ode", "des", "um "};
  if (dot == 0 || plain[dot - 1] < '0' || plain[dot - 1] > '9') return false;
  const auto rest = plain.substr(std::min(dot + 2, plain.size()), 3);
  return std::find(months.begin(), months.end(), rest) != months.end();
}

class Splitter {
 public:
  Splitter(std::string_view plain, std::string_view text, const std::vector<std::uint32_t>& origin)
      : plain_(plain), text_(text), origin_(origin) {}

  std::vector<Sentence> run() {
    for (std::size_t at = 0; at < plain_.size(); ++at) {
      const char c = plain_[at];
      if (c == '\n') {
        line_break(at);
        continue;
      }
      if (c != '.' && c != '!' && c != '?') continue;
      auto end = at + 1;
      while (end < plain_.size() && (plain_[end] == '.' || plain_[end] == '!' || plain_[end] == '?' || plain_[end] == '"' ||
                                     plain_[end] == ')' || plain_[end] == '\''))
        ++end;
      if (end < plain_.size() && plain_[end] != ' ' && plain_[end] != '\n') continue;
      if (c == '.' && end == at + 1 && (ends_abbreviation(plain_, at) || is_ordinal(plain_, at))) continue;
      if (c == '.' && end == at + 1 && end + 1 < plain_.size() && plain_[end] == ' ' && shortens_a_time(plain_, at) &&
          !is_upper(text_, origin_[end + 1]))
        continue;
      close(end, plain_.substr(at, end - at).find('?') != std::string_view::npos);
      at = end - 1;
    }
    close(plain_.size(), false);
    return std::move(sentences_);
  }

 private:
  void line_break(std::size_t at) {
    const auto line_length = at - line_start_;
    const auto next = plain_.find_first_not_of(' ', at + 1);
    const bool blank_line = next == std::string_view::npos || plain_[next] == '\n' || at == line_start_;
    const bool mark =
        next != std::string_view::npos && (plain_[next] == '-' || plain_[next] == '*' || plain_.substr(next).starts_with("\xE2\x80\xA2"));
    line_start_ = at + 1;
    if (blank_line) {
      close(at, false);
      ++paragraph_;
      return;
    }
    const bool continues = !mark && (line_length >= wrapped_line_min || !is_upper(text_, origin_[next]));
    if (!continues) close(at, false);
  }

  void close(std::size_t end, bool question) {
    auto from = start_;
    while (from < end && (plain_[from] == ' ' || plain_[from] == '\n')) ++from;
    auto to = end;
    while (to > from && (plain_[to - 1] == ' ' || plain_[to - 1] == '\n')) --to;
    if (to > from) sentences_.push_back({from, to, paragraph_, question});
    start_ = end;
  }

  std::string_view plain_, text_;
  const std::vector<std::uint32_t>& origin_;
  std::vector<Sentence> sentences_;
  std::size_t start_ = 0, line_start_ = 0, paragraph_ = 0;
};

}  // namespace

std::size_t blank_what_is_not_ours(std::string& plain) {
  blank_addresses(plain);
  blank_quotations(plain);
  std::size_t body_end = plain.size();
  bool said_something = false;
  for (std::size_t at = 0; at < plain.size();) {
    const auto end = std::min(plain.find('\n', at), plain.size());
    const auto line = std::string_view(plain).substr(at, end - at);
    const auto first = line.find_first_not_of(' ');
    if (first != std::string_view::npos && line[first] == '>') {
      blank(plain, at, end);
    } else if (line == "--" || line == "-- " || begins_history(line) || (said_something && is_farewell(line))) {
      body_end = at;
      blank(plain, at, plain.size());
      break;
    } else if (first != std::string_view::npos) {
      said_something = true;
    }
    at = end + 1;
  }
  return body_end;
}

std::vector<Sentence> split(std::string_view plain, std::string_view text, const std::vector<std::uint32_t>& origin) {
  return Splitter(plain, text, origin).run();
}

}  // namespace amends::language
