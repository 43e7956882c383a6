#pragma once
// Part of server.cpp, which alone includes this: an I/O thread, and a connection on it.

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "http/live_stream.hpp"
#include "http/parser.hpp"
#include "http/server.hpp"

namespace amends::http {
namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using tcp = asio::ip::tcp;

inline constexpr std::size_t read_bytes = 16 * 1024;
// A buffer holds a header, or what a body's chunk needs to be understood, and pipelined requests behind it.
inline constexpr std::size_t buffer_bytes_max = limits::header_bytes_max + 4 * read_bytes;

class Connection;

// One I/O thread and its connections.
struct Worker {
  Worker(const ServerOptions& how, std::shared_ptr<const Router> routes)
      : options(how), router(std::move(routes)), timer(io), date(date_line(MachineClock{}.now())) {}

  // Runs `work` on the thread, unless it has ended.
  template <class Work>
  void post(Work work) {
    const std::lock_guard lock(mutex);
    if (!ended) asio::post(io, std::move(work));
  }
  bool is_here() { return io.get_executor().running_in_this_thread(); }
  // Ticks until that long has passed, at least.
  std::int64_t after(std::chrono::milliseconds wait) const { return now_ticks + 1 + (wait + options.tick - Millis{1}) / options.tick; }
  void tick();
  void begin_stop();

  const ServerOptions options;
  const std::shared_ptr<const Router> router;
  asio::io_context io{1};
  asio::steady_timer timer;
  std::string date;
  std::int64_t now_ticks = 0;
  std::optional<std::int64_t> stop_at_tick;  // set: stopping
  std::unordered_map<Connection*, std::shared_ptr<Connection>> connections;
  std::atomic<std::size_t>* open_count = nullptr;
  std::thread thread;
  std::mutex mutex;  // of `ended`
  bool ended = false;
};

class Connection final : public std::enable_shared_from_this<Connection> {
 public:
  Connection(std::shared_ptr<Worker> worker, tcp::socket socket);
  void begin();
  void refuse_and_close(const Error& error);
  void answer(Response response);
  void begin_stream(std::vector<Header> headers, std::shared_ptr<LiveStream> stream);
  void called(LiveStream::Call call);
  void close();
  void tick();
  void stop_soon();

 private:
  enum class Phase { reading, handling, writing, streaming, draining, closed };

  void go();
  bool step();
  bool parse();
  bool admit();
  void dispatch();
  void wait_for_bytes();
  void got_bytes(error_code error, std::size_t count);
  bool write();
  void written();
  void start_request();
  void send_head(const Response& response, Framing framing);

  const std::shared_ptr<Worker> worker_;
  tcp::socket socket_;
  beast::flat_buffer buffer_{buffer_bytes_max};
  std::optional<Parser> parser_;
  Match match_;
  Phase phase_ = Phase::reading;
  bool going_ = false;     // inside `go`, perhaps inside a handler
  bool hungry_ = true;     // needs more bytes to go on reading
  bool waiting_ = false;   // for bytes
  bool full_ = false;      // the socket takes no more for now
  bool admitted_ = false;  // the header was looked at
  bool head_only_ = false;
  bool close_after_ = false;
  bool drain_after_ = false;  // the caller may still be sending: read on, so that the answer is not lost to a reset
  std::int64_t deadline_ = 0, body_deadline_ = 0, heartbeat_ = 0;  // in ticks
  std::size_t drained_ = 0;
  std::string peer_;
  std::string out_;  // head, or frames of a stream
  Body body_;
  std::size_t sent_ = 0;  // of out_ and body_ together
  std::shared_ptr<LiveStream> stream_;
};

}  // namespace amends::http
