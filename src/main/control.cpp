#include "main/control.hpp"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/limits.hpp"
#include "base/log.hpp"

namespace amends {
namespace {

constexpr std::size_t places = 16;  // clients served at once: a mail taker has two threads more
constexpr std::size_t verb_bytes_max = 4096;

bool write_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) {
      if (sent < 0 && errno == EINTR) continue;
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool read_all(int socket, char* out, std::size_t count) {
  while (count > 0) {
    const auto got = ::recv(socket, out, count, 0);
    if (got <= 0) {
      if (got < 0 && errno == EINTR) continue;
      return false;
    }
    out += got;
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

std::string length_bytes(std::size_t length) {
  std::string bytes(4, '\0');
  for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<char>(length >> (8 * (3 - i)) & 0xff);
  return bytes;
}

std::optional<std::size_t> read_length(int socket) {
  char bytes[4];
  if (!read_all(socket, bytes, sizeof bytes)) return std::nullopt;
  std::size_t length = 0;
  for (const char byte : bytes) length = length << 8 | static_cast<unsigned char>(byte);
  return length;
}

std::optional<std::string> read_text(int socket, std::size_t length, std::size_t length_max) {
  if (length > length_max) return std::nullopt;
  std::string text(length, '\0');
  if (!read_all(socket, text.data(), length)) return std::nullopt;
  return text;
}

Result<sockaddr_un> address_of(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path)
    return fail(Errc::invalid,
                fmt::format("The path of the data folder is too long for a socket: {}. Use a folder with a path under {} characters.", path,
                            sizeof address.sun_path - 16));
  std::memcpy(address.sun_path, path.data(), path.size());
  return address;
}

}  // namespace

Result<std::unique_ptr<ControlServer>> ControlServer::listen(const std::string& path, std::function<Handler()> handlers) {
  const auto address = TRY(address_of(path));
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return fail(Errc::unavailable, fmt::format("No socket could be made in the data folder: {}.", std::strerror(errno)));
  ::unlink(path.c_str());  // the folder's lock is ours: whoever left it is gone
  const auto old_mask = ::umask(0177);
  const bool bound = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::umask(old_mask);
  if (!bound || ::listen(socket, SOMAXCONN) != 0) {
    const auto why = std::strerror(errno);
    ::close(socket);
    return fail(Errc::unavailable, fmt::format("The socket {} could not be opened: {}.", path, why));
  }
  return std::unique_ptr<ControlServer>(new ControlServer(path, socket, std::move(handlers)));
}

ControlServer::ControlServer(std::string path, int listener, std::function<Handler()> handlers)
    : path_(std::move(path)), listener_(listener), handlers_(std::move(handlers)), places_(places, -1) {
  for (auto& place : places_) threads_.emplace_back([this, &place] { serve_clients(place); });
}

ControlServer::~ControlServer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (const int client : places_)
      if (client >= 0) ::shutdown(client, SHUT_RD);
  }
  ::shutdown(listener_, SHUT_RDWR);  // wakes who accepts
  for (auto& thread : threads_) thread.join();
  ::close(listener_);
  ::unlink(path_.c_str());
}

// Who finds all places taken waits in the listener's queue, and whoever finds that full waits in connect().
void ControlServer::serve_clients(int& place) {
  while (!stopping_) {
    const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) {  // out of file descriptors, most likely: let some go first
      if (!stopping_) std::this_thread::sleep_for(std::chrono::milliseconds(10));
      continue;
    }
    {
      const std::lock_guard lock(mutex_);
      place = client;
    }
    serve(client);
    const std::lock_guard lock(mutex_);
    place = -1;
    ::close(client);
  }
}

void ControlServer::serve(int client) {
  const auto handler = handlers_();
  while (!stopping_) {
    const auto verb_length = read_length(client);
    if (!verb_length) return;
    const auto payload_length = read_length(client);
    if (!payload_length) return;
    const auto verb = read_text(client, *verb_length, verb_bytes_max);
    if (!verb) return;
    const auto payload = read_text(client, *payload_length, limits::control_bytes_max);
    if (!payload) return;
    const auto result = handler(*verb, *payload);
    const auto& body = result ? *result : result.error().sentence;
    if (!write_all(client, std::string(1, result ? '\0' : '\1') + length_bytes(body.size())) || !write_all(client, body)) return;
  }
}

std::unique_ptr<ControlClient> ControlClient::connect(const std::string& path) {
  const auto address = address_of(path);
  if (!address) return nullptr;
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return nullptr;
  int refused = 0;
  do refused = ::connect(socket, reinterpret_cast<const sockaddr*>(&*address), sizeof *address);
  while (refused != 0 && errno == EINTR);
  if (refused != 0) {
    ::close(socket);
    return nullptr;
  }
  return std::unique_ptr<ControlClient>(new ControlClient(socket));
}

ControlClient::~ControlClient() { ::close(socket_); }

Result<std::string> ControlClient::call(const std::string& verb, const std::string& payload) {
  if (payload.size() > limits::control_bytes_max)
    return fail(Errc::invalid, fmt::format("It has {} bytes; {} is the most.", payload.size(), limits::control_bytes_max), "too_large");
  const auto lost = [] {
    return fail(Errc::unavailable, "The running server closed the connection. Look at its log, then try again.", server_gone);
  };
  if (!write_all(socket_, length_bytes(verb.size()) + length_bytes(payload.size())) || !write_all(socket_, verb) ||
      !write_all(socket_, payload))
    return lost();
  char refused = 0;
  if (!read_all(socket_, &refused, 1)) return lost();
  const auto length = read_length(socket_);
  if (!length) return lost();
  auto body = read_text(socket_, *length, limits::control_bytes_max);
  if (!body) return lost();
  if (refused != 0) return fail(Errc::conflict, std::move(*body));
  return std::move(*body);
}

}  // namespace amends
