#include "backend.hpp"

#include "support/postgres.hpp"
#include "support/temporary_folder.hpp"

namespace amends::test {

namespace {

const Instant opened_at = from_ms(1'795'510'080'000);  // Tuesday 24 November 2026, 09:48 in Dublin

class Folder final : public Place {
 public:
  store::OpenSettings settings() const override { return {folder_.path() / "data", std::nullopt, store::Access::read_write, opened_at}; }

 private:
  TemporaryFolder folder_;
};

class Schema final : public Place {
 public:
  store::OpenSettings settings() const override { return {{}, url_, store::Access::read_write, opened_at}; }

 private:
  std::string url_ = PostgresServer::shared().new_schema();
};

}  // namespace

std::vector<Backend> backends() {
  return {
      {"sqlite", [] { return std::make_unique<Folder>(); }},
      {"postgres", [] { return std::make_unique<Schema>(); }},
  };
}

INSTANTIATE_TEST_SUITE_P(On, StoreTest, testing::ValuesIn(backends()), backend_name);

}  // namespace amends::test
