#include "mail/kind.hpp"

#include <algorithm>
#include <array>

#include "mail/delivery_report.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array failure_subjects{"undeliver"sv,
                                      "returned mail"sv,
                                      "returned to sender"sv,
                                      "delivery status notification"sv,
                                      "delivery notification"sv,
                                      "delivery failure"sv,
                                      "delivery failed"sv,
                                      "failure notice"sv,
                                      "failure delivery"sv,
                                      "mail delivery"sv,
                                      "mail system error"sv,
                                      "delivery report"sv,
                                      "could not be delivered"sv,
                                      "not delivered"sv,
                                      "nondeliverable"sv,
                                      "non-deliverable"sv,
                                      "non delivery"sv,
                                      "non-delivery"sv,
                                      "unable to deliver"sv,
                                      "warning: could not send"sv,
                                      "warning: message"sv,
                                      "delivery error"sv,
                                      "delivery problem"sv,
                                      "message delayed"sv,
                                      "mail failure"sv,
                                      "delivery has failed"sv,
                                      "message status"sv,
                                      "error sending"sv,
                                      "unzustellbar"sv,
                                      "nicht zugestellt"sv,
                                      "unzustellbarkeit"sv,
                                      "non remis"sv,
                                      "non distribu"sv,
                                      "échec de la remise"sv,
                                      "no se puede entregar"sv,
                                      "no entregado"sv,
                                      "mancata consegna"sv,
                                      "onbestelbaar"sv,
                                      "não entregue"sv,
                                      "недоставлен"sv,
                                      "Недоставлен"sv,
                                      "не доставлен"sv,
                                      "не удается доставить"sv,
                                      "配信不能"sv,
                                      "配信できません"sv,
                                      "配送できません"sv,
                                      "送信できませんでした"sv,
                                      "退信"sv,
                                      "系统退信"sv,
                                      "無法傳遞"sv,
                                      "problems found in your message"sv,
                                      "there was an error sending your mail"sv,
                                      "email delivery failure"sv,
                                      "delivery status"sv,
                                      "message you sent blocked"sv,
                                      "mail failed"sv,
                                      "returning to sender"sv,
                                      "メールエラー"sv,
                                      "rejected mail"sv,
                                      "rejected message"sv,
                                      "message rejected"sv};

constexpr std::array failure_texts{"could not be delivered"sv,
                                   "couldn't be delivered"sv,
                                   "was not delivered"sv,
                                   "wasn't delivered"sv,
                                   "not be delivered"sv,
                                   "undeliverable"sv,
                                   "delivery to the following"sv,
                                   "delivery failed"sv,
                                   "delivery has failed"sv,
                                   "delivery failure"sv,
                                   "failed permanently"sv,
                                   "permanent error"sv,
                                   "permanent fatal error"sv,
                                   "unable to deliver"sv,
                                   "user unknown"sv,
                                   "returned mail"sv,
                                   "message has been delayed"sv,
                                   "has not been delivered"sv,
                                   "has not yet been delivered"sv,
                                   "transcript of session"sv,
                                   "following addresses"sv,
                                   "bounced"sv,
                                   "mailbox is full"sv,
                                   "mailbox unavailable"sv,
                                   "reason for the failure"sv,
                                   "did not reach"sv,
                                   "final-recipient"sv,
                                   "couldn't deliver"sv,
                                   "cannot be delivered"sv,
                                   "could not deliver"sv,
                                   "message not delivered"sv,
                                   "配信できません"sv,
                                   "送信できません"sv,
                                   "配送できません"sv,
                                   "can't be delivered"sv,
                                   "was undeliverable"sv,
                                   "rejected by"sv,
                                   "error occurred while"sv,
                                   "failed to deliver"sv,
                                   "unbekannt"sv,
                                   "konnte nicht zugestellt"sv,
                                   "n'a pas pu être"sv,
                                   "no se pudo entregar"sv,
                                   "delivery error"sv,
                                   "your message to the following recipients"sv,
                                   "unknown user"sv,
                                   "no such user"sv,
                                   "message was rejected"sv,
                                   "did not receive"sv,
                                   "the following recipient"sv,
                                   "smtp error"sv,
                                   "remote host said"sv,
                                   "host said"sv,
                                   "mail could not"sv,
                                   "mail delivery"sv,
                                   "do not reach"sv};

