#include "golden_file.hpp"

#include <fstream>

#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends::golden {
namespace {

struct TextLine {
  std::string hash;
  Uuid salt;  // sixteen bytes
  std::string body;
};
BOOST_DESCRIBE_STRUCT(TextLine, (), (hash, salt, body))

struct File {
  std::string type;
  Uuid stream;
  std::int64_t sequence = 0;
  Instant at;
  std::string actor, cause;
  wire::Raw payload;
  std::string hash;
  std::vector<TextLine> texts;
};
BOOST_DESCRIBE_STRUCT(File, (), (type, stream, sequence, at, actor, cause, payload, hash, texts))

}  // namespace

Golden encode(const domain::Event& event, const app::Envelope& envelope, std::span<const app::Salt> salts) {
  Golden golden;
  std::size_t used = 0;
  golden.event = app::encode(
      event, envelope, app::Digest{}, [&] { return used < salts.size() ? salts[used++] : app::Salt{}; }, golden.texts);
  return golden;
}

// A line for each text, so that a change shows where it is.
std::string print(const Golden& golden) {
  const auto& e = golden.event;
  File file{e.type, e.stream, e.sequence, e.at, e.actor, e.cause, {e.payload}, app::to_hex(e.hash), {}};
  auto text = wire::to_text(file);
  text.resize(text.size() - std::string_view("]}").size());
  for (std::size_t i = 0; i < golden.texts.size(); ++i) {
    const auto& row = golden.texts[i];
    text += i == 0 ? "\n" : ",\n";
    wire::write(text, TextLine{app::to_hex(row.hash), Uuid{row.salt}, row.body});
  }
  return text + "]}\n";
}

Result<Golden> parse(std::string_view file) {
  const auto value = TRY(wire::parse(file));
  const auto read = TRY(wire::read<File>(value, wire::Reader{wire::Source::store}));
  Golden golden;
  golden.event = {read.stream, read.sequence, 0, read.type, read.at, read.actor, read.cause, read.payload.text, {}};
  if (const auto hash = app::digest_from_hex(read.hash)) golden.event.hash = *hash;
  for (const auto& line : read.texts)
    golden.texts.push_back({app::digest_from_hex(line.hash).value_or(app::Digest{}), read.stream, line.salt.bytes, line.body});
  return golden;
}

std::filesystem::path path_of(const std::filesystem::path& folder, std::string_view event_name) {
  return folder / (std::string(event_name) + ".json");
}

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace amends::golden
