#include "main/standard_input.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

namespace amends {
namespace {

enum class Failed { reading, writing };

// The rest of one file into another.
std::optional<Failed> copy(int from, int to) {
  std::array<char, 64 * 1024> bytes;
  for (;;) {
    const auto got = ::read(from, bytes.data(), bytes.size());
    if (got == 0) return std::nullopt;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Failed::reading;
    for (ssize_t written = 0; written < got;) {
      const auto more = ::write(to, bytes.data() + written, static_cast<std::size_t>(got - written));
      if (more < 0 && errno != EINTR) return Failed::writing;
      written += std::max<ssize_t>(more, 0);
    }
  }
}

}  // namespace

Result<std::ifstream> keep_standard_input() {
  std::error_code ignored;
  const auto folder = std::filesystem::temp_directory_path(ignored);
  const auto say = [&](Failed failed) {
    return fail(Errc::unavailable, failed == Failed::reading ? fmt::format("Standard input cannot be read: {}.", std::strerror(errno))
                                                             : fmt::format("Standard input cannot be kept in {} while it is taken: {}.",
                                                                           folder.string(), std::strerror(errno)));
  };
  auto path = (folder / "amends-XXXXXX").string();
  const int file = ::mkostemp(path.data(), O_CLOEXEC);
  if (file < 0) return say(Failed::writing);
  std::ifstream kept(path, std::ios::binary);
  ::unlink(path.c_str());
  const auto failed = copy(STDIN_FILENO, file);
  if (failed) {
    auto refusal = say(*failed);
    ::close(file);
    return refusal;
  }
  ::close(file);
  if (!kept) return say(Failed::writing);
  return kept;
}

}  // namespace amends
