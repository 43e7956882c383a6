#include "app/drafting/model_settings.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace amends::app {
namespace {

// The host in "https://host:port/path", brackets of IPv6 included; empty where there is none.
std::string_view host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == url.npos) return {};
  auto host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  const auto end = host.starts_with('[') ? host.find(']') + 1 : host.find(':');
  return host.substr(0, end);
}

bool is_private_v4(std::string_view host) {
  if (host.find_first_not_of("0123456789.") != host.npos) return false;
  if (host.starts_with("127.") || host.starts_with("10.") || host.starts_with("192.168.")) return true;
  return host.starts_with("172.") && host.size() > 7 && host[6] == '.' && host.substr(4, 2) >= "16" && host.substr(4, 2) <= "31";
}

// This machine or its own network: an address of RFC 1918 or RFC 4193, or a name without a dot.
bool is_near(std::string_view host) {
  return is_private_v4(host) || host == "[::1]" || host.starts_with("[fd") || host.starts_with("[fe80") ||
         (!host.starts_with('[') && host.find('.') == host.npos);
}

bool has_no_blank(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 127; });
}

}  // namespace

Result<void> check_model_settings(const ModelSettings& settings, std::string_view at) {
  const auto field = [&](const char* name) { return fmt::format("{}/{}", at, name); };
  const std::string_view url = settings.base_url;
  const bool is_secure = url.starts_with("https://");
  const auto host = host_of(url);
  if ((!is_secure && !url.starts_with("http://")) || host.empty() || !has_no_blank(url) || url.find_first_of("@?#") != url.npos)
    return fail(
        Errc::invalid,
        "The model's address must look like http://127.0.0.1:8080/v1: the part before /chat/completions, without a name or password in it.",
        "url_malformed", field("base_url"));
  if (!is_secure && !is_near(host))
    return fail(Errc::invalid, fmt::format("{} is beyond your own network: its address must begin with https://.", host),
                "url_not_encrypted", field("base_url"));
  if (settings.model.find_first_not_of(' ') == std::string::npos)
    return fail(Errc::invalid, "The model has no name. Write the one its server knows it by.", "text_missing", field("model"));
  if (settings.api_key && !has_no_blank(*settings.api_key))
    return fail(Errc::invalid, "The key has a blank in it. Copy it once more.", "text_malformed", field("api_key"));
  if (settings.timeout_seconds < 1 || settings.timeout_seconds > limits::model_timeout_seconds_max)
    return fail(Errc::invalid, fmt::format("The time for an answer is 1 to {} seconds.", limits::model_timeout_seconds_max),
                "number_out_of_range", field("timeout_seconds"));
  return {};
}

ModelSettings with_kept_key(ModelSettings settings, const std::optional<ModelSettings>& kept) {
  if (!settings.api_key && kept && kept->base_url == settings.base_url) settings.api_key = kept->api_key;
  if (settings.api_key && settings.api_key->empty()) settings.api_key.reset();
  return settings;
}

}  // namespace amends::app
