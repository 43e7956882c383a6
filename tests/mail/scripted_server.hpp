#pragma once
// A server on loopback that says what a test tells it to, to one client: for what real servers will not do.

#include <functional>
#include <string>
#include <thread>

namespace amends::test {

class Line {
 public:
  explicit Line(int socket) : socket_(socket) {}
  // Without its CRLF; empty once the client is gone. What was read is kept for the test to look at.
  std::string hear();
  std::string hear_bytes(std::size_t count);
  void say(std::string_view bytes);
  void say_slowly(std::string_view bytes, int milliseconds_a_byte);
  // Hears a command, and answers its tag with `answer` after saying `before` ("* 1 EXISTS\r\n").
  std::string serve(std::string_view answer, std::string_view before = {});

 private:
  int socket_;
  std::string unread_;
};

class ScriptedServer {
 public:
  explicit ScriptedServer(std::function<void(Line&)> script);
  ~ScriptedServer();  // waits for the script's end
  int port() const { return port_; }

 private:
  int listener_ = -1, port_ = 0;
  std::thread thread_;
};

}  // namespace amends::test
