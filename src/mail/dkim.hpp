#pragma once
// DKIM (RFC 6376, RFC 8301, RFC 8463): a signature by which the receiver's mail server knows that a mail is from whom it says. Always
// relaxed/relaxed, so that a relay that folds a header or trims a line breaks nothing; rsa-sha256 or ed25519-sha256, as the key is.

#include <string>
#include <string_view>

#include "base/private_key.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace amends::mail {

struct DkimSigner {
  std::string domain;    // d=
  std::string selector;  // s=
  PrivateKey key;
};

// The mail with a DKIM-Signature header before it. `mail` has CRLF line ends and is handed over as it is; `date` is the letter's own (t=),
// so that the same letter gives the same bytes. From is signed once more than it stands there: a second one, added later, breaks the
// signature. Errc::invalid for a mail without From, Errc::internal where the key cannot be used.
Result<std::string> sign_dkim(std::string_view mail, const DkimSigner& signer, Instant date);

// What sign_dkim stands on, for its tests.
std::string relaxed_header(std::string_view field);  // section 3.4.2; `field` is the whole header field, with or without its last CRLF
std::string relaxed_body(std::string_view body);     // section 3.4.4
// The value of `b=`, for a signature header that is whole but for it ("v=1; ... b="), over the header fields that its h= names (section
// 3.7): of several of one name the last comes first, and a name that is used up stands for none.
Result<std::string> dkim_signature(std::string_view headers, std::string_view signature_header, const PrivateKey& key);

}  // namespace amends::mail
