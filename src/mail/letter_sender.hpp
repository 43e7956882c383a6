#pragma once
// The outbox's way into the world: composes a letter and hands it to the company's mail server.

#include <functional>

#include "app/access/settings.hpp"
#include "app/ports.hpp"
#include "base/result.hpp"
#include "mail/smtp.hpp"

namespace amends::mail {

class SmtpLetterSender final : public app::LetterSender {
 public:
  // `settings` gives the settings as they are now; it is called at each writing and each sending, on the sending thread.
  // `secret` signs the envelope's sender of each letter; without one it is the bare address.
  explicit SmtpLetterSender(std::function<Result<app::Settings>()> settings, std::string secret = {})
      : settings_(std::move(settings)), secret_(std::move(secret)) {}

  Result<std::string> write(const app::OutboxRow& letter, std::span<const app::LetterFile> files) override;
  app::SendReport send(const app::OutboxRow& letter, std::string_view mail) override;

 private:
  std::function<Result<app::Settings>()> settings_;
  std::string secret_;
};

// The company's settings as this room needs them, with the timeout of one sending.
SmtpSettings smtp_settings(const app::SmtpSettings& settings);

}  // namespace amends::mail
