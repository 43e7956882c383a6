#pragma once
// How C++ types look as JSON. One declaration of a type serves printing (write.hpp), parsing (read.hpp, form.hpp) and
// OpenAPI (schema.hpp):
//
//   struct NewPromise { Words text; Instant due; std::optional<Certainty> certainty; std::vector<std::string> tags; };
//   BOOST_DESCRIBE_STRUCT(NewPromise, (), (text, due, certainty, tags))     // bases first: (Base1, Base2)
//   enum class Certainty { certain, likely, hope };
//   BOOST_DESCRIBE_ENUM(Certainty, certain, likely, hope)
//
// Rules of the mapping
//   described struct       object, members in declaration order, those of public bases first; one trailing underscore of a
//                          name is dropped, so that `public_` reads "public"
//   described enum         its word; std::optional: left out when absent (null is read as absent)
//   std::vector, std::set  array; std::map<std::string, T>: object with free names
//   bool, integers, double; std::chrono durations: their count, an integer; say the unit in the member's name
//   Instant                RFC 3339; year_month_day "2026-11-24"; Uuid, Id<Tag>: 8-4-4-4-12
//   Money                  {"amount_minor": 1250, "currency": "EUR"}
//   Words                  their text, null when erased; an event codec may put something else in their place
//   Raw                    JSON text that is already rendered
//
// A member may be left out by the sender when it is a std::optional, a list or a map, or when it is named in
// `has_default`; everything else is required.

#include <array>
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include "base/id.hpp"
#include "base/limits.hpp"
#include "base/money.hpp"
#include "base/time.hpp"
#include "base/words.hpp"

namespace amends::wire {

// JSON text spliced in as it is; whoever makes one answers for its being valid. Empty reads and prints as null.
struct Raw {
  std::string text;
  bool operator==(const Raw&) const = default;
};

// The member may be left out, and then keeps its default member initialiser:
//   template <> inline constexpr bool amends::wire::has_default<&ListCases::limit> = true;
template <auto Member>
inline constexpr bool has_default = false;

// The longest text of a std::string member, in bytes (also of each element of a list of them):
//   template <> inline constexpr std::size_t amends::wire::bytes_max<&Template::body> = limits::text_bytes_max;
template <auto Member>
inline constexpr std::size_t bytes_max = limits::line_bytes_max;

// One sentence about the member, shown in the OpenAPI document.
template <auto Member>
inline constexpr std::string_view about = {};

// A type that is written as a string. Specialise it for a type of your own; the members are those of Text<Instant>.
template <class T>
struct Text;

template <>
struct Text<Instant> {
  static constexpr std::string_view format = "date-time";  // OpenAPI's `format`
  static constexpr std::string_view expects = "a time such as 2026-11-24T09:48:00Z";
  static std::string print(Instant value) { return to_rfc3339(value); }
  static std::optional<Instant> parse(std::string_view text) { return parse_rfc3339(text); }
};

template <>
struct Text<std::chrono::year_month_day> {
  static constexpr std::string_view format = "date";
  static constexpr std::string_view expects = "a date such as 2026-11-24";
  static std::string print(std::chrono::year_month_day value);
  static std::optional<std::chrono::year_month_day> parse(std::string_view text);
};

template <>
struct Text<Uuid> {
  static constexpr std::string_view format = "uuid";
  static constexpr std::string_view expects = "an id such as 0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b";
  static std::string print(const Uuid& value) { return value.str(); }
  static std::optional<Uuid> parse(std::string_view text) { return Uuid::parse(text); }
};

template <class Tag>
struct Text<Id<Tag>> {
  static constexpr std::string_view format = Text<Uuid>::format;
  static constexpr std::string_view expects = Text<Uuid>::expects;
  static std::string print(const Id<Tag>& value) { return value.str(); }
  static std::optional<Id<Tag>> parse(std::string_view text) { return Id<Tag>::parse(text); }
};

namespace detail {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

template <class T>
inline constexpr bool is_set = false;
template <class T>
inline constexpr bool is_set<std::set<T>> = true;

template <class T>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T>> = true;

template <class T>
inline constexpr bool is_duration = false;
template <class Rep, class Period>
inline constexpr bool is_duration<std::chrono::duration<Rep, Period>> = std::is_integral_v<Rep>;

template <class T>
concept TextLike = requires(const T& value) {
  { Text<T>::print(value) } -> std::convertible_to<std::string>;
};

template <class T>
concept Described = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

template <class T>
using members_of = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

constexpr std::string_view without_underscore(std::string_view name) {
  if (name.size() > 1 && name.back() == '_') name.remove_suffix(1);
  return name;
}

template <class D>
inline constexpr std::string_view name_of = without_underscore(D::name);

template <class>
inline constexpr bool never = false;  // for a static_assert that names the type it does not know

template <class E>
consteval auto enum_table() {
  using All = boost::describe::describe_enumerators<E>;
  return []<class... D>(boost::mp11::mp_list<D...>) {
    return std::array<std::pair<E, std::string_view>, sizeof...(D)>{{{D::value, name_of<D>}...}};
  }(boost::mp11::mp_rename<All, boost::mp11::mp_list>{});
}

template <class E>
inline constexpr auto words_of_enum = enum_table<E>();

template <class C, class M>
M member_type(M C::*);

template <class D>
using member_t = decltype(member_type(D::pointer));

// The sender may leave the member out.
template <class D>
inline constexpr bool may_be_absent =
    is_optional<member_t<D>> || is_vector<member_t<D>> || is_set<member_t<D>> || is_map<member_t<D>> || has_default<D::pointer>;

}  // namespace detail

// The word of an enumerator, and back. An enumerator that is not described has no word (empty).
template <detail::DescribedEnum E>
constexpr std::string_view word(E value) {
  for (const auto& [known, name] : detail::words_of_enum<E>)
    if (known == value) return name;
  return {};
}

template <detail::DescribedEnum E>
constexpr std::optional<E> from_word(std::string_view text) {
  for (const auto& [known, name] : detail::words_of_enum<E>)
    if (name == text) return known;
  return std::nullopt;
}

namespace detail {
// How Money looks; read and described as any other struct, with the currency checked besides.
struct MoneyShape {
  std::int64_t amount_minor = 0;
  std::string currency;
};
BOOST_DESCRIBE_STRUCT(MoneyShape, (), (amount_minor, currency))
}  // namespace detail

}  // namespace amends::wire
