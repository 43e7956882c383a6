#include "app/post/judge.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace amends::app {
namespace {

Result<std::optional<CaseId>> case_by_token(Reader& reader, const IncomingMail& mail) {
  for (const auto& token : mail.case_tokens) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
    if (error != std::errc() || end != token.data() + token.size()) continue;
    if (const auto row = TRY(reader.case_numbered(number))) return row->id;
  }
  return std::nullopt;
}

Result<std::optional<CaseId>> case_by_thread(Reader& reader, const IncomingMail& mail) {
  for (const auto& id : mail.thread_ids)
    if (auto found = TRY(reader.case_of_message(id))) return found;
  return std::nullopt;
}

Result<Judgement> judge_automatic(Reader& reader, const IncomingMail& mail) {
  Judgement judgement;
  judgement.became = Became::automatic;
  switch (mail.nature) {
    case MailNature::bounce:
      judgement.why = "bounce";
      break;
    case MailNature::auto_reply:
      judgement.why = "auto_reply";
      break;
    case MailNature::abuse_report:
      judgement.why = "abuse_report";
      break;
    case MailNature::other_automatic:
    case MailNature::normal:
      judgement.why = "other_automatic";
      break;
  }
  judgement.case_id = TRY(case_by_token(reader, mail));
  if (!judgement.case_id) judgement.case_id = TRY(case_by_thread(reader, mail));
  if (!judgement.case_id && !mail.original_message_id.empty()) judgement.case_id = TRY(reader.case_of_message(mail.original_message_id));
  if (mail.nature == MailNature::bounce)
    if (const auto contact = contact_of_message_id(mail.original_message_id)) judgement.bounced.push_back(*contact);
  return judgement;
}

}  // namespace

std::optional<domain::ContactId> contact_of_message_id(std::string_view message_id) {
  constexpr std::size_t uuid_chars = 36;
  if (message_id.size() <= uuid_chars || (message_id[uuid_chars] != '.' && message_id[uuid_chars] != '@')) return std::nullopt;
  return domain::ContactId::parse(message_id.substr(0, uuid_chars));
}

Result<Judgement> judge(Reader& reader, const IncomingMail& mail, const Settings& settings) {
  if (!mail.readable) return Judgement{Became::needs_a_look, "unreadable", std::nullopt, {}};
  if (!settings.mail_address.empty() && mail.sender_address == settings.mail_address)
    return Judgement{Became::automatic, "own_mail", std::nullopt, {}};
  if (mail.nature != MailNature::normal) return judge_automatic(reader, mail);
  if (auto id = TRY(case_by_token(reader, mail))) return Judgement{Became::reply, "token", id, {}};
  if (auto id = TRY(case_by_thread(reader, mail))) return Judgement{Became::reply, "references", id, {}};
  if (mail.sender_address.empty()) return Judgement{Became::needs_a_look, "no_sender", std::nullopt, {}};
  if (mail.text.empty() && mail.attachments.empty() && mail.subject.empty())
    return Judgement{Became::needs_a_look, "empty", std::nullopt, {}};
  return Judgement{Became::new_case, "first_mail", std::nullopt, {}};
}

std::string why_text(const std::string& why) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 16> texts = {{
      {"first_mail", "The first mail about this: it made a case."},
      {"token", "Its reply address carries our signed token."},
      {"references", "It answers a mail of this case."},
      {"bounce", "A mail server says that a mail did not arrive."},
      {"auto_reply", "An automatic answer, such as an absence note."},
      {"abuse_report", "A mailbox provider reports a mail of ours as unwanted."},
      {"other_automatic", "Sent by a program: a newsletter, a notification, a receipt."},
      {"own_mail", "It came from our own address."},
      {"unreadable", "Nothing could be made of it. Open the raw source, or ask the sender to send it again."},
      {"no_sender", "It names no sender, so nobody can be answered. Make a case of it, or settle it."},
      {"empty", "It has no text, no subject and no attachment. Settle it, or make a case of it."},
      {"by_hand", "A colleague made a case of it."},
      {"settled", "A colleague settled it."},
      {"too_large", "It is larger than Amends takes. It stays in the mailbox, unmarked: read it there."},
      {"cut_off", "It is larger than Amends takes. Only its header was kept: ask the sender to send it in smaller parts."},
      {"withheld", "The mail server did not hand it over. It stays in the mailbox, unmarked: read it there."},
  }};
  for (const auto& [id, text] : texts)
    if (id == why) return std::string(text);
  return why;
}

}  // namespace amends::app
