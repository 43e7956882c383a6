#include "mail/tnef.hpp"

#include <algorithm>
#include <utility>

#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/html_text.hpp"
#include "mail/rich_text.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

constexpr std::string_view signature = "\x78\x9F\x3E\x22";

// Attributes ([MS-OXTNEF] 2.1.3.3), the property kinds and the properties ([MS-OXPROPS]) that matter to a reader.
enum Attribute : unsigned {
  attribute_title = 0x8010,
  attribute_data = 0x800F,
  attribute_body = 0x800C,
  attribute_file_begins = 0x9002,
  attribute_mail_properties = 0x9003,
  attribute_file_properties = 0x9005,
  attribute_code_page = 0x9007,
};
enum Kind : unsigned { kind_object = 0x000D, kind_narrow = 0x001E, kind_wide = 0x001F, kind_binary = 0x0102, kind_many = 0x1000 };
enum Property : unsigned {
  property_body = 0x1000,
  property_rich = 0x1009,
  property_html = 0x1013,
  property_display_name = 0x3001,
  property_file_data = 0x3701,
  property_short_name = 0x3704,
  property_long_name = 0x3707,
  property_transport_name = 0x370C,
  property_file_type = 0x370E,
  property_content_id = 0x3712,
  property_code_page = 0x3FDE,
  property_named_from = 0x8000,
};

