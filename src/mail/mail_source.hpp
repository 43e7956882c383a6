#pragma once
// Mails on disk or in a pipe, one after the other: a single mail, an mbox, or a folder (searched through, sorted by path).
//
// A file, or standard input, that begins with an mbox envelope line ("From someone Tue Nov 24 09:48:00 2026") is an mbox; its mails
// are given without that line and with quoted "From " lines restored (mboxrd). In a folder every file is one mail, except those
// named *.mbox. Hidden files, and folders named tmp, are left out. Memory is one mail's, however large the mbox.
//
// A folder with `cur` and `new` in it is a Maildir (https://cr.yp.to/proto/maildir.html): these two hold its mails, and nothing else does;
// folders below it are Maildirs of their own (Maildir++: `.Archive`), hidden or not.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace amends::mail {

struct FoundMail {
  std::string name;        // tells people which mail it is: the path, and the number within an mbox ("2026.mbox#3")
  std::string_view bytes;  // cut off one byte above limits::mail_bytes_max; none for an empty file
  std::uint64_t size = 0;  // of the whole mail
};

// Reading ends with the first error `take` gives back.
using TakeMail = std::function<Result<void>(const FoundMail& mail)>;

// What stands in a folder and is not taken, where somebody may look for it.
enum class LeftOut {
  no_mail,     // by the rules above
  unreadable,  // it may be a mail
};
using LeaveOut = std::function<void(LeftOut why, const std::string& sentence)>;

// Errors: `not_found`, and `unavailable` where `path` is a file that cannot be read. What cannot be read in a folder is left out, and the
// others are read.
Result<void> for_each_mail(const std::filesystem::path& path, const TakeMail& take, const LeaveOut& leave_out);
// A mail or an mbox. `unavailable` where it cannot be read to its end; what was whole before that is given.
Result<void> for_each_mail(std::istream& in, const std::string& name, const TakeMail& take);

// The header of a mail that is too large to be taken, limits::imap_head_bytes_max of it; empty where the bytes begin with none.
std::string_view head_of(std::string_view bytes);

}  // namespace amends::mail
