#pragma once
// A private key that signs mails (DKIM), by OpenSSL. It never leaves its owner but as the PEM it was read from.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

struct evp_pkey_st;

namespace amends {

class PrivateKey {
 public:
  enum class Kind { rsa, ed25519 };

  static constexpr int rsa_bits_min = 1024;                // RFC 8301 section 3.2: a signer must use 1024 bits or more
  static constexpr int rsa_bits_made = 2048;               // of a key of ours: what the same section asks for
  static constexpr std::size_t pem_bytes_max = 16 * 1024;  // RSA with 8192 bits takes 6.5 KiB

  // PKCS #8 ("BEGIN PRIVATE KEY") or PKCS #1 ("BEGIN RSA PRIVATE KEY"), not encrypted.
  // Errc::invalid with a sentence for a person: "key_malformed", "key_public", "key_encrypted", "key_kind", "key_weak".
  static Result<PrivateKey> from_pem(std::string_view pem);
  static Result<PrivateKey> make_rsa();  // takes a part of a second; Errc::internal

  Kind kind() const { return kind_; }
  int bits() const;
  Result<std::string> pem() const;  // PKCS #8

  // RSA: PKCS #1 v1.5 over the SHA-256 of `bytes` (RFC 8017 section 8.2). Ed25519: PureEdDSA of `bytes` (RFC 8032). The same every time.
  Result<std::string> sign(std::string_view bytes) const;
  // As a key record shows it (`p=`): base64 of an RSA key's SubjectPublicKeyInfo (RFC 6376 section 3.6.1), or of Ed25519's 32 bytes
  // (RFC 8463 section 4).
  Result<std::string> public_base64() const;

 private:
  struct Free {
    void operator()(evp_pkey_st* key) const;
  };
  using Key = std::unique_ptr<evp_pkey_st, Free>;
  PrivateKey(Key key, Kind kind) : key_(std::move(key)), kind_(kind) {}

  Key key_;
  Kind kind_;
};

}  // namespace amends
