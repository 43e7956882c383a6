#include "mail/smtp.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <span>

#include <curl/curl.h>
#include <fmt/format.h>

#include "base/fault.hpp"
#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/compose.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

struct CurlCloser {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Curl = std::unique_ptr<CURL, CurlCloser>;
using List = std::unique_ptr<curl_slist, CurlCloser>;

void start_curl() {
  static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  static_cast<void>(started);
}

// What was said on the wire, as far as it decides the mail's fate: libcurl reports one error, the dialogue tells recipients apart.
struct Dialogue {
  std::string_view mail;
  std::size_t given = 0;        // bytes of the mail handed to libcurl
  bool data_accepted = false;   // 354
  bool mail_announced = false;  // MAIL FROM was sent
  bool ended = false;           // QUIT was sent: what follows is a goodbye
  bool waits_for_recipient = false;
  std::string recipient;  // of the RCPT under way
  std::vector<RefusedRecipient> refused;
  std::size_t accepted = 0;
  int code = 0;            // last complete reply
  std::string text;        // its words, all lines
  bool text_open = false;  // within a reply of several lines
  int verdict = 0;         // the reply to the mail itself
  std::string verdict_text;

  bool whole_mail_given() const { return data_accepted && given == mail.size(); }

  void sent_line(std::string_view line) {
    ended = ended || starts_ignoring_case(line, "quit");
    mail_announced = mail_announced || starts_ignoring_case(line, "mail from:");
    waits_for_recipient = starts_ignoring_case(line, "rcpt to:");
    if (!waits_for_recipient) return;
    const auto open = line.find('<');
    recipient = std::string(line.substr(open + 1, line.find('>') - open - 1));
  }

  void received_line(std::string_view line) {
    line = trim_end(line);
    if (ended || line.size() < 3 || !is_digit(line[0]) || !is_digit(line[1]) || !is_digit(line[2])) return;
    if (!text_open) text.clear();
    if (text.size() < limits::line_bytes_max && line.size() > 4)
      text.append(text.empty() ? "" : " ").append(to_utf8(line.substr(4), "utf-8").utf8);
    text_open = line.size() > 3 && line[3] == '-';
    if (text_open) return;
    std::from_chars(line.data(), line.data() + 3, code);
    if (whole_mail_given() && verdict == 0) {
      verdict = code;
      verdict_text = text;
      fault::point("send.answered");
    }
    data_accepted = data_accepted || code == 354;
    if (!waits_for_recipient) return;
    waits_for_recipient = false;
    if (code >= 400) {
      refused.push_back({recipient, code, text});
    } else {
      ++accepted;
    }
  }
};

int on_wire(CURL*, curl_infotype type, char* data, std::size_t size, void* user) {
  auto& dialogue = *static_cast<Dialogue*>(user);
  if (type != CURLINFO_HEADER_OUT && type != CURLINFO_HEADER_IN) return 0;
  for (const auto line : split_lines({data, size})) type == CURLINFO_HEADER_OUT ? dialogue.sent_line(line) : dialogue.received_line(line);
  return 0;
}

std::size_t on_read(char* out, std::size_t size, std::size_t count, void* user) {
  auto& dialogue = *static_cast<Dialogue*>(user);
  const auto part = dialogue.mail.substr(dialogue.given, size * count);
  std::copy(part.begin(), part.end(), out);
  dialogue.given += part.size();
  if (part.empty()) fault::point("send.handed_over");
  return part.size();
}

std::size_t on_write(char*, std::size_t size, std::size_t count, void*) { return size * count; }

Curl prepare(const SmtpSettings& settings, Dialogue& dialogue) {
  start_curl();
  Curl curl(curl_easy_init());
  if (!curl) return curl;
  CURL* c = curl.get();
  const bool bare_v6 = settings.host.find(':') != std::string::npos && !settings.host.starts_with('[');
  const std::string host = bare_v6 ? "[" + settings.host + "]" : settings.host;
  curl_easy_setopt(c, CURLOPT_URL, fmt::format("{}://{}:{}", settings.tls == Tls::tls ? "smtps" : "smtp", host, settings.port).c_str());
  curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(c, CURLOPT_PROXY, "");
  curl_easy_setopt(c, CURLOPT_NETRC, CURL_NETRC_IGNORED);
  curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(c, CURLOPT_USE_SSL, settings.tls == Tls::none ? CURLUSESSL_NONE : CURLUSESSL_ALL);
  const long verify = settings.verify == Verify::certificate ? 1L : 0L;
  curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, verify);
  curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, verify * 2);
  if (!settings.authority.empty()) {
    curl_blob authority{};
    authority.data = const_cast<char*>(settings.authority.data());  // copied, and not written to
    authority.len = settings.authority.size();
    authority.flags = CURL_BLOB_COPY;
    curl_easy_setopt(c, CURLOPT_CAINFO_BLOB, &authority);
  }
  if (!settings.user.empty()) {
    curl_easy_setopt(c, CURLOPT_USERNAME, settings.user.c_str());
    curl_easy_setopt(c, CURLOPT_PASSWORD, settings.password.c_str());
  }
  const auto seconds = static_cast<long>(settings.timeout.count());
  curl_easy_setopt(c, CURLOPT_TIMEOUT, seconds);
  curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, std::min(seconds, 20L));
  curl_easy_setopt(c, CURLOPT_VERBOSE, 1L);  // to the function below, not to the log
  curl_easy_setopt(c, CURLOPT_DEBUGFUNCTION, on_wire);
  curl_easy_setopt(c, CURLOPT_DEBUGDATA, &dialogue);
  curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, on_write);
  return curl;
}

