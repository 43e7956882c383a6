#pragma once
// The folder that one process owns, and files that survive a power cut.

#include <filesystem>
#include <set>
#include <span>
#include <string_view>

#include "base/result.hpp"

namespace amends::store {

inline constexpr auto folder_locked = "folder_locked";  // the rule of the refusal while another process has the folder

// Held as long as it lives; the kernel lets go of it when the process ends, however it ends.
class FolderLock {
 public:
  // Makes the folder (mode 0700) when it is not there.
  static Result<FolderLock> take(const std::filesystem::path& folder);

  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int file) : file_(file) {}
  int file_;
};

Result<void> make_folder(const std::filesystem::path& folder);  // mode 0700, parents too; fine when it is there
Result<void> sync_folder(const std::filesystem::path& folder);  // so that new names in it survive
Result<void> sync_file(const std::filesystem::path& file);
// Writes a new file beside its place, syncs it, and renames it into place: it is there whole, or not at all.
Result<void> write_whole(const std::filesystem::path& file, std::string_view bytes);

struct NewFile {
  std::filesystem::path path;
  std::string_view bytes;
};
// The same for several on one file system, which is synced as a whole, twice: once for the bytes, once for their names. A sync of each file
// waits for the disk each time. On failure some may be there, each of them whole.
Result<void> write_together(std::span<const NewFile> files);
Result<void> sync_folders(const std::set<std::filesystem::path>& folders);  // on one file system

// "Cannot write /data/x: the disk is full." from errno, as unavailable.
tl::unexpected<Error> file_failure(std::string_view doing, const std::filesystem::path& file, int error_number);

}  // namespace amends::store
