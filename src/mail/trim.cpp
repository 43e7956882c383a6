#include "mail/trim.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "mail/html_text.hpp"
#include "mail/reply_marks.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

constexpr std::size_t signature_lines_max = 20;       // a longer block below "-- " is text
constexpr std::size_t plain_signature_lines_max = 6;  // of a mail that answers nothing: name, firm, street, place, number, address
constexpr std::size_t after_sent_from_lines_max = 4;  // what may follow "Sent from my phone": a name, a number

struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;  // one past its last line
};

bool has_text(Lines lines) {
  for (const auto line : lines)
    if (!is_blank(line) && !is_rule(line)) return true;
  return false;
}

std::string join(Lines lines) {
  std::string out;
  for (const auto line : lines) {
    out += trim_end(line);
    out += '\n';
  }
  return std::string(trim_space(out));
}

// The first mark of a quoted mail that is not itself within a quote.
std::optional<Mark> first_mark(Lines lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_blank(lines[i])) continue;
    if (is_reply_above_line(lines[i])) return Mark{i, i + 1};
    if (is_quoted(lines[i])) continue;
    if (const auto count = header_block_lines(lines, i)) return Mark{i, i + count};
    if (is_original_message_line(lines[i])) return Mark{i, i + 1};
    if (const auto count = attribution_lines(lines, i)) return Mark{i, i + count};
  }
  return std::nullopt;
}

std::size_t past_blank(Lines lines, std::size_t at) {
  while (at < lines.size() && is_blank(lines[at])) ++at;
  return at;
}

// One past a block of quoted lines with the blank lines between them.
std::size_t past_quote(Lines lines, std::size_t at) {
  std::size_t end = at;
  for (std::size_t i = at; i < lines.size(); ++i) {
    if (is_quoted(lines[i])) {
      end = i + 1;
    } else if (!is_blank(lines[i])) {
      break;
    }
  }
  return end;
}

bool has_quote(Lines lines) {
  for (const auto line : lines)
    if (is_quoted(line)) return true;
  return false;
}

// Paragraphs of disclaimer at the end; one that is all there is stays.
Lines without_disclaimers(Lines lines) {
  for (;;) {
    std::size_t end = lines.size();
    while (end > 0 && (is_blank(lines[end - 1]) || is_rule(lines[end - 1]))) --end;
    std::size_t begin = end;
    while (begin > 0 && !is_blank(lines[begin - 1]) && !is_rule(lines[begin - 1])) --begin;
    if (begin == end || !has_text(lines.first(begin)) || !is_disclaimer(join(lines.subspan(begin, end - begin)))) return lines;
    lines = lines.first(begin);
  }
}

Lines without_signature(Lines lines) {
  lines = without_disclaimers(lines);
  const auto filled = [&](std::size_t from) {
    std::size_t count = 0;
    for (std::size_t i = from; i < lines.size(); ++i) count += !is_blank(lines[i]);
    return count;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool mark = is_signature_mark(lines[i]) && filled(i + 1) <= signature_lines_max;
    const bool sent_from = is_sent_from_line(lines[i]) && has_text(lines.first(i)) && filled(i + 1) <= after_sent_from_lines_max;
    if (mark || sent_from) {
      lines = lines.first(i);
      break;
    }
  }
  while (!lines.empty() &&
         (is_blank(lines.back()) || is_rule(lines.back()) || (is_sent_from_line(lines.back()) && has_text(lines.first(lines.size() - 1)))))
    lines = lines.first(lines.size() - 1);
  return lines;
}

// A quote that nothing follows goes; the last line before it may introduce it.
Lines without_trailing_quote(Lines lines) {
  std::size_t end = lines.size();
  while (end > 0 && (is_blank(lines[end - 1]) || is_quoted(lines[end - 1]))) --end;
  return end > 0 && has_quote(lines.subspan(end)) ? lines.first(end) : lines;
}

std::string clean(Lines lines) { return join(without_signature(without_trailing_quote(without_signature(lines)))); }

