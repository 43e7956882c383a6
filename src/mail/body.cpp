#include "mail/body.hpp"

#include <optional>

#include <openssl/sha.h>

#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/html_text.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

std::string sha256_hex(std::string_view bytes) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

Attachment attachment_of(std::string name, std::string type, std::string bytes) {
  Attachment out;
  out.name = std::move(name);
  out.type = std::move(type);
  out.size = bytes.size();
  out.sha256 = sha256_hex(bytes);
  out.bytes = std::move(bytes);
  return out;
}

bool is_media(std::string_view type) { return type.starts_with("image/") || type.starts_with("audio/") || type.starts_with("video/"); }
bool is_text(std::string_view type) { return type == "text/plain" || type == "text/html"; }

struct UuBlock {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string name;
  std::string bytes;
};

// One line of uuencoded data; false where it is none.
bool add_uu_line(std::string_view line, std::string& bytes) {
  if (line.empty() || line[0] < ' ' || line[0] > '`') return false;
  const auto value = [](char c) { return static_cast<unsigned>(c - ' ') & 63; };
  std::size_t wanted = value(line[0]);
  if (line.size() + 4 < 1 + (wanted + 2) / 3 * 4) return false;
  for (std::size_t i = 1; wanted > 0; i += 4) {
    unsigned quad = 0;
    for (std::size_t k = 0; k < 4; ++k) quad = quad << 6 | (i + k < line.size() ? value(line[i + k]) : 0);
    for (int shift = 16; shift >= 0 && wanted > 0; shift -= 8, --wanted) bytes += static_cast<char>(quad >> shift & 0xFF);
  }
  return true;
}

// "begin 644 photo.jpg" at the start of a line, data, "end".
std::optional<UuBlock> find_uu(std::string_view text, std::size_t from) {
  for (auto at = text.find("begin ", from); at != text.npos; at = text.find("begin ", at + 6)) {
    if (at > 0 && text[at - 1] != '\n') continue;
    if (at + 10 >= text.size() || !is_digit(text[at + 6]) || !is_digit(text[at + 7]) || !is_digit(text[at + 8])) continue;
    auto line_end = text.find('\n', at);
    if (line_end == text.npos) return std::nullopt;
    UuBlock block{at, 0, std::string(trim_space(text.substr(at + 9, line_end - at - 9))), {}};
    if (block.name.empty()) continue;
    for (auto line_begin = line_end + 1; line_begin < text.size(); line_begin = line_end + 1) {
      line_end = std::min(text.find('\n', line_begin), text.size());
      const auto line = text.substr(line_begin, line_end - line_begin);
      if (trim_end(line) == "end") {
        block.end = std::min(line_end + 1, text.size());
        return block;
      }
      if (!trim_space(line).empty() && !add_uu_line(line, block.bytes)) break;
    }
  }
  return std::nullopt;
}

// RFC 3676: a line that ends with a space goes on in the next; "-- " is a signature mark and never flows.
std::string unflow(std::string_view text, Flow flow) {
  std::string out;
  std::size_t open_depth = 0;
  bool open = false;
  for (std::string_view line : split_lines(text)) {
    std::size_t depth = 0;
    while (depth < line.size() && line[depth] == '>') ++depth;
    std::string_view content = line.substr(depth);
    if (content.starts_with(' ')) content.remove_prefix(1);
    const bool signature = content == "-- ";
    const bool flows = content.ends_with(' ') && !signature;
    if (open && (depth != open_depth || signature)) {
      out += '\n';
      open = false;
    }
    if (!open && depth > 0) out.append(depth, '>').append(" ");
    out += flows && flow == Flow::flowed_delete_space ? content.substr(0, content.size() - 1) : content;
    open = flows;
    open_depth = depth;
    if (!flows) out += '\n';
  }
  return out;
}

class BodyReader {
 public:
  explicit BodyReader(std::string_view charset_hint) : hint_(charset_hint) {}

  void read(const Part& root) { sort_out({&root, 1}, "mixed", false); }

