#pragma once
// Settings of the process: flags first, then amends.toml in the data folder, then the defaults. A wrong value is refused by name.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace amends {

struct ServeOptions {
  std::filesystem::path folder = "amends-data";
  std::optional<std::string> listen;    // "127.0.0.1:8080"; port 0: any free one
  std::optional<std::string> database;  // postgres://...
  std::optional<std::string> log;       // debug, info, warn, error
  bool rehearsal = false;
  bool sample = false;  // put the sample data in, when the folder is empty
};

struct ListenAddress {
  std::string host;
  std::uint16_t port = 0;
};
Result<ListenAddress> parse_listen(const std::string& text);
// Fills what no flag said from amends.toml, where there is one.
Result<void> read_config(ServeOptions& options);
Result<void> set_log_level(const std::string& level);

}  // namespace amends
