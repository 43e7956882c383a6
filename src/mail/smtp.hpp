#pragma once
// Sending one mail by SMTP (RFC 5321) with libcurl, and saying exactly what became of it. Blocking, with a timeout; each call
// opens its own connection and may run on any thread. Nothing of the mail and no password is logged.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace amends::mail {

enum class Tls {
  none,      // never encrypted: for a server on the same machine
  starttls,  // required: refuses to send where the server does not offer it
  tls,       // from the first byte (port 465)
};
enum class Verify { certificate, nothing };  // `nothing` is for self-signed servers inside the house

struct SmtpSettings {
  std::string host;
  int port = 587;
  Tls tls = Tls::starttls;
  Verify verify = Verify::certificate;
  std::string authority;  // PEM, trusted beside the machine's own; may be empty
  std::string user;       // empty: no sign-in
  std::string password;
  std::chrono::seconds timeout{60};  // for the whole sending
};

enum class SendOutcome {
  sent,     // accepted for at least one recipient
  refused,  // permanently (5xx): sending it again changes nothing
  later,    // temporarily (4xx), or nothing reached the server: try again
  unknown,  // the connection was lost after the whole mail was handed over: it may have been accepted, so never send it again by itself
};

struct RefusedRecipient {
  std::string address;
  int code = 0;      // 4xx may work later, 5xx never
  std::string text;  // the server's words
};

struct SendAnswer {
  SendOutcome outcome = SendOutcome::later;
  int code = 0;      // of the server's last reply; 0 when none came
  std::string text;  // the server's words, or a sentence of ours
  std::vector<RefusedRecipient> refused;
  bool of_server = false;       // of `later`: it is about the server or our account there; any other mail would fare the same
  bool sender_refused = false;  // for ever, and before anything was accepted: the server does not let us send under that envelope address
};

class SmtpSender {
 public:
  explicit SmtpSender(SmtpSettings settings) : settings_(std::move(settings)) {}

  // `from` is the envelope sender (empty: the null sender of RFC 5321 section 4.5.5), `recipients` its recipients.
  SendAnswer send(std::string_view mail, const std::string& from, const std::vector<std::string>& recipients) const;

  // Connects, encrypts and signs in as sending would, and sends nothing. The error's sentence says what is wrong and where to look.
  Result<void> test_settings() const;

 private:
  SmtpSettings settings_;
};

}  // namespace amends::mail
