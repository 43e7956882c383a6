#pragma once
// Which handler answers a method and a path. Patterns are made of fixed segments and {names}, e.g. "/api/v1/cases/{case}/closure";
// a fixed segment goes before a name. Looking up costs the length of the path. Patterns are checked when added: a mistake in
// one is a mistake in the program (std::logic_error).

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "base/result.hpp"
#include "http/message.hpp"

namespace amends::http {

struct Route {
  Handler handler;
  std::size_t body_bytes_max = limits::body_bytes_max;
  std::vector<std::string> names;  // of the pattern, in their order
};

// How a failure reads to whoever calls: problem() for programs, a page for people.
using Voice = std::function<Response(const Error& error, const Request& request)>;

struct Match {
  const Route* route = nullptr;  // null: see `allow`
  wire::Fields params;
  const Voice* voice = nullptr;  // of the addresses under a prefix; null: problem()
  std::string allow;             // "GET, HEAD, OPTIONS" when the path is known with other methods; else empty
};

class Router {
 public:
  Router();
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  void add(Method method, std::string_view pattern, Handler handler, std::size_t body_bytes_max = limits::body_bytes_max);
  // Answers GET and HEAD of paths nobody else knows (the interface's files and pages).
  void otherwise(Handler handler);

  // Failures of every address at or under `prefix` ("/c") are said by `voice`, and `otherwise` has no say there.
  void speak(std::string prefix, Voice voice);
  Response refusal(const Error& error, const Request& request) const;

  // HEAD is answered by the handler of GET. `path` is without the query, still percent-encoded.
  Match find(Method method, std::string_view path) const;
  std::size_t body_bytes_max() const { return body_bytes_max_; }  // of all routes

  // Answers the request: by its handler, or with 404, 405 with Allow, or 204 to OPTIONS. An exception in a handler becomes 500.
  static void dispatch(const Match& match, Request request, const Reply& reply);

 private:
  struct Node;
  const Node* walk(const Node& node, std::string_view rest, std::vector<std::string_view>& values) const;

  std::unique_ptr<Node> root_;
  const Voice* voice_of(std::string_view path) const;

  std::optional<Route> otherwise_;
  std::string prefix_;
  std::optional<Voice> voice_;
  std::size_t body_bytes_max_ = limits::body_bytes_max;
};

}  // namespace amends::http
