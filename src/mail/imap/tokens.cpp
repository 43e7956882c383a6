#include "mail/imap/tokens.hpp"

#include <chrono>

#include <curl/curl.h>
#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include "base/limits.hpp"
#include "mail/text.hpp"
#include "wire/read.hpp"

namespace amends::mail::imap {
namespace {

constexpr std::size_t answer_bytes_max = 256 * 1024;
constexpr long timeout_ms = 20'000;
constexpr std::int64_t early_ms = 60'000;  // a token is not used in its last minute

struct TokenAnswer {
  std::optional<std::string> access_token, refresh_token, error, error_description;
  std::optional<std::int64_t> expires_in;
};
BOOST_DESCRIBE_STRUCT(TokenAnswer, (), (access_token, refresh_token, error, error_description, expires_in))

std::int64_t steady_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::size_t append(char* bytes, std::size_t size, std::size_t count, void* to) {
  auto& answer = *static_cast<std::string*>(to);
  if (answer.size() + size * count > answer_bytes_max) return 0;
  answer.append(bytes, size * count);
  return size * count;
}

int look_up(void* stopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const std::atomic<bool>*>(stopping)->load() ? 1 : 0;
}

struct Curl {
  CURL* handle = curl_easy_init();
  curl_slist* headers = nullptr;
  ~Curl() {
    curl_slist_free_all(headers);
    curl_easy_cleanup(handle);
  }
  std::string escaped(const std::string& text) const {
    char* out = curl_easy_escape(handle, text.data(), static_cast<int>(text.size()));
    std::string copy = out ? out : "";
    curl_free(out);
    return copy;
  }
};

// Providers answer more than we ask for; only what is known is read.
TokenAnswer read_answer(const std::string& text) {
  TokenAnswer out;
  const auto json = wire::parse(text);
  if (!json || !json->is_object()) return out;
  const auto& object = json->as_object();
  const auto word = [&](const char* name) -> std::optional<std::string> {
    const auto* value = object.if_contains(name);
    if (!value || !value->is_string()) return std::nullopt;
    return std::string(value->as_string());
  };
  out.access_token = word("access_token");
  out.refresh_token = word("refresh_token");
  out.error = word("error");
  out.error_description = word("error_description");
  if (const auto* seconds = object.if_contains("expires_in")) {
    if (seconds->is_int64()) out.expires_in = seconds->as_int64();
    if (seconds->is_string()) {
      const auto text_value = std::string(seconds->as_string());
      out.expires_in = std::atoll(text_value.c_str());
    }
  }
  return out;
}

Result<TokenAnswer> ask(const app::MailboxOAuth& oauth, const std::atomic<bool>& stopping) {
  Curl curl;
  if (!curl.handle) return fail(Errc::internal, "The program for web requests could not be started.");
  std::string form = "grant_type=refresh_token&refresh_token=" + curl.escaped(oauth.refresh_token.value_or("")) +
                     "&client_id=" + curl.escaped(oauth.client_id);
  if (oauth.client_secret) form += "&client_secret=" + curl.escaped(*oauth.client_secret);
  if (oauth.scope && !oauth.scope->empty()) form += "&scope=" + curl.escaped(*oauth.scope);
  std::string body;
  char why[CURL_ERROR_SIZE] = {};
  curl.headers = curl_slist_append(curl.headers, "Accept: application/json");
  curl_easy_setopt(curl.handle, CURLOPT_URL, oauth.token_endpoint.c_str());
  curl_easy_setopt(curl.handle, CURLOPT_PROTOCOLS_STR, "https,http");
  curl_easy_setopt(curl.handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl.handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(form.size()));
  curl_easy_setopt(curl.handle, CURLOPT_POSTFIELDS, form.c_str());
  curl_easy_setopt(curl.handle, CURLOPT_HTTPHEADER, curl.headers);
  curl_easy_setopt(curl.handle, CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(curl.handle, CURLOPT_WRITEDATA, &body);
  curl_easy_setopt(curl.handle, CURLOPT_TIMEOUT_MS, timeout_ms);
  curl_easy_setopt(curl.handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.handle, CURLOPT_ERRORBUFFER, why);
  curl_easy_setopt(curl.handle, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl.handle, CURLOPT_XFERINFOFUNCTION, look_up);
  curl_easy_setopt(curl.handle, CURLOPT_XFERINFODATA, const_cast<std::atomic<bool>*>(&stopping));
  const auto code = curl_easy_perform(curl.handle);
  if (code != CURLE_OK)
    return fail(Errc::unavailable,
                fmt::format("The token endpoint {} cannot be reached: {}.", oauth.token_endpoint, why[0] ? why : curl_easy_strerror(code)),
                "token_unreachable");
  long status = 0;
  curl_easy_getinfo(curl.handle, CURLINFO_RESPONSE_CODE, &status);
  auto answer = read_answer(body);
  if (status == 200 && answer.access_token) return answer;
  const auto said = answer.error_description.value_or(answer.error.value_or(fmt::format("status {}", status)));
  if (status == 429 || status >= 500)
    return fail(Errc::unavailable, fmt::format("The token endpoint {} is not well ({}).", oauth.token_endpoint, status),
                "token_unreachable");
  return fail(
      Errc::unavailable,
      fmt::format("The token endpoint gives no token: “{}”. Sign in with the provider once more and write the new refresh token here.",
                  fold_space(cut_utf8(said, 300))),
      "token_refused");
}

}  // namespace

Result<std::string> Tokens::access(const app::Mailbox& mailbox, Wanted wanted, const std::function<void(const std::string&)>& keep,
                                   const std::atomic<bool>& stopping) {
  if (!mailbox.oauth) return fail(Errc::internal, "The mailbox has no OAuth settings.");
  const std::pair key(mailbox.id, mailbox.version);
  const bool has_place = !mailbox.id.is_nil();  // not for a test of settings that are not saved
  if (has_place && wanted == Wanted::any) {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(key);
    if (found != kept_.end() && found->second.ends_at_ms > steady_ms() + early_ms) return found->second.access;
  }
  const auto answer = TRY(ask(*mailbox.oauth, stopping));
  if (answer.refresh_token && answer.refresh_token != mailbox.oauth->refresh_token && keep) keep(*answer.refresh_token);
  if (has_place) {
    const std::lock_guard lock(mutex_);
    std::erase_if(kept_, [&](const auto& one) { return one.first.first == mailbox.id; });
    kept_[key] = {*answer.access_token, steady_ms() + std::clamp<std::int64_t>(answer.expires_in.value_or(300), 0, 86'400) * 1000};
  }
  return *answer.access_token;
}

}  // namespace amends::mail::imap
