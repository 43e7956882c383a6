#pragma once
// Draws for one step of a generated case, all from one number: dropping a step from a failing sequence leaves the others as they were.

#include <cstdint>
#include <string>
#include <vector>

namespace amends::domain {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  // 0 to n - 1
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  int between(int least, int most) { return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1))); }
  bool percent(int chance) { return between(0, 99) < chance; }
  template <class T>
  const T& of(const std::vector<T>& list) {
    return list[below(list.size())];
  }
  template <class Enum>
  Enum any(int count) {
    return static_cast<Enum>(between(0, count - 1));
  }
  std::uint64_t next() {  // splitmix64
    state_ += 0x9e3779b97f4a7c15ULL;
    auto x = state_;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
  }

 private:
  std::uint64_t state_;
};

}  // namespace amends::domain
