#pragma once
// Reads described types from names and texts: path parameters, a query, a posted form. The same rules and refusals as
// read.hpp; texts are turned into what the member wants ("50" into a number, "true" or "on" into true).
//
// A list takes a repeated name (`state=open&state=waiting`), or one text divided by commas when its elements are words, ids or numbers.
// An empty text counts as absent for every member that may be left out, as browsers send empty fields. Members must be
// plain values, optionals or lists of them.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wire/read.hpp"

namespace amends::wire {

using Fields = std::vector<std::pair<std::string, std::string>>;

namespace detail {

enum class Plain { text, number, flag };

template <class T>
constexpr Plain plain_of() {
  if constexpr (is_optional<T> || is_vector<T> || is_set<T>)
    return plain_of<typename T::value_type>();
  else if constexpr (std::is_same_v<T, bool>)
    return Plain::flag;
  else if constexpr (std::is_arithmetic_v<T> || is_duration<T>)
    return Plain::number;
  else
    return Plain::text;
}

struct FormMember {
  std::string_view name;
  Plain plain;
  enum class Many { one, repeated, commas } many;
  enum class Empty { kept, absent } empty;
};

template <class D>
constexpr FormMember form_member() {
  using T = member_t<D>;
  auto many = FormMember::Many::one;
  if constexpr (is_vector<T> || is_set<T>) {
    using Item = typename T::value_type;
    many = std::is_same_v<Item, std::string> || std::is_same_v<Item, Words> ? FormMember::Many::repeated : FormMember::Many::commas;
  }
  return {name_of<D>, plain_of<T>(), many, may_be_absent<D> ? FormMember::Empty::absent : FormMember::Empty::kept};
}

// The object that the fields say; names that no member has are kept, so that reading refuses them.
boost::json::value object_of_fields(const Fields& fields, std::span<const FormMember> members);

}  // namespace detail

template <class T>
Result<T> read_form(const Fields& fields) {
  using All = boost::mp11::mp_rename<detail::members_of<T>, boost::mp11::mp_list>;
  return [&]<class... D>(boost::mp11::mp_list<D...>) {
    static constexpr std::array<detail::FormMember, sizeof...(D)> members{detail::form_member<D>()...};
    return read<T>(detail::object_of_fields(fields, members));
  }(All{});
}

// Divides `a=1&b=two+words` and undoes its percent-encoding (WHATWG URL, application/x-www-form-urlencoded).
Fields parse_fields(std::string_view encoded);
// Undoes percent-encoding; `%` not followed by two hex digits stays as it is.
enum class Plus { is_plus, is_space };
std::string percent_decoded(std::string_view text, Plus plus);

}  // namespace amends::wire
