#include "mail/mail_source.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <vector>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace fs = std::filesystem;
namespace {

// "From sender Tue Nov 24 09:48:00 2026": the sender, then a time of day and a year. A sentence that begins with "From " has neither.
bool is_envelope_line(std::string_view line) {
  if (!line.starts_with("From ") || line.size() > 500) return false;
  bool time = false;
  bool year = false;
  for (std::size_t i = 5; i + 4 < line.size() + 1; ++i) {
    const auto digit = [&](std::size_t k) { return k < line.size() && is_digit(line[k]); };
    time = time || (digit(i) && digit(i + 1) && line[i + 2 < line.size() ? i + 2 : i] == ':' && digit(i + 3));
    year = year || (digit(i) && digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4) && !digit(i - 1) &&
                    (line[i] == '1' || line[i] == '2'));
  }
  return time && year;
}

// ">From " and ">>From " in an mbox stand for "From " and ">From ".
std::string_view unquoted(std::string_view line) {
  const auto marks = line.find_first_not_of('>');
  return marks != line.npos && marks > 0 && line.substr(marks).starts_with("From ") ? line.substr(1) : line;
}

class MailStream {
 public:
  MailStream(std::istream& in, std::string name, const TakeMail& take) : in_(in), name_(std::move(name)), take_(take) {}

  Result<void> read(bool may_be_mbox) {
    std::string line;
    bool more = next_line(line);
    if (!more) return take_({name_, {}, 0});
    mbox_ = may_be_mbox && is_envelope_line(trim_end(line));
    if (mbox_) more = next_line(line);
    bool after_blank = false;
    for (; more; more = next_line(line)) {
      const auto bare = trim_end(line);
      if (mbox_ && after_blank && is_envelope_line(bare)) {
        TRY_VOID(give());
        after_blank = false;
        continue;
      }
      after_blank = bare.empty();
      add(mbox_ ? unquoted(line) : std::string_view(line));
    }
    if (in_.bad()) return fail(Errc::unavailable, fmt::format("{} cannot be read to its end.", name_), "mail_source_unreadable");
    return give();
  }

 private:
  // One line with its end; a line longer than a whole mail may be comes in pieces.
  bool next_line(std::string& line) {
    line.clear();
    for (int c = in_.rdbuf()->sbumpc(); c != std::char_traits<char>::eof(); c = in_.rdbuf()->sbumpc()) {
      line += static_cast<char>(c);
      if (c == '\n' || line.size() > limits::mail_bytes_max) return true;
    }
    return !line.empty();
  }

  void add(std::string_view line) {
    size_ += line.size();
    const std::size_t room = limits::mail_bytes_max + 1 - std::min(limits::mail_bytes_max + 1, mail_.size());
    mail_ += line.substr(0, room);
  }

  Result<void> give() {
    ++count_;
    // The blank line before the next envelope line belongs to the mbox, not to the mail.
    if (const bool whole = size_ == mail_.size(); mbox_ && whole) {
      const std::size_t blank = mail_.ends_with("\r\n\r\n") ? 2 : mail_.ends_with("\n\n") ? 1 : 0;
      mail_.resize(mail_.size() - blank);
      size_ -= blank;
    }
    auto taken = take_({mbox_ ? fmt::format("{}#{}", name_, count_) : name_, mail_, size_});
    mail_.clear();
    size_ = 0;
    return taken;
  }

  std::istream& in_;
  std::string name_;
  const TakeMail& take_;
  std::string mail_;
  std::uint64_t size_ = 0;  // of the mail so far; more than mail_ holds where it is cut off
  std::size_t count_ = 0;
  bool mbox_ = false;
};

Result<void> read_file(const fs::path& path, bool may_be_mbox, const TakeMail& take) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return fail(Errc::unavailable, fmt::format("{} cannot be opened. Check that you may read it.", path.string()),
                "mail_source_unreadable");
  return MailStream(in, path.string(), take).read(may_be_mbox);
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

Result<std::vector<fs::path>> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end; !error && at != end;
       at.increment(error)) {
    std::error_code ignored;
    if (at->is_directory(ignored)) {
      if (is_hidden(at->path()) || at->path().filename() == "tmp") at.disable_recursion_pending();
    } else if (at->is_regular_file(ignored) && !is_hidden(at->path())) {
      files.push_back(at->path());
    }
  }
  if (error)
    return fail(Errc::unavailable, fmt::format("The folder {} cannot be read: {}.", folder.string(), error.message()),
                "mail_source_unreadable");
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::string_view head_of(std::string_view bytes) {
  bytes = bytes.substr(std::min(bytes.find_first_not_of("\r\n"), bytes.size())).substr(0, limits::imap_head_bytes_max);
  const auto end = std::min(bytes.find("\n\n"), bytes.find("\n\r\n"));
  // Cut off: the last line is seldom a whole one.
  const auto head = bytes.substr(0, end != bytes.npos ? end : bytes.rfind('\n'));
  const auto colon = head.find_first_of(": \t\r\n");
  return colon != head.npos && colon > 0 && head[colon] == ':' ? head : std::string_view();
}

Result<void> for_each_mail(std::istream& in, const std::string& name, const TakeMail& take) {
  return MailStream(in, name, take).read(true);
}

Result<void> for_each_mail(const fs::path& path, const TakeMail& take) {
  if (path == "-") return for_each_mail(std::cin, "standard input", take);
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status))
    return fail(Errc::not_found, fmt::format("There is no file or folder {}.", path.string()), "mail_source_missing");
  if (!fs::is_directory(status)) return read_file(path, true, take);
  const auto files = TRY(files_below(path));
  for (const auto& file : files) TRY_VOID(read_file(file, file.extension() == ".mbox", take));
  return {};
}

}  // namespace amends::mail
