#pragma once
// Reads mails as the program does, and falls over one that says so.

#include <stdexcept>

#include "mail/mail_reader.hpp"

namespace amends::test {

class BrittleReader final : public app::MailReader {
 public:
  app::IncomingMail read(std::string_view raw, std::string_view secret) const override {
    if (raw.find("fall over") != raw.npos) throw std::runtime_error("fallen over");
    return reader_.read(raw, secret);
  }
  app::ShownMail show(std::string_view parsed, std::string_view words, const app::Pictures& pictures) const override {
    return reader_.show(parsed, words, pictures);
  }

 private:
  mail::GmimeMailReader reader_;
};

}  // namespace amends::test
