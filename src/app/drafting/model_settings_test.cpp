#include "app/drafting/model_settings.hpp"

#include <gtest/gtest.h>

namespace amends::app {
namespace {

std::string fault(const std::string& url, const std::string& model = "small") {
  const auto checked = check_model_settings({url, model, {}, 30}, "/model");
  return checked ? "" : checked.error().rule + checked.error().field;
}

TEST(ModelSettings, the_address_is_encrypted_beyond_the_own_network) {
  for (const auto* url : {"https://api.example.com/v1", "http://127.0.0.1:8080/v1", "http://localhost:8080", "http://llama:8080/v1",
                          "http://[::1]:8080/v1", "http://192.168.1.20/v1", "http://10.0.0.4:1", "http://172.20.0.2/v1"})
    EXPECT_EQ(fault(url), "") << url;
  for (const auto* url : {"http://api.example.com/v1", "http://8.8.8.8/v1", "http://172.32.0.2/v1", "http://172.2.0.2/v1",
                          "http://[2001:db8::1]/v1", "http://10.example.com/v1"})
    EXPECT_EQ(fault(url), "url_not_encrypted/model/base_url") << url;
  for (const auto* url : {"", "127.0.0.1:8080", "ftp://127.0.0.1", "https://", "https://me:secret@example.com/v1",
                          "https://example.com/v1?key=1", "https://a b/v1", "https://example.com/\r\nX: y"})
    EXPECT_EQ(fault(url), "url_malformed/model/base_url") << url;
}

TEST(ModelSettings, a_model_has_a_name_and_a_time_limit) {
  EXPECT_EQ(fault("http://127.0.0.1/v1", " "), "text_missing/model/model");
  EXPECT_EQ(check_model_settings({"http://127.0.0.1/v1", "small", {}, 0}, "").error().field, "/timeout_seconds");
  EXPECT_EQ(check_model_settings({"http://127.0.0.1/v1", "small", {}, 301}, "").error().field, "/timeout_seconds");
  EXPECT_EQ(check_model_settings({"http://127.0.0.1/v1", "small", "two\r\nlines", 30}, "").error().field, "/api_key");
}

TEST(ModelSettings, a_key_stays_where_the_address_does) {
  const ModelSettings kept{"https://api.example.com/v1", "small", "secret", 30};
  EXPECT_EQ(with_kept_key({"https://api.example.com/v1", "large", {}, 30}, kept).api_key, "secret");
  EXPECT_EQ(with_kept_key({"https://api.example.com/v1", "large", "other", 30}, kept).api_key, "other");
  EXPECT_FALSE(with_kept_key({"https://elsewhere.example.com/v1", "small", {}, 30}, kept).api_key);
  EXPECT_FALSE(with_kept_key({"https://api.example.com/v1", "small", "", 30}, kept).api_key);
  EXPECT_FALSE(with_kept_key({"https://api.example.com/v1", "small", {}, 30}, std::nullopt).api_key);
}

}  // namespace
}  // namespace amends::app
