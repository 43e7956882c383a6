#include "main/commands.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace amends {

void add_where(CLI::App& command, Where& where) {
  command.add_option("--data", where.folder, "the data folder")->capture_default_str();
  command.add_option("--database", where.database, "postgres://user@host/name instead of the folder's own database");
}

namespace {
std::optional<std::string> database_of(const Where& where) { return where.database.empty() ? std::nullopt : std::optional(where.database); }
}  // namespace

Result<std::unique_ptr<store::Database>> open_database(const Where& where, store::Access access) {
  return store::open_store({where.folder, database_of(where), access, MachineClock().now()});
}

Result<std::unique_ptr<House>> open_house(const Where& where, Mode mode) { return House::open({where.folder, database_of(where), mode}); }

int say_refusal(const Error& error) {
  std::cerr << error.sentence << '\n';
  return Exit::refused;
}

std::string read_input(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::ifstream file(path, std::ios::binary);
  if (!file) throw CLI::FileError::Missing(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace amends
