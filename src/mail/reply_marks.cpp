#include "mail/reply_marks.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "mail/reply_words.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

constexpr std::size_t attribution_lines_max = 6;
constexpr std::size_t attribution_bytes_max = 500;

// Without white space, quote marks and emphasis around it.
std::string_view bare(std::string_view line) {
  line = trim_space(line);
  while (!line.empty() && (line.front() == '*' || line.front() == '>' || line.front() == '|' || is_space(line.front())))
    line.remove_prefix(1);
  // Marks that set the direction of Hebrew and Arabic, and the zero-width space.
  for (bool again = true; again;) {
    again = false;
    for (const auto mark : {"\xE2\x80\x8F"sv, "\xE2\x80\x8E"sv, "\xE2\x80\xAA"sv, "\xE2\x80\xAB"sv, "\xE2\x80\xAC"sv, "\xE2\x80\x8B"sv})
      if (line.starts_with(mark)) {
        line.remove_prefix(mark.size());
        again = true;
      }
  }
  return line;
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }
// someone@example.org, not "@someone".
bool has_address(std::string_view text) {
  for (auto at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
    if (at == 0 || is_space(text[at - 1])) continue;
    const auto end = std::min(text.find_first_of(" >\t", at), text.size());
    if (text.substr(at, end - at).find('.') != text.npos) return true;
  }
  return false;
}

// A year of four digits and a time of day.
bool has_moment(std::string_view text) {
  bool year = false;
  bool time = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && is_digit(text[i - 1])) continue;
    const auto digit = [&](std::size_t k) { return k < text.size() && is_digit(text[k]); };
    year = year || ((text.substr(i, 2) == "19" || text.substr(i, 2) == "20") && digit(i + 2) && digit(i + 3) && !digit(i + 4));
    const std::size_t mark = i + (digit(i + 1) ? 2 : 1);
    time = time || (digit(i) && mark < text.size() && (text[mark] == ':' || text[mark] == '.') && digit(mark + 1) && digit(mark + 2) &&
                    !digit(mark + 3) && !(text[mark] == '.' && mark + 3 < text.size() && text[mark + 3] == '.'));
  }
  return year && time;
}

bool opens_like_attribution(std::string_view line) {
  line = bare(line);
  while (!line.empty() && (line.front() == '-' || line.front() == ' ')) line.remove_prefix(1);
  if (line.size() > 300) return false;
  const std::string lower = lower_ascii(line);
  for (const auto word : opening_words)
    if (lower.starts_with(word) && lower.size() > word.size() && is_space(lower[word.size()]) && has_digit(lower)) return true;
  for (const auto sign : opening_signs)
    if (lower.starts_with(sign) && has_digit(lower)) return true;
  if (is_digit(line.empty() ? ' ' : line[0]) && line.size() > 8 && lower.substr(0, 12).find_first_of("./-: ") != lower.npos) return true;
  return has_address(line) || line.ends_with('<') || has_moment(line);
}

bool ends_like_attribution(std::string_view joined) {
  return joined.ends_with(':') || joined.ends_with("："sv) || joined.ends_with("----") || joined.ends_with(":*") ||
         joined.ends_with(">:") || joined.ends_with(":\xC2\xA0");
}

// "2013/7/20 Sam via Forum <info@example.org>", the old form of Gmail, without a verb.
bool is_bare_gmail_form(std::string_view joined) {
  if (joined.size() < 12 || !has_address(joined) || !(joined.ends_with('>') || joined.ends_with(">:"))) return false;
  std::size_t i = 0;
  while (i < joined.size() && is_digit(joined[i])) ++i;
  return i == 4 && (joined[4] == '/' || joined[4] == '-') && joined.find('<') != joined.npos;
}

enum class FieldKind { none, from, date, other };

FieldKind field_kind(std::string_view line) {
  line = bare(line);
  auto colon = line.find(':');
  std::size_t colon_bytes = 1;
  if (const auto wide = line.find("："sv); wide < colon) {
    colon = wide;
    colon_bytes = 3;
  }
  if (colon == line.npos || colon == 0 || colon > 40) return FieldKind::none;
  std::string name = lower_ascii(trim_space(line.substr(0, colon)));
  while (name.ends_with('*') || name.ends_with(' ') || name.ends_with("\xC2\xA0"))
    name.erase(name.size() - (name.ends_with("\xC2\xA0") ? 2 : 1));
  const auto is = [&](const auto& words) { return std::find(words.begin(), words.end(), name) != words.end(); };
  if (is(from_words)) return FieldKind::from;
  if (is(date_words)) return has_digit(line.substr(colon + colon_bytes)) || name == "risposta" ? FieldKind::date : FieldKind::none;
  if (is(other_words)) return FieldKind::other;
  return FieldKind::none;
}

}  // namespace

bool is_blank(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char c) { return is_space(c) || c == '\xC2' || c == '\xA0'; });
}

bool is_quoted(std::string_view line) {
  line = trim_space(line);
  return line.starts_with('>') || line.starts_with("| ") || line == "|" || line.starts_with("&gt;");
}

bool is_rule(std::string_view line) {
  line = trim_space(line);
  if (line == "ᐧ") return true;  // left by a mail tracker
  return line.size() >= 2 && line.find_first_not_of("-_*#~=+") == line.npos;
}

