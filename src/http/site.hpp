#pragma once
// The interface: the embedded files, with index.html for every address of the application.

#include <string>
#include <string_view>

#include "http/router.hpp"

namespace amends::http {

void site_routes(Router& router);
// The embedded file whose path begins and ends so ("/assets/source-sans-3-latin-wght-normal", ".woff2"); empty when there is none.
std::string embedded_path(std::string_view prefix, std::string_view suffix);

}  // namespace amends::http
