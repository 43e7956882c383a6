#include "mail/thread_token.hpp"

#include <algorithm>
#include <cstdint>

#include <openssl/crypto.h>
#include <openssl/hmac.h>

#include "mail/text.hpp"

namespace amends::mail {
namespace {

constexpr std::size_t mac_chars = 16;  // 80 bits: nobody guesses one by mail
constexpr std::size_t case_number_chars_max = 20;

enum class Purpose : char { address = 'a', message_id = 'm' };

std::string mac_of(Purpose purpose, std::string_view letter, std::string_view case_number, std::string_view secret) {
  std::string message = "amends thread token 1\n";
  message += static_cast<char>(purpose);
  message.append("\n").append(letter).append("\n").append(lower_ascii(case_number));
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char*>(message.data()), message.size(),
       digest, &size);
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (std::size_t i = 0; out.size() < mac_chars; ++i) {
    bits = bits << 8 | digest[i];
    for (count += 8; count >= 5 && out.size() < mac_chars; count -= 5) out += "0123456789abcdefghjkmnpqrstvwxyz"[bits >> (count - 5) & 31];
  }
  return out;
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

void add_once(std::vector<std::string>& list, std::string value) {
  if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

}  // namespace

std::string reply_address(std::string_view case_number, std::string_view our_address, std::string_view secret) {
  const auto at = our_address.rfind('@');
  if (secret.empty() || at == our_address.npos || at == 0 || !is_case_number(case_number)) return std::string(our_address);
  std::string out(our_address.substr(0, at));
  out.append("+").append(case_number).append(".").append(mac_of(Purpose::address, {}, case_number, secret));
  return out.append(our_address.substr(at));
}

std::string letter_message_id(std::string_view letter, std::string_view case_number, std::string_view our_address,
                              std::string_view secret) {
  const auto at = our_address.rfind('@');
  std::string out(letter);
  if (!secret.empty() && is_case_number(case_number))
    out.append(".").append(case_number).append(".").append(mac_of(Purpose::message_id, letter, case_number, secret));
  return out.append(at == our_address.npos ? "@localhost" : our_address.substr(at));
}

bool is_reply_address(std::string_view address) {
  const auto local = address.substr(0, address.rfind('@'));
  const auto plus = local.rfind('+');
  if (plus == local.npos) return false;
  const auto tag = local.substr(plus + 1);
  const auto in_a_tag = [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; };
  return tag.size() >= mac_chars && std::all_of(tag.begin(), tag.end(), in_a_tag) && std::any_of(tag.begin(), tag.end(), is_digit);
}

std::optional<std::string> case_of_address(std::string_view address, std::string_view secret) {
  const std::string lower = lower_ascii(address);
  const std::string_view local = std::string_view(lower).substr(0, lower.rfind('@'));
  const auto plus = local.rfind('+');
  if (secret.empty() || plus == local.npos) return std::nullopt;
  const auto token = split_token(local.substr(plus + 1));
  if (!token || !same(token->mac, mac_of(Purpose::address, {}, token->case_number, secret))) return std::nullopt;
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
