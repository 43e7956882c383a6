#pragma once
// The HTTP/1.1 server: N I/O threads, each with its own connections; keep-alive and pipelining; every wait has an end and every
// input a limit. TLS and HTTP/2 are the proxy's in front. Boost.Asio and Boost.Beast appear in server.cpp only.
//
//   http::Router router;  router.add(Method::get, "/ping", ping);
//   auto server = TRY(http::Server::start({.port = 8080}, std::move(router)));   ...   server->stop();

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "base/limits.hpp"
#include "base/result.hpp"
#include "http/router.hpp"

namespace amends::http {

struct ServerOptions {
  std::string host = "127.0.0.1";  // an address, or "localhost"
  std::uint16_t port = 0;          // 0: any free one
  unsigned threads = 2;
  std::size_t connections_max = limits::connections_max;  // more are told to come back (503)

  // Waits. All are checked on a tick, so they end up to one tick late.
  std::chrono::milliseconds tick{500};
  std::chrono::milliseconds idle_ms{75'000};         // between requests
  std::chrono::milliseconds header_ms{10'000};       // from a request's first byte to the end of its header
  std::chrono::milliseconds body_pause_ms{20'000};   // no byte of a body
  std::chrono::milliseconds body_ms{600'000};        // a body as a whole
  std::chrono::milliseconds write_pause_ms{30'000};  // a reader who takes no byte
  std::chrono::milliseconds heartbeat_ms{15'000};    // a comment on a quiet stream, so that proxies keep it
  std::chrono::milliseconds stop_ms{5'000};          // for requests under way when stopping
};

class Server {
 public:
  // `unavailable` when the address cannot be had; the sentence says why. `check` only tries: before anything is made that would be left
  // behind.
  static Result<void> check(const ServerOptions& options);
  static Result<std::unique_ptr<Server>> start(const ServerOptions& options, Router router);
  ~Server();  // stops

  std::uint16_t port() const;
  // Takes no more connections, answers what is under way (at most stop_ms), ends all streams, and returns. Twice is harmless.
  void stop();

 private:
  struct Parts;
  explicit Server(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace amends::http
