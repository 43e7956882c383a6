// amends user add | password | list: for letting somebody in when nobody can.

#include <iostream>

#include <fmt/format.h>

#include "app/access/secret.hpp"
#include "app/access/staff.hpp"
#include "main/commands.hpp"
#include "main/control.hpp"
#include "main/word_option.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends {
namespace {

struct UserInput {
  std::string email, name;
  domain::Role role = domain::Role::agent;
  std::string password;
};

std::string password_from_input() {
  std::string password;
  std::cerr << "Password: " << std::flush;
  std::getline(std::cin, password);
  return password;
}

Result<std::string> add_user_to(House& house, const UserInput& input) {
  TRY_VOID(app::check_new_password(input.password));
  const auto hash = TRY(app::hash_password(input.password));
  const auto add = [&](app::Unit& unit) {
    return app::add_staff(unit.tx, {input.name, input.email, input.role, std::nullopt, std::nullopt, std::nullopt, std::nullopt}, hash,
                          house.clock().now());
  };
  const auto staff = TRY(house.app().writer->run_for<app::StaffRecord>(add));
  return fmt::format("{} signs in with {}.", staff.name, staff.email);
}

Result<std::string> change_password(House& house, const UserInput& input) {
  TRY_VOID(app::check_new_password(input.password));
  const auto hash = TRY(app::hash_password(input.password));
  TRY_VOID(house.app().writer->run([&](app::Unit& unit) -> Result<void> {
    const auto staff = TRY(unit.tx.staff_with_email(input.email));
    if (!staff) return fail(Errc::not_found, fmt::format("Nobody signs in with {}.", input.email));
    return app::set_password(unit.tx, staff->id, hash);
  }));
  return fmt::format("{} has a new password; their other sign-ins have ended.", input.email);
}

}  // namespace

// The running server does it for `amends user`, see serve.cpp.
Result<std::string> user_verb(House& house, const std::string& verb, const std::string& payload);
Result<std::string> user_verb(House& house, const std::string& verb, const std::string& payload) {
  const auto first = payload.find('\n'), second = payload.find('\n', first + 1), third = payload.find('\n', second + 1);
  if (first == std::string::npos || second == std::string::npos || third == std::string::npos)
    return fail(Errc::invalid, "The request is malformed.");
  UserInput input{payload.substr(0, first), payload.substr(first + 1, second - first - 1), {}, payload.substr(third + 1)};
  const auto json = TRY(wire::parse(payload.substr(second + 1, third - second - 1)));
  input.role = TRY(wire::read<domain::Role>(json));
  return verb == "user.add" ? add_user_to(house, input) : change_password(house, input);
}

namespace {

int hand_over_or_do(const Where& where, const std::string& verb, const UserInput& input) {
  const auto payload = fmt::format("{}\n{}\n{}\n{}", input.email, input.name, wire::to_text(input.role), input.password);
  const auto result = [&]() -> Result<std::string> {
    if (where.database.empty())
      if (const auto server = ControlClient::connect(control_socket(where.folder))) return server->call(verb, payload);
    const auto house = TRY(open_house(where));
    return user_verb(*house, verb, payload);
  }();
  if (!result) return say_refusal(result.error());
  std::cout << *result << '\n';
  return Exit::done;
}

int list_users(const Where& where, bool json) {
  const auto opened = open_database(where, store::Access::read_only);
  if (!opened) return say_refusal(opened.error());
  const auto all = [&]() -> Result<std::vector<app::StaffView>> {
    std::vector<app::StaffView> views;
    const auto reader = TRY((*opened)->open_reader());
    for (const auto& staff : TRY(reader->all_staff())) views.push_back(app::view_of(staff));
    return views;
  }();
  if (!all) return say_refusal(all.error());
  if (json)
    std::cout << wire::to_text(*all) << '\n';
  else
    for (const auto& staff : *all)
      std::cout << fmt::format("{}\t{}\t{}\t{}\n", staff.email, staff.name, wire::word(staff.role),
                               staff.can_sign_in ? "can sign in" : "cannot sign in");
  return Exit::done;
}

}  // namespace

void add_user(CLI::App& cli, Run& run) {
  static Where where;
  static UserInput input;
  static bool json = false;
  auto* user = cli.add_subcommand("user", "colleagues who sign in");
  user->require_subcommand(1);

  auto* add = user->add_subcommand("add", "add a colleague; the password is read from standard input unless given");
  add_where(*add, where);
  add->add_option("email", input.email, "the address they sign in with")->required();
  add->add_option("--name", input.name, "their name, as customers should hear it")->required();
  add_word_option(*add, "--role", input.role, "what they may do");
  add->add_option("--password", input.password, "better left out: other processes can see it");
  add->callback([&run] {
    run = [] {
      if (input.password.empty()) input.password = password_from_input();
      return hand_over_or_do(where, "user.add", input);
    };
  });

  auto* password = user->add_subcommand("password", "give a colleague a new password; it is read from standard input unless given");
  add_where(*password, where);
  password->add_option("email", input.email, "the address they sign in with")->required();
  password->add_option("--password", input.password, "better left out: other processes can see it");
  password->callback([&run] {
    run = [] {
      if (input.password.empty()) input.password = password_from_input();
      return hand_over_or_do(where, "user.password", input);
    };
  });

  auto* list = user->add_subcommand("list", "who there is");
  add_where(*list, where);
  list->add_flag("--json", json, "as JSON");
  list->callback([&run] { run = [] { return list_users(where, json); }; });
}

}  // namespace amends
