#include "app/post/mail_words.hpp"

#include <fmt/format.h>

#include "base/limits.hpp"
#include "base/text.hpp"

namespace amends::app {
namespace {

std::string words_or_subject(std::string text, const std::string& subject) {
  if (trim_space(text).empty()) text = subject.empty() ? "(no text)" : subject;
  return std::string(cut_utf8(text, limits::text_bytes_max));
}

const language::FirstLook& look_of(const PreparedMail& prepared, const MailWriter& writer) {
  const auto& inside = prepared.mail.passed_on;
  for (std::size_t i = 0; i < inside.size() && i < prepared.looks_inside.size(); ++i)
    if (&inside[i] == writer.forwarded) return prepared.looks_inside[i];
  return prepared.look;
}

}  // namespace

std::string clipped_line(const std::string& text) { return std::string(cut_utf8(text, limits::line_bytes_max)); }

std::string words_of(const IncomingMail& mail) { return words_or_subject(mail.new_text.empty() ? mail.text : mail.new_text, mail.subject); }

std::string words_of(const IncomingMail& mail, const MailWriter& writer) {
  if (!writer.forwarded) return words_of(mail);
  return words_or_subject(writer.forwarded->text, writer.forwarded->subject.empty() ? mail.subject : writer.forwarded->subject);
}

std::string display_name(const std::string& name, const std::string& address) {
  if (name.empty()) return clipped_line(address);
  return clipped_line(address.empty() ? name : fmt::format("{} <{}>", name, address));
}

Instant received_at(const IncomingMail& mail, std::string_view source, std::optional<Instant> arrived, Instant now) {
  const bool comes_in_now = source == "pipe" || source == "api" || source.starts_with("imap:");
  const auto longest = arrived || !comes_in_now ? limits::archive_age_max : limits::on_its_way_max;
  const auto at = arrived ? arrived : mail.handed_over ? mail.handed_over : mail.date;
  return at && *at <= now && now - *at <= longest ? *at : now;
}

NewCase case_from(const PreparedMail& prepared, const MailWriter& writer, Instant now) {
  const auto& mail = prepared.mail;
  const auto words = words_of(mail, writer);
  NewCase input{};
  if (writer.voice == Voice::customer) {
    if (!writer.name.empty()) input.customer.name = clipped_line(writer.name);
    if (const auto email = normal_email(writer.address)) input.customer.email = *email;
    if (auto phone = language::phone_in(words)) input.customer.phone = std::move(*phone);
  }
  if (!input.customer.name && !input.customer.email) {
    const bool named = writer.voice == Voice::customer && !writer.address.empty();
    input.customer.name = named ? clipped_line(writer.address) : std::string("Unknown sender");
  }
  input.channel = domain::Channel::mail;
  const bool own_subject = writer.forwarded && !writer.forwarded->subject.empty();
  input.subject = clipped_line(own_subject ? writer.forwarded->subject : mail.subject);
  input.text = words;
  const bool own_date = writer.forwarded && writer.forwarded->date && *writer.forwarded->date <= now;
  input.received_at = own_date ? *writer.forwarded->date : prepared.received;
  input.look = look_of(prepared, writer);
  return input;
}

}  // namespace amends::app
