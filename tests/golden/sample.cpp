#include "sample.hpp"

#include <chrono>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

namespace amends::golden {
namespace {

// Sets members one after the other to values that are none of the defaults and all different. Texts hold what escaping can break.
class Filler {
 public:
  template <class T>
  void fill(T& value, std::string_view name) {
    ++count_;
    if constexpr (std::is_same_v<T, bool>)
      value = true;
    else if constexpr (std::is_same_v<T, std::string>)
      value = std::string(name) + " “é” \"\\/";
    else if constexpr (std::is_same_v<T, Words>)
      value = Words(std::string(name) + ": “Ça alors”, 😀 said\n\t\"she\" \\ " + std::to_string(count_));
    else if constexpr (std::is_same_v<T, Money>)
      value = Money{1000 + count_, "EUR"};
    else if constexpr (std::is_same_v<T, Instant>)
      value = from_ms(1'795'000'000'000 + count_ * 61'001);
    else if constexpr (std::is_same_v<T, Uuid>)
      value = uuid();
    else if constexpr (std::is_integral_v<T>)
      value = static_cast<T>(count_);
    else if constexpr (std::is_enum_v<T>)
      fill_enum(value);
    else
      fill_compound(value, name);
  }

 private:
  Uuid uuid() const {
    Uuid id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) id.bytes[i] = static_cast<std::uint8_t>(count_ * 16 + static_cast<int>(i));
    return id;
  }

  template <class E>
  static void fill_enum(E& value) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) { value = d.value; });  // the last one
  }

  template <class T>
  void fill_compound(std::optional<T>& value, std::string_view name) {
    fill(value.emplace(), name);
  }
  template <class T>
  void fill_compound(std::vector<T>& value, std::string_view name) {
    value.resize(2);
    for (auto& each : value) fill(each, name);
  }
  template <class Tag>
  void fill_compound(Id<Tag>& value, std::string_view) {
    value.uuid = uuid();
  }
  template <class T>
    requires boost::describe::has_describe_members<T>::value
  void fill_compound(T& value, std::string_view) {
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto d) { fill(value.*d.pointer, d.name); });
  }

  int count_ = 0;
};

}  // namespace

domain::Event sample(std::size_t index) {
  return boost::mp11::mp_with_index<std::variant_size_v<domain::Event>>(index, [](auto i) {
    std::variant_alternative_t<i, domain::Event> event{};
    Filler().fill(event, "");
    return domain::Event(std::move(event));
  });
}

}  // namespace amends::golden
