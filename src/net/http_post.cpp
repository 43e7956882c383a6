#include "net/http_post.hpp"

#include <algorithm>
#include <memory>

#include <curl/curl.h>
#include <fmt/format.h>

namespace amends::net {
namespace {

constexpr long connect_ms_max = 20'000;

struct Closer {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

void start_curl() {
  static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  static_cast<void>(started);
}

struct Body {
  std::string bytes;
  std::size_t bytes_max;
  bool overflowed = false;
};

std::size_t append(char* bytes, std::size_t size, std::size_t count, void* to) {
  auto& body = *static_cast<Body*>(to);
  body.overflowed = body.bytes.size() + size * count > body.bytes_max;
  if (body.overflowed) return 0;
  body.bytes.append(bytes, size * count);
  return size * count;
}

int look_up(void* stopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const std::atomic<bool>*>(stopping)->load() ? 1 : 0;
}

// "127.0.0.1:8080" of "http://127.0.0.1:8080/v1"
std::string place_of(const std::string& url) {
  const auto scheme = url.find("://");
  const auto from = scheme == std::string::npos ? 0 : scheme + 3;
  return url.substr(from, url.find_first_of("/?#", from) - from);
}

tl::unexpected<Error> failure(CURLcode code, const Post& request, const Body& body, const char* detail) {
  const auto place = place_of(request.url);
  const auto failed = [](std::string sentence, const char* rule) { return fail(Errc::unavailable, std::move(sentence), rule); };
  if (body.overflowed)
    return failed(fmt::format("{} answers more than {} kB.", place, request.answer_bytes_max / 1024), "answer_too_large");
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return failed(fmt::format("The name {} cannot be found. Check its spelling.", place), "host_unknown");
    case CURLE_COULDNT_CONNECT:
      return failed(fmt::format("Nothing answers at {}. Check the address, and whether the server runs.", place), "connection_refused");
    case CURLE_OPERATION_TIMEDOUT:
      return failed(fmt::format("{} did not answer within {:g} s.", place, static_cast<double>(request.timeout.count()) / 1000),
                    "timed_out");
    case CURLE_PEER_FAILED_VERIFICATION:
      return failed(fmt::format("The certificate of {} is not valid for that name, or nobody known vouches for it.", place),
                    "certificate_invalid");
    case CURLE_SSL_CONNECT_ERROR:
      return failed(fmt::format("{} does not speak TLS. Check whether its address begins with http:// or https://.", place),
                    "certificate_invalid");
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE:
      return failed(fmt::format("{} ended the connection before it had answered.", place), "connection_lost");
    case CURLE_ABORTED_BY_CALLBACK:
      return failed("It was ended before there was an answer.", "stopped");
    default:
      return failed(fmt::format("What answers at {} is not understood: {}.", place, detail[0] ? detail : curl_easy_strerror(code)),
                    "connection_lost");
  }
}

}  // namespace

Result<Answer> post(const Post& request, const std::atomic<bool>& stopping) {
  start_curl();
  const std::unique_ptr<CURL, Closer> curl(curl_easy_init());
  if (!curl) return fail(Errc::internal, "The client for web addresses could not be started.");
  std::unique_ptr<curl_slist, Closer> headers;
  const auto header = [&](const std::string& line) { headers.reset(curl_slist_append(headers.release(), line.c_str())); };
  header("Content-Type: " + request.type);
  header("Accept: application/json");
  header("Expect:");
  if (!request.bearer.empty()) header("Authorization: Bearer " + request.bearer);
  Body body{{}, request.answer_bytes_max};
  char detail[CURL_ERROR_SIZE] = {};
  CURL* c = curl.get();
  const auto timeout_ms = static_cast<long>(request.timeout.count());
  curl_easy_setopt(c, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "https,http");
  curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(c, CURLOPT_PROXY, "");
  curl_easy_setopt(c, CURLOPT_NETRC, CURL_NETRC_IGNORED);
  curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(c, CURLOPT_POSTFIELDSIZE, static_cast<long>(request.body.size()));
  curl_easy_setopt(c, CURLOPT_POSTFIELDS, request.body.c_str());
  curl_easy_setopt(c, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(c, CURLOPT_WRITEDATA, &body);
  curl_easy_setopt(c, CURLOPT_TIMEOUT_MS, timeout_ms);
  curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT_MS, std::min(timeout_ms, connect_ms_max));
  curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(c, CURLOPT_ERRORBUFFER, detail);
  curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, look_up);
  curl_easy_setopt(c, CURLOPT_XFERINFODATA, const_cast<std::atomic<bool>*>(&stopping));
  if (const auto code = curl_easy_perform(c); code != CURLE_OK) return failure(code, request, body, detail);
  long status = 0;
  curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &status);
  return Answer{static_cast<int>(status), std::move(body.bytes)};
}

}  // namespace amends::net
