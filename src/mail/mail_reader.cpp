#include "mail/mail_reader.hpp"

#include <algorithm>

#include "app/post/reading.hpp"
#include "mail/clean_html.hpp"
#include "mail/forwarded.hpp"
#include "mail/header.hpp"
#include "mail/parse.hpp"
#include "mail/sender_check.hpp"
#include "mail/text.hpp"
#include "mail/thread_token.hpp"
#include "mail/trim.hpp"
#include "wire/write.hpp"

namespace amends::mail {
namespace {

app::MailNature nature_of(MailKind kind) {
  switch (kind) {
    case MailKind::normal:
      return app::MailNature::normal;
    case MailKind::bounce:
      return app::MailNature::bounce;
    case MailKind::auto_reply:
      return app::MailNature::auto_reply;
    case MailKind::abuse_report:
      return app::MailNature::abuse_report;
    case MailKind::other_automatic:
      return app::MailNature::other_automatic;
  }
  return app::MailNature::normal;
}

const Address* first_with_address(const std::vector<Address>& list) {
  const auto found = std::find_if(list.begin(), list.end(), [](const Address& one) { return one.address.find('@') != std::string::npos; });
  return found == list.end() ? nullptr : &*found;
}

app::PassedOn passed_on(ForwardedMail mail) {
  app::PassedOn out;
  out.sender_name = std::move(mail.from.name);
  out.sender_address = lower_ascii(mail.from.address);
  out.subject = std::move(mail.subject);
  out.text = mail.new_text.empty() ? std::move(mail.text) : std::move(mail.new_text);
  out.note = std::move(mail.note);
  out.date = mail.date;
  out.thread_ids = std::move(mail.thread_ids);
  return out;
}

app::IncomingMail facts_of(ParsedMail mail, std::string_view secret) {
  app::IncomingMail facts;
  facts.parsed = to_json(mail);
  if (const Address* sender = first_with_address(mail.from)) {
    facts.sender_name = sender->name;
    facts.sender_address = lower_ascii(sender->address);
  }
  const Address* answer = first_with_address(mail.reply_to);
  facts.answer_address = answer ? lower_ascii(answer->address) : facts.sender_address;
  facts.answer_name = answer ? answer->name : facts.sender_name;
  // Mailman names the writer in Reply-To and in the name, "Ana via Users"; others in a field of their own.
  facts.of_a_list = contains_ignoring_case(facts.sender_name, " via ") && !mail.reply_to.empty();
  facts.author_name = std::move(mail.list_author.name);
  facts.author_address = lower_ascii(mail.list_author.address);
  facts.to_many = mail.to_many;
  for (auto& one : forwarded_mails(mail)) facts.passed_on.push_back(passed_on(std::move(one)));
  facts.has_our_message_id = case_of_message_id(mail.message_id, secret).has_value();
  for (const auto& one : mail.delivered_to) facts.delivered_to.push_back(lower_ascii(one.address));
  for (const auto* list : {&mail.to, &mail.cc, &mail.delivered_to})
    for (const auto& one : *list) {
      facts.recipients.push_back(lower_ascii(one.address));
      if (facts.bounced_letter.empty()) facts.bounced_letter = letter_of_address(one.address, secret).value_or("");
    }
  facts.case_tokens = cases_of(mail, secret);
  facts.thread_ids = thread_ids(mail);
  facts.subject = std::move(mail.subject);
  facts.message_id = std::move(mail.message_id);
  facts.date = mail.date;
  facts.handed_over = mail.received;
  facts.checks = sender_checks(mail.authentication_results, facts.sender_address);
  facts.new_text = mail.new_text.empty() ? mail.text : std::move(mail.new_text);
  facts.text = std::move(mail.text);
  facts.has_html = !mail.html.empty();
  for (auto& one : mail.attachments)
    facts.attachments.push_back({std::move(one.name), std::move(one.type), std::move(one.bytes), std::move(one.content_id)});
  facts.nature = nature_of(mail.kind);
  facts.late = mail.late;
  for (auto& one : mail.recipients) facts.failed.push_back({lower_ascii(one.address), one.hard, std::move(one.reason)});
  facts.original_message_id = std::move(mail.original_message_id);
  for (auto& one : mail.problems) facts.problems.push_back(std::move(one.sentence));
  return facts;
}

}  // namespace

app::IncomingMail GmimeMailReader::read(std::string_view raw, std::string_view secret) const {
  auto mail = parse_mail(raw);
  if (mail) return facts_of(std::move(*mail), secret);
  app::IncomingMail unreadable;
  unreadable.readable = false;
  unreadable.problems.push_back(mail.error().sentence);
  return unreadable;
}

app::ShownMail GmimeMailReader::show(std::string_view parsed, std::string_view words, const app::Pictures& pictures) const {
  app::ShownMail shown;
  auto reading = app::reading_of(parsed);
  if (!reading.html.empty()) shown.html = clean_html(reading.html, pictures);
  shown.rest = left_out(reading.text, words);
  shown.problems = std::move(reading.problems);
  return shown;
}

std::string SignedReplyTokens::reply_address(const std::string& case_number, const std::string& our_address,
                                             std::string_view secret) const {
  return mail::reply_address(case_number, our_address, secret);
}

std::string SignedReplyTokens::message_id(const std::string& contact, const std::string& case_number, const std::string& our_address,
                                          std::string_view secret) const {
  return letter_message_id(contact, case_number, our_address, secret);
}

std::string to_json(const ParsedMail& mail) { return wire::to_text(mail); }

}  // namespace amends::mail
