#include "mail/letter_html.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include "mail/text.hpp"

namespace amends::mail {
namespace {

constexpr std::size_t link_bytes_max = 2000;  // of an address; browsers take as much, and nobody writes more
constexpr std::size_t quote_depth_max = 5;    // of nested quotes shown as such; deeper ones join the deepest

// Outlook for Windows reads no max-width: it gets a table of that width.
constexpr std::string_view head =
    "<!DOCTYPE html>\n<html{}>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
    "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"supported-color-schemes\" content=\"light "
    "dark\">\n</head>\n<body style=\"margin:0;padding:16px\">\n<!--[if mso]><table role=\"presentation\" width=\"600\" "
    "cellspacing=\"0\" cellpadding=\"0\"><tr><td><![endif]-->\n<div dir=\"auto\" style=\"max-width:600px;font-family:'Segoe "
    "UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;overflow-wrap:break-word;word-wrap:break-word\">\n";
constexpr std::string_view foot = "</div>\n<!--[if mso]></td></tr></table><![endif]-->\n</body>\n</html>\n";

void add_escaped(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    default:
      if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) add_escaped(out, c);
  return out;
}

// Signs that end an address wherever they stand: closing quotation marks and brackets of other scripts, the ellipsis, and those that turn
// the direction of writing, by which an address could show as another one.
constexpr std::string_view ends_address[] = {"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u00AB", "\u00BB", "\u2026",
                                             "\u3001", "\u3002", "\u300D", "\uFF09", "\u00A0", "\u200E", "\u200F", "\u202A",
                                             "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"};

bool ends_here(std::string_view rest) {
  const char c = rest.front();
  if (static_cast<unsigned char>(c) < 0x80) return c <= ' ' || c == 0x7F || c == '<' || c == '>' || c == '"' || c == '`' || c == '\\';
  return std::any_of(std::begin(ends_address), std::end(ends_address), [&](auto sign) { return rest.starts_with(sign); });
}

// Punctuation at its end belongs to the sentence; a closing bracket only where none was opened within.
std::string_view without_punctuation(std::string_view address) {
  constexpr std::string_view of_the_sentence = ".,;:!?'*_~|", opening = "([{", closing = ")]}";
  std::array<std::ptrdiff_t, 3> unopened{};
  for (const char c : address) {
    if (const auto at = opening.find(c); at != opening.npos) --unopened[at];
    if (const auto at = closing.find(c); at != closing.npos) ++unopened[at];
  }
  for (; !address.empty(); address.remove_suffix(1)) {
    if (of_the_sentence.find(address.back()) != of_the_sentence.npos) continue;
    const auto bracket = closing.find(address.back());
    if (bracket == closing.npos || unopened[bracket] <= 0) break;
    --unopened[bracket];
  }
  return address;
}

// The address that begins here, as far as it goes; empty where none does.
std::string_view link_at(std::string_view rest) {
  std::size_t scheme = 0;
  for (const std::string_view one : {"https://", "http://", "mailto:"})
    if (starts_ignoring_case(rest, one)) scheme = one.size();
  if (scheme == 0) return {};
  std::size_t end = scheme;
  while (end < rest.size() && end <= link_bytes_max && !ends_here(rest.substr(end))) ++end;
  if (end > link_bytes_max) return {};
  const auto address = without_punctuation(rest.substr(0, end));
  if (address.size() <= scheme) return {};
  const char first = address[scheme];
  const bool named = is_letter(first) || is_digit(first) || first == '[' || static_cast<unsigned char>(first) >= 0x80;
  const bool mail = lower_ascii(address.front()) == 'm';
  return named && (!mail || address.find('@') != address.npos) ? address : std::string_view();
}

std::string html_of_line(std::string_view line) {
  std::string out;
  char before = ' ';
  for (std::size_t at = 0; at < line.size();) {
    const auto link = is_letter(before) || is_digit(before) ? std::string_view() : link_at(line.substr(at));
    if (!link.empty()) {
      const auto address = escaped(link);
      out += fmt::format("<a href=\"{}\">{}</a>", address, address);
      at += link.size();
      before = link.back();
      continue;
    }
    const char c = line[at] == '\t' ? ' ' : line[at];
    if (c == ' ' && (at == 0 || before == ' '))
      out += "&nbsp;";  // columns and indents stay as they were written
    else
      add_escaped(out, c);
    before = c;
    ++at;
  }
  return out;
}

// Outlook reads dir="rtl", and not "auto".
bool runs_from_the_right(std::string_view text) {
  const auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  return ubidi_getBaseDirection(wide.getBuffer(), wide.length()) == UBIDI_RTL;
}

std::string_view direction_of(std::string_view text) { return runs_from_the_right(text) ? "rtl" : "auto"; }

struct Line {
  std::size_t depth = 0;  // of the quote it stands in
  std::string_view text;
};

Line line_of(std::string_view text) {
  Line line;
  while (text.starts_with('>')) {
    ++line.depth;
    text.remove_prefix(text.starts_with("> ") ? 2 : 1);
  }
  line.depth = std::min(line.depth, quote_depth_max);
  line.text = trim_end(text);
  return line;
}

class Writer {
 public:
  void add(const Line& line) {
    if (line.depth != depth_) {
      end_paragraph();
      while (depth_ > line.depth) close_quote();
      while (depth_ < line.depth) open_quote(line.text);
    }
    if (line.text.empty()) return end_paragraph();
    if (paragraph_.empty())
      direction_ = direction_of(line.text);
    else
      paragraph_ += "<br>\n";
    paragraph_ += html_of_line(line.text);
  }

  std::string end() {
    end_paragraph();
    while (depth_ > 0) close_quote();
    return std::move(out_);
  }

 private:
  void end_paragraph() {
    if (paragraph_.empty()) return;
    out_ += fmt::format("<p dir=\"{}\" style=\"margin:0 0 16px\">{}</p>\n", direction_, paragraph_);
    paragraph_.clear();
  }
  void open_quote(std::string_view text) {
    const bool right = runs_from_the_right(text);
    const std::string_view side = right ? "right" : "left";
    out_ += fmt::format("<blockquote dir=\"{}\" style=\"margin:0 0 16px;padding-{}:12px;border-{}:3px solid #9a958c\">\n",
                        right ? "rtl" : "auto", side, side);
    ++depth_;
  }
  void close_quote() {
    out_ += "</blockquote>\n";
    --depth_;
  }

  std::string out_, paragraph_;
  std::string_view direction_;
  std::size_t depth_ = 0;
};

bool is_language(std::string_view code) {
  return code != "und" && (code.size() == 2 || code.size() == 3) && std::all_of(code.begin(), code.end(), is_letter);
}

}  // namespace

std::string letter_html(std::string_view text, std::string_view language, std::span<const Picture> pictures) {
  std::string out = fmt::format(head, is_language(language) ? fmt::format(" lang=\"{}\"", language) : std::string());
  Writer writer;
  const auto lines = unix_lines(text);
  for (const auto line : split_lines(lines)) writer.add(line_of(line));
  out += writer.end();
  for (const auto& picture : pictures)
    out += fmt::format("<p style=\"margin:0 0 16px\"><img src=\"cid:{}\" alt=\"{}\" style=\"max-width:100%;height:auto;border:0\"></p>\n",
                       escaped(picture.content_id), escaped(picture.name));
  return out.append(foot);
}

}  // namespace amends::mail
