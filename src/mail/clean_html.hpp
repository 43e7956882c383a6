#pragma once
// HTML from strangers made safe to show (still inside a sandboxed frame): an allow-list of elements, attributes, link schemes and
// style properties; everything else is left out. What it gives back is a fragment for the body of a document of our own.
//
// Nothing in it makes the reader's browser fetch anything by itself:
//   a remote image     <img data-remote-src="https://..">   counted; fetched only where app::Pictures says that a person asked for it
//   an inline image    <img data-cid="image001@..">          has the address of its attachment, where app::Pictures knows one
//   a link             <a href="https://.." rel="noopener noreferrer" target="_blank">
// Source: OWASP Cross Site Scripting Prevention Cheat Sheet, "HTML Sanitization".

#include <string>
#include <string_view>

#include "app/post/incoming.hpp"

namespace amends::mail {

// `html` is UTF-8. Never fails: HTML that is beyond parsing comes back as its text.
app::CleanHtml clean_html(std::string_view html, const app::Pictures& pictures);
std::string clean_html(std::string_view html);  // with no picture

}  // namespace amends::mail
