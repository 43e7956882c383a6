#pragma once
// The store in a data folder. `known` are the migrations this program has; tests pass others.

#include <span>

#include "store/schema.hpp"
#include "store/store.hpp"

namespace amends::store {

Result<std::unique_ptr<Database>> open_sqlite_store(const OpenSettings& settings, std::span<const Migration> known = migrations());

}  // namespace amends::store
