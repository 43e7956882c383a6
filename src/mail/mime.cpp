#include "mail/mime.hpp"

#include <algorithm>
#include <memory>

#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/gmime.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

struct FreeOptions {
  void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};

std::string_view view(const char* text) { return text ? std::string_view(text) : std::string_view(); }

// A mail within a mail seldom has a file name; its subject says what it is.
std::string name_of_enclosed(const Headers& headers) {
  std::string subject = headers.text("subject");
  for (char& c : subject)
    if (c == '/' || c == '\\') c = '-';
  return subject.empty() ? std::string() : std::string(cut_utf8(subject, limits::line_bytes_max - 4)) + ".eml";
}

class TreeReader {
 public:
  explicit TreeReader(std::vector<Problem>& problems) : problems_(problems) {}

  Part read(GMimeObject* object, std::size_t depth) {
    Part part;
    if (++count_ > limits::mail_parts_max) {
      report("too_many_parts", "The mail has more parts than Amends reads; the rest is only in its raw source.");
      return part;
    }
    read_fields(object, part);
    if (GMIME_IS_MULTIPART(object)) {
      read_multipart(GMIME_MULTIPART(object), part, depth);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
      read_message(GMIME_MESSAGE_PART(object), part, depth);
    } else if (GMIME_IS_PART(object)) {
      part.bytes = content(GMIME_PART(object));
      if (part.charset.empty() || first_charset_.empty()) first_charset_ = part.charset;
    }
    return part;
  }

  const std::string& first_charset() const { return first_charset_; }

  // Reports where something is left out: the end of a field, or a field that would go beyond the limit.
  std::vector<HeaderField> fields(GMimeHeaderList* list) {
    constexpr std::size_t field_bytes_max = limits::mail_header_bytes_max / 4;
    std::vector<HeaderField> out;
    std::size_t total = 0;
    const int count = g_mime_header_list_get_count(list);
    for (int i = 0; i < count; ++i) {
      GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
      const auto whole = view(g_mime_header_get_raw_value(header));
      const auto raw = whole.substr(0, field_bytes_max);
      const bool fits = total + raw.size() <= limits::mail_header_bytes_max;
      if (!fits || raw.size() < whole.size())
        report("header_too_long", "The header of the mail is longer than Amends reads; the rest is only in its raw source.");
      if (!fits) continue;
      total += raw.size();
      std::string value;
      for (const char c : raw)
        if (c != '\n' && c != '\r' && c != '\0') value += c == '\t' ? ' ' : c;
      out.push_back({lower_ascii(trim_space(view(g_mime_header_get_name(header)))), std::string(trim_space(value))});
    }
    return out;
  }

  static std::string charset_of(GMimeObject* object) {
    GMimeContentType* type = g_mime_object_get_content_type(object);
    return type ? std::string(view(g_mime_content_type_get_parameter(type, "charset"))) : std::string();
  }

  void report(const char* code, const char* sentence) {
    if (std::none_of(problems_.begin(), problems_.end(), [&](const Problem& p) { return p.code == code; }))
      problems_.push_back({code, sentence});
  }

 private:
  void read_fields(GMimeObject* object, Part& part) {
    if (GMimeContentType* type = g_mime_object_get_content_type(object)) {
      part.type = lower_ascii(view(g_mime_content_type_get_media_type(type))) + "/" +
                  lower_ascii(view(g_mime_content_type_get_media_subtype(type)));
      part.charset = view(g_mime_content_type_get_parameter(type, "charset"));
      part.report_type = lower_ascii(view(g_mime_content_type_get_parameter(type, "report-type")));
      part.name = file_name(decode_header(view(g_mime_content_type_get_parameter(type, "name")), {}));
      if (equals_ignoring_case(view(g_mime_content_type_get_parameter(type, "format")), "flowed"))
        part.flow =
            equals_ignoring_case(view(g_mime_content_type_get_parameter(type, "delsp")), "yes") ? Flow::flowed_delete_space : Flow::flowed;
    }
    if (GMimeContentDisposition* disposition = g_mime_object_get_content_disposition(object)) {
      part.disposition = lower_ascii(view(g_mime_content_disposition_get_disposition(disposition)));
      if (const auto name = view(g_mime_content_disposition_get_parameter(disposition, "filename")); !name.empty())
        part.name = file_name(decode_header(name, {}));
    }
    part.content_id = view(g_mime_object_get_content_id(object));
  }

