// RFC 2047 as it is sent: words split in the middle of a character or of a base64 quantum, spaces and commas inside, bytes above 0x7F
// beside them.
#include <array>

#include "mail/charset.hpp"
#include "mail/header.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

struct EncodedWord {
  std::string_view charset;
  char encoding = 0;  // 'b' or 'q'
  std::string_view text;
  std::size_t end = 0;  // one past "?="; 0 where there is no encoded word
};

EncodedWord read_word(std::string_view raw, std::size_t at) {
  EncodedWord word;
  const auto charset_end = raw.find('?', at + 2);
  if (charset_end == raw.npos || charset_end == at + 2 || charset_end - at > 60 || charset_end + 2 >= raw.size()) return word;
  word.encoding = lower_ascii(raw[charset_end + 1]);
  if ((word.encoding != 'b' && word.encoding != 'q') || raw[charset_end + 2] != '?') return word;
  const auto text_begin = charset_end + 3;
  // Where another word begins before this one ends, its end mark is missing. Looked for side by side, so that no mail costs a square.
  auto text_end = text_begin;
  while (text_end < raw.size() && raw.substr(text_end, 2) != "?=" && (raw.substr(text_end, 2) != "=?" || raw.substr(text_end, 3) == "=?="))
    ++text_end;
  if (raw.substr(text_end, 2) != "?=") return word;
  // "?=" may also be a question mark before an escape: =?utf-8?q?Really?=3D?=
  while (word.encoding == 'q' && text_end + 4 < raw.size() && std::isxdigit(static_cast<unsigned char>(raw[text_end + 2])) &&
         std::isxdigit(static_cast<unsigned char>(raw[text_end + 3])) && raw.find("?=", text_end + 2) != raw.npos &&
         raw.substr(text_end + 2, raw.find("?=", text_end + 2) - text_end - 2).find_first_of(" \t?") == std::string_view::npos)
    text_end = raw.find("?=", text_end + 2);
  word.charset = raw.substr(at + 2, charset_end - at - 2);
  word.text = raw.substr(text_begin, text_end - text_begin);
  if (word.text.find("=?") != word.text.npos) return EncodedWord{};  // the end mark is missing, and this one belongs to the next word
  word.end = text_end + 2;
  return word;
}

void append_q(std::string& bytes, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '=' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      bytes += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      bytes += text[i] == '_' ? ' ' : text[i];
    }
  }
}

constexpr std::array<signed char, 256> base64_values() {
  std::array<signed char, 256> values{};
  values.fill(-1);
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::size_t i = 0; i < alphabet.size(); ++i) values[static_cast<unsigned char>(alphabet[i])] = static_cast<signed char>(i);
  return values;
}

// A run of neighbouring encoded words of one charset, whose bytes are converted together.
struct Run {
  std::string charset;
  std::string bytes;
  unsigned bits = 0;  // of an unfinished base64 quantum
  int bit_count = 0;

  void add(const EncodedWord& word) {
    if (word.encoding == 'q') {
      bit_count = 0;
      return append_q(bytes, word.text);
    }
    static constexpr auto values = base64_values();
    for (const char c : word.text) {
      const int value = values[static_cast<unsigned char>(c)];
      if (c == '=') bit_count = 0;
      if (value < 0) continue;
      bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFF;
      bit_count += 6;
      if (bit_count >= 8) {
        bit_count -= 8;
        bytes += static_cast<char>(bits >> bit_count & 0xFF);
      }
    }
    // What is left of a quantum continues in the next word only when it holds data bits: a whole word leaves zeros.
    if (bit_count > 0 && (bits & ((1U << bit_count) - 1)) == 0 && bit_count < 6) bit_count = 0;
  }
};

}  // namespace

std::string decode_header(std::string_view raw, std::string_view charset) {
  std::string out;
  Run run;
  bool in_run = false;
  const auto end_run = [&] {
    if (in_run) out += to_utf8(run.bytes, run.charset, charset).utf8;
    in_run = false;
    run = Run{};
  };
  std::size_t plain_begin = 0;
  const auto add_plain = [&](std::size_t end) {
    const auto plain = raw.substr(plain_begin, end - plain_begin);
    if (plain.empty() || (in_run && end < raw.size() && trim_space(plain).empty())) return;
    end_run();
    out += to_utf8(plain, charset).utf8;
  };
  for (std::size_t i = raw.find("=?"); i != raw.npos; i = raw.find("=?", i)) {
    const EncodedWord word = read_word(raw, i);
    if (word.end == 0) {
      i += 2;
      continue;
    }
    add_plain(i);
    if (in_run && !equals_ignoring_case(run.charset, word.charset)) end_run();
    in_run = true;
    run.charset = word.charset;
    run.add(word);
    i = plain_begin = word.end;
  }
  add_plain(raw.size());
  end_run();
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return out;
}

}  // namespace amends::mail
