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

namespace {
Result<void> must_be_there(const Where& where) {
  std::error_code ignored;
  if (!where.database.empty() || std::filesystem::exists(std::filesystem::path(where.folder) / "amends.db", ignored)) return {};
  return fail(Errc::invalid,
              "There is no Amends data in " + where.folder + ". Name the folder with --data, or start `amends serve` once to make it.",
              "folder_empty");
}
}  // namespace

Result<std::unique_ptr<store::Database>> open_existing(const Where& where) {
  TRY_VOID(must_be_there(where));
  return open_database(where, store::Access::read_write);
}

Result<std::unique_ptr<House>> open_house(const Where& where) {
  TRY_VOID(must_be_there(where));
  return House::open({where.folder, database_of(where), Mode::as_it_is});
}

int say_refusal(const Error& error) {
  std::cerr << error.sentence << '\n';
  return Exit::refused;
}

std::string read_input(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  if (std::error_code ignored; std::filesystem::is_directory(path, ignored))
    throw CLI::ValidationError(path + " is a folder. Name one file.");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw CLI::FileError::Missing(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace amends
