#include "http/mail_page.hpp"

#include <fmt/format.h>

namespace amends::http {
namespace {

// allow-same-origin lets the pictures within the mail come with the reader's session, and the interface measure how high the mail is;
// no script runs that could use it. Links open in tabs of their own, which are no longer of this sandbox.
constexpr std::string_view sandbox = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

// A mail brings colours of its own, made for white paper: the page is paper in both themes.
constexpr std::string_view head =
    "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light\"><title>Mail</title><style>"
    "body{margin:0;padding:8px;font:15px/24px system-ui,sans-serif;color:black;background:white;overflow-wrap:anywhere}"
    "img{max-width:100%;height:auto}img[data-remote-src],img[data-cid]{display:none}table{max-width:100%}"
    "pre{white-space:pre-wrap}</style></head><body><div dir=\"auto\">";

}  // namespace

Response mail_page(const std::string& html, app::RemotePictures remote) {
  const auto policy = fmt::format(
      "default-src 'none'; img-src 'self' data:{}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
      "sandbox {}",
      remote == app::RemotePictures::fetched ? " https:; upgrade-insecure-requests" : "", sandbox);
  return Response{200, "text/html; charset=utf-8", {}, fmt::format("{}{}</div></body></html>\n", head, html)}
      .with("Content-Security-Policy", policy)
      .with("Cache-Control", "no-store");
}

}  // namespace amends::http
