// amends: one program, a subcommand for each thing it does.

#include <iostream>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "main/commands.hpp"

int main(int argc, char** argv) {
  using namespace amends;
  spdlog::set_default_logger(spdlog::stderr_logger_mt("amends"));
  spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);

  CLI::App cli{"Amends: service recovery. From a complaint to a recovered customer.", "amends"};
  cli.require_subcommand(1);
  cli.set_version_flag("--version", AMENDS_VERSION);
  Run run;
  add_serve(cli, run);
  add_mail(cli, run);
  add_text(cli, run);
  add_triage(cli, run);
  add_learn(cli, run);
  add_house(cli, run);
  add_user(cli, run);
  add_openapi(cli, run);
  try {
    cli.parse(argc, argv);
    return run();
  } catch (const CLI::ParseError& error) { return cli.exit(error) == 0 ? Exit::done : Exit::misuse; } catch (const std::exception& error) {
    std::cerr << "amends: " << error.what() << '\n';
    return Exit::refused;
  }
}