class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : rest_(bytes) {}

  bool good() const { return good_; }
  bool at_end() const { return rest_.empty(); }

  unsigned number(std::size_t bytes) {
    unsigned value = 0;
    const auto taken = take(bytes);
    for (std::size_t i = 0; i < taken.size(); ++i) value |= static_cast<unsigned>(static_cast<unsigned char>(taken[i])) << (8 * i);
    return good_ ? value : 0;
  }
  // What there is of them: fewer at the end of a file that was cut off.
  std::string_view take(std::size_t bytes) {
    good_ = good_ && bytes <= rest_.size();
    const auto taken = rest_.substr(0, bytes);
    rest_.remove_prefix(taken.size());
    return taken;
  }
  std::string_view padded(std::size_t bytes) {
    const auto taken = take(bytes);
    rest_.remove_prefix(std::min(rest_.size(), (4 - bytes % 4) % 4));
    return taken;
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

struct Value {
  unsigned property = 0;
  unsigned kind = 0;
  std::string_view bytes;
};

bool has_length(unsigned kind) { return kind == kind_object || kind == kind_narrow || kind == kind_wide || kind == kind_binary; }

// Bytes of a value of fixed size, 0 for a kind that does not exist.
std::size_t size_of(unsigned kind) {
  switch (kind) {
    case 0x0002:  // short
    case 0x0003:
    case 0x0004:
    case 0x000A:
    case 0x000B:  // truth
      return 4;
    case 0x0005:
    case 0x0006:
    case 0x0007:
    case 0x0014:
    case 0x0040:  // time
      return 8;
    case 0x0048:
      return 16;
    default:
      return 0;
  }
}

// The first value of each property; false where the list breaks off.
template <class Visit>
bool each_property(std::string_view block, Visit visit) {
  Cursor in(block);
  for (unsigned left = in.number(4); left > 0 && in.good(); --left) {
    const unsigned kind = in.number(2);
    const unsigned property = in.number(2);
    if (property >= property_named_from) {
      constexpr std::size_t guid_bytes = 16;
      in.take(guid_bytes);
      const bool by_name = in.number(4) == 1;
      if (const unsigned number_or_length = in.number(4); by_name) in.padded(number_or_length);
    }
    const unsigned single = kind & ~static_cast<unsigned>(kind_many);
    const std::size_t fixed = size_of(single);
    if (fixed == 0 && !has_length(single)) return false;
    const unsigned values = single != kind || has_length(single) ? in.number(4) : 1;
    for (unsigned i = 0; i < values && in.good(); ++i) {
      const auto bytes = in.padded(has_length(single) ? in.number(4) : fixed);
      if (i == 0) visit(Value{property, single, bytes});
    }
  }
  return in.good();
}

unsigned number_of(std::string_view bytes) { return Cursor(bytes).number(4); }

struct File {
  bool begun = false;
  bool has_data = false;
  std::string title, long_name, transport_name, display_name, type, content_id;
  std::string_view data;
  std::string_view within;  // a mail, itself TNEF
};

class TnefReader {
 public:
  explicit TnefReader(Tnef& out) : out_(out) {}

  void read(std::string_view bytes, std::size_t depth) {
    constexpr std::size_t key_bytes = 2;
    charset_ = "windows-1252";
    Cursor in(bytes);
    in.take(signature.size() + key_bytes);
    File file;
    std::vector<File> files;
    const auto finish = [&] {
      if (file.begun && files.size() < limits::mail_parts_max) files.push_back(std::move(file));
      file = File{};
    };
    while (in.good() && !in.at_end()) {
      const unsigned level = in.number(1);
      if (level != 1 && level != 2) {
        out_.whole = false;
        break;
      }
      const unsigned attribute = in.number(4) & 0xFFFF;
      const auto data = in.take(in.number(4));
      if (attribute == attribute_file_begins || (attribute == attribute_data && file.has_data) ||
          (attribute == attribute_title && !file.title.empty()))
        finish();
      file.begun = file.begun || level == 2;
      read_attribute(attribute, data, file);
      in.take(2);  // checksum: what it cannot vouch for is still better than nothing
    }
    out_.whole = out_.whole && in.good();
    finish();
    finish_body(depth);
    for (auto& one : files) keep(std::move(one), depth);
  }

 private:
  void read_attribute(unsigned attribute, std::string_view data, File& file) {
    switch (attribute) {
      case attribute_code_page:
        if (const auto label = charset_of_code_page(number_of(data)); !label.empty()) charset_ = label;
        break;
      case attribute_body:
        if (text_.empty()) text_ = to_utf8(data, charset_).utf8;
        break;
      case attribute_mail_properties:
        out_.whole = each_property(data, [&](const Value& value) { read_mail_property(value); }) && out_.whole;
        break;
      case attribute_title:
        file.title = to_utf8(data, charset_).utf8;
        break;
      case attribute_data:
        file.data = data;
        file.has_data = true;
        break;
      case attribute_file_properties:
        out_.whole = each_property(data, [&](const Value& value) { read_file_property(value, file); }) && out_.whole;
        break;
      default:
        break;
    }
  }

  std::string words(const Value& value) const { return to_utf8(value.bytes, value.kind == kind_wide ? "utf-16le" : charset_).utf8; }

  void read_mail_property(const Value& value) {
    if (value.property == property_body && (value.kind == kind_narrow || value.kind == kind_wide)) {
      text_ = words(value);
    } else if (value.property == property_rich && value.kind == kind_binary) {
      rich_ = unpack_rich_text(value.bytes);
    } else if (value.property == property_html && has_length(value.kind)) {
      html_ = value;
    } else if (value.property == property_code_page) {
      html_charset_ = charset_of_code_page(number_of(value.bytes));
    }
  }

  void read_file_property(const Value& value, File& file) const {
    if (value.property == property_file_data && has_length(value.kind)) return read_file_data(value, file);
    if (value.kind != kind_narrow && value.kind != kind_wide) return;
    switch (value.property) {
      case property_long_name:
        file.long_name = words(value);
        break;
      case property_short_name:
        if (file.title.empty()) file.title = words(value);
        break;
      case property_transport_name:
        file.transport_name = words(value);
        break;
      case property_display_name:
        file.display_name = words(value);
        break;
      case property_file_type:
        file.type = lower_ascii(trim_space(words(value)));
        break;
      case property_content_id:
        file.content_id = words(value);
        std::erase_if(file.content_id, [](char c) { return c == '<' || c == '>' || is_space(c); });
        break;
      default:
        break;
    }
  }

  static void read_file_data(const Value& value, File& file) {
    constexpr std::size_t interface_bytes = 16;  // before an object: which interface reads it
    const auto data = value.kind == kind_object ? value.bytes.substr(std::min(interface_bytes, value.bytes.size())) : value.bytes;
    if (value.kind == kind_object && is_tnef(data)) {
      file.within = data;
    } else if (!file.has_data) {
      file.data = data;
      file.has_data = true;
    }
  }

  // The body of the outermost mail is the body; that of a mail within is a file beside its files.
  void finish_body(std::size_t depth) {
    Tnef body;
    body.text = std::exchange(text_, {});
    const std::string rich = std::exchange(rich_, {});
    const Value html = std::exchange(html_, {});
    const std::string html_charset = std::exchange(html_charset_, {});
    if (!html.bytes.empty()) {
      body.html = html.kind == kind_binary ? to_utf8(html.bytes, html_charset).utf8 : words(html);
      body.kind = TnefBody::html;
      body.body = html.bytes;
    } else if (!rich.empty()) {
      RichText read = read_rich_text(rich);
      body.html = std::move(read.html);
      if (trim_space(body.text).empty()) body.text = std::move(read.text);
      body.kind = TnefBody::rich;
      body.body = rich;
    } else if (!trim_space(body.text).empty()) {
      body.kind = TnefBody::text;
      body.body = body.text;
    }
    if (trim_space(body.text).empty() && !body.html.empty()) body.text = html_to_text(body.html);
    if (depth > 0) return keep_body_of_mail_within(body);
    body.files = std::move(out_.files);
    body.whole = out_.whole;
    out_ = std::move(body);
  }

  void keep_body_of_mail_within(Tnef& body) {
    if (body.kind == TnefBody::none || out_.files.size() >= limits::mail_parts_max) return;
    const bool is_html = !body.html.empty();
    out_.files.push_back(
        {mail_name_ + (is_html ? ".html" : ".txt"), is_html ? "text/html" : "text/plain", {}, is_html ? body.html : body.text});
  }

  void keep(File file, std::size_t depth) {
    std::string name;
    for (const auto* one : {&file.long_name, &file.title, &file.transport_name, &file.display_name})
      if (name.empty()) name = file_name(*one);
    if (!file.within.empty()) {
      if (depth + 1 >= limits::tnef_depth_max) {
        out_.whole = false;
        return;
      }
      mail_name_ = name.empty() ? "mail" : name;
      return read(file.within, depth + 1);
    }
    if (!file.has_data || out_.files.size() >= limits::mail_parts_max) return;
    const bool typed = file.type.find('/') != file.type.npos && file.type.find_first_of(" \r\n\t;") == file.type.npos &&
                       file.type.size() <= limits::line_bytes_max;
    out_.files.push_back(
        {std::move(name), typed ? file.type : "application/octet-stream", std::move(file.content_id), std::string(file.data)});
  }

  Tnef& out_;
  std::string charset_;  // of narrow text
  std::string text_, rich_, html_charset_;
  Value html_;
  std::string mail_name_;  // of the mail within that is being read
};

}  // namespace

bool is_tnef(std::string_view bytes) { return bytes.starts_with(signature); }

Result<Tnef> read_tnef(std::string_view bytes) {
  if (!is_tnef(bytes))
    return fail(Errc::invalid, "This is no winmail.dat: it does not begin as one does. A whole mail is shown by `amends mail parse`.",
                "tnef_unknown");
  Tnef out;
  TnefReader(out).read(bytes, 0);
  return out;
}

}  // namespace amends::mail
