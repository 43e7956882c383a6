#include "wire/form.hpp"

#include <algorithm>
#include <charconv>

#include <boost/json.hpp>

#include "base/text.hpp"

namespace amends::wire {
namespace json = boost::json;
namespace {

// The text as the kind of value its member wants; what does not fit stays text, so that reading refuses it with its sentence.
json::value value_of(std::string_view text, detail::Plain plain) {
  if (plain == detail::Plain::flag) {
    if (text == "true" || text == "on" || text == "1") return true;
    if (text == "false" || text == "off" || text == "0") return false;
  }
  if (plain == detail::Plain::number) {
    const auto* end = text.data() + text.size();
    std::int64_t whole = 0;
    if (const auto [at, error] = std::from_chars(text.data(), end, whole); error == std::errc{} && at == end) return whole;
    double real = 0;
    if (const auto [at, error] = std::from_chars(text.data(), end, real); error == std::errc{} && at == end) return real;
  }
  return json::string(text);
}

}  // namespace

namespace detail {

json::value object_of_fields(const Fields& fields, std::span<const FormMember> members) {
  json::object object;
  for (const auto& [name, text] : fields) {
    const auto member = std::find_if(members.begin(), members.end(), [&](const auto& m) { return m.name == name; });
    if (member == members.end()) {
      object[name] = json::string(text);
      continue;
    }
    if (text.empty() && member->empty == FormMember::Empty::absent) continue;
    if (member->many == FormMember::Many::one) {
      object[name] = value_of(text, member->plain);
      continue;
    }
    auto& slot = object[name];
    auto& list = slot.is_array() ? slot.get_array() : slot.emplace_array();
    std::string_view rest = text;
    while (member->many == FormMember::Many::commas && rest.find(',') != std::string_view::npos) {
      list.push_back(value_of(rest.substr(0, rest.find(',')), member->plain));
      rest.remove_prefix(rest.find(',') + 1);
    }
    list.push_back(value_of(rest, member->plain));
  }
  return object;
}

}  // namespace detail

std::string percent_decoded(std::string_view text, Plus plus) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus == Plus::is_space) {
      out += ' ';
    } else if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_digit(text[i + 1]) << 4 | hex_digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

Fields parse_fields(std::string_view encoded) {
  Fields fields;
  while (!encoded.empty()) {
    const auto end = encoded.find('&');
    const auto pair = encoded.substr(0, end);
    encoded = end == std::string_view::npos ? std::string_view{} : encoded.substr(end + 1);
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    const auto text = equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
    fields.emplace_back(percent_decoded(pair.substr(0, equals), Plus::is_space), percent_decoded(text, Plus::is_space));
  }
  return fields;
}

}  // namespace amends::wire