constexpr std::array absence_subjects{"out of office"sv,
                                      "out of the office"sv,
                                      "out-of-office"sv,
                                      "automatic reply"sv,
                                      "auto reply"sv,
                                      "auto-reply"sv,
                                      "autoreply"sv,
                                      "auto response"sv,
                                      "auto-response"sv,
                                      "autoresponse"sv,
                                      "autoresponder"sv,
                                      "auto:"sv,
                                      "away from"sv,
                                      "on vacation"sv,
                                      "vacation reply"sv,
                                      "vacation notice"sv,
                                      "abwesenheit"sv,
                                      "abwesend"sv,
                                      "automatische antwort"sv,
                                      "automatische eingangs"sv,
                                      "nicht im büro"sv,
                                      "nicht im haus"sv,
                                      "im urlaub"sv,
                                      "réponse automatique"sv,
                                      "absence du bureau"sv,
                                      "absent du bureau"sv,
                                      "message d'absence"sv,
                                      "respuesta automática"sv,
                                      "fuera de la oficina"sv,
                                      "ausente de la oficina"sv,
                                      "resposta automática"sv,
                                      "fora do escritório"sv,
                                      "risposta automatica"sv,
                                      "fuori sede"sv,
                                      "fuori ufficio"sv,
                                      "afwezig"sv,
                                      "automatisch antwoord"sv,
                                      "niet aanwezig"sv,
                                      "automatiskt svar"sv,
                                      "frånvaro"sv,
                                      "autosvar"sv,
                                      "automatisk svar"sv,
                                      "fraværende"sv,
                                      "automaattinen vastaus"sv,
                                      "poissa"sv,
                                      "automatyczna odpowiedź"sv,
                                      "nieobecność"sv,
                                      "автоответ"sv,
                                      "Автоответ"sv,
                                      "автоматический ответ"sv,
                                      "Автоматический ответ"sv,
                                      "автоматична відповідь"sv,
                                      "自動返信"sv,
                                      "自动回复"sv,
                                      "自動回覆"sv,
                                      "不在通知"sv,
                                      "자동 회신"sv,
                                      "부재중"sv,
                                      "otomatik yanıt"sv,
                                      "automatická odpověď"sv,
                                      "automatikus válasz"sv,
                                      "תשובה אוטומטית"sv,
                                      "trả lời tự động"sv};

constexpr std::array automatic_senders{
    "mailer-daemon"sv, "mailerdaemon"sv, "mail-daemon"sv, "postmaster"sv,         "mail delivery"sv,        "mdaemon"sv,
    "mail-daemon"sv,   "maildelivery"sv, "bounce"sv,      "delivery subsystem"sv, "mail administrator"sv,   "mailadmin"sv,
    "antispam"sv,      "interscan"sv,    "smtpd"sv,       "mail server"sv,        "system administrator"sv, "systemadministrator"sv,
    "mailmaster"sv,    "administrator"sv};

template <std::size_t N>
bool contains_any(std::string_view lower, const std::array<std::string_view, N>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return lower.find(phrase) != lower.npos; });
}

class Classifier {
 public:
  Classifier(const MimeMail& source, const ParsedMail& mail) : source_(source), mail_(mail), parts_(leaves_of(source.body)) {
    subject_ = lower_ascii(mail.subject);
    for (const auto& one : mail.from) sender_ += lower_ascii(one.address) + " " + lower_ascii(one.name) + " ";
    text_ = lower_ascii(fold_space(std::string_view(mail.text).substr(0, 6000)));
    submitted_ = lower_ascii(header("auto-submitted"));
    precedence_ = lower_ascii(header("precedence"));
  }

  MailKind kind() const {
    if (is_abuse_report()) return MailKind::abuse_report;
    if (has_part("message/disposition-notification")) return MailKind::other_automatic;
    if (is_bounce()) return MailKind::bounce;
    if (is_auto_reply()) return MailKind::auto_reply;
    if (is_other_automatic()) return answers_us() ? MailKind::auto_reply : MailKind::other_automatic;
    return MailKind::normal;
  }

 private:
  std::string_view header(std::string_view name) const { return source_.headers.raw(name); }
  bool has_part(std::string_view type) const {
    return std::any_of(parts_.begin(), parts_.end(), [&](const Part* part) { return part->type == type; });
  }
  bool is_report_of(std::string_view type) const {
    return std::any_of(parts_.begin(), parts_.end(), [&](const Part* part) { return part->report_type == type; });
  }

  bool is_abuse_report() const {
    if (is_report_of("feedback-report") || has_part("message/feedback-report")) return true;
    // Hotmail's and AOL's own form: the mail itself, enclosed, and a subject.
    return has_part("message/rfc822") &&
           (subject_.starts_with("complaint about message from") || subject_.starts_with("email feedback report for ip"));
  }

  bool from_daemon() const {
    if (contains_any(sender_, automatic_senders)) return true;
    // A null envelope sender is reserved for reports (RFC 5321, 4.5.5); vacation programs use it too.
    for (const auto& field : source_.headers.fields())
      if (field.name == "return-path" && trim_space(field.raw) == "<>") return true;
    return lower_ascii(header("return-path")).find("mailer-daemon") != std::string::npos;
  }

