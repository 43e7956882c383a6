#pragma once
// A blocking HTTP client for tests, on plain sockets, so that it shares no mistake with the server.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace amends::http::test {

struct Answered {
  int status = 0;    // 0: the connection ended before an answer
  std::string head;  // status line and headers
  std::string body;
  std::string header(std::string_view name) const {  // as the server writes it
    const auto at = head.find("\r\n" + std::string(name) + ": ");
    if (at == std::string::npos) return {};
    const auto begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
  }
};

class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  bool connected() const { return connected_; }
  int native() const { return socket_; }
  // False when the server has closed.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }
  // The next answer; `head_only` for HEAD, whose length announces a body that does not come.
  enum class Expect { body, head_only };
  Answered receive(Expect expect = Expect::body) {
    Answered answer;
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos)
      if (!fill()) return answer;
    answer.head = buffer_.substr(0, end + 2);
    buffer_.erase(0, end + 4);
    answer.status = std::stoi(answer.head.substr(9, 3));
    const auto length = answer.header("Content-Length");
    const auto wanted = length.empty() || expect == Expect::head_only ? 0 : std::stoul(length);
    while (buffer_.size() < wanted)
      if (!fill()) return {};
    answer.body = buffer_.substr(0, wanted);
    buffer_.erase(0, wanted);
    return answer;
  }
  Answered get(std::string_view path, std::string_view more_headers = {}) {
    send("GET " + std::string(path) + " HTTP/1.1\r\nHost: test\r\n" + std::string(more_headers) + "\r\n");
    return receive();
  }
  Answered with_body(std::string_view method, std::string_view path, std::string_view body, std::string_view more_headers = {}) {
    send(std::string(method) + " " + std::string(path) + " HTTP/1.1\r\nHost: test\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n" + std::string(more_headers) + "\r\n" + std::string(body));
    return receive();
  }
  // What has come, at least until `mark` has; everything until the end when `mark` never comes.
  std::string read_until(std::string_view mark) {
    while (buffer_.find(mark) == std::string::npos)
      if (!fill()) break;
    return std::exchange(buffer_, {});
  }
  bool ended() { return buffer_.empty() && !fill(); }

 private:
  bool fill() {
    char bytes[16 * 1024];
    const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count <= 0) return false;
    buffer_.append(bytes, static_cast<std::size_t>(count));
    return true;
  }

  int socket_;
  bool connected_ = false;
  std::string buffer_;
};

}  // namespace amends::http::test
