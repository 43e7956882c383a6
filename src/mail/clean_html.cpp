#include "mail/clean_html.hpp"

#include <algorithm>
#include <array>

#include "mail/html_text.hpp"
#include "mail/html_tree.hpp"
#include "mail/text.hpp"
#include "wire/form.hpp"

namespace amends::mail {
namespace {

constexpr std::size_t shown_depth_max = 100;  // deeper elements are unwrapped
constexpr std::size_t data_image_bytes_max = 256 * 1024;

using namespace std::string_view_literals;

constexpr std::array elements{"a"sv,        "abbr"sv,       "address"sv, "article"sv, "aside"sv,  "b"sv,      "bdi"sv,    "bdo"sv,
                              "big"sv,      "blockquote"sv, "br"sv,      "caption"sv, "center"sv, "cite"sv,   "code"sv,   "col"sv,
                              "colgroup"sv, "dd"sv,         "del"sv,     "details"sv, "dfn"sv,    "div"sv,    "dl"sv,     "dt"sv,
                              "em"sv,       "figcaption"sv, "figure"sv,  "font"sv,    "footer"sv, "h1"sv,     "h2"sv,     "h3"sv,
                              "h4"sv,       "h5"sv,         "h6"sv,      "header"sv,  "hr"sv,     "i"sv,      "img"sv,    "ins"sv,
                              "kbd"sv,      "li"sv,         "main"sv,    "mark"sv,    "ol"sv,     "p"sv,      "pre"sv,    "q"sv,
                              "s"sv,        "samp"sv,       "section"sv, "small"sv,   "span"sv,   "strike"sv, "strong"sv, "sub"sv,
                              "summary"sv,  "sup"sv,        "table"sv,   "tbody"sv,   "td"sv,     "tfoot"sv,  "th"sv,     "thead"sv,
                              "time"sv,     "tr"sv,         "tt"sv,      "u"sv,       "ul"sv,     "var"sv,    "wbr"sv};

// Elements whose content is not text for a reader.
constexpr std::array dropped_whole{"script"sv,   "style"sv,  "head"sv,      "title"sv,    "iframe"sv,  "object"sv,
                                   "embed"sv,    "applet"sv, "template"sv,  "noscript"sv, "noembed"sv, "noframes"sv,
                                   "textarea"sv, "select"sv, "audio"sv,     "video"sv,    "canvas"sv,  "svg"sv,
                                   "math"sv,     "xmp"sv,    "plaintext"sv, "frameset"sv, "listing"sv};

constexpr std::array void_elements{"br"sv, "col"sv, "hr"sv, "img"sv, "wbr"sv};

constexpr std::array plain_attributes{"align"sv, "alt"sv,      "bgcolor"sv,  "border"sv, "cellpadding"sv, "cellspacing"sv,
                                      "color"sv, "colspan"sv,  "datetime"sv, "dir"sv,    "face"sv,        "height"sv,
                                      "lang"sv,  "reversed"sv, "rowspan"sv,  "size"sv,   "span"sv,        "start"sv,
                                      "title"sv, "type"sv,     "valign"sv,   "value"sv,  "width"sv};

// Properties that can neither fetch nor leave their place.
constexpr std::array style_properties{
    "background-color"sv, "border"sv,          "border-bottom"sv,   "border-collapse"sv, "border-color"sv,
    "border-left"sv,      "border-radius"sv,   "border-right"sv,    "border-spacing"sv,  "border-style"sv,
    "border-top"sv,       "border-width"sv,    "color"sv,           "direction"sv,       "font"sv,
    "font-family"sv,      "font-size"sv,       "font-style"sv,      "font-weight"sv,     "height"sv,
    "letter-spacing"sv,   "line-height"sv,     "list-style-type"sv, "margin"sv,          "margin-bottom"sv,
    "margin-left"sv,      "margin-right"sv,    "margin-top"sv,      "max-width"sv,       "min-width"sv,
    "padding"sv,          "padding-bottom"sv,  "padding-left"sv,    "padding-right"sv,   "padding-top"sv,
    "text-align"sv,       "text-decoration"sv, "text-indent"sv,     "text-transform"sv,  "vertical-align"sv,
    "white-space"sv,      "width"sv,           "word-break"sv,      "word-spacing"sv};

void escape(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '`':
        out += "&#96;";
        break;
      case '\0':
        break;
      default:
        out += c;
    }
  }
}

void write_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  escape(out, value);
  out += '"';
}

