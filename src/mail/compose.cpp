#include "mail/compose.hpp"

#include <algorithm>
#include <memory>

#include <gmime/gmime.h>
#include <openssl/sha.h>

#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/gmime.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

constexpr std::size_t references_written_max = 20;  // the first and the newest are what threads need

std::string one_line(std::string_view text) {
  std::string out(trim_space(text));
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return out;
}

std::string bracketed(std::string_view id) { return "<" + one_line(id) + ">"; }

std::string references_header(const std::vector<std::string>& references) {
  std::string out;
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (i > 0 && i + references_written_max <= references.size()) continue;
    out.append(out.empty() ? "" : " ").append(bracketed(references[i]));
  }
  return out;
}

// A boundary that cannot stand in our parts (they are quoted-printable or base64, where "=_" never occurs) and is the same every time.
std::string boundary_of(const OutgoingMail& mail, char level) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(mail.message_id.data()), mail.message_id.size(), digest);
  std::string out = "=_";
  out += level;
  for (int i = 0; i < 12; ++i) {
    out += "0123456789abcdef"[digest[i] >> 4];
    out += "0123456789abcdef"[digest[i] & 15];
  }
  return out;
}

void set_content(GMimePart* part, std::string_view bytes, GMimeContentEncoding encoding) {
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeDataWrapper> wrapper(g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
  g_mime_part_set_content(part, wrapper.get());
  g_mime_part_set_content_encoding(part, encoding);
}

Owned<GMimeObject> text_part(std::string_view subtype, std::string_view text) {
  std::string lines;
  for (const char c : unix_lines(text)) c == '\n' ? lines += "\r\n" : lines += c;
  if (!lines.ends_with("\r\n")) lines += "\r\n";
  GMimePart* part = g_mime_part_new_with_type("text", std::string(subtype).c_str());
  g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
  set_content(part, lines, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return Owned<GMimeObject>(GMIME_OBJECT(part));
}

Owned<GMimeObject> attachment_part(const OutgoingAttachment& attachment) {
  const auto slash = attachment.type.find('/');
  const bool typed = slash != std::string::npos && is_ascii(attachment.type);
  GMimePart* part = typed ? g_mime_part_new_with_type(one_line(attachment.type.substr(0, slash)).c_str(),
                                                      one_line(attachment.type.substr(slash + 1)).c_str())
                          : g_mime_part_new_with_type("application", "octet-stream");
  const bool shown = !attachment.content_id.empty();
  g_mime_object_set_disposition(GMIME_OBJECT(part), shown ? "inline" : "attachment");
  if (shown) g_mime_object_set_content_id(GMIME_OBJECT(part), one_line(attachment.content_id).c_str());
  g_mime_part_set_filename(part, one_line(attachment.name).c_str());
  set_content(part, attachment.bytes, GMIME_CONTENT_ENCODING_BASE64);
  return Owned<GMimeObject>(GMIME_OBJECT(part));
}

Owned<GMimeObject> multipart(const char* subtype, const std::string& boundary, const std::vector<Owned<GMimeObject>>& parts) {
  GMimeMultipart* holder = g_mime_multipart_new_with_subtype(subtype);
  g_mime_multipart_set_boundary(holder, boundary.c_str());
  for (const auto& part : parts) g_mime_multipart_add(holder, part.get());
  return Owned<GMimeObject>(GMIME_OBJECT(holder));
}

// The one with the others; by itself where there are none.
Owned<GMimeObject> together(const char* subtype, const std::string& boundary, Owned<GMimeObject> first,
                            std::vector<Owned<GMimeObject>> others) {
  if (others.empty()) return first;
  others.insert(others.begin(), std::move(first));
  return multipart(subtype, boundary, others);
}

// Pictures belong to the HTML that shows them (RFC 2387), files to the whole letter.
Owned<GMimeObject> body_of(const OutgoingMail& mail) {
  std::vector<Owned<GMimeObject>> forms, pictures, files;
  for (const auto& one : mail.attachments) (mail.html.empty() || one.content_id.empty() ? files : pictures).push_back(attachment_part(one));
  forms.push_back(text_part("plain", mail.text));
  if (!mail.html.empty()) forms.push_back(together("related", boundary_of(mail, 'r'), text_part("html", mail.html), std::move(pictures)));
  auto first = std::move(forms.front());
  forms.erase(forms.begin());
  return together("mixed", boundary_of(mail, 'm'), together("alternative", boundary_of(mail, 'a'), std::move(first), std::move(forms)),
                  std::move(files));
}

void add_address(InternetAddressList* list, const Address& address) {
  const std::string name = one_line(address.name);
  InternetAddress* mailbox = internet_address_mailbox_new(name.empty() ? nullptr : name.c_str(), address.address.c_str());
  internet_address_set_charset(mailbox, "utf-8");
  internet_address_list_add(list, mailbox);
  g_object_unref(mailbox);
}

void set_headers(GMimeMessage* message, const OutgoingMail& mail) {
  GMimeObject* object = GMIME_OBJECT(message);
  add_address(g_mime_message_get_from(message), mail.from);
  for (const auto& one : mail.to) add_address(g_mime_message_get_to(message), one);
  if (!mail.reply_to.empty()) add_address(g_mime_message_get_reply_to(message), {{}, mail.reply_to});
  g_mime_message_set_subject(message, one_line(mail.subject).c_str(), "utf-8");
  GDateTime* date = g_date_time_new_from_unix_utc(to_ms(mail.date) / 1000);
  g_mime_message_set_date(message, date);
  g_date_time_unref(date);
  g_mime_message_set_message_id(message, one_line(mail.message_id).c_str());
  if (!mail.in_reply_to.empty()) g_mime_object_set_header(object, "In-Reply-To", bracketed(mail.in_reply_to).c_str(), nullptr);
  if (!mail.references.empty()) g_mime_object_set_header(object, "References", references_header(mail.references).c_str(), nullptr);
  if (mail.auto_submitted != AutoSubmitted::no)
    g_mime_object_set_header(object, "Auto-Submitted", mail.auto_submitted == AutoSubmitted::replied ? "auto-replied" : "auto-generated",
                             nullptr);
}

Result<void> check(const OutgoingMail& mail) {
  if (!is_address(mail.from.address)) return fail(Errc::invalid, "The sender's address is not a mail address.", "bad_address", "/from");
  if (mail.to.empty()) return fail(Errc::invalid, "The letter has no recipient.", "no_recipient", "/to");
  for (const auto& one : mail.to)
    if (!is_address(one.address)) return fail(Errc::invalid, "The recipient's address is not a mail address.", "bad_address", "/to");
  if (!mail.reply_to.empty() && !is_address(mail.reply_to))
    return fail(Errc::invalid, "The reply address is not a mail address.", "bad_address", "/reply_to");
  const bool bad_id = mail.message_id.find('@') == std::string::npos || mail.message_id.find_first_of("<> \t\r\n") != std::string::npos;
  if (bad_id) return fail(Errc::invalid, "The letter has no valid Message-ID.", "bad_message_id", "/message_id");
  return {};
}

}  // namespace

bool is_address(std::string_view text) {
  const auto at = text.rfind('@');
  if (at == text.npos || at == 0 || at + 1 == text.size() || text.size() > limits::address_bytes_max || !is_utf8(text)) return false;
  return std::all_of(
             text.begin(), text.end(),
             [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F && c != '<' && c != '>' && c != ',' && c != '"'; }) &&
         text.find("..", at) == text.npos && text[at + 1] != '.' && text.back() != '.';
}

Result<std::string> compose(const OutgoingMail& mail) {
  TRY_VOID(check(mail));
  start_gmime();
  const Owned<GMimeMessage> message(g_mime_message_new(FALSE));
  set_headers(message.get(), mail);
  const auto body = body_of(mail);
  g_mime_message_set_mime_part(message.get(), body.get());
  g_mime_object_set_header(GMIME_OBJECT(message.get()), "MIME-Version", "1.0", nullptr);
  const std::unique_ptr<GMimeFormatOptions, void (*)(GMimeFormatOptions*)> format(g_mime_format_options_new(), &g_mime_format_options_free);
  g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
  const Owned<GMimeStream> memory(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(GMIME_OBJECT(message.get()), format.get(), memory.get());
  return bytes_of_stream(memory.get());
}

}  // namespace amends::mail