  bool is_bounce() const {
    if (has_part("message/delivery-status") || has_part("message/global-delivery-status") || is_report_of("delivery-status"))
      return source_.body.type == "multipart/report" || from_daemon() || contains_any(subject_, failure_subjects);
    if (source_.headers.has("x-failed-recipients")) return true;
    const bool subject = contains_any(subject_, failure_subjects);
    const bool text = contains_any(text_, failure_texts);
    if (from_daemon()) return !contains_any(subject_, absence_subjects) && (subject || text);
    // From an ordinary sender only where machine wording stands in a mail that answers nobody.
    const bool machine_text = text_.find("final-recipient:") != text_.npos || text_.find("\"notificationtype\":\"bounce\"") != text_.npos ||
                              text_.find("diagnostic-code:") != text_.npos || text_.find("diagnosticcode") != text_.npos;
    if (machine_text && mail_.in_reply_to.empty() && !subject_.starts_with("re:")) return true;
    const bool encloses = has_part("message/rfc822") || has_part("text/rfc822-headers");
    const bool nobody_reads = sender_.find("no-reply") != sender_.npos || sender_.find("noreply") != sender_.npos;
    if (nobody_reads && encloses && subject && text) return true;
    const bool own_subject =
        !subject_.starts_with("re:") && !subject_.starts_with("fw") && !subject_.starts_with("aw:") && mail_.in_reply_to.empty();
    return subject && text && own_subject && (submitted_.starts_with("auto") || encloses || smtp_reply());
  }

  // "550 5.1.1", "550-", "<<< 554": a mail server's own words in the text.
  bool smtp_reply() const {
    for (const auto code :
         {"550 "sv, "551 "sv, "552 "sv, "553 "sv, "554 "sv, "550-"sv, "554-"sv, "450 "sv, "451 "sv, "452 "sv, "421 "sv, "5.1.1"sv})
      if (text_.find(code) != text_.npos) return true;
    return false;
  }

  bool is_auto_reply() const {
    if (submitted_.starts_with("auto-replied") || submitted_.starts_with("auto-notified") || precedence_ == "auto_reply") return true;
    for (const auto name :
         {"x-autoreply"sv, "x-autorespond"sv, "x-autoresponder"sv, "x-auto-reply"sv, "x-autoreply-from"sv, "x-autogenerated-reply"sv,
          "x-mail-autoreply"sv, "x-ms-exchange-inbox-rules-loop"sv, "x-vacation"sv, "x-amazon-auto-reply"sv, "autoreply"sv, "x-oof"sv}) {
      const auto value = lower_ascii(header(name));
      if (!value.empty() && value != "no" && value != "false") return true;
    }
    const bool suppressed = contains_ignoring_case(header("x-auto-response-suppress"), "all") ||
                            contains_ignoring_case(header("x-auto-response-suppress"), "oof");
    const bool absence = contains_any(subject_, absence_subjects);
    // "Re: out of office" is a person's answer to such a note.
    const bool answer = subject_.starts_with("re:") || subject_.starts_with("aw:") || subject_.starts_with("fw");
    return absence && (suppressed || from_daemon() || !answer);
  }

  bool is_other_automatic() const {
    if (submitted_.starts_with("auto")) return true;
    if (precedence_ == "bulk" || precedence_ == "junk") return true;
    const bool list = source_.headers.has("list-id") || source_.headers.has("list-post") || source_.headers.has("mailing-list");
    if (precedence_ == "list" && !list) return true;
    // What lets its readers unsubscribe and offers no place to post is sent to many by a program.
    if (source_.headers.has("list-unsubscribe") && !source_.headers.has("list-post") && mail_.in_reply_to.empty() &&
        (source_.headers.has("feedback-id") || source_.headers.has("list-unsubscribe-post") || source_.headers.has("x-campaign") ||
         source_.headers.has("x-mailgun-sid") || source_.headers.has("x-sg-eid")))
      return true;
    return mail_.in_reply_to.empty() && from_daemon() && (contains_any(sender_, std::array{"mailer-daemon"sv}) || sender_.empty());
  }

  bool answers_us() const {
    if (!mail_.in_reply_to.empty() || !mail_.references.empty()) return true;
    return std::any_of(mail_.to.begin(), mail_.to.end(), [](const Address& one) { return starts_ignoring_case(one.address, "reply+"); });
  }

  const MimeMail& source_;
  const ParsedMail& mail_;
  std::vector<const Part*> parts_;
  std::string subject_, sender_, text_, submitted_, precedence_;
};

}  // namespace

void classify(const MimeMail& source, ParsedMail& mail) {
  mail.kind = Classifier(source, mail).kind();
  if (mail.kind == MailKind::bounce) {
    DeliveryReport report = read_delivery_report(source, mail.text);
    mail.recipients = std::move(report.recipients);
    // A report that all went well is no bounce.
    if (report.machine_readable && report.outcome == Outcome::delivered) mail.kind = MailKind::other_automatic;
  }
  mail.is_automatic = mail.kind != MailKind::normal;
  if (!mail.is_automatic) return;
  OriginalMail original = find_original(source, mail.text);
  mail.original_message_id = std::move(original.message_id);
  mail.original_references = std::move(original.references);
}

}  // namespace amends::mail
