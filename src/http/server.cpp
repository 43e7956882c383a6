// The only file that sees Boost.Asio and Boost.Beast.
//
// A connection lives on one I/O thread and is a small state machine: `go` takes steps until it must wait for bytes, for room to
// write, or for the handler. Handlers called from a step answer into the machine; answers from other threads are posted to it.
#include "http/server.hpp"

#include <array>

#include <fmt/format.h>

#include "base/log.hpp"
#include "base/time.hpp"
#include "http/connection.hpp"
#include "http/problem.hpp"

namespace amends::http {
namespace {

constexpr std::size_t drain_bytes_max =
    limits::mail_bytes_max;  // read and thrown away after a refusal, so that the caller can read it; bounded by drain_ms too
constexpr std::chrono::milliseconds drain_ms{2'000};

// Brings an answer to its connection from any thread.
class Answer final : public Answering {
 public:
  Answer(std::shared_ptr<Worker> worker, std::shared_ptr<Connection> connection)
      : worker_(std::move(worker)), connection_(std::move(connection)) {}

  void send(Response response) override {
    if (worker_->is_here())
      connection_->answer(std::move(response));
    else
      worker_->post([to = connection_, response = std::move(response)]() mutable { to->answer(std::move(response)); });
  }
  std::shared_ptr<Stream> open_stream(std::vector<Header> headers) override {
    auto stream = std::make_shared<LiveStream>([worker = worker_, to = std::weak_ptr(connection_)](LiveStream::Call call) {
      worker->post([to, call] {
        if (const auto open = to.lock()) open->called(call);
      });
    });
    if (worker_->is_here())
      connection_->begin_stream(std::move(headers), stream);
    else
      worker_->post([to = connection_, headers = std::move(headers), stream]() mutable { to->begin_stream(std::move(headers), stream); });
    return stream;
  }

 private:
  const std::shared_ptr<Worker> worker_;
  const std::shared_ptr<Connection> connection_;
};

}  // namespace

Connection::Connection(std::shared_ptr<Worker> worker, tcp::socket socket) : worker_(std::move(worker)), socket_(std::move(socket)) {}

void Connection::begin() {
  error_code error;
  socket_.non_blocking(true, error);
  socket_.set_option(tcp::no_delay(true), error);
  if (const auto peer = socket_.remote_endpoint(error); !error) peer_ = peer.address().to_string();
  worker_->connections.emplace(this, shared_from_this());
  ++*worker_->open_count;
  start_request();
  go();
}

void Connection::start_request() {
  parser_.emplace();
  parser_->header_limit(limits::header_bytes_max);
  parser_->body_limit(worker_->router->body_bytes_max());
  phase_ = Phase::reading;
  admitted_ = head_only_ = false;
  hungry_ = buffer_.size() == 0;
  deadline_ = worker_->after(hungry_ ? worker_->options.idle_ms : worker_->options.header_ms);
  if (hungry_ && worker_->stop_at_tick) close();
}

void Connection::go() {
  if (std::exchange(going_, true)) return;
  const auto self = shared_from_this();
  while (step()) {}
  going_ = false;
}

// One step; false when there is nothing to do until something happens.
bool Connection::step() {
  switch (phase_) {
    case Phase::reading:
      if (!hungry_) return parse();
      wait_for_bytes();
      return false;
    case Phase::writing:
      return write();
    case Phase::streaming:
      wait_for_bytes();  // a reader who goes away is noticed
      if (out_.empty()) stream_->take(out_);
      return !out_.empty() && write();
    case Phase::draining:
      wait_for_bytes();
      return false;
    case Phase::handling:
    case Phase::closed:
      break;
  }
  return false;
}

bool Connection::parse() {
  beast::error_code error;
  buffer_.consume(parser_->put(buffer_.data(), error));
  if (error == beast::http::error::need_more) {
    error = {};
    hungry_ = true;
    if (buffer_.size() >= limits::header_bytes_max + read_bytes) error = beast::http::error::header_limit;
  }
  if (error == beast::http::error::header_limit)
    return refuse_and_close({Errc::invalid,
                             fmt::format("The header is too large; {} bytes are the most.", limits::header_bytes_max),
                             "header_too_large",
                             {}}),
           true;
  if (error == beast::http::error::body_limit)
    return refuse_and_close({Errc::invalid, "What you sent is too large for this address.", "body_too_large", {}}), true;
  if (error) return refuse_and_close({Errc::invalid, "This is not an HTTP/1.1 request we understand.", "http_malformed", {}}), true;
  if (parser_->is_header_done() && !admitted_ && !admit()) return true;
  if (parser_->is_done())
    dispatch();
  else if (buffer_.size() == 0)
    hungry_ = true;
  return true;
}

// Looks at the header once it is whole: is the framing plain, who answers, how large may the body be.
bool Connection::admit() {
  admitted_ = true;
  auto& request = parser_->request;
  head_only_ = request.method == Method::head;
  const bool has_host = !request.header("host").empty();
  if ((parser_->has_transfer_encoding && (!parser_->chunked() || parser_->version < 11)) || (parser_->version >= 11 && !has_host)) {
    refuse_and_close({Errc::invalid,
                      has_host ? "Only the transfer coding \"chunked\" is understood." : "The Host header is missing.",
                      "http_malformed",
                      {}});
    return false;
  }
  match_ = worker_->router->find(request.method, request.path);
  const auto body_max = match_.route ? match_.route->body_bytes_max : limits::body_bytes_max;
  if (const auto length = parser_->content_length(); length && *length > body_max) {
    refuse_and_close(
        {Errc::invalid, fmt::format("What you sent is too large; here, {} bytes are the most.", body_max), "body_too_large", {}});
    return false;
  }
  if (parser_->is_done()) return true;
  parser_->body_limit(body_max);
  deadline_ = worker_->after(worker_->options.body_pause_ms);
  body_deadline_ = worker_->after(worker_->options.body_ms);
  if (buffer_.size() == 0 && request.header("expect") == "100-continue") {
    error_code ignored;
    socket_.write_some(asio::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n")), ignored);
  }
  return true;
}

void Connection::dispatch() {
  close_after_ = !parser_->keep_alive() || worker_->stop_at_tick;
  phase_ = Phase::handling;
  auto request = std::move(parser_->request);
  request.peer = peer_;
  const Reply reply(std::make_shared<Answer>(worker_, shared_from_this()));
  Router::dispatch(match_, std::move(request), reply);
}

void Connection::send_head(const Response& response, Framing framing) {
  out_.clear();
  sent_ = 0;
  append_head(out_, response, framing, close_after_ ? After::close : After::keep_alive, worker_->date);
  deadline_ = worker_->after(worker_->options.write_pause_ms);
}

void Connection::answer(Response response) {
  if (phase_ == Phase::closed) return;
  send_head(response, Framing::length);
  body_ = std::move(response.body);
  if (head_only_ || response.status == 204 || response.status == 304) body_ = std::string_view{};
  phase_ = Phase::writing;
  go();
}

void Connection::refuse_and_close(const Error& error) {
  close_after_ = drain_after_ = true;
  answer(parser_ ? worker_->router->refusal(error, parser_->request) : problem(error));
}

void Connection::begin_stream(std::vector<Header> headers, std::shared_ptr<LiveStream> stream) {
  if (phase_ == Phase::closed) return stream->ended();
  Response head{200, "text/event-stream", std::move(headers), {}};
  head.with("Cache-Control", "no-cache").with("X-Accel-Buffering", "no");
  close_after_ = true;
  send_head(head, Framing::stream);
  body_ = std::string_view{};
  stream_ = std::move(stream);
  phase_ = Phase::streaming;
  if (head_only_) phase_ = Phase::writing;
  go();
}

void Connection::wait_for_bytes() {
  if (std::exchange(waiting_, true)) return;
  socket_.async_read_some(buffer_.prepare(std::min(read_bytes, buffer_bytes_max - buffer_.size())),
                          [self = shared_from_this()](error_code error, std::size_t count) { self->got_bytes(error, count); });
}

void Connection::got_bytes(error_code error, std::size_t count) {
  waiting_ = false;
  if (phase_ == Phase::closed) return;
  if (error) return close();
  if (phase_ == Phase::streaming || phase_ == Phase::draining) {
    drained_ += count;
    if (drained_ > drain_bytes_max) return close();
    return go();
  }
  if (!admitted_ && buffer_.size() == 0) deadline_ = worker_->after(worker_->options.header_ms);
  if (admitted_) deadline_ = worker_->after(worker_->options.body_pause_ms);
  buffer_.commit(count);
  hungry_ = false;
  go();
}

// Sends what is left of out_ and body_; false when the socket is full.
bool Connection::write() {
  if (full_) return false;
  const auto body = view(body_);
  const auto total = out_.size() + body.size();
  while (sent_ < total) {
    const auto head = std::string_view(out_).substr(std::min(sent_, out_.size()));
    const auto rest = body.substr(sent_ - std::min(sent_, out_.size()));
    error_code error;
    sent_ += socket_.write_some(std::array{asio::buffer(head), asio::buffer(rest)}, error);
    if (error == asio::error::would_block) {
      socket_.async_wait(tcp::socket::wait_write, [self = shared_from_this()](error_code failed) {
        if (self->phase_ == Phase::closed) return;
        if (failed) return self->close();
        self->deadline_ = self->worker_->after(self->worker_->options.write_pause_ms);
        self->full_ = false;
        self->go();
      });
      full_ = true;
      return false;
    }
    if (error) return close(), false;
  }
  written();
  return true;
}

void Connection::written() {
  out_.clear();
  body_ = std::string_view{};
  sent_ = 0;
  if (phase_ == Phase::streaming) {
    heartbeat_ = worker_->after(worker_->options.heartbeat_ms);
    return;
  }
  if (!close_after_) return start_request();
  error_code ignored;
  socket_.shutdown(tcp::socket::shutdown_send, ignored);
  if (!drain_after_) return close();
  phase_ = Phase::draining;
  buffer_.clear();
  deadline_ = worker_->after(drain_ms);
}

void Connection::close() {
  if (phase_ == Phase::closed) return;
  phase_ = Phase::closed;
  error_code ignored;
  socket_.close(ignored);
  if (const auto stream = std::exchange(stream_, nullptr)) stream->ended();
  --*worker_->open_count;
  worker_->connections.erase(this);
}

void Connection::called(LiveStream::Call call) {
  switch (call) {
    case LiveStream::Call::drain:
      return go();
    case LiveStream::Call::end:
      return stop_soon();
    case LiveStream::Call::cut:
      return close();
  }
}

// The server stops, or the stream's owner ends it: what is written already still goes out.
void Connection::stop_soon() {
  close_after_ = true;
  if (phase_ == Phase::streaming) {
    stream_->take(out_);
    phase_ = Phase::writing;
    return go();
  }
  if (phase_ == Phase::draining || (phase_ == Phase::reading && !admitted_ && buffer_.size() == 0)) close();
}

void Connection::tick() {
  const auto now = worker_->now_ticks;
  switch (phase_) {
    case Phase::reading:
      if (now < deadline_ && (!admitted_ || now < body_deadline_)) return;
      if (!admitted_ && buffer_.size() == 0) return close();  // idle between requests
      return refuse_and_close({Errc::invalid, "The request took too long to arrive.", "request_timeout", {}});
    case Phase::writing:
    case Phase::draining:
      if (now >= deadline_) close();
      return;
    case Phase::streaming:
      if (full_ && now >= deadline_) return close();
      if (out_.empty() && now >= heartbeat_) {
        out_ = ":\n\n";
        go();
      }
      return;
    case Phase::handling:
    case Phase::closed:
      return;
  }
}

void Worker::tick() {
  timer.expires_after(options.tick);
  timer.async_wait([this](error_code error) {
    if (error) return;
    ++now_ticks;
    date = date_line(MachineClock{}.now());
    std::vector<std::shared_ptr<Connection>> all;
    all.reserve(connections.size());
    for (const auto& entry : connections) all.push_back(entry.second);
    const bool overdue = stop_at_tick && now_ticks >= *stop_at_tick;
    for (const auto& connection : all) overdue ? connection->close() : connection->tick();
    if (!stop_at_tick || !connections.empty()) tick();
  });
}

void Worker::begin_stop() {
  stop_at_tick = after(options.stop_ms);
  std::vector<std::shared_ptr<Connection>> all;
  for (const auto& entry : connections) all.push_back(entry.second);
  for (const auto& connection : all) connection->stop_soon();
  timer.cancel();
  if (!connections.empty()) tick();
}

struct Server::Parts {
  explicit Parts(const ServerOptions& how) : options(how) {}

  void accept();
  Result<void> listen();

  const ServerOptions options;
  std::vector<std::shared_ptr<Worker>> workers;
  std::optional<tcp::acceptor> acceptor;  // on the first worker
  std::size_t next_worker = 0;
  std::atomic<std::size_t> open_count = 0;
  std::uint16_t port = 0;
  bool stopped = false;
};

namespace {

Result<void> listen_on(tcp::acceptor& listener, const ServerOptions& options) {
  error_code error;
  const auto address = asio::ip::make_address(options.host == "localhost" ? "127.0.0.1" : options.host, error);
  if (error) return fail(Errc::invalid, fmt::format("\"{}\" is no address to listen on; give one such as 127.0.0.1.", options.host));
  const tcp::endpoint endpoint(address, options.port);
  listener.open(endpoint.protocol(), error);
  if (!error) listener.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) listener.bind(endpoint, error);
  if (!error) listener.listen(asio::socket_base::max_listen_connections, error);
  if (!error) return {};
  if (error == asio::error::address_in_use)
    return fail(Errc::unavailable, fmt::format("Port {} is already in use; stop the other program or choose another port.", options.port));
  return fail(Errc::unavailable, fmt::format("Cannot listen on {}, port {}: {}.", options.host, options.port, error.message()));
}

}  // namespace

Result<void> Server::Parts::listen() {
  auto& listener = acceptor.emplace(workers.front()->io);
  TRY_VOID(listen_on(listener, options));
  error_code error;
  port = listener.local_endpoint(error).port();
  return {};
}

Result<void> Server::check(const ServerOptions& options) {
  asio::io_context io;
  tcp::acceptor listener(io);
  return listen_on(listener, options);
}

void Server::Parts::accept() {
  constexpr std::size_t refusals_max = 64;  // connections above the limit that are told so; more are cut at once
  const auto worker = workers[next_worker++ % workers.size()];
  acceptor->async_accept(worker->io, [this, worker](error_code error, tcp::socket socket) {
    if (error == asio::error::operation_aborted) return;
    if (error) {  // out of file descriptors, most likely: let some go first
      log::warn("http: cannot accept a connection: {}", error.message());
      std::this_thread::sleep_for(Millis{10});
    } else if (const auto open = open_count.load(); open < options.connections_max + refusals_max) {
      const auto connection = std::make_shared<Connection>(worker, std::move(socket));
      const bool too_many = open >= options.connections_max;
      worker->post([connection, too_many] {
        connection->begin();
        if (too_many) connection->refuse_and_close({Errc::unavailable, "Too many connections are open; try again soon.", "too_busy", {}});
      });
    }
    accept();
  });
}

Result<std::unique_ptr<Server>> Server::start(const ServerOptions& options, Router router) {
  auto parts = std::make_unique<Parts>(options);
  const auto routes = std::make_shared<const Router>(std::move(router));
  for (unsigned i = 0; i < std::max(1U, options.threads); ++i) {
    parts->workers.push_back(std::make_shared<Worker>(options, routes));
    parts->workers.back()->open_count = &parts->open_count;
  }
  TRY_VOID(parts->listen());
  parts->accept();
  for (const auto& worker : parts->workers) {
    worker->tick();
    worker->thread = std::thread([worker] { worker->io.run(); });
  }
  return std::unique_ptr<Server>(new Server(std::move(parts)));
}

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Server::~Server() { stop(); }

std::uint16_t Server::port() const { return parts_->port; }

void Server::stop() {
  if (std::exchange(parts_->stopped, true)) return;
  parts_->workers.front()->post([parts = parts_.get()] {
    error_code ignored;
    parts->acceptor->close(ignored);
  });
  for (const auto& worker : parts_->workers) worker->post([worker] { worker->begin_stop(); });
  for (const auto& worker : parts_->workers) {
    worker->thread.join();
    {
      const std::lock_guard lock(worker->mutex);
      worker->ended = true;
    }
    worker->io.restart();
    worker->io.poll();  // answers that came between the end of the thread and now find their connections closed
  }
}

}  // namespace amends::http
