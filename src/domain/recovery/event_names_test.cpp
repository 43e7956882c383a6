#include <cctype>
#include <set>

#include <gtest/gtest.h>
#include <boost/mp11/algorithm.hpp>

#include "domain/recovery/events.hpp"

namespace amends::domain {
namespace {

// "PromiseMade" -> "promise_made"
std::string snake_case(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (std::isupper(static_cast<unsigned char>(c)) != 0 && !out.empty()) out += '_';
    out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

template <class E>
std::string type_name() {
  std::string_view signature = __PRETTY_FUNCTION__;
  signature.remove_prefix(signature.find("E = ") + 4);
  signature = signature.substr(0, signature.find_first_of(";]"));
  return std::string(signature.substr(signature.rfind(':') + 1));
}

TEST(EventNames, every_event_has_a_name_of_its_own_that_leads_back_to_it) {
  std::set<std::string_view> seen;
  boost::mp11::mp_for_each<boost::mp11::mp_iota_c<std::variant_size_v<Event>>>([&](auto index) {
    const Event event{std::in_place_index<index>};
    const auto name = name_of(event);
    EXPECT_TRUE(seen.insert(name).second) << name;
    EXPECT_EQ(event_index(name), index.value) << name;
    EXPECT_EQ(name, snake_case(type_name<std::variant_alternative_t<index, Event>>()) + ".v1");
  });
  EXPECT_EQ(seen.size(), std::variant_size_v<Event>);
}

TEST(EventNames, a_name_nobody_knows_leads_nowhere) {
  for (const auto* name : {"", "promise_made", "promise_made.v2", "PromiseMade", "promise_made.v1 ", "zzz.v1", "aaa.v1"})
    EXPECT_FALSE(event_index(name)) << name;
}

}  // namespace
}  // namespace amends::domain
