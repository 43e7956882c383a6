#pragma once
// An event of each type with every member set, by reflection: a new member is set without being told.

#include "domain/recovery/events.hpp"

namespace amends::golden {

domain::Event sample(std::size_t index);  // of the type that stands there in domain::Event

}  // namespace amends::golden
