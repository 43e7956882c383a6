#pragma once
// Reads JSON into described types, strictly: a member nobody knows, one that is missing, a wrong type, a word that is not
// allowed, text that is too long or no UTF-8 is refused as `invalid`, with the JSON pointer (RFC 6901) in `field`, a stable
// id in `rule`, and a sentence that says what to send instead. The mapping is in type.hpp.
//
//   auto body = TRY(wire::parse(request.body));
//   auto input = TRY(wire::read<NewPromise>(body));
//
// Rules: json_malformed, json_too_deep, member_unknown, member_missing, type_wrong, number_out_of_range, word_unknown,
// text_malformed, text_too_long, text_not_utf8. Instantiate in a .cpp.

#include <limits>
#include <span>

#include <boost/json/value.hpp>

#include "base/result.hpp"
#include "wire/type.hpp"

namespace amends::wire {

// Text that somebody sent, as a tree. Nesting is bounded by limits::json_depth_max; the size is the caller's to bound.
Result<boost::json::value> parse(std::string_view text);

enum class Source {
  outside,  // a person or a program: text has its limits
  store,    // we wrote it ourselves: length limits may have changed since and do not count
};

// The counterpart of WordsWriter: puts the text back in its place.
class WordsReader {
 public:
  virtual ~WordsReader() = default;
  // Returns false when `value` is not what the writer wrote.
  virtual bool read(const boost::json::value& value, Words& words) = 0;
};

struct Reader {
  Source source = Source::outside;
  WordsReader* words = nullptr;  // null: the text itself
};

namespace detail {

// A reading under way: what was refused, and where. On the way out each level puts its name before `field`.
struct Reading {
  Reader how;
  std::size_t line_bytes_max = limits::line_bytes_max;
  std::string rule{}, field{}, predicate{};

