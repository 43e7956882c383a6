#include "mail/imap/tokens.hpp"

#include <chrono>

#include <curl/curl.h>
#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include "base/limits.hpp"
#include "mail/text.hpp"
#include "net/http_post.hpp"
#include "wire/read.hpp"

namespace amends::mail::imap {
namespace {

constexpr std::int64_t early_ms = 60'000;  // a token is not used in its last minute

struct TokenAnswer {
  std::optional<std::string> access_token, refresh_token, error, error_description;
  std::optional<std::int64_t> expires_in;
};
BOOST_DESCRIBE_STRUCT(TokenAnswer, (), (access_token, refresh_token, error, error_description, expires_in))

std::int64_t steady_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string escaped(const std::string& text) {
  char* out = curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size()));
  std::string copy = out ? out : "";
  curl_free(out);
  return copy;
}

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
  std::string form =
      "grant_type=refresh_token&refresh_token=" + escaped(oauth.refresh_token.value_or("")) + "&client_id=" + escaped(oauth.client_id);
  if (oauth.client_secret) form += "&client_secret=" + escaped(*oauth.client_secret);
  if (oauth.scope && !oauth.scope->empty()) form += "&scope=" + escaped(*oauth.scope);
  const auto answered =
      net::post({.url = oauth.token_endpoint, .type = "application/x-www-form-urlencoded", .body = std::move(form)}, stopping);
  if (!answered)
    return fail(Errc::unavailable, fmt::format("The token endpoint cannot be reached. {}", answered.error().sentence), "token_unreachable");
  const int status = answered->status;
  auto answer = read_answer(answered->body);
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
