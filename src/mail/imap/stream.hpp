#pragma once
// Bytes to and from one server, encrypted or not: blocking calls with deadlines over Boost.Asio, for one thread; `interrupt` and `close`
// may be called from any other. A read that was not finished stays under way, so that a wait can be ended without losing a byte.

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace amends::mail::imap {

using Deadline = std::chrono::steady_clock::time_point;

enum class Heard { bytes, nothing, interrupted };  // nothing: the deadline passed

class Stream {
 public:
  Stream();
  ~Stream();
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  // Errors (Errc::unavailable), each with a sentence that says where to look; rules: host_unknown, connection_refused,
  // connection_timeout, connection_lost, stopped.
  Result<void> connect(const std::string& host, int port, Deadline until);
  // Encrypts what is connected. `authority`: a PEM certificate that is trusted beside the machine's own; may be empty.
  // Rules: certificate_wrong_name, certificate_expired, certificate_untrusted, tls_failed, authority_malformed.
  Result<void> encrypt(const std::string& host, const std::string& authority, Deadline until);
  bool encrypted() const;

  Result<void> write(std::string_view bytes, Deadline until);
  // Appends what came in. `may_interrupt`: an interrupt ends the wait (and is used up).
  Result<Heard> read(std::string& to, Deadline until, bool may_interrupt = false);

  void interrupt();  // ends the wait of the present or the next interruptible read
  void stop();       // every call, this one and later ones, fails at once with rule "stopped"

 private:
  struct Sockets;
  std::unique_ptr<Sockets> at_;
};

}  // namespace amends::mail::imap
