#pragma once
// What intake asks of this room (app/post/incoming.hpp): facts of a mail, and signed addresses for our letters.

#include "app/post/incoming.hpp"
#include "mail/parsed_mail.hpp"

namespace amends::mail {

class GmimeMailReader final : public app::MailReader {
 public:
  app::IncomingMail read(std::string_view raw, std::string_view secret) const override;
  app::ShownMail show(std::string_view parsed, std::string_view words, const app::Pictures& pictures) const override;
};

class SignedReplyTokens final : public app::ReplyTokens {
 public:
  std::string reply_address(const std::string& case_number, const std::string& our_address, std::string_view secret) const override;
  std::string message_id(const std::string& contact, const std::string& case_number, const std::string& our_address,
                         std::string_view secret) const override;
};

// The reading as `amends mail parse --json` prints it.
std::string to_json(const ParsedMail& mail);

}  // namespace amends::mail
