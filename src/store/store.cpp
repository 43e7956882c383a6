#include "store/store.hpp"

#include "store/sqlite_store.hpp"

namespace amends::store {

Result<std::unique_ptr<Database>> open_store(const OpenSettings& settings) { return open_sqlite_store(settings); }

}  // namespace amends::store
