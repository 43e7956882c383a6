#pragma once
// Describes types as JSON Schema, the dialect of OpenAPI 3.1 (JSON Schema 2020-12), from the same declaration that reads and
// prints them. Structs and enums become named components; everything else stands inline.
//
//   wire::Schemas schemas;
//   document += wire::schema<NewPromise>(schemas, wire::Direction::in);   // {"$ref":"#/components/schemas/NewPromise"}
//   document += schemas.components();                                     // {"NewPromise":{...},...}, sorted by name
//   document = schemas.resolved(document);                                // once, at the end
//
// What a sender may leave out we always send (lists, maps, defaults), so a type may look different in either direction. When it is
// used in both and does, the one for requests is called NewPromiseInput.
//
// A component's name is the type's: namespaces go, enclosing types stay (`ListCases::Query` is ListCasesQuery), and
// `Page<CaseRow>` is PageOfCaseRow. Two types that would share a name are a mistake in the program: std::logic_error.

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "wire/type.hpp"

namespace amends::wire {

enum class Direction { in, out };  // seen from the server: requests, answers

class Schemas {
 public:
  // True when the type is new in this direction, and the caller must `define` it.
  bool begin(const std::string& name, std::string_view type, Direction direction);
  void define(const std::string& name, Direction direction, std::string schema);
  // All components as one JSON object; its references, as those in every other text made here, await `resolved`.
  std::string components() const;
  std::string resolved(std::string_view document) const;

 private:
  struct Component {
    std::string type;  // the full C++ name
    std::optional<std::string> in, out;
  };
  std::set<std::string> split() const;  // the names that look different in either direction

  std::map<std::string, Component> components_;
};

struct MemberSchema {
  std::string name;
  enum class Need { required, optional } need;
  std::string schema;
  std::string about;  // may be empty
};

template <class T>
std::string schema(Schemas& schemas, Direction direction);
// Each member by itself: the parameters of a path or a query.
template <class T>
std::vector<MemberSchema> member_schemas(Schemas& schemas, Direction direction);

namespace detail {

std::string component_name(std::string_view type);
std::string ref_to(const std::string& name, Direction direction);
std::string integer_schema(std::int64_t min, std::uint64_t max);
std::string text_schema(std::size_t bytes_max);
std::string words_schema(Direction direction);
std::string format_schema(std::string_view format, std::string_view expects);
std::string enum_schema(const std::vector<std::string_view>& words);
std::string list_schema(const std::string& items);
std::string set_schema(const std::string& items);
std::string map_schema(const std::string& items);
std::string object_schema(const std::vector<MemberSchema>& members);

template <class T>
constexpr std::string_view full_name() {
  std::string_view signature = __PRETTY_FUNCTION__;  // "... full_name() [with T = X; ...]" or "... [T = X]"
  signature.remove_prefix(signature.find("T = ") + 4);
  return signature.substr(0, std::min(signature.rfind(';'), signature.rfind(']')));
}

template <class T>
std::string value_schema(Schemas& schemas, Direction direction, std::size_t text_max);

template <class T, class Shape>
std::string struct_schema(Schemas& schemas, Direction direction) {
  const auto name = component_name(full_name<T>());
  if (schemas.begin(name, full_name<T>(), direction))
    schemas.define(name, direction, object_schema(member_schemas<Shape>(schemas, direction)));
  return ref_to(name, direction);
}

template <class E>
std::string described_enum_schema(Schemas& schemas, Direction direction) {
  const auto name = component_name(full_name<E>());
  if (schemas.begin(name, full_name<E>(), direction)) {
    std::vector<std::string_view> words;
    for (const auto& entry : words_of_enum<E>) words.push_back(entry.second);
    schemas.define(name, direction, enum_schema(words));
  }
  return ref_to(name, direction);
}

template <class T>
std::string value_schema(Schemas& schemas, Direction direction, std::size_t text_max) {
  if constexpr (std::is_same_v<T, bool>)
    return R"({"type":"boolean"})";
  else if constexpr (std::is_integral_v<T>)
    return integer_schema(static_cast<std::int64_t>(std::numeric_limits<T>::min()),
                          static_cast<std::uint64_t>(std::numeric_limits<T>::max()));
  else if constexpr (std::is_floating_point_v<T>)
    return R"({"type":"number"})";
  else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>)
    return text_schema(text_max);
  else if constexpr (std::is_same_v<T, Words>)
    return words_schema(direction);
  else if constexpr (std::is_same_v<T, Money>)
    return struct_schema<T, MoneyShape>(schemas, direction);
  else if constexpr (std::is_same_v<T, Raw>)
    return "{}";
  else if constexpr (TextLike<T>)
    return format_schema(Text<T>::format, Text<T>::expects);
  else if constexpr (DescribedEnum<T>)
    return described_enum_schema<T>(schemas, direction);
  else if constexpr (is_duration<T>)
    return integer_schema(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
  else if constexpr (is_optional<T>)
    return value_schema<typename T::value_type>(schemas, direction, text_max);
  else if constexpr (is_vector<T>)
    return list_schema(value_schema<typename T::value_type>(schemas, direction, text_max));
  else if constexpr (is_set<T>)
    return set_schema(value_schema<typename T::value_type>(schemas, direction, text_max));
  else if constexpr (is_map<T>)
    return map_schema(value_schema<typename T::mapped_type>(schemas, direction, text_max));
  else if constexpr (Described<T>)
    return struct_schema<T, T>(schemas, direction);
  else
    static_assert(never<T>, "This type has no JSON Schema: describe it, or specialise wire::Text for it.");
}

}  // namespace detail

template <class T>
std::string schema(Schemas& schemas, Direction direction) {
  return detail::value_schema<T>(schemas, direction, limits::line_bytes_max);
}

template <class T>
std::vector<MemberSchema> member_schemas(Schemas& schemas, Direction direction) {
  using Need = MemberSchema::Need;
  std::vector<MemberSchema> members;
  boost::mp11::mp_for_each<detail::members_of<T>>([&](auto d) {
    using D = decltype(d);
    const bool may_miss = direction == Direction::in ? detail::may_be_absent<D> : detail::is_optional<detail::member_t<D>>;
    members.push_back({std::string(detail::name_of<D>), may_miss ? Need::optional : Need::required,
                       detail::value_schema<detail::member_t<D>>(schemas, direction, bytes_max<D::pointer>),
                       std::string(about<D::pointer>)});
  });
  return members;
}

}  // namespace amends::wire
