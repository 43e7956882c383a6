#pragma once
// Blobs as files: <folder>/ab/cdef..., named by their SHA-256. Any thread.

#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>

#include "app/ports.hpp"

namespace amends::store {

app::Digest sha256(std::string_view bytes);

// All blobs of a folder into a new one; links where the file system can. What is removed meanwhile is left out.
Result<void> copy_blobs(const std::filesystem::path& from, const std::filesystem::path& to);

class FileBlobs final : public app::Blobs {
 public:
  // `folder` is made at the first put. Bytes that were put again within the last minute are not removed: whoever put them is about to
  // refer to them.
  explicit FileBlobs(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Result<std::vector<app::Digest>> put_all(std::span<const std::string_view> several) override;
  Result<std::optional<std::string>> get(const app::Digest& content) override;
  Result<void> remove(const app::Digest& content) override;

  // What a crash left half-written; called by the owner of the folder before the first put.
  void sweep();

 private:
  std::filesystem::path path_of(const app::Digest& content) const;
  bool known(const app::Digest& content);  // and remembers that it was asked for
  Result<void> make_shelves(const std::set<std::filesystem::path>& shelves);

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::map<app::Digest, std::chrono::steady_clock::time_point> put_again_;
  std::mutex shelves_mutex_;
  bool shelves_synced_ = false;  // what an earlier process made may not have reached the disk
};

}  // namespace amends::store
