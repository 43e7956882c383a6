#include "mail/body.hpp"

#include <algorithm>
#include <optional>

#include "app/digest.hpp"
#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/html_text.hpp"
#include "mail/text.hpp"
#include "mail/tnef.hpp"

namespace amends::mail {
namespace {

Attachment attachment_of(std::string name, std::string type, std::string bytes) {
  Attachment out;
  out.name = std::move(name);
  out.type = std::move(type);
  out.size = bytes.size();
  out.sha256 = app::to_hex(app::sha256({bytes}));
  out.bytes = std::move(bytes);
  return out;
}

bool is_media(std::string_view type) { return type.starts_with("image/") || type.starts_with("audio/") || type.starts_with("video/"); }
bool is_text(std::string_view type) { return type == "text/plain" || type == "text/html"; }

constexpr const char* octets = "application/octet-stream";

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

// "begin 644 photo.jpg" at the start of a line, data, "end". Each line is looked at once: what breaks off is passed over whole.
std::optional<UuBlock> find_uu(std::string_view text, std::size_t from) {
  for (auto at = text.find("begin ", from); at != text.npos; at = text.find("begin ", from)) {
    from = at + 6;
    if (at > 0 && text[at - 1] != '\n') continue;
    if (at + 10 >= text.size() || !is_digit(text[at + 6]) || !is_digit(text[at + 7]) || !is_digit(text[at + 8])) continue;
    auto line_end = text.find('\n', at);
    if (line_end == text.npos) return std::nullopt;
    UuBlock block{at, 0, file_name(text.substr(at + 9, line_end - at - 9)), {}};
    if (block.name.empty()) continue;
    for (auto line_begin = line_end + 1; line_begin < text.size(); line_begin = line_end + 1) {
      line_end = std::min(text.find('\n', line_begin), text.size());
      const auto line = text.substr(line_begin, line_end - line_begin);
      if (trim_end(line) == "end") {
        block.end = std::min(line_end + 1, text.size());
        return block;
      }
      if (!trim_space(line).empty() && !add_uu_line(line, block.bytes)) break;
      from = line_begin;
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
    if (trim_space(body_.text).empty()) {
      body_.text = tnef_text_;
      body_.html = tnef_html_;
    }
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
    if (is_tnef(part.bytes)) open_tnef(part);
  }

  // The files within stand beside winmail.dat itself; its text serves where the mail has no other.
  void open_tnef(const Part& part) {
    const auto tnef = read_tnef(part.bytes);
    if (!tnef) return;
    if (!tnef->whole) report("tnef_damaged", "A winmail.dat of this mail cannot be read to its end; what could be read is shown.");
    for (const auto& file : tnef->files) {
      Attachment out = attachment_of(file.name, file.type, file.bytes);
      out.content_id = file.content_id;
      out.is_inline = !file.content_id.empty() && is_media(file.type);
      keep(std::move(out));
    }
    if (trim_space(tnef_text_).empty()) {
      tnef_text_ = tnef->text;
      tnef_html_ = tnef->html;
    }
  }

  void report(const char* code, const char* sentence) {
    if (std::none_of(body_.problems.begin(), body_.problems.end(), [&](const Problem& one) { return one.code == code; }))
      body_.problems.push_back({code, sentence});
  }

  void keep(Attachment attachment) {
    if (body_.attachments.size() >= limits::mail_parts_max)
      return report("too_many_parts", "The mail has more parts than Amends reads; the rest is only in its raw source.");
    body_.attachments.push_back(std::move(attachment));
  }

  std::string decode(const Part& part) {
    Decoded decoded = to_utf8(part.bytes, part.charset, hint_);
    if (decoded.guessed) report("charset_guessed", "The mail names no character set, or a wrong one; Amends guessed it.");
    return unix_lines(decoded.utf8);
  }

  std::string take_text(const Part& part) {
    std::string text = decode(part);
    if (part.flow != Flow::fixed) text = unflow(text, part.flow);
    std::string rest;
    std::size_t from = 0;
    for (auto block = find_uu(text, 0); block; block = find_uu(text, from)) {
      rest.append(text, from, block->begin - from);
      from = block->end;
      keep(attachment_of(std::move(block->name), octets, std::move(block->bytes)));
    }
    return from == 0 ? text : rest.append(text, from);
  }

  static void append(std::string& out, std::string_view more) {
    if (!out.empty() && !out.ends_with('\n')) out += '\n';
    out += more;
  }

  std::string_view hint_;
  Parts text_;
  Parts html_;
  std::string tnef_text_;
  std::string tnef_html_;
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
