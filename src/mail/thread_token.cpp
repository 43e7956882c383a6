#include "mail/thread_token.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

#include <openssl/crypto.h>
#include <openssl/hmac.h>

#include "base/id.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

constexpr std::size_t mac_bytes = 10;  // 80 bits: nobody guesses one by mail
constexpr std::size_t mac_chars = 16;
constexpr std::size_t case_number_chars_max = 20;
constexpr std::size_t letter_chars = 26;     // a UUID's 128 bits, 5 a sign
constexpr std::size_t local_bytes_max = 64;  // RFC 5321 section 4.5.3.1.1
constexpr std::string_view signs = "0123456789abcdefghjkmnpqrstvwxyz";

enum class Purpose : char { address = 'a', message_id = 'm', envelope = 'e' };

// Five bits a sign, the last one filled up with zeros.
std::string in_signs(std::span<const unsigned char> bytes) {
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const auto byte : bytes)
    for (bits = bits << 8 | byte, count += 8; count >= 5; count -= 5) out += signs[bits >> (count - 5) & 31];
  return count == 0 ? out : out += signs[bits << (5 - count) & 31];
}

std::string mac_of(Purpose purpose, std::string_view letter, std::string_view case_number, std::string_view secret) {
  std::string message = "amends thread token 1\n";
  message += static_cast<char>(purpose);
  message.append("\n").append(letter).append("\n").append(lower_ascii(case_number));
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char*>(message.data()), message.size(),
       digest, &size);
  return in_signs({digest, mac_bytes});
}

// The UUID in fewer letters, and back; empty for what is none.
std::string short_letter(std::string_view uuid) {
  const auto id = Uuid::parse(uuid);
  return id ? in_signs(id->bytes) : std::string();
}

std::string long_letter(std::string_view text) {
  Uuid id{};
  std::uint32_t bits = 0;
  int count = 0;
  std::size_t at = 0;
  for (const char c : text) {
    const auto value = signs.find(c);
    if (value == signs.npos) return {};
    bits = bits << 5 | static_cast<std::uint32_t>(value);
    count += 5;
    if (count < 8 || at == id.bytes.size()) continue;
    count -= 8;
    id.bytes[at++] = static_cast<std::uint8_t>(bits >> count & 255);
  }
  return at == id.bytes.size() ? id.str() : std::string();
}

bool same(std::string_view a, std::string_view b) { return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0; }

bool is_case_number(std::string_view text) {
  return !text.empty() && text.size() <= case_number_chars_max &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

// "1042.k3v9..." in two.
struct Token {
  std::string_view case_number;
  std::string_view mac;
};

std::optional<Token> split_token(std::string_view text) {
  const auto dot = text.rfind('.');
  if (dot == text.npos || text.size() - dot - 1 != mac_chars || !is_case_number(text.substr(0, dot))) return std::nullopt;
  return Token{text.substr(0, dot), text.substr(dot + 1)};
}

// "hello@example.com" with a tag: "hello+tag@example.com".
std::string tagged(std::string_view address, std::string_view tag) {
  const auto at = address.rfind('@');
  return std::string(address.substr(0, at)).append("+").append(tag).append(address.substr(at));
}

bool can_be_tagged(std::string_view address) { return address.rfind('@') != address.npos && address.rfind('@') != 0; }

// Empty where it has none.
std::string_view tag_of(std::string_view address) {
  const auto local = address.substr(0, address.rfind('@'));
  const auto plus = local.rfind('+');
  return plus == local.npos ? std::string_view() : local.substr(plus + 1);
}

void add_once(std::vector<std::string>& list, std::string value) {
  if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

}  // namespace

std::string reply_address(std::string_view case_number, std::string_view our_address, std::string_view secret) {
  if (secret.empty() || !can_be_tagged(our_address) || !is_case_number(case_number)) return std::string(our_address);
  return tagged(our_address, std::string(case_number).append(".").append(mac_of(Purpose::address, {}, case_number, secret)));
}

std::string letter_message_id(std::string_view letter, std::string_view case_number, std::string_view our_address,
                              std::string_view secret) {
  const auto at = our_address.rfind('@');
  std::string out(letter);
  if (!secret.empty() && is_case_number(case_number))
    out.append(".").append(case_number).append(".").append(mac_of(Purpose::message_id, letter, case_number, secret));
  return out.append(at == our_address.npos ? "@localhost" : our_address.substr(at));
}

std::string envelope_sender(std::string_view letter, std::string_view our_address, std::string_view secret) {
  const auto token = short_letter(letter);
  if (secret.empty() || token.empty() || !can_be_tagged(our_address)) return std::string(our_address);
  auto out = tagged(our_address, token + "." + mac_of(Purpose::envelope, token, {}, secret));
  return out.rfind('@') > local_bytes_max ? std::string(our_address) : out;
}

std::optional<std::string> letter_of_address(std::string_view address, std::string_view secret) {
  const std::string lower = lower_ascii(address);
  const auto token = tag_of(lower);
  if (secret.empty() || token.size() != letter_chars + 1 + mac_chars || token[letter_chars] != '.') return std::nullopt;
  const auto letter = token.substr(0, letter_chars);
  if (!same(token.substr(letter_chars + 1), mac_of(Purpose::envelope, letter, {}, secret))) return std::nullopt;
  auto uuid = long_letter(letter);
  return uuid.empty() ? std::nullopt : std::optional(std::move(uuid));
}

bool is_reply_address(std::string_view address) {
  const auto tag = tag_of(address);
  const auto in_a_tag = [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; };
  return tag.size() >= mac_chars && std::all_of(tag.begin(), tag.end(), in_a_tag) && std::any_of(tag.begin(), tag.end(), is_digit);
}

std::optional<std::string> case_of_address(std::string_view address, std::string_view secret) {
  const std::string lower = lower_ascii(address);
  const auto token = split_token(tag_of(lower));
  if (secret.empty() || !token || !same(token->mac, mac_of(Purpose::address, {}, token->case_number, secret))) return std::nullopt;
  return std::string(token->case_number);
}

std::optional<std::string> case_of_message_id(std::string_view message_id, std::string_view secret) {
  const std::string lower = lower_ascii(message_id);
  const std::string_view local = std::string_view(lower).substr(0, lower.rfind('@'));
  const auto dot = local.find('.');
  if (secret.empty() || dot == local.npos) return std::nullopt;
  const auto token = split_token(local.substr(dot + 1));
  if (!token || !same(token->mac, mac_of(Purpose::message_id, local.substr(0, dot), token->case_number, secret))) return std::nullopt;
  return std::string(token->case_number);
}

std::vector<std::string> thread_ids(const ParsedMail& mail) {
  std::vector<std::string> ids;
  add_once(ids, mail.in_reply_to);
  for (auto id = mail.references.rbegin(); id != mail.references.rend(); ++id) add_once(ids, *id);
  add_once(ids, mail.original_message_id);
  for (auto id = mail.original_references.rbegin(); id != mail.original_references.rend(); ++id) add_once(ids, *id);
  return ids;
}

std::vector<std::string> cases_of(const ParsedMail& mail, std::string_view secret) {
  std::vector<std::string> cases;
  for (const auto* list : {&mail.to, &mail.cc, &mail.delivered_to})
    for (const auto& one : *list) add_once(cases, case_of_address(one.address, secret).value_or(""));
  for (const auto& id : thread_ids(mail)) add_once(cases, case_of_message_id(id, secret).value_or(""));
  return cases;
}

}  // namespace amends::mail
