#include "main/options.hpp"

#include <array>
#include <charconv>
#include <sstream>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "base/log.hpp"

namespace amends {

Result<ListenAddress> parse_listen(const std::string& text) {
  const auto wrong = [&] {
    return fail(Errc::invalid, fmt::format("“{}” is no address to listen on. Use host:port, such as 127.0.0.1:8080.", text),
                "listen_malformed");
  };
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return wrong();
  ListenAddress address{text.substr(0, colon), 0};
  const auto* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data() + colon + 1, end, address.port);
  if (error != std::errc() || stopped != end) return wrong();
  if (address.host.starts_with('[') && address.host.ends_with(']')) address.host = address.host.substr(1, address.host.size() - 2);
  return address;
}

Result<void> set_log_level(const std::string& level) {
  static constexpr std::array<std::pair<std::string_view, spdlog::level::level_enum>, 4> levels = {
      {{"debug", spdlog::level::debug}, {"info", spdlog::level::info}, {"warn", spdlog::level::warn}, {"error", spdlog::level::err}}};
  for (const auto& [name, value] : levels) {
    if (name != level) continue;
    spdlog::set_level(value);
    return {};
  }
  return fail(Errc::invalid, fmt::format("“{}” is no log level. Use debug, info, warn or error.", level), "log_level_unknown");
}

Result<void> read_config(ServeOptions& options) {
  const auto file = options.folder / "amends.toml";
  std::error_code gone;
  if (!std::filesystem::exists(file, gone)) return {};
  toml::table table;
  try {
    table = toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    std::ostringstream where;
    where << error.source().begin;
    return fail(
        Errc::invalid,
        fmt::format("{} cannot be read: {} ({}). Mend that line, or remove the file.", file.string(), error.description(), where.str()),
        "config_malformed");
  }
  for (const auto& [key, value] : table) {
    std::optional<std::string>* target = key == "listen"     ? &options.listen
                                         : key == "database" ? &options.database
                                         : key == "log"      ? &options.log
                                                             : nullptr;
    if (!target)
      return fail(Errc::invalid,
                  fmt::format("{} sets “{}”, which Amends does not know. It knows listen, database and log.", file.string(), key.str()),
                  "config_unknown");
    const auto text = value.value<std::string>();
    if (!text) return fail(Errc::invalid, fmt::format("{}: “{}” must be text in quotes.", file.string(), key.str()), "config_malformed");
    if (!*target) *target = *text;
  }
  return {};
}

}  // namespace amends
