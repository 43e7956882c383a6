#pragma once
// What a delivery report says about each recipient: from its machine-readable part (RFC 3464) or, where there is none, its text.

#include <string>
#include <string_view>
#include <vector>

#include "mail/mime.hpp"
#include "mail/parsed_mail.hpp"

namespace amends::mail {

enum class Outcome { failed, delayed, delivered };

struct DeliveryReport {
  std::vector<Recipient> recipients;
  Outcome outcome = Outcome::failed;  // the worst of them; of a report in words, delayed where it says that the server goes on trying
  bool machine_readable = false;      // had a delivery-status part
};

// `text` is the plain text of the mail.
DeliveryReport read_delivery_report(const MimeMail& source, std::string_view text);

// True where the mail server's words (or, failing those, the status code) say that nobody will ever be reached at this
// address: no such user, no such host, moved away. Full, blocked, refused for its content, late: soft, the address lives.
bool is_hard(std::string_view status, std::string_view reason);

// The mail that a report encloses (message/rfc822, text/rfc822-headers, or pasted below the text).
struct OriginalMail {
  std::string message_id;
  std::vector<std::string> references;
};
OriginalMail find_original(const MimeMail& source, std::string_view text);

}  // namespace amends::mail
