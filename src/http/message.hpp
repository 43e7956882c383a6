#pragma once
// HTTP as plain values: what came in, what goes out, and the promise to answer. Nothing here knows sockets, so a handler can be
// tested with a Request made by hand and a Reply that keeps what it is given.
//
//   void hello(http::Request request, http::Reply reply) { reply.send(Response::json(200, R"({"hello":true})")); }
//
// A handler runs on an I/O thread and must not block for long; it may keep the Reply and answer later from any thread.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "wire/form.hpp"

namespace amends::http {

enum class Method { get, head, post, put, patch, delete_, options, other };
std::string_view name_of(Method method);  // "GET", "DELETE"; other is "?"

struct Header {
  std::string name, value;
};

struct Request {
  Method method = Method::get;
  std::string path;             // still percent-encoded, begins with a slash
  std::string query;            // without the question mark, still percent-encoded
  std::vector<Header> headers;  // as sent, in their order
  std::string body;
  std::string peer;     // the address that connected, "203.0.113.7"
  wire::Fields params;  // the {names} of the route's pattern, decoded

  // The first header of that name, whatever the case; empty when there is none.
  std::string_view header(std::string_view name) const;
  // Whose request it is: `peer`, or behind a proxy on this machine the address that the proxy names last in X-Forwarded-For.
  std::string client() const;
  // The value of a cookie; empty when there is none.
  std::string_view cookie(std::string_view name) const;
};

// Bytes to send: owned, shared with others without copying, or lasting as long as the program (embedded files).
using Body = std::variant<std::string, std::shared_ptr<const std::string>, std::string_view>;
std::string_view view(const Body& body);

struct Response {
  int status = 200;
  std::string type;  // Content-Type; empty: none is said
  std::vector<Header> headers;
  Body body;

  static Response json(int status, std::string text) { return {status, "application/json", {}, std::move(text)}; }
  static Response text(int status, std::string text) { return {status, "text/plain; charset=utf-8", {}, std::move(text)}; }
  // With the content security policy of our pages: no script, no frame, no form but to ourselves.
  static Response page(int status, std::string html);
  static Response empty(int status) { return {status, {}, {}, {}}; }
  // 303: the browser fetches `location` with GET, as after a posted form.
  static Response see_other(std::string location) { return {303, {}, {{"Location", std::move(location)}}, {}}; }

  Response& with(std::string name, std::string value) & { return headers.push_back({std::move(name), std::move(value)}), *this; }
  Response&& with(std::string name, std::string value) && { return std::move(this->with(std::move(name), std::move(value))); }
};

// The reason phrase of a status: "Not Found".
std::string_view phrase_of(int status);
// "Date: Tue, 24 Nov 2026 09:48:00 GMT\r\n" (RFC 9110, 5.6.7)
std::string date_line(Instant now);
// Status line and headers, with the empty line after them. `Framing::stream` says no length: the body ends with the connection.
enum class Framing { length, stream };
enum class After { keep_alive, close };
void append_head(std::string& out, const Response& response, Framing framing, After after, std::string_view date_line);

// Server-sent events to one browser. Thread-safe. A reader that falls limits::live_queue_max frames behind is cut off: it connects
// again with Last-Event-ID.
class Stream {
 public:
  virtual ~Stream() = default;
  // False when the stream is closed. Frames are made by event_frame and may be shared by many streams.
  virtual bool send(std::shared_ptr<const std::string> frame) = 0;
  virtual void close() = 0;
  // Called once, on an I/O thread, when the stream has ended whoever ended it; at once when it has already.
  virtual void on_closed(std::function<void()> then) = 0;
};

// One event as text/event-stream; `data` may have several lines. Empty `event` or `id` are left out.
std::shared_ptr<const std::string> event_frame(std::string_view event, std::string_view id, std::string_view data);

// Where an answer goes; the server implements it, tests may.
class Answering {
 public:
  virtual ~Answering() = default;
  virtual void send(Response response) = 0;
  virtual std::shared_ptr<Stream> open_stream(std::vector<Header> headers) = 0;
};

// The promise to answer a request, exactly once, from any thread. Copies share the promise. When the last copy goes unanswered,
// the caller gets 500 and the log says so; a second answer is dropped and logged.
class Reply {
 public:
  explicit Reply(std::shared_ptr<Answering> answering);

  void send(Response response) const;
  std::shared_ptr<Stream> open_stream(std::vector<Header> headers = {}) const;

 private:
  struct Promise;
  std::shared_ptr<Promise> promise_;
};

using Handler = std::function<void(Request, Reply)>;

}  // namespace amends::http
