#pragma once
// A private PostgreSQL 15 for tests: its own data folder, a free port on 127.0.0.1, nothing durable, gone at the end.
// Started as `postgres` or `nobody` when the test runs as root, because PostgreSQL refuses root.

#include <string>

#include <sys/types.h>

#include "support/temporary_folder.hpp"

namespace amends::test {

class PostgresServer {
 public:
  // Throws std::runtime_error with a sentence when PostgreSQL 15 is not installed or does not start.
  PostgresServer();
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  // The connection string of a schema of its own, empty and new; unique in this server.
  std::string new_schema();
  // Runs SQL as the superuser.
  void run(const std::string& sql);

  // One server for a whole test program, started at its first use and stopped at its end.
  static PostgresServer& shared();

 private:
  std::string url() const;

  TemporaryFolder folder_;
  int port_ = 0;
  pid_t process_ = -1;
  int schemas_ = 0;
};

}  // namespace amends::test
