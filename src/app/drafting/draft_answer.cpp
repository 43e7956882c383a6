#include "app/drafting/draft_answer.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include "base/limits.hpp"
#include "wire/text.hpp"

namespace amends::app {
namespace {

// Control characters, zero-width and direction marks: nothing that a letter needs, and much that hides something in it.
bool is_hidden(std::string_view sequence) {
  const auto c = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return (c < ' ' && c != '\n') || c == 127;
  if (sequence.size() == 2) return c == 0xC2 && (static_cast<unsigned char>(sequence[1]) < 0xA0 || sequence[1] == '\xAD');
  return (sequence >= "\u200B" && sequence <= "\u200F") || (sequence >= "\u2028" && sequence <= "\u202E") ||
         (sequence >= "\u2060" && sequence <= "\u206F") || sequence == "\uFEFF";
}

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto size = wire::utf8_sequence(text.substr(at));
    const auto sequence = text.substr(at, std::max<std::size_t>(size, 1));
    at += sequence.size();
    if (sequence == "\t")
      out += ' ';
    else if (size > 0 && !(size <= 3 && is_hidden(sequence)))
      out += sequence;
  }
  return out;
}

std::string without_markup(std::string text) {
  static const re2::RE2 thought(R"((?is)\A.*</think(?:ing)?>)"), thinking(R"((?is)<think(?:ing)?>.*)"),
      hidden(R"((?is)<(script|style|head|title)\b.*?</(?:script|style|head|title)\s*>)"), comment(R"((?s)<!--.*?-->)"),
      line_end(R"((?i)<br\s*/?>|</p\s*>|</div\s*>|</li\s*>)"), tag(R"(</?[A-Za-z!][^<>]*>)"), fence(R"((?m)^[ ]*```[A-Za-z]*[ ]*$)"),
      heading(R"((?m)^#{1,6} )"), strong(R"(\*\*([^*\n]+)\*\*|__([^_\n]+)__)");
  for (const auto* gone : {&thought, &thinking, &hidden, &comment}) re2::RE2::GlobalReplace(&text, *gone, "");
  re2::RE2::GlobalReplace(&text, line_end, "\n");
  for (const auto* gone : {&tag, &fence, &heading}) re2::RE2::GlobalReplace(&text, *gone, "");
  re2::RE2::GlobalReplace(&text, strong, R"(\1\2)");
  return text;
}

// No blanks at the ends of lines, one empty line at most, none around the whole.
std::string laid_out(std::string_view text) {
  std::string out;
  int empty_lines = 0;
  for (std::size_t from = 0; from <= text.size();) {
    auto line = text.substr(from, text.find('\n', from) - from);
    from += line.size() + 1;
    const auto last = line.find_last_not_of(' ');
    line = last == line.npos ? std::string_view() : line.substr(0, last + 1);
    empty_lines = line.empty() ? empty_lines + 1 : 0;
    if (empty_lines > 1 || (line.empty() && out.empty())) continue;
    out.append(line).append("\n");
  }
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

}  // namespace

Result<std::string> draft_from_answer(std::string_view answer) {
  auto draft = laid_out(without_markup(visible(answer)));
  if (draft.empty())
    return fail(Errc::unavailable, "The model answered with no words. Ask once more, or write it yourself.", "model_empty");
  if (draft.size() > limits::suggested_draft_bytes_max)
    return fail(Errc::unavailable,
                fmt::format("The model wrote {} kB, which is no letter. Ask once more, or write it yourself.", draft.size() / 1024),
                "model_too_long");
  return draft;
}

}  // namespace amends::app
