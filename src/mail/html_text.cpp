#include "mail/html_text.hpp"

#include "base/limits.hpp"
#include "mail/html_tree.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

constexpr int shown_quote_depth_max = 8;

class TextWriter {
 public:
  void text(std::string_view words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (preformatted_ > 0 && words[i] == '\n') {
        line_end();
      } else if (preformatted_ == 0 && is_space(words[i])) {
        gap_ = true;
      } else {
        put(words[i]);
      }
    }
  }

  void blank() { gap_ = true; }
  void line_end() {
    if (!line_open_) begin_line();
    line_open_ = false;
    gap_ = false;
    out_ += '\n';
  }
  // Ends the line if one is open, and leaves `blank_lines` empty lines before what follows.
  void block(int blank_lines) {
    if (line_open_) line_end();
    blank_lines_ = std::max(blank_lines_, blank_lines);
    blank_depth_ = std::min(blank_depth_, quote_depth_);
    gap_ = false;
  }
  void quote(int change) {
    block(0);
    quote_depth_ += change;
  }
  void preformatted(int change) {
    block(0);
    preformatted_ += change;
  }
  std::string take() { return std::string(trim_end(out_)); }

 private:
  void begin_line() {
    const auto prefix = [&](int depth) {
      for (int i = 0; i < depth; ++i) out_ += i + 1 == depth ? ">" : "> ";
    };
    const int depth = std::min(quote_depth_, shown_quote_depth_max);
    for (; blank_lines_ > 0 && !out_.empty(); --blank_lines_) {
      prefix(std::min(depth, blank_depth_));  // a blank line between quote and answer is the answer's
      out_ += '\n';
    }
    blank_lines_ = 0;
    blank_depth_ = shown_quote_depth_max;
    prefix(depth);
    if (depth > 0) out_ += ' ';
    line_open_ = true;
    gap_ = false;
  }
  void put(char c) {
    if (!line_open_) {
      begin_line();
    } else if (gap_) {
      out_ += ' ';
    }
    gap_ = false;
    out_ += c;
  }

  std::string out_;
  bool line_open_ = false;
  bool gap_ = false;
  int blank_lines_ = 0;
  int blank_depth_ = shown_quote_depth_max;
  int quote_depth_ = 0;
  int preformatted_ = 0;
};

bool has_class(const GumboNode* node, std::string_view wanted) {
  std::string_view classes = attribute(node, "class");
  while (!classes.empty()) {
    const auto end = classes.find(' ');
    std::string_view one = trim_space(classes.substr(0, end));
    if (one.starts_with("x_")) one.remove_prefix(2);  // Outlook on the web renames what it quotes
    if (one == wanted) return true;
    if (end == classes.npos) return false;
    classes.remove_prefix(end + 1);
  }
  return false;
}

// What mail programs put around the mail they quote. Gmail's class is also around forwards, which are no quote.
bool is_quoted_mail(const GumboNode* node) {
  const GumboTag tag = node->v.element.tag;
  if (tag == GUMBO_TAG_BLOCKQUOTE) return equals_ignoring_case(attribute(node, "type"), "cite") || has_class(node, "gmail_quote");
  if (tag != GUMBO_TAG_DIV) return false;
  const auto id = attribute(node, "id");
  return has_class(node, "gmail_quote") || has_class(node, "yahoo_quoted") || has_class(node, "moz-cite-prefix") ||
         has_class(node, "gmail_attr") || has_class(node, "protonmail_quote") || has_class(node, "zmail_extra") ||
         has_class(node, "tutanota_quote") || id == "OLK_SRC_BODY_SECTION" || id == "isReplyContent" || id == "mailcontent_quote";
}

// Outlook marks where the quoted mail begins and wraps nothing: all after it is quote.
bool begins_quoted_mail(const GumboNode* node) {
  const auto id = attribute(node, "id");
  return id == "divRplyFwdMsg" || id == "x_divRplyFwdMsg" || id == "appendonsend" || id == "stopSpelling" || id == "hmmessage_quote";
}

bool is_skipped(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
      return true;
    default:
      return false;
  }
}

// Blank lines around an element, or -1 where it stands within the line.
int space_around(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_TABLE:
      return 1;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_BODY:
      return 0;
    default:
      return -1;
  }
}

std::string text_between_tags(std::string_view html) {
  std::string out;
  for (std::size_t i = 0; i < html.size();) {
    const auto open = html.find('<', i);
    out += html.substr(i, open - i);
    if (open == html.npos) break;
    const auto close = html.find('>', open);
    if (close == html.npos) break;
    out += ' ';
    i = close + 1;
  }
  return fold_space(out);
}

class HtmlReader {
 public:
  explicit HtmlReader(HtmlQuotes quotes) : quotes_(quotes) {}

  Visit enter(const GumboNode* node) {
    if (done_) return Visit::skip;
    switch (node->type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        out_.text(node->v.text.text);
        return Visit::skip;
      case GUMBO_NODE_ELEMENT:
        return enter_element(node);
      default:
        return Visit::skip;
    }
  }

  void leave(const GumboNode* node) {
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_BLOCKQUOTE) out_.quote(-1);
    if (tag == GUMBO_TAG_PRE) out_.preformatted(-1);
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) out_.blank();
    if (const int around = space_around(tag); around >= 0) out_.block(around);
  }

  std::string take() { return out_.take(); }

 private:
  Visit enter_element(const GumboNode* node) {
    const GumboTag tag = node->v.element.tag;
    if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML || is_skipped(tag)) return Visit::skip;
    if (quotes_ == HtmlQuotes::dropped) {
      if (is_quoted_mail(node)) return Visit::skip;
      if (begins_quoted_mail(node)) {
        done_ = true;
        return Visit::skip;
      }
    }
    if (tag == GUMBO_TAG_BR) {
      out_.line_end();
      return Visit::skip;
    }
    if (tag == GUMBO_TAG_HR) {
      out_.block(0);
      out_.text("---");
      out_.block(0);
      return Visit::skip;
    }
    if (const int around = space_around(tag); around >= 0) out_.block(around);
    if (tag == GUMBO_TAG_BLOCKQUOTE) out_.quote(+1);
    if (tag == GUMBO_TAG_PRE) out_.preformatted(+1);
    if (tag == GUMBO_TAG_LI) out_.text("- ");
    return Visit::children;
  }

  HtmlQuotes quotes_;
  TextWriter out_;
  bool done_ = false;
};

}  // namespace

std::string html_to_text(std::string_view html, HtmlQuotes quotes) {
  const HtmlTree tree(html);
  if (!tree.root()) return text_between_tags(cut_utf8(html, limits::mail_text_bytes_max));
  HtmlReader reader(quotes);
  walk(
      tree.root(), [&](const GumboNode* node, std::size_t) { return reader.enter(node); },
      [&](const GumboNode* node) { reader.leave(node); });
  return reader.take();
}

std::string text_to_html(std::string_view text) {
  std::string out = "<div style=\"white-space: pre-wrap\">";
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
      default:
        out += c;
    }
  }
  return out += "</div>";
}

}  // namespace amends::mail
