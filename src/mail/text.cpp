#include "mail/text.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace amends::mail {

bool contains_ignoring_case(std::string_view text, std::string_view lower_needle) {
  return std::search(text.begin(), text.end(), lower_needle.begin(), lower_needle.end(),
                     [](char x, char y) { return lower_ascii(x) == y; }) != text.end() ||
         lower_needle.empty();
}

bool starts_ignoring_case(std::string_view text, std::string_view lower_prefix) {
  return text.size() >= lower_prefix.size() && equals_ignoring_case(text.substr(0, lower_prefix.size()), lower_prefix);
}

std::string unix_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
      continue;
    }
    while (i + 1 < text.size() && text[i + 1] == '\r') ++i;  // "\r\r\n" is one line end that passed two bad converters
    if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    out += '\n';
  }
  return out;
}

bool contains_any(std::string_view text, std::span<const std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return text.find(phrase) != text.npos; });
}

bool is_one_of(std::string_view text, std::span<const std::string_view> phrases) {
  return std::find(phrases.begin(), phrases.end(), text) != phrases.end();
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return text.starts_with(phrase); });
}

std::string file_name(std::string_view path) {
  path = trim_space(path);
  while (path.ends_with('/') || path.ends_with('\\')) path.remove_suffix(1);
  const auto slash = path.find_last_of("/\\");
  std::string name(path.substr(slash == path.npos ? 0 : slash + 1));
  std::erase_if(name, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  return std::string(cut_utf8(trim_space(name), limits::line_bytes_max));
}

std::string fold_space(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool nbsp = text[i] == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
    if (nbsp) ++i;
    if (nbsp || is_space(text[i])) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += text[i];
  }
  return out;
}

}  // namespace amends::mail
