#pragma once
// A language model that suggests drafts: any server that speaks OpenAI's chat completions, for example llama.cpp on the same machine.
// Part of the company's settings; off unless somebody writes it down.

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe/class.hpp>

#include "base/limits.hpp"
#include "base/result.hpp"
#include "wire/type.hpp"

namespace amends::app {

struct ModelSettings {
  std::string base_url;                // "http://127.0.0.1:8080/v1"; /chat/completions follows it
  std::string model;                   // "llama-3.1-8b-instruct", as the server names it
  std::optional<std::string> api_key;  // taken in, never answered; left out in an edit: the old one stays while the address does
  int timeout_seconds = limits::model_timeout_seconds_default;  // of a whole answer, 1 to limits::model_timeout_seconds_max
};
BOOST_DESCRIBE_STRUCT(ModelSettings, (), (base_url, model, api_key, timeout_seconds))

// Errc::invalid at `at` + "/base_url" and so on. What leaves this machine's own network is encrypted: http:// only within it.
Result<void> check_model_settings(const ModelSettings& settings, std::string_view at);
// A key that is left out is the one kept before; a key goes to no other address than the one it was written for.
ModelSettings with_kept_key(ModelSettings settings, const std::optional<ModelSettings>& kept);

}  // namespace amends::app

template <>
inline constexpr bool amends::wire::has_default<& amends::app::ModelSettings::timeout_seconds> = true;
template <>
inline constexpr std::size_t amends::wire::bytes_max<& amends::app::ModelSettings::api_key> = amends::limits::model_key_bytes_max;
