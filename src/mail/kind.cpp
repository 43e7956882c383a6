#include "mail/kind.hpp"

#include <algorithm>
#include <array>

#include "mail/delivery_report.hpp"
#include "mail/kind_words.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

// What follows each of the phrases that the text begins with: "out of office", "out of office assistant".
template <std::size_t N>
std::vector<std::string_view> after_any(std::string_view lower, const std::array<std::string_view, N>& phrases) {
  std::vector<std::string_view> rests;
  for (const auto phrase : phrases)
    if (lower.starts_with(phrase)) rests.push_back(lower.substr(phrase.size()));
  return rests;
}

bool takes_no_letters(std::string_view address) {
  return contains_ignoring_case(address, "no-reply") || contains_ignoring_case(address, "noreply");
}

// "Re: Aw: x" -> "x"
std::string_view without_answer_marks(std::string_view lower) {
  for (bool more = true; more;) {
    more = false;
    for (const auto mark : {"re:"sv, "aw:"sv, "fw:"sv, "fwd:"sv})
      if (lower.starts_with(mark)) {
        lower = trim_space(lower.substr(mark.size()));
        more = true;
      }
  }
  return lower;
}

// Where a title ends: in front of a colon, a bracket or a dash between spaces, or with the subject. What goes on in words is a sentence,
// and a person's: "Automatic reply instead of an answer".
bool ends_title(std::string_view rest) {
  const auto next = trim_space(rest);
  const auto spaced = next.size() < rest.size();
  if (next.find_first_not_of(".!*\"'") == next.npos) return true;
  if (starts_with_any(next, std::array{":"sv, "："sv, "("sv, "["sv, ")"sv, "]"sv, "】"sv, "<"sv, "|"sv})) return true;
  return spaced && starts_with_any(next, std::array{"- "sv, "– "sv, "— "sv});
}

// " until Monday", " bis 7. Dezember 2026"; more words than a day takes are a sentence.
bool goes_on_until(std::string_view rest) {
  if (!rest.starts_with(' ')) return false;
  for (const auto day : after_any(trim_space(rest), until_words)) {
    const auto words = 1 + std::count(day.begin(), day.end(), ' ');
    if (words <= 2 || (words <= 5 && std::any_of(day.begin(), day.end(), is_digit))) return true;
  }
  return false;
}

// "Automatic reply: Your lamp", "Out of office assistant: ...", "Out of office until Monday".
bool begins_with_absence_title(std::string_view subject) {
  for (const auto rest : after_any(subject, absence_titles)) {
    if (ends_title(rest) || goes_on_until(rest)) return true;
    for (const auto after : after_any(trim_space(rest), absence_nouns))
      if (ends_title(after)) return true;
  }
  return false;
}

// "On vacation", "I am out of the office until Monday".
bool is_absence(std::string_view subject) {
  auto starts = after_any(subject, absence_openers);
  starts.push_back(subject);
  for (const auto start : starts)
    for (const auto rest : after_any(trim_space(start), absences))
      if (rest.find_first_not_of(" .!*\"'") == rest.npos || goes_on_until(rest)) return true;
  return false;
}

// A person who complains uses every word that machines use: what is lost, late, refused, or who is away. So wording counts only beside
// evidence that a machine wrote, or where it is a title that only machines write. In doubt it is a person's mail: an automatic answer that
// is read costs a glance, a complaint that is set aside is lost.
class Classifier {
 public:
  Classifier(const MimeMail& source, const ParsedMail& mail) : source_(source), mail_(mail), parts_(leaves_of(source.body)) {
    subject_ = lower_ascii(fold_space(mail.subject));
    while (!subject_.empty() && std::string_view("[(*\"' ").find(subject_.front()) != std::string_view::npos) subject_.erase(0, 1);
    if (subject_.starts_with("【")) subject_.erase(0, "【"sv.size());
    text_ = lower_ascii(fold_space(std::string_view(mail.text).substr(0, 6000)));
    submitted_ = lower_ascii(header("auto-submitted"));
    precedence_ = lower_ascii(header("precedence"));
    for (const auto& one : mail.from) read_sender(one);
    for (const auto& field : source.headers.fields())
      if (field.name == "return-path") read_return_path(trim_space(field.raw));
  }