std::string sentence_for(CURLcode error, const SmtpSettings& settings, const Dialogue& dialogue) {
  const std::string place = fmt::format("{} port {}", settings.host, settings.port);
  const std::string said = dialogue.text.empty() ? std::string() : fmt::format(" It said: {} {}", dialogue.code, dialogue.text);
  switch (error) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return fmt::format("The mail server's name {} cannot be found. Check its spelling.", settings.host);
    case CURLE_COULDNT_CONNECT:
      return fmt::format("Nothing answers at {}. Check the port, and whether a firewall stands between.", place);
    case CURLE_OPERATION_TIMEDOUT:
      return fmt::format("{} did not answer in time.", place);
    case CURLE_USE_SSL_FAILED:
      return fmt::format("{} offers no encryption (STARTTLS). Choose another port, or TLS from the start.", place);
    case CURLE_SSL_CONNECT_ERROR:
      return fmt::format("{} does not speak TLS as it was asked to. Check the port and the kind of encryption.", place);
    case CURLE_PEER_FAILED_VERIFICATION:
      return fmt::format("The certificate of {} is not valid for that name, or nobody known vouches for it.", place);
    case CURLE_SSL_CACERT_BADFILE:
      return "The certificate of your own authority cannot be read. Paste it into the settings again.";
    case CURLE_LOGIN_DENIED:
      return fmt::format("{} refuses the user name or password.{}", place, said);
    case CURLE_WEIRD_SERVER_REPLY:
      return fmt::format("What answers at {} is not a mail server.{}", place, said);
    default:
      return said.empty() ? fmt::format("Sending by {} failed: {}.", place, curl_easy_strerror(error))
                          : fmt::format("{} did not take the mail.{}", place, said);
  }
}

// SMTP wants CRLF; a lone CR or LF makes servers refuse, or worse, see two mails (SMTP smuggling).
std::string wire_lines(std::string_view mail) {
  std::string out;
  out.reserve(mail.size() + mail.size() / 32);
  for (const char c : unix_lines(mail)) c == '\n' ? out += "\r\n" : out += c;
  if (!out.ends_with("\r\n")) out += "\r\n";
  return out;
}

SendOutcome by_code(int code) { return code < 400 ? SendOutcome::sent : code < 500 ? SendOutcome::later : SendOutcome::refused; }

bool says_any(std::string_view text, std::span<const std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return contains_ignoring_case(text, phrase); });
}

// The envelope's sender: another one may be taken (RFC 3463: 5.1.7, 5.1.8; Postfix, Exchange).
bool is_about_sender(int code, std::string_view text) {
  static constexpr std::string_view phrases[] = {
      "5.1.7 ",           "5.1.8 ", "5.7.60 ", "sender address rejected", "sender rejected", "SendAsDenied", "send as this sender",
      "not owned by user"};
  return code >= 500 && says_any(text, phrases);
}

// What a server says to us, and would say to every mail of ours: many wait until the recipient with it.
bool is_about_us(int code, std::string_view text) {
  static constexpr std::string_view phrases[] = {"relay access denied",     "relaying denied",      "relaying not allowed",
                                                 "relay not permitted",     "unable to relay",      "not permitted to relay",
                                                 "authentication required", "client host rejected", "must issue a STARTTLS"};
  return code == 421 || code == 530 || code == 534 || code == 535 || code == 538 || is_about_sender(code, text) || says_any(text, phrases);
}

