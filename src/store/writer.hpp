#pragma once
// A writer's connection: begin, any number of works each in its savepoint, commit.

#include <memory>

#include "store/tables.hpp"

namespace amends::store {

class Writer final : public app::WriteSession {
 public:
  explicit Writer(std::shared_ptr<Connection> db) : db_(std::move(db)), tables_(db_) {}
  ~Writer() override { rollback(); }

  Result<void> begin() override;
  Result<void> run(const std::function<Result<void>(app::Transaction&)>& work) override;
  Result<void> commit() override;
  void rollback() override;

 private:
  std::shared_ptr<Connection> db_;
  Tables tables_;
};

}  // namespace amends::store