  MailKind kind() const {
    if (is_abuse_report()) return MailKind::abuse_report;
    if (has_part("message/disposition-notification")) return MailKind::other_automatic;
    if (is_bounce()) return MailKind::bounce;
    if (is_auto_reply()) return MailKind::auto_reply;
    if (is_other_automatic()) return answers_us() ? MailKind::auto_reply : MailKind::other_automatic;
    return MailKind::normal;
  }

  // RFC 3834, 2: to these nothing is sent back by itself, even where a person wrote.
  bool takes_no_answer() const { return daemon_ || null_path_; }

 private:
  std::string_view header(std::string_view name) const { return source_.headers.raw(name); }
  bool has_part(std::string_view type) const {
    return std::any_of(parts_.begin(), parts_.end(), [&](const Part* part) { return part->type == type; });
  }
  bool is_report_of(std::string_view type) const {
    return std::any_of(parts_.begin(), parts_.end(), [&](const Part* part) { return part->report_type == type; });
  }

  void read_sender(const Address& one) {
    const auto address = lower_ascii(one.address);
    const auto name = lower_ascii(one.name);
    const auto local = address.substr(0, address.find('@'));
    daemon_ |= is_one_of(local, daemons) || (address.empty() && is_one_of(name, daemons));
    office_ |= is_one_of(local, offices) || is_one_of(name, office_names);
    nobody_reads_ |= takes_no_letters(address);
  }

  // A null envelope sender is reserved for reports and automatic answers (RFC 5321, 4.5.5; RFC 3834, 3.3); badly set up forms use it too.
  void read_return_path(std::string_view path) {
    null_path_ |= path == "<>";
    daemon_ |= contains_ignoring_case(path, "mailer-daemon");
  }

  bool is_abuse_report() const {
    if (is_report_of("feedback-report") || has_part("message/feedback-report")) return true;
    // Hotmail's and AOL's own form: the mail itself, enclosed, and a subject that names the mail server.
    if (!has_part("message/rfc822")) return false;
    const auto servers = after_any(subject_, std::array{"complaint about message from "sv, "email feedback report for ip "sv});
    return !servers.empty() && !servers.front().empty() && is_digit(servers.front().front());
  }

  bool is_answer() const {
    return !mail_.in_reply_to.empty() || subject_.starts_with("re:") || subject_.starts_with("aw:") || subject_.starts_with("fw");
  }

  // A form names the writer in Reply-To.
  bool names_another() const {
    if (mail_.reply_to.empty() || mail_.from.empty() || takes_no_letters(mail_.reply_to.front().address)) return false;
    return !equals_ignoring_case(mail_.reply_to.front().address, mail_.from.front().address);
  }

  bool is_bounce() const {
    if (has_part("message/delivery-status") || has_part("message/global-delivery-status") || is_report_of("delivery-status"))
      return source_.body.type == "multipart/report" || daemon_ || office_ || null_path_ ||
             (!is_answer() && contains_any(subject_, failure_subjects));
    if (source_.headers.has("x-failed-recipients")) return true;
    const bool subject = contains_any(subject_, failure_subjects);
    const bool text = contains_any(text_, failure_texts);
    const bool encloses = has_part("message/rfc822") || has_part("text/rfc822-headers");
    if (daemon_) return !has_absence_subject() && (subject || text);
    if (office_ || null_path_)
      return starts_with_any(subject_, failure_titles) || (subject && (encloses || smtp_reply())) || (text && encloses);
    if (is_answer() || names_another()) return false;
    const bool submitted = submitted_.starts_with("auto");
    if (submitted && subject && text) return true;
    if (!submitted && !nobody_reads_) return false;
    return says_notification() || (encloses && subject && text);
  }

  // The fields of a report (RFC 3464), or Amazon's own form of one, as text.
  bool says_notification() const {
    return contains_any(text_,
                        std::array{"final-recipient:"sv, "diagnostic-code:"sv, "diagnosticcode"sv, "\"notificationtype\":\"bounce\""sv});
  }

  // "550 5.1.1", "550-", "<<< 554": a mail server's own words in the text.
  bool smtp_reply() const {
    return contains_any(text_, std::array{"550 "sv, "551 "sv, "552 "sv, "553 "sv, "554 "sv, "550-"sv, "554-"sv, "450 "sv, "451 "sv,
                                          "452 "sv, "421 "sv, "5.1.1"sv});
  }

