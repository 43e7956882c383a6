#include "vocabulary.hpp"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include "domain/recovery/events.hpp"

namespace amends::golden {
namespace {

// Walks the members of the events and gathers every enum there is.
class Gatherer {
 public:
  std::set<std::string> words;

  template <class T>
  void gather() {
    if constexpr (std::is_enum_v<T>)
      gather_enum<T>();
    else if constexpr (boost::describe::has_describe_members<T>::value)
      boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
          [&](auto d) { gather_member(d.pointer); });
  }

 private:
  template <class C, class M>
  void gather_member(M C::*) {
    gather_type(static_cast<M*>(nullptr));
  }
  template <class T>
  void gather_type(const T*) {
    gather<T>();
  }
  template <class T>
  void gather_type(const std::optional<T>*) {
    gather<T>();
  }
  template <class T>
  void gather_type(const std::vector<T>*) {
    gather<T>();
  }

  template <class E>
  void gather_enum() {
    std::string_view type = __PRETTY_FUNCTION__;  // "... [with E = amends::domain::Channel]"
    type.remove_prefix(type.rfind(':') + 1);
    type.remove_suffix(1);
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) { words.insert(std::string(type) + " " + d.name); });
  }
};

}  // namespace

std::set<std::string> stored_words() {
  Gatherer gatherer;
  boost::mp11::mp_for_each<boost::mp11::mp_iota_c<std::variant_size_v<domain::Event>>>(
      [&](auto i) { gatherer.gather<std::variant_alternative_t<i, domain::Event>>(); });
  return gatherer.words;
}

}  // namespace amends::golden
