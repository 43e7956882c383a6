#include "store/data_folder.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/utsname.h>
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

// From here on syncing the whole file system is the cheaper way, although it also writes what other programs have left to write.
constexpr std::size_t together_min = 4;

// syncfs(2): before Linux 5.8 it does not tell of bytes that could not be written.
bool may_sync_together(std::size_t count) {
  static const bool tells = [] {
    utsname system{};
    int major = 0, minor = 0;
    return ::uname(&system) == 0 && std::sscanf(system.release, "%d.%d", &major, &minor) == 2 && (major > 5 || (major == 5 && minor >= 8));
  }();
  return tells && count >= together_min;
}

// A file beside its place, not yet renamed; removed again unless it was.
class Beside {
 public:
  explicit Beside(const NewFile& file) : place_(file.path), path_((file.path.parent_path() / "new-XXXXXX").string()) {}
  Beside(Beside&& other) noexcept : place_(std::move(other.place_)), path_(std::exchange(other.path_, {})) {}
  Beside& operator=(Beside&&) = delete;
  ~Beside() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }

  enum class Syncing { now, later };
  Result<void> write(std::string_view bytes, Syncing syncing) {
    const File out(::mkostemp(path_.data(), O_CLOEXEC));
    int error = 0;
    if (out.get() < 0) {
      error = errno;
      path_.clear();
    } else {
      error = write_all(out.get(), bytes);
    }
    if (error == 0 && syncing == Syncing::now && ::fsync(out.get()) != 0) error = errno;
    return error == 0 ? Result<void>() : file_failure("Cannot write", place_, error);
  }
  Result<void> into_place() {
    if (::rename(path_.c_str(), place_.c_str()) != 0) return file_failure("Cannot write", place_, errno);
    path_.clear();
    return {};
  }

 private:
  std::filesystem::path place_;
  std::string path_;
};

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
                folder_locked);
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
  const NewFile one{file, bytes};
  return write_together({&one, 1});
}

Result<void> sync_folders(const std::set<std::filesystem::path>& folders) {
  if (may_sync_together(folders.size())) {
    const File any(::open(folders.begin()->c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (any.get() < 0 || ::syncfs(any.get()) != 0) return file_failure("Cannot make safe", *folders.begin(), errno);
    return {};
  }
  for (const auto& folder : folders) TRY_VOID(sync_folder(folder));
  return {};
}

Result<void> write_together(std::span<const NewFile> files) {
  if (files.empty()) return {};
  const bool together = may_sync_together(files.size());
  std::set<std::filesystem::path> folders;
  for (const auto& file : files) folders.insert(file.path.parent_path());
  // Opened first: it hears of every byte that cannot be written from now on.
  const File whole(::open(folders.begin()->c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (whole.get() < 0) return file_failure("Cannot write", *folders.begin(), errno);
  std::vector<Beside> written;
  written.reserve(files.size());
  for (const auto& file : files)
    TRY_VOID(written.emplace_back(file).write(file.bytes, together ? Beside::Syncing::later : Beside::Syncing::now));
  if (together && ::syncfs(whole.get()) != 0) return file_failure("Cannot make safe", *folders.begin(), errno);
  for (auto& one : written) TRY_VOID(one.into_place());
  if (!together) return sync_folders(folders);
  if (::syncfs(whole.get()) != 0) return file_failure("Cannot make safe", *folders.begin(), errno);
  return {};
}

}  // namespace amends::store
