#include "store/data_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace amends::store {

namespace {

class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Result<void> sync_path(const std::filesystem::path& path, int how) {
  const File file(::open(path.c_str(), how | O_CLOEXEC));
  if (file.get() < 0 || ::fsync(file.get()) != 0) return file_failure("Cannot make safe", path, errno);
  return {};
}

}  // namespace

tl::unexpected<Error> file_failure(std::string_view doing, const std::filesystem::path& file, int error_number) {
  const auto say = [&](std::string_view why, std::string rule) {
    return fail(Errc::unavailable, fmt::format("{} {}: {}", doing, file.string(), why), std::move(rule));
  };
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return say("the disk is full. Free some space and try again.", "disk_full");
    case EACCES:
    case EPERM:
      return say("Amends may not write there. Check the owner and the permissions of the data folder.", "folder_read_only");
    case EROFS:
      return say("the disk is mounted read-only. Mount it for writing, or choose another data folder.", "folder_read_only");
    case ENOENT:
      return say("it is not there. Check the path of the data folder.", "folder_missing");
    case ENOTDIR:
    case EEXIST:
      return say("there is a file where a folder is needed. Choose another data folder.", "folder_is_file");
    default:
      return say(fmt::format("the system answers \"{}\".", std::strerror(error_number)), "file_failed");
  }
}

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
  TRY_VOID(make_folder(folder));
  const auto path = folder / "lock";
  FolderLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (lock.file_ < 0) return file_failure("Cannot write", path, errno);
  if (::flock(lock.file_, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return file_failure("Cannot lock", path, errno);
    char owner[32] = {};
    const auto length = ::pread(lock.file_, owner, sizeof(owner) - 1, 0);
    return fail(Errc::unavailable,
                fmt::format("Another Amends is already working in {}{}. Use that one, or stop it first.", folder.string(),
                            length > 0 ? fmt::format(" (process {})", std::atoi(owner)) : std::string()),
                "folder_locked");
  }
  const auto self = std::to_string(::getpid()) + "\n";
  if (::ftruncate(lock.file_, 0) != 0) return file_failure("Cannot write", path, errno);
  if (const int error = write_all(lock.file_, self)) return file_failure("Cannot write", path, error);
  return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

FolderLock::~FolderLock() {
  if (file_ >= 0) ::close(file_);
}

Result<void> make_folder(const std::filesystem::path& folder) {
  struct stat found {};
  if (::stat(folder.c_str(), &found) == 0) return S_ISDIR(found.st_mode) ? Result<void>{} : file_failure("Cannot use", folder, ENOTDIR);
  if (errno != ENOENT) return file_failure("Cannot use", folder, errno);
  const auto parent = folder.parent_path();
  if (!parent.empty() && parent != folder) TRY_VOID(make_folder(parent));
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return file_failure("Cannot make", folder, errno);
  return sync_folder(parent.empty() ? "." : parent);
}

Result<void> sync_folder(const std::filesystem::path& folder) { return sync_path(folder, O_RDONLY | O_DIRECTORY); }
Result<void> sync_file(const std::filesystem::path& file) { return sync_path(file, O_RDONLY); }

Result<void> write_whole(const std::filesystem::path& file, std::string_view bytes) {
  std::string beside = file.parent_path() / "new-XXXXXX";
  int error = 0;
  {
    const File out(::mkostemp(beside.data(), O_CLOEXEC));
    if (out.get() < 0) return file_failure("Cannot write", file, errno);
    error = write_all(out.get(), bytes);
    if (error == 0 && ::fsync(out.get()) != 0) error = errno;
  }
  if (error == 0 && ::rename(beside.c_str(), file.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(beside.c_str());
    return file_failure("Cannot write", file, error);
  }
  return sync_folder(file.parent_path());
}

}  // namespace amends::store
