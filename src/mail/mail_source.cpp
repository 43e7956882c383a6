#include "mail/mail_source.hpp"

#include <algorithm>
#include <fstream>
#include <istream>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/limits.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace fs = std::filesystem;
namespace {

constexpr auto unreadable = "mail_source_unreadable";
constexpr std::size_t names_said_max = 20;  // of what is passed over in one folder

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
    if (!more && !broken_) return take_({name_, {}, 0});
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
    if (broken_) return fail(Errc::unavailable, fmt::format("{} cannot be read to its end.", name_), unreadable);
    return give();
  }

 private:
  // One line with its end; a line longer than a whole mail may be comes in pieces.
  bool next_line(std::string& line) {
    line.clear();
    try {
      return read_line(line);
    } catch (const std::ios_base::failure&) {  // what a file buffer says of a disk that cannot be read
      broken_ = true;
      return false;
    }
  }
  bool read_line(std::string& line) {
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
  bool broken_ = false;
};

Result<void> read_file(const fs::path& path, bool may_be_mbox, const TakeMail& take) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return fail(Errc::unavailable, fmt::format("{} cannot be opened. Check that it is there and that you may read it.", path.string()),
                unreadable);
  return MailStream(in, path.string(), take).read(may_be_mbox);
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// The files of mails in a folder and below it. Links to folders are not followed: they may lead in a circle.
class Search {
 public:
  explicit Search(const LeaveOut& leave_out) : leave_out_(leave_out) {}

  std::vector<fs::path> below(const fs::path& folder) {
    look_in(folder, Kind::folder);
    std::sort(files_.begin(), files_.end());
    return std::move(files_);
  }

 private:
  enum class Kind { folder, maildir, maildir_mails, maildir_other };
  using Entries = std::vector<fs::directory_entry>;

  void look_in(const fs::path& folder, Kind kind) {
    const auto entries = list(folder);
    if (kind != Kind::maildir_mails && has_folder(entries, "cur") && has_folder(entries, "new")) kind = Kind::maildir;
    std::vector<std::string> left_out;
    for (const auto& entry : entries)
      if (!look_at(entry, kind)) left_out.push_back(entry.path().filename().string());
    if (!left_out.empty()) say_left_out(folder, kind, left_out);
  }

  void say_left_out(const fs::path& folder, Kind kind, std::vector<std::string> names) {
    const auto more = names.size() - std::min(names.size(), names_said_max);
    names.resize(names.size() - more);
    const bool in_maildir = kind == Kind::maildir || kind == Kind::maildir_other;
    leave_out_(LeftOut::no_mail,
               fmt::format("Passed over in {}{}: {}{}.", folder.string(), in_maildir ? ", as only cur and new of a Maildir hold mails" : "",
                           fmt::join(names, ", "), more > 0 ? fmt::format(" and {} more", more) : std::string()));
  }

  // False where somebody may wonder that it was left out.
  bool look_at(const fs::directory_entry& entry, Kind kind) {
    std::error_code ignored;
    const auto type = entry.status(ignored).type();
    if (type == fs::file_type::directory) return look_at_folder(entry, kind);
    if (kind == Kind::maildir || kind == Kind::maildir_other) return false;
    if (is_hidden(entry.path())) return true;
    if (type == fs::file_type::fifo || type == fs::file_type::socket || type == fs::file_type::character || type == fs::file_type::block)
      return false;
    files_.push_back(entry.path());  // a link that leads nowhere too: opening it tells
    return true;
  }

  bool look_at_folder(const fs::directory_entry& entry, Kind kind) {
    const auto& path = entry.path();
    const auto name = path.filename();
    std::error_code ignored;
    if (kind == Kind::maildir && (name == "cur" || name == "new")) {
      look_in(path, Kind::maildir_mails);
      return true;
    }
    if (name == "tmp") return list(path).empty();
    if (kind == Kind::maildir_mails || (kind == Kind::folder && is_hidden(path)) || entry.is_symlink(ignored)) return false;
    look_in(path, kind == Kind::folder ? Kind::folder : Kind::maildir_other);
    return true;
  }

  static bool has_folder(const Entries& entries, std::string_view name) {
    return std::any_of(entries.begin(), entries.end(), [&](const fs::directory_entry& entry) {
      std::error_code ignored;
      return entry.path().filename() == name && entry.is_directory(ignored);
    });
  }

  Entries list(const fs::path& folder) {
    Entries entries;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) entries.push_back(*at);
    if (error) leave_out_(LeftOut::unreadable, fmt::format("The folder {} cannot be read: {}.", folder.string(), error.message()));
    std::sort(entries.begin(), entries.end());
    return entries;
  }

  const LeaveOut& leave_out_;
  std::vector<fs::path> files_;
};

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

Result<void> for_each_mail(const fs::path& path, const TakeMail& take, const LeaveOut& leave_out) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status))
    return fail(Errc::not_found, fmt::format("There is no file or folder {}.", path.string()), "mail_source_missing");
  if (!fs::is_directory(status)) return read_file(path, true, take);
  for (const auto& file : Search(leave_out).below(path)) {
    const auto read = read_file(file, file.extension() == ".mbox", take);
    if (!read && read.error().rule != unreadable) return read;
    if (!read) leave_out(LeftOut::unreadable, read.error().sentence);
  }
  return {};
}

}  // namespace amends::mail
