// libFuzzer entry: whatever a server says, in whatever portions it comes, reading it ends, keeps within the limits, and gives the same
// answers as reading it at once. Folder names come back as they were.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/imap/client.hpp"
#include "mail/imap/folder_name.hpp"

namespace {

using namespace amends;
using namespace amends::mail::imap;

constexpr std::size_t literal_max = 4096;

void require(bool holds) {
  if (!holds) std::abort();
}

std::size_t size_of(const Value& value, std::size_t depth = 0) {
  require(depth <= limits::imap_depth_max);
  std::size_t size = value.text.size() + 1;
  for (const auto& item : value.items) size += size_of(item, depth + 1);
  return size;
}

// A digest of all that was read, up to the first error.
std::string read_all(std::string_view bytes, std::size_t portion) {
  ResponseReader reader(literal_max);
  std::string seen;
  for (std::size_t at = 0; at < bytes.size(); at += portion) {
    reader.feed(bytes.substr(at, portion));
    for (;;) {
      auto response = reader.next();
      if (!response) return seen + "!" + response.error().rule;
      if (!*response) break;
      std::size_t size = 0;
      for (auto& value : (*response)->values) {
        size += size_of(value);
        if (const auto* uid = Client::item(value.items, "UID")) number_of(uid->text);
      }
      seen += (*response)->tag + " " + (*response)->name + " " + (*response)->code + " " + std::to_string(size) + " " +
              std::to_string((*response)->numbers.size()) + "\n";
      number_in_code((*response)->code, "UIDVALIDITY");
    }
  }
  return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  require(read_all(bytes, 7) == read_all(bytes, size + 1));
  const auto name = decode_folder(bytes);
  require(mail::is_utf8(name));
  require(decode_folder(encode_folder(name)) == name);
  for (const char c : encode_folder(name)) require(c >= 0x20 && c <= 0x7e);
  return 0;
}
