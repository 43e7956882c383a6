#include "mail/rich_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t groups_max = 1000;  // nested; deeper ones share the state of the last
constexpr std::string_view wide = "utf-16le";

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return value;
}

// [MS-OXRTFCP] 2.1.2.1: what the sliding window holds before the first byte.
constexpr std::string_view first_window =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArial"
    "Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

std::string unpack_window(std::string_view in, std::size_t size_max) {
  std::array<char, 4096> window{};
  std::size_t write = 0;
  for (const char c : first_window) window[write++] = c;
  std::string out;
  const auto put = [&](char c) {
    out += c;
    window[write] = c;
    write = (write + 1) % window.size();
  };
  std::size_t at = 0;
  while (at < in.size() && out.size() < size_max) {
    const auto flags = static_cast<unsigned char>(in[at++]);
    for (int bit = 0; bit < 8 && at < in.size() && out.size() < size_max; ++bit) {
      if ((flags >> bit & 1) == 0) {
        put(in[at++]);
        continue;
      }
      if (at + 1 >= in.size()) return out;
      const unsigned pair = static_cast<unsigned>(static_cast<unsigned char>(in[at])) << 8 | static_cast<unsigned char>(in[at + 1]);
      at += 2;
      std::size_t read = pair >> 4;
      if (read == write) return out;  // the end mark
      for (std::size_t left = (pair & 15) + 2; left > 0 && out.size() < size_max; --left) {
        put(window[read]);
        read = (read + 1) % window.size();
      }
    }
  }
  return out;
}

// The code page of a font's \fcharset.
std::string charset_of_font(int number) {
  static const std::map<int, unsigned> pages{{77, 10000}, {128, 932},  {129, 949},  {134, 936},  {136, 950},  {161, 1253}, {162, 1254},
                                             {163, 1258}, {177, 1255}, {178, 1256}, {186, 1257}, {204, 1251}, {222, 874},  {238, 1250}};
  const auto found = pages.find(number);
  return found == pages.end() ? std::string() : charset_of_code_page(found->second);
}

// Groups that hold no text for a reader.
constexpr std::array silent_groups{"fonttbl"sv,   "colortbl"sv,  "stylesheet"sv,        "info"sv,     "pict"sv,      "object"sv,
                                   "header"sv,    "headerl"sv,   "headerr"sv,           "headerf"sv,  "footer"sv,    "footerl"sv,
                                   "footerr"sv,   "footerf"sv,   "fldinst"sv,           "pntext"sv,   "listtable"sv, "themedata"sv,
                                   "datastore"sv, "generator"sv, "listoverridetable"sv, "xmlnstbl"sv, "revtbl"sv,    "rsidtbl"sv,
                                   "nonshppict"sv};

struct Sign {
  std::string_view word;
  unsigned code;
};
constexpr std::array signs{Sign{"par", '\n'},         Sign{"line", '\n'},        Sign{"sect", '\n'},     Sign{"page", '\n'},
                           Sign{"row", '\n'},         Sign{"tab", '\t'},         Sign{"cell", '\t'},     Sign{"emdash", 0x2014},
                           Sign{"endash", 0x2013},    Sign{"bullet", 0x2022},    Sign{"lquote", 0x2018}, Sign{"rquote", 0x2019},
                           Sign{"ldblquote", 0x201C}, Sign{"rdblquote", 0x201D}, Sign{"emspace", ' '},   Sign{"enspace", ' '}};

class RichReader {
 public:
  explicit RichReader(std::string_view rtf) : rtf_(rtf) {}

  RichText read() {
    while (at_ < rtf_.size() && out_.size() + run_.size() < limits::rich_text_bytes_max) step();
    flush();
    if (!is_html_) return {std::string(trim_space(out_)), {}};
    return {{}, std::move(out_)};
  }

 private:
  struct Group {
    bool silent = false;    // its text is not for the reader
    bool html_tag = false;  // its text is HTML as it was
    bool rtf_only = false;  // between \htmlrtf and \htmlrtf0: not in the HTML
    int skip_after_unicode = 1;
    int font = -1;
  };

  void step() {
    const char c = rtf_[at_++];
    switch (c) {
      case '{':
        if (groups_.size() < groups_max)
          groups_.push_back(groups_.back());
        else
          ++overdeep_;
        starred_ = false;
        return;
      case '}':
        if (overdeep_ > 0)
          --overdeep_;
        else if (groups_.size() > 1)
          groups_.pop_back();
        in_font_table_ = in_font_table_ && groups_.size() >= font_table_depth_;
        to_skip_ = 0;
        return;
      case '\\':
        return control();
      case '\r':
      case '\n':
        return;
      default:
        put_byte(c);
    }
  }

  void control() {
    if (at_ >= rtf_.size()) return;
    const char c = rtf_[at_];
    if (!is_letter(c)) {
      ++at_;
      return control_sign(c);
    }
    const auto begin = at_;
    while (at_ < rtf_.size() && is_letter(rtf_[at_]) && at_ - begin < 32) ++at_;
    const auto word = rtf_.substr(begin, at_ - begin);
    std::optional<int> number;
    bool negative = false;
    if (at_ + 1 < rtf_.size() && rtf_[at_] == '-' && is_digit(rtf_[at_ + 1])) {
      negative = true;
      ++at_;
    }
    for (; at_ < rtf_.size() && is_digit(rtf_[at_]); ++at_)
      if (number.value_or(0) < 100'000'000) number = number.value_or(0) * 10 + (rtf_[at_] - '0');
    if (number && negative) number = -*number;
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    control_word(word, number);
  }

