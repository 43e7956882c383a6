#pragma once
// The customer's page as HTML: one document, its style inside, plain forms, no script needed. Everything said is escaped here.

#include <functional>
#include <string>

#include "app/page/page_view.hpp"

namespace amends::http {

struct PageFonts {
  std::string sans, serif;
};  // addresses of the woff2 files; empty: the browser's own

// What stands on the page besides the case: why the last form could not be taken, which form it was ("wish", "callback", ...), and what was
// typed into it, which stays in its field.
struct PageAside {
  std::string notice, act, text;
};

// Forms post to `base` + "/choice", "/wish", "/callback", "/not_right", "/answer"; each carries a fresh `key` from `new_key`.
std::string page_html(const app::PageView& view, const std::string& base, const PageFonts& fonts,
                      const std::function<std::string()>& new_key, const PageAside& aside = {});
// A page that says one thing: the link is over, or something went wrong.
std::string page_notice(const std::string& language, const std::string& heading, const std::string& sentence, const PageFonts& fonts);

std::string escape_html(std::string_view text);
// The hashes of the page's own style and script, for the Content-Security-Policy header.
const std::string& page_policy();

}  // namespace amends::http