  // "must be a time": the predicate of a sentence whose subject is the member. Always false.
  bool refuse(std::string_view which_rule, std::string what);
  bool inside(std::string_view name);
  bool inside(std::size_t index);
  tl::unexpected<Error> error() const;
};

bool take_bool(Reading& reading, const boost::json::value& value, bool& out);
bool take_signed(Reading& reading, const boost::json::value& value, std::int64_t& out, std::int64_t min, std::int64_t max);
bool take_unsigned(Reading& reading, const boost::json::value& value, std::uint64_t& out, std::uint64_t max);
bool take_double(Reading& reading, const boost::json::value& value, double& out);
bool take_text(Reading& reading, const boost::json::value& value, std::string& out);
bool take_words(Reading& reading, const boost::json::value& value, Words& out);
bool take_raw(const boost::json::value& value, Raw& out);
bool take_money(Reading& reading, const boost::json::value& value, Money& out);
// Null, and refused, when the value is of another kind.
const boost::json::string* string_of(Reading& reading, const boost::json::value& value, std::string_view expects);
const boost::json::object* object_of(Reading& reading, const boost::json::value& value);
const boost::json::array* array_of(Reading& reading, const boost::json::value& value);
bool refuse_word(Reading& reading, std::string_view given, std::span<const std::string_view> known);
bool refuse_missing(Reading& reading, std::string_view name);
bool refuse_unknown(Reading& reading, const boost::json::object& object, std::span<const std::string_view> known);

template <class T>
bool take(Reading& reading, const boost::json::value& value, T& out);

template <class Integer>
bool take_integer(Reading& reading, const boost::json::value& value, Integer& out) {
  using Range = std::numeric_limits<Integer>;
  std::conditional_t<std::is_signed_v<Integer>, std::int64_t, std::uint64_t> wide = 0;
  if constexpr (std::is_signed_v<Integer>) {
    if (!take_signed(reading, value, wide, Range::min(), Range::max())) return false;
  } else {
    if (!take_unsigned(reading, value, wide, Range::max())) return false;
  }
  out = static_cast<Integer>(wide);
  return true;
}

template <class T>
bool take_parsed(Reading& reading, const boost::json::value& value, T& out) {
  const auto* string = string_of(reading, value, Text<T>::expects);
  if (!string) return false;
  auto parsed = Text<T>::parse(std::string_view(*string));
  if (!parsed) return reading.refuse("text_malformed", "must be " + std::string(Text<T>::expects));
  out = std::move(*parsed);
  return true;
}

template <class E>
bool take_enum(Reading& reading, const boost::json::value& value, E& out) {
  const auto* string = string_of(reading, value, "a word");
  if (!string) return false;
  if (const auto known = from_word<E>(std::string_view(*string))) {
    out = *known;
    return true;
  }
  constexpr auto names = [] {
    std::array<std::string_view, words_of_enum<E>.size()> list;
    for (std::size_t i = 0; i < list.size(); ++i) list[i] = words_of_enum<E>[i].second;
    return list;
  }();
  return refuse_word(reading, std::string_view(*string), names);
}

template <class T>
bool take_list(Reading& reading, const boost::json::value& value, T& out) {
  const auto* array = array_of(reading, value);
  if (!array) return false;
  out.clear();
  std::size_t index = 0;
  for (const auto& item : *array) {
    typename T::value_type element{};
    if (!take(reading, item, element)) return reading.inside(index);
    out.insert(out.end(), std::move(element));
    ++index;
  }
  return true;
}

template <class T>
bool take_map(Reading& reading, const boost::json::value& value, std::map<std::string, T>& out) {
  const auto* object = object_of(reading, value);
  if (!object) return false;
  out.clear();
  for (const auto& member : *object) {
    std::string name(member.key());
    if (!take(reading, member.value(), out[name])) return reading.inside(name);
  }
  return true;
}

template <class T>
bool take_members(Reading& reading, const boost::json::value& value, T& out) {
  using All = boost::mp11::mp_rename<members_of<T>, boost::mp11::mp_list>;
  const auto* object = object_of(reading, value);
  if (!object) return false;
  std::size_t found = 0;
  const auto one = [&]<class D>(D) {
    constexpr auto name = name_of<D>;
    const auto* member = object->if_contains(name);
    if (!member) return may_be_absent<D> || refuse_missing(reading, name);
    ++found;
    reading.line_bytes_max = bytes_max<D::pointer>;
    return take(reading, *member, out.*D::pointer) || reading.inside(name);
  };
  return [&]<class... D>(boost::mp11::mp_list<D...>) {
    static constexpr std::array<std::string_view, sizeof...(D)> names{name_of<D>...};
    if (!(one(D{}) && ...)) return false;
    return found == object->size() || refuse_unknown(reading, *object, names);
  }(All{});
}

template <class T>
bool take(Reading& reading, const boost::json::value& value, T& out) {
  if constexpr (std::is_same_v<T, bool>)
    return take_bool(reading, value, out);
  else if constexpr (std::is_integral_v<T>)
    return take_integer(reading, value, out);
  else if constexpr (std::is_same_v<T, double>)
    return take_double(reading, value, out);
  else if constexpr (std::is_same_v<T, std::string>)
    return take_text(reading, value, out);
  else if constexpr (std::is_same_v<T, Words>)
    return take_words(reading, value, out);
  else if constexpr (std::is_same_v<T, Money>)
    return take_money(reading, value, out);
  else if constexpr (std::is_same_v<T, Raw>)
    return take_raw(value, out);
  else if constexpr (TextLike<T>)
    return take_parsed(reading, value, out);
  else if constexpr (DescribedEnum<T>)
    return take_enum(reading, value, out);
  else if constexpr (is_duration<T>) {
    typename T::rep count{};
    if (!take_integer(reading, value, count)) return false;
    out = T{count};
    return true;
  } else if constexpr (is_optional<T>) {
    if (value.is_null()) return out.reset(), true;
    return take(reading, value, out.emplace());
  } else if constexpr (is_vector<T> || is_set<T>)
    return take_list(reading, value, out);
  else if constexpr (is_map<T>)
    return take_map(reading, value, out);
  else if constexpr (Described<T>)
    return take_members(reading, value, out);
  else
    static_assert(never<T>, "This type cannot be read from JSON: describe it, or specialise wire::Text for it.");
}

}  // namespace detail

template <class T>
Result<T> read(const boost::json::value& value, Reader how = {}) {
  detail::Reading reading{how};
  T out{};
  if (!detail::take(reading, value, out)) return reading.error();
  return out;
}

// Both at once.
template <class T>
Result<T> read_text(std::string_view text, Reader how = {}) {
  const auto value = TRY(parse(text));
  return read<T>(value, how);
}

}  // namespace amends::wire
