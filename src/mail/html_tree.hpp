#pragma once
// An HTML tree from Gumbo, made safe for hostile input: memory is an arena with a ceiling (beyond it parsing is abandoned),
// and tags that would make the tree absurdly deep, or that carry absurdly many attributes, are left out before parsing.
// The tree is walked with a stack of our own; nothing here recurses.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

namespace amends::mail {

class HtmlTree {
 public:
  // `html` is UTF-8. A tree that could not be built (ceiling reached) has no root.
  explicit HtmlTree(std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode* root() const { return root_; }

 private:
  struct Arena;
  std::string html_;  // Gumbo's pieces point into it
  std::unique_ptr<Arena> arena_;
  const GumboNode* root_ = nullptr;
};

// Leaves out what would be absurd to parse; see above. Exposed for its tests.
std::string without_absurd_tags(std::string_view html);

enum class Visit { children, skip };

// Depth first. `enter(node, depth)` says whether to visit the children; `leave(node)` follows after them, never after a skip.
template <class Enter, class Leave>
void walk(const GumboNode* root, Enter enter, Leave leave) {
  struct Step {
    const GumboNode* node;
    unsigned next;
  };
  if (!root || enter(root, std::size_t{0}) == Visit::skip) return;
  std::vector<Step> path{{root, 0}};
  while (!path.empty()) {
    Step& step = path.back();
    const GumboVector* children = step.node->type == GUMBO_NODE_ELEMENT || step.node->type == GUMBO_NODE_TEMPLATE
                                      ? &step.node->v.element.children
                                  : step.node->type == GUMBO_NODE_DOCUMENT ? &step.node->v.document.children
                                                                           : nullptr;
    if (!children || step.next >= children->length) {
      leave(step.node);
      path.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children->data[step.next++]);
    if (enter(child, path.size()) == Visit::children) path.push_back({child, 0});
  }
}

// The value of an attribute, or an empty view.
std::string_view attribute(const GumboNode* element, const char* name);
bool is_element(const GumboNode* node);

}  // namespace amends::mail
