#include "base/fault.hpp"

#include <atomic>
#include <charconv>
#include <cstdlib>

#include <unistd.h>

namespace amends::fault {
namespace {

constexpr int killed = 137;  // what a shell says of SIGKILL

std::string_view wanted() {
  const char* text = std::getenv("AMENDS_FAULT");
  return text ? text : "";
}

int times_of(std::string_view text) {
  int times = 1;
  const auto colon = text.find(':');
  if (colon != text.npos) std::from_chars(text.data() + colon + 1, text.data() + text.size(), times);
  return times;
}

const std::string_view name = wanted().substr(0, wanted().find(':'));
std::atomic<int> left = times_of(wanted());

}  // namespace

const bool armed = !wanted().empty();

void reached(std::string_view point) {
  if (point == name && --left == 0) ::_exit(killed);
}

}  // namespace amends::fault