  void control_sign(char c) {
    switch (c) {
      case '\'': {
        if (at_ + 1 >= rtf_.size()) return;
        const int high = hex_digit(rtf_[at_]);
        const int low = hex_digit(rtf_[at_ + 1]);
        if (high < 0 || low < 0) return;
        at_ += 2;
        return put_byte(static_cast<char>(high * 16 + low));
      }
      case '*':
        starred_ = true;
        return;
      case '~':
        return put_code(0xA0);
      case '_':
        return put_code('-');
      case '\r':
      case '\n':
        return put_code('\n');
      case '\\':
      case '{':
      case '}':
        return put_byte(c);
      default:
        return;
    }
  }

  void control_word(std::string_view word, std::optional<int> number) {
    Group& group = groups_.back();
    const bool starred = std::exchange(starred_, false);
    if (word == "bin") {
      at_ += std::min(static_cast<std::size_t>(std::max(number.value_or(0), 0)), rtf_.size() - at_);
    } else if (word == "fromhtml") {
      is_html_ = true;
    } else if (word == "htmltag" && starred) {
      group.html_tag = true;
      group.silent = false;
    } else if (word == "htmlrtf") {
      group.rtf_only = number.value_or(1) != 0;
    } else if (word == "fonttbl") {
      in_font_table_ = group.silent = true;
      font_table_depth_ = groups_.size();
    } else if (starred || is_one_of(word, silent_groups)) {
      group.silent = true;
    } else if (word == "ansicpg") {
      if (const auto label = charset_of_code_page(static_cast<unsigned>(number.value_or(0))); !label.empty()) charset_ = label;
    } else if (word == "mac") {
      charset_ = charset_of_code_page(10000);
    } else if (word == "f") {
      group.font = number.value_or(0);
    } else if (word == "fcharset" && in_font_table_) {
      fonts_[group.font] = charset_of_font(number.value_or(0));
    } else if (word == "uc") {
      group.skip_after_unicode = std::clamp(number.value_or(1), 0, 8);
    } else if (word == "u" && number) {
      put_code(static_cast<unsigned>(*number) & 0xFFFF);
      to_skip_ = group.skip_after_unicode;
    } else if (const auto sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& one) { return one.word == word; });
               sign != signs.end()) {
      put_code(sign->code);
    }
  }

  bool is_heard() const {
    const Group& group = groups_.back();
    if (group.silent) return false;
    return !is_html_ || group.html_tag || !group.rtf_only;
  }

  void put_byte(char c) {
    if (to_skip_ > 0) {
      --to_skip_;
      return;
    }
    if (!is_heard()) return;
    const auto font = fonts_.find(groups_.back().font);
    const std::string& label = font == fonts_.end() || font->second.empty() ? charset_ : font->second;
    if (static_cast<unsigned char>(c) < 0x80 && label_ == wide) return put_wide(static_cast<unsigned char>(c));
    if (label_ != label) flush();
    label_ = label;
    run_ += c;
  }

  void put_code(unsigned code) {
    to_skip_ = 0;
    if (!is_heard()) return;
    if (code < 0x80 && label_ != wide) {
      run_ += static_cast<char>(code);
      return;
    }
    if (label_ != wide) flush();
    label_ = wide;
    put_wide(code);
  }

  void put_wide(unsigned code) {
    run_ += static_cast<char>(code & 0xFF);
    run_ += static_cast<char>(code >> 8 & 0xFF);
  }

  void flush() {
    if (!run_.empty()) out_ += to_utf8(run_, label_).utf8;
    run_.clear();
  }

  std::string_view rtf_;
  std::size_t at_ = 0;
  std::vector<Group> groups_{Group{}};
  std::size_t overdeep_ = 0;
  std::map<int, std::string> fonts_;
  std::string charset_ = "windows-1252";
  bool is_html_ = false;
  bool starred_ = false;
  bool in_font_table_ = false;
  std::size_t font_table_depth_ = 0;
  int to_skip_ = 0;
  std::string label_ = charset_;  // of the bytes in run_
  std::string run_;
  std::string out_;
};

}  // namespace

std::string unpack_rich_text(std::string_view packed) {
  constexpr std::size_t header_bytes = 16;
  constexpr std::uint32_t as_it_is = 0x414C454D;
  constexpr std::uint32_t lz = 0x75465A4C;
  if (packed.size() < header_bytes) return {};
  const std::size_t size_max = std::min<std::size_t>(number_at(packed, 4), limits::rich_text_bytes_max);
  const auto kind = number_at(packed, 8);
  const auto content = packed.substr(header_bytes);
  if (kind == as_it_is) return std::string(content.substr(0, size_max));
  return kind == lz ? unpack_window(content, size_max) : std::string();
}

RichText read_rich_text(std::string_view rtf) { return RichReader(rtf).read(); }

}  // namespace amends::mail
