#include "mail/imap/folder_name.hpp"

#include <cstdint>
#include <optional>

#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace amends::mail::imap {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

std::u16string utf16_of(std::string_view utf8) {
  std::u16string out;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<std::int32_t>(utf8.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, size, c);
    if (c > 0xffff) {
      out += static_cast<char16_t>(U16_LEAD(c));
      out += static_cast<char16_t>(U16_TRAIL(c));
    } else {
      out += static_cast<char16_t>(c);
    }
  }
  return out;
}

std::string utf8_of(std::u16string_view utf16) {
  std::string out;
  const auto size = static_cast<std::int32_t>(utf16.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U16_NEXT_OR_FFFD(utf16.data(), i, size, c);
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    out.append(bytes, static_cast<std::size_t>(length));
  }
  return out;
}

bool is_plain(char16_t c) { return c >= 0x20 && c <= 0x7e; }

void append_shifted(std::string& out, std::u16string_view run) {
  out += '&';
  std::uint32_t bits = 0;
  int count = 0;
  for (const char16_t c : run) {
    bits = bits << 16 | c;
    for (count += 16; count >= 6; count -= 6) out += alphabet[bits >> (count - 6) & 63];
    bits &= (1U << count) - 1;
  }
  if (count > 0) out += alphabet[bits << (6 - count) & 63];
  out += '-';
}

std::optional<std::u16string> shifted(std::string_view run) {
  std::u16string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : run) {
    const auto value = alphabet.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    count += 6;
    if (count >= 16) {
      count -= 16;
      out += static_cast<char16_t>(bits >> count & 0xffff);
      bits &= (1U << count) - 1;
    }
  }
  if (bits != 0 || count >= 6) return std::nullopt;
  return out;
}

std::optional<std::string> decoded(std::string_view wire) {
  std::u16string out;
  for (std::size_t i = 0; i < wire.size(); ++i) {
    const auto c = static_cast<unsigned char>(wire[i]);
    if (c < 0x20 || c > 0x7e) return std::nullopt;
    if (c != '&') {
      out += c;
      continue;
    }
    const auto end = wire.find('-', i);
    if (end == std::string_view::npos) return std::nullopt;
    if (end == i + 1) {
      out += u'&';
    } else if (const auto run = shifted(wire.substr(i + 1, end - i - 1))) {
      out += *run;
    } else {
      return std::nullopt;
    }
    i = end;
  }
  return utf8_of(out);
}

}  // namespace

std::string encode_folder(std::string_view utf8) {
  const auto text = utf16_of(utf8);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (is_plain(text[i])) {
      out += static_cast<char>(text[i]);
      if (text[i] == u'&') out += '-';
      ++i;
      continue;
    }
    auto end = i;
    while (end < text.size() && !is_plain(text[end])) ++end;
    append_shifted(out, std::u16string_view(text).substr(i, end - i));
    i = end;
  }
  return out;
}

std::string decode_folder(std::string_view wire) {
  if (auto name = decoded(wire)) return std::move(*name);
  return utf8_of(utf16_of(wire));
}

}  // namespace amends::mail::imap