// Who it is about, by the last reply that decided.
SendAnswer answer_of(const Dialogue& dialogue) {
  SendAnswer answer;
  if (dialogue.verdict != 0) {
    // A final reply after the mail decides; without one nobody knows.
    answer.outcome = by_code(dialogue.verdict);
    answer.of_server = answer.outcome != SendOutcome::sent && is_about_us(dialogue.verdict, dialogue.verdict_text);
    answer.sender_refused = is_about_sender(dialogue.verdict, dialogue.verdict_text);
  } else if (dialogue.whole_mail_given()) {
    answer.outcome = SendOutcome::unknown;
  } else if (!dialogue.refused.empty() && dialogue.accepted == 0) {
    const auto& all = dialogue.refused;
    const bool for_ever = std::all_of(all.begin(), all.end(), [](const auto& one) { return one.code >= 500; });
    answer.outcome = for_ever ? SendOutcome::refused : SendOutcome::later;
    answer.of_server = std::any_of(all.begin(), all.end(), [](const auto& one) { return is_about_us(one.code, one.text); });
    answer.sender_refused = std::any_of(all.begin(), all.end(), [](const auto& one) { return is_about_sender(one.code, one.text); });
  } else if (dialogue.accepted == 0) {
    // Before a recipient was named: sign-in, encryption, the envelope's sender.
    answer.of_server = true;
    answer.sender_refused = dialogue.mail_announced && dialogue.code >= 500 && (dialogue.code < 530 || dialogue.code > 538);
  } else {
    answer.outcome = dialogue.code < 500 ? SendOutcome::later : SendOutcome::refused;
    answer.of_server = is_about_us(dialogue.code, dialogue.text);
  }
  if (answer.of_server) answer.outcome = SendOutcome::later;
  return answer;
}

}  // namespace

SendAnswer SmtpSender::send(std::string_view mail, const std::string& from, const std::vector<std::string>& recipients) const {
  const std::string lines = wire_lines(mail);
  Dialogue dialogue;
  dialogue.mail = lines;
  if (recipients.empty() || recipients.size() > limits::recipients_max)
    return {SendOutcome::refused, 0, "The letter has no recipient, or too many.", {}};
  List list;
  for (const auto& one : recipients) {
    if (!is_address(one)) return {SendOutcome::refused, 0, fmt::format("{} is not a mail address.", one), {}};
    list.reset(curl_slist_append(list.release(), one.c_str()));
  }
  const Curl curl = prepare(settings_, dialogue);
  if (!curl) return {SendOutcome::later, 0, "The mail client could not be started.", {}};
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, list.get());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, on_read);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, &dialogue);
  fault::point("send.connecting");
  const CURLcode error = curl_easy_perform(curl.get());

  SendAnswer answer = answer_of(dialogue);
  answer.code = dialogue.verdict != 0 ? dialogue.verdict : dialogue.code;
  if (answer.outcome == SendOutcome::unknown) {
    answer.text = "The connection was lost after the whole mail was handed over, before the server confirmed it. It may have arrived.";
  } else if (dialogue.verdict != 0) {
    answer.text = dialogue.verdict_text;
  } else if (dialogue.mail_announced && dialogue.code >= 400) {
    answer.text = dialogue.refused.empty() ? dialogue.text : dialogue.refused.front().text;
  } else {
    answer.text = sentence_for(error, settings_, dialogue);
  }
  answer.refused = std::move(dialogue.refused);
  return answer;
}

Result<void> SmtpSender::test_settings() const {
  if (settings_.host.empty()) return fail(Errc::invalid, "Name the mail server.", "smtp_host", "/host");
  if (settings_.port < 1 || settings_.port > 65535)
    return fail(Errc::invalid, "The port is a number from 1 to 65535.", "smtp_port", "/port");
  Dialogue dialogue;
  const Curl curl = prepare(settings_, dialogue);
  if (!curl) return fail(Errc::internal, "The mail client could not be started.");
  curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
  const CURLcode error = curl_easy_perform(curl.get());
  if (error == CURLE_OK) return {};
  return fail(error == CURLE_LOGIN_DENIED ? Errc::forbidden : Errc::unavailable, sentence_for(error, settings_, dialogue), "smtp_settings");
}

}  // namespace amends::mail