  void read_multipart(GMimeMultipart* multipart, Part& part, std::size_t depth) {
    const int count = g_mime_multipart_get_count(multipart);
    if (depth >= limits::mail_depth_max) {
      report("too_deep", "The mail nests parts deeper than Amends reads; the rest is only in its raw source.");
      return;
    }
    for (int i = 0; i < count && count_ <= limits::mail_parts_max; ++i)
      part.parts.push_back(read(g_mime_multipart_get_part(multipart, i), depth + 1));
    if (count > 0) return;
    // No boundary was found. What stands where the parts should be is the text.
    report("broken_structure", "The mail says it has several parts, but none could be found; its whole body is shown as text.");
    Part rest;
    rest.bytes = view(g_mime_multipart_get_prologue(multipart));
    part.parts.push_back(std::move(rest));
  }

  void read_message(GMimeMessagePart* holder, Part& part, std::size_t depth) {
    GMimeMessage* message = g_mime_message_part_get_message(holder);
    if (!message) return;
    Owned<GMimeStream> memory(g_mime_stream_mem_new());
    if (!inside_message_) g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, memory.get());
    part.bytes = bytes_of_stream(memory.get());
    part.headers = Headers(fields(g_mime_object_get_header_list(GMIME_OBJECT(message))));
    if (part.name.empty()) part.name = name_of_enclosed(part.headers);
    GMimeObject* body = g_mime_message_get_mime_part(message);
    if (!body || depth >= limits::mail_depth_max) return;
    const bool outside = !inside_message_;
    inside_message_ = true;
    part.parts.push_back(read(body, depth + 1));
    if (outside) inside_message_ = false;
  }

  static std::string content(GMimePart* leaf) {
    GMimeDataWrapper* wrapper = g_mime_part_get_content(leaf);
    if (!wrapper) return {};
    Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(wrapper, memory.get());
    return bytes_of_stream(memory.get());
  }

  std::vector<Problem>& problems_;
  std::size_t count_ = 0;
  std::string first_charset_;
  bool inside_message_ = false;  // the bytes of a mail within a mail are kept once, at the outermost
};

// A line an mbox or a sloppy gateway left before the headers.
std::string_view without_envelope_line(std::string_view bytes) {
  while (!bytes.empty() && (bytes.front() == '\n' || bytes.front() == '\r')) bytes.remove_prefix(1);
  while (bytes.starts_with("From ") || bytes.starts_with(">From ")) {
    const auto end = bytes.find('\n');
    if (end == bytes.npos) return bytes;
    bytes.remove_prefix(end + 1);
  }
  return bytes;
}

// Boundaries are compared with every line that begins with "--": their product is the work, and a hostile mail can make it endless.
bool is_tangled(std::string_view bytes) {
  std::size_t dashes = 0;
  std::size_t boundaries = 0;
  for (auto at = bytes.find("\n--"); at != bytes.npos; at = bytes.find("\n--", at + 3)) ++dashes;
  for (auto at = bytes.find('='); at != bytes.npos; at = bytes.find('=', at + 1))
    boundaries += at >= 8 && equals_ignoring_case(bytes.substr(at - 8, 8), "boundary");
  return dashes * boundaries > limits::mail_boundary_work_max;
}

