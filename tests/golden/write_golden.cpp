// Writes the golden file of every event type that has none. A file that exists is never written again: it is what the world's data
// folders hold. Before the first release of a type, delete its file and run this; afterwards a change is a new type.

#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "golden_file.hpp"
#include "sample.hpp"
#include "vocabulary.hpp"

namespace amends::golden {
namespace {

app::Salt salt(std::uint8_t n) {
  app::Salt bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(n * 31 + i * 7 + 1);
  return bytes;
}

domain::Actor actor(std::size_t n) {
  const domain::StaffId ana{*Uuid::parse("01930000-0000-7000-8000-00000000a11a")};
  return n % 3 == 0 ? domain::Actor::colleague(ana, domain::Role::lead) : n % 3 == 1 ? domain::Actor::customer() : domain::Actor::system();
}

Golden golden_of(std::size_t index) {
  std::vector<app::Salt> salts;
  for (std::uint8_t i = 0; i < 64; ++i) salts.push_back(salt(i));
  const app::Envelope envelope{*Uuid::parse("01930000-0000-7000-8000-000000001042"), 1, from_ms(1'795'509'240'250), actor(index), "api"};
  return encode(sample(index), envelope, salts);
}

// Adds the words that are not there yet; those that are stay, whether or not the program still knows them.
int add_words(const std::filesystem::path& folder) {
  auto words = stored_words();
  std::istringstream before(read_file(folder / words_file).value_or(""));
  for (std::string line; std::getline(before, line);) words.insert(line);
  std::ofstream out(folder / words_file, std::ios::binary);
  for (const auto& word : words) out << word << '\n';
  return out ? 0 : 1;
}

int write_missing(const std::filesystem::path& folder) {
  for (std::size_t i = 0; i < std::variant_size_v<domain::Event>; ++i) {
    const auto path = path_of(folder, domain::name_of(sample(i)));
    if (std::filesystem::exists(path)) continue;
    std::ofstream out(path, std::ios::binary);
    if (!(out << print(golden_of(i)))) {
      fmt::print(stderr, "{} cannot be written.\n", path.string());
      return 1;
    }
    fmt::print("{}\n", path.filename().string());
  }
  return add_words(folder);
}

}  // namespace
}  // namespace amends::golden

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: write_golden FOLDER\n");
    return 2;
  }
  return amends::golden::write_missing(argv[1]);
}
