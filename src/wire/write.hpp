#pragma once
// Prints described types as JSON, straight into a string: no tree in between, members in declaration order, the same bytes
// for the same value always (what the evidence chain hashes). The mapping is in type.hpp.
//
//   std::string out; wire::write(out, summary);        const auto text = wire::to_text(summary);
//
// Instantiate in a .cpp: these templates expand to the whole tree of members.

#include <string>

#include "wire/text.hpp"
#include "wire/type.hpp"

namespace amends::wire {

// Puts something else in the place of personal text: an event codec writes a hash and keeps the text aside.
// `write` must append exactly one JSON value.
class WordsWriter {
 public:
  virtual ~WordsWriter() = default;
  virtual void write(std::string& out, const Words& words) = 0;
};

struct Writer {
  std::string& out;
  WordsWriter* words = nullptr;  // null: the text itself
};

namespace detail {

void append_integer(std::string& out, std::int64_t value);
void append_integer(std::string& out, std::uint64_t value);
void append_double(std::string& out, double value);  // shortest that reads back alike; what is not finite becomes null
void append_words(Writer& writer, const Words& words);
void append_money(std::string& out, const Money& money);

// `,"name":` as one constant; the first member of an object skips the comma.
template <class D>
struct Key {
  static constexpr std::string_view name = name_of<D>;
  static constexpr auto chars = [] {
    std::array<char, name.size() + 4> text{};
    text[0] = ',';
    text[1] = '"';
    for (std::size_t i = 0; i < name.size(); ++i) text[i + 2] = name[i];
    text[name.size() + 2] = '"';
    text[name.size() + 3] = ':';
    return text;
  }();
};

template <class T>
void put(Writer& writer, const T& value);

template <class Range>
void put_list(Writer& writer, const Range& range) {
  writer.out += '[';
  bool first = true;
  for (const auto& item : range) {
    if (!first) writer.out += ',';
    first = false;
    put(writer, item);
  }
  writer.out += ']';
}

template <class Map>
void put_map(Writer& writer, const Map& map) {
  writer.out += '{';
  bool first = true;
  for (const auto& [name, item] : map) {
    if (!first) writer.out += ',';
    first = false;
    append_string(writer.out, name);
    writer.out += ':';
    put(writer, item);
  }
  writer.out += '}';
}

template <class T>
void put_members(Writer& writer, const T& object) {
  writer.out += '{';
  std::size_t skip = 1;  // the comma of the first member
  boost::mp11::mp_for_each<members_of<T>>([&](auto d) {
    using D = decltype(d);
    const auto& member = object.*D::pointer;
    if constexpr (is_optional<std::remove_cvref_t<decltype(member)>>) {
      if (!member) return;
    }
    writer.out.append(Key<D>::chars.data() + skip, Key<D>::chars.size() - skip);
    skip = 0;
    put(writer, member);
  });
  writer.out += '}';
}

template <class T>
void put(Writer& writer, const T& value) {
  if constexpr (std::is_same_v<T, bool>)
    writer.out += value ? "true" : "false";
  else if constexpr (std::is_integral_v<T> && std::is_signed_v<T>)
    append_integer(writer.out, static_cast<std::int64_t>(value));
  else if constexpr (std::is_integral_v<T>)
    append_integer(writer.out, static_cast<std::uint64_t>(value));
  else if constexpr (std::is_floating_point_v<T>)
    append_double(writer.out, value);
  else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>)
    append_string(writer.out, value);
  else if constexpr (std::is_same_v<T, Words>)
    append_words(writer, value);
  else if constexpr (std::is_same_v<T, Money>)
    append_money(writer.out, value);
  else if constexpr (std::is_same_v<T, Raw>)
    writer.out += value.text.empty() ? std::string_view("null") : std::string_view(value.text);
  else if constexpr (TextLike<T>)
    append_string(writer.out, Text<T>::print(value));
  else if constexpr (DescribedEnum<T>)
    append_string(writer.out, word(value));
  else if constexpr (is_duration<T>)
    append_integer(writer.out, static_cast<std::int64_t>(value.count()));
  else if constexpr (is_optional<T>)
    value ? put(writer, *value) : static_cast<void>(writer.out += "null");  // inside a list; a member is left out instead
  else if constexpr (is_vector<T> || is_set<T>)
    put_list(writer, value);
  else if constexpr (is_map<T>)
    put_map(writer, value);
  else if constexpr (Described<T>)
    put_members(writer, value);
  else
    static_assert(never<T>, "This type has no JSON form: describe it, or specialise wire::Text for it.");
}

}  // namespace detail

template <class T>
void write(Writer writer, const T& value) {
  detail::put(writer, value);
}

template <class T>
void write(std::string& out, const T& value) {
  Writer writer{out};
  detail::put(writer, value);
}

template <class T>
std::string to_text(const T& value) {
  std::string out;
  write(out, value);
  return out;
}

}  // namespace amends::wire
