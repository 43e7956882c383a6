#include "http/site.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/result.hpp"
#include "http/embedded.hpp"
#include "http/problem.hpp"

namespace amends::http {
namespace {

constexpr std::string_view policy =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src "
    "'self'; frame-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const EmbeddedFile* find(std::string_view path) {
  const auto files = embedded_files();
  const auto at = std::lower_bound(files.begin(), files.end(), path,
                                   [](const EmbeddedFile& file, std::string_view wanted) { return file.path < wanted; });
  return at != files.end() && at->path == path ? &*at : nullptr;
}

std::string_view type_of(std::string_view path) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> types = {{{".html", "text/html; charset=utf-8"},
                                                                                          {".js", "text/javascript; charset=utf-8"},
                                                                                          {".css", "text/css; charset=utf-8"},
                                                                                          {".svg", "image/svg+xml"},
                                                                                          {".woff2", "font/woff2"},
                                                                                          {".json", "application/json"},
                                                                                          {".png", "image/png"},
                                                                                          {".ico", "image/x-icon"},
                                                                                          {".txt", "text/plain; charset=utf-8"}}};
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

// The file, in the smallest form the browser takes.
Response answer(const EmbeddedFile& file, const Request& request) {
  const bool page = file.path.ends_with(".html");
  if (request.header("If-None-Match") == file.etag) return Response::empty(304).with("ETag", std::string(file.etag));
  Response response{200, std::string(type_of(file.path)), {}, file.bytes()};
  const auto accepted = request.header("Accept-Encoding");
  for (const auto& [coding, ending] : {std::pair<std::string_view, std::string_view>{"br", ".br"}, {"gzip", ".gz"}}) {
    if (accepted.find(coding) == std::string_view::npos) continue;
    const auto* packed = find(std::string(file.path) + std::string(ending));
    if (!packed) continue;
    response.body = packed->bytes();
    response.headers.push_back({"Content-Encoding", std::string(coding)});
    break;
  }
  response.headers.push_back({"ETag", std::string(file.etag)});
  response.headers.push_back({"Vary", "Accept-Encoding"});
  response.headers.push_back({"X-Content-Type-Options", "nosniff"});
  response.headers.push_back({"Referrer-Policy", "no-referrer"});
  response.headers.push_back({"Cache-Control", file.path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache"});
  if (page) response.headers.push_back({"Content-Security-Policy", std::string(policy)});
  return response;
}

void answer_site(const Request& request, const Reply& reply) {
  if (request.path.starts_with("/api/"))
    return reply.send(problem(
        {Errc::not_found, "There is nothing at this address. The resources are listed at /api/v1/openapi.json.", "no_such_resource", {}}));
  if (const auto* file = find(request.path)) return reply.send(answer(*file, request));
  const auto last = request.path.substr(request.path.rfind('/') + 1);
  if (const auto* index = find("/index.html"); index && last.find('.') == std::string::npos) return reply.send(answer(*index, request));
  if (embedded_files().empty())
    return reply.send(Response::text(
        200,
        "Amends runs, but this program was built without its interface. Build it with bin/build; the API is at /api/v1/openapi.json.\n"));
  reply.send(Response::text(404, "There is nothing at this address.\n"));
}

}  // namespace

std::string embedded_path(std::string_view prefix, std::string_view suffix) {
  for (const auto& file : embedded_files())
    if (file.path.starts_with(prefix) && file.path.ends_with(suffix)) return std::string(file.path);
  return {};
}

void site_routes(Router& router) { router.otherwise(answer_site); }

}  // namespace amends::http
