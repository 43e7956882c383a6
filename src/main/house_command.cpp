// amends rebuild | verify | backup | migrate

#include <iostream>

#include <fmt/format.h>

#include "app/access/house_playbooks.hpp"
#include "app/rebuild.hpp"
#include "main/commands.hpp"
#include "main/control.hpp"
#include "wire/write.hpp"

namespace amends {
namespace {

// A command that needs the folder for itself says so when a server has it.
bool server_runs(const Where& where) { return where.database.empty() && ControlClient::connect(control_socket(where.folder)) != nullptr; }

int rebuild_all(const Where& where, bool json) {
  if (server_runs(where))
    return say_refusal({Errc::conflict, "A server runs on this folder. Stop it, rebuild, and start it again.", {}, {}});
  const auto report = [&]() -> Result<app::RebuildReport> {
    const auto database = TRY(open_existing(where));
    const auto playbooks = TRY(app::load_playbooks(*TRY(database->open_reader())));
    return app::rebuild(*database, playbooks);
  }();
  if (!report) return say_refusal(report.error());
  if (json)
    std::cout << wire::to_text(*report) << '\n';
  else
    std::cout << fmt::format("Rebuilt {} cases from {} events.\n", report->cases, report->events);
  return Exit::done;
}

int verify_all(const Where& where, bool json) {
  const auto report = [&]() -> Result<app::VerifyReport> {
    const auto database = TRY(open_database(where, store::Access::read_only));
    const auto reader = TRY(database->open_reader());
    auto found = TRY(app::verify(*reader, TRY(app::load_playbooks(*reader))));
    TRY_VOID(app::verify_files(*reader, database->blobs(), found));
    return found;
  }();
  if (!report) return say_refusal(report.error());
  if (json) {
    std::cout << wire::to_text(*report) << '\n';
  } else {
    for (const auto& sentence : report->broken) std::cout << sentence << '\n';
    std::cout << fmt::format("{} events in {} cases, {} mails and attachments: {}.\n", report->events, report->cases, report->files,
                             report->broken.empty() ? "every event follows from the one before, every file is whole" : "broken");
  }
  return report->broken.empty() ? Exit::done : Exit::refused;
}

int back_up(const Where& where, const std::string& to) {
  const auto opened = open_database(where, store::Access::read_only);
  if (!opened) return say_refusal(opened.error());
  const auto made = (*opened)->backup(to);
  if (!made) return say_refusal(made.error());
  std::cout << fmt::format("Copied to {}.\n", to);
  return Exit::done;
}

int migrate(const Where& where) {
  if (server_runs(where)) return say_refusal({Errc::conflict, "A server runs on this folder; it is up to date.", {}, {}});
  const auto opened = open_existing(where);
  if (!opened) return say_refusal(opened.error());
  std::cout << "Up to date.\n";
  return Exit::done;
}

}  // namespace

void add_house(CLI::App& cli, Run& run) {
  static Where where;
  static bool json = false;
  static std::string to;

  auto* rebuild = cli.add_subcommand("rebuild", "drop everything derived from the events and make it again");
  add_where(*rebuild, where);
  rebuild->add_flag("--json", json, "as JSON");
  rebuild->callback([&run] { run = [] { return rebuild_all(where, json); }; });

  auto* verify = cli.add_subcommand("verify", "check the chain of events, their texts and what is derived from them");
  add_where(*verify, where);
  verify->add_flag("--json", json, "as JSON");
  verify->callback([&run] { run = [] { return verify_all(where, json); }; });

  auto* backup = cli.add_subcommand("backup", "copy everything into a new data folder, while the server runs or not");
  add_where(*backup, where);
  backup->add_option("to", to, "the folder to make")->required();
  backup->callback([&run] { run = [] { return back_up(where, to); }; });

  auto* migrate_command = cli.add_subcommand("migrate", "bring an older folder or database up to date; a backup is made first");
  add_where(*migrate_command, where);
  migrate_command->callback([&run] { run = [] { return migrate(where); }; });
}

}  // namespace amends
