#pragma once
// Mails on disk or in a pipe, one after the other: a single mail, an mbox, or a folder (searched through, sorted by path).
//
// A file, or standard input, that begins with an mbox envelope line ("From someone Tue Nov 24 09:48:00 2026") is an mbox; its mails
// are given without that line and with quoted "From " lines restored (mboxrd). In a folder every file is one mail, except those
// named *.mbox. Hidden files, and a Maildir's tmp folder, are left out. Memory is one mail's, however large the mbox.

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace amends::mail {

// `name` tells people which mail it is: the path, and the number within an mbox ("2026.mbox#3"). Reading ends with the first error `take`
// gives back. A mail beyond limits::mail_bytes_max is given cut off one byte above it, so that parse_mail names the limit.
using TakeMail = std::function<Result<void>(const std::string& name, std::string_view bytes)>;

// `path` may be "-" for standard input. Errors: `not_found`, and `unavailable` where a file cannot be read.
Result<void> for_each_mail(const std::filesystem::path& path, const TakeMail& take);
Result<void> for_each_mail(std::istream& in, const std::string& name, const TakeMail& take);

}  // namespace amends::mail
