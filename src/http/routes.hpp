#pragma once
// Every route of Amends.

#include <string>

#include "http/router.hpp"
#include "http/services.hpp"

namespace amends::http {

Router make_router(Services& services);
std::string openapi_document();  // made from the same declarations, without a server

}  // namespace amends::http
