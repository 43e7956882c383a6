#include "mail/html_tree.hpp"

#include <csetjmp>
#include <cstdlib>
#include <unordered_map>

#include "base/limits.hpp"
#include "mail/text.hpp"

namespace amends::mail {

struct HtmlTree::Arena {
  std::vector<void*> chunks;
  std::size_t used = 0;   // bytes taken of the last chunk
  std::size_t size = 0;   // bytes of the last chunk
  std::size_t total = 0;  // bytes of all chunks
  std::jmp_buf too_big;

  ~Arena() {
    for (void* chunk : chunks) std::free(chunk);
  }
};

namespace {

constexpr std::size_t chunk_bytes = 256 * 1024;
constexpr std::size_t align_bytes = alignof(std::max_align_t);

bool is_void_tag(std::string_view name) {
  static constexpr std::string_view voids[] = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                               "input", "link", "meta", "param", "source", "track", "wbr"};
  for (auto v : voids)
    if (name == v) return true;
  return false;
}

struct Tag {
  std::size_t end = 0;         // one past '>'
  std::size_t attributes = 0;  // an upper bound
  std::string name;
  bool closing = false;
};

// Reads the tag at `at` ('<'), minding quotes. `end` is 0 where there is no tag.
Tag read_tag(std::string_view html, std::size_t at) {
  Tag tag;
  std::size_t i = at + 1;
  if (i < html.size() && html[i] == '/') {
    tag.closing = true;
    ++i;
  }
  if (i >= html.size() || !is_letter(html[i])) return tag;
  while (i < html.size() && !is_space(html[i]) && html[i] != '>' && html[i] != '/') tag.name += lower_ascii(html[i++]);
  char quote = 0;
  for (; i < html.size(); ++i) {
    const char c = html[i];
    if (quote) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      tag.end = i + 1;
      return tag;
    } else if ((c == '"' || c == '\'') && html[i - 1] == '=') {
      quote = c;
    } else if (is_space(c) || c == '/' || c == '=') {
      ++tag.attributes;
    }
  }
  return tag;
}

}  // namespace

std::string without_absurd_tags(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  std::unordered_map<std::string, std::size_t> open;
  std::size_t depth = 0;
  std::size_t tags = 0;
  for (std::size_t i = 0; i < html.size();) {
    if (html[i] != '<') {
      const auto next = html.find('<', i);
      out += html.substr(i, next - i);
      if (next == html.npos) break;
      i = next;
      continue;
    }
    const Tag tag = read_tag(html, i);
    if (tag.end == 0) {
      out += html[i++];
      continue;
    }
    bool keep = ++tags <= limits::html_tags_max && tag.attributes <= limits::html_attributes_max;
    if (keep && tag.closing) {
      auto found = open.find(tag.name);
      if (found != open.end() && found->second > 0) {
        --found->second;
        --depth;
      }
    } else if (keep && !is_void_tag(tag.name)) {
      keep = depth < limits::html_depth_max;
      if (keep) {
        ++open[tag.name];
        ++depth;
      }
    }
    if (keep) out += html.substr(i, tag.end - i);
    i = tag.end;
  }
  return out;
}

HtmlTree::HtmlTree(std::string_view html)
    : html_(without_absurd_tags(cut_utf8(html, limits::mail_text_bytes_max))), arena_(std::make_unique<Arena>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.userdata = arena_.get();
  options.allocator = [](void* userdata, std::size_t bytes) -> void* {
    auto* arena = static_cast<Arena*>(userdata);
    bytes = (bytes + align_bytes - 1) / align_bytes * align_bytes;
    if (arena->used + bytes > arena->size) {
      const std::size_t wanted = bytes > chunk_bytes ? bytes : chunk_bytes;
      void* chunk = arena->total + wanted > limits::html_tree_bytes_max ? nullptr : std::malloc(wanted);
      // Gumbo is plain C and takes memory from here alone, so leaving it half way loses nothing.
      if (!chunk) std::longjmp(arena->too_big, 1);
      arena->chunks.push_back(chunk);
      arena->used = 0;
      arena->size = wanted;
      arena->total += wanted;
    }
    void* place = static_cast<char*>(arena->chunks.back()) + arena->used;
    arena->used += bytes;
    return place;
  };
  options.deallocator = [](void*, void*) {};
  if (setjmp(arena_->too_big) == 0) root_ = gumbo_parse_with_options(&options, html_.data(), html_.size())->root;
}

HtmlTree::~HtmlTree() = default;

std::string_view attribute(const GumboNode* element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element->v.element.attributes, name);
  return found && found->value ? std::string_view(found->value) : std::string_view();
}

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

}  // namespace amends::mail
