#pragma once
// One stored event with the texts it refers to, as a file: envelope, payload and hash byte for byte as the store keeps them.

#include <filesystem>
#include <span>
#include <string>

#include "app/event_codec.hpp"

namespace amends::golden {

struct Golden {
  app::StoredEvent event;
  std::vector<app::TextRow> texts;
};

// The event as the first of its stream, encoded with the salts given, one for each text in order.
Golden encode(const domain::Event& event, const app::Envelope& envelope, std::span<const app::Salt> salts);

std::string print(const Golden& golden);
Result<Golden> parse(std::string_view file);

std::filesystem::path path_of(const std::filesystem::path& folder, std::string_view event_name);  // "promise_made.v1.json"
inline constexpr auto words_file = "words.txt";
// Nothing when there is no such file.
std::optional<std::string> read_file(const std::filesystem::path& path);

}  // namespace amends::golden