  Body finish() {
    for (const Part* part : text_) append(body_.text, part->type == "text/html" ? html_to_text(decode(*part)) : take_text(*part));
    bool any_html = false;
    for (const Part* part : html_) any_html = any_html || part->type == "text/html";
    std::string html_text;
    if (any_html) {
      for (const Part* part : html_) {
        const std::string one = part->type == "text/html" ? decode(*part) : text_to_html(plain_text(*part, hint_));
        append(body_.html, one);
        html_text += html_to_text(one) + "\n";
      }
    }
    // An empty plain part beside a real HTML one is an empty shell.
    if (trim_space(body_.text).empty() && any_html) body_.text = html_text;
    body_.text = std::string(cut_utf8(trim_end(body_.text), limits::mail_text_bytes_max));
    body_.html = std::string(cut_utf8(body_.html, limits::mail_text_bytes_max));
    return std::move(body_);
  }

 private:
  using Parts = std::vector<const Part*>;

  void sort_out(std::span<const Part> parts, std::string_view container, bool in_alternative) {
    const std::size_t text_before = text_.size();
    const std::size_t html_before = html_.size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Part& part = parts[i];
      if (part.is_multipart()) {
        const auto kind = std::string_view(part.type).substr(10);
        sort_out(part.parts, kind, in_alternative || kind == "alternative");
      } else if (is_shown(part, i, container)) {
        if (container == "alternative" || in_alternative) {
          (part.type == "text/html" ? html_ : text_).push_back(&part);
        } else {
          text_.push_back(&part);
          html_.push_back(&part);
        }
      } else {
        attach(part);
      }
    }
    if (container != "alternative") return;
    // An alternative with one form only: that form serves for both.
    if (text_.size() == text_before)
      text_.insert(text_.end(), html_.begin() + static_cast<std::ptrdiff_t>(html_before), html_.end());
    else if (html_.size() == html_before)
      html_.insert(html_.end(), text_.begin() + static_cast<std::ptrdiff_t>(text_before), text_.end());
  }

  static bool is_shown(const Part& part, std::size_t index, std::string_view container) {
    if (!is_text(part.type) || part.disposition == "attachment") return false;
    return index == 0 || (container != "related" && part.name.empty());
  }

  void attach(const Part& part) {
    Attachment out = attachment_of(part.name, part.type, part.bytes);
    out.content_id = part.content_id;
    out.is_inline = part.disposition == "inline" || (part.disposition.empty() && !part.content_id.empty() && is_media(part.type));
    keep(std::move(out));
  }

  void keep(Attachment attachment) {
    if (attachment.bytes.size() > limits::attachment_bytes_max) {
      body_.problems.push_back({"attachment_too_big", "An attachment is larger than Amends keeps apart; it is only in the raw source."});
      attachment.bytes.clear();
    }
    body_.attachments.push_back(std::move(attachment));
  }

  std::string decode(const Part& part) {
    Decoded decoded = to_utf8(part.bytes, part.charset, hint_);
    if (decoded.guessed && body_.problems.empty())
      body_.problems.push_back({"charset_guessed", "The mail names no character set, or a wrong one; Amends guessed it."});
    return unix_lines(decoded.utf8);
  }

  std::string take_text(const Part& part) {
    decode(part);
    std::string text = plain_text(part, hint_);
    for (auto block = find_uu(text, 0); block; block = find_uu(text, block->begin)) {
      keep(attachment_of(block->name, "application/octet-stream", std::move(block->bytes)));
      text.erase(block->begin, block->end - block->begin);
    }
    return text;
  }

  static void append(std::string& out, std::string_view more) {
    if (!out.empty() && !out.ends_with('\n')) out += '\n';
    out += more;
  }

  std::string_view hint_;
  Parts text_;
  Parts html_;
  Body body_;
};

}  // namespace

std::string plain_text(const Part& part, std::string_view charset_hint) {
  std::string text = unix_lines(to_utf8(part.bytes, part.charset, charset_hint).utf8);
  return part.flow == Flow::fixed ? text : unflow(text, part.flow);
}

Body read_body(const Part& root, std::string_view charset_hint) {
  BodyReader reader(charset_hint);
  reader.read(root);
  return reader.finish();
}

}  // namespace amends::mail
