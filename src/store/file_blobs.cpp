#include "store/file_blobs.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

#include <openssl/sha.h>
#include <sys/stat.h>

#include "store/data_folder.hpp"

namespace amends::store {

namespace {

constexpr auto claim_time = std::chrono::minutes(1);

bool is_half_written(const std::filesystem::path& file) { return file.filename().string().starts_with("new-"); }

}  // namespace

app::Digest sha256(std::string_view bytes) {
  app::Digest digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  return digest;
}

std::filesystem::path FileBlobs::path_of(const app::Digest& content) const {
  constexpr char hex[] = "0123456789abcdef";
  std::string name;
  for (const auto byte : content) {
    name += hex[byte >> 4];
    name += hex[byte & 15];
  }
  return folder_ / name.substr(0, 2) / name.substr(2);
}

bool FileBlobs::known(const app::Digest& content) {
  const std::scoped_lock hold(mutex_);
  std::error_code ignored;
  if (!std::filesystem::exists(path_of(content), ignored)) return false;
  put_again_[content] = std::chrono::steady_clock::now();
  return true;
}

// A name is there only after its bytes are synced. The folder of what is known is synced again, because whoever put it may not have come
// that far.
Result<std::vector<app::Digest>> FileBlobs::put_all(std::span<const std::string_view> several) {
  std::vector<app::Digest> contents;
  std::vector<NewFile> fresh;
  std::set<app::Digest> seen;
  std::set<std::filesystem::path> fresh_shelves, known_shelves;
  for (const auto bytes : several) {
    contents.push_back(sha256(bytes));
    if (!seen.insert(contents.back()).second) continue;
    auto path = path_of(contents.back());
    const bool is_known = known(contents.back());
    (is_known ? known_shelves : fresh_shelves).insert(path.parent_path());
    if (!is_known) fresh.push_back({std::move(path), bytes});
  }
  TRY_VOID(make_shelves(fresh_shelves));
  TRY_VOID(write_together(fresh));
  TRY_VOID(sync_folders(known_shelves));
  return contents;
}

Result<void> FileBlobs::make_shelves(const std::set<std::filesystem::path>& shelves) {
  if (shelves.empty()) return {};
  const std::scoped_lock hold(shelves_mutex_);
  TRY_VOID(make_folder(folder_));
  bool made = false;
  for (const auto& shelf : shelves) {
    if (::mkdir(shelf.c_str(), 0700) == 0)
      made = true;
    else if (errno != EEXIST)
      return file_failure("Cannot make", shelf, errno);
  }
  if (!made && shelves_synced_) return {};
  TRY_VOID(sync_folder(folder_));
  shelves_synced_ = true;
  return {};
}

Result<std::optional<std::string>> FileBlobs::get(const app::Digest& content) {
  const auto path = path_of(content);
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return std::nullopt;
    return file_failure("Cannot read", path, EACCES);
  }
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (in.bad()) return file_failure("Cannot read", path, EIO);
  if (sha256(bytes) != content)
    return fail(Errc::internal, "A stored attachment is damaged: its bytes are not those that were kept. Restore it from a backup.",
                "blob_damaged");
  return bytes;
}

Result<void> FileBlobs::remove(const app::Digest& content) {
  const std::scoped_lock hold(mutex_);
  const auto now = std::chrono::steady_clock::now();
  std::erase_if(put_again_, [now](const auto& entry) { return now - entry.second > claim_time; });
  if (put_again_.contains(content)) return {};
  const auto path = path_of(content);
  std::error_code error;
  if (std::filesystem::remove(path, error)) return sync_folder(path.parent_path());
  if (error && error != std::errc::no_such_file_or_directory) return file_failure("Cannot remove", path, error.value());
  return {};
}

Result<void> copy_blobs(const std::filesystem::path& from, const std::filesystem::path& to) {
  namespace fs = std::filesystem;
  TRY_VOID(make_folder(to));
  std::error_code ignored;
  for (const auto& shelf : fs::directory_iterator(from, ignored)) {
    const auto place = to / shelf.path().filename();
    TRY_VOID(make_folder(place));
    for (const auto& file : fs::directory_iterator(shelf.path(), ignored)) {
      if (is_half_written(file.path())) continue;
      const auto target = place / file.path().filename();
      std::error_code error;
      fs::create_hard_link(file.path(), target, error);
      if (!error || !fs::exists(file.path(), ignored)) continue;
      fs::copy_file(file.path(), target, error);
      if (error) return file_failure("Cannot write", target, error.value());
      TRY_VOID(sync_file(target));
    }
    TRY_VOID(sync_folder(place));
  }
  return sync_folder(to);
}

void FileBlobs::sweep() {
  std::error_code ignored;
  for (const auto& shelf : std::filesystem::directory_iterator(folder_, ignored))
    for (const auto& file : std::filesystem::directory_iterator(shelf.path(), ignored))
      if (is_half_written(file.path())) std::filesystem::remove(file.path(), ignored);
}

}  // namespace amends::store
