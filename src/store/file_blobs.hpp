#pragma once
// Blobs as files: <folder>/ab/cdef..., named by their SHA-256. Any thread.

#include <filesystem>

#include "app/ports.hpp"

namespace amends::store {

app::Digest sha256(std::string_view bytes);

class FileBlobs final : public app::Blobs {
 public:
  // `folder` is made at the first put.
  explicit FileBlobs(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Result<app::Digest> put(std::string_view bytes) override;
  Result<std::optional<std::string>> get(const app::Digest& content) override;
  Result<void> remove(const app::Digest& content) override;

  // What a crash left half-written; called by the owner of the folder before the first put.
  void sweep();

 private:
  std::filesystem::path path_of(const app::Digest& content) const;
  std::filesystem::path folder_;
};

}  // namespace amends::store
