#include <gtest/gtest.h>

#include "base/private_key.hpp"

namespace amends {
namespace {

// RFC 8463 appendix A.2, in PKCS #8.
constexpr auto ed25519 =
    "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n";

// Made for this test: locked with a password, of an elliptic curve, and of 768 bits.
constexpr auto locked =
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
    "MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAi+CjZ0StOz0wICA+gw\n"
    "DAYIKoZIhvcNAgkFADAdBglghkgBZQMEAQIEEI9GTV6quOUqSAP/oP0wvAUEQGv3\n"
    "Z8+aRUsdbZjm1DqYaiEgb5Tr02WZ86iaS/B+sVvVj6jGqAM4BhS0Xlz2N7G3cQZs\n"
    "WFwUQFWaBCAJWSeRj2U=\n"
    "-----END ENCRYPTED PRIVATE KEY-----\n";
constexpr auto curve =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgHD2tvrfSPmNnJBtb\n"
    "Zh5AJUOaHaoVnOp9Aa6yjkeo0NmhRANCAASUJUHbuzjGKWKwfbloczeNXSearOzG\n"
    "wvoaBCgVJoTG0BZSB4yi20nyL4vKX0PB/flAyMlEXxPEt0DQpsAJHnex\n"
    "-----END PRIVATE KEY-----\n";
constexpr auto small =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIIB5AIBADANBgkqhkiG9w0BAQEFAASCAc4wggHKAgEAAmEAvU0NrqV7slWolnhz\n"
    "+QVjFkrOI8fzLO6aEy7pPWw00w12vbC9MDWJxbBDKY3N57X8n2B0J7UqxWDFfLWN\n"
    "jTjgnxCLtsZ/Vxt6yo5W3YdyIks8RqIFu9WgHgpKqM738d3NAgMBAAECYB2RtKps\n"
    "JPdFVBE0/YCPa9vmkW6bZAvHtX97m2lBxrqU5tBYlCS8qCmeD8+k293u2iM7IONP\n"
    "TFIG0bYEu06NApLKCExMTMH+7If5hHpj1kVITJ+8xHfu5J7BACLsJgMC4QIxAOds\n"
    "E7I+libGjllRBZfIY6/N26in6t55waaPpCgifSVFV9phzpkQivWWTXU02mUxdQIx\n"
    "ANFnyFpzXSUp0GMgE/FUjT6RjwMgVD65BFCuicyErL09df1VZDTdud13MVgBbB5X\n"
    "+QIwcYUelE0HMrYrlbyc1bvCyrZcjfrwx3lKeP31NIrWgLXnRoS753Gp+JZmIJxw\n"
    "lTsRAjEAxXpF62bX9HAWYSSjKfc+rD7Ay4X1bKE2fI/cy85iyKPpXVrmASUIXt5E\n"
    "3mWY/JShAjAT3kDViVfVFYluAj1KCzaHUUDb/fCvU+6eS76+Z8Qt6FnNNRhT9B06\n"
    "XjIgCRTCl4Q=\n"
    "-----END PRIVATE KEY-----\n";

std::string rule_of(std::string_view pem) {
  const auto key = PrivateKey::from_pem(pem);
  return key ? "read" : key.error().rule;
}

TEST(PrivateKey, a_key_that_was_made_is_read_again_and_signs_the_same) {
  const auto made = PrivateKey::make_rsa();
  ASSERT_TRUE(made);
  EXPECT_EQ(made->bits(), PrivateKey::rsa_bits_made);
  const auto again = PrivateKey::from_pem(*made->pem());
  ASSERT_TRUE(again) << again.error().sentence;
  EXPECT_EQ(again->kind(), PrivateKey::Kind::rsa);
  EXPECT_EQ(*again->public_base64(), *made->public_base64());
  EXPECT_EQ(*again->sign("a"), *made->sign("a"));
  EXPECT_NE(*again->sign("b"), *made->sign("a"));
}

TEST(PrivateKey, an_ed25519_key_shows_its_32_bytes) {
  const auto key = PrivateKey::from_pem(ed25519);
  ASSERT_TRUE(key) << key.error().sentence;
  EXPECT_EQ(key->kind(), PrivateKey::Kind::ed25519);
  EXPECT_EQ(*key->public_base64(), "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
  EXPECT_EQ(key->sign("a")->size(), 64U);
}

TEST(PrivateKey, what_is_no_usable_key_is_refused_by_what_it_is) {
  EXPECT_EQ(rule_of(""), "key_malformed");
  EXPECT_EQ(rule_of("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"), "key_malformed");
  EXPECT_EQ(rule_of(std::string(PrivateKey::pem_bytes_max + 1, 'x')), "key_malformed");
  EXPECT_EQ(rule_of("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAd\n-----END PUBLIC KEY-----\n"), "key_public");
  EXPECT_EQ(rule_of(locked), "key_encrypted");
  EXPECT_EQ(rule_of(curve), "key_kind");
  EXPECT_EQ(rule_of(small), "key_weak");
}

}  // namespace
}  // namespace amends
