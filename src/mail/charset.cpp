#include "mail/charset.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "mail/text.hpp"

namespace amends::mail {
namespace {

// Detection looks at this much: enough for any statistic, little enough for any mail.
constexpr std::size_t detect_bytes_max = 32 * 1024;
// Below this ICU's own confidence (of 100) a guess is worth less than windows-1252, the commonest unlabelled charset.
constexpr int confidence_min = 25;

struct Superset {
  std::string_view label;
  std::string_view converter;
};

// Labels that ICU does not know, or reads more narrowly than senders mean them.
constexpr std::array supersets{
    Superset{"iso-8859-1", "windows-1252"},
    Superset{"latin1", "windows-1252"},
    Superset{"iso8859-1", "windows-1252"},
    Superset{"iso-8859-1-windows-3.1-latin-1", "windows-1252"},
    Superset{"ansi_x3.110-1983", "windows-1252"},
    Superset{"iso-8859-9", "windows-1254"},
    Superset{"iso-8859-11", "windows-874"},
    Superset{"tis-620", "windows-874"},
    Superset{"iso-8859-8-i", "iso-8859-8"},
    Superset{"iso-8859-8-e", "iso-8859-8"},
    Superset{"iso-8859-6-i", "iso-8859-6"},
    Superset{"gb2312", "gb18030"},
    Superset{"gbk", "gb18030"},
    Superset{"x-gbk", "gb18030"},
    Superset{"gb_2312-80", "gb18030"},
    Superset{"cp936", "gb18030"},
    Superset{"gb18030", "gb18030"},
    Superset{"ks_c_5601-1987", "windows-949"},
    Superset{"euc-kr", "windows-949"},
    Superset{"ksc5601", "windows-949"},
    Superset{"shift_jis", "ibm-943_P15A-2003"},
    Superset{"shift-jis", "ibm-943_P15A-2003"},
    Superset{"sjis", "ibm-943_P15A-2003"},
    Superset{"x-sjis", "ibm-943_P15A-2003"},
    Superset{"windows-31j", "ibm-943_P15A-2003"},
    Superset{"cp932", "ibm-943_P15A-2003"},
    Superset{"unicode-1-1-utf-7", "utf-7"},
    Superset{"x-unicode-2-0-utf-7", "utf-7"},
    Superset{"utf8", "utf-8"},
    Superset{"utf-8mb4", "utf-8"},
    Superset{"unicode", "utf-16"},
    Superset{"cp-850", "ibm-850"},
    Superset{"iso-2022-jp", "iso-2022-jp-2"},
};

struct ConverterCloser {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(std::string(name).c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  return converter;
}

std::string normal_label(std::string_view label) {
  std::string name = lower_ascii(trim_space(label));
  std::erase_if(name, [](char c) { return c == '"' || c == '\'' || c == ' '; });
  // RFC 2231 allows a language after the charset of an encoded word: =?utf-8*de?q?..?=
  if (auto star = name.find('*'); star != std::string::npos) name.resize(star);
  if (name.starts_with("cp125")) name = "windows-" + name.substr(2);
  for (const auto& superset : supersets)
    if (name == superset.label) return std::string(superset.converter);
  return name;
}

// Labels that say nothing: senders write them when they do not know.
bool says_nothing(std::string_view name) {
  return name.empty() || name == "us-ascii" || name == "ascii" || name == "ansi_x3.4-1968" || name == "unknown-8bit" ||
         name == "x-unknown" || name == "unknown" || name == "default" || name == "default_charset" || name == "x-user-defined" ||
         name == "binary" || name == "7bit" || name == "8bit";
}

struct Converted {
  std::string utf8;
  std::size_t damaged = 0;  // replacement characters that were not in the input
};

std::optional<Converted> convert(std::string_view bytes, std::string_view name) {
  Converter converter = open_converter(name);
  if (!converter) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  Converted out;
  for (int32_t i = 0; i < wide.length(); ++i) out.damaged += wide.charAt(i) == 0xFFFD;
  wide.toUTF8String(out.utf8);
  return out;
}

std::string without_nul(std::string text) {
  std::erase(text, '\0');
  return text;
}

// ISO-2022 and UTF-7 hide in seven bits; only the escapes of ISO-2022 are sure enough to be taken without a label.
std::string_view seven_bit_charset(std::string_view bytes) {
  if (bytes.find("\x1b$B") != bytes.npos || bytes.find("\x1b$@") != bytes.npos) return "iso-2022-jp-2";
  if (bytes.find("\x1b$)C") != bytes.npos) return "iso-2022-kr";
  return {};
}

std::string_view charset_of_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "utf-8";
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  return {};
}

constexpr std::string_view shift_jis = "ibm-943_P15A-2003";

// Short texts (a subject, a line) are too little for ICU's statistics. Two-byte East Asian text shows by its form: Shift_JIS by kana
// (lead bytes 0x82 and 0x83 before a trail byte), the EUC family by high bytes that come in runs of even, and mostly four or more.
std::string_view two_byte_charset(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  std::size_t kana = 0, other_leads = 0, runs = 0, run_bytes = 0;
  bool even = true;
  for (std::size_t i = 0; i < bytes.size();) {
    if (byte(i) < 0x80) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < bytes.size() && byte(end) >= 0x80) ++end;
    ++runs;
    run_bytes += end - i;
    for (std::size_t k = i; k < end; k += 2) even = even && k + 1 < end && byte(k) >= 0xA1 && byte(k) <= 0xF7 && byte(k + 1) >= 0xA1;
    for (std::size_t k = i; k < std::max(end, i + 1);) {
      const bool trail = k + 1 < bytes.size() && byte(k + 1) >= 0x40 && byte(k + 1) != 0x7F && byte(k + 1) <= 0xFC;
      ((byte(k) == 0x82 || byte(k) == 0x83 || byte(k) == 0x81) && trail ? kana : other_leads) += 1;
      k += trail ? 2 : 1;
      end = std::max(end, k);
    }
    i = end;
  }
  if (kana >= 2 && kana >= other_leads) return shift_jis;
  if (runs > 0 && even && run_bytes >= 4 * runs) return "gb18030";
  return {};
}

// Without the beginning of a UTF-8 character at its end, which something cut.
std::string_view without_cut_character(std::string_view bytes) {
  for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
    const auto c = static_cast<unsigned char>(bytes[bytes.size() - back]);
    if ((c & 0xC0) == 0x80) continue;
    const std::size_t whole = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
    return whole > back ? bytes.substr(0, bytes.size() - back) : bytes;
  }
  return bytes;
}

}  // namespace

