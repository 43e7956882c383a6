#include "http/router.hpp"

#include <exception>
#include <stdexcept>

#include <fmt/format.h>

#include "base/log.hpp"
#include "http/problem.hpp"

namespace amends::http {

// One segment deep: fixed children by name, and at most one child for any name.
struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> fixed;
  std::unique_ptr<Node> any;
  std::array<std::optional<Route>, static_cast<std::size_t>(Method::other)> routes;

  bool has_routes() const {
    for (const auto& route : routes)
      if (route) return true;
    return false;
  }
};

namespace {

// Takes the first segment off "/a/b/c".
std::string_view next_segment(std::string_view& rest) {
  rest.remove_prefix(1);
  const auto segment = rest.substr(0, rest.find('/'));
  rest.remove_prefix(segment.size());
  return segment;
}

std::size_t index_of(Method method) { return static_cast<std::size_t>(method); }

}  // namespace

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Method method, std::string_view pattern, Handler handler, std::size_t body_bytes_max) {
  if (!pattern.starts_with('/') || method == Method::other || method == Method::head || method == Method::options)
    throw std::logic_error(
        fmt::format("Route {} {} cannot be: patterns begin with a slash, HEAD and OPTIONS come by themselves.", name_of(method), pattern));
  Route route{std::move(handler), body_bytes_max, {}};
  Node* node = root_.get();
  for (auto rest = pattern; !rest.empty();) {
    const auto segment = next_segment(rest);
    if (segment.starts_with('{') && segment.ends_with('}')) {
      route.names.emplace_back(segment.substr(1, segment.size() - 2));
      if (!node->any) node->any = std::make_unique<Node>();
      node = node->any.get();
    } else {
      auto& child = node->fixed[std::string(segment)];
      if (!child) child = std::make_unique<Node>();
      node = child.get();
    }
  }
  auto& slot = node->routes[index_of(method)];
  if (slot) throw std::logic_error(fmt::format("Route {} {} is declared twice.", name_of(method), pattern));
  slot = std::move(route);
  body_bytes_max_ = std::max(body_bytes_max_, body_bytes_max);
}

void Router::otherwise(Handler handler) { otherwise_ = Route{std::move(handler), 0, {}}; }

void Router::speak(std::string prefix, Voice voice) {
  prefix_ = std::move(prefix);
  voice_ = std::move(voice);
}

const Voice* Router::voice_of(std::string_view path) const {
  if (!voice_ || !path.starts_with(prefix_)) return nullptr;
  return path.size() == prefix_.size() || path[prefix_.size()] == '/' ? &*voice_ : nullptr;
}

Response Router::refusal(const Error& error, const Request& request) const {
  const auto* voice = voice_of(request.path);
  return voice ? (*voice)(error, request) : problem(error);
}

const Router::Node* Router::walk(const Node& node, std::string_view rest, std::vector<std::string_view>& values) const {
  if (rest.empty()) return node.has_routes() ? &node : nullptr;
  const auto segment = next_segment(rest);
  if (const auto child = node.fixed.find(segment); child != node.fixed.end())
    if (const auto* found = walk(*child->second, rest, values)) return found;
  if (!node.any || segment.empty()) return nullptr;
  values.push_back(segment);
  const auto* found = walk(*node.any, rest, values);
  if (!found) values.pop_back();
  return found;
}

Match Router::find(Method method, std::string_view path) const {
  std::vector<std::string_view> values;
  const auto* voice = voice_of(path);
  const auto* node = path.starts_with('/') ? walk(*root_, path, values) : nullptr;
  if (!node) {
    const bool reads = method == Method::get || method == Method::head;
    return {reads && otherwise_ && !voice ? &*otherwise_ : nullptr, {}, voice, {}};
  }
  const auto wanted = method == Method::head ? Method::get : method;
  Match match;
  match.voice = voice;
  if (wanted != Method::other && node->routes[index_of(wanted)]) {
    match.route = &*node->routes[index_of(wanted)];
    for (std::size_t i = 0; i < values.size(); ++i)
      match.params.emplace_back(match.route->names[i], wire::percent_decoded(values[i], wire::Plus::is_plus));
    return match;
  }
  for (std::size_t i = 0; i < node->routes.size(); ++i) {
    if (!node->routes[i]) continue;
    match.allow += fmt::format("{}{}", name_of(static_cast<Method>(i)), ", ");
    if (static_cast<Method>(i) == Method::get) match.allow += "HEAD, ";
  }
  match.allow += "OPTIONS";
  return match;
}

void Router::dispatch(const Match& match, Request request, const Reply& reply) {
  Request asked;  // what a voice may look at once the handler has the request
  if (match.voice) asked.method = request.method, asked.path = request.path, asked.headers = request.headers;
  const auto refusal = [&](const Error& error) { return match.voice ? (*match.voice)(error, asked) : problem(error); };
  if (match.route) {
    request.params = match.params;
    try {
      match.route->handler(std::move(request), reply);
    } catch (const std::exception& error) {
      log::error("http: a handler threw: {}", error.what());
      reply.send(refusal({Errc::internal, "Something went wrong on our side; please try again.", {}, {}}));
    }
  } else if (request.method == Method::options && (!match.allow.empty() || request.path == "*")) {
    reply.send(Response::empty(204).with("Allow", match.allow.empty() ? "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS" : match.allow));
  } else if (!match.allow.empty()) {
    reply.send(refusal({Errc::invalid,
                        fmt::format("{} is not possible here; use {}.", name_of(request.method), match.allow),
                        "method_not_allowed",
                        {}})
                   .with("Allow", match.allow));
  } else {
    reply.send(refusal({Errc::not_found, "There is nothing at this address; check it for a slip.", "no_such_address", {}}));
  }
}

}  // namespace amends::http
