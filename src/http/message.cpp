#include "http/message.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>

#include <fmt/format.h>

#include "base/log.hpp"
#include "http/problem.hpp"

namespace amends::http {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

// A header value must stay on its line, whoever made it.
void append_value(std::string& out, std::string_view value) {
  for (const char c : value)
    if (c != '\r' && c != '\n' && c != '\0') out += c;
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
  out += name;
  out += ": ";
  append_value(out, value);
  out += "\r\n";
}

}  // namespace

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::delete_:
      return "DELETE";
    case Method::options:
      return "OPTIONS";
    case Method::other:
      break;
  }
  return "?";
}

std::string_view Request::header(std::string_view name) const {
  for (const auto& header : headers)
    if (same_name(header.name, name)) return header.value;
  return {};
}

std::string Request::client() const {
  if (peer != "127.0.0.1" && peer != "::1") return peer;
  auto list = header("X-Forwarded-For");
  if (const auto comma = list.rfind(','); comma != std::string_view::npos) list.remove_prefix(comma + 1);
  while (!list.empty() && list.front() == ' ') list.remove_prefix(1);
  while (!list.empty() && list.back() == ' ') list.remove_suffix(1);
  return list.empty() || list.size() > 45 ? peer : std::string(list);  // 45: the longest IPv6 address as text
}

std::string_view Request::cookie(std::string_view name) const {
  for (const auto& header : headers) {
    if (!same_name(header.name, "cookie")) continue;
    std::string_view rest = header.value;
    while (!rest.empty()) {
      auto pair = rest.substr(0, rest.find(';'));
      rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
      while (pair.starts_with(' ')) pair.remove_prefix(1);
      if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') return pair.substr(name.size() + 1);
    }
  }
  return {};
}

std::string_view view(const Body& body) {
  if (const auto* owned = std::get_if<std::string>(&body)) return *owned;
  if (const auto* fixed = std::get_if<std::string_view>(&body)) return *fixed;
  const auto& shared = std::get<std::shared_ptr<const std::string>>(body);
  return shared ? std::string_view(*shared) : std::string_view{};
}

Response Response::page(int status, std::string html) {
  return Response{status, "text/html; charset=utf-8", {}, std::move(html)}
      .with("Content-Security-Policy",
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri "
            "'none'; "
            "frame-ancestors 'none'")
      .with("Cache-Control", "no-store");
}

std::string_view phrase_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    default:
      return "Status";
  }
}

std::string date_line(Instant now) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(now - day)};
  return fmt::format("Date: {}, {:02} {} {} {:02}:{:02}:{:02} GMT\r\n", days[std::chrono::weekday{day}.c_encoding()],
                     static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

void append_head(std::string& out, const Response& response, Framing framing, After after, std::string_view date_line) {
  fmt::format_to(std::back_inserter(out), "HTTP/1.1 {} {}\r\n", response.status, phrase_of(response.status));
  out += date_line;
  if (!response.type.empty()) append_header(out, "Content-Type", response.type);
  const bool bodiless = response.status == 204 || response.status == 304;  // RFC 9110, 8.6: these say no length
  if (framing == Framing::length && !bodiless)
    fmt::format_to(std::back_inserter(out), "Content-Length: {}\r\n", view(response.body).size());
  for (const auto& header : response.headers) append_header(out, header.name, header.value);
  out += "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n";
  if (after == After::close) out += "Connection: close\r\n";
  out += "\r\n";
}

std::shared_ptr<const std::string> event_frame(std::string_view event, std::string_view id, std::string_view data) {
  auto frame = std::make_shared<std::string>();
  const auto line = [&](std::string_view name, std::string_view value) {
    *frame += name;
    append_value(*frame, value);
    *frame += '\n';
  };
  if (!id.empty()) line("id: ", id);
  if (!event.empty()) line("event: ", event);
  for (std::size_t begin = 0;;) {
    const auto end = data.find('\n', begin);
    line("data: ", data.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) break;
    begin = end + 1;
  }
  *frame += '\n';
  return frame;
}

struct Reply::Promise {
  explicit Promise(std::shared_ptr<Answering> to) : answering(std::move(to)) {}
  Promise(const Promise&) = delete;
  Promise& operator=(const Promise&) = delete;
  ~Promise() {
    if (answered.exchange(true)) return;
    log::error("http: a request went unanswered");
    answering->send(problem({Errc::internal, "Something went wrong on our side; please try again.", "unanswered", {}}));
  }

  bool claim() {
    if (!answered.exchange(true)) return true;
    log::error("http: a second answer to one request was dropped");
    return false;
  }

  std::shared_ptr<Answering> answering;
  std::atomic<bool> answered = false;
};

Reply::Reply(std::shared_ptr<Answering> answering) : promise_(std::make_shared<Promise>(std::move(answering))) {}

void Reply::send(Response response) const {
  if (promise_->claim()) promise_->answering->send(std::move(response));
}

std::shared_ptr<Stream> Reply::open_stream(std::vector<Header> headers) const {
  return promise_->claim() ? promise_->answering->open_stream(std::move(headers)) : nullptr;
}

}  // namespace amends::http