std::string charset_of_code_page(unsigned code_page) {
  if (code_page >= 1250 && code_page <= 1258) return "windows-" + std::to_string(code_page);
  if (code_page >= 28591 && code_page <= 28605) return "iso-8859-" + std::to_string(code_page - 28590);
  static constexpr std::pair<unsigned, std::string_view> others[] = {
      {437, "ibm-437"},   {850, "ibm-850"},     {852, "ibm-852"},  {866, "ibm-866"},       {874, "windows-874"}, {932, "shift_jis"},
      {936, "gb18030"},   {949, "windows-949"}, {950, "big5"},     {1200, "utf-16le"},     {10000, "macintosh"}, {20127, "us-ascii"},
      {20866, "koi8-r"},  {20932, "euc-jp"},    {21866, "koi8-u"}, {50220, "iso-2022-jp"}, {51932, "euc-jp"},    {51949, "euc-kr"},
      {54936, "gb18030"}, {65000, "utf-7"},     {65001, "utf-8"}};
  for (const auto& [number, label] : others)
    if (number == code_page) return std::string(label);
  return {};
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](unsigned char c) { return c < 0x80; });
}

bool is_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto length = static_cast<int32_t>(bytes.size());
  for (int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(data, i, length, c);
    if (c < 0) return false;
  }
  return true;
}

