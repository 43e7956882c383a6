#include "base/private_key.hpp"

#include <fmt/format.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "base/text.hpp"

namespace amends {
namespace {

struct Closer {
  void operator()(BIO* bio) const { BIO_free_all(bio); }
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  void operator()(unsigned char* bytes) const { OPENSSL_free(bytes); }
};

// Without it OpenSSL would ask the terminal for the password of an encrypted key.
int no_password(char*, int, int, void* was_asked) {
  *static_cast<bool*>(was_asked) = true;
  return 0;
}

tl::unexpected<Error> broken(const char* what) {
  ERR_clear_error();
  return fail(Errc::internal, fmt::format("The private key could not be used: {} failed.", what), "key_broken");
}

tl::unexpected<Error> unreadable(std::string_view pem, bool encrypted) {
  ERR_clear_error();
  if (encrypted || pem.find("ENCRYPTED") != pem.npos)
    return fail(Errc::invalid, "This key is locked with a password. Paste it without one: openssl pkey -in key.pem shows it so.",
                "key_encrypted");
  if (pem.find("BEGIN PUBLIC KEY") != pem.npos || pem.find("BEGIN CERTIFICATE") != pem.npos)
    return fail(Errc::invalid, "This is the public half. Paste the private key: it begins with -----BEGIN PRIVATE KEY-----.", "key_public");
  return fail(Errc::invalid, "This is no private key. Paste all of it, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----.",
              "key_malformed");
}

}  // namespace

void PrivateKey::Free::operator()(evp_pkey_st* key) const { EVP_PKEY_free(key); }

Result<PrivateKey> PrivateKey::from_pem(std::string_view pem) {
  if (pem.size() > pem_bytes_max) return unreadable({}, false);
  const std::unique_ptr<BIO, Closer> in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  if (!in) return broken("reading it");
  bool was_asked = false;
  Key key(PEM_read_bio_PrivateKey(in.get(), nullptr, no_password, &was_asked));
  if (!key) return unreadable(pem, was_asked);
  switch (EVP_PKEY_get_base_id(key.get())) {
    case EVP_PKEY_ED25519:
      return PrivateKey(std::move(key), Kind::ed25519);
    case EVP_PKEY_RSA:
      break;
    default:
      return fail(Errc::invalid, "Mails are signed with an RSA or an Ed25519 key; this is of another kind.", "key_kind");
  }
  const int bits = EVP_PKEY_get_bits(key.get());
  if (bits < rsa_bits_min)
    return fail(Errc::invalid, fmt::format("This RSA key has {} bits: receivers ignore it. Make one with {}.", bits, rsa_bits_made),
                "key_weak");
  return PrivateKey(std::move(key), Kind::rsa);
}

Result<PrivateKey> PrivateKey::make_rsa() {
  Key key(EVP_RSA_gen(static_cast<unsigned>(rsa_bits_made)));
  if (!key) return broken("making it");
  return PrivateKey(std::move(key), Kind::rsa);
}

int PrivateKey::bits() const { return EVP_PKEY_get_bits(key_.get()); }

Result<std::string> PrivateKey::pem() const {
  const std::unique_ptr<BIO, Closer> out(BIO_new(BIO_s_mem()));
  if (!out || PEM_write_bio_PKCS8PrivateKey(out.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) return broken("writing it");
  char* text = nullptr;
  const auto size = BIO_get_mem_data(out.get(), &text);
  return std::string(text, static_cast<std::size_t>(size));
}

Result<std::string> PrivateKey::sign(std::string_view bytes) const {
  const std::unique_ptr<EVP_MD_CTX, Closer> context(EVP_MD_CTX_new());
  const EVP_MD* digest = kind_ == Kind::rsa ? EVP_sha256() : nullptr;  // Ed25519 hashes by itself
  if (!context || EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key_.get()) != 1) return broken("signing");
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t size = 0;
  if (EVP_DigestSign(context.get(), nullptr, &size, data, bytes.size()) != 1) return broken("signing");
  std::string signature(size, '\0');
  if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, data, bytes.size()) != 1)
    return broken("signing");
  signature.resize(size);
  return signature;
}

Result<std::string> PrivateKey::public_base64() const {
  if (kind_ == Kind::ed25519) {
    unsigned char raw[32];
    std::size_t size = sizeof raw;
    if (EVP_PKEY_get_raw_public_key(key_.get(), raw, &size) != 1) return broken("showing its public half");
    return to_base64({reinterpret_cast<const char*>(raw), size});
  }
  unsigned char* der = nullptr;
  const int size = i2d_PUBKEY(key_.get(), &der);
  const std::unique_ptr<unsigned char, Closer> owned(der);
  if (size <= 0) return broken("showing its public half");
  return to_base64({reinterpret_cast<const char*>(der), static_cast<std::size_t>(size)});
}

}  // namespace amends
