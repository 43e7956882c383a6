#pragma once
// The HTML of a mail as a document of its own, which the interface shows in a frame.
//
// A document from its own address has a policy of its own. Within the interface's document it would have the interface's policy, under
// which no picture from elsewhere is ever fetched; loosening that for a mail would loosen it for everything. Here the header says what the
// browser may do with the stranger's HTML, whether it is framed or opened by itself: show it, and fetch our own pictures. Nothing runs,
// nothing is sent, no other site can frame it. Pictures from elsewhere are fetched over TLS alone, and only when a person asked; as with
// every answer, no Referer goes with them.

#include <string>

#include "app/post/incoming.hpp"
#include "http/message.hpp"

namespace amends::http {

// `html`: by mail::clean_html.
Response mail_page(const std::string& html, app::RemotePictures remote);

}  // namespace amends::http
