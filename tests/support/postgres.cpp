#include "support/postgres.hpp"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace amends::test {

namespace {

constexpr const char* programs = "/usr/lib/postgresql/15/bin/";
constexpr int start_ms_max = 60'000;

// Whom to run as; null: as we are.
const passwd* unprivileged_user() {
  if (::geteuid() != 0) return nullptr;
  for (const char* name : {"postgres", "nobody"})
    if (const auto* user = ::getpwnam(name)) return user;
  throw std::runtime_error("PostgreSQL must not run as root, and there is neither a user `postgres` nor `nobody`.");
}

int free_port() {
  const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  const bool bound = ::bind(listener, generic, size) == 0 && ::getsockname(listener, generic, &size) == 0;
  ::close(listener);
  if (!bound) throw std::runtime_error("No free port on 127.0.0.1.");
  return ntohs(address.sin_port);
}

// Starts a program as the unprivileged user, its output appended to `log`. It is told to stop should this process die.
pid_t start(const std::vector<std::string>& words, const passwd* user, const std::string& log) {
  std::vector<char*> arguments;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = ::fork();
  if (child != 0) return child;
  const int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  if (user && (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) ::_exit(126);
  ::prctl(PR_SET_PDEATHSIG, SIGINT);
  if (::chdir("/") != 0) ::_exit(126);
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

std::string text_of(const std::string& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

PostgresServer::PostgresServer() : port_(free_port()) {
  const std::string postgres = std::string(programs) + "postgres";
  if (!std::filesystem::exists(postgres))
    throw std::runtime_error("PostgreSQL 15 is not installed (package postgresql-15); bin/test installs it.");
  const auto* user = unprivileged_user();
  const auto data = (folder_.path() / "data").string(), log = (folder_.path() / "log").string();
  if (user && ::chown(folder_.path().c_str(), user->pw_uid, user->pw_gid) != 0)
    throw std::runtime_error("Cannot give the data folder away.");

  int status = 0;
  const pid_t making =
      start({std::string(programs) + "initdb", "-D", data, "-U", "amends", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"},
            user, log);
  if (::waitpid(making, &status, 0) != making || status != 0) throw std::runtime_error("initdb failed:\n" + text_of(log));

  process_ =
      start({postgres, "-D", data, "-p", std::to_string(port_), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c",
             "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "shared_buffers=32MB"},
            user, log);
  for (int waited_ms = 0; PQping(url().c_str()) != PQPING_OK; waited_ms += 20) {
    if (waited_ms > start_ms_max || ::waitpid(process_, &status, WNOHANG) != 0) {
      ::kill(process_, SIGKILL);
      throw std::runtime_error("PostgreSQL did not start:\n" + text_of(log));
    }
    ::usleep(20'000);
  }
}

PostgresServer::~PostgresServer() {
  if (process_ <= 0) return;
  ::kill(process_, SIGINT);  // "fast": ends the sessions, then stops
  ::waitpid(process_, nullptr, 0);
}

std::string PostgresServer::url() const { return "postgres://amends@127.0.0.1:" + std::to_string(port_) + "/postgres"; }

std::string PostgresServer::new_schema() {
  const auto name = "test_" + std::to_string(++schemas_);
  run("CREATE SCHEMA " + name);
  return url() + "?options=-csearch_path%3D" + name;
}

void PostgresServer::run(const std::string& sql) {
  PGconn* connection = PQconnectdb(url().c_str());
  PGresult* result = PQexec(connection, sql.c_str());
  const auto status = PQresultStatus(result);
  const std::string words = PQerrorMessage(connection);
  PQclear(result);
  PQfinish(connection);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw std::runtime_error(words);
}

PostgresServer& PostgresServer::shared() {
  static PostgresServer server;
  return server;
}

}  // namespace amends::test
