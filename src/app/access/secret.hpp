#pragma once
// Passwords and tokens (libsodium): argon2id for what people choose, random bits hashed with BLAKE2b for what we hand out.

#include <string>
#include <string_view>

#include "app/rows.hpp"
#include "base/result.hpp"

namespace amends::app {

// argon2id with OWASP's smallest recommended cost (19 MiB, two passes): about 20 ms of one core. Never call it on the writer's thread.
Result<std::string> hash_password(std::string_view password);
bool password_matches(const std::string& encoded, std::string_view password);
// Spends the time of a real check, so that an unknown address answers no faster than a wrong password.
void waste_a_password_check(std::string_view password);
Result<void> check_new_password(std::string_view password);  // at least limits::password_chars_min characters

// `bytes` random bytes as base64url without padding: 16 for customer links (128 bits), 32 for sessions and API tokens.
std::string new_token(std::size_t bytes);
Digest digest_of_token(std::string_view token);

}  // namespace amends::app