MimeMail as_one_text(std::string_view bytes) {
  MimeMail mail;
  const auto end = std::min(bytes.find("\n\n"), bytes.find("\n\r\n"));
  std::vector<HeaderField> fields;
  for (const auto line : split_lines(bytes.substr(0, std::min(end, limits::mail_header_bytes_max)))) {
    const auto colon = line.find(':');
    if (!line.empty() && is_space(line.front()) && !fields.empty()) {
      fields.back().raw.append(" ").append(trim_space(line));
    } else if (colon != line.npos && line.substr(0, colon).find_first_of(" \t") == line.npos) {
      fields.push_back({lower_ascii(line.substr(0, colon)), std::string(trim_space(line.substr(colon + 1)))});
    }
  }
  if (fields.empty()) {
    mail.body.bytes = bytes;
  } else if (end != bytes.npos) {
    mail.body.bytes = bytes.substr(end + 2);
  }
  mail.headers = Headers(std::move(fields));
  return mail;
}

bool is_broken(const MimeMail& mail) {
  return std::any_of(mail.problems.begin(), mail.problems.end(), [](const Problem& one) { return one.code == "broken_structure"; });
}

// The boundary that the parts themselves use, where the header names another: a line "--X" with a header field below it. Empty for none.
std::string_view used_boundary(std::string_view body) {
  constexpr std::size_t boundary_bytes_max = 70;  // RFC 2046, 5.1.1
  constexpr std::size_t looked_at = 64 * 1024;
  const auto lines = split_lines(body.substr(0, looked_at));
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const auto line = trim_end(lines[i]);
    if (!line.starts_with("--") || line.size() < 3 || line.size() > boundary_bytes_max + 2 || line.find_first_of("\"\\") != line.npos)
      continue;
    if (starts_ignoring_case(lines[i + 1], "content-")) return line.substr(2);
  }
  return {};
}

void collect(const Part& part, std::vector<const Part*>& out) {
  out.push_back(&part);
  if (part.is_multipart())
    for (const Part& inner : part.parts) collect(inner, out);
}

MimeMail read_structure(std::string_view bytes) {
  if (is_tangled(bytes)) {
    MimeMail mail = as_one_text(bytes);
    mail.problems.push_back(
        {"tangled", "The mail declares so many boundaries that taking it apart would never end; its whole body is shown as text."});
    return mail;
  }
  Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_persist_stream(parser.get(), TRUE);
  g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
  const std::unique_ptr<GMimeParserOptions, FreeOptions> options(g_mime_parser_options_new());
  Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
  GMimeObject* body = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
  if (!body) {
    MimeMail mail = as_one_text(bytes);
    mail.problems.push_back({"no_structure", "The bytes are not a mail as the standard describes it; they are shown as text."});
    return mail;
  }
  MimeMail mail;
  TreeReader reader(mail.problems);
  mail.body = reader.read(body, 0);
  mail.headers = Headers(reader.fields(g_mime_object_get_header_list(GMIME_OBJECT(message.get()))), reader.first_charset());
  return mail;
}

}  // namespace

std::vector<const Part*> leaves_of(const Part& body) {
  std::vector<const Part*> out;
  collect(body, out);
  return out;
}

MimeMail read_mime(std::string_view bytes) {
  start_gmime();
  MimeMail mail = read_structure(without_envelope_line(bytes));
  if (!is_broken(mail) || !mail.body.is_multipart() || mail.body.parts.size() != 1) return mail;
  const std::string& text = mail.body.parts.front().bytes;
  const auto boundary = used_boundary(text);
  if (boundary.empty()) return mail;
  MimeMail again = read_structure("Content-Type: " + mail.body.type + "; boundary=\"" + std::string(boundary) + "\"\n\n" + text);
  if (is_broken(again)) return mail;
  mail.body = std::move(again.body);
  for (auto& problem : mail.problems)
    if (problem.code == "broken_structure")
      problem.sentence = "The mail names another boundary than its parts use; they were found by theirs.";
  return mail;
}

}  // namespace amends::mail
