// amends openapi: the contract, without a server.

#include <iostream>

#include "http/routes.hpp"
#include "main/commands.hpp"

namespace amends {

void add_openapi(CLI::App& cli, Run& run) {
  auto* command = cli.add_subcommand("openapi", "print the OpenAPI document of the API");
  command->callback([&run] {
    run = [] {
      std::cout << http::openapi_document() << '\n';
      return static_cast<int>(Exit::done);
    };
  });
}

}  // namespace amends
