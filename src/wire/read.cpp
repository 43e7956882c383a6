#include "wire/read.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "wire/text.hpp"

namespace amends::wire {
namespace json = boost::json;
namespace {

constexpr std::size_t shown_bytes_max = 60;  // of what was sent, in a sentence

// What was sent, short enough for a sentence.
std::string shown(std::string_view text) {
  if (text.size() <= shown_bytes_max) return std::string(text);
  std::size_t end = 0;
  while (end < shown_bytes_max) end += std::max<std::size_t>(1, utf8_sequence(text.substr(end)));
  return std::string(text.substr(0, end)) + "…";
}

std::string listed(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += words[i];
  }
  return out;
}

// The subject of a sentence about the place a pointer names: "due", item 2 of "options", the whole.
std::string subject_of(std::string_view pointer) {
  if (pointer.empty()) return "What you sent";
  const auto slash = pointer.rfind('/');
  auto last = std::string(pointer.substr(slash + 1));
  if (!last.empty() && last.find_first_not_of("0123456789") == std::string::npos) {
    unsigned long long index = 0;
    std::from_chars(last.data(), last.data() + last.size(), index);
    const auto list = pointer.substr(0, slash);
    if (list.empty()) return fmt::format("Item {} of the list", index + 1);
    return fmt::format("Item {} of \"{}\"", index + 1, list.substr(list.rfind('/') + 1));
  }
  return fmt::format("\"{}\"", shown(last));
}

std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

std::string malformed_at(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, std::min(at, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto column = at - (before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1) + 1;
  return fmt::format("The text is not valid JSON; look at line {}, column {}.", line, column);
}

}  // namespace

Result<json::value> parse(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return fail(Errc::invalid, "Nothing was sent; send a JSON object.", "json_malformed");
  json::parse_options options;
  options.max_depth = limits::json_depth_max;
  json::stream_parser parser(json::make_shared_resource<json::monotonic_resource>(), options);
  json::error_code error;
  std::size_t at = parser.write(text.data(), text.size(), error);
  if (!error) parser.finish(error);
  if (error == json::error::too_deep)
    return fail(Errc::invalid, fmt::format("The JSON is nested too deeply; {} levels are the most.", limits::json_depth_max),
                "json_too_deep");
  if (error) return fail(Errc::invalid, malformed_at(text, at), "json_malformed");
  return parser.release();
}

namespace detail {

bool Reading::refuse(std::string_view which_rule, std::string what) {
  rule = which_rule;
  predicate = std::move(what);
  return false;
}

bool Reading::inside(std::string_view name) {
  field.insert(0, "/" + escaped(name));
  return false;
}

bool Reading::inside(std::size_t index) {
  field.insert(0, fmt::format("/{}", index));
  return false;
}

tl::unexpected<Error> Reading::error() const {
  return fail(Errc::invalid, subject_of(field) + ' ' + predicate + (predicate.ends_with('?') ? "" : "."), rule, field);
}

bool take_bool(Reading& reading, const json::value& value, bool& out) {
  if (const auto* flag = value.if_bool()) {
    out = *flag;
    return true;
  }
  return reading.refuse("type_wrong", "must be true or false");
}

bool take_signed(Reading& reading, const json::value& value, std::int64_t& out, std::int64_t min, std::int64_t max) {
  constexpr double exact_max = 9007199254740992.0;  // 2^53: beyond it a double no longer names one whole number
  std::optional<std::int64_t> number;
  if (const auto* whole = value.if_int64())
    number = *whole;
  else if (const auto* real = value.if_double(); real && std::trunc(*real) == *real && std::abs(*real) <= exact_max)
    number = static_cast<std::int64_t>(*real);
  else if (!value.is_uint64())
    return reading.refuse("type_wrong", "must be a whole number");
  if (!number || *number < min || *number > max)
    return reading.refuse("number_out_of_range", fmt::format("must be a whole number from {} to {}", min, max));
  out = *number;
  return true;
}

bool take_unsigned(Reading& reading, const json::value& value, std::uint64_t& out, std::uint64_t max) {
  if (const auto* huge = value.if_uint64()) {
    out = *huge;
  } else {
    std::int64_t number = 0;
    if (!take_signed(reading, value, number, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()))
      return false;
    if (number < 0) return reading.refuse("number_out_of_range", fmt::format("must be a whole number from 0 to {}", max));
    out = static_cast<std::uint64_t>(number);
  }
  return out <= max || reading.refuse("number_out_of_range", fmt::format("must be a whole number from 0 to {}", max));
}

bool take_double(Reading& reading, const json::value& value, double& out) {
  json::error_code error;
  if (value.is_number()) out = value.to_number<double>(error);
  return (value.is_number() && !error) || reading.refuse("type_wrong", "must be a number");
}

const json::string* string_of(Reading& reading, const json::value& value, std::string_view expects) {
  if (const auto* string = value.if_string()) return string;
  reading.refuse("type_wrong", fmt::format("must be {}, in quotes", expects));
  return nullptr;
}

namespace {

bool take_string(Reading& reading, const json::value& value, std::string& out, std::size_t max) {
  const auto* string = value.if_string();
  if (!string) return reading.refuse("type_wrong", "must be text, in quotes");
  const std::string_view text(*string);
  if (reading.how.source == Source::outside) {
    if (text.size() > max)
      return reading.refuse("text_too_long", fmt::format("is too long; shorten it to at most {} bytes (it has {})", max, text.size()));
    if (!is_utf8(text)) return reading.refuse("text_not_utf8", "must be UTF-8 text");
    if (text.find('\0') != std::string_view::npos) return reading.refuse("text_malformed", "may not contain a null character");
  }
  out.assign(text);
  return true;
}

}  // namespace

bool take_text(Reading& reading, const json::value& value, std::string& out) {
  return take_string(reading, value, out, reading.line_bytes_max);
}

bool take_words(Reading& reading, const json::value& value, Words& out) {
  if (reading.how.words) return reading.how.words->read(value, out) || reading.refuse("text_malformed", "does not refer to a text");
  if (value.is_null() && reading.how.source == Source::store) {
    out = {};
    out.erased = true;
    return true;
  }
  out.erased = false;
  return take_string(reading, value, out.text, limits::text_bytes_max);
}

bool take_raw(const json::value& value, Raw& out) {
  out.text = json::serialize(value);
  return true;
}

bool take_money(Reading& reading, const json::value& value, Money& out) {
  MoneyShape shape;
  if (!take(reading, value, shape)) return false;
  if (!is_currency_code(shape.currency)) {
    reading.refuse("text_malformed", "must be an ISO 4217 currency code such as EUR");
    return reading.inside("currency");
  }
  out = {shape.amount_minor, std::move(shape.currency)};
  return true;
}

bool refuse_word(Reading& reading, std::string_view given, std::span<const std::string_view> known) {
  return reading.refuse("word_unknown", fmt::format("must be {}; \"{}\" is none of them", listed(known), shown(given)));
}

const json::object* object_of(Reading& reading, const json::value& value) {
  if (const auto* object = value.if_object()) return object;
  reading.refuse("type_wrong", "must be an object, in braces");
  return nullptr;
}

const json::array* array_of(Reading& reading, const json::value& value) {
  if (const auto* array = value.if_array()) return array;
  reading.refuse("type_wrong", "must be a list, in square brackets");
  return nullptr;
}

bool refuse_missing(Reading& reading, std::string_view name) {
  reading.refuse("member_missing", "is missing; please give it");
  return reading.inside(name);
}

bool refuse_unknown(Reading& reading, const json::object& object, std::span<const std::string_view> known) {
  for (const auto& member : object) {
    const std::string_view name = member.key();
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const auto meant = nearest(name, known);
    if (!meant.empty())
      reading.refuse("member_unknown", fmt::format("is not known here; did you mean \"{}\"?", meant));
    else if (known.empty())
      reading.refuse("member_unknown", "is not known here; nothing is asked for");
    else
      reading.refuse("member_unknown", fmt::format("is not known here; leave it out (known: {})", fmt::join(known, ", ")));
    return reading.inside(name);
  }
  return true;
}

}  // namespace detail
}  // namespace amends::wire
