#include "mail/letter_sender.hpp"

#include "language/language_id.hpp"
#include "mail/compose.hpp"
#include "mail/dkim.hpp"
#include "mail/letter_html.hpp"
#include "mail/thread_token.hpp"

namespace amends::mail {
namespace {

constexpr std::string_view no_server = "No mail server is set up yet. Name one in the settings.";

app::SendResult result_of(SendOutcome outcome) {
  switch (outcome) {
    case SendOutcome::sent:
      return app::SendResult::sent;
    case SendOutcome::refused:
      return app::SendResult::refused;
    case SendOutcome::later:
      return app::SendResult::later;
    case SendOutcome::unknown:
      return app::SendResult::unknown;
  }
  return app::SendResult::unknown;
}

OutgoingMail mail_of(const app::OutboxRow& letter, std::span<const app::LetterFile> files, const std::string& our_address) {
  OutgoingMail mail;
  mail.from = {letter.from_name, our_address};
  mail.reply_to = letter.reply_to == our_address ? std::string() : letter.reply_to;
  mail.to = {{{}, letter.to}};
  mail.subject = letter.subject;
  mail.text = letter.text;
  std::vector<Picture> pictures;
  for (const auto& file : files) {
    mail.attachments.push_back({file.name, file.type, file.bytes, file.content_id});
    if (!file.content_id.empty()) pictures.push_back({file.content_id, file.name});
  }
  mail.html = letter_html(letter.text, language::language_of(letter.text).code, pictures);
  mail.message_id = letter.message_id;
  mail.in_reply_to = letter.in_reply_to.value_or("");
  mail.references = letter.references;
  mail.date = letter.written_at;
  if (letter.automatic) mail.auto_submitted = AutoSubmitted::generated;
  return mail;
}

// Errc::internal where the key cannot be used: a letter waits rather than leave unsigned, where receivers expect a signature.
Result<std::string> signed_mail(const std::string& mail, const std::optional<app::DkimSettings>& settings, Instant date) {
  if (!settings) return mail;
  auto key = PrivateKey::from_pem(settings->private_key.value_or(""));
  if (!key) return fail(Errc::internal, "The key that signs letters cannot be read. Write it into the settings again.", "key_broken");
  return sign_dkim(mail, {settings->domain, settings->selector, std::move(*key)}, date);
}

}  // namespace

SmtpSettings smtp_settings(const app::SmtpSettings& settings) {
  SmtpSettings out;
  out.host = settings.host;
  out.port = settings.port;
  switch (settings.tls) {
    case app::SmtpTls::none:
      out.tls = Tls::none;
      break;
    case app::SmtpTls::starttls:
      out.tls = Tls::starttls;
      break;
    case app::SmtpTls::tls:
      out.tls = Tls::tls;
      break;
  }
  out.authority = settings.certificate_authority.value_or("");
  out.user = settings.user.value_or("");
  out.password = settings.password.value_or("");
  return out;
}

Result<std::string> SmtpLetterSender::write(const app::OutboxRow& letter, std::span<const app::LetterFile> files) {
  const auto settings = TRY(settings_());
  if (settings.mail_address.empty()) return fail(Errc::unavailable, std::string(no_server));
  return signed_mail(TRY(compose(mail_of(letter, files, settings.mail_address))), settings.dkim, letter.written_at);
}

app::SendReport SmtpLetterSender::send(const app::OutboxRow& letter, std::string_view mail) {
  const auto settings = settings_();
  if (!settings) return {app::SendResult::later, settings.error().sentence, true};
  if (!settings->smtp || settings->mail_address.empty()) return {app::SendResult::later, std::string(no_server), true};
  const SmtpSender sender(smtp_settings(*settings->smtp));
  const auto envelope = envelope_sender(letter.id.str(), settings->mail_address, secret_);
  auto answer = sender.send(mail, envelope, {letter.to});
  // A server that lets us send under one address only. Nothing was accepted, so this is no second copy.
  if (answer.sender_refused && envelope != settings->mail_address) answer = sender.send(mail, settings->mail_address, {letter.to});
  return {result_of(answer.outcome), answer.text, answer.of_server};
}

}  // namespace amends::mail
