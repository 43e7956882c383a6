#include "store/store.hpp"

#include "store/postgres_store.hpp"
#include "store/sqlite_store.hpp"

namespace amends::store {

Result<std::unique_ptr<Database>> open_store(const OpenSettings& settings) {
  return settings.postgres_url ? open_postgres_store(settings) : open_sqlite_store(settings);
}

}  // namespace amends::store
