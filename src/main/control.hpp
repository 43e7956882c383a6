#pragma once
// One process owns the data folder. A command that writes while a server runs hands its work over through a socket in that folder
// (mode 0600): frames of a verb and a payload, answered by one frame each.
//
// Frame: two lengths (4 bytes, big endian), then the verb and the payload. Answer: one byte 0 done / 1 refused, one length, the body
// (for a refusal: the sentence). At most limits::control_bytes_max in a payload.

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/result.hpp"

namespace amends {

class ControlServer {
 public:
  using Handler = std::function<Result<std::string>(const std::string& verb, const std::string& payload)>;

  // Listens at `path`, replacing a socket a crashed server left behind. Several clients are served at once, each in a thread and by a
  // handler made for it there, which lives as long as the client stays; those beyond wait until one leaves.
  static Result<std::unique_ptr<ControlServer>> listen(const std::string& path, std::function<Handler()> handlers);
  ~ControlServer();  // stops listening, lets each client have the answer it waits for, removes the socket

 private:
  ControlServer(std::string path, int listener, std::function<Handler()> handlers);
  void serve_clients(int& place);
  void serve(int client);

  std::string path_;
  int listener_;
  std::function<Handler()> handlers_;
  std::atomic<bool> stopping_ = false;
  std::mutex mutex_;
  std::vector<int> places_;  // the socket of the client that has it, or -1
  std::vector<std::thread> threads_;
};

inline constexpr auto server_gone = "server_gone";

class ControlClient {
 public:
  // No server listens at `path`: nullptr. A server that is busy is waited for.
  static std::unique_ptr<ControlClient> connect(const std::string& path);
  ~ControlClient();
  // Errors: what the server refused, and `unavailable` with the rule server_gone where it ended before it answered. The work may be done.
  Result<std::string> call(const std::string& verb, const std::string& payload);

 private:
  explicit ControlClient(int socket) : socket_(socket) {}
  int socket_;
};

}  // namespace amends
