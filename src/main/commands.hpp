#pragma once
// The subcommands. Each adds itself to the command line and runs when chosen; the exit code is 0 done, 1 refused, 2 misuse. `mail take -`,
// which a mail server runs, says 75 (EX_TEMPFAIL of sysexits.h) instead of 1: it would take anything else for a refusal for good.

#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include "base/result.hpp"
#include "main/house.hpp"

namespace amends {

enum Exit { done = 0, refused = 1, misuse = 2, try_again = 75 };

// What a chosen subcommand leaves to be run after the whole command line is known to be right.
using Run = std::function<int()>;

void add_serve(CLI::App& cli, Run& run);
void add_mail(CLI::App& cli, Run& run);   // parse, take, trim, tnef
void add_take(CLI::App& mail, Run& run);  // below `mail`
void add_tnef(CLI::App& mail, Run& run);  // the same
void add_text(CLI::App& cli, Run& run);   // lint, promises, due
void add_triage(CLI::App& cli, Run& run);
void add_learn(CLI::App& cli, Run& run);
void add_house(CLI::App& cli, Run& run);  // rebuild, verify, backup, migrate
void add_user(CLI::App& cli, Run& run);   // add, password, list
void add_openapi(CLI::App& cli, Run& run);

// Where a command finds the data: --data and --database, as for serve.
struct Where {
  std::string folder = "amends-data";
  std::string database;
};
void add_where(CLI::App& command, Where& where);
// The store alone: for commands that look, or that must be its only writer.
Result<std::unique_ptr<store::Database>> open_database(const Where& where, store::Access access);
// Errc::invalid "folder_empty" where `serve` has never made a folder or a database: a slip of the pen makes none.
Result<std::unique_ptr<store::Database>> open_existing(const Where& where);
Result<std::unique_ptr<House>> open_house(const Where& where);

int say_refusal(const Error& error);              // to standard error; gives Exit::refused
std::string read_input(const std::string& path);  // a file, or "-" for standard input; throws CLI::FileError where it cannot be read

}  // namespace amends
