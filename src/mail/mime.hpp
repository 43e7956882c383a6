#pragma once
// The parts of a mail as a plain tree, read with GMime. Bounded by base/limits.hpp (bytes, parts, depth); thread safe.

#include <string>
#include <string_view>
#include <vector>

#include "mail/header.hpp"
#include "mail/parsed_mail.hpp"

namespace amends::mail {

enum class Flow { fixed, flowed, flowed_delete_space };  // RFC 3676

struct Part {
  std::string type = "text/plain";  // lower case media type
  std::string charset;              // as declared, may be empty
  std::string report_type;          // of multipart/report, lower case
  std::string disposition;          // lower case, empty when absent
  std::string name;                 // decoded file name, without path
  std::string content_id;           // without angle brackets
  Flow flow = Flow::fixed;
  std::string bytes;        // decoded content of a leaf; the whole mail of a message/rfc822
  Headers headers;          // of the mail within a message/rfc822
  std::vector<Part> parts;  // of a multipart; the body of the mail within a message/rfc822

  bool is_multipart() const { return type.starts_with("multipart/"); }
};

struct MimeMail {
  Headers headers;
  Part body;
  std::vector<Problem> problems;
};

// Always gives something: what cannot be taken apart is one text part.
MimeMail read_mime(std::string_view bytes);

// Every part in order, containers before what they hold, mails within mails not entered.
std::vector<const Part*> leaves_of(const Part& body);

}  // namespace amends::mail