  bool has_absence_subject() const {
    const auto subject = without_answer_marks(subject_);
    return begins_with_absence_title(subject) || is_absence(subject);
  }

  // Not among them: X-MS-Exchange-Inbox-Rules-Loop, which Exchange also puts into what an inbox rule forwards or redirects, and
  // X-Auto-Response-Suppress, which asks for no answer and says nothing about who wrote.
  bool is_auto_reply() const {
    if (submitted_.starts_with("auto-replied") || submitted_.starts_with("auto-notified") || precedence_ == "auto_reply") return true;
    for (const auto name :
         {"x-autoreply"sv, "x-autorespond"sv, "x-autoresponder"sv, "x-auto-reply"sv, "x-autoreply-from"sv, "x-autogenerated-reply"sv,
          "x-mail-autoreply"sv, "x-vacation"sv, "x-amazon-auto-reply"sv, "autoreply"sv, "x-oof"sv}) {
      const auto value = lower_ascii(header(name));
      if (!value.empty() && value != "no" && value != "false") return true;
    }
    if (!has_absence_subject()) return false;
    // "Re: out of office" is a person's answer to such a note.
    const bool marked = without_answer_marks(subject_).size() < subject_.size();
    const auto suppressed = lower_ascii(header("x-auto-response-suppress"));
    return !marked || daemon_ || null_path_ || suppressed.find("all") != suppressed.npos || suppressed.find("oof") != suppressed.npos;
  }

  bool is_posted_to_a_list() const {
    return header("x-mailing-list").find('@') != std::string_view::npos || contains_ignoring_case(header("list-post"), "mailto:");
  }

  bool is_other_automatic() const {
    if (submitted_.starts_with("auto")) return true;
    // A list that people post to marks all of its mails so, what people write too.
    if ((precedence_ == "bulk" && !is_posted_to_a_list()) || precedence_ == "junk") return true;
    const bool list = source_.headers.has("list-id") || source_.headers.has("list-post") || source_.headers.has("mailing-list");
    if (precedence_ == "list" && !list) return true;
    // What lets its readers unsubscribe and offers no place to post is sent to many by a program.
    if (source_.headers.has("list-unsubscribe") && !source_.headers.has("list-post") && mail_.in_reply_to.empty() &&
        (source_.headers.has("feedback-id") || source_.headers.has("list-unsubscribe-post") || source_.headers.has("x-campaign") ||
         source_.headers.has("x-mailgun-sid") || source_.headers.has("x-sg-eid")))
      return true;
    return mail_.in_reply_to.empty() && (daemon_ || (null_path_ && mail_.from.empty()));
  }

  bool answers_us() const {
    if (!mail_.in_reply_to.empty() || !mail_.references.empty()) return true;
    return std::any_of(mail_.to.begin(), mail_.to.end(), [](const Address& one) { return starts_ignoring_case(one.address, "reply+"); });
  }

  const MimeMail& source_;
  const ParsedMail& mail_;
  std::vector<const Part*> parts_;
  std::string subject_, text_, submitted_, precedence_;
  bool daemon_ = false;        // no person writes under that address
  bool office_ = false;        // mail servers write under it, and people too
  bool nobody_reads_ = false;  // "no-reply@"
  bool null_path_ = false;
};

}  // namespace

void classify(const MimeMail& source, ParsedMail& mail) {
  const Classifier classifier(source, mail);
  mail.kind = classifier.kind();
  if (mail.kind == MailKind::bounce) {
    DeliveryReport report = read_delivery_report(source, mail.text);
    mail.recipients = std::move(report.recipients);
    mail.late = report.outcome == Outcome::delayed;
    // A report that all went well is no bounce.
    if (report.machine_readable && report.outcome == Outcome::delivered) mail.kind = MailKind::other_automatic;
  }
  mail.is_automatic = mail.kind != MailKind::normal || classifier.takes_no_answer();
  if (mail.kind == MailKind::normal) return;
  OriginalMail original = find_original(source, mail.text);
  mail.original_message_id = std::move(original.message_id);
  mail.original_references = std::move(original.references);
}

}  // namespace amends::mail
