#include "mail/dkim.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "app/digest.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

// Section 5.4.1, as far as our mails have them: who writes to whom and about what, how it is to be read, and how it is answered.
constexpr std::string_view signed_headers[] = {"from",
                                               "reply-to",
                                               "to",
                                               "subject",
                                               "date",
                                               "message-id",
                                               "in-reply-to",
                                               "references",
                                               "mime-version",
                                               "content-type",
                                               "content-transfer-encoding",
                                               "list-unsubscribe",
                                               "list-unsubscribe-post"};
constexpr std::size_t signature_line_chars = 64;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Each run of blanks and line breaks one space, none at either end.
std::string squeezed(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (!is_blank(c)) {
      if (blank && !out.empty()) out += ' ';
      out += c;
    }
    blank = is_blank(c);
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const auto end = std::min(text.find(at, from), text.size());
    parts.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return parts;
}

// Each with its folded lines and its last CRLF.
std::vector<std::string_view> fields_of(std::string_view headers) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at < headers.size();) {
    auto end = at;
    do {
      const auto line_end = headers.find("\r\n", end);
      end = line_end == headers.npos ? headers.size() : line_end + 2;
    } while (end < headers.size() && (headers[end] == ' ' || headers[end] == '\t'));
    fields.push_back(headers.substr(at, end - at));
    at = end;
  }
  return fields;
}

std::string name_of(std::string_view field) { return lower_ascii(squeezed(field.substr(0, field.find(':')))); }

std::string_view after(std::string_view text, char mark) {
  const auto at = text.find(mark);
  return at == text.npos ? std::string_view() : text.substr(at + 1);
}

// The names in "h=...", in their order.
std::vector<std::string> names_signed_by(std::string_view signature_header) {
  std::vector<std::string> names;
  for (const auto tag : split(after(signature_header, ':'), ';'))
    if (squeezed(tag.substr(0, tag.find('='))) == "h")
      for (const auto name : split(after(tag, '='), ':')) names.push_back(lower_ascii(squeezed(name)));
  return names;
}

// h=: what stands in the mail, a name a line, and From once more.
std::string names_to_sign(std::string_view headers) {
  std::vector<std::string> standing;
  for (const auto field : fields_of(headers)) standing.push_back(name_of(field));
  std::string names = "from";
  for (const auto wanted : signed_headers)
    for (auto left = std::count(standing.begin(), standing.end(), wanted); left > 0; --left) names.append(":\r\n\t ").append(wanted);
  return names;
}

std::string in_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += signature_line_chars)
    out.append("\r\n\t ").append(text.substr(at, signature_line_chars));
  return out;
}

}  // namespace

std::string relaxed_header(std::string_view field) { return fmt::format("{}:{}\r\n", name_of(field), squeezed(after(field, ':'))); }

std::string relaxed_body(std::string_view body) {
  std::string out;
  std::size_t empty_lines = 0;  // they count only before a line that is not
  while (!body.empty()) {
    const auto end = body.find("\r\n");
    const auto line = body.substr(0, end);
    body.remove_prefix(end == body.npos ? body.size() : end + 2);
    std::string kept;
    for (std::size_t at = 0; at < line.size();) {
      const auto word = std::min(line.find_first_not_of(" \t", at), line.size());
      if (word == line.size()) break;
      if (word > at) kept += ' ';
      at = std::min(line.find_first_of(" \t", word), line.size());
      kept.append(line.substr(word, at - word));
    }
    if (kept.empty()) {
      ++empty_lines;
      continue;
    }
    for (; empty_lines > 0; --empty_lines) out += "\r\n";
    out.append(kept).append("\r\n");
  }
  return out;
}

Result<std::string> dkim_signature(std::string_view headers, std::string_view signature_header, const PrivateKey& key) {
  std::map<std::string, std::vector<std::string_view>> left;
  for (const auto field : fields_of(headers)) left[name_of(field)].push_back(field);
  std::string signed_text;
  for (const auto& name : names_signed_by(signature_header)) {
    auto& of_that_name = left[name];
    if (of_that_name.empty()) continue;
    signed_text += relaxed_header(of_that_name.back());
    of_that_name.pop_back();
  }
  signed_text += relaxed_header(signature_header);
  signed_text.resize(signed_text.size() - 2);  // section 3.7: the signature's own field comes without its CRLF
  // RFC 8463 section 3: Ed25519 signs the hash, as RSA does by itself.
  const auto digest = app::sha256({signed_text});
  return to_base64(TRY(key.sign(key.kind() == PrivateKey::Kind::ed25519 ? app::bytes_of(digest) : signed_text)));
}

Result<std::string> sign_dkim(std::string_view mail, const DkimSigner& signer, Instant date) {
  const auto head_end = mail.find("\r\n\r\n");
  if (head_end == mail.npos) return fail(Errc::invalid, "The mail has no text: it cannot be signed.", "mail_malformed");
  const auto headers = mail.substr(0, head_end + 2);
  const auto fields = fields_of(headers);
  if (std::none_of(fields.begin(), fields.end(), [](auto field) { return name_of(field) == "from"; }))
    return fail(Errc::invalid, "The mail says not who it is from: it cannot be signed.", "mail_malformed");
  const auto body_hash = app::sha256({relaxed_body(mail.substr(head_end + 4))});
  std::string signature =
      fmt::format("DKIM-Signature: v=1; a={}; c=relaxed/relaxed;\r\n\td={}; s={};\r\n\tt={};\r\n\th={};\r\n\tbh={};\r\n\tb=",
                  signer.key.kind() == PrivateKey::Kind::rsa ? "rsa-sha256" : "ed25519-sha256", signer.domain, signer.selector,
                  to_ms(date) / 1000, names_to_sign(headers), to_base64(app::bytes_of(body_hash)));
  signature.append(in_lines(TRY(dkim_signature(headers, signature, signer.key)))).append("\r\n");
  return signature.append(mail);
}

}  // namespace amends::mail
