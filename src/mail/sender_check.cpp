#include "mail/sender_check.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace amends::mail {
namespace {

using app::SenderVerdict;

// Comments may stand anywhere, one inside the other; a text in quotes holds none.
std::string without_comments(std::string_view field) {
  std::string out;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < field.size(); ++i) {
    const char c = field[i];
    if (c == '\\' && i + 1 < field.size()) {
      if (depth == 0) out += field[i + 1];
      ++i;
    } else if (c == '"' && depth == 0) {
      quoted = !quoted;
    } else if (c == '(' && !quoted) {
      ++depth;
    } else if (c == ')' && !quoted && depth > 0) {
      --depth;
    } else if (depth == 0) {
      out += quoted && c == ';' ? ' ' : c;
    }
  }
  return lower_ascii(out);
}

// The next piece up to `end`, trimmed; what follows it stays.
std::string_view next_piece(std::string_view& rest, char end) {
  const auto at = rest.find(end);
  const auto piece = trim_space(rest.substr(0, at));
  rest.remove_prefix(at == rest.npos ? rest.size() : at + 1);
  return piece;
}

std::string_view next_word(std::string_view& rest) {
  rest = trim_space(rest);
  const auto end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
  const auto word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

// Relaxed alignment (RFC 7489, 3.1): the same domain, or one below the other.
bool aligned(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  const auto upper = a.size() < b.size() ? a : b;
  return a == b || (upper.find('.') != upper.npos && (is_at_or_above(a, b) || is_at_or_above(b, a)));
}

// What one field says, put together.
struct Findings {
  bool dmarc_passed = false, dmarc_failed = false, proven = false, signed_by_any = false, wrong_way = false;

  SenderVerdict verdict() const {
    if (dmarc_failed) return SenderVerdict::refuted;
    if (dmarc_passed || proven) return SenderVerdict::proven;
    return wrong_way && !signed_by_any ? SenderVerdict::refuted : SenderVerdict::open;
  }
};

// "dkim=pass header.d=example.org"
void read_result(std::string_view text, std::string_view sender_domain, Findings& findings) {
  const auto word = next_word(text);
  const auto equals = word.find('=');
  if (equals == word.npos) return;
  const auto method = word.substr(0, std::min(word.find('/'), equals));
  const auto result = word.substr(equals + 1);
  std::string_view domain;
  while (!text.empty()) {
    const auto property = next_word(text);
    const auto value = property.substr(std::min(property.find('=') + 1, property.size()));
    const auto at = value.rfind('@');
    if (property.starts_with("header.d=") || property.starts_with("header.i=") || property.starts_with("smtp.mailfrom="))
      if (domain.empty()) domain = at == value.npos ? value : value.substr(at + 1);
  }
  if (method == "dmarc") {
    findings.dmarc_passed |= result == "pass";
    findings.dmarc_failed |= result == "fail";
  } else if (method == "dkim") {
    findings.signed_by_any |= result == "pass";
    findings.proven |= result == "pass" && aligned(domain, sender_domain);
  } else if (method == "spf") {
    findings.proven |= result == "pass" && aligned(domain, sender_domain);
    findings.wrong_way |= result == "fail" || result == "softfail";
  }
}

app::SenderCheck read_check(std::string_view field, std::string_view sender_domain) {
  const auto plain = without_comments(field);
  std::string_view rest = plain;
  auto head = next_piece(rest, ';');
  app::SenderCheck check{std::string(next_word(head)), SenderVerdict::open};
  Findings findings;
  while (!rest.empty()) read_result(next_piece(rest, ';'), sender_domain, findings);
  check.verdict = findings.verdict();
  return check;
}

}  // namespace

std::vector<app::SenderCheck> sender_checks(const std::vector<std::string>& fields, std::string_view sender) {
  const auto domain = lower_ascii(domain_of(sender));
  std::vector<app::SenderCheck> checks;
  checks.reserve(fields.size());
  for (const auto& field : fields) checks.push_back(read_check(field, domain));
  return checks;
}

}  // namespace amends::mail