// What stands below the quote that `mark` introduces: nothing where the quote is not marked line by line, for then no one can tell.
// Answers between the lines come with the quotes they answer.
std::string below(Lines lines, const Mark& mark) {
  const std::size_t quote = past_blank(lines, mark.end);
  if (quote >= lines.size() || !is_quoted(lines[quote])) return {};
  const Lines after = without_trailing_quote(without_signature(lines.subspan(past_quote(lines, quote))));
  return has_text(after) && has_quote(after) ? clean(lines.subspan(quote)) : join(without_signature(after));
}

// The mark as RFC 3676 has it, blank included: two hyphens alone may be the writer's own line.
Lines without_plain_signature(Lines lines) {
  const auto mark = std::find(lines.rbegin(), lines.rend(), "-- ");
  if (mark == lines.rend()) return lines;
  const auto above = lines.first(static_cast<std::size_t>(lines.rend() - mark) - 1);
  const auto below = lines.subspan(above.size() + 1);
  const auto filled = std::count_if(below.begin(), below.end(), [](std::string_view line) { return !is_blank(line); });
  return has_text(above) && filled <= static_cast<std::ptrdiff_t>(plain_signature_lines_max) ? above : lines;
}

std::string_view unquoted(std::string_view line) {
  line = trim_space(line);
  while (line.starts_with('>')) line = trim_space(line.substr(1));
  return line;
}

// The lines of `all` between those of `kept`, each line compared as `form` gives it; nothing where `kept` is not all found.
template <class Form>
std::optional<std::string> between(Lines all, Lines kept, Form form) {
  std::vector<std::string_view> rest;
  auto next = kept.begin();
  const auto pass_blank = [&] {
    while (next != kept.end() && is_blank(*next)) ++next;
  };
  for (const auto line : all) {
    pass_blank();
    if (next != kept.end() && !is_blank(line) && form(line) == form(*next)) {
      ++next;
    } else if (!is_blank(line) || (!rest.empty() && !is_blank(rest.back()))) {
      rest.push_back(line);
    }
  }
  pass_blank();
  return next == kept.end() ? std::optional(join(rest)) : std::nullopt;
}

}  // namespace

std::string trim_reply(std::string_view text) {
  const std::string normal = unix_lines(text);
  const std::vector<std::string_view> all = split_lines(normal);
  const Lines lines(all);
  const auto mark = first_mark(lines);
  if (!mark) return clean(lines);
  const std::string above = clean(lines.first(mark->begin));
  const std::string under = below(lines, *mark);
  if (above.empty() && under.empty()) {
    // Nothing but a quote or a forward. A forward is what the writer sends: the text below its header fields.
    if (has_quote(lines.subspan(mark->end)) || is_reply_above_line(lines[mark->begin])) return {};
    Lines rest = lines.subspan(mark->end);
    if (const auto inner = first_mark(rest); inner && inner->begin > 0) rest = rest.first(inner->begin);
    return clean(rest);
  }
  if (above.empty()) return under;
  return under.empty() ? above : above + "\n\n" + under;
}

std::string trim_first(std::string_view text) {
  const std::string normal = unix_lines(text);
  const std::vector<std::string_view> lines = split_lines(normal);
  return join(without_disclaimers(without_plain_signature(without_disclaimers(lines))));
}

std::string left_out(std::string_view whole, std::string_view shown) {
  const std::string all_text = unix_lines(whole);
  const std::string shown_text = unix_lines(shown);
  const auto all = split_lines(all_text);
  const auto kept = split_lines(shown_text);
  if (auto rest = between(all, kept, [](std::string_view line) { return trim_space(line); })) return std::move(*rest);
  // A forward that was opened lost its marks of quoting.
  return between(all, kept, unquoted).value_or(join(all));
}

std::string trim_html_reply(std::string_view html) { return trim_reply(html_to_text(html, HtmlQuotes::dropped)); }

}  // namespace amends::mail