std::string detect_charset(std::string_view bytes, std::string_view hint) {
  if (const auto marked = charset_of_mark(bytes); !marked.empty()) return std::string(marked);
  if (const auto escaped = seven_bit_charset(bytes); !escaped.empty()) return std::string(escaped);
  if (is_utf8(bytes)) return "utf-8";
  const std::string wanted = normal_label(hint);
  if (!says_nothing(wanted) && wanted != "utf-8") {
    if (const auto fits = convert(bytes, wanted); fits && fits->damaged == 0) return wanted;
  }
  // Kana show more surely than any statistic, which takes a few of them for Latin letters.
  if (const auto head = bytes.substr(0, detect_bytes_max); two_byte_charset(head) == shift_jis)
    if (const auto fits = convert(head, shift_jis); fits && fits->damaged == 0) return std::string(shift_jis);
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(ucsdet_open(&status), &ucsdet_close);
  if (U_FAILURE(status)) return "windows-1252";
  const auto head = bytes.substr(0, detect_bytes_max);
  ucsdet_setText(detector.get(), head.data(), static_cast<int32_t>(head.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    UErrorCode quiet = U_ZERO_ERROR;
    const std::string name = normal_label(ucsdet_getName(matches[i], &quiet));
    if (U_FAILURE(quiet) || ucsdet_getConfidence(matches[i], &quiet) < confidence_min) continue;
    if (name.starts_with("utf-16") || name.starts_with("utf-32") || name.starts_with("ibm42"))
      continue;  // never guessed from text without a mark
    if (const auto fits = convert(head, name); fits && fits->damaged == 0) return name;
  }
  if (const auto name = two_byte_charset(head); !name.empty())
    if (const auto fits = convert(head, name); fits && fits->damaged == 0) return std::string(name);
  return "windows-1252";
}

Decoded to_utf8(std::string_view bytes, std::string_view label, std::string_view hint) {
  const std::string name = normal_label(label);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (says_nothing(name) || name == "utf-8") {
    if (is_utf8(bytes) && seven_bit_charset(bytes).empty()) return {without_nul(std::string(bytes)), false};
    if (const auto whole = without_cut_character(bytes);
        whole.size() < bytes.size() && is_utf8(whole) && (name == "utf-8" || !is_ascii(whole)))
      return {without_nul(std::string(whole)) + "\xEF\xBF\xBD", true};
  } else if (auto exact = convert(bytes, name); exact) {
    // A label that fits is believed; text that is valid multi-byte UTF-8 under a single-byte label is not what the sender meant.
    const bool likelier_utf8 = name.starts_with("windows-125") && !is_ascii(bytes) && is_utf8(bytes);
    if (exact->damaged == 0 && !likelier_utf8) return {without_nul(std::move(exact->utf8)), false};
    const std::string detected = detect_charset(bytes, hint);
    const auto other = convert(bytes, detected);
    const bool better =
        other && (other->damaged < exact->damaged || likelier_utf8) && (detected != "windows-1252" || exact->damaged * 20 > bytes.size());
    if (!better) return {without_nul(std::move(exact->utf8)), exact->damaged > 0};
    return {without_nul(other->utf8), true};
  }
  const std::string detected = detect_charset(bytes, hint);
  if (name == "utf-8" && detected == "windows-1252") {
    // Mostly good UTF-8 with a few broken bytes (cut in the middle of a character): keep what is good.
    auto lenient = convert(bytes, "utf-8");
    const auto high = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](unsigned char c) { return c >= 0x80; }));
    if (lenient && lenient->damaged * 4 < high) return {without_nul(std::move(lenient->utf8)), true};
  }
  auto other = convert(bytes, detected);
  return {without_nul(other ? std::move(other->utf8) : std::string()), true};
}

}  // namespace amends::mail
