#pragma once
// The store in a PostgreSQL database (15 or newer), shared by any number of processes. Everything is in the database, blobs too.

#include <span>

#include "store/schema.hpp"
#include "store/store.hpp"

namespace amends::store {

// `settings.postgres_url` must be set.
Result<std::unique_ptr<Database>> open_postgres_store(const OpenSettings& settings, std::span<const Migration> known = migrations());

}  // namespace amends::store