bool is_signature_mark(std::string_view line) {
  line = trim_end(line);
  return line == "--" || line == "\xE2\x80\x94" || line == "\xE2\x80\x93" || line == "- --" || line == "\xE2\x80\x94\xE2\x80\x94";
}

bool is_sent_from_line(std::string_view line) {
  line = trim_space(line);
  while (!line.empty() && (line.front() == '(' || line.front() == '<' || line.front() == '*' || line.front() == '[' || line.front() == '_'))
    line.remove_prefix(1);
  if (line.empty() || line.size() > 200) return false;
  const std::string lower = lower_ascii(line);
  return std::any_of(sent_from_words.begin(), sent_from_words.end(), [&](std::string_view word) { return lower.starts_with(word); });
}

bool is_reply_subject(std::string_view subject) {
  subject = trim_space(subject);
  while (subject.starts_with('[') && subject.find(']') != subject.npos) subject = trim_space(subject.substr(subject.find(']') + 1));
  const std::string lower = lower_ascii(subject);
  return std::any_of(reply_subject_words.begin(), reply_subject_words.end(), [&](std::string_view word) {
    if (!lower.starts_with(word)) return false;
    auto after = std::string_view(lower).substr(word.size());
    // "Re[2]:", "Re(2):", "Re^2:", "Re2:": some programs count.
    while (!after.empty() && (is_digit(after.front()) || is_space(after.front()) || "[]()^*"sv.find(after.front()) != "[]()^*"sv.npos))
      after.remove_prefix(1);
    return after.starts_with(':') || after.starts_with("："sv);
  });
}

bool is_reply_above_line(std::string_view line) { return line.size() < 200 && contains_any(lower_ascii(line), reply_above_words); }

bool is_from_word(std::string_view lower_name) {
  return !lower_name.empty() && lower_name != "reply-to" && lower_name != "antwort an" &&
         std::find(from_words.begin(), from_words.end(), lower_name) != from_words.end();
}

bool is_forwarded_message_line(std::string_view line) {
  return is_original_message_line(line) && contains_any(lower_ascii(bare(line)), forwarded_words);
}

bool is_original_message_line(std::string_view line) {
  const auto text = bare(line);
  if (text.size() > 120) return false;
  const bool marked = text.starts_with("--") || text.starts_with("__") || text.starts_with("==") || text.ends_with("--") ||
                      text.ends_with(':') || text.starts_with("\xE2\x80\x94");
  if (!marked) return false;
  const std::string lower = lower_ascii(text);
  return contains_any(lower, original_words) || contains_any(lower, forwarded_words);
}

bool is_disclaimer(std::string_view paragraph) {
  constexpr std::size_t looked_at = 2000;
  const std::string lower = lower_ascii(bare(paragraph.substr(0, looked_at)));
  const bool opens =
      std::any_of(disclaimer_openings.begin(), disclaimer_openings.end(), [&](std::string_view word) { return lower.starts_with(word); });
  return opens && contains_any(lower, disclaimer_matters);
}

std::size_t header_block_lines(Lines lines, std::size_t at) {
  std::size_t i = at;
  while (i < lines.size() && i < at + 3 && (is_rule(lines[i]) || is_original_message_line(lines[i]))) ++i;
  if (i > at)
    while (i < lines.size() && i < at + 5 && is_blank(lines[i])) ++i;
  std::size_t fields = 0;
  bool from = false;
  bool date = false;
  bool address = false;
  const std::size_t begin = i;
  std::size_t last = i;
  for (; i < lines.size() && i < begin + 16; ++i) {
    const FieldKind kind = field_kind(lines[i]);
    if (kind == FieldKind::none) {
      // A long list of recipients, or a subject, goes on over lines; Outlook for the web leaves blank lines between.
      if (i == begin || (is_blank(lines[i]) && !(i + 1 < lines.size() && field_kind(lines[i + 1]) != FieldKind::none))) break;
      if (i - last > 2) break;
      continue;
    }
    ++fields;
    from = from || kind == FieldKind::from;
    date = date || kind == FieldKind::date;
    address = address || has_address(lines[i]);
    last = i;
  }
  const bool block = fields >= 3 ? (from || date) : fields == 2 && (from || date) && address;
  return block ? last + 1 - at : 0;
}

std::size_t attribution_lines(Lines lines, std::size_t at) {
  if (!opens_like_attribution(lines[at])) return 0;
  std::string joined;
  for (std::size_t i = at; i < lines.size() && i < at + attribution_lines_max; ++i) {
    const auto line = trim_space(i == at ? lines[i] : bare(lines[i]));
    if (!joined.empty()) joined += ' ';
    joined += line;
    if (joined.size() > attribution_bytes_max) return 0;
    const auto text = bare(joined);
    if (is_bare_gmail_form(text)) return i + 1 - at;
    const std::string lower = lower_ascii(text);
    if (ends_like_attribution(text) && contains_any(lower, verbs) && (has_digit(text) || has_address(text))) return i + 1 - at;
    // A moment, an address and a colon need no verb: some languages write none, and no list holds them all.
    if (text.ends_with(':') && has_address(text) && text.find_first_of("<(") != text.npos && has_moment(text)) return i + 1 - at;
    // A sentence that merely ends with a colon is none; neither is a second paragraph.
    if (i > at && is_blank(lines[i]) && i + 1 < lines.size() && !bare(lines[i + 1]).starts_with('<')) return 0;
  }
  return 0;
}

}  // namespace amends::mail
