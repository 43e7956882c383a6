#include "scripted_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string_view>

namespace amends::test {

std::string Line::hear() {
  for (;;) {
    if (const auto end = unread_.find("\r\n"); end != std::string::npos) {
      auto line = unread_.substr(0, end);
      unread_.erase(0, end + 2);
      return line;
    }
    char bytes[4096];
    const auto count = recv(socket_, bytes, sizeof bytes, 0);
    if (count <= 0) return {};
    unread_.append(bytes, static_cast<std::size_t>(count));
  }
}

std::string Line::hear_bytes(std::size_t count) {
  while (unread_.size() < count) {
    char bytes[4096];
    const auto got = recv(socket_, bytes, sizeof bytes, 0);
    if (got <= 0) return {};
    unread_.append(bytes, static_cast<std::size_t>(got));
  }
  auto out = unread_.substr(0, count);
  unread_.erase(0, count);
  return out;
}

void Line::say(std::string_view bytes) { static_cast<void>(send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL)); }

void Line::say_slowly(std::string_view bytes, int milliseconds_a_byte) {
  for (const char c : bytes) {
    if (send(socket_, &c, 1, MSG_NOSIGNAL) != 1) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds_a_byte));
  }
}

std::string Line::serve(std::string_view answer, std::string_view before) {
  const auto command = hear();
  const auto space = command.find(' ');
  if (space == std::string::npos) return command;
  say(std::string(before) + command.substr(0, space) + " " + std::string(answer) + "\r\n");
  return command.substr(space + 1);
}

ScriptedServer::ScriptedServer(std::function<void(Line&)> script) {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address);
  listen(listener_, 1);
  getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this, said = std::move(script)] {
    const int client = accept(listener_, nullptr, nullptr);
    if (client < 0) return;
    Line line(client);
    said(line);
    close(client);
  });
}

ScriptedServer::~ScriptedServer() {
  shutdown(listener_, SHUT_RDWR);
  thread_.join();
  close(listener_);
}

}  // namespace amends::test
