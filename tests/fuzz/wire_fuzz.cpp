// What strangers send to the API: any bytes are read as JSON into the largest command, and as a posted form; what is read prints, and
// what was printed reads back the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "domain/recovery/commands.hpp"
#include "wire/form.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace amends;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)wire::read_form<domain::UndoLetter>(wire::parse_fields(text));
  const auto json = wire::parse(text);
  if (!json) return 0;
  const auto command = wire::read<domain::RecordCall>(*json);
  if (!command) return 0;
  const auto printed = wire::to_text(*command);
  const auto again = wire::parse(printed);
  if (!again) std::abort();
  const auto same = wire::read<domain::RecordCall>(*again);
  if (!same || wire::to_text(*same) != printed) std::abort();
  return 0;
}
