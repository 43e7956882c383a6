#include "app/access/secret.hpp"

#include <sodium.h>

#include <fmt/format.h>

#include "base/limits.hpp"

namespace amends::app {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19 * 1024 * 1024;

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
  return count;
}

}  // namespace

Result<std::string> hash_password(std::string_view password) {
  char encoded[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str(encoded, password.data(), password.size(), passes, memory_bytes) != 0)
    return fail(Errc::unavailable, "There is not enough memory to check a password now. Try again in a moment.");
  return std::string(encoded);
}

bool password_matches(const std::string& encoded, std::string_view password) {
  if (encoded.empty() || encoded.size() >= crypto_pwhash_STRBYTES) return false;
  return crypto_pwhash_str_verify(encoded.c_str(), password.data(), password.size()) == 0;
}

void waste_a_password_check(std::string_view password) {
  static const std::string nobody = hash_password("nobody has this password").value_or("");
  (void)password_matches(nobody, password);
}

Result<void> check_new_password(std::string_view password) {
  if (characters(password) < limits::password_chars_min)
    return fail(
        Errc::invalid,
        fmt::format("The password is too short. Use {} characters or more; a short sentence is a good one.", limits::password_chars_min),
        "password_too_short", "/password");
  if (password.size() > limits::line_bytes_max)
    return fail(Errc::invalid, fmt::format("The password is too long. {} bytes is the most.", limits::line_bytes_max), "text_too_long",
                "/password");
  return {};
}

std::string new_token(std::size_t bytes) {
  std::string raw(bytes, '\0');
  random_bytes(reinterpret_cast<std::uint8_t*>(raw.data()), raw.size());
  std::string text(sodium_base64_ENCODED_LEN(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(raw.data()), raw.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  text.resize(text.size() - 1);  // sodium counts the terminating zero
  return text;
}

Digest digest_of_token(std::string_view token) {
  Digest digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr, 0);
  return digest;
}

}  // namespace amends::app
