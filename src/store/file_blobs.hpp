#pragma once
// Blobs as files: <folder>/ab/cdef..., named by their SHA-256. Any thread.

#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>

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

  Result<app::Digest> put(std::string_view bytes) override;
  Result<std::optional<std::string>> get(const app::Digest& content) override;
  Result<void> remove(const app::Digest& content) override;

  // What a crash left half-written; called by the owner of the folder before the first put.
  void sweep();

 private:
  std::filesystem::path path_of(const app::Digest& content) const;
  bool known(const app::Digest& content);  // and remembers that it was asked for

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::map<app::Digest, std::chrono::steady_clock::time_point> put_again_;
};

}  // namespace amends::store
