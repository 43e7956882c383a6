// libFuzzer entry: whatever bytes claim to be a winmail.dat, taking it apart ends and keeps within the limits.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/rich_text.hpp"
#include "mail/tnef.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void take_apart(std::string_view bytes) {
  using namespace amends;
  const auto tnef = mail::read_tnef(bytes);
  if (!tnef) return;
  require(mail::is_utf8(tnef->text) && mail::is_utf8(tnef->html));
  require(tnef->files.size() <= limits::mail_parts_max);
  for (const auto& file : tnef->files) {
    require(mail::is_utf8(file.name) && file.name.find('/') == std::string::npos && file.name.size() <= limits::line_bytes_max);
    require(file.bytes.size() <= limits::rich_text_bytes_max + bytes.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace amends;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  take_apart(bytes);
  take_apart("\x78\x9F\x3E\x22" + std::string(bytes));  // whatever it is, as if it were one
  const std::string rtf = mail::unpack_rich_text(bytes);
  require(rtf.size() <= limits::rich_text_bytes_max);
  for (const auto& one : {mail::read_rich_text(rtf), mail::read_rich_text(bytes)})
    require(mail::is_utf8(one.text) && mail::is_utf8(one.html));
  return 0;
}
