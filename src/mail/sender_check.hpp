#pragma once
// What mail servers on the way found out about the address in From: Authentication-Results (RFC 8601). Facts only; whom to believe is the
// application's to say.

#include <string>
#include <string_view>
#include <vector>

#include "app/post/incoming.hpp"
namespace amends::mail {

// One for each of these fields, in their order. `sender` is the address in From.
std::vector<app::SenderCheck> sender_checks(const std::vector<std::string>& fields, std::string_view sender);

}  // namespace amends::mail
