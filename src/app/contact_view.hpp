#pragma once
// One contact, whole: what was written or said, with its attachments and, for a mail, its raw source.

#include "app/app.hpp"
#include "app/post/incoming.hpp"

namespace amends::app {

// Of a mail, its HTML is cleaned: up to some 100 ms.
Result<ContactView> contact_view(Reader& reader, const MailReader& mails, const CaseId& id, const domain::ContactId& contact);

// A mail's HTML by allow-list, for a document of its own. Pictures within the mail have the address of their attachment.
Result<std::string> contact_html(Reader& reader, const MailReader& mails, const CaseId& id, const domain::ContactId& contact,
                                 RemotePictures remote, const std::function<std::string(int ordinal)>& attachment_address);

// By the bytes themselves: image/png, image/jpeg, image/gif or image/webp; empty for everything else.
std::string_view picture_type(std::string_view bytes);

struct AttachmentBytes {
  std::string name, type, bytes;
};
Result<AttachmentBytes> attachment_bytes(App& app, Reader& reader, const CaseId& id, const domain::ContactId& contact, int ordinal);

}  // namespace amends::app
