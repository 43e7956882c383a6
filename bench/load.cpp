// A load from many keep-alive connections to 127.0.0.1, bounded in count and time; prints one JSON line of what it measured.
//   load PORT CONNECTIONS SECONDS METHOD PATH [HEADERS-FILE] [BODY-FILE]
// In PATH, headers and body, "%n" becomes a number that is new for each request, and "%r" one below the last argument RANGE (if given).

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using Time = std::chrono::steady_clock;

struct Connection {
  int socket = -1;
  std::string out, in;
  std::size_t written = 0;
  Time::time_point started;
};

struct Plan {
  std::string method, path, headers, body;
  std::uint64_t range = 0;
};

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void fill(std::string& text, const char* mark, std::uint64_t value) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.replace(at, 2, std::to_string(value));
}

std::string request(const Plan& plan, std::uint64_t number) {
  auto path = plan.path, body = plan.body, headers = plan.headers;
  const auto picked = plan.range == 0 ? 0 : number * 2654435761U % plan.range;
  for (auto* text : {&path, &body, &headers}) {
    fill(*text, "%n", number);
    fill(*text, "%r", picked + 1);
  }
  auto sent = fmt::format("{} {} HTTP/1.1\r\nHost: 127.0.0.1\r\n{}", plan.method, path, headers);
  if (!body.empty()) sent += fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", body.size());
  return sent + "\r\n" + body;
}

int dial(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    std::cerr << "cannot connect to 127.0.0.1:" << port << '\n';
    std::exit(1);
  }
  const int on = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return socket;
}

// The status of a whole answer in `in`, which is then consumed; none while it is not whole.
std::optional<int> answer(std::string& in) {
  const auto end = in.find("\r\n\r\n");
  if (end == std::string::npos) return std::nullopt;
  std::size_t length = 0;
  if (auto at = in.find("Content-Length: "); at != std::string::npos && at < end) length = std::strtoull(in.c_str() + at + 16, nullptr, 10);
  if (in.size() < end + 4 + length) return std::nullopt;
  const int status = std::atoi(in.c_str() + 9);
  in.erase(0, end + 4 + length);
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 6) {
    std::cerr << "load PORT CONNECTIONS SECONDS METHOD PATH [HEADERS-FILE] [BODY-FILE] [RANGE]\n";
    return 2;
  }
  const auto port = static_cast<std::uint16_t>(std::atoi(argv[1]));
  const auto count = static_cast<std::size_t>(std::atoi(argv[2]));
  const auto seconds = std::atof(argv[3]);
  Plan plan{argv[4], argv[5], argc > 6 ? read_file(argv[6]) : "", argc > 7 ? read_file(argv[7]) : "",
            argc > 8 ? std::strtoull(argv[8], nullptr, 10) : 0};

  std::uint64_t number =
      static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count()) % 1'000'000'000'000U * 1000;
  std::vector<Connection> connections(count);
  std::vector<pollfd> polls(count);
  for (std::size_t i = 0; i < count; ++i) {
    connections[i].socket = dial(port);
    connections[i].out = request(plan, ++number);
    connections[i].started = Time::now();
    polls[i] = {connections[i].socket, POLLOUT, 0};
  }
  std::vector<double> latencies_ms;
  std::uint64_t failed = 0;
  const auto begun = Time::now(), until = begun + std::chrono::duration_cast<Time::duration>(std::chrono::duration<double>(seconds));
  char buffer[65536];
  while (Time::now() < until) {
    if (::poll(polls.data(), polls.size(), 100) <= 0) continue;
    for (std::size_t i = 0; i < count; ++i) {
      auto& c = connections[i];
      if ((polls[i].revents & POLLOUT) != 0) {
        const auto sent = ::send(c.socket, c.out.data() + c.written, c.out.size() - c.written, MSG_NOSIGNAL);
        if (sent > 0) c.written += static_cast<std::size_t>(sent);
        if (c.written == c.out.size()) polls[i].events = POLLIN;
      } else if ((polls[i].revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
        const auto got = ::recv(c.socket, buffer, sizeof buffer, 0);
        if (got <= 0) {
          std::cerr << "the server closed a connection\n";
          return 1;
        }
        c.in.append(buffer, static_cast<std::size_t>(got));
        const auto status = answer(c.in);
        if (!status) continue;
        if (*status >= 400) ++failed;
        latencies_ms.push_back(std::chrono::duration<double, std::milli>(Time::now() - c.started).count());
        c.out = request(plan, ++number);
        c.written = 0;
        c.started = Time::now();
        const auto sent = ::send(c.socket, c.out.data(), c.out.size(), MSG_NOSIGNAL);
        if (sent > 0) c.written = static_cast<std::size_t>(sent);
        polls[i].events = c.written == c.out.size() ? POLLIN : POLLOUT;
      }
    }
  }
  const auto took = std::chrono::duration<double>(Time::now() - begun).count();
  for (const auto& c : connections) ::close(c.socket);
  if (latencies_ms.empty()) {
    std::cerr << "no answer came\n";
    return 1;
  }
  std::sort(latencies_ms.begin(), latencies_ms.end());
  const auto at = [&](double share) {
    return latencies_ms[static_cast<std::size_t>(share * static_cast<double>(latencies_ms.size() - 1))];
  };
  std::cout << fmt::format(R"({{"requests":{},"failed":{},"per_second":{:.0f},"p50_ms":{:.3f},"p99_ms":{:.3f}}})", latencies_ms.size(),
                           failed, static_cast<double>(latencies_ms.size()) / took, at(0.5), at(0.99))
            << '\n';
  return 0;
}
