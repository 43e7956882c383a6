#pragma once
// One contact, whole: what was written or said, with its attachments and, for a mail, its raw source.

#include "app/app.hpp"
#include "app/post/incoming.hpp"

namespace amends::app {

Result<ContactView> contact_view(App& app, Reader& reader, const MailReader& mails, const CaseId& id, const domain::ContactId& contact);

struct AttachmentBytes {
  std::string name, type, bytes;
};
Result<AttachmentBytes> attachment_bytes(App& app, Reader& reader, const CaseId& id, const domain::ContactId& contact, int ordinal);

}  // namespace amends::app