// A value as a browser reads a URL: without the control characters and spaces that hide a scheme.
std::string url_text(std::string_view value) {
  std::string url(trim_space(value));
  std::erase_if(url, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  return url;
}

// True for letters, digits and the marks that plain values need; no escapes, functions other than rgb(), comments or at-rules.
bool is_plain_style_value(std::string_view value) {
  if (value.empty() || value.size() > 200) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '(') {
      const auto before = lower_ascii(value.substr(0, i));
      if (!before.ends_with("rgb") && !before.ends_with("rgba") && !before.ends_with("hsl") && !before.ends_with("hsla")) return false;
    } else if (!is_letter(c) && !is_digit(c) && std::string_view(" #%,.-+)!'\"_").find(c) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

std::string clean_style(std::string_view style) {
  std::string out;
  while (!style.empty()) {
    const auto end = style.find(';');
    const auto declaration = style.substr(0, end);
    style = end == style.npos ? std::string_view() : style.substr(end + 1);
    const auto colon = declaration.find(':');
    if (colon == declaration.npos) continue;
    std::string property = lower_ascii(trim_space(declaration.substr(0, colon)));
    const auto value = trim_space(declaration.substr(colon + 1));
    if (property == "background" && value.find('(') == value.npos) property = "background-color";
    // A negative margin or indent can lay one thing over another.
    const bool moves = value.find('-') != value.npos && (property.starts_with("margin") || property == "text-indent");
    if (!is_one_of(property, style_properties) || moves || !is_plain_style_value(value)) continue;
    if (!out.empty()) out += "; ";
    out.append(property).append(": ").append(value);
  }
  return out;
}

void write_link(std::string& out, std::string_view value) {
  const std::string url = url_text(value);
  for (const auto scheme : {"http://"sv, "https://"sv, "mailto:"sv, "tel:"sv}) {
    if (!starts_ignoring_case(url, scheme)) continue;
    write_attribute(out, "href", url);
    write_attribute(out, "rel", "noopener noreferrer");
    write_attribute(out, "target", "_blank");
    return;
  }
}

void write_data_image(std::string& out, std::string_view url) {
  for (const auto kind : {"data:image/png;base64,"sv, "data:image/jpeg;base64,"sv, "data:image/gif;base64,"sv, "data:image/webp;base64,"sv})
    if (starts_ignoring_case(url, kind) && url.size() <= data_image_bytes_max) return write_attribute(out, "src", url);
}

class Cleaner {
 public:
  explicit Cleaner(const app::Pictures& pictures) : pictures_(pictures) {}

  Visit enter(const GumboNode* node, std::size_t) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
      escape(out_, node->v.text.text);
      return Visit::skip;
    }
    if (node->type != GUMBO_NODE_ELEMENT || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return Visit::skip;
    const std::string_view name = gumbo_normalized_tagname(node->v.element.tag);
    if (is_one_of(name, dropped_whole)) return Visit::skip;
    const bool shown = is_one_of(name, elements) && shown_depth_ < shown_depth_max;
    if (shown) open(node, name);
    if (is_one_of(name, void_elements)) return Visit::skip;
    was_shown_.push_back(shown);
    shown_depth_ += shown;
    return Visit::children;
  }

  void leave(const GumboNode* node) {
    if (!was_shown_.back()) return was_shown_.pop_back();
    was_shown_.pop_back();
    --shown_depth_;
    out_ += "</";
    out_ += gumbo_normalized_tagname(node->v.element.tag);
    out_ += '>';
  }

  app::CleanHtml take() { return {std::move(out_), remote_pictures_}; }

 private:
  void open(const GumboNode* node, std::string_view name) {
    out_ += '<';
    out_ += name;
    const GumboVector& attributes = node->v.element.attributes;
    for (unsigned i = 0; i < attributes.length; ++i) {
      const auto* one = static_cast<const GumboAttribute*>(attributes.data[i]);
      if (one->attr_namespace != GUMBO_ATTR_NAMESPACE_NONE) continue;
      const std::string attribute_name = lower_ascii(one->name);
      if (is_one_of(attribute_name, plain_attributes)) {
        write_attribute(out_, attribute_name, one->value);
      } else if (attribute_name == "style") {
        if (const std::string style = clean_style(one->value); !style.empty()) write_attribute(out_, "style", style);
      } else if (attribute_name == "href" && name == "a") {
        write_link(out_, one->value);
      } else if (attribute_name == "src" && name == "img") {
        write_image_source(one->value);
      }
    }
    out_ += '>';
  }

  void write_image_source(std::string_view value) {
    const std::string url = url_text(value);
    if (starts_ignoring_case(url, "cid:")) return write_inline(wire::percent_decoded(std::string_view(url).substr(4), wire::Plus::is_plus));
    if (starts_ignoring_case(url, "https://") || starts_ignoring_case(url, "http://")) return write_remote(url);
    if (url.starts_with("//")) return write_remote("https:" + url);
    write_data_image(out_, url);
  }

  void write_inline(const std::string& content_id) {
    const auto address = pictures_.inline_address ? pictures_.inline_address(content_id) : std::string();
    address.empty() ? write_attribute(out_, "data-cid", content_id) : write_attribute(out_, "src", address);
  }

  void write_remote(const std::string& url) {
    ++remote_pictures_;
    write_attribute(out_, pictures_.remote == app::RemotePictures::fetched ? "src" : "data-remote-src", url);
  }

  const app::Pictures& pictures_;
  std::string out_;
  int remote_pictures_ = 0;
  std::vector<bool> was_shown_;
  std::size_t shown_depth_ = 0;
};

}  // namespace

app::CleanHtml clean_html(std::string_view html, const app::Pictures& pictures) {
  const HtmlTree tree(html);
  if (!tree.root()) return {text_to_html(html_to_text(html)), 0};
  Cleaner cleaner(pictures);
  walk(
      tree.root(), [&](const GumboNode* node, std::size_t depth) { return cleaner.enter(node, depth); },
      [&](const GumboNode* node) { cleaner.leave(node); });
  return cleaner.take();
}

std::string clean_html(std::string_view html) { return clean_html(html, {}).html; }

}  // namespace amends::mail
