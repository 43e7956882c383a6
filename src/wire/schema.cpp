#include "wire/schema.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "wire/text.hpp"

namespace amends::wire {

namespace {

// A reference of a request ends in this mark until it is known whether the type needs a name of its own there.
constexpr std::string_view in_mark = "!in";

std::string without_marks(std::string text) {
  for (auto at = text.find(in_mark); at != std::string::npos; at = text.find(in_mark, at)) text.erase(at, in_mark.size());
  return text;
}

std::string quoted(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

}  // namespace

bool Schemas::begin(const std::string& name, std::string_view type, Direction direction) {
  auto& component = components_[name];
  if (component.type.empty()) component.type = type;
  if (component.type != type)
    throw std::logic_error(fmt::format("Two types share the schema name {}: {} and {}. Rename one.", name, component.type, type));
  auto& schema = direction == Direction::in ? component.in : component.out;
  if (schema) return false;
  schema.emplace();  // so that a type which contains itself ends here
  return true;
}

void Schemas::define(const std::string& name, Direction direction, std::string schema) {
  auto& component = components_.at(name);
  (direction == Direction::in ? component.in : component.out) = std::move(schema);
}

std::set<std::string> Schemas::split() const {
  std::set<std::string> names;
  for (const auto& [name, component] : components_)
    if (component.in && component.out && without_marks(*component.in) != *component.out) names.insert(name);
  for (bool grew = true; grew;) {  // who refers to one that differs differs too
    grew = false;
    for (const auto& [name, component] : components_) {
      if (!component.in || !component.out || names.contains(name)) continue;
      for (const auto& other : names)
        if (component.in->find(fmt::format("/{}{}\"", other, in_mark)) != std::string::npos) grew = names.insert(name).second;
    }
  }
  return names;
}

std::string Schemas::components() const {
  const auto names = split();
  std::map<std::string, std::string> sorted;
  for (const auto& [name, component] : components_) {
    if (component.out) sorted[name] = *component.out;
    if (component.in && names.contains(name))
      sorted[name + "Input"] = *component.in;
    else if (component.in)
      sorted[name] = *component.in;
  }
  std::string out;
  for (const auto& [name, schema] : sorted) out += fmt::format("{}{}:{}", out.empty() ? "" : ",", quoted(name), schema);
  return "{" + out + "}";
}

std::string Schemas::resolved(std::string_view document) const {
  const auto names = split();
  std::string out;
  for (auto at = document.find(in_mark); at != std::string_view::npos; at = document.find(in_mark)) {
    const auto slash = document.substr(0, at).rfind('/');
    const std::string name(document.substr(slash + 1, at - slash - 1));
    out += document.substr(0, at);
    if (names.contains(name)) out += "Input";
    document.remove_prefix(at + in_mark.size());
  }
  return out.append(document);
}

namespace detail {
namespace {

bool is_type_name(std::string_view segment) { return !segment.empty() && segment.front() >= 'A' && segment.front() <= 'Z'; }

}  // namespace

std::string component_name(std::string_view type) {
  std::string arguments;
  if (const auto open = type.find('<'); open != std::string_view::npos && type.ends_with('>')) {
    auto inner = type.substr(open + 1, type.size() - open - 2);
    type = type.substr(0, open);
    while (!inner.empty()) {  // template arguments, divided by the commas of this level
      std::size_t end = 0;
      for (int depth = 0; end < inner.size() && (depth > 0 || inner[end] != ','); ++end) depth += (inner[end] == '<') - (inner[end] == '>');
      auto argument = inner.substr(0, end);
      while (argument.starts_with(' ')) argument.remove_prefix(1);
      while (argument.ends_with(' ')) argument.remove_suffix(1);
      arguments += (arguments.empty() ? "Of" : "And") + component_name(argument);
      inner.remove_prefix(std::min(inner.size(), end + 1));
    }
  }
  std::string name;
  while (!type.empty()) {
    const auto end = type.find("::");
    const auto segment = type.substr(0, end);
    type = end == std::string_view::npos ? std::string_view{} : type.substr(end + 2);
    if (is_type_name(segment) || (type.empty() && name.empty())) name += segment;
  }
  return name + arguments;
}

std::string ref_to(const std::string& name, Direction direction) {
  return fmt::format(R"({{"$ref":"#/components/schemas/{}{}"}})", name, direction == Direction::in ? in_mark : std::string_view{});
}

std::string integer_schema(std::int64_t min, std::uint64_t max) {
  // The bounds of 64 bits say nothing, and generators of clients stumble over them.
  if (max > 0xFFFFFFFFULL) return min == 0 ? R"({"type":"integer","minimum":0})" : R"({"type":"integer","format":"int64"})";
  return fmt::format(R"({{"type":"integer","minimum":{},"maximum":{}}})", min, max);
}

// The limit is in bytes; no text of more characters than that can hold it.
std::string text_schema(std::size_t bytes_max) { return fmt::format(R"({{"type":"string","maxLength":{}}})", bytes_max); }

std::string words_schema(Direction direction) {
  if (direction == Direction::in) return text_schema(limits::text_bytes_max);
  return fmt::format(R"({{"type":["string","null"],"maxLength":{},"description":"Personal text; null when it was erased on request."}})",
                     limits::text_bytes_max);
}

std::string format_schema(std::string_view format, std::string_view expects) {
  if (format.empty()) return fmt::format(R"({{"type":"string","description":{}}})", quoted(expects));
  return fmt::format(R"({{"type":"string","format":{}}})", quoted(format));
}

std::string enum_schema(const std::vector<std::string_view>& words) {
  std::string list;
  for (const auto word : words) list += (list.empty() ? "" : ",") + quoted(word);
  return fmt::format(R"({{"type":"string","enum":[{}]}})", list);
}

std::string list_schema(const std::string& items) { return fmt::format(R"({{"type":"array","items":{}}})", items); }
std::string set_schema(const std::string& items) { return fmt::format(R"({{"type":"array","uniqueItems":true,"items":{}}})", items); }
std::string map_schema(const std::string& items) { return fmt::format(R"({{"type":"object","additionalProperties":{}}})", items); }

std::string object_schema(const std::vector<MemberSchema>& members) {
  std::string properties, required;
  for (const auto& member : members) {
    auto schema = member.schema;
    if (!member.about.empty()) {
      const auto body = schema.substr(1, schema.size() - 2);
      schema = fmt::format("{{{}{}\"description\":{}}}", body, body.empty() ? "" : ",", quoted(member.about));
    }
    properties += fmt::format("{}{}:{}", properties.empty() ? "" : ",", quoted(member.name), schema);
    if (member.need == MemberSchema::Need::required) required += (required.empty() ? "" : ",") + quoted(member.name);
  }
  const auto needed = required.empty() ? std::string() : fmt::format(R"("required":[{}],)", required);
  return fmt::format(R"({{"type":"object",{}"properties":{{{}}},"additionalProperties":false}})", needed, properties);
}

}  // namespace detail
}  // namespace amends::wire
