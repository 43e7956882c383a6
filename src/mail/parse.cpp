#include "mail/parse.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "mail/body.hpp"
#include "mail/forwarded.hpp"
#include "mail/kind.hpp"
#include "mail/mime.hpp"
#include "mail/reply_marks.hpp"
#include "mail/text.hpp"
#include "mail/thread_token.hpp"
#include "mail/trim.hpp"

namespace amends::mail {
namespace {

bool names_nobody(const std::vector<Address>& list) {
  return std::none_of(list.begin(), list.end(), [](const Address& one) { return !one.address.empty(); });
}

bool names_more_than_are_read(const Headers& headers, std::string_view field, std::size_t read) {
  std::size_t signs = 0;
  for (const auto& one : headers.fields())
    if (one.name == field) signs += static_cast<std::size_t>(std::count(one.raw.begin(), one.raw.end(), '@'));
  return read >= limits::recipients_max && signs > limits::recipients_max;
}

void read_people(const Headers& headers, ParsedMail& mail) {
  mail.from = headers.addresses("from");
  mail.to = headers.addresses("to");
  mail.cc = headers.addresses("cc");
  mail.reply_to = headers.addresses("reply-to");
  for (const auto name : {"delivered-to", "x-original-to", "envelope-to", "x-delivered-to", "x-envelope-to"})
    for (auto& one : headers.addresses(name))
      if (mail.delivered_to.size() < limits::recipients_max) mail.delivered_to.push_back(std::move(one));
  if (names_more_than_are_read(headers, "to", mail.to.size()) || names_more_than_are_read(headers, "cc", mail.cc.size()))
    mail.problems.push_back(
        {"too_many_recipients", "The mail names more people than Amends reads; the others are only in its raw source."});
  if (!names_nobody(mail.from)) return;
  mail.problems.push_back({"no_from", "The mail does not say whom it is from."});
  for (const auto name : {"sender", "reply-to", "return-path", "x-sender"}) {
    auto instead = headers.addresses(name);
    if (names_nobody(instead)) continue;
    // The name the writer gave stays, the address comes from elsewhere.
    if (!mail.from.empty() && instead.front().name.empty()) instead.front().name = mail.from.front().name;
    mail.from = {instead.front()};
    return;
  }
}

void read_identity(const Headers& headers, ParsedMail& mail) {
  const auto ids = headers.message_ids("message-id");
  if (ids.empty()) {
    mail.problems.push_back({"no_message_id", "The mail has no Message-ID; it is told apart by its content alone."});
  } else {
    mail.message_id = ids.front();
  }
  mail.references = headers.message_ids("references");
  for (auto& id : headers.message_ids("in-reply-to")) {
    if (mail.in_reply_to.empty()) {
      mail.in_reply_to = std::move(id);
    } else if (std::find(mail.references.begin(), mail.references.end(), id) == mail.references.end() &&
               mail.references.size() < limits::references_max) {
      mail.references.push_back(std::move(id));
    }
  }
  mail.date = headers.date("date");
  if (!mail.date) mail.problems.push_back({"no_date", "The mail has no date that can be read."});
}

// What mail servers noted on the way; each puts its own above what was there.
void read_way(const Headers& headers, ParsedMail& mail) {
  if (const auto received = headers.raw("received"); received.rfind(';') != received.npos)
    mail.received = parse_date(trim_space(received.substr(received.rfind(';') + 1)));
  for (const auto& field : headers.fields())
    if (field.name == "authentication-results" && mail.authentication_results.size() < limits::sender_checks_max)
      mail.authentication_results.push_back(field.raw);
  for (const auto name : {"list-id", "list-unsubscribe", "list-post", "mailing-list"})
    mail.to_many |= !trim_space(headers.raw(name)).empty();
  for (const auto name : {"x-original-from", "x-original-sender"})  // Google Groups, LISTSERV
    for (auto& author : headers.addresses(name))
      if (mail.list_author.address.empty() && author.address.find('@') != author.address.npos) mail.list_author = std::move(author);
}

std::string first_charset(const Part& body) {
  for (const Part* part : leaves_of(body))
    if (!part->charset.empty()) return part->charset;
  return {};
}

bool names_a_reply_address(const ParsedMail& mail) {
  for (const auto* list : {&mail.to, &mail.cc, &mail.delivered_to})
    if (std::any_of(list->begin(), list->end(), [](const Address& one) { return is_reply_address(one.address); })) return true;
  return false;
}

// Whether it may quote another mail. What merely looks like a quote in a mail that answers nothing is its writer's own account.
bool may_quote(const ParsedMail& mail, const Headers& headers) {
  return mail.kind != MailKind::normal || headers.has("in-reply-to") || headers.has("references") || is_reply_subject(mail.subject) ||
         is_forward_subject(mail.subject) || names_a_reply_address(mail);
}

std::string new_text_of(const ParsedMail& mail, const Headers& headers, bool html_only) {
  if (!may_quote(mail, headers)) return trim_first(mail.text);
  return html_only ? trim_html_reply(mail.html) : trim_reply(mail.text);
}

bool has_plain_text(const Part& body) {
  const auto parts = leaves_of(body);
  return std::any_of(parts.begin(), parts.end(), [](const Part* part) {
    return part->type == "text/plain" && part->disposition != "attachment" && !trim_space(part->bytes).empty();
  });
}

}  // namespace

Result<ParsedMail> parse_mail(std::string_view bytes) {
  if (trim_space(bytes).empty()) return fail(Errc::invalid, "The mail is empty.", "mail_empty");
  if (bytes.size() > limits::mail_bytes_max)
    return fail(Errc::invalid,
                fmt::format("The mail is larger than {} MB, which is the most Amends takes.", limits::mail_bytes_max / 1024 / 1024),
                "mail_too_big");
  MimeMail source = read_mime(bytes);
  ParsedMail mail;
  mail.problems = std::move(source.problems);
  read_people(source.headers, mail);
  read_identity(source.headers, mail);
  read_way(source.headers, mail);
  mail.subject = std::string(cut_utf8(source.headers.text("subject"), limits::header_bytes_max));
  const std::string hint = first_charset(source.body);
  Body body = read_body(source.body, hint.empty() ? source.headers.charset() : hint);
  mail.text = std::move(body.text);
  mail.html = std::move(body.html);
  mail.attachments = std::move(body.attachments);
  for (auto& problem : body.problems) mail.problems.push_back(std::move(problem));
  if (bytes.find('\0') != bytes.npos) mail.problems.push_back({"nul_bytes", "The mail holds NUL bytes; they are left out of its text."});
  classify(source, mail);
  mail.new_text = new_text_of(mail, source.headers, !mail.html.empty() && !has_plain_text(source.body));
  return mail;
}

}  // namespace amends::mail
